export { type Alignment, align, type Edit, type PreparedSource, prepareSource } from './align';
export { type ProposedVerdict, type Verdict, VERDICTS } from './verdict';

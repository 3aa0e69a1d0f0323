export { type Alignment, align, type Edit, type PreparedSource, prepareSource } from './align';
export { comparisonOf, type Stretch, wordsThatDiffer } from './comparison';
export { type ProposedVerdict, type Verdict, VERDICTS } from './verdict';

export { type Alignment, align, type Edit, prepareSource } from './align';
export { comparisonOf, type Stretch, wordsThatDiffer } from './comparison';
export { VERDICTS, type Verdict } from './verdict';

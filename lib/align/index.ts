export { type Alignment, align, type Edit, type PreparedSource, prepareSource } from './align';
export { comparisonOf, type Stretch, wordsThatDiffer } from './comparison';
export { isHighRisk } from './nature';
export { VERDICTS, type Verdict } from './verdict';

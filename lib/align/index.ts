export { type Alignment, align, type Edit, type PreparedSource, prepareSource } from './align';
export { comparisonOf, type Stretch, wordsThatDiffer } from './comparison';
export { isHighRisk, NATURES, type Nature } from './nature';
export { VERDICTS, type Verdict } from './verdict';

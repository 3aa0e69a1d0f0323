export { type Alignment, align, type PreparedSource, prepareSource } from './align';
export { comparisonOf, type Stretch, wordsThatDiffer } from './comparison';
export type { Edit } from './edits';
export { isHighRisk } from './nature';
export { alignReported } from './reported';
export { VERDICTS, type Verdict } from './verdict';
export { type Warning, warningsOf } from './warnings';

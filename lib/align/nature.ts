/**
 * What a difference in words touches, the gravest first. The first five may turn the meaning. `tense`: the time of
 * a verb or who acts; `inflection`: another form of the same word; `synonym`: a word or two for as many; `wording`:
 * whatever else.
 */
export type Nature =
  | 'negation'
  | 'number'
  | 'condition'
  | 'name'
  | 'hedge'
  | 'tense'
  | 'inflection'
  | 'function-word'
  | 'synonym'
  | 'wording';

const HIGH: ReadonlySet<Nature> = new Set(['negation', 'number', 'condition', 'name', 'hedge']);

/** Whether such a difference must stand out: it may turn the meaning. */
export const isHighRisk = (nature: Nature): boolean => HIGH.has(nature);

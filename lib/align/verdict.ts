/** How a quotation stands to its source, from faithful to absent. `translated` and `paraphrased` are a person's to give. */
export const VERDICTS = [
  'verbatim',
  'orthographic',
  'elided',
  'altered',
  'spliced',
  'translated',
  'paraphrased',
  'not-found',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the comparison itself can propose; `translated` only says that the two are in different languages. */
export type ProposedVerdict = Exclude<Verdict, 'paraphrased'>;

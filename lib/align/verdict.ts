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

/** What a comparison of words can find; that a text was translated or paraphrased is for others to say. */
export type AlignedVerdict = Exclude<Verdict, 'translated' | 'paraphrased'>;

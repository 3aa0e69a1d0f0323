/** How a statement reached the public. */
export const MEDIA = [
  'post',
  'statement',
  'press-conference',
  'interview',
  'video',
  'speech',
  'court',
  'banner',
  'chant',
  'document',
  'heading',
] as const;
export type Medium = (typeof MEDIA)[number];

/** Sein letzter Eintrag, her statement: in these whoever they belong to speaks. */
export const OWN_WORDS: ReadonlySet<Medium | undefined> = new Set(['post', 'statement', 'speech']);

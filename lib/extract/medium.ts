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

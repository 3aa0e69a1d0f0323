/** What a house style may allow between speech and print, from what hardly any forbids to what hardly any allows. */
export const HOUSE_RULES = [
  'cuts',
  'brackets',
  'first-letter',
  'numerals',
  'contractions',
  'fillers',
  'grammar',
] as const;
export type HouseRule = (typeof HOUSE_RULES)[number];

/** Styles to begin with: nothing but cuts that are marked; what agencies allow, who correct nobody's grammar. */
export const PRESETS = {
  strict: ['cuts'],
  agency: ['cuts', 'brackets', 'first-letter', 'numerals'],
} as const satisfies Readonly<Record<string, readonly HouseRule[]>>;

/** The languages that Isnad reads: whose grammar it knows. */
export const LANGUAGES = ['ar', 'en', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Any language by its ISO 639 code, one of ours or another; `und` where nothing tells. */
export type LanguageCode = string;

/** Whether the language is one of ours. Of others, marks are found and nothing more: no grammar is another's. */
export const isSupported = (code: LanguageCode): code is Language => (LANGUAGES as readonly string[]).includes(code);

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'ckb', 'he', 'ps', 'ug', 'sd', 'yi', 'syr', 'dv']);

/** The direction that text of the language runs in. */
export const directionOf = (language: LanguageCode): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.has(language.split('-', 1)[0] as string) ? 'rtl' : 'ltr';

/** Nothing tells the language. */
export const UNKNOWN = 'und';

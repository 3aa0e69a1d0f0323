import type { Language } from '@/lib/text/languages';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { Wording } from './wording';

const WORDINGS: Readonly<Record<Language, Wording>> = { ar, de, en, fr };

/** What all languages have of it, as alternatives in a group: what stands around a text need not be in its language. */
export const anyOf = (told: (wording: Wording) => string): string =>
  `(?:${Object.values(WORDINGS).map(told).filter(Boolean).join('|')})`;

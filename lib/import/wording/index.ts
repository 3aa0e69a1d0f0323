import type { Language } from '@/lib/text/languages';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { Wording } from './wording';

export const WORDINGS: Readonly<Record<Language, Wording>> = { ar, de, en, fr };
const all = Object.values(WORDINGS);

/** What all languages have of it, as alternatives in a group: what stands around a text need not be in its language. */
export const anyOf = (told: (wording: Wording) => string): string => `(?:${all.map(told).filter(Boolean).join('|')})`;

/** The words of all languages in a list of words parted by spaces. */
export const everyWord = (told: (wording: Wording) => string): ReadonlySet<string> =>
  new Set(all.flatMap((wording) => told(wording).split(' ').filter(Boolean)));

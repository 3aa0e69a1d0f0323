import type { Language } from '../languages';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { Writing } from './writing';

const WRITINGS: Readonly<Record<Language, Writing>> = { ar, de, en, fr };
const all = Object.values(WRITINGS);

/** What every language has of it: a text may hold words of several. */
export const everywhere = <T>(told: (writing: Writing) => T): T[] => all.map(told);

/** The words of every language in a list of words parted by spaces, each once. */
export const wordsEverywhere = (told: (writing: Writing) => string): string[] => [
  ...new Set(all.flatMap((writing) => told(writing).split(' ').filter(Boolean))),
];

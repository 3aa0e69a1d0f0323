import type { Gender } from '../gender';
import type { Language } from '../language';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';

/** Given names by language, folded, with whose they are; undefined where both bear them. */
export const GIVEN_NAMES: Readonly<Record<Language, ReadonlyMap<string, Gender | undefined>>> = {
  ar,
  // An English text names people of everywhere.
  en: new Map([...fr, ...de, ...en]),
  fr,
  de,
};

const ALL = Object.values(GIVEN_NAMES);

/** Whether a folded word is a given name in any language: a name alone tells no language. */
export const isGivenAnywhere = (folded: string): boolean => ALL.some((names) => names.has(folded));

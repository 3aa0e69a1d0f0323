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

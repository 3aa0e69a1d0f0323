import { isSupported, type Language, type LanguageCode } from '../../text/language';
import type { Grammar } from '../grammar';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';

/** The languages whose grammar is known: a folder each, and its name here. */
const BY_LANGUAGE: Readonly<Record<Language, Grammar>> = { ar, en, fr, de };

export const GRAMMARS: readonly Grammar[] = Object.values(BY_LANGUAGE);

/** The grammar of a language, where it is known. */
export const grammarOf = (language: LanguageCode): Grammar | undefined =>
  isSupported(language) ? BY_LANGUAGE[language] : undefined;

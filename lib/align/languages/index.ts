import { isSupported, type Language, type LanguageCode } from '../../text/language';
import type { Lexicon } from '../lexicon';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';

export const LEXICONS: Readonly<Record<Language, Lexicon>> = { ar, de, en, fr };

/** How many words of most languages one word says: of a language that nothing is known of, one. */
export const densityOf = (language: LanguageCode): number =>
  isSupported(language) ? LEXICONS[language].translated.density : 1;

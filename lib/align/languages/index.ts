import type { Language } from '../../text/language';
import type { Lexicon } from '../lexicon';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';

export const LEXICONS: Readonly<Record<Language, Lexicon>> = { ar, de, en, fr };

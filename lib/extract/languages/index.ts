import type { LanguageCode } from '../../text/language';
import type { Grammar } from '../grammar';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';

/** The languages whose grammar is known: a folder each, and its line here. */
export const GRAMMARS: readonly Grammar[] = [ar, en, fr, de];

const BY_LANGUAGE: ReadonlyMap<LanguageCode, Grammar> = new Map(GRAMMARS.map((grammar) => [grammar.language, grammar]));

/** The grammar of a language, where it is known. */
export const grammarOf = (language: LanguageCode): Grammar | undefined => BY_LANGUAGE.get(language);

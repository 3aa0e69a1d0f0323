import { foldWord } from '../text/fold';
import type { Language } from '../text/language';
import { oneWordRegionsIn } from '../text/regions';
import type { Lexicon, WordInPlace } from './lexicon';

/** Whether a word has a capital and is no small word: a name, where nothing else has one within a sentence. */
export const isCapitalName = ({ raw, folded }: WordInPlace, lexicon: Lexicon): boolean =>
  /^\p{Lu}[\p{L}’'-]+/u.test(raw) && !isSmall(folded, lexicon);

export const isSmall = (folded: string, { functionWords, persons, verbs }: Lexicon): boolean =>
  functionWords.has(folded) || persons.has(folded) || verbs.has(folded);

/**
 * The states of the world in a language, from the platform's own tables (CLDR), but those that are as well a common word,
 * and other places, peoples, bodies, days and months. All are folded.
 */
export const placesIn = (language: Language, more: ReadonlySet<string>, common: ReadonlySet<string>): string[] => [
  ...more,
  ...oneWordRegionsIn(language)
    .map(([, name]) => foldWord(name))
    .filter((name) => !common.has(name)),
];

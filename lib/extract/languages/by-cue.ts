import type { LanguageCode } from '../../text/language';
import { words } from '../../text/words';
import type { Grammar } from '../grammar';

/** In UTF-16 code units: a text whose language nothing else tells is short; of a headline, nouns and weaker verbs tell it too. */
const [SAMPLE, HEADLINE] = [1000, 120];

/**
 * “Nonsense,” replied Ines Hart: the language whose verbs of saying, and no other's, stand in small letters in the text; of a
 * headline also whose other verbs that may report, or nouns for people.
 */
export function languageByCue(text: string, grammars: readonly Grammar[]): LanguageCode | undefined {
  const all = words(text, 0, Math.min(text.length, SAMPLE));
  const small = all.filter(({ start }) => !/\p{Lu}/u.test(text[start] as string));
  const only = (has: (grammar: Grammar) => boolean): LanguageCode | undefined => {
    const [first, ...others] = grammars.filter(has);
    return others.length === 0 ? first?.language : undefined;
  };
  const sure = only(({ cues }) => small.some(({ folded }) => cues.get(folded) === 'verb'));
  if (sure || text.length > HEADLINE) return sure;
  return (
    only(({ weakCues, namingVerbs }) => small.some(({ folded }) => weakCues.has(folded) || namingVerbs.has(folded))) ??
    only(({ speakers }) => small.some(({ folded }) => speakers.persons.has(folded)))
  );
}

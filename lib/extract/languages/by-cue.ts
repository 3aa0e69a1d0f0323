import type { LanguageCode } from '../../text/language';
import { words } from '../../text/words';
import type { Grammar } from '../grammar';

/** In UTF-16 code units: a text whose language nothing else tells is short. */
const SAMPLE = 1000;

/** “Nonsense,” replied Ines Hart: the language whose verbs of saying, and no other's, stand in small letters in the text. */
export function languageByCue(text: string, grammars: readonly Grammar[]): LanguageCode | undefined {
  const small = words(text, 0, Math.min(text.length, SAMPLE)).filter(
    ({ start }) => !/\p{Lu}/u.test(text[start] as string),
  );
  const [first, ...others] = grammars.filter(({ cues }) => small.some(({ folded }) => cues.get(folded) === 'verb'));
  return others.length === 0 ? first?.language : undefined;
}

import { GIVEN_NAMES } from '../../../text/given-names';
import type { Word } from '../../../text/words';
import { type NounClass, nounClass } from './nouns';
import { LETTERS } from './small-words';

/**
 * Whether a few words in marks are a thing without the article and how it is (عواقب وخيمة, تطور مهم, هدفا عسكريا): names
 * have the article, or are foreign and have no such form.
 */
export function isIndefinite(inside: readonly Word[], text: string): boolean {
  const [first, second] = inside;
  if (!first || !second) return false;
  if (inside.some(({ folded }) => DEFINITE.test(folded) || LETTERS.has(folded) || GIVEN_NAMES.ar.has(folded)))
    return false;
  if (first.folded === 'غير') return true;
  const raw = (word: Word) => text.slice(word.start, word.end);
  if (FEMININE.test(raw(second)) || (ACCUSATIVE.test(raw(first)) && ACCUSATIVE.test(raw(second)))) return true;
  const noun = first.folded.replace(/^[بل](?=.{3})/, '');
  return THINGS.has(nounClass(first.folded)) || THINGS.has(nounClass(noun));
}

const DEFINITE = /^(?:[وف]?[بك]?ال|[وف]?لل)/;
const FEMININE = /.{2}(?:ة|[^ا]ات)$/;
const ACCUSATIVE = /.{2}[^ويأ]ً?اً?$/u;
const THINGS: ReadonlySet<NounClass | undefined> = new Set<NounClass>(['mute', 'document']);

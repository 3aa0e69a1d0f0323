import { isWordUnit } from '../../text/characters';
import type { Span } from '../../text/span';

/** So many different terms of one text are looked for: a text of nothing but marks stays linear. */
const MOST = 100;

/** Tells of a few words of the text whether they stand in it more than once, as a term does and what somebody said does not. */
export function recurrence(text: string): (span: Span) => boolean {
  const known = new Map<string, boolean>();
  const small = singular(text);
  return (span) => {
    const words = singular(text.slice(...span).trim());
    // Nothing stands everywhere.
    if (!words) return false;
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size === MOST) return false;
    const found = standsTwice(small, words);
    known.set(words, found);
    return found;
  };
}

/** A plural's s may be missing elsewhere: un « gilet jaune », les gilets jaunes. */
const singular = (text: string): string => text.toLowerCase().replace(/s(?![\p{L}\p{M}\p{N}])/gu, '');

function standsTwice(text: string, words: string): boolean {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < 2; at = text.indexOf(words, at + words.length))
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(at + words.length))) count++;
  return count === 2;
}

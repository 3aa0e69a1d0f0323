import { isWordUnit } from '../../text/characters';
import type { Span } from '../../text/span';
import { NEVER } from '../forms';

/** So many different terms of one text are looked for: a text of nothing but marks stays linear. */
const MOST = 100;

/** Stands in the text twice, as a headline's words do that come back below it, or more often, as a term does. */
export type Recurrence = 'once' | 'twice' | 'often';

/** Tells how often a few words of the text stand in it. */
export function recurrence(text: string, pluralEnd: RegExp): (span: Span) => Recurrence {
  /** A plural's end may be missing elsewhere: un « gilet jaune », les gilets jaunes. */
  const singular = (words: string): string => words.toLowerCase().replace(pluralEnd, '');
  const known = new Map<string, Recurrence>();
  let small: string | undefined;
  return (span) => {
    const words = singular(text.slice(...span).trim());
    // Nothing stands everywhere.
    if (!words) return 'once';
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size === MOST) return 'once';
    // Where letters have no case, and no plural an end that is asked for, the text is as it is.
    if (pluralEnd !== NEVER || words.toUpperCase() !== words) small ??= singular(text);
    const found = countOf(small ?? text, words);
    known.set(words, found);
    return found;
  };
}

function countOf(text: string, words: string): Recurrence {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && count < 3; at = text.indexOf(words, at + words.length))
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(at + words.length))) count++;
  return count < 2 ? 'once' : count === 2 ? 'twice' : 'often';
}

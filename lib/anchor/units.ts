import { sentences } from '../text/sentences';
import { words } from '../text/words';

/** A sentence of a text (or a line without one), with its words. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** Its characters without the white space around them. */
  readonly text: string;
  /** Which line of the text it stands in. */
  readonly line: number;
  readonly words: readonly { readonly start: number; readonly end: number; readonly folded: string }[];
}

/** Cuts a text into sentences, which stand for each other whole when a text is revised. Cuts at no word's inside. */
export function units(text: string): Unit[] {
  let line = 0;
  let at = 0;
  return sentences(text).map(([start, end]) => {
    for (; at < start; at++) if (text[at] === '\n') line++;
    return { start, end, line, text: text.slice(start, end), words: words(text, start, end) };
  });
}

/** Sentences in a row as one. */
export function joinUnits(list: readonly Unit[], [from, until]: readonly [number, number]): Unit {
  const own = list.slice(from, until);
  const first = own[0] as Unit;
  if (own.length === 1) return first;
  const { start, line } = first;
  return {
    ...{ start, line, end: (own.at(-1) as Unit).end, words: own.flatMap((u) => u.words) },
    // Asked for few of those that are tried.
    get text() {
      return own.map((u) => u.text).join('\n');
    },
  };
}

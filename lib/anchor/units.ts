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

const SENTENCE = /[^\n.!?؟。…]*(?:[.!?؟。…]+["'”’»“)\]]*|\n)?/gu;

/** Cuts a text into sentences, which stand for each other whole when a text is revised. Cuts at no word's inside. */
export function units(text: string): Unit[] {
  const found: Unit[] = [];
  let line = 0;
  for (const match of text.matchAll(SENTENCE)) {
    const raw = match[0];
    const start = match.index + (raw.length - raw.trimStart().length);
    const end = match.index + raw.trimEnd().length;
    if (start < end) found.push({ start, end, line, text: text.slice(start, end), words: words(text, start, end) });
    if (raw.endsWith('\n')) line++;
  }
  return found;
}

/** Sentences in a row as one. */
export function joinUnits(list: readonly Unit[], [from, until]: readonly [number, number]): Unit {
  const own = list.slice(from, until);
  const first = own[0] as Unit;
  if (own.length === 1) return first;
  return {
    ...first,
    end: (own.at(-1) as Unit).end,
    text: own.map((u) => u.text).join('\n'),
    words: own.flatMap((u) => u.words),
  };
}

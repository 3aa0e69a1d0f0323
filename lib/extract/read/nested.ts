import { CharClass, charClasses } from '../../text/characters';

/** A straight mark opens inside a pair that is open, or opens anew where the one before was never closed. */
export type Nesting = 'inside' | 'anew';

/**
 * Which straight marks of a block open although one is open: "the words "open sea" stand there", by the white space
 * around them, where what follows closes both; told "The Harbour: "We stay.", where one closes in all. By their places.
 */
export function nestedMarks(text: string, start: number, end: number): ReadonlyMap<number, Nesting> {
  const marks: number[] = [];
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === MARK) marks.push(at);
  if (marks.length < 3) return NONE;
  const opens = marks.map((at) => opensByShape(text, at, start, end));
  const closes = marks.map((at) => closesByShape(text, at, start, end));
  const found = new Map<number, Nesting>();
  for (let k = 0, open: number | undefined; k < marks.length; k++) {
    if (open === undefined) open = k;
    else if (!opens[open] || !opens[k] || !closes[k + 1]) open = undefined;
    else if (closes[k + 2]) {
      found.set(marks[k] as number, 'inside');
      // The next closes what opens here.
      k++;
    } else if (k + 2 === marks.length) {
      found.set(marks[k] as number, 'anew');
      open = k;
    } else open = undefined;
  }
  return found;
}

const MARK = 0x22;
const NONE: ReadonlyMap<number, Nesting> = new Map();

const classAt = (text: string, i: number): number => charClasses()[text.charCodeAt(i)] as number;
const isWord = (text: string, i: number): boolean =>
  classAt(text, i) >= CharClass.Letter && classAt(text, i) <= CharClass.Digit;
/** A letter that only draws a word out, or modifies another. */
const isDrawn = (text: string, i: number): boolean => DRAWN.test(text[i] as string);
const DRAWN = /\p{Lm}/u;
const isSpace = (text: string, i: number): boolean => /\s/.test(text[i] as string);

/** Behind white space or what a clitic is drawn out by (لـ"…"), and before a word. */
const opensByShape = (text: string, at: number, start: number, end: number): boolean =>
  (at === start || isSpace(text, at - 1) || isDrawn(text, at - 1)) && at + 1 < end && isWord(text, at + 1);

/** Behind a word or a point, and before none. */
const closesByShape = (text: string, at: number, start: number, end: number): boolean =>
  at > start && !isSpace(text, at - 1) && !isDrawn(text, at - 1) && (at + 1 === end || !isWord(text, at + 1));

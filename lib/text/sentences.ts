import { isAbbreviation } from './abbreviations';
import { foldWord } from './fold';
import type { Span } from './span';

const STOPS = new Set('.!?؟…۔。\n');
/** Needs no white space behind it. */
const WIDE = '。';
const CLOSING = new Set('"”»’\')]');
const OPENING = new Set('"“„«‘([');

/**
 * The sentences of a text, or of a stretch of it whose first and last may be parts, without the white space around
 * them. A line ends one; a point inside a word or a number, behind an initial or an abbreviation, ends none.
 */
export function sentences(text: string, [start, end]: Span = [0, text.length]): Span[] {
  const found: Span[] = [];
  let from = start;
  const close = (to: number) => {
    const raw = text.slice(from, to);
    const own = raw.trim();
    if (own) {
      const at = from + raw.indexOf(own);
      found.push([at, at + own.length]);
    }
    from = to;
  };
  for (let i = start; i < end; i++) {
    const stop = text[i] as string;
    if (!STOPS.has(stop)) continue;
    let behind = i + 1;
    while (behind < end && STOPS.has(text[behind] as string) && stop !== '\n' && text[behind] !== '\n') behind++;
    while (behind < end && stop !== '\n' && CLOSING.has(text[behind] as string)) behind++;
    const apart = stop === '\n' || stop === WIDE || behind >= end || /\s/.test(text[behind] as string);
    if (apart && !(stop === '.' && behind === i + 1 && behind < end && isShort(text, from, i))) close(behind);
    i = behind - 1;
  }
  close(end);
  return found;
}

/** In UTF-16 code units: no abbreviation is longer. */
const LONGEST = 6;

/** Whether the word before a point is an initial or an abbreviation. */
function isShort(text: string, from: number, point: number): boolean {
  let start = point;
  while (start > from && point - start <= LONGEST && /[\p{L}\p{M}.]/u.test(text[start - 1] as string)) start--;
  const word = text.slice(start, point);
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || isAbbreviation(foldWord(word));
}

/** Whether a sentence begins at the offset: nothing but white space and opening marks between it and a stop. */
export function beginsSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i < NEAR && isIn(text, i, OPENING) && text[i] !== '\n') i--;
  while (i >= 0 && at - i < NEAR && isIn(text, i, CLOSING) && text[i] !== '\n') i--;
  return i < 0 || STOPS.has(text[i] as string);
}

/** Whether a sentence ends at the offset: nothing but closing marks between it and a stop. */
export function endsSentence(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && i - at < NEAR && CLOSING.has(text[i] as string)) i++;
  if (i < text.length && STOPS.has(text[i] as string)) return true;
  while (i < text.length && i - at < NEAR && /\s/.test(text[i] as string) && text[i] !== '\n') i++;
  return i >= text.length || text[i] === '\n';
}

/** In UTF-16 code units: marks and white space between a word and its sentence's stop. */
const NEAR = 12;

const isIn = (text: string, i: number, marks: ReadonlySet<string>): boolean =>
  marks.has(text[i] as string) || /\s/.test(text[i] as string);

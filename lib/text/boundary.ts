import { isWordUnit } from './characters';
import { cutsPair, type Span, trimSpan } from './span';

/** How far one key press moves the end of a range. */
export type Unit = 'word' | 'character';
export type Edge = 'start' | 'end';

/**
 * Moves one edge of a range by one word or one character, within `bounds`. Starts rest before words and
 * ends after them; characters are what a reader takes for one (a letter with its marks, an emoji).
 * The range never gets empty: an edge that cannot move stays.
 */
export function moveEdge(text: string, span: Span, edge: Edge, step: 1 | -1, unit: Unit, bounds: Span): Span {
  const at = edge === 'start' ? span[0] : span[1];
  const to = unit === 'word' ? wordEdge(text, at, edge, step, bounds) : characterEdge(text, at, step, bounds);
  const moved: Span = edge === 'start' ? [to, span[1]] : [span[0], to];
  return moved[0] < moved[1] ? moved : span;
}

/** The first word at or after the offset, within `bounds`; undefined where there is none. */
export function wordAt(text: string, offset: number, [from, to]: Span): Span | undefined {
  let start = Math.max(offset, from);
  while (start < to && !isWordUnit(text.charCodeAt(start))) start++;
  if (start >= to) return undefined;
  while (start > from && isWordUnit(text.charCodeAt(start - 1))) start--;
  let end = start;
  while (end < to && isWordUnit(text.charCodeAt(end))) end++;
  return [start, end];
}

/**
 * The word that stands at a place, else that before it in its line, else the next one; never empty, where the text is not.
 * What is further away is not looked at.
 */
export function wordNear(text: string, offset: number): Span {
  const inText = (at: number) => Math.max(0, Math.min(at, text.length));
  const [from, to] = [inText(offset - FAR), inText(offset + FAR)].map((at) => (cutsPair(text, at) ? at - 1 : at)) as [
    number,
    number,
  ];
  let at = inText(offset);
  if (!isWordUnit(text.charCodeAt(at))) {
    while (at > from && !isWordUnit(text.charCodeAt(at - 1)) && text[at - 1] !== '\n') at--;
    if (at > from && isWordUnit(text.charCodeAt(at - 1))) at--;
  }
  const word = wordAt(text, at, [from, to]) ?? trimSpan(text, [from, to]);
  return word[0] < word[1] ? word : [from, to];
}

/** In UTF-16 code units. */
const FAR = 200;

function wordEdge(text: string, at: number, edge: Edge, step: 1 | -1, [from, to]: Span): number {
  const inside = (i: number) => i >= from && i < to && isWordUnit(text.charCodeAt(i));
  // An edge rests where a word lies on one side and none on the other.
  const rests =
    edge === 'start' ? (i: number) => inside(i) && !inside(i - 1) : (i: number) => inside(i - 1) && !inside(i);
  for (let i = at + step; i >= from && i <= to; i += step) if (rests(i)) return i;
  return at;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** No character that people write is longer than this. */
const REACH = 64;

function characterEdge(text: string, at: number, step: 1 | -1, [from, to]: Span): number {
  if (step > 0) {
    const [next] = graphemes.segment(text.slice(at, Math.min(to, at + REACH)));
    return next ? at + next.segment.length : at;
  }
  const before = Math.max(from, at - REACH);
  const last = [...graphemes.segment(text.slice(before, at))].at(-1);
  return last ? before + last.index : at;
}

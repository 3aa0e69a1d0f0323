import type { Span } from '../text/span';

const STOPS = new Set('.!?؟…۔\n');
const CLOSING = new Set('"”»’)]');
const OPENING = new Set('"“„«‘([');

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

/** The sentences of a stretch, the first and the last of which may be parts. */
export function sentencesIn(text: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!STOPS.has(text[i] as string)) continue;
    let behind = i + 1;
    while (behind < end && (STOPS.has(text[behind] as string) || CLOSING.has(text[behind] as string))) behind++;
    // A stop inside a word or a number is none.
    const ends = text[i] === '\n' || behind >= end || /\s/.test(text[behind] as string);
    if (ends) {
      if (/\S/.test(text.slice(from, behind))) found.push([from, behind]);
      from = behind;
    }
    i = behind - 1;
  }
  if (from < end && /\S/.test(text.slice(from, end))) found.push([from, end]);
  return found;
}

/** In UTF-16 code units: marks and white space between a word and its sentence's stop. */
const NEAR = 12;

const isIn = (text: string, i: number, marks: ReadonlySet<string>): boolean =>
  marks.has(text[i] as string) || /\s/.test(text[i] as string);

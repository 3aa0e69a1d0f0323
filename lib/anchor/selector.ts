import { cutsPair, type Span } from '../text/span';

/** A W3C text-quote selector: the words, and what stands before and after them. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

/** The selector of a range of the text. Context is cut at 32 code units, never inside a surrogate pair. */
export function selectorOf(text: string, [start, end]: Span): Selector {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (cutsPair(text, from)) from++;
  if (cutsPair(text, to)) to--;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

import { CharClass, charClasses } from '../text/characters';
import type { Span } from '../text/span';
import type { SourceIndex } from './place';
import type { Token } from './tokens';

/** Where the quotation stands character for character between the bounds of words: its first few places. */
export function exactPlaces(quote: string, counted: readonly Token[], source: string, index: SourceIndex): Span[] {
  const exact = quote.trim();
  const [head, tail] = [counted[0] as Token, counted[counted.length - 1] as Token];
  const first = head.start - (quote.length - quote.trimStart().length);
  const last = tail.end - head.start;
  const found: Span[] = [];
  let tries = 0;
  for (
    let at = source.indexOf(exact);
    at >= 0 && found.length < 4 && tries < 64;
    at = source.indexOf(exact, at + exact.length)
  ) {
    tries++;
    const span: Span = [at + first, at + first + last];
    if (isWhole(source, span, index)) found.push(span);
  }
  return found;
}

/** Whether the range cuts no word and no number of the source in two: 500 of 1,500, samt of Ge-samt. */
function isWhole(source: string, [start, end]: Span, { tokens }: SourceIndex): boolean {
  if (isWord(source, start - 1) || isWord(source, end)) return false;
  const [first, last] = [tokenAt(tokens, start), tokenAt(tokens, end - 1)];
  return !(first && first.start < start) && !(last && last.end > end);
}

function isWord(text: string, i: number): boolean {
  const c = i < 0 || i >= text.length ? 0 : (charClasses()[text.charCodeAt(i)] as number);
  return c >= CharClass.Letter && c <= CharClass.Digit;
}

/** The word that holds the character. */
function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > offset) high = middle;
    else low = middle + 1;
  }
  const token = tokens[low];
  return token && token.start <= offset ? token : undefined;
}

/** Whether the quotation stands in the source character for character, its ends and an editor's brackets aside. */
export function isExact(quote: string, source: string, counted: readonly Token[], spans: readonly Span[]): boolean {
  const exact = quote.replace(/(?<!\s)\s*\[[^[\]]*\]/g, '').trim();
  const first = counted[0] as Token;
  const lead = exact.indexOf(quote.slice(first.start, first.end));
  return spans.length === 1 && lead >= 0 && source.startsWith(exact, (spans[0] as Span)[0] - lead);
}

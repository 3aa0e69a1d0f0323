import type { Block } from '../../text/blocks';
import { type Span, trimSpan } from '../../text/span';
import { words } from '../../text/words';
import { confidenceOf } from '../judge/reason';
import type { ExtractedQuote } from '../quote';
import { markedRanges } from '../read/marks';

/** In UTF-16 code units: two words that are shorter are a term held at arm's length. */
const LONG = 18;
/** In scripts that put no space between words, so many letters are worth as many. */
const LEAST_LETTERS = 6;

/**
 * What stands in marks in a language whose grammar is not known: proposed as a quotation with nothing for or
 * against it, and nobody's.
 */
export function marksAlone(text: string, block: Block): ExtractedQuote[] {
  return markedRanges(text, [block.start, block.end])
    .filter(({ inner, unclosed }) => !unclosed && isSaying(text, inner))
    .map(({ inner }) => ({
      kind: 'direct',
      spans: [trimSpan(text, inner)],
      speaker: null,
      confidence: confidenceOf([]),
      reasons: [],
      speakerReasons: [],
    }));
}

function isSaying(text: string, inner: Span): boolean {
  const spaced = !/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/.test(
    text.slice(inner[0], Math.min(inner[1], inner[0] + 40)),
  );
  if (!spaced) return inner[1] - inner[0] >= LEAST_LETTERS;
  // “Okulu kapatmayacağız”: where one word says what several do elsewhere, and the second begins no name.
  const [first, second, third] = words(text, ...inner);
  const isLong = first && second && second.end - first.start >= LONG && /^\p{Ll}/u.test(text.slice(second.start));
  return third !== undefined || isLong === true;
}

import { detectLanguage, isSupported, type LanguageCode } from '../text/language';
import type { Span } from '../text/span';
import { type Turn, turnsOf } from './context';
import type { Edit } from './edits';
import { LEXICONS } from './languages';
import { isAmbiguous } from './numbers';

/**
 * What is no difference in words and must be seen all the same. `number`: the same digits may be two numbers;
 * the others: what stands around the words in the source turns them round.
 */
export interface Warning {
  readonly kind: Turn | 'number';
  /** The words of the source that it is about. */
  readonly span: Span;
}

/**
 * What a person must see before the words are called faithful: out of context, and numbers that may be others.
 * @param told the language where the words around the passage do not tell it
 */
export function warningsOf(
  quote: string,
  source: string,
  spans: readonly Span[],
  edits: readonly Edit[],
  told: LanguageCode = detectLanguage(quote, 'en'),
): Warning[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [Math.max(0, first[0] - AROUND), Math.min(source.length, last[1] + AROUND)];
  const language = detectLanguage(source.slice(from, Math.min(to, from + 4 * AROUND)), told);
  const passage: Span = last[1] >= first[0] ? [first[0], last[1]] : first;
  const numbers = edits.flatMap((e): Warning[] =>
    e.kind === 'spelling' && isAmbiguous(quote.slice(...e.quote), source.slice(...e.source))
      ? [{ kind: 'number', span: e.source }]
      : [],
  );
  // Of other languages it is not known how they turn words round.
  return isSupported(language) ? [...numbers, ...turnsOf(source, passage, LEXICONS[language].context)] : numbers;
}

/** In UTF-16 code units: the language of so much around the words counts. */
const AROUND = 200;

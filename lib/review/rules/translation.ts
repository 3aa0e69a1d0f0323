import { pairSentences } from '@/lib/align/pairs';
import type { Prisma } from '@/lib/db/client';
import { sentences } from '@/lib/text/sentences';
import type { Span } from '@/lib/text/span';
import type { Judgement } from '../words';

/** A sentence of a translated quotation beside the original's, and what a person found of it. */
export interface TranslationPair {
  /** In the words of the quotation. */
  readonly quote: Span;
  /** In the text of the source; null where nothing stands for it. */
  readonly source: Span | null;
  readonly judgement: Judgement | null;
  readonly note: string;
}

/** The pairs that a person left, or else those that the program proposes, in the passage that it found. */
export const pairsOf = (
  kept: Prisma.JsonValue,
  words: string,
  source: string,
  spans: readonly number[] = [],
): TranslationPair[] => {
  const stored = kept as unknown as readonly TranslationPair[];
  if (stored.length > 0) return [...stored];
  const [start, end] = [spans[0] ?? 0, spans.at(-1) ?? source.length];
  const within = (s: Span | null): Span | null => s && [s[0] + start, s[1] + start];
  return pairSentences(words, source.slice(start, end)).map(({ quote, source: s }) => ({
    quote,
    source: within(s),
    judgement: null,
    note: '',
  }));
};

/**
 * How far a translation is judged: of its sentences so many are still open, and whether one shifts the meaning, or has
 * nothing in the source. It is decided as a whole only when each is.
 */
export function judged(
  kept: unknown,
  words: string,
): { readonly open: number; readonly all: number; readonly shifted: boolean } {
  const pairs = kept as readonly TranslationPair[];
  const own = sentences(words);
  const pairOf = ([start, end]: Span) => pairs.find((p) => p.judgement && p.quote[0] <= start && end <= p.quote[1]);
  const found = own.map(pairOf);
  return {
    open: found.filter((p) => p === undefined).length,
    all: own.length,
    shifted: found.some((p) => p?.judgement === 'shifted' || p?.source === null),
  };
}

/** So many sentences of a source are offered to choose from, around those that are paired. */
const OFFERED = 60;

/** The sentences of a source that a pair may be made with. */
export function offered(source: string, pairs: readonly TranslationPair[]): Span[] {
  const all = sentences(source);
  if (all.length <= OFFERED) return all;
  const starts = pairs.flatMap((p) => (p.source ? [p.source[0]] : []));
  const middle = all.findIndex(([s]) => s >= (starts[Math.floor(starts.length / 2)] ?? 0));
  const from = Math.max(0, Math.min(all.length - OFFERED, middle - OFFERED / 2));
  return all.slice(from, from + OFFERED);
}

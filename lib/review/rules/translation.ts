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

/** The pairs that a person left, or else those that the program proposes. */
export const pairsOf = (kept: Prisma.JsonValue, words: string, source: string): TranslationPair[] => {
  const stored = kept as unknown as readonly TranslationPair[];
  if (stored.length > 0) return [...stored];
  return pairSentences(words, source).map((pair) => ({ ...pair, judgement: null, note: '' }));
};

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

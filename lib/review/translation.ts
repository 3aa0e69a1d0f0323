import { pairSentences, sentences } from '@/lib/align/pairs';
import type { Actor } from '@/lib/auth/roles';
import type { Prisma } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { isSound, type Span } from '@/lib/text/span';
import { wordsOf } from './checks';
import { quoteAt } from './quote-row';
import type { Judgement } from './words';
import { write } from './write';

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

/**
 * Keeps which sentences stand for which, and whether each is a faithful translation or shifted the meaning, with a note.
 * @returns the pairs before, for undo
 * @throws Problem `span-outside`, `conflict` when somebody changed the check in between, `signed-off-already`
 */
export async function judgePairs(
  actor: Actor,
  checkId: string,
  version: number,
  pairs: readonly TranslationPair[],
): Promise<TranslationPair[]> {
  return write(actor, 'check', async (tx) => {
    const check = await tx.check.findFirst({
      where: { id: checkId, quote: { revision: { document: { deskId: actor.deskId } } } },
      include: { sourceRevision: { select: { text: true } } },
    });
    if (!check) throw new Problem('not-found');
    const quote = await quoteAt(tx, actor, check.quoteId);
    if (quote.signOff) throw new Problem('signed-off-already');
    const words = wordsOf(quote.revision.text, quote.spans);
    const sound = pairs.every(
      (p) => isSound(words, p.quote) && (p.source === null || isSound(check.sourceRevision.text, p.source)),
    );
    if (!sound) throw new Problem('span-outside');
    const changed = await tx.check.updateMany({
      where: { id: checkId, version },
      data: { pairs: pairs as unknown as Prisma.InputJsonValue, version: { increment: 1 } },
    });
    if (changed.count === 0)
      throw new Problem(
        'conflict',
        {},
        { what: 'check', version: check.version, verdict: check.verdict, note: check.note, by: '' },
      );
    return {
      result: check.pairs as unknown as TranslationPair[],
      event: {
        kind: 'translation-judged',
        subject: check.quoteId,
        data: { check: checkId, pairs: pairs as unknown as Prisma.InputJsonValue },
      },
    };
  });
}

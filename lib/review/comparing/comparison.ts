import type { Rows } from '@/lib/db/as-rows';
import type { Prisma, Tx } from '@/lib/db/client';
import { work } from '@/lib/work/pool';
import type { Proposal } from '../rules/proposal';
import { FAITHFUL, type Status } from '../words';

/**
 * Keeps what comparing with a source found. Decided checks are left as they are.
 * @param found as `findIn` tells it
 * @param still the revision that the quotations must still stand in, each where it was compared
 * @returns how many proposals came of it
 */
export async function keepProposals(tx: Tx, sourceRevisionId: string, found: Rows, still?: string): Promise<number> {
  let count = 0;
  for (const rows of found)
    count += await tx.$executeRaw`
      INSERT INTO "check" (id, quote_id, source_revision_id, proposed_verdict, source_spans, edits, alternatives, similarity, label)
      SELECT gen_random_uuid(), q.id, ${sourceRevisionId}::uuid, r.proposed_verdict, r.source_spans, r.edits, r.alternatives, r.similarity, r.label
      FROM json_to_recordset(${rows}::json) AS r(quote_id uuid, spans int[], proposed_verdict text, source_spans int[],
        edits jsonb, alternatives jsonb, similarity float8, label text)
      JOIN quote q ON q.id = r.quote_id
      WHERE ${still ?? null}::uuid IS NULL OR (q.revision_id = ${still ?? null}::uuid AND q.spans = r.spans AND NOT q.rejected)
      ON CONFLICT (quote_id, source_revision_id) DO UPDATE SET label = EXCLUDED.label
      WHERE "check".source_spans = EXCLUDED.source_spans AND "check".label IS DISTINCT FROM EXCLUDED.label`;
  return count;
}

/**
 * Compares other words of a quotation with all sources in play. A decision about the words before is no decision
 * about these: it lapses, and what the comparison says now is a proposal again.
 */
export async function compareAnew(
  tx: Tx,
  quote: { readonly id: string; readonly kind: string },
  articleId: string,
  words: string,
): Promise<void> {
  const decided = await tx.check.findMany({
    where: { quoteId: quote.id, OR: [{ verdict: { not: null } }, { statedAt: { not: null } }] },
    include: { sourceRevision: { select: { text: true } } },
  });
  await tx.check.deleteMany({ where: { quoteId: quote.id, verdict: null, statedAt: null } });
  for (const check of decided) {
    await tx.check.update({
      where: { id: check.id },
      data: {
        ...columns(await work('lay-beside', { words, source: check.sourceRevision.text, kind: quote.kind })),
        verdict: null,
        voiceAnswer: null,
        madeById: null,
        madeAt: null,
        pairs: [],
        ...NOT_STATED,
        version: { increment: 1 },
      },
    });
  }
  const whole = [{ id: quote.id, kind: quote.kind, spans: [0, words.length] }];
  for (const { text, liftedFrom, revisionId } of await sourcesInPlay(tx, articleId)) {
    const found = await work('compare', { text: words, quotes: whole, source: text, but: liftedFrom ?? undefined });
    await keepProposals(tx, revisionId, found);
  }
}

/** Of a comparison for which nobody states where the words stand. */
export const NOT_STATED = {
  statedPage: null,
  statedFrom: null,
  statedNote: '',
  statedById: null,
  statedAt: null,
} as const;

/** The status that a verdict leads to. */
const statusAfter = (verdict: string): Status => (FAITHFUL.has(verdict) ? 'in-review' : 'disputed');

/** What the decided checks of a quotation lead to, the strictest finding first, and who decided last. */
export async function findingOf(tx: Tx, quoteId: string): Promise<{ status: Status; decidedById: string | null }> {
  const found = await tx.check.findMany({
    where: { quoteId, OR: [{ verdict: { not: null } }, { voiceAnswer: 'other-person' }] },
    orderBy: { madeAt: { sort: 'desc', nulls: 'last' } },
    select: { verdict: true, madeById: true, voiceAnswer: true },
  });
  const namesAnother = found.some((c) => c.voiceAnswer === 'other-person');
  const decided = found.filter((c) => c.verdict !== null);
  if (decided.length === 0) return { status: namesAnother ? 'disputed' : 'open', decidedById: null };
  // A quotation that one source bears out is borne out; "not in this source" speaks only of that source.
  const telling = decided.filter((c) => c.verdict !== 'not-found');
  const differs = (telling.length > 0 ? telling : decided).some((c) => statusAfter(c.verdict as string) === 'disputed');
  return { status: differs || namesAnother ? 'disputed' : 'in-review', decidedById: decided[0]?.madeById ?? null };
}

export interface InPlay {
  readonly revisionId: string;
  readonly text: string;
  /** The quotation that it was lifted out of the article as: it is no evidence of itself. */
  readonly liftedFrom: string | null;
}

/** The newest text of each source in play for the article, or of the one asked for. */
export async function sourcesInPlay(tx: Tx, articleId: string, sourceId?: string): Promise<InPlay[]> {
  return tx.$queryRaw`
    SELECT r.id AS "revisionId", r.text, r.lifted_from_id AS "liftedFrom"
    FROM article_source a JOIN document d ON d.id = a.source_id JOIN revision r ON r.id = d.current_revision_id
    WHERE a.article_id = ${articleId}::uuid AND d.withdrawn_at IS NULL AND (${sourceId ?? null}::uuid IS NULL OR d.id = ${sourceId ?? null}::uuid)
    ORDER BY d.id`;
}

/** A proposal as its row has it. */
export const columns = (a: Proposal) => ({
  proposedVerdict: a.verdict,
  sourceSpans: a.spans.flat(),
  edits: a.edits as unknown as Prisma.InputJsonValue,
  alternatives: a.alternatives.map((spans) => spans.flat()),
  similarity: a.similarity,
  label: a.label,
});

import type { Verdict } from '@/lib/align';
import { db, Prisma } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { Medium } from '@/lib/extract';
import type { Status } from '../words';

/** The saved views of the list of quotations. */
export const VIEWS = ['mine', 'awaiting', 'altered', 'unsourced', 'translated', 'changed', 'all'] as const;
export type View = (typeof VIEWS)[number];

export interface QueueRow {
  readonly id: string;
  readonly articleId: string;
  readonly article: string;
  readonly number: number;
  readonly words: string;
  readonly language: string;
  readonly speaker: string;
  readonly medium: Medium | null;
  readonly via: string | null;
  readonly verdict: Verdict | null;
  readonly status: Status;
  readonly signed: boolean;
  readonly assignee: string | null;
  readonly since: string;
}

export interface Queue {
  readonly rows: readonly QueueRow[];
  readonly counts: Readonly<Record<View, number>>;
  readonly pages: number;
}

const PAGE = 50;

/**
 * The desk's quotations that wait for somebody, oldest first, `PAGE` at a time, with the count of each
 * view. `mine` is what is assigned to the actor and not signed off, and what nobody has yet; `awaiting` is decided by others and
 * wants a second reader. Two queries.
 */
export async function listQuotes(actor: Actor, view: View, search = '', page = 1): Promise<Queue> {
  demand(actor, 'read');
  const me = actor.personId;
  const conditions: Record<View, Prisma.Sql> = {
    mine: Prisma.sql`NOT signed AND (assignee_id = ${me}::uuid OR (assignee_id IS NULL AND status = 'open'))`,
    awaiting: Prisma.sql`NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM jsonb_each_text(hands) h WHERE h.value = ${me})`,
    altered: Prisma.sql`verdict IN ('altered', 'spliced')`,
    unsourced: Prisma.sql`verdict IS NULL`,
    translated: Prisma.sql`verdict = 'translated'`,
    changed: Prisma.sql`was IS NOT NULL`,
    all: Prisma.sql`true`,
  };
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const quotes = Prisma.sql`
    SELECT q.id, d.id AS article_id, d.title, d.created_at, q.exact, q.was, q.status, q.assignee_id, q.decided_by_id, q.hands, q.start,
      rank() OVER (PARTITION BY q.revision_id ORDER BY q.start, q."end")::int AS number,
      r.language, coalesce(s.name, a.proposed_name, '') AS speaker, a.medium, a.via_name, c.verdict,
      o.quote_id IS NOT NULL AS signed, p.name AS assignee
    FROM quote q
    JOIN revision r ON r.id = q.revision_id
    JOIN document d ON d.id = r.document_id
    LEFT JOIN attribution a ON a.quote_id = q.id
    LEFT JOIN speaker s ON s.id = a.speaker_id
    LEFT JOIN sign_off o ON o.quote_id = q.id
    LEFT JOIN person p ON p.id = q.assignee_id
    LEFT JOIN LATERAL (
      SELECT coalesce(verdict, proposed_verdict) AS verdict FROM "check" WHERE quote_id = q.id
      ORDER BY (verdict IS NOT NULL) DESC, (coalesce(verdict, proposed_verdict) = 'not-found'), similarity DESC LIMIT 1) c ON true
    WHERE d.desk_id = ${actor.deskId}::uuid AND d.kind = 'article' AND NOT q.rejected
      AND r.number = (SELECT max(number) FROM revision WHERE document_id = d.id)`;
  const counts = Prisma.join(
    VIEWS.map((v) => Prisma.sql`count(*) FILTER (WHERE ${conditions[v]})::int AS ${Prisma.raw(`"${v}"`)}`),
  );
  const found = Prisma.sql`${conditions[view]} AND (exact ILIKE ${pattern} OR speaker ILIKE ${pattern} OR title ILIKE ${pattern})`;
  const [[totals], rows] = await Promise.all([
    db().$queryRaw<Record<View, number>[]>`WITH quotes AS (${quotes}) SELECT ${counts} FROM quotes`,
    db().$queryRaw<(Omit<QueueRow, 'since'> & { since: Date; total: number })[]>`
      WITH quotes AS (${quotes})
      SELECT id, article_id AS "articleId", title AS article, number, exact AS words, language, speaker, medium, via_name AS via,
        verdict, status, signed, assignee, created_at AS since, count(*) OVER ()::int AS total
      FROM quotes WHERE ${found}
      ORDER BY created_at, article_id, start LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
  ]);
  return {
    rows: rows.map(({ total: _, since, ...row }) => ({ ...row, since: since.toISOString() })),
    counts: totals as Record<View, number>,
    pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / PAGE)),
  };
}

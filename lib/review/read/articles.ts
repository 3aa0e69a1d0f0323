import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';

/** One row of the list of articles. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly quotes: number;
  readonly signed: number;
  readonly disputed: number;
}

const PAGE = 50;

/** The desk's articles, newest first, `PAGE` at a time, with their progress. One query. */
export async function listArticles(
  actor: Actor,
  search = '',
  page = 1,
): Promise<{ rows: ArticleRow[]; total: number; pages: number }> {
  demand(actor, 'read');
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const rows = await db().$queryRaw<(Omit<ArticleRow, 'createdAt'> & { createdAt: Date; total: number })[]>`
    SELECT d.id, d.title, r.language, d.created_at AS "createdAt", p.name AS "createdBy", count(*) OVER ()::int AS total,
      q.quotes::int, q.signed::int, q.disputed::int
    FROM document d
    JOIN LATERAL (SELECT id, language FROM revision WHERE document_id = d.id ORDER BY number DESC LIMIT 1) r ON true
    JOIN person p ON p.id = d.created_by_id
    CROSS JOIN LATERAL (
      SELECT count(*) AS quotes, count(s.quote_id) AS signed, count(*) FILTER (WHERE status = 'disputed') AS disputed
      FROM quote LEFT JOIN sign_off s ON s.quote_id = quote.id WHERE revision_id = r.id AND NOT rejected) q
    WHERE d.desk_id = ${actor.deskId}::uuid AND d.kind = 'article' AND d.title ILIKE ${pattern}
    ORDER BY d.created_at DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ total: _, createdAt, ...r }) => ({ ...r, createdAt: createdAt.toISOString() })),
    total,
    pages: Math.ceil(total / PAGE),
  };
}

import { db, Prisma } from '@/lib/db/client';
import { counted, type From, type Page, pageOf } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { SourceKind } from '../words';
import { newestFirst, newestKey } from './newest-first';

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly author: string;
  readonly language: string;
  readonly date: string | null;
  readonly excerpt: string;
  /** Both counted up to `COUNTED` and one. */
  readonly articles: number;
  readonly checks: number;
  readonly withdrawn: string | null;
}

/**
 * A page of the desk's library of sources, the newest first, with where each is in play, and how many there are (counted
 * up to a bound). A search looks into their texts too.
 * @param standing only those that are not withdrawn
 */
export async function listSources(
  actor: Actor,
  search = '',
  from: From = {},
  standing = false,
): Promise<Page<SourceRow> & { total: number }> {
  demand(actor, 'read');
  const { deskId } = actor;
  const found = Prisma.sql`d.desk_id = ${deskId}::uuid AND d.kind = 'source'
    AND ${standing ? Prisma.sql`d.withdrawn_at IS NULL` : Prisma.sql`true`}
    AND ${holdsWords(Prisma.sql`d.searched`, deskId, search)}`;
  const keyOf = async (id: string) =>
    newestKey(await db().document.findFirst({ where: { id, deskId }, select: { id: true, createdAt: true } }));
  const [page, [count]] = await Promise.all([
    pageOf(from, newestFirst('d'), keyOf, async ({ beyond, order }) => {
      const rows = await db().$queryRaw<(Omit<SourceRow, 'date'> & { date: Date | null })[]>`
        SELECT d.id, d.title, d.source_kind AS kind, coalesce(d.author, '') AS author, r.language, d.published_at AS date,
          left(r.text, 240) || CASE WHEN length(r.text) > 240 THEN '…' ELSE '' END AS excerpt, d.withdrawn_reason AS withdrawn,
          ${counted(Prisma.sql`SELECT FROM article_source WHERE source_id = d.id`)} AS articles,
          ${counted(Prisma.sql`SELECT FROM "check" c WHERE c.source_revision_id = r.id`)} AS checks
        FROM (SELECT * FROM document d WHERE ${found} AND ${beyond} ${order}) d
        JOIN revision r ON r.id = d.current_revision_id
        ${order}`;
      return rows.map((r) => ({ ...r, date: r.date?.toISOString() ?? null }));
    }),
    db().$queryRaw<{ total: number }[]>`SELECT ${counted(Prisma.sql`SELECT FROM document d WHERE ${found}`)} AS total`,
  ]);
  return { ...page, total: count?.total ?? 0 };
}

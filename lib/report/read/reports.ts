import { db, Prisma } from '@/lib/db/client';
import { counted, type From, type Page, pageOf } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { newestFirst, newestKey } from '@/lib/review/read/newest-first';

export interface ReportRow {
  readonly id: string;
  readonly articleId: string;
  readonly title: string;
  readonly language: string;
  readonly number: number;
  readonly sha256: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** A page of the desk's reports, the newest first, and how many there are (counted up to a bound). */
export async function listReports(
  actor: Actor,
  search = '',
  from: From = {},
): Promise<Page<ReportRow> & { total: number }> {
  demand(actor, 'read');
  const { deskId } = actor;
  const titled = holdsWords(Prisma.sql`searched`, deskId, search);
  const found = Prisma.sql`p.desk_id = ${deskId}::uuid
    AND ${search ? Prisma.sql`p.article_id IN (SELECT id FROM document WHERE desk_id = ${deskId}::uuid AND ${titled})` : Prisma.sql`true`}`;
  const keyOf = async (id: string) =>
    newestKey(await db().report.findFirst({ where: { id, deskId }, select: { id: true, createdAt: true } }));
  const [page, [count]] = await Promise.all([
    pageOf(from, newestFirst('p'), keyOf, async ({ beyond, order }) => {
      const rows = await db().$queryRaw<(Omit<ReportRow, 'createdAt'> & { createdAt: Date })[]>`
        SELECT p.id, p.article_id AS "articleId", d.title, r.language, p.number, p.sha256, p.created_at AS "createdAt",
          m.name AS "createdBy"
        FROM report p JOIN document d ON d.id = p.article_id JOIN revision r ON r.id = p.revision_id
        JOIN person m ON m.id = p.created_by_id
        WHERE ${found} AND ${beyond} ${order}`;
      return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
    }),
    db().$queryRaw<{ total: number }[]>`SELECT ${counted(Prisma.sql`SELECT FROM report p WHERE ${found}`)} AS total`,
  ]);
  return { ...page, total: count?.total ?? 0 };
}

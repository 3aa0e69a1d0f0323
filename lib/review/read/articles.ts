import { db, Prisma, type Tx } from '@/lib/db/client';
import { counted, type From, type Page, pageOf } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { newestFirst, newestKey } from './newest-first';

/** One row of the list of articles. */
export interface ArticleRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly outlet: string;
  readonly language: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly quotes: number;
  readonly signed: number;
  readonly disputed: number;
  /** Whether a person has had a hand in a quotation of it: then it is not deleted. */
  readonly begun: boolean;
  /** Where a source names somebody else, and nobody has answered. */
  readonly conflicts: number;
  /** Whom the whole of it is given to, and by when. */
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly due: string | null;
  /** Ready for publication, and locked. */
  readonly ready: boolean;
}

type Kept = Omit<ArticleRow, 'createdAt' | 'due'> & { readonly createdAt: Date; readonly due: Date | null };

/** Which articles: those that are in the lists, of these what the reader was given, those that are out of the others. */
export const SHELVES = ['current', 'mine', 'archived'] as const;
export type Shelf = (typeof SHELVES)[number];

/** A page of the desk's articles, newest first, with their progress, and how many there are (counted up to a bound). */
export async function listArticles(
  actor: Actor,
  search = '',
  from: From = {},
  shelf: Shelf = 'current',
): Promise<Page<ArticleRow> & { total: number }> {
  demand(actor, 'read');
  const { deskId } = actor;
  const found = foundBy(actor, search, shelf);
  const keyOf = async (id: string) =>
    newestKey(await db().document.findFirst({ where: { id, deskId }, select: { id: true, createdAt: true } }));
  const [page, [count]] = await Promise.all([
    pageOf(from, newestFirst('d'), keyOf, async ({ beyond, order }) => {
      const rows = await db().$queryRaw<Kept[]>`
        SELECT d.id, d.version, d.title, coalesce(d.outlet, '') AS outlet, r.language, d.created_at AS "createdAt", p.name AS "createdBy", q.quotes, q.signed, q.disputed, q.conflicts, q.begun, d.due,
          CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('id', a.id, 'name', a.name) END AS assignee,
          EXISTS (SELECT FROM readiness l WHERE l.article_id = d.id AND l.lifted_at IS NULL) AS ready
        FROM (SELECT * FROM document d WHERE ${found} AND ${beyond} ${order}) d
        JOIN revision r ON r.id = d.current_revision_id
        JOIN person p ON p.id = d.created_by_id
        LEFT JOIN person a ON a.id = d.assignee_id
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS quotes, (count(*) FILTER (WHERE signed))::int AS signed,
            (count(*) FILTER (WHERE status = 'disputed'))::int AS disputed,
            (count(*) FILTER (WHERE conflict))::int AS conflicts, coalesce(bool_or(hands <> '{}'), false) AS begun
          FROM quote WHERE article_id = d.id AND number > 0 AND kind = 'direct') q
        ${order}`;
      return rows.map(({ createdAt, due, ...r }) => ({
        ...r,
        createdAt: createdAt.toISOString(),
        due: due?.toISOString() ?? null,
      }));
    }),
    db().$queryRaw<{ total: number }[]>`SELECT ${counted(Prisma.sql`SELECT FROM document d WHERE ${found}`)} AS total`,
  ]);
  return { ...page, total: count?.total ?? 0 };
}

const foundBy = ({ deskId, personId }: Actor, search: string, shelf: Shelf) =>
  Prisma.sql`d.desk_id = ${deskId}::uuid AND d.kind = 'article' AND ${ON[shelf](personId)} AND ${holdsWords(Prisma.sql`d.searched`, deskId, search)}`;

/** As conditions that an index of their own answers (document_standing, document_mine, document_archived). */
const ON: Readonly<Record<Shelf, (personId: string) => Prisma.Sql>> = {
  current: () => Prisma.sql`d.archived_at IS NULL`,
  mine: (id) => Prisma.sql`d.archived_at IS NULL AND d.assignee_id IS NOT NULL AND d.assignee_id = ${id}::uuid`,
  archived: () => Prisma.sql`d.archived_at IS NOT NULL`,
};

/** The same articles with nothing but their titles, the newest first, up to a bound. */
export async function articlesBy(
  tx: Tx,
  actor: Actor,
  search: string,
  shelf: Shelf,
  most: number,
): Promise<{ id: string; title: string }[]> {
  demand(actor, 'read');
  return tx.$queryRaw`SELECT d.id, d.title FROM document d WHERE ${foundBy(actor, search, shelf)}
    ORDER BY d.created_at DESC, d.id DESC LIMIT ${most}`;
}

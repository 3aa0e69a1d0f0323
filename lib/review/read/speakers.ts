import { db, Prisma } from '@/lib/db/client';
import { COUNTED, counted, type From, type Page, pageOf } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { SpeakerKind } from '@/lib/extract';
import { detectLanguage } from '@/lib/text/language';

export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** What tells them from somebody else of the same name. */
  readonly about: string | null;
  readonly language: string;
  readonly quotes: number;
  /** Counted up to `COUNTED` and one. */
  readonly articles: number;
}

/** The order of the list, and of its index: the most quoted first. */
const ORDER = { names: ['(-s.quoted)', 's.name', 's.id'] };

/**
 * A page of the desk's speakers, the most quoted first, and how many there are (counted up to a bound).
 * @param articleId only those who may speak in this article: unnamed sources of others stay there
 */
export async function listSpeakers(
  actor: Actor,
  search = '',
  from: From = {},
  articleId?: string,
): Promise<Page<SpeakerRow> & { total: number }> {
  demand(actor, 'read');
  const { deskId } = actor;
  // Whoever nobody is quoted as was left behind by something that was taken back.
  const found = Prisma.sql`s.desk_id = ${deskId}::uuid AND s.quoted > 0
    AND ${articleId ? Prisma.sql`(s.article_id IS NULL OR s.article_id = ${articleId}::uuid)` : Prisma.sql`true`}
    AND ${search ? Prisma.sql`s.id IN (SELECT speaker_id FROM speaker_name WHERE desk_id = ${deskId}::uuid AND ${holdsWords(Prisma.sql`search_words(desk_id, folded)`, deskId, search)})` : Prisma.sql`true`}`;
  const keyOf = async (id: string) => {
    const at = await db().speaker.findFirst({ where: { id, deskId }, select: { quoted: true, name: true } });
    return at ? [Prisma.sql`${-at.quoted}::int`, Prisma.sql`${at.name}::text`, Prisma.sql`${id}::uuid`] : undefined;
  };
  const [page, [count]] = await Promise.all([
    pageOf(from, ORDER, keyOf, async ({ beyond, order }) => {
      const rows = await db().$queryRaw<Omit<SpeakerRow, 'language'>[]>`
        SELECT s.id, s.name, s.kind, s.about, s.quoted AS quotes, a.articles::int
        FROM (SELECT * FROM speaker s WHERE ${found} AND ${beyond} ${order}) s
        CROSS JOIN LATERAL (
          SELECT count(*) AS articles FROM (
            SELECT DISTINCT q.article_id FROM attribution a JOIN quote q ON q.id = a.quote_id AND NOT q.rejected
            WHERE a.speaker_id = s.id LIMIT ${COUNTED + 1}) articles) a
        ${order}`;
      return rows.map((r) => ({ ...r, language: detectLanguage(r.name) }));
    }),
    db().$queryRaw<{ total: number }[]>`SELECT ${counted(Prisma.sql`SELECT FROM speaker s WHERE ${found}`)} AS total`,
  ]);
  return { ...page, total: count?.total ?? 0 };
}

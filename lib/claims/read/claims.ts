import { db, Prisma } from '@/lib/db/client';
import { counted, type From, type Page, pageOf } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { groupBy } from '@/lib/review/group-by';
import { SPEAKER_DECIDED } from '@/lib/review/read/as-sql';
import { newestFirst, newestKey } from '@/lib/review/read/newest-first';
import type { Rating, RelationKind, Stance } from '@/lib/review/words';
import { detectLanguage } from '@/lib/text/language';

/** So many quotations, and so many relations, of a claim stand in the list; the others are counted. */
const NAMED = 20;

interface Claim {
  readonly id: string;
  readonly text: string;
  readonly rating: Rating;
  readonly summary: string;
  readonly version: number;
}

interface Link {
  readonly stance: Stance;
  readonly words: string;
  readonly speaker: string;
  /** A person has said who spoke. */
  readonly speakerDecided: boolean;
  readonly articleId: string;
  readonly quoteId: string;
}

interface Relation {
  readonly claimId: string;
  readonly text: string;
  readonly kind: RelationKind;
  readonly outgoing: boolean;
}

export interface ClaimRow extends Claim {
  readonly language: string;
  /** The first few, and how many more there are. */
  readonly quotes: readonly Link[];
  readonly moreQuotes: number;
  readonly relations: readonly Relation[];
  readonly moreRelations: number;
}

/** A page of the desk's claims, the newest first, and how many there are (counted up to a bound). */
export async function listClaims(
  actor: Actor,
  search = '',
  from: From = {},
): Promise<Page<ClaimRow> & { total: number }> {
  demand(actor, 'read');
  const { deskId } = actor;
  const found = Prisma.sql`c.desk_id = ${deskId}::uuid AND ${holdsWords(Prisma.sql`c.searched`, deskId, search)}`;
  const keyOf = async (id: string) =>
    newestKey(await db().claim.findFirst({ where: { id, deskId }, select: { id: true, createdAt: true } }));
  const [page, [count]] = await Promise.all([
    pageOf(from, newestFirst('c'), keyOf, async ({ beyond, order }) =>
      withMore(
        await db().$queryRaw<Claim[]>`
          SELECT c.id, c.text, c.rating, c.summary, c.version FROM claim c WHERE ${found} AND ${beyond} ${order}`,
      ),
    ),
    db().$queryRaw<{ total: number }[]>`SELECT ${counted(Prisma.sql`SELECT FROM claim c WHERE ${found}`)} AS total`,
  ]);
  return { ...page, total: count?.total ?? 0 };
}

/** The claims with whoever asserts or denies them, and with how they stand to others: two queries for all of them. */
async function withMore(claims: readonly Claim[]): Promise<ClaimRow[]> {
  const ids = claims.map((c) => c.id);
  const [links, relations] = await Promise.all([
    db().$queryRaw<(Link & { of: string; all: number })[]>`
      SELECT l.claim_id AS of, l.stance, left(q.words, 600) AS words, coalesce(s.name, a.proposed_name, '') AS speaker,
        ${SPEAKER_DECIDED} AS "speakerDecided", q.article_id AS "articleId", q.id AS "quoteId", l."all"::int
      FROM (SELECT *, row_number() OVER (PARTITION BY claim_id ORDER BY added_at, quote_id) AS place, count(*) OVER (PARTITION BY claim_id) AS "all"
        FROM quote_claim WHERE claim_id = ANY(${ids}::uuid[])) l
      JOIN quote q ON q.id = l.quote_id LEFT JOIN attribution a ON a.quote_id = q.id LEFT JOIN speaker s ON s.id = a.speaker_id
      WHERE l.place <= ${NAMED} ORDER BY l.place`,
    db().$queryRaw<(Relation & { of: string; all: number })[]>`
      SELECT r.of, r.other AS "claimId", c.text, r.kind, r.outgoing, r."all"::int
      FROM (SELECT *, row_number() OVER (PARTITION BY of ORDER BY outgoing DESC, added_at, other) AS place, count(*) OVER (PARTITION BY of) AS "all"
        FROM (SELECT from_id AS of, to_id AS other, kind, true AS outgoing, added_at FROM claim_relation WHERE from_id = ANY(${ids}::uuid[])
          UNION ALL SELECT to_id, from_id, kind, false, added_at FROM claim_relation WHERE to_id = ANY(${ids}::uuid[])) ways) r
      JOIN claim c ON c.id = r.other WHERE r.place <= ${NAMED} ORDER BY r.place`,
  ]);
  const linksOf = groupBy(links, (l) => l.of);
  const relationsOf = groupBy(relations, (r) => r.of);
  return claims.map((claim) => {
    const [own, related] = [linksOf.get(claim.id) ?? [], relationsOf.get(claim.id) ?? []];
    return {
      ...claim,
      language: detectLanguage(claim.text),
      quotes: own.map(({ of: _, all: __, ...link }) => link),
      moreQuotes: (own[0]?.all ?? 0) - own.length,
      relations: related.map(({ of: _, all: __, ...relation }) => relation),
      moreRelations: (related[0]?.all ?? 0) - related.length,
    };
  });
}

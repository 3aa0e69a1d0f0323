import type { Verdict } from '@/lib/align';
import { db, Prisma } from '@/lib/db/client';
import { COUNTED, counted, type From, type Page, pageOf, type Stretch } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { Medium } from '@/lib/extract';
import type { Status } from '../words';

/** The saved views of the list of quotations. */
export const VIEWS = [
  'mine',
  'awaiting',
  'conflict',
  'altered',
  'unsourced',
  'translated',
  'changed',
  'all',
  'reported',
] as const;
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
  /** Of each whether a person has said it. */
  readonly speakerDecided: boolean;
  readonly mediumDecided: boolean;
  readonly viaDecided: boolean;
  readonly verdict: Verdict | null;
  /** Whether a person gave that verdict. */
  readonly decided: boolean;
  /** A source says that somebody else spoke, and nobody has answered. */
  readonly conflict: boolean;
  readonly status: Status;
  readonly signed: boolean;
  readonly assignee: string | null;
  readonly since: string;
}

export interface Queue extends Page<QueueRow> {
  /** Of each view, counted up to `COUNTED` and one. */
  readonly counts: Readonly<Record<View, number>>;
}

/** In UTF-16 code units: so much of a long quotation is shown. */
const SHOWN = 600;

/** Some of a view, as an index of its own answers it (quote_mine, quote_nobodys, quote_awaiting …). */
interface Part {
  readonly where: Prisma.Sql;
  /** What it is read for, one after the other: rows that `where` names. */
  readonly each?: Prisma.Sql;
}

/**
 * `mine` is what is assigned to the actor and not signed off, what nobody has yet, and of that too where a source names
 * somebody else, whoever decided the words; `awaiting` is decided by others and wants a second reader: all that the same
 * people had a hand in is one stretch of its index, and the actor's are passed over.
 */
function partsOf(view: View, { deskId, personId }: Actor): readonly Part[] {
  switch (view) {
    case 'mine':
      return [
        { where: Prisma.sql`NOT signed AND assignee_id IS NOT NULL AND assignee_id = ${personId}::uuid` },
        { where: Prisma.sql`NOT signed AND assignee_id IS NULL AND status = 'open'` },
        { where: Prisma.sql`conflict AND NOT signed AND assignee_id IS NULL AND status <> 'open'` },
      ];
    case 'awaiting': {
      const waits = Prisma.sql`NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL`;
      const next = (than: Prisma.Sql) => Prisma.sql`(SELECT handled_by FROM quote
        WHERE ${listed(deskId, view)} AND ${waits} AND handled_by ${than} ORDER BY handled_by LIMIT 1)`;
      return [
        {
          where: Prisma.sql`${waits} AND handled_by = hands.are`,
          each: Prisma.sql`(WITH RECURSIVE hands(are) AS (
              ${next(Prisma.sql`>= ''`)} UNION ALL SELECT ${next(Prisma.sql`> hands.are`)} FROM hands WHERE are IS NOT NULL)
            SELECT are FROM hands WHERE are IS NOT NULL AND strpos(are, ${personId.slice(-12)}) = 0) AS hands`,
        },
      ];
    }
    case 'conflict':
      return [{ where: Prisma.sql`conflict` }];
    case 'altered':
      return [{ where: Prisma.sql`verdict IN ('altered', 'spliced')` }];
    case 'unsourced':
      return [{ where: Prisma.sql`verdict IS NULL` }];
    case 'translated':
      return [{ where: Prisma.sql`verdict = 'translated'` }];
    case 'changed':
      return [{ where: Prisma.sql`was IS NOT NULL` }];
    case 'all':
    case 'reported':
      return [{ where: Prisma.sql`true` }];
  }
}

/** What a query finds of a part, in no more than so many steps of its index. */
const partly = (part: Part, what: Prisma.Sql, query: (where: Prisma.Sql) => Prisma.Sql): Prisma.Sql =>
  part.each
    ? Prisma.sql`SELECT ${what} FROM ${part.each} CROSS JOIN LATERAL (${query(part.where)}) q`
    : query(part.where);

/** The order of the list, and of its indexes: as long as its article is there, then as it is numbered. */
const ORDER = { names: ['q.since', 'q.article_id', 'q.number'] };

/**
 * The desk's quotations that wait for somebody, oldest first, a page at a time, with the count of each view. Three
 * queries at most, however many there are.
 */
export async function listQuotes(actor: Actor, view: View, search = '', from: From = {}): Promise<Queue> {
  demand(actor, 'read');
  const [counts, page] = await Promise.all([
    countViews(actor),
    pageOf(from, ORDER, keyOf(actor), (stretch) => readRows(actor, view, search, stretch)),
  ]);
  return { ...page, counts };
}

/** Quoted words in every view but that of reported speech; the conditions of the indexes. */
const listed = (deskId: string, view: View): Prisma.Sql =>
  Prisma.sql`desk_id = ${deskId}::uuid AND number > 0 AND kind ${view === 'reported' ? Prisma.sql`<>` : Prisma.sql`=`} 'direct'`;

async function countViews(actor: Actor): Promise<Record<View, number>> {
  const counts = VIEWS.map((view) => {
    const parts = partsOf(view, actor).map((part) =>
      counted(
        partly(
          part,
          Prisma.empty,
          (where) => Prisma.sql`SELECT FROM quote WHERE ${listed(actor.deskId, view)} AND ${where} OFFSET 0`,
        ),
      ),
    );
    return Prisma.sql`least(${COUNTED + 1}, ${Prisma.join(parts, ' + ')}) AS ${Prisma.raw(`"${view}"`)}`;
  });
  const [found] = await db().$queryRaw<Record<View, number>[]>`SELECT ${Prisma.join(counts)}`;
  return found as Record<View, number>;
}

/** Where a quotation stands in the list; one that is no longer in it, where it would. */
const keyOf =
  ({ deskId }: Actor) =>
  async (id: string): Promise<readonly Prisma.Sql[] | undefined> => {
    const [at] = await db().$queryRaw<{ since: Date; article: string; number: number }[]>`
      SELECT q.since, q.article_id AS article, CASE WHEN q.number > 0 THEN q.number ELSE
        coalesce((SELECT max(number) FROM quote o WHERE o.article_id = q.article_id AND (o.kind = 'direct') = (q.kind = 'direct') AND o.number > 0 AND o.start <= q.start), 0) END AS number
      FROM quote q WHERE q.id = ${id}::uuid AND q.desk_id = ${deskId}::uuid`;
    return at && [Prisma.sql`${at.since}::timestamptz`, Prisma.sql`${at.article}::uuid`, Prisma.sql`${at.number}::int`];
  };

async function readRows(actor: Actor, view: View, search: string, { beyond, order }: Stretch): Promise<QueueRow[]> {
  const holds = holdsWords(Prisma.sql`searched`, actor.deskId, search);
  const parts = partsOf(view, actor).map((part) =>
    partly(
      part,
      Prisma.sql`q.*`,
      (where) =>
        Prisma.sql`(SELECT * FROM quote q WHERE ${listed(actor.deskId, view)} AND ${where} AND ${holds} AND ${beyond} ${order})`,
    ),
  );
  const rows = await db().$queryRaw<(Omit<QueueRow, 'since'> & { since: Date })[]>`
    SELECT q.id, q.article_id AS "articleId", d.title AS article, q.number, left(q.words, ${SHOWN}::int) AS words, r.language,
      coalesce(s.name, a.proposed_name, '') AS speaker, a.medium, a.via_name AS via,
      (a.speaker_id IS NOT NULL OR q.hands ? 'speaker') AS "speakerDecided", q.hands ? 'medium' AS "mediumDecided",
      q.hands ? 'via' AS "viaDecided", q.verdict, q.verdict_decided AS decided, q.conflict,
      q.status, q.signed, p.name AS assignee, q.since
    FROM (SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS q ${order}) q
    JOIN document d ON d.id = q.article_id
    JOIN revision r ON r.id = q.revision_id
    LEFT JOIN attribution a ON a.quote_id = q.id
    LEFT JOIN speaker s ON s.id = a.speaker_id
    LEFT JOIN person p ON p.id = q.assignee_id
    ${order}`;
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

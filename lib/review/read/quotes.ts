import type { Verdict } from '@/lib/align';
import { db, Prisma } from '@/lib/db/client';
import { COUNTED, counted, type From, type Page, pageOf, type Stretch } from '@/lib/db/page-of';
import { holdsWords } from '@/lib/db/search';
import type { Actor } from '@/lib/desk/actor';
import { demand, may } from '@/lib/desk/roles';
import type { Medium } from '@/lib/extract';
import { LEADING } from '../leading';
import type { Sort, Status } from '../words';
import { languageIn, MEDIUM_DECIDED, SPEAKER_DECIDED, SPEAKER_KNOWN, VIA_DECIDED } from './as-sql';
import { conditionOf, heldBy, type Narrowed, ORDERS, sortOf } from './narrowed';

/** The saved views of the list of quotations. */
export const VIEWS = [
  'mine',
  'returned',
  'nobodys',
  'awaiting',
  'second',
  'unsettled',
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
  readonly version: number;
  readonly articleId: string;
  readonly article: string;
  readonly articleLanguage: string;
  readonly number: number;
  readonly words: string;
  readonly language: string;
  readonly speaker: string;
  /** Null while nobody has chosen the speaker. */
  readonly speakerId: string | null;
  readonly medium: Medium | null;
  readonly via: string | null;
  /** Of each whether a person has said it. */
  readonly speakerDecided: boolean;
  readonly mediumDecided: boolean;
  readonly viaDecided: boolean;
  /** The comparison that leads. */
  readonly checkId: string | null;
  readonly verdict: Verdict | null;
  /** Whether a person gave that verdict. */
  readonly decided: boolean;
  /** A source says that somebody else spoke, and nobody has answered. */
  readonly conflict: boolean;
  /** Judged by an older text of a source, and not by its newest. */
  readonly sourceNewer: boolean;
  readonly status: Status;
  readonly signed: boolean;
  readonly assignee: string | null;
  readonly assigneeId: string | null;
  readonly due: string | null;
  /** Due before now, and not signed off. */
  readonly late: boolean;
  readonly since: string;
}

export interface Queue extends Page<QueueRow> {
  /** Of each view, counted up to `COUNTED` and one. */
  readonly counts: Readonly<Record<View, number>>;
  /** Of what was asked for, counted as far. */
  readonly total: number;
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
 * `mine` is what is assigned to the actor and not signed off, `returned` what of it was sent back to them, or
 * for whoever gives work out what was sent back to anybody; `nobodys` is what
 * nobody has yet, also where who spoke is left to answer, whoever decided the words; `awaiting` is decided by others, the speaker too, and wants a second reader: all that the same
 * people had a hand in is one stretch of its index, and the actor's are passed over. `second` was read blind by somebody else
 * and wants its second reader, `unsettled` two found differently.
 */
function partsOf(view: View, { deskId, personId, role }: Actor): readonly Part[] {
  const given = heldBy(personId);
  switch (view) {
    case 'mine':
      return [{ where: given }];
    case 'returned':
      return [
        { where: may(role, 'assign') ? Prisma.sql`NOT signed AND sent_back` : Prisma.sql`${given} AND sent_back` },
      ];
    case 'nobodys':
      return [
        { where: Prisma.sql`NOT signed AND assignee_id IS NULL AND status = 'open'` },
        {
          where: Prisma.sql`NOT signed AND assignee_id IS NULL AND status <> 'open' AND (conflict OR NOT ${SPEAKER_KNOWN})`,
        },
      ];
    case 'awaiting': {
      const waits = Prisma.sql`NOT signed AND status <> 'open' AND decided_by_id IS NOT NULL AND NOT conflict AND ${SPEAKER_KNOWN} AND NOT sent_back`;
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
    case 'second':
      return [
        {
          where: Prisma.sql`NOT signed AND decided_by_id IS NULL AND cardinality(readers) = 1 AND readers[1] <> ${personId}::uuid`,
        },
      ];
    case 'unsettled':
      return [{ where: Prisma.sql`NOT signed AND decided_by_id IS NULL AND cardinality(readers) = 2` }];
    case 'conflict':
      return [{ where: Prisma.sql`conflict` }];
    case 'altered':
      return [{ where: Prisma.sql`verdict IN ('altered', 'spliced')` }];
    case 'unsourced':
      return [{ where: Prisma.sql`verdict IS NULL` }];
    case 'translated':
      return [{ where: Prisma.sql`verdict = 'translated'` }];
    case 'changed':
      return [{ where: Prisma.sql`was IS NOT NULL` }, { where: Prisma.sql`source_newer AND was IS NULL` }];
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

/**
 * The desk's quotations that wait for somebody, a page at a time, with the count of each view and of all that was asked
 * for. Three queries at most, however many there are.
 */
export async function listQuotes(
  actor: Actor,
  view: View,
  search = '',
  from: From = {},
  narrowed: Narrowed = {},
): Promise<Queue> {
  demand(actor, 'read');
  const sort = sortOf(narrowed);
  const wanted = Prisma.sql`${conditionOf(narrowed)} AND ${holdsWords(Prisma.sql`searched`, actor.deskId, search)}`;
  const [{ total, ...counts }, page] = await Promise.all([
    countViews(actor, view, wanted),
    pageOf(from, ORDERS[sort], keyOf(actor, sort), (stretch) => readRows(actor, view, wanted, stretch)),
  ]);
  return { ...page, counts, total };
}

/** Quoted words in every view but that of reported speech; the conditions of the indexes. */
const listed = (deskId: string, view: View): Prisma.Sql =>
  Prisma.sql`desk_id = ${deskId}::uuid AND number > 0 AND kind ${view === 'reported' ? Prisma.sql`<>` : Prisma.sql`=`} 'direct'`;

async function countViews(
  actor: Actor,
  current: View,
  wanted: Prisma.Sql,
): Promise<Record<View, number> & { total: number }> {
  const count = (view: View, and: Prisma.Sql) => {
    const parts = partsOf(view, actor).map((part) =>
      counted(
        partly(
          part,
          Prisma.empty,
          (where) => Prisma.sql`SELECT FROM quote WHERE ${listed(actor.deskId, view)} AND ${where} AND ${and} OFFSET 0`,
        ),
      ),
    );
    return Prisma.sql`least(${COUNTED + 1}, ${Prisma.join(parts, ' + ')})`;
  };
  const counts = VIEWS.map((view) => Prisma.sql`${count(view, Prisma.sql`NOT shelved`)} AS ${Prisma.raw(`"${view}"`)}`);
  const [found] = await db().$queryRaw<(Record<View, number> & { total: number })[]>`
    SELECT ${Prisma.join(counts)}, ${count(current, wanted)} AS total`;
  return found as Record<View, number> & { total: number };
}

/** Where a quotation stands in the list; one that is no longer in it, where it would. */
const keyOf =
  ({ deskId }: Actor, sort: Sort) =>
  async (id: string): Promise<readonly Prisma.Sql[] | undefined> => {
    const [at] = await db().$queryRaw<{ due: Date | null; since: Date; article: string; number: number }[]>`
      SELECT q.due, q.since, q.article_id AS article, CASE WHEN q.number > 0 THEN q.number ELSE
        coalesce((SELECT max(number) FROM quote o WHERE o.article_id = q.article_id AND (o.kind = 'direct') = (q.kind = 'direct') AND o.number > 0 AND o.start <= q.start), 0) END AS number
      FROM quote q WHERE q.id = ${id}::uuid AND q.desk_id = ${deskId}::uuid`;
    if (!at) return undefined;
    const [since, article] = [Prisma.sql`${at.since}::timestamptz`, Prisma.sql`${at.article}::uuid`];
    const number = Prisma.sql`${sort === 'newest' ? -at.number : at.number}::int`;
    if (sort !== 'due') return [since, article, number];
    return [Prisma.sql`coalesce(${at.due}::timestamptz, 'infinity')`, since, article, number];
  };

type Kept = Omit<QueueRow, 'since' | 'due'> & { readonly since: Date; readonly due: Date | null };

async function readRows(actor: Actor, view: View, wanted: Prisma.Sql, { beyond, order }: Stretch): Promise<QueueRow[]> {
  const parts = partsOf(view, actor).map((part) =>
    partly(
      part,
      Prisma.sql`q.*`,
      (where) =>
        Prisma.sql`(SELECT * FROM quote q WHERE ${listed(actor.deskId, view)} AND ${where} AND ${wanted} AND ${beyond} ${order})`,
    ),
  );
  const rows = await db().$queryRaw<Kept[]>`
    SELECT q.id, q.version, q.article_id AS "articleId", d.title AS article, q.number, left(q.words, ${SHOWN}::int) AS words, r.language AS "articleLanguage",
      ${languageIn('q')} AS language,
      coalesce(s.name, a.proposed_name, '') AS speaker, q.speaker_id AS "speakerId", a.medium, a.via_name AS via,
      ${SPEAKER_DECIDED} AS "speakerDecided", ${MEDIUM_DECIDED} AS "mediumDecided",
      ${VIA_DECIDED} AS "viaDecided",
      (SELECT c.id FROM "check" c WHERE c.quote_id = q.id ORDER BY ${LEADING} LIMIT 1) AS "checkId", q.verdict, q.verdict_decided AS decided,
      q.conflict, q.source_newer AS "sourceNewer", q.status, q.signed, p.name AS assignee, q.assignee_id AS "assigneeId", q.due, (NOT q.signed AND coalesce(q.due < now(), false)) AS late, q.since
    FROM (SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS q ${order}) q
    JOIN document d ON d.id = q.article_id
    JOIN revision r ON r.id = q.revision_id
    LEFT JOIN attribution a ON a.quote_id = q.id
    LEFT JOIN speaker s ON s.id = a.speaker_id
    LEFT JOIN person p ON p.id = q.assignee_id
    ${order}`;
  return rows.map((row) => ({ ...row, due: row.due?.toISOString() ?? null, since: row.since.toISOString() }));
}

import type { Verdict } from '@/lib/align';
import { db, Prisma } from '@/lib/db/client';
import { COUNTED, counted } from '@/lib/db/page-of';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { LEADING } from '../leading';
import { type SourceKind, VERDICT_TONE } from '../words';
import { type AgreementRead, readAgreement } from './agreement';

/** How a desk stands, and what it did in the last so many weeks. Counts end at `COUNTED`; one more says so. */
export interface Dashboard {
  readonly due: { readonly overdue: number; readonly day: number; readonly week: number };
  /** Sent back, and not answered. */
  readonly returned: number;
  readonly stuck: { readonly count: number; readonly longest: readonly Stuck[] };
  /** Each week from its Monday, the oldest first, also where nothing was decided. */
  readonly weeks: readonly Week[];
  /** Of the newest corrections: how many by the kind of the source that showed them, the most first. */
  readonly corrections: readonly { readonly source: SourceKind | null; readonly n: number }[];
  readonly agreement: AgreementRead;
  /** The members with the most to do first. */
  readonly load: readonly {
    readonly id: string;
    readonly name: string;
    readonly assigned: number;
    readonly overdue: number;
  }[];
}

export interface Stuck {
  readonly id: string;
  readonly articleId: string;
  readonly number: number;
  readonly words: string;
  readonly language: string;
  readonly assignee: string | null;
  readonly touchedAt: string;
}

export interface Week {
  readonly from: string;
  readonly faithful: number;
  readonly judged: number;
  readonly unfaithful: number;
}

/** In days: what nobody has touched for so long is stuck. */
const STUCK = 7;
/** So many of what is stuck are named. */
const NAMED = 8;
/** In UTF-16 code units: so much of a quotation says which it is. */
const SHOWN = 160;

/**
 * Seven queries, each an index scan that ends at a bound or a tally of days: none grows with the desk.
 * @param weeks up to now, the running one with them
 */
export async function readDashboard(actor: Actor, { weeks }: { readonly weeks: number }): Promise<Dashboard> {
  demand(actor, 'read');
  const { deskId } = actor;
  const [counts, longest, days, corrections, agreement, load] = await Promise.all([
    readCounts(deskId),
    readStuck(deskId),
    readDays(deskId, weeks),
    readCorrections(deskId),
    readAgreement(actor, { weeks }),
    readLoad(deskId),
  ]);
  const { overdue, day, week, returned, stuck } = counts;
  return {
    due: { overdue, day, week },
    returned,
    stuck: { count: stuck, longest },
    weeks: days,
    corrections,
    agreement,
    load,
  };
}

const listed = (deskId: string) =>
  Prisma.sql`q.desk_id = ${deskId}::uuid AND q.number > 0 AND q.kind = 'direct' AND NOT q.signed AND NOT q.shelved`;

const isStuck = (deskId: string) => Prisma.sql`${listed(deskId)} AND (q.assignee_id IS NOT NULL OR q.status <> 'open')
  AND q.touched_at < now() - make_interval(days => ${STUCK}::int)`;

async function readCounts(deskId: string) {
  const due = (from: Prisma.Sql, to: Prisma.Sql) =>
    counted(
      Prisma.sql`SELECT FROM quote q WHERE ${listed(deskId)} AND q.due IS NOT NULL AND q.due >= ${from} AND q.due < ${to}`,
    );
  const [found] = await db().$queryRaw<
    Record<'overdue' | 'day' | 'week' | 'returned' | 'stuck', number>[]
  >`SELECT ${due(Prisma.sql`'-infinity'`, Prisma.sql`now()`)} AS overdue,
      ${due(Prisma.sql`now()`, Prisma.sql`now() + interval '1 day'`)} AS day,
      ${due(Prisma.sql`now() + interval '1 day'`, Prisma.sql`now() + interval '7 days'`)} AS week,
      ${counted(Prisma.sql`SELECT FROM sent_back WHERE desk_id = ${deskId}::uuid AND answered_at IS NULL AND NOT withdrawn`)} AS returned,
      ${counted(Prisma.sql`SELECT FROM quote q WHERE ${isStuck(deskId)}`)} AS stuck`;
  return found as NonNullable<typeof found>;
}

async function readStuck(deskId: string): Promise<Stuck[]> {
  const rows = await db().$queryRaw<(Omit<Stuck, 'touchedAt'> & { readonly touchedAt: Date })[]>`
    SELECT q.id, q.article_id AS "articleId", q.number, left(q.words, ${SHOWN}::int) AS words, r.language, p.name AS assignee, q.touched_at AS "touchedAt"
    FROM (SELECT * FROM quote q WHERE ${isStuck(deskId)} ORDER BY q.touched_at, q.id LIMIT ${NAMED}) q
    JOIN revision r ON r.id = q.revision_id LEFT JOIN person p ON p.id = q.assignee_id ORDER BY q.touched_at, q.id`;
  return rows.map(({ touchedAt, ...row }) => ({ ...row, touchedAt: touchedAt.toISOString() }));
}

async function readDays(deskId: string, weeks: number): Promise<Week[]> {
  const rows = await db().$queryRaw<{ readonly from: string; readonly verdict: Verdict | null; readonly n: number }[]>`
    SELECT to_char(w.monday, 'YYYY-MM-DD') AS "from", t.verdict, coalesce(sum(t.n), 0)::int AS n
    FROM generate_series(date_trunc('week', now() AT TIME ZONE 'UTC') - make_interval(weeks => ${weeks - 1}::int),
      date_trunc('week', now() AT TIME ZONE 'UTC'), interval '1 week') AS w(monday)
    LEFT JOIN verdict_tally t ON t.desk_id = ${deskId}::uuid AND t.day >= w.monday::date AND t.day < w.monday::date + 7
    GROUP BY 1, 2 ORDER BY 1`;
  const mondays = [...new Set(rows.map((r) => r.from))];
  return mondays.map((from) => {
    const own = rows.filter((r) => r.from === from);
    const sum = (tone: 'good' | 'mild' | 'bad') =>
      own.reduce((all, { verdict, n }) => all + (verdict && VERDICT_TONE[verdict] === tone ? n : 0), 0);
    return { from, faithful: sum('good'), judged: sum('mild'), unfaithful: sum('bad') };
  });
}

async function readCorrections(deskId: string) {
  return db().$queryRaw<{ readonly source: SourceKind | null; readonly n: number }[]>`
    SELECT d.source_kind AS source, count(*)::int AS n
    FROM (SELECT id FROM quote q WHERE q.desk_id = ${deskId}::uuid AND q.number > 0 AND q.kind = 'direct' AND q.status = 'corrected'
      ORDER BY q.touched_at DESC, q.id LIMIT ${COUNTED}) q
    LEFT JOIN LATERAL (SELECT c.source_revision_id FROM "check" c WHERE c.quote_id = q.id ORDER BY ${LEADING} LIMIT 1) c ON true
    LEFT JOIN revision r ON r.id = c.source_revision_id LEFT JOIN document d ON d.id = r.document_id
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}

async function readLoad(deskId: string): Promise<Dashboard['load']> {
  const theirs = Prisma.sql`SELECT FROM quote q WHERE ${listed(deskId)} AND q.assignee_id IS NOT NULL AND q.assignee_id = p.id`;
  return db().$queryRaw`
    SELECT p.id, p.name, ${counted(theirs)} AS assigned, ${counted(Prisma.sql`${theirs} AND q.due < now()`)} AS overdue
    FROM member m JOIN person p ON p.id = m.person_id WHERE m.desk_id = ${deskId}::uuid
    ORDER BY assigned DESC, p.name, p.id`;
}

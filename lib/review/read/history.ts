import { db, Prisma } from '@/lib/db/client';
import { type From, type Page, pageOf } from '@/lib/db/page-of';
import type { Actor } from '@/lib/desk/actor';
import type { Change } from '@/lib/desk/changes';
import type { EventKind } from '@/lib/desk/happening';
import { demand, may } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { type Layer, layerOf } from '../words';
import { type Detail, detailsOf, shortened } from './details';
import { kindsOf, LOG_GROUPS, type LogGroup, type Told, toldOf } from './sentences';

/** One line of the desk's log, as it is told: `told.KIND` is its sentence. */
export interface LogLine {
  /** Its number in the log. */
  readonly id: string;
  readonly at: string;
  /** Empty for what the workbench did by itself. */
  readonly who: string;
  /** What was done; of what was taken back or done again, that. */
  readonly kind: EventKind;
  readonly way: 'done' | 'undone' | 'redone';
  readonly told: Told;
  readonly details: readonly Detail[];
  readonly quote: {
    readonly id: string;
    readonly number: number;
    readonly words: string;
    readonly layer: Layer;
  } | null;
  readonly article: NamedDocument | null;
  readonly source: NamedDocument | null;
}

export interface NamedDocument {
  readonly id: string;
  readonly title: string;
  readonly deleted: boolean;
}

export const HISTORIES = ['quote', 'article', 'source'] as const;
export type HistoryOf = (typeof HISTORIES)[number];

/** What happened to one thing, the newest first, with what it is called. */
export interface History extends Page<LogLine> {
  readonly title: string;
  readonly article: string | null;
}

/** Reads what happened to a quotation, an article or a source. @throws Problem `not-found` */
export async function readHistory(actor: Actor, what: HistoryOf, id: string, from: From = {}): Promise<History> {
  demand(actor, 'read');
  const { title, article, where } = await (what === 'quote' ? aboutQuote : aboutDocument)(actor, id, what);
  return { title, article, ...(await readLines(actor, where, from, what === 'quote' ? id : undefined)) };
}

interface About {
  readonly title: string;
  readonly article: string | null;
  readonly where: Prisma.Sql;
}

async function aboutQuote(actor: Actor, id: string): Promise<About> {
  const quote = await db().quote.findFirst({
    where: { id, deskId: actor.deskId, article: { kind: 'article' } },
    select: { words: true, articleId: true, annotations: { select: { id: true } } },
  });
  if (!quote) throw new Problem('not-found');
  const ids = [id, ...quote.annotations.map((a) => a.id)];
  return { title: shortened(quote.words), article: quote.articleId, where: about(Prisma.sql`${ids}::text[]`) };
}

async function aboutDocument(actor: Actor, id: string, kind: HistoryOf): Promise<About> {
  const document = await db().document.findFirst({
    where: { id, deskId: actor.deskId, kind },
    select: { title: true },
  });
  if (!document) throw new Problem('not-found');
  if (kind === 'source') return { title: document.title, article: null, where: about(Prisma.sql`${[id]}::text[]`) };
  // What was done to quotations of several articles at once is no article's alone.
  const quotes = Prisma.sql`(SELECT coalesce(array_agg(q.id::text), '{}') FROM quote q WHERE q.article_id = ${id}::uuid)`;
  const where = Prisma.sql`(e.article_id = ${id}::uuid OR (e.article_id IS NULL AND ${about(quotes)}))`;
  return { title: document.title, article: id, where };
}

const about = (ids: Prisma.Sql): Prisma.Sql => Prisma.sql`event_about(e.subject, e.data, e.changes) && ${ids}`;

/** What a desk's log is narrowed to; days in UTC, both included. */
export interface LogFilter {
  readonly person?: string | undefined;
  readonly group?: LogGroup | undefined;
  readonly article?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Reads the log of the desk. Who came in from where is for who administers it. */
export async function readLog(actor: Actor, filter: LogFilter = {}, from: From = {}): Promise<Page<LogLine>> {
  demand(actor, 'audit');
  const { person, group, article, since, until } = filter;
  const conditions = [
    inGroups(group ? [group] : logGroupsFor(actor), logGroupsFor(actor)),
    person ? Prisma.sql`e.actor_id = ${person}::uuid` : undefined,
    article ? Prisma.sql`e.article_id = ${article}::uuid` : undefined,
    since ? Prisma.sql`e.at >= ${since}::date` : undefined,
    until ? Prisma.sql`e.at < ${until}::date + 1` : undefined,
  ];
  return readLines(
    actor,
    Prisma.join(
      conditions.filter((c) => c !== undefined),
      ' AND ',
    ),
    from,
  );
}

/** The groups that somebody may read of the desk's log. */
export const logGroupsFor = (actor: Actor): readonly LogGroup[] =>
  LOG_GROUPS.filter((group) => group !== 'accounts' || may(actor.role, 'administer'));

function inGroups(asked: readonly LogGroup[], allowed: readonly LogGroup[]): Prisma.Sql {
  const kinds = asked.filter((group) => allowed.includes(group)).flatMap(kindsOf);
  if (asked.length === LOG_GROUPS.length) return Prisma.sql`true`;
  return Prisma.sql`coalesce(e.data ->> 'was', e.kind) = ANY(${kinds}::text[])`;
}

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
  readonly who: string | null;
  readonly kind: EventKind;
  readonly subject: string;
  readonly article_id: string | null;
  readonly data: { readonly quote?: string; readonly source?: string } | null;
  readonly changes: readonly Change[];
}

const COLUMNS = Prisma.sql`e.seq::text AS id, e.seq, e.at, p.name AS who, e.kind, e.subject, e.article_id, e.data, e.changes`;

/** @param quoteId the quotation that is asked for: of what was done to several only what was done to it is told */
async function readLines(actor: Actor, where: Prisma.Sql, from: From, quoteId?: string): Promise<Page<LogLine>> {
  const { deskId } = actor;
  const keyOf = async (id: string) => (/^\d{1,9}$/.test(id) ? [Prisma.sql`${Number(id)}::int`] : undefined);
  const page = await pageOf(
    from,
    { names: ['e.seq'], descending: true },
    keyOf,
    ({ beyond, order }) =>
      db().$queryRaw<Row[]>`
      SELECT ${COLUMNS} FROM event e LEFT JOIN person p ON p.id = e.actor_id
      WHERE e.desk_id = ${deskId}::uuid AND ${where} AND ${beyond} ${order}`,
  );
  const first = await firstOf(deskId, page.rows);
  const lines = page.rows.map((row) => ({ row, of: first.get(row.seq) ?? row }));
  const own = lines.map(({ of }) => of.changes.filter((c) => !quoteId || c.kind !== 'quote' || c.id === quoteId));
  const names = await readNamed(
    deskId,
    lines.map(({ of }, i) => ({ ...of, changes: own[i] as readonly Change[] })),
  );
  return { ...page, rows: lines.map(({ row, of }, i) => lineOf(row, of, own[i] as readonly Change[], names)) };
}

/** What was done at first, of each line that takes something back or does it again. */
async function firstOf(deskId: string, rows: readonly Row[]): Promise<ReadonlyMap<number, Row>> {
  const lines = rows.filter(({ kind }) => kind === 'undone' || kind === 'redone').map((r) => r.seq);
  if (lines.length === 0) return new Map();
  const found = await db().$queryRaw<(Row & { line: number })[]>`
    WITH RECURSIVE back (line, seq) AS (
      SELECT seq, (data ->> 'of')::int FROM event WHERE desk_id = ${deskId}::uuid AND seq = ANY(${lines}::int[])
      UNION ALL
      SELECT b.line, (e.data ->> 'of')::int FROM back b JOIN event e ON e.desk_id = ${deskId}::uuid AND e.seq = b.seq
      WHERE e.kind IN ('undone', 'redone'))
    SELECT b.line, ${COLUMNS} FROM back b JOIN event e ON e.desk_id = ${deskId}::uuid AND e.seq = b.seq
    LEFT JOIN person p ON p.id = e.actor_id WHERE e.kind NOT IN ('undone', 'redone')`;
  return new Map(found.map((row) => [row.line, row]));
}

function lineOf(row: Row, of: Row, changes: readonly Change[], names: Named): LogLine {
  const quotes = [...new Set(changes.filter((c) => c.kind === 'quote').map((c) => c.id))];
  const quote =
    names.quotes.get(of.data?.quote ?? '') ?? names.quotes.get(of.subject) ?? names.quotes.get(alone(quotes));
  const titled = (id: string | null | undefined) => names.documents.get(id ?? '') ?? null;
  return {
    id: row.id,
    at: row.at.toISOString(),
    who: row.who ?? '',
    kind: of.kind,
    way: row.kind === 'undone' || row.kind === 'redone' ? row.kind : 'done',
    told: { ...toldOf(of.kind, of.data), ...names.subjectOf(of) },
    details: quotes.length > 1 ? [] : detailsOf(changes, names.named),
    quote: quote ?? null,
    article: titled(row.article_id) ?? names.shared.get(of.subject) ?? null,
    source: of.subject === row.article_id ? null : (titled(of.data?.source) ?? titled(of.subject)),
  };
}

const alone = (ids: readonly string[]): string => (ids.length === 1 ? (ids[0] as string) : '');

interface Named {
  readonly quotes: ReadonlyMap<string, NonNullable<LogLine['quote']>>;
  readonly documents: ReadonlyMap<string, NamedDocument>;
  /** Of which article the report is that a link leads to, by the link. */
  readonly shared: ReadonlyMap<string, NamedDocument>;
  /** People and speakers by their names, notes by what they say, readings by whose they are. */
  readonly named: ReadonlyMap<string, string>;
  /** Of lines about a person: who it is. */
  readonly subjectOf: (row: Row) => { readonly person: string };
}

/** What is named in lines, by id: each kind of thing in one query. */
async function readNamed(deskId: string, rows: readonly Row[]): Promise<Named> {
  const quoteIds = rows.flatMap(({ subject, data, changes }) => {
    const quotes = changes.filter((c) => c.kind === 'quote');
    return [subject, data?.quote, quotes.length === 1 ? quotes[0]?.id : undefined];
  });
  const documentIds = rows.flatMap(({ subject, article_id, data }) => [subject, article_id, data?.source]);
  const set = rows.flatMap(({ changes }) => changes.map(({ after }) => after));
  const noteIds = rows.flatMap(({ changes }) => changes.flatMap((c) => (c.kind === 'note' ? c.id : [])));
  const readingIds = rows.flatMap(({ changes }) => changes.flatMap((c) => (c.kind === 'reading' ? c.id : [])));
  const linkIds = rows.flatMap(({ kind, subject }) =>
    kind === 'report-shared' || kind.startsWith('link-') ? subject : [],
  );
  const [quotes, documents, people, speakers, notes, readings, links] = await Promise.all([
    db().quote.findMany({
      where: { id: { in: ids(quoteIds) }, deskId },
      select: { id: true, number: true, words: true, kind: true },
    }),
    db().document.findMany({
      where: { id: { in: ids(documentIds) }, deskId },
      select: { id: true, title: true, kind: true },
    }),
    // Whoever the desk's log names was of the desk, if only then.
    db().person.findMany({
      where: { id: { in: ids([...rows.map((r) => r.subject), ...set.map((s) => s.assignee)]) } },
      select: { id: true, name: true },
    }),
    db().speaker.findMany({
      where: { id: { in: ids(set.map((s) => s.speaker)) }, deskId },
      select: { id: true, name: true },
    }),
    db().annotation.findMany({
      where: { id: { in: ids(noteIds) }, revision: { document: { deskId } } },
      select: { id: true, body: true },
    }),
    db().reading.findMany({
      where: { id: { in: ids(readingIds) }, deskId },
      select: { id: true, person: { select: { name: true } } },
    }),
    linkIds.length === 0
      ? []
      : db().sharedLink.findMany({
          where: { id: { in: ids(linkIds) }, report: { deskId } },
          select: { id: true, report: { select: { article: { select: { id: true, title: true, kind: true } } } } },
        }),
  ]);
  const names = new Map([...people, ...speakers].map((p) => [p.id, p.name]));
  for (const { id, body } of notes) names.set(id, body);
  for (const { id, person } of readings) names.set(id, person.name);
  return {
    quotes: new Map(
      quotes.map(({ id, number, words, kind }) => [
        id,
        { id, number, words: shortened(words, 90), layer: layerOf({ kind }) },
      ]),
    ),
    documents: new Map(documents.map((d) => [d.id, namedDocument(d)])),
    shared: new Map(links.map(({ id, report }) => [id, namedDocument(report.article)])),
    named: names,
    subjectOf: ({ subject }) => ({ person: names.get(subject) ?? (subject.includes('@') ? subject : '') }),
  };
}

const namedDocument = ({ id, title, kind }: { id: string; title: string; kind: string }): NamedDocument => ({
  id,
  title,
  deleted: kind === 'deleted',
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ids = (given: readonly unknown[]): string[] => [
  ...new Set(given.filter((id): id is string => typeof id === 'string' && UUID.test(id))),
];

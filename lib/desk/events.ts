import { createHash } from 'node:crypto';
import { db, Prisma, type Tx } from '@/lib/db/client';
import type { Actor } from './actor';
import { type Change, canonical } from './changes';
import type { EventKind, Happening, Inverse } from './happening';
import { demand } from './roles';
import { sealOf } from './seal';

/** Who listens here hears of every event once it is committed: `News` as JSON. */
export const EVENTS_CHANNEL = 'isnad_event';

/** A line of a desk's log as it is told on commit: where and of what kind, and nothing of what it says. */
export interface News {
  readonly desk: string;
  readonly article: string | null;
  readonly seq: number;
  /** Of what was taken back or done again: the kind of that. */
  readonly kind: EventKind;
  readonly subject: string;
}

/** What a line is about, beneath taking it back. */
export const kindOf = (line: { readonly kind: string; readonly data: unknown }): EventKind =>
  ((line.data as { was?: EventKind } | null)?.was ?? line.kind) as EventKind;

/** Who writes at a desk: a person, or nobody (the workbench by itself). */
export interface Writer {
  readonly deskId: string;
  readonly personId: string | null;
}

/** The end of a desk's log, held until the transaction is over. */
export interface LogEnd {
  readonly count: number;
  readonly head: string;
}

/**
 * Takes the desk for this transaction: its writes come one after another. The lock is the one that foreign keys to
 * the desk's row do not wait for.
 */
export async function lockDesk(tx: Tx, deskId: string): Promise<LogEnd> {
  const [desk] = await tx.$queryRaw<LogEnd[]>`
    SELECT event_count AS count, event_head AS head FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`;
  if (!desk) throw new Error(`no desk ${deskId}`);
  return desk;
}

/**
 * Appends to the log of a desk that is locked. The hash covers the line and the hash before it, so that a line that
 * is changed, removed or put in between shows.
 * @returns the end that the log has then
 */
export async function append(tx: Tx, end: LogEnd, writer: Writer, happening: Happening): Promise<LogEnd> {
  const changes = (happening.changes ?? []).filter((c): c is Change => c !== undefined);
  const line: Line = {
    deskId: writer.deskId,
    seq: end.count + 1,
    at: new Date(),
    actorId: writer.personId,
    kind: happening.kind,
    subject: happening.subject,
    data: happening.data,
    articleId: happening.article ?? null,
    changes,
    inverse: happening.inverse ?? null,
    previous: end.head,
  };
  const hash = hashOf(line);
  const { data, inverse, ...rest } = line;
  await tx.event.create({
    data: {
      ...rest,
      data: data as Prisma.InputJsonObject,
      changes: changes as unknown as Prisma.InputJsonArray,
      inverse: inverse === null ? Prisma.DbNull : (inverse as Prisma.InputJsonObject),
      hash,
    },
  });
  await tx.$executeRaw`UPDATE desk SET event_count = ${line.seq}, event_head = ${hash},
    event_seal = ${sealOf(line.deskId, line.seq, hash)} WHERE id = ${line.deskId}::uuid`;
  const { deskId: desk, articleId: article, seq, subject } = line;
  const news: News = { desk, article, seq, kind: kindOf(line), subject };
  await tx.$executeRaw`SELECT pg_notify(${EVENTS_CHANNEL}, ${JSON.stringify(news)})`;
  return { count: seq, head: hash };
}

/** Locks the desk and appends one event to its log, within a transaction that does something else as well. */
export async function record(tx: Tx, writer: Writer, happening: Happening): Promise<void> {
  await append(tx, await lockDesk(tx, writer.deskId), writer, happening);
}

interface Line {
  readonly deskId: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly data: unknown;
  readonly articleId: string | null;
  readonly changes: readonly Change[];
  readonly inverse: Inverse | null;
  readonly previous: string;
}

function hashOf(e: Line): string {
  const line = [e.deskId, e.seq, e.at.toISOString(), e.actorId, e.kind, e.subject, e.data, e.previous];
  // Lines from before the log said what changed have nothing here, and their hashes stand.
  const more = e.articleId || e.changes.length > 0 || e.inverse ? [[e.articleId, e.changes, e.inverse]] : [];
  return createHash('sha256')
    .update(canonical([...line, ...more]))
    .digest('hex');
}

/** The line of a row of the log. */
type EventRow = Prisma.EventGetPayload<object>;
export const changesOf = (row: Pick<EventRow, 'changes'>): readonly Change[] =>
  row.changes as unknown as readonly Change[];
export const inverseOf = (row: Pick<EventRow, 'inverse'>): Inverse | null => row.inverse as Inverse | null;

/** Reads the desk's log and checks its chain. @returns the number of lines, and the first that does not fit */
export async function verifyEvents(actor: Actor): Promise<{ count: number; broken?: number }> {
  demand(actor, 'audit');
  const desk = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  let previous = '';
  let seq = 0;
  for (;;) {
    const page = await db().event.findMany({
      // What is written while we read comes after the end that we read first.
      where: { deskId: actor.deskId, seq: { gt: seq, lte: desk.eventCount } },
      orderBy: { seq: 'asc' },
      take: 1000,
    });
    for (const event of page) {
      const line: Line = { ...event, changes: changesOf(event), inverse: inverseOf(event) };
      if (event.seq !== seq + 1 || event.previous !== previous || event.hash !== hashOf(line))
        return { count: desk.eventCount, broken: seq + 1 };
      previous = event.hash;
      seq = event.seq;
    }
    if (page.length < 1000) break;
  }
  const sealed = seq === 0 || desk.eventSeal === sealOf(actor.deskId, seq, previous);
  return sealed && previous === desk.eventHead && seq === desk.eventCount
    ? { count: seq }
    : { count: desk.eventCount, broken: seq + 1 };
}

/** Seals the ends of logs that were written before there were seals. */
export async function sealLogs(): Promise<void> {
  const desks = await db().desk.findMany({ where: { eventSeal: '', eventCount: { gt: 0 } }, select: { id: true } });
  for (const { id } of desks) {
    await db().$transaction(async (tx) => {
      const { count, head } = await lockDesk(tx, id);
      await tx.desk.update({ where: { id }, data: { eventSeal: sealOf(id, count, head) } });
    });
    console.log(`The log of desk ${id} is sealed.`);
  }
}

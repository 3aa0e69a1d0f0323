import { createHash } from 'node:crypto';
import { type Actor, demand } from '@/lib/auth/roles';
import { db, type Prisma, type Tx } from '@/lib/db/client';

/** One thing that happened at a desk: what, to what, and the details to understand it by. */
export interface Happening {
  readonly kind: string;
  readonly subject: string;
  readonly data: Prisma.InputJsonObject;
}

/**
 * Appends to the desk's log. The hash covers the line and the hash before it, so that a line that is
 * changed, removed or put in between shows. The desk's row is locked to the end of the transaction.
 */
export async function record(
  tx: Tx,
  actor: { deskId: string; personId: string | null },
  happening: Happening,
): Promise<void> {
  const [desk] = await tx.$queryRaw<{ event_count: number; event_head: string }[]>`
    SELECT event_count, event_head FROM desk WHERE id = ${actor.deskId}::uuid FOR UPDATE`;
  if (!desk) throw new Error(`no desk ${actor.deskId}`);
  const line = {
    deskId: actor.deskId,
    seq: desk.event_count + 1,
    at: new Date(),
    actorId: actor.personId,
    ...happening,
    previous: desk.event_head,
  };
  const hash = hashOf(line);
  await tx.event.create({ data: { ...line, hash } });
  await tx.$executeRaw`UPDATE desk SET event_count = ${line.seq}, event_head = ${hash} WHERE id = ${actor.deskId}::uuid`;
}

interface Line extends Happening {
  readonly deskId: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly previous: string;
}

const hashOf = (e: Line): string =>
  createHash('sha256')
    .update(canonical([e.deskId, e.seq, e.at.toISOString(), e.actorId, e.kind, e.subject, e.data, e.previous]))
    .digest('hex');

/** JSON with sorted keys: the same for the same data, however the database orders them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Reads the desk's log and checks its chain. @returns the number of lines, and the first that does not fit */
export async function verifyEvents(actor: Actor): Promise<{ count: number; broken?: number }> {
  demand(actor, 'administer');
  const desk = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  let previous = '';
  let seq = 0;
  for (;;) {
    const page = await db().event.findMany({
      where: { deskId: actor.deskId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: 1000,
    });
    for (const event of page) {
      const line = { ...event, data: event.data as Prisma.InputJsonObject };
      if (event.seq !== seq + 1 || event.previous !== previous || event.hash !== hashOf(line))
        return { count: desk.eventCount, broken: seq + 1 };
      previous = event.hash;
      seq = event.seq;
    }
    if (page.length < 1000) break;
  }
  return previous === desk.eventHead && seq === desk.eventCount
    ? { count: seq }
    : { count: desk.eventCount, broken: seq + 1 };
}

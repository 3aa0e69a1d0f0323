import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, orNothing, readOne, type State, type Subject } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';

/** Keeps that a quotation was sent back. @returns what changed */
export async function keepSentBack(tx: Tx, actor: Actor, quoteId: string, toId: string, reason: string) {
  const { id } = await tx.sentBack.create({
    data: { deskId: actor.deskId, quoteId, byId: actor.personId, toId, reason },
  });
  return changeOf('sent-back', id, {}, await stateNow(tx, actor, id));
}

/** Whether it was sent back and nobody has answered. */
export const isSentBack = async (tx: Tx, quoteId: string): Promise<boolean> =>
  (await tx.sentBack.count({ where: { quoteId, answeredAt: null, withdrawn: false } })) > 0;

/** What was sent back is answered by whatever is decided on it next. @returns what changed */
export async function answerSentBack(tx: Tx, actor: Actor, quoteId: string): Promise<(Change | undefined)[]> {
  const open = await tx.sentBack.findMany({ where: { quoteId, answeredAt: null, withdrawn: false } });
  const changes: (Change | undefined)[] = [];
  for (const { id } of open) {
    const before = await stateNow(tx, actor, id);
    await tx.sentBack.update({ where: { id }, data: { answeredAt: new Date() } });
    changes.push(changeOf('sent-back', id, before, await stateNow(tx, actor, id)));
  }
  return changes;
}

const stateNow = async (tx: Tx, actor: Actor, id: string): Promise<State> =>
  (await readOne(sentBackSubject, tx, actor.deskId, id)) ?? {};

export const sentBackSubject: Subject = {
  async read(tx, deskId, ids) {
    const rows = await tx.sentBack.findMany({ where: { id: { in: [...ids] }, deskId, withdrawn: false } });
    return orNothing(
      ids,
      rows.map((row) => [row.id, stateOf(row)]),
    );
  },
  async restore(tx, actor, id, _, target) {
    if ((await tx.sentBack.count({ where: { id, deskId: actor.deskId } })) === 0) throw new Problem('changed-since');
    const answeredAt = (target.answered ?? null) as string | null;
    await tx.sentBack.update({ where: { id }, data: { withdrawn: !target.quote, answeredAt } });
  },
};

const stateOf = (row: Prisma.SentBackGetPayload<object>): State => ({
  quote: row.quoteId,
  by: row.byId,
  to: row.toId,
  reason: row.reason,
  answered: row.answeredAt?.toISOString() ?? null,
});

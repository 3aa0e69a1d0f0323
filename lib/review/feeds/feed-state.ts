import type { Tx } from '@/lib/db/client';
import { orNothing, type State, type Subject } from '@/lib/desk/changes';

/** What can be changed of a feed: whether the desk is subscribed to it. */
async function read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const feeds = await tx.feed.findMany({ where: { id: { in: [...ids] }, deskId } });
  return orNothing(
    ids,
    feeds.map(({ id, endedAt }) => [id, subscribed(endedAt === null)]),
  );
}

export const subscribed = (is: boolean): State => ({ subscribed: is });

export const feedSubject: Subject = {
  read,
  async restore(tx, _, id, __, target) {
    const to = target.subscribed ? { endedAt: null, nextAt: new Date() } : { endedAt: new Date() };
    await tx.feed.update({ where: { id }, data: { ...to, version: { increment: 1 } } });
  },
};

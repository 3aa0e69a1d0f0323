import { type Actor, demand, type Permission } from '@/lib/auth/roles';
import { db, type Tx } from '@/lib/db/client';
import { type Happening, record } from './events';

/**
 * One write: the right to it, one transaction, its line in the log. Nothing is written unless all of it is.
 * @param work does the writing and returns its result with what happened
 */
export async function write<T>(
  actor: Actor,
  permission: Permission,
  work: (tx: Tx) => Promise<{ result: T; event: Happening }>,
): Promise<T> {
  demand(actor, permission);
  return db().$transaction(
    async (tx) => {
      const { result, event } = await work(tx);
      await record(tx, actor, event);
      return result;
    },
    { timeout: 60_000, maxWait: 15_000 },
  );
}

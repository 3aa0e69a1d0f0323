import { db, type Tx } from '@/lib/db/client';
import type { Done } from './command';
import { append, lockDesk, type Writer } from './events';

/** How often a write is tried that the database broke off because of another one. */
const TRIES = 8;

/**
 * One write: the desk's turn, one transaction, its line in the log with those of what followed from it. Nothing is written unless all of it is. What the
 * database broke off for the sake of another transaction is tried again, and never shown.
 * @param work does the writing and returns its result with what happened
 */
export async function write<T>(writer: Writer, work: (tx: Tx) => Promise<Done<T>>): Promise<T> {
  return tryAgain(() =>
    db().$transaction(async (tx) => {
      let end = await lockDesk(tx, writer.deskId);
      const { result, event, also = [] } = await work(tx);
      for (const happening of [event, ...also]) end = await append(tx, end, writer, happening);
      return result;
    }),
  );
}

/** Does the work and takes all of it back: what it answers is what it would. Nobody waits for it who writes elsewhere. */
export async function inVain<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const back = Symbol('back');
  let answer: T | undefined;
  await tryAgain(() =>
    db().$transaction(async (tx) => {
      answer = await work(tx);
      throw back;
    }),
  ).catch((thrown) => {
    if (thrown !== back) throw thrown;
  });
  return answer as T;
}

/** Runs a transaction until it is neither a deadlock's victim nor too late for its snapshot. */
export async function tryAgain<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await transaction();
    } catch (error) {
      if (tried === TRIES || !isBrokenOff(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tried));
    }
  }
}

/** Whether the error is PostgreSQL's 40001 or 40P01, however the layers above wrapped it. */
export function isBrokenOff(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const e = error as Record<string, unknown>;
  return (
    e.code === 'P2034' ||
    [e.code, e.originalCode].some((code) => code === '40001' || code === '40P01') ||
    e.kind === 'TransactionWriteConflict' ||
    [e.cause, e.meta, e.driverAdapterError].some((inner) => isBrokenOff(inner, depth + 1))
  );
}

import type { Tx } from '@/lib/db/client';
import { putInQueue } from '@/lib/db/queue';

/** The queue of pg-boss that all jobs go through: a message names a job of ours, and whatever is said of it stands in its row. */
export const QUEUE = 'isnad';

/**
 * Puts a job into the queue, with the transaction that makes it: neither is there without the other.
 * @param after in seconds
 */
export const enqueue = (tx: Tx, jobId: string, after = 0): Promise<void> =>
  putInQueue(tx, QUEUE, { job: jobId }, after);

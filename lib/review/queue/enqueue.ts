import type { Tx } from '@/lib/db/client';

/** The queue of pg-boss that all jobs go through: a message names a job of ours, and whatever is said of it stands in its row. */
export const QUEUE = 'isnad';

/**
 * Puts a job into the queue, with the transaction that makes it: neither is there without the other.
 * @param after in seconds
 */
export async function enqueue(tx: Tx, jobId: string, after = 0): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, start_after, retry_limit, retry_delay, retry_backoff, expire_in, keep_until, policy)
    SELECT q.name, jsonb_build_object('job', ${jobId}::text), now() + make_interval(secs => ${after}), q.retry_limit, q.retry_delay,
      q.retry_backoff, make_interval(secs => q.expire_seconds), now() + make_interval(mins => q.retention_minutes), q.policy
    FROM pgboss.queue q WHERE q.name = ${QUEUE}`;
}

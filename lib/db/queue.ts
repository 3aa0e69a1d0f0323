import type { Tx } from './client';

/** The queues of pg-boss that migrations made. */
export type Queue = 'isnad' | 'isnad-mail';

/**
 * Puts a message into a queue, within a transaction that does something else as well: neither is there without the other.
 * @param after in seconds
 * @param once where given, nothing is put while another of the same name waits that comes as soon
 */
export async function putInQueue(
  tx: Tx,
  queue: Queue,
  data: Readonly<Record<string, string>>,
  after = 0,
  once: string | null = null,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, singleton_key, start_after, retry_limit, retry_delay, retry_backoff, expire_in, keep_until, policy)
    SELECT q.name, ${JSON.stringify(data)}::jsonb, ${once}, now() + make_interval(secs => ${after}), q.retry_limit, q.retry_delay,
      q.retry_backoff, make_interval(secs => q.expire_seconds), now() + make_interval(mins => q.retention_minutes, secs => ${after}), q.policy
    FROM pgboss.queue q WHERE q.name = ${queue} AND (${once}::text IS NULL OR NOT EXISTS (
      SELECT FROM pgboss.job j WHERE j.name = ${queue} AND j.singleton_key = ${once} AND j.state = 'created'
        AND j.start_after <= now() + make_interval(secs => ${after})))`;
}

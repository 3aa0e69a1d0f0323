import { createHmac } from 'node:crypto';

/**
 * The seal on the end of a desk's log: a code over its length and last hash, by a key that is not in the database.
 * Whoever can write to the database alone can neither cut lines off nor write the chain anew without its showing.
 */
export function sealOf(deskId: string, count: number, head: string): string {
  const key = process.env.ISNAD_LOG_KEY;
  if (!key) throw new Error('ISNAD_LOG_KEY is not set: start the workbench with "npm run workbench"');
  return createHmac('sha256', key).update(`${deskId} ${count} ${head}`).digest('hex');
}

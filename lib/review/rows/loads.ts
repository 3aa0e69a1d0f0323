import { Prisma, type Tx } from '@/lib/db/client';
import { counted } from '@/lib/db/page-of';
import type { Hand } from '../rules/share-out';

/** Those of these people who are at the desk, in the order in which they were named, with how many open quotations they have. */
export async function loadsOf(tx: Tx, deskId: string, among: readonly string[]): Promise<Hand[]> {
  const load =
    counted(Prisma.sql`SELECT FROM quote q WHERE q.desk_id = ${deskId}::uuid AND q.number > 0 AND q.kind = 'direct'
    AND NOT q.signed AND q.assignee_id IS NOT NULL AND q.assignee_id = m.person_id`);
  return tx.$queryRaw<Hand[]>`
    SELECT m.person_id AS id, ${load} AS load FROM member m WHERE m.desk_id = ${deskId}::uuid AND m.person_id = ANY(${among}::uuid[])
    ORDER BY array_position(${among}::uuid[], m.person_id)`;
}

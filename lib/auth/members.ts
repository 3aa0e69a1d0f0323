import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand, type Role } from '@/lib/desk/roles';

export interface MemberRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly version: number;
  /** How many quotations are given to them that nobody has signed off. */
  readonly given: number;
}

/** The desk's people. One query. */
export async function listMembers(actor: Actor): Promise<MemberRow[]> {
  demand(actor, 'administer');
  return db().$queryRaw<MemberRow[]>`
    SELECT p.id AS "personId", p.name, p.email, m.role, m.version, (
      SELECT count(*)::int FROM quote q
      WHERE q.desk_id = m.desk_id AND q.assignee_id = p.id AND q.number > 0 AND NOT q.signed) AS given
    FROM member m JOIN person p ON p.id = m.person_id WHERE m.desk_id = ${actor.deskId}::uuid ORDER BY p.name`;
}

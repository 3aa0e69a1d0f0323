import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand, type Role } from '@/lib/desk/roles';

/** Somebody whom work can be given to. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The members of the desk, by name: for whoever gives work out. One query. */
export async function listColleagues(actor: Actor): Promise<Colleague[]> {
  demand(actor, 'assign');
  return db().$queryRaw<Colleague[]>`
    SELECT p.id, p.name, m.role FROM member m JOIN person p ON p.id = m.person_id
    WHERE m.desk_id = ${actor.deskId}::uuid ORDER BY p.name, p.id`;
}

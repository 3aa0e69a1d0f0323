import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Subject } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';

/** The member, of the actor's desk. @throws Problem `not-found` */
export async function memberAt(tx: Tx, actor: Actor, personId: string) {
  const member = await tx.member.findUnique({ where: { deskId_personId: { deskId: actor.deskId, personId } } });
  if (!member) throw new Problem('not-found');
  return member;
}

/** @throws Problem `last-admin` when nobody else is left to administer the desk */
export async function demandOtherAdmin(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const others = await tx.member.count({ where: { deskId: actor.deskId, role: 'admin', personId: { not: personId } } });
  if (others === 0) throw new Problem('last-admin');
}

export const memberSubject: Subject = {
  async read(tx, deskId, ids) {
    const members = await tx.member.findMany({ where: { deskId, personId: { in: [...ids] } } });
    const roles = new Map(members.map((m) => [m.personId, m.role]));
    return new Map(ids.map((id) => [id, { role: roles.get(id) ?? null }]));
  },
  async restore(tx, actor, personId, now, { role }) {
    const where = { deskId_personId: { deskId: actor.deskId, personId } };
    if (now.role === 'admin') await demandOtherAdmin(tx, actor, personId);
    if (role === null) return void (await tx.member.delete({ where }));
    const given = { role: role as string };
    await tx.member.upsert({
      where,
      create: { deskId: actor.deskId, personId, ...given },
      update: { ...given, version: { increment: 1 } },
    });
  },
};

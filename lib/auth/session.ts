import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { demandStrong, hashPassword, verifyPassword } from './password';

/** The person behind a session that is neither revoked nor expired, with the desks they belong to. */
export interface SignedIn {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly mustChangePassword: boolean;
  readonly desks: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
}

/** One query: the session, the person, their desks. Undefined when the session has ended. */
export async function findSession(sessionId: string): Promise<SignedIn | undefined> {
  const session = await db().session.findUnique({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date() } },
    include: {
      person: {
        include: { members: { include: { desk: { select: { id: true, name: true } } }, orderBy: { deskId: 'asc' } } },
      },
    },
  });
  if (!session) return undefined;
  const { person } = session;
  return {
    sessionId,
    personId: person.id,
    name: person.name,
    email: person.email,
    mustChangePassword: person.mustChangePassword,
    desks: person.members.map((m) => ({ id: m.desk.id, name: m.desk.name, role: m.role as Role })),
  };
}

/**
 * The signed-in person at one of their desks: the preferred one, or the first.
 * @throws Problem `password-expired` while they have only a one-time password, `forbidden` without a desk
 */
export function actorAt(who: SignedIn, preferredDesk?: string): Actor {
  if (who.mustChangePassword) throw new Problem('password-expired');
  const desk = who.desks.find((d) => d.id === preferredDesk) ?? who.desks[0];
  if (!desk) throw new Problem('forbidden', { role: 'reader' });
  return { personId: who.personId, name: who.name, deskId: desk.id, deskName: desk.name, role: desk.role };
}

export async function revokeSession(sessionId: string): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: new Date() } });
}

/**
 * Sets a new password and ends all other sessions of the person.
 * @throws Problem `password-wrong` or `password-weak`
 */
export async function changePassword(who: SignedIn, current: string, next: string): Promise<void> {
  demandStrong(next);
  const person = await db().person.findUniqueOrThrow({ where: { id: who.personId } });
  if (!(await verifyPassword(person.passwordHash, current.slice(0, 200)))) throw new Problem('password-wrong');
  const passwordHash = await hashPassword(next);
  await db().$transaction([
    db().person.update({ where: { id: who.personId }, data: { passwordHash, mustChangePassword: false } }),
    db().session.updateMany({
      where: { personId: who.personId, revokedAt: null, id: { not: who.sessionId } },
      data: { revokedAt: new Date() },
    }),
  ]);
}

import { hashPassword, randomPassword } from '@/lib/auth/password';
import type { Actor, Role } from '@/lib/auth/roles';
import { db } from '@/lib/db/client';
import { record } from '@/lib/review/events';

/** Somebody who can sign in to a fresh workbench. */
export interface FirstPerson {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** Good for one sign-in: a password of one's own has to be chosen then. */
  readonly oneTime: boolean;
  readonly actor: Actor;
}

const DESK = 'مكتب التدقيق';
const PEOPLE = [
  { name: 'مديرة المكتب', email: 'admin@isnad.example', role: 'admin', oneTime: true },
  { name: 'المراجِع الأول', email: 'reviewer@isnad.example', role: 'reviewer', oneTime: false },
  { name: 'المحرِّرة المناوبة', email: 'editor@isnad.example', role: 'editor', oneTime: false },
] as const;

/**
 * Makes the demonstration desk and its people in a database that has no desk yet, with random passwords.
 * @returns the people with their passwords, which are kept nowhere; undefined where a desk exists
 */
export async function seedPeople(): Promise<FirstPerson[] | undefined> {
  if ((await db().desk.count()) > 0) return undefined;
  const people = await Promise.all(
    PEOPLE.map(async (p) => {
      const password = randomPassword();
      return { ...p, password, hash: await hashPassword(password) };
    }),
  );
  return db().$transaction(async (tx) => {
    // Two processes that start together: the second waits here and then finds the desk.
    await tx.$executeRaw`LOCK TABLE desk IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.desk.count()) > 0) return undefined;
    const desk = await tx.desk.create({ data: { name: DESK } });
    const made: FirstPerson[] = [];
    for (const { name, email, role, oneTime, password, hash } of people) {
      const person = await tx.person.create({
        data: {
          name,
          email,
          passwordHash: hash,
          mustChangePassword: oneTime,
          members: { create: { deskId: desk.id, role } },
        },
      });
      made.push({
        email,
        password,
        role,
        oneTime,
        actor: { personId: person.id, name, deskId: desk.id, deskName: desk.name, role },
      });
    }
    await record(
      tx,
      { deskId: desk.id, personId: null },
      { kind: 'desk-created', subject: desk.id, data: { name: DESK, members: made.map((m) => m.actor.personId) } },
    );
    return made;
  });
}

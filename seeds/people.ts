import { addressOf, DEMONSTRATION } from '@/lib/auth/demonstration';
import { hashPassword, randomPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { record } from '@/lib/desk/events';
import type { Role } from '@/lib/desk/roles';

/** Somebody who can sign in to a fresh workbench. */
export interface FirstPerson {
  readonly email: string;
  /** Good for a day: a password of one's own has to be chosen with it. */
  readonly password: string;
  readonly role: Role;
  readonly actor: Actor;
}

const DESK = DEMONSTRATION.desk;
const PEOPLE = (['admin', 'reviewer', 'editor'] as const).map((role) => ({
  role,
  name: DEMONSTRATION[role],
  email: addressOf(role),
}));

/**
 * The people of the demonstration desk, with new random passwords that are kept nowhere: made in a database that has
 * no desk yet, or found where an earlier start was cut off before the demonstration was whole.
 * @returns undefined where there is nothing to do
 */
export async function firstPeople(): Promise<FirstPerson[] | undefined> {
  const begun = await db().event.findFirst({
    where: { kind: 'desk-created', data: { path: ['demonstration'], equals: true } },
    select: { deskId: true },
  });
  const done = begun
    ? await db().event.count({ where: { deskId: begun.deskId, kind: 'demonstration-made' } })
    : await db().desk.count();
  if (done > 0) return undefined;
  const people = await Promise.all(
    PEOPLE.map(async (p) => {
      const password = randomPassword();
      return { ...p, password, passwordHash: await hashPassword(password) };
    }),
  );
  return db().$transaction(async (tx) => {
    const { id: deskId } = begun ? { id: begun.deskId } : await tx.desk.create({ data: { name: DESK } });
    const made: FirstPerson[] = [];
    for (const { name, email, role, password, passwordHash } of people) {
      const { id } = await tx.person.upsert({
        where: { email },
        create: {
          name,
          email,
          passwordHash,
          mustChangePassword: true,
          members: { create: { deskId, role } },
        },
        update: { passwordHash, mustChangePassword: true },
      });
      made.push({ email, password, role, actor: { personId: id, name, deskId, deskName: DESK, role } });
    }
    if (!begun)
      await record(
        tx,
        { deskId, personId: null },
        {
          kind: 'desk-created',
          subject: deskId,
          data: { name: DESK, members: made.map((m) => m.actor.personId), demonstration: true },
        },
      );
    return made;
  });
}

/** Says in the desk's log that its demonstration is whole: from here on it is a desk like any other. */
export async function finishDemonstration([first]: readonly FirstPerson[]): Promise<void> {
  if (!first) throw new Error('the demonstration has no people');
  const { deskId } = first.actor;
  await db().$transaction((tx) =>
    record(tx, { deskId, personId: null }, { kind: 'demonstration-made', subject: deskId, data: {} }),
  );
}

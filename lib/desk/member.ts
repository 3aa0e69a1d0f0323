import { db, type Tx } from '@/lib/db/client';
import { type Actor, actorOf, WITH_NAMES } from './actor';

/** A person as they are at a desk now, for what goes on in their name; undefined where they are not there any more. */
export async function memberOf(deskId: string, personId: string): Promise<Actor | undefined> {
  const member = await db().member.findUnique({
    where: { deskId_personId: { deskId, personId } },
    include: WITH_NAMES,
  });
  return member ? actorOf(member) : undefined;
}

/** The administrator with the oldest account, for what comes to a desk by itself; undefined where it has none. */
export async function administratorOf(deskId: string): Promise<Actor | undefined> {
  const member = await db().member.findFirst({
    where: { deskId, role: 'admin' },
    orderBy: { person: { createdAt: 'asc' } },
    include: WITH_NAMES,
  });
  return member ? actorOf(member) : undefined;
}

/** The person, or nobody where they have left the desk: nothing is given to them any more. */
export async function memberOrNobody(tx: Tx, { deskId }: Actor, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const member = await tx.member.findUnique({ where: { deskId_personId: { deskId, personId } } });
  return member && personId;
}

/** In whose name stands what a person found and another one opens: theirs, or the other's where they have left the desk. */
export const inNameOf = async (tx: Tx, actor: Actor, personId: string): Promise<string> =>
  (await memberOrNobody(tx, actor, personId)) ?? actor.personId;

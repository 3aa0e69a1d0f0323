import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { record } from '@/lib/desk/events';
import type { Happening } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import type { SignedIn } from './session';
import { take } from './throttle';

type Kind = 'signed-in' | 'sign-in-failed' | 'signed-out' | 'session-ended' | 'password-changed' | 'person-renamed';
type Said = { readonly [K in Kind]: Omit<Extract<Happening, { kind: K }>, 'subject'> }[Kind];

/**
 * Something about an account, in the log of each desk that its person belongs to. It comes first in its transaction:
 * who writes to a desk takes the desk first, and the rows after it.
 */
export async function logAtDesks(tx: Tx, actorId: string | null, personId: string, said: Said): Promise<void> {
  const desks = await tx.member.findMany({ where: { personId }, orderBy: { deskId: 'asc' }, select: { deskId: true } });
  for (const { deskId } of desks) await record(tx, { deskId, personId: actorId }, { ...said, subject: personId });
}

/** Something that was tried without the right to it. @param needed the role that it takes */
export async function logRefusal(actor: Actor, needed: string): Promise<void> {
  if (!(await mayLog(`${actor.deskId} ${actor.personId}`))) return;
  const { personId, role } = actor;
  await db().$transaction((tx) => record(tx, actor, { kind: 'refused', subject: personId, data: { role, needed } }));
}

/** A wrong password for somebody's account. */
export async function logFailure(personId: string, address: string): Promise<void> {
  if (await mayLog(personId))
    await db().$transaction((tx) => logAtDesks(tx, null, personId, { kind: 'sign-in-failed', data: { address } }));
}

/** A wrong password for a shared link. */
export async function logWrongLinkPassword(deskId: string, linkId: string, address: string): Promise<void> {
  const said = { kind: 'link-refused', subject: linkId, data: { address } } as const;
  if (await mayLog(linkId)) await db().$transaction((tx) => record(tx, { deskId, personId: null }, said));
}

/** A wrong code for a desk's invitation, in the log of that desk. */
export async function logWrongCode(who: SignedIn, deskId: string, address: string): Promise<void> {
  if (!(await mayLog(`${deskId} ${who.personId}`))) return;
  const said = { kind: 'joining-failed', subject: who.personId, data: { address } } as const;
  await db().$transaction((tx) => record(tx, { deskId, personId: who.personId }, said));
}

/** Whoever has no right to it may not fill a desk's log: of many lines a few an hour are kept. */
async function mayLog(of: string): Promise<boolean> {
  try {
    await take([{ kind: 'line', of }]);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

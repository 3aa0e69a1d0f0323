import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { changeOf } from '@/lib/desk/changes';
import { demand, type Role } from '@/lib/desk/roles';
import { write } from '@/lib/desk/write';
import { Problem } from '@/lib/problem';
import { logWrongCode } from './log';
import { verifyPassword } from './password';
import type { SignedIn } from './session';
import { type Counter, giveBack, take } from './throttle';

/** Whom a desk has invited and who has not joined yet, as the desk named them. */
export interface Invited {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export async function listInvited(actor: Actor): Promise<Invited[]> {
  demand(actor, 'administer');
  const rows = await db().invitation.findMany({ where: { deskId: actor.deskId }, orderBy: { name: 'asc' } });
  return rows.map(({ email, name, role }) => ({ email, name, role: role as Role }));
}

/** A desk that has invited the person. */
export interface Invitation {
  readonly deskId: string;
  readonly desk: string;
  readonly role: Role;
}

export async function readInvitations(who: SignedIn): Promise<Invitation[]> {
  const rows = await db().invitation.findMany({
    where: { email: who.email },
    include: { desk: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ deskId, desk, role }) => ({ deskId, desk: desk.name, role: role as Role }));
}

/**
 * Joins a desk that has invited the person, with the code that its administrator handed them: an address alone, which
 * anybody may have made an account with, is no proof of who they are. Guesses are as few as of a password, and in the
 * desk's log.
 * @param address where the person joins from
 * @throws Problem `password-expired`, `throttled`, `not-found`, `code-wrong`
 */
export async function acceptInvitation(who: SignedIn, deskId: string, code: string, address: string): Promise<void> {
  if (who.mustChangePassword) throw new Problem('password-expired');
  const guesses: readonly Counter[] = [
    { kind: 'joining', of: `${deskId} ${who.personId}` },
    { kind: 'address', of: address },
  ];
  await take(guesses);
  const key = { deskId_email: { deskId, email: who.email } };
  const found = await db().invitation.findUnique({ where: key });
  if (!found) throw new Problem('not-found');
  if (!(await verifyPassword(found.codeHash, code.trim()))) {
    await logWrongCode(who, deskId, address);
    throw new Problem('code-wrong');
  }
  await giveBack(guesses);
  await write({ deskId, personId: who.personId }, async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: key });
    if (invitation?.codeHash !== found.codeHash) throw new Problem('not-found');
    const { role } = invitation;
    await tx.invitation.delete({ where: key });
    await tx.member.create({ data: { deskId, personId: who.personId, role } });
    return {
      result: undefined,
      event: {
        kind: 'member-added',
        subject: who.personId,
        data: { name: who.name, role: role as Role },
        changes: [changeOf('member', who.personId, {}, { role })],
      },
    };
  });
}

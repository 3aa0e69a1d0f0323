import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { readIdleMinutes } from '@/lib/settings';
import { logAtDesks } from './log';
import { demandStrong, hashPassword, verifyPassword } from './password';
import { giveBack, take } from './throttle';

/** How long a session lasts at most, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60;
/** A session that is in use is noted as such so often, in ms. */
const SEEN_MS = 60_000;

/** The person behind a session that is neither ended, expired nor idle, with the desks they belong to. */
export interface SignedIn {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly mustChangePassword: boolean;
  /** How they have their interface. */
  readonly locale: string | null;
  readonly theme: string;
  /** Whether single keys do something (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** When they last gave their password in this session. */
  readonly confirmedAt: Date;
  readonly desks: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
}

const open = () => ({
  revokedAt: null,
  expiresAt: { gt: new Date() },
  lastSeenAt: { gt: new Date(Date.now() - readIdleMinutes() * 60_000) },
});

/**
 * One query: the session, the person, their desks. Undefined when the session has ended.
 * @param as a page that listens by itself is no sign of anybody: it keeps no session from becoming idle
 */
export async function findSession(
  sessionId: string,
  as: 'somebody' | 'listening' = 'somebody',
): Promise<SignedIn | undefined> {
  const session = await db().session.findUnique({
    where: { id: sessionId, ...open() },
    include: {
      person: {
        include: { members: { include: { desk: { select: { id: true, name: true } } }, orderBy: { deskId: 'asc' } } },
      },
    },
  });
  if (!session) return undefined;
  if (as === 'somebody' && session.lastSeenAt.getTime() < Date.now() - SEEN_MS)
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
  const { person } = session;
  return {
    sessionId,
    personId: person.id,
    name: person.name,
    email: person.email,
    mustChangePassword: person.mustChangePassword,
    locale: person.locale,
    theme: person.theme,
    singleKeys: person.singleKeys,
    confirmedAt: session.confirmedAt,
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
  return {
    personId: who.personId,
    name: who.name,
    deskId: desk.id,
    deskName: desk.name,
    role: desk.role,
    confirmedAt: who.confirmedAt,
  };
}

/** Opens rights of administration for a while. @throws Problem `password-wrong`, `throttled` */
export async function confirmPassword(who: SignedIn, password: string): Promise<void> {
  await demandOwn(who, password);
  await db().session.updateMany({ where: { id: who.sessionId }, data: { confirmedAt: new Date() } });
}

/** A person's open session, as they see it. */
export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** Whether it is the one that asks. */
  readonly here: boolean;
}

/** A person's open sessions, the one that asks first, then the latest. */
export async function readSessions(who: SignedIn): Promise<OwnSession[]> {
  const sessions = await db().session.findMany({
    where: { personId: who.personId, ...open() },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, agent: true },
  });
  const seen = sessions.map((s) => ({ ...s, here: s.id === who.sessionId }));
  return [...seen.filter((s) => s.here), ...seen.filter((s) => !s.here)];
}

/** Ends a session of one's own. @throws Problem `not-found` for anybody else's, and one that has ended */
export async function endSession(who: SignedIn, sessionId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await logAtDesks(tx, who.personId, who.personId, { kind: 'session-ended', data: {} });
    const ended = await tx.session.updateMany({
      where: { id: sessionId, personId: who.personId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (ended.count === 0) throw new Problem('not-found');
  });
}

/** Signs out: ends the session, if it has not ended already. */
export async function signOut(sessionId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id: sessionId, revokedAt: null } });
    if (!session) return;
    await logAtDesks(tx, session.personId, session.personId, { kind: 'signed-out', data: {} });
    await tx.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
  });
}

/**
 * Sets a new password and ends all other sessions of the person.
 * @throws Problem `password-wrong`, `password-weak`, `password-guessable`, `password-same` or `throttled`
 */
export async function changePassword(who: SignedIn, current: string, next: string): Promise<void> {
  const was = await demandOwn(who, current);
  if (current.normalize('NFKC') === next.normalize('NFKC')) throw new Problem('password-same');
  await demandStrong(next, [who.email, who.name, ...who.desks.map((d) => d.name)]);
  const passwordHash = await hashPassword(next);
  await db().$transaction(async (tx) => {
    await logAtDesks(tx, who.personId, who.personId, { kind: 'password-changed', data: {} });
    // Of two who change it at the same moment one did not know what it is by now.
    const { count } = await tx.person.updateMany({
      where: { id: who.personId, passwordHash: was },
      data: { passwordHash, mustChangePassword: false },
    });
    if (count === 0) throw new Problem('password-wrong');
    await tx.session.updateMany({
      where: { personId: who.personId, revokedAt: null, id: { not: who.sessionId } },
      data: { revokedAt: new Date() },
    });
    await tx.session.updateMany({ where: { id: who.sessionId }, data: { confirmedAt: new Date() } });
  });
}

/**
 * Guesses within a session are as few as at the door.
 * @returns the hash that the password was held against
 * @throws Problem `password-wrong`, `throttled`
 */
async function demandOwn(who: SignedIn, password: string): Promise<string> {
  const guesses = [{ kind: 'inside', of: who.personId }] as const;
  await take(guesses);
  const person = await db().person.findUniqueOrThrow({ where: { id: who.personId } });
  if (!(await verifyPassword(person.passwordHash, password))) throw new Problem('password-wrong');
  await giveBack(guesses);
  return person.passwordHash;
}

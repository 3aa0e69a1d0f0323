import { createHash } from 'node:crypto';
import { db } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { hashPassword, verifyPassword } from './password';

const WINDOW_MS = 15 * 60_000;
const SESSION_MS = 12 * 60 * 60_000;
/** Failures within the window after which an account, or an address, has to wait. */
const LIMITS = { account: 6, address: 40 };

/** Verified when there is no such account, so that the answer takes as long as for one that exists. */
let nobody: Promise<string> | undefined;

/**
 * Checks an e-mail and a password and opens a session. Attempts are counted by account and by address.
 * @returns the session's id and the person
 * @throws Problem `sign-in-throttled` (minutes to wait) or `sign-in-failed`
 */
export async function signIn(
  email: string,
  password: string,
  address: string,
): Promise<{ sessionId: string; personId: string; name: string; email: string }> {
  const account = email.trim().toLowerCase().slice(0, 254);
  const keys = { account: digest(`account:${account}`), address: digest(`address:${address}`) };
  await demandNotThrottled(keys);

  const person = await db().person.findUnique({ where: { email: account } });
  nobody ??= hashPassword('no such account');
  const right = await verifyPassword(person?.passwordHash ?? (await nobody), password.slice(0, 200));
  if (!person || !right) {
    await db().signInAttempt.createMany({ data: [{ key: keys.account }, { key: keys.address }] });
    throw new Problem('sign-in-failed');
  }
  await db().signInAttempt.deleteMany({
    where: { OR: [{ key: keys.account }, { at: { lt: new Date(Date.now() - WINDOW_MS) } }] },
  });
  const session = await db().session.create({
    data: { personId: person.id, expiresAt: new Date(Date.now() + SESSION_MS) },
  });
  return { sessionId: session.id, personId: person.id, name: person.name, email: person.email };
}

async function demandNotThrottled(keys: { account: string; address: string }): Promise<void> {
  const since = new Date(Date.now() - WINDOW_MS);
  const counts = await db().signInAttempt.groupBy({
    by: ['key'],
    where: { key: { in: [keys.account, keys.address] }, at: { gt: since } },
    _count: true,
  });
  const count = (key: string) => counts.find((c) => c.key === key)?._count ?? 0;
  if (count(keys.account) >= LIMITS.account || count(keys.address) >= LIMITS.address) {
    throw new Problem('sign-in-throttled', { minutes: WINDOW_MS / 60_000 });
  }
}

const digest = (value: string) => createHash('sha256').update(value).digest('hex');

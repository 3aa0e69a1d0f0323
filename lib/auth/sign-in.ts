import { db, type Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { speakDemonstration } from './demonstration';
import { knownBrowser, remember } from './known-browser';
import { logAtDesks, logFailure } from './log';
import { hashPassword, verifyPassword } from './password';
import { SESSION_SECONDS } from './session';
import { type Counter, giveBack, take } from './throttle';

/** A one-time password is good for so long after it was made. */
const ONE_TIME_MS = 24 * 60 * 60_000;

/** Verified when there is no such account, so that the answer takes as long as for one that exists. */
let nobody: Promise<string> | undefined;

/** Where an attempt to sign in comes from. */
export interface Origin {
  /** The address, as the server saw it. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** Its cookie of lib/auth/known-browser.ts, if it sent one. */
  readonly browser?: string | undefined;
  /** The language of the page. */
  readonly locale: string;
}

/**
 * Checks an e-mail and a password and opens a session. Wrong passwords slow down the pair of account and address;
 * a browser that the owner has used before is counted by itself, and so gets through while others guess.
 * @returns the session's id, the person, and the cookie by which the browser is known from now on
 * @throws Problem `throttled` (how long to wait), `sign-in-failed`, `one-time-ended` or `busy`
 */
export async function signIn(
  email: string,
  password: string,
  origin: Origin,
): Promise<{ sessionId: string; personId: string; name: string; email: string; browser: string }> {
  const account = email.normalize('NFKC').trim().toLowerCase().slice(0, 254);
  const counters = countersOf(account, origin);
  await take(counters);

  const person = await db().person.findUnique({ where: { email: account } });
  nobody ??= hashPassword('no such account');
  const right = await verifyPassword(person?.passwordHash ?? (await nobody), password);
  if (!person || !right) {
    // Nobody waits for that: how long an answer takes would tell that there is such an account.
    if (person)
      logFailure(person.id, origin.address).catch((error) => console.error('a failed sign-in is in no log', error));
    throw new Problem('sign-in-failed');
  }
  await giveBack(counters);
  if (person.mustChangePassword && person.passwordSetAt.getTime() < Date.now() - ONE_TIME_MS)
    throw new Problem('one-time-ended');
  const session = await db().$transaction(async (tx) => {
    await logAtDesks(tx, person.id, person.id, { kind: 'signed-in', data: { address: origin.address } });
    // A password that was changed meanwhile ended all sessions: it opens none behind that.
    await demandUnchanged(tx, person);
    // Whoever chose no language has the one that they came with, also in mails.
    await tx.person.updateMany({ where: { id: person.id, locale: null }, data: { locale: origin.locale } });
    return tx.session.create({
      data: {
        personId: person.id,
        expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
        address: origin.address.slice(0, 60),
        agent: origin.agent.slice(0, 300),
      },
    });
  });
  await speakDemonstration(person.email, origin.locale);
  const { id, name } = person;
  return { sessionId: session.id, personId: id, name, email: person.email, browser: remember(origin.browser, account) };
}

/** @throws Problem `sign-in-failed` where the password that was right is no longer; it is none until the transaction ends */
async function demandUnchanged(tx: Tx, { id, passwordHash }: { id: string; passwordHash: string }): Promise<void> {
  const same = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM person WHERE id = ${id}::uuid AND password_hash = ${passwordHash} FOR NO KEY UPDATE`;
  if (same.length === 0) throw new Problem('sign-in-failed');
}

function countersOf(account: string, { address, browser }: Origin): Counter[] {
  const known = knownBrowser(browser, account);
  if (known) return [{ kind: 'browser', of: `${known} ${account}` }];
  return [
    { kind: 'pair', of: `${address} ${account}` },
    { kind: 'account', of: account },
    { kind: 'address', of: address },
  ];
}

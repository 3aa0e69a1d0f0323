import { beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { demandToChange } from '@/lib/desk/roles';
import { acceptInvitation } from './invitations';
import { logFailure } from './log';
import { keepLooks, keepMailing, keepTelling, mailing, readTelling, renameSelf } from './own';
import { demandStrong, hashPassword, randomPassword } from './password';
import { resetPassword } from './reset';
import {
  actorAt,
  changePassword,
  confirmPassword,
  endSession,
  findSession,
  readSessions,
  type SignedIn,
  signOut,
} from './session';
import { signIn } from './sign-in';
import { take } from './throttle';

beforeAll(async () => {
  await ownDatabase();
});

const PHRASE = 'a long enough phrase';

async function person(email: string, password = PHRASE, mustChangePassword = false): Promise<string> {
  const desk = await db().desk.create({ data: { name: 'Desk of the harbour' } });
  const { id } = await db().person.create({
    data: {
      email,
      name: 'Leila Haddad',
      passwordHash: await hashPassword(password),
      mustChangePassword,
      members: { create: { deskId: desk.id, role: 'editor' } },
    },
  });
  return id;
}

const from = (address: string, browser?: string) => ({ address, agent: 'a browser', browser, locale: 'fr' });
const guess = (email: string, address: string, browser?: string) =>
  signIn(email, 'not the password', from(address, browser)).then(
    () => 'in',
    (problem) => problem.code as string,
  );

async function session(email: string, password = PHRASE, address = '10.9.0.1'): Promise<SignedIn> {
  const who = await findSession((await signIn(email, password, from(address))).sessionId);
  if (!who) throw new Error('no session');
  return who;
}

const logOf = async (personId: string) =>
  (await db().event.findMany({ where: { subject: personId }, orderBy: { seq: 'asc' } })).map((e) => e.kind);

describe('signing in', () => {
  it('opens a session that names the person and their desks, until they sign out, and the log has both', async () => {
    const personId = await person('leila@desk.example');
    const { sessionId } = await signIn(' Leila@Desk.example ', PHRASE, from('10.0.0.1'));
    expect(await findSession(sessionId)).toMatchObject({ personId, desks: [{ role: 'editor' }] });
    await signOut(sessionId);
    expect(await findSession(sessionId)).toBeUndefined();
    await guess('leila@desk.example', '10.0.0.1');
    await vi.waitUntil(async () => `${await logOf(personId)}` === 'signed-in,signed-out,sign-in-failed');
  });

  it('keeps no password, only an argon2id hash', async () => {
    await person('hash@desk.example');
    const row = await db().person.findUniqueOrThrow({ where: { email: 'hash@desk.example' } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
  });

  it('answers the same for a wrong password and for nobody', async () => {
    await person('omar@desk.example');
    expect(await guess('omar@desk.example', '10.0.0.2')).toBe('sign-in-failed');
    expect(await guess('nobody@desk.example', '10.0.0.2')).toBe('sign-in-failed');
  });

  it('takes a password however its letters were composed, and none of it is cut off', async () => {
    await person('accents@desk.example', 'une école très éloignée');
    await signIn('accents@desk.example', 'une école très éloignée'.normalize('NFD'), from('10.0.0.3'));
    const long = 'x'.repeat(200);
    await person('long@desk.example', long);
    await expect(signIn('long@desk.example', `${long}y`, from('10.0.0.3'))).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
  });
});

describe('guessing', () => {
  it('gets six of eighty guesses at the same moment through, and is told how long to wait', async () => {
    await person('target@desk.example');
    const tries = Array.from({ length: 80 }, () => signIn('target@desk.example', 'a guess', from('10.1.0.1')));
    const problems = (await Promise.allSettled(tries)).flatMap((t) => (t.status === 'rejected' ? [t.reason] : []));
    expect(problems.filter((p) => p.code === 'sign-in-failed')).toHaveLength(6);
    const throttled = problems.filter((p) => p.code === 'throttled');
    expect(throttled).toHaveLength(74);
    expect(throttled.every((p) => p.params.unit === 'seconds')).toBe(true);
    // The right words too, while it lasts: five seconds may be over on a slow machine, an hour is not.
    await db().$executeRaw`UPDATE throttle SET free_at = clock_timestamp() + interval '1 hour' WHERE tries >= 6`;
    await expect(signIn('target@desk.example', PHRASE, from('10.1.0.1'))).rejects.toMatchObject({ code: 'throttled' });
  });

  it('slows the pair of account and address down, not the account', async () => {
    await person('slowed@desk.example');
    for (let i = 0; i < 8; i++) await guess('slowed@desk.example', '10.1.1.1');
    await signIn('slowed@desk.example', PHRASE, from('10.1.1.2'));
  });

  it('waits twice as long after each further wrong password', async () => {
    const pair = [{ kind: 'pair', of: 'waits' }] as const;
    const waits: number[] = [];
    while (waits.length < 4) {
      const wait = await take(pair).then(
        () => undefined,
        (problem) => problem.params.wait as number,
      );
      if (wait === undefined) continue;
      waits.push(wait);
      // As if that time were over.
      await db().$executeRaw`UPDATE throttle SET free_at = clock_timestamp() WHERE key LIKE 'pair:%'`;
      await take(pair);
    }
    expect(waits).toEqual([5, 10, 20, 40]);
  });

  it('from a hundred addresses leaves the owner’s own browser alone', async () => {
    await person('attacked@desk.example');
    const { browser } = await signIn('attacked@desk.example', PHRASE, from('10.1.3.1'));
    for (let i = 0; i < 30; i++) await take([{ kind: 'account', of: 'attacked@desk.example' }]);
    expect(await guess('attacked@desk.example', '10.1.3.1')).toBe('throttled');
    await signIn('attacked@desk.example', PHRASE, from('10.1.3.1', browser));
    // A mark made elsewhere, or for another account, is none.
    await person('other@desk.example');
    const { browser: others } = await signIn('other@desk.example', PHRASE, from('10.1.3.2'));
    expect(await guess('attacked@desk.example', '10.1.3.3', others)).toBe('throttled');
    expect(await guess('attacked@desk.example', '10.1.3.3', `${browser.split('.')[0]}.AAAAAAAAAAAAAAAAAAAAAA`)).toBe(
      'throttled',
    );
  });

  it('of many accounts makes their address wait', async () => {
    for (let i = 0; i < 40; i++) await take([{ kind: 'address', of: '10.3.0.1' }]);
    expect(await guess('fresh@desk.example', '10.3.0.1')).toBe('throttled');
    expect(await guess('fresh@desk.example', '10.3.0.2')).toBe('sign-in-failed');
  });

  it('makes the log grow by no more than a few lines', async () => {
    const personId = await person('logged@desk.example');
    for (let i = 0; i < 29; i++) await logFailure(personId, `10.4.0.${i}`);
    expect(await logOf(personId)).toHaveLength(20);
  });

  it('is forgotten after an hour, and takes no room for ever', async () => {
    await guess('old@desk.example', '10.5.0.1');
    await db().$executeRaw`UPDATE throttle SET tried_at = tried_at - interval '2 hours'`;
    const before = await db().throttle.count();
    for (let i = 0; i < 3; i++) await guess(`new${i}@desk.example`, `10.5.1.${i}`);
    expect(await db().throttle.count()).toBeLessThan(before);
  });
});

describe('a one-time password', () => {
  it('from whoever runs the server opens the account again, and every desk’s log says so', async () => {
    await person('lost@desk.example');
    const before = await session('lost@desk.example');
    const once = await resetPassword('Lost@desk.example');
    expect(await findSession(before.sessionId)).toBeUndefined();
    const who = await session('lost@desk.example', once);
    expect(who.mustChangePassword).toBe(true);
    expect(await logOf(who.personId)).toContain('password-reset');
    await expect(resetPassword('nobody@desk.example')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does nothing but choose a password of one’s own, another one, and ends other sessions then', async () => {
    const once = randomPassword();
    await person('new@desk.example', once, true);
    const elsewhere = await session('new@desk.example', once);
    const who = await session('new@desk.example', once, '10.9.0.2');
    expect(() => actorAt(who)).toThrow(expect.objectContaining({ code: 'password-expired' }));
    await expect(changePassword(who, 'not it', 'a phrase of my own')).rejects.toMatchObject({ code: 'password-wrong' });
    await expect(changePassword(who, once, once)).rejects.toMatchObject({ code: 'password-same' });
    await changePassword(who, once, 'a phrase of my own');
    expect(await findSession(elsewhere.sessionId)).toBeUndefined();
    const now = await findSession(who.sessionId);
    expect(now && actorAt(now).role).toBe('editor');
    expect(await logOf(who.personId)).toContain('password-changed');
    await expect(signIn('new@desk.example', once, from('10.9.0.3'))).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('ends after a day, counted from when it was set, whoever set it', async () => {
    const once = randomPassword();
    const personId = await person('late@desk.example', once, true);
    const age = () =>
      db().person.update({ where: { id: personId }, data: { passwordSetAt: new Date(Date.now() - 25 * 3600_000) } });
    await age();
    await expect(signIn('late@desk.example', once, from('10.9.0.4'))).rejects.toMatchObject({ code: 'one-time-ended' });
    const again = await resetPassword('late@desk.example');
    const who = await session('late@desk.example', again);
    // One's own never ends.
    await changePassword(who, again, 'a phrase of my own');
    await age();
    await session('late@desk.example', 'a phrase of my own');
  });
});

describe('a new password', () => {
  let who: SignedIn;
  beforeAll(async () => {
    await person('leila.haddad@desk.example');
    who = await session('leila.haddad@desk.example');
  });

  it.each([
    ['eleven chars', 'short', 'password-weak'],
    ['more than can be typed', 'ab1!'.repeat(51), 'password-weak'],
    ['a common one', 'password1234', 'password-guessable'],
    ['a common one, spelt otherwise', 'P4ssw0rd!2026', 'password-guessable'],
    ['one’s own address', 'leila.haddad@desk.example', 'password-guessable'],
    ['one’s own name', 'Haddad-Leila-1', 'password-guessable'],
    ['one’s own desk', 'deskoftheharbour', 'password-guessable'],
    ['an Arabic name', 'محمد أحمد محمود', 'password-guessable'],
    ['a repeat', 'abcabcabcabcabc', 'password-guessable'],
    ['a sequence of Arabic digits', '١٢٣٤٥٦٧٨٩٠١٢', 'password-guessable'],
    ['a row of the Arabic keyboard', 'ضصثقفغعهخحجد', 'password-guessable'],
  ])('is not %s', async (_, next, code) => {
    await expect(changePassword(who, PHRASE, next)).rejects.toMatchObject({ code });
  });

  it.each(['جملة طويلة أتذكرها جيدا', 'une phrase que je retiens', 'correct horse battery staple'])(
    'may be a sentence: %s',
    (next) => demandStrong(next, [who.email, who.name]),
  );
});

describe('a session', () => {
  it('ends when nobody uses it', async () => {
    await person('idle@desk.example');
    const { sessionId } = await session('idle@desk.example');
    const idleSince = (minutes: number) =>
      db().session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(Date.now() - minutes * 60_000) } });
    await idleSince(119);
    expect(await findSession(sessionId)).toBeDefined();
    // Using it has begun the time anew.
    const { lastSeenAt } = await db().session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
    await idleSince(121);
    expect(await findSession(sessionId)).toBeUndefined();
  });

  it('is seen and ended by its person, and by nobody else', async () => {
    await person('owner@desk.example');
    await person('stranger@desk.example');
    const here = await session('owner@desk.example', PHRASE, '10.6.0.1');
    const there = await session('owner@desk.example', PHRASE, '10.6.0.2');
    const stranger = await session('stranger@desk.example');
    expect((await readSessions(here)).map((s) => [s.here, s.address, s.agent])).toEqual([
      [true, '10.6.0.1', 'a browser'],
      [false, '10.6.0.2', 'a browser'],
    ]);
    await expect(endSession(stranger, there.sessionId)).rejects.toMatchObject({ code: 'not-found' });
    await endSession(here, there.sessionId);
    expect(await findSession(there.sessionId)).toBeUndefined();
    expect(await readSessions(here)).toHaveLength(1);
    expect(await logOf(here.personId)).toContain('session-ended');
  });

  it('opens rights of administration for ten minutes after the password was given', async () => {
    const personId = await person('boss@desk.example');
    await db().member.updateMany({ where: { personId }, data: { role: 'admin' } });
    const who = await session('boss@desk.example');
    demandToChange(actorAt(who), 'administer');
    await db().session.update({
      where: { id: who.sessionId },
      data: { confirmedAt: new Date(Date.now() - 11 * 60_000) },
    });
    const later = (await findSession(who.sessionId)) as SignedIn;
    expect(() => demandToChange(actorAt(later), 'administer')).toThrow(
      expect.objectContaining({ code: 'password-needed' }),
    );
    // All else goes on.
    demandToChange(actorAt(later), 'sign-off');
    await expect(confirmPassword(later, 'not it')).rejects.toMatchObject({ code: 'password-wrong' });
    await confirmPassword(later, PHRASE);
    demandToChange(actorAt((await findSession(who.sessionId)) as SignedIn), 'administer');
  });

  it('lets its password be guessed no more often than the door does', async () => {
    await person('inside@desk.example');
    const who = await session('inside@desk.example');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? confirmPassword(who, 'guess') : changePassword(who, 'guess', 'a phrase of my own')).catch(
          (p) => p.code,
        ),
      ),
    );
    expect(answers.filter((a) => a === 'password-wrong')).toHaveLength(5);
    expect(answers.filter((a) => a === 'throttled')).toHaveLength(15);
  });
});

describe('the code of an invitation', () => {
  it('is guessed no more often than a password is, and the desk’s log says so', async () => {
    const personId = await person('invited@desk.example');
    const who = await session('invited@desk.example');
    const { id: deskId } = await db().desk.create({ data: { name: 'Desk of the river' } });
    const codeHash = await hashPassword('the code itself');
    const row = { deskId, email: who.email, name: who.name, role: 'reader', codeHash, createdById: personId };
    await db().invitation.create({ data: row });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        acceptInvitation(who, deskId, `guess ${i}`, '10.8.0.1').catch((problem) => problem.code as string),
      ),
    );
    expect(answers.filter((a) => a === 'code-wrong')).toHaveLength(6);
    expect(answers.filter((a) => a === 'throttled')).toHaveLength(34);
    await expect(acceptInvitation(who, deskId, 'the code itself', '10.8.0.2')).rejects.toMatchObject({
      code: 'throttled',
      params: { unit: 'seconds' },
    });
    const lines = await db().event.findMany({ where: { deskId }, select: { kind: true, subject: true, data: true } });
    expect(lines).toHaveLength(6);
    expect(lines[0]).toEqual({ kind: 'joining-failed', subject: personId, data: { address: '10.8.0.1' } });
  });
});

describe('what is a person’s own', () => {
  it('is theirs to change: name, look, keys, and how they are told; a name stands in the logs of their desks', async () => {
    const personId = await person('own@desk.example');
    const signedIn = () => session('own@desk.example');
    const who = await signedIn();
    await renameSelf(who, 'ليلى');
    await keepLooks(who, { locale: 'fr', theme: 'dark', singleKeys: false });
    await keepTelling(who, { kind: 'assigned', page: false, mail: true });
    await keepMailing(who, { mails: 'daily', zone: 'Asia/Amman' });
    expect(await signedIn()).toMatchObject({ name: 'ليلى', locale: 'fr', theme: 'dark', singleKeys: false });
    const { ways, mails } = await readTelling(who);
    expect(mails).toBe('daily');
    expect(ways[0]).toEqual({ kind: 'assigned', page: false, mail: true });
    expect(ways[1]).toEqual({ kind: 'due-soon', page: true, mail: true });
    const line = await db().event.findFirst({ where: { subject: personId, kind: 'person-renamed' } });
    expect(line?.data).toEqual({ before: 'Leila Haddad', name: 'ليلى' });
    expect(mailing.safeParse({ mails: 'daily', zone: 'Nowhere' }).success).toBe(false);
    await expect(keepLooks(who, { theme: 'pink' })).rejects.toThrow(/person_theme/);
  });
});

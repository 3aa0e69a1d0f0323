import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { hashPassword, randomPassword } from './password';
import { resetPassword } from './reset';
import { actorAt, changePassword, findSession, revokeSession } from './session';
import { signIn } from './sign-in';

beforeAll(async () => {
  await ownDatabase();
});

async function person(email: string, password: string, mustChangePassword = false): Promise<string> {
  const desk = await db().desk.create({ data: { name: email } });
  const { id } = await db().person.create({
    data: {
      email,
      name: email,
      passwordHash: await hashPassword(password),
      mustChangePassword,
      members: { create: { deskId: desk.id, role: 'editor' } },
    },
  });
  return id;
}

describe('signing in', () => {
  it('opens a session that names the person and their desks, until it is revoked', async () => {
    const personId = await person('leila@desk.example', 'a long enough phrase');
    const { sessionId } = await signIn(' Leila@Desk.example ', 'a long enough phrase', '10.0.0.1');
    const who = await findSession(sessionId);
    expect(who).toMatchObject({ personId, desks: [{ role: 'editor' }] });
    await revokeSession(sessionId);
    expect(await findSession(sessionId)).toBeUndefined();
  });

  it('keeps no password, only an argon2id hash', async () => {
    await person('hash@desk.example', 'a long enough phrase');
    const row = await db().person.findUniqueOrThrow({ where: { email: 'hash@desk.example' } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
  });

  it('answers the same for a wrong password and for nobody', async () => {
    await person('omar@desk.example', 'a long enough phrase');
    await expect(signIn('omar@desk.example', 'wrong', '10.0.0.2')).rejects.toMatchObject({ code: 'sign-in-failed' });
    await expect(signIn('nobody@desk.example', 'wrong', '10.0.0.2')).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('makes an account wait after six failures, even with the right password from elsewhere', async () => {
    await person('target@desk.example', 'a long enough phrase');
    for (let i = 0; i < 6; i++) await signIn('target@desk.example', `guess ${i}`, `10.1.0.${i}`).catch(() => undefined);
    await expect(signIn('target@desk.example', 'a long enough phrase', '10.1.1.1')).rejects.toMatchObject({
      code: 'sign-in-throttled',
    });
  });

  it('makes an address wait that tries many accounts', async () => {
    for (let i = 0; i < 40; i++) await signIn(`guess${i}@desk.example`, 'x', '10.2.0.1').catch(() => undefined);
    await expect(signIn('fresh@desk.example', 'x', '10.2.0.1')).rejects.toMatchObject({ code: 'sign-in-throttled' });
    await expect(signIn('fresh@desk.example', 'x', '10.2.0.2')).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('opens again with a one-time password from whoever runs the server, and every desk’s log says so', async () => {
    await person('lost@desk.example', 'a long enough phrase');
    const before = await signIn('lost@desk.example', 'a long enough phrase', '10.4.0.1');
    const once = await resetPassword('Lost@desk.example');
    expect(await findSession(before.sessionId)).toBeUndefined();
    const who = await findSession((await signIn('lost@desk.example', once, '10.4.0.2')).sessionId);
    expect(who?.mustChangePassword).toBe(true);
    const logged = await db().event.findMany({ where: { subject: who?.personId ?? '' } });
    expect(logged.map((e) => e.kind)).toEqual(['password-reset']);
    await expect(resetPassword('nobody@desk.example')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets a one-time password do nothing but choose a password of one’s own, and ends other sessions then', async () => {
    const once = randomPassword();
    await person('new@desk.example', once, true);
    const elsewhere = await signIn('new@desk.example', once, '10.3.0.1');
    const here = await signIn('new@desk.example', once, '10.3.0.2');
    const who = await findSession(here.sessionId);
    if (!who) throw new Error('no session');
    expect(() => actorAt(who)).toThrow(expect.objectContaining({ code: 'password-expired' }));
    await expect(changePassword(who, 'not it', 'a phrase of my own')).rejects.toMatchObject({ code: 'password-wrong' });
    await expect(changePassword(who, once, 'short')).rejects.toMatchObject({ code: 'password-weak' });
    await changePassword(who, once, 'a phrase of my own');
    expect(await findSession(elsewhere.sessionId)).toBeUndefined();
    const now = await findSession(here.sessionId);
    expect(now && actorAt(now).role).toBe('editor');
    await expect(signIn('new@desk.example', once, '10.3.0.3')).rejects.toMatchObject({ code: 'sign-in-failed' });
  });
});

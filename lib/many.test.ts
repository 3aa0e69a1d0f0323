import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { compareAll } from '@/lib/review/comparing/comparing';
import { readWorkbench } from '@/lib/review/read/workbench';
import { logRefusal } from './auth/log';
import { hashPassword } from './auth/password';
import { resetPassword } from './auth/reset';
import { changePassword, findSession, type SignedIn, signOut } from './auth/session';
import { signIn } from './auth/sign-in';
import { execute, SUBJECTS } from './commands';
import type { Actor } from './desk/actor';
import { lockDesk, verifyEvents } from './desk/events';
import type { Role } from './desk/roles';
import { findStrayed } from './desk/strayed';
import { testDesk } from './desk/test-desk';
import { CROWD, type Crowd, gatherCrowd } from './test-crowd';

let desk: Record<Role, Actor>;
let crowd: Crowd;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  crowd = await gatherCrowd(desk);
});

const { writers, each } = CROWD;

describe('many at one desk', () => {
  it(`${writers} writers of ten kinds: none of ${writers * each} writes fails, nothing is doubled, the log is whole`, async () => {
    const before = await db().event.count({ where: { deskId: desk.admin.deskId } });
    const comparing = { done: false };
    const background = (async () => {
      while (!comparing.done) await compareAll();
    })();
    const failed: unknown[] = [];
    // Meanwhile at another desk: its turn is long in coming.
    const late = comeLate().catch((error) => failed.push(error));
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let n = 0; n < each; n++) await crowd.writeOne(writer, writer + n).catch((error) => failed.push(error));
      }),
    );
    comparing.done = true;
    await Promise.all([background, late]);
    expect(failed).toEqual([]);
    const { deskId } = desk.admin;
    const made = await db().event.count({ where: { deskId, kind: { not: 'source-compared' } } });
    expect(made - before).toBe(writers * each);
    expect(await verifyEvents(desk.admin)).toEqual({ count: await db().event.count({ where: { deskId } }) });
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
    const speakers = await db().speaker.findMany();
    expect(new Set(speakers.map((s) => s.name)).size).toBe(speakers.length);
    expect(await db().claimRelation.count()).toBe(1);
  }, 120_000);

  it('two administrators who demote each other leave one', async () => {
    const place = await testDesk('two');
    await execute(place.admin, 'change-role', { personId: place.editor.personId, version: 1, role: 'admin' });
    const other: Actor = { ...place.editor, role: 'admin' };
    const sent = await Promise.allSettled([
      execute(place.admin, 'change-role', { personId: other.personId, version: 2, role: 'editor' }),
      execute(other, 'change-role', { personId: place.admin.personId, version: 1, role: 'editor' }),
    ]);
    expect(sent.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(sent.find((s) => s.status === 'rejected')).toMatchObject({ reason: { code: 'last-admin' } });
  });

  it('of two who withdraw, sign off or reject the same the second is told so', async () => {
    const { sources, quotes } = await readWorkbench(desk.reader, crowd.articleId);
    const source = { sourceId: sources[0]?.id ?? '', version: 1, reason: 'forged' };
    const quote = { quoteId: quotes[1]?.id ?? '', version: quotes[1]?.version ?? 0, rejected: true };
    for (const both of [
      () => execute(desk.editor, 'withdraw-source', source),
      () => execute(desk.editor, 'reject-quote', quote),
    ]) {
      const sent = await Promise.allSettled([both(), both()]);
      expect(sent.find((s) => s.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    }
  });

  it('a password that is changed while it is given opens no session, and of two who change it one does', async () => {
    const { editor } = await testDesk('changed');
    const [email, once] = ['changed@desk.example', 'the words of yesterday'];
    const data = { email, passwordHash: await hashPassword(once) };
    await db().person.update({ where: { id: editor.personId }, data });
    const enter = (password: string) => signIn(email, password, { address: '', agent: '', locale: 'en' });
    const who = (await findSession((await enter(once)).sessionId)) as SignedIn;
    const change = (to: string) => changePassword(who, once, to);
    // Both are at their last step before either is let on.
    const changed = await whileTaken(editor.deskId, 2, () => [
      change('a phrase of the one'),
      change('a phrase of two'),
    ]);
    expect(changed.map((c) => c.status).sort()).toEqual(['fulfilled', 'rejected']);
    const now = changed[0]?.status === 'fulfilled' ? 'a phrase of the one' : 'a phrase of two';
    const entered = await whileTaken(editor.deskId, 2, () => [resetPassword(email), enter(now)]);
    const open = await db().session.count({ where: { personId: editor.personId, revokedAt: null } });
    expect([entered[0]?.status, open]).toEqual(['fulfilled', 0]);
  });

  it('who has a wrong password is told so as soon as who has no account: none waits for the turn of a desk', async () => {
    const { editor } = await testDesk('guessed');
    const data = { email: 'guessed@desk.example', passwordHash: await hashPassword('the right words') };
    await db().person.update({ where: { id: editor.personId }, data });
    const told = await db().$transaction(async (tx) => {
      await lockDesk(tx, editor.deskId);
      const guess = signIn(data.email, 'not the password', { address: '', agent: '', locale: 'en' });
      return Promise.race([guess.catch(({ code }) => code), sleep(8000)]);
    });
    expect(told).toBe('sign-in-failed');
  });
});

/** Runs what writes at a desk while somebody else has its turn, until so many wait for it. */
function whileTaken(deskId: string, waiting: number, run: () => readonly Promise<unknown>[]) {
  return db()
    .$transaction(async (tx) => {
      await lockDesk(tx, deskId);
      const all = Promise.allSettled(run());
      await vi.waitUntil(async () => {
        const [row] = await tx.$queryRaw<{ n: number }[]>`
          SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND locktype IN ('tuple', 'transactionid')`;
        return (row?.n ?? 0) >= waiting;
      }, 10_000);
      return { all };
    })
    .then(({ all }) => all);
}

/** Somebody signs out and somebody is refused at a desk where all who came before them take longer than a moment. */
async function comeLate(): Promise<void> {
  const { reader } = await testDesk('late');
  const expiresAt = new Date(Date.now() + 60_000);
  const { id } = await db().session.create({ data: { personId: reader.personId, expiresAt } });
  const [taken, ...late] = [
    db().$transaction(
      async (tx) => {
        await lockDesk(tx, reader.deskId);
        await tx.$queryRaw`SELECT pg_sleep(5.5)::text`;
      },
      { timeout: 20_000 },
    ),
    signOut(id),
    logRefusal(reader, 'editor'),
  ];
  await Promise.all([taken, ...late]);
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSession, findSession } from '@/lib/auth/session';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { notify } from '@/lib/desk/notify';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn } from '@/lib/review/fixtures';
import { readArticlePage } from '@/lib/review/read/workbench';
import { type Hub, openHub } from './hub';
import type { Present } from './presence';
import { openStream } from './stream';
import { listenAt, openSession } from './test-listening';

let desk: Record<Role, Actor>;
let articleId: string;
let quoteId: string;
/** Two as two processes have them. */
let here: Hub;
let there: Hub;

beforeAll(async () => {
  const url = await ownDatabase();
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
  quoteId = (await readArticlePage(desk.reader, articleId)).quotes[0]?.id ?? '';
  here = await openHub(url);
  there = await openHub(url);
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const lastLine = async () => (await db().desk.findUniqueOrThrow({ where: { id: desk.admin.deskId } })).eventCount;
const note = (body: string) => execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId }, body });

describe('a page that listens', () => {
  it('is told of what happens to its article, in whichever process that was written, and of nothing else', async () => {
    const page = await listenAt(here, desk.reader, { articleId, since: await lastLine() });
    const other = await bringIn(desk.editor);
    await execute(desk.editor, 'create-report', { articleId });
    await note('so');
    expect(await page.next('happened')).toBe(await lastLine());
    const written = `
      import { execute } from '@/lib/commands';
      await execute(${JSON.stringify(desk.editor)}, 'give-status', ${JSON.stringify({ quoteId, version: 1, status: 'disputed' })});
      process.exit();`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', written];
    await promisify(execFile)(process.execPath, args, { cwd: process.cwd() });
    expect(await page.next('happened')).toBe(await lastLine());
    expect(other).not.toBe(articleId);
    await page.close();
  });

  it('is told that its person is told of something, on whatever page they are', async () => {
    const article = await listenAt(here, desk.reader, { articleId });
    const list = await listenAt(there, desk.reader, { articleId: null });
    const others = await listenAt(there, desk.reviewer, { articleId: null });
    for (const page of [article, list, others]) await page.next('noticed');
    const told = { kind: 'mentioned', to: [desk.reader.personId], articleId } as const;
    await db().$transaction((tx) => notify(tx, desk.editor, told));
    for (const page of [article, list]) await page.next('noticed');
    await db().$transaction((tx) => notify(tx, desk.editor, { ...told, to: [desk.reviewer.personId] }));
    await others.next('noticed');
    for (const page of [article, list, others]) await page.close();
  });

  it('that was away is told up to which line it is behind', async () => {
    const since = await lastLine();
    await note('meanwhile');
    const page = await listenAt(here, desk.reader, { articleId, since });
    expect(await page.next('happened')).toBe(since + 1);
    await page.close();
  });

  it('ends when its session is ended, and when the person is removed from the desk', async () => {
    const session = await openSession(desk.reviewer);
    const own = await listenAt(here, desk.reviewer, { articleId }, session);
    const who = await findSession(session);
    if (!who) throw new Error('no session');
    await endSession(who, session);
    expect(await own.next('ended')).toBe('signed-out');
    expect(await own.ended()).toBe(true);

    const page = await listenAt(here, desk.reader, { articleId });
    await page.next('here');
    await execute(desk.admin, 'remove-member', { personId: desk.reader.personId });
    expect(await page.next('ended')).toBe('signed-out');
    await db().member.create({ data: { deskId: desk.admin.deskId, personId: desk.reader.personId, role: 'reader' } });
  });

  it('does not keep a session in use', async () => {
    const session = await openSession(desk.editor);
    const lastSeenAt = new Date(Date.now() - 30 * 60_000);
    await db().session.update({ where: { id: session }, data: { lastSeenAt } });
    const page = await listenAt(here, desk.editor, { articleId }, session);
    await page.next('happened');
    await page.close();
    expect((await db().session.findUniqueOrThrow({ where: { id: session } })).lastSeenAt).toEqual(lastSeenAt);
  });

  it('is refused an article of another desk, and one that is none', async () => {
    const other = await testDesk('other');
    const ask = (actor: Actor, id: string) =>
      openStream(actor, 'none', { articleId: id, since: 0, tab: 'x', quoteId: null }, here);
    await expect(ask(other.admin, articleId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask(desk.admin, crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a person with too many ends for the newest', async () => {
    const session = await openSession(desk.editor);
    const before = here.size;
    const pages = [];
    for (let i = 0; i < 13; i++) pages.push(await listenAt(here, desk.editor, { articleId }, session));
    expect(await pages[0]?.next('ended')).toBe('later');
    expect(here.size - before).toBe(12);
    await Promise.all(pages.slice(1).map((p) => p.close()));
    expect(here.size).toBe(before);
  });

  it('that reads nothing holds no more than the last of each kind', async () => {
    const stream = await openStream(
      desk.editor,
      await openSession(desk.editor),
      { articleId, since: 0, tab: crypto.randomUUID(), quoteId: null },
      here,
    );
    for (let i = 0; i < 30; i++) await note(`${i}`);
    const last = await lastLine();
    const reader = stream.getReader();
    let chunks = 0;
    for (let told = 0; told < last; chunks++) {
      const { value } = await reader.read();
      told = Number(/^id: (\d+)$/m.exec(new TextDecoder().decode(value))?.[1] ?? 0);
    }
    expect(chunks).toBeLessThan(20);
    await reader.cancel();
  });
});

describe('people on an article', () => {
  const on = (quote: string | null) => (people: readonly Present[]) =>
    people.some((p) => p.id === desk.reviewer.personId && p.quoteId === quote);

  it('see who is on which quotation, across processes, and that somebody went', async () => {
    const editor = await listenAt(here, desk.editor, { articleId });
    await editor.next('here');
    const tab = crypto.randomUUID();
    const reviewer = await listenAt(there, desk.reviewer, { articleId, tab, quoteId });
    expect(await editor.next('here', on(quoteId))).toContainEqual({
      id: desk.reviewer.personId,
      name: desk.reviewer.name,
      quoteId,
    });
    // Whoever comes to a process that knows of nobody learns of those of the others.
    await reviewer.next<readonly Present[]>('here', (all) => all.some((p) => p.id === desk.editor.personId));
    const { deskId: deskOf, personId, name } = desk.reviewer;
    await here.tell({
      desk: deskOf,
      article: articleId,
      person: personId,
      name,
      tab,
      quote: null,
      said: 'here',
      asks: false,
    });
    await editor.next('here', on(null));
    await reviewer.close();
    await editor.next<readonly Present[]>('here', (all) => all.every((p) => p.id !== personId));
    await editor.close();
    const lines = await db().event.count({ where: { kind: { contains: 'here' } } });
    expect(lines).toBe(0);
  });
});

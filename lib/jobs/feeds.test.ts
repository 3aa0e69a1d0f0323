import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { lookAtNext } from '@/lib/review/feeds/look';
import { readFeed } from '@/lib/review/read/feeds';
import { closeWork } from '@/lib/work/pool';
import { runJob } from './run';

let desk: Record<Role, Actor>;
/** What the test's own host has at each path: a body, a status, or where it is now. */
const host = new Map<string, string | number | { to: string }>();
let asked: { url: string; headers: IncomingHttpHeaders }[] = [];
const server = createServer((request, response) => {
  const url = request.url ?? '';
  if (url !== '/robots.txt') asked.push({ url, headers: request.headers });
  const there = host.get(url) ?? 404;
  const etag = `"${there}"`;
  if (typeof there === 'number') response.writeHead(there).end('no');
  else if (typeof there === 'object') response.writeHead(301, { location: there.to }).end();
  else if (request.headers['if-none-match'] === encodeURI(etag)) response.writeHead(304).end();
  else response.writeHead(200, { etag: encodeURI(etag) }).end(there);
});
let at: string;

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  process.env.ISNAD_FETCH_ALLOW = '127.0.0.1';
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeWork();
});

const WORDS = {
  harbour: 'The mayor said: “We will mend the harbour before the winter storms reach the town.”',
  school: 'The teacher said: “Nobody has asked us how many children there are in the valley.”',
};
const item = (guid: string, title: string, words: string) =>
  `<item><guid>${guid}</guid><title>${title}</title><link>${at}/${guid}</link><description>${words}</description></item>`;
const feed = (...items: string[]) =>
  `<rss version="2.0"><channel><title>The Post</title>${items.join('')}</channel></rss>`;

/** What comes of a feed when its time has come. */
async function look(feedId: string) {
  await db().feed.update({ where: { id: feedId }, data: { nextAt: new Date(0) } });
  asked = [];
  expect(await lookAtNext()).toBe(true);
  for (const { id } of await db().job.findMany({ where: { endedAt: null } }))
    await runJob(id, Number.POSITIVE_INFINITY);
  return readFeed(desk.editor, feedId);
}
const articles = () => db().document.count({ where: { deskId: desk.editor.deskId, kind: 'article' } });

it('what is in a feed comes in once; edits are offered, moves change nothing, and its failures are told', async () => {
  host.set('/site', `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>`);
  host.set('/feed', feed(item('1', 'Harbour', WORDS.harbour)));
  const id = await execute(desk.editor, 'subscribe-feed', { address: `${at}/site` });
  const first = await look(id);
  expect(first).toMatchObject({ title: 'The Post', address: `${at}/feed`, problem: null, items: 1 });
  expect(first.came).toMatchObject([{ title: 'Harbour', state: 'kept', offered: null }]);
  const documentId = first.came[0]?.documentId as string;
  const document = await db().document.findUniqueOrThrow({ where: { id: documentId }, include: { current: true } });
  expect(document).toMatchObject({ url: `${at}/1`, obtained: 'fetched', outlet: 'The Post' });
  expect(document.current?.text).toBe(`Harbour\n${WORDS.harbour}`);

  // Nothing is new: the host is asked whether, and sends nothing.
  await look(id);
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([expect.any(String)]);
  expect(await articles()).toBe(1);

  // Another item, and the first with other words.
  const edited = WORDS.harbour.replace('winter', 'spring');
  host.set('/feed', feed(item('2', 'School', WORDS.school), item('1', 'Harbour', edited)));
  const second = await look(id);
  expect(second.came.map(({ title, state }) => [title, state]).sort()).toEqual([
    ['Harbour', 'held'],
    ['School', 'kept'],
  ]);
  expect(await articles()).toBe(2);
  const changed = second.came.find(({ title }) => title === 'Harbour')?.offered;
  const { number = 0, ...offered } = changed ?? {};
  const revised = await execute(desk.editor, 'revise-article', { articleId: documentId, number, document: offered });
  expect(revised).toMatchObject({ number: 2, changed: 1 });
  expect((await readFeed(desk.editor, id)).came.map((came) => came.offered)).toEqual([null, null]);

  // The feed moves for good; an item moves under another name, with the same words.
  host.set('/feed', { to: '/news.xml' });
  host.set('/news.xml', feed(item('2', 'School', WORDS.school), item('new-1', 'Harbour', edited)));
  const third = await look(id);
  expect(third.address).toBe(`${at}/news.xml`);
  expect(third.came.find(({ link }) => link === `${at}/new-1`)).toMatchObject({
    state: 'held',
    documentId,
    offered: null,
  });
  expect(await articles()).toBe(2);

  host.set('/news.xml', 503);
  const failing = await look(id);
  expect(failing.problem).toMatchObject({ code: 'address-failing', params: { status: 503 } });
  expect(failing.lookedAt).toBe(third.lookedAt);
  host.set('/news.xml', 'no feed any more');
  expect((await look(id)).problem).toMatchObject({ code: 'feed-none' });
});

it('the pages behind the items are read where the feed has teasers alone, and what cannot be is refused by itself', async () => {
  host.set('/teasers', feed(item('a', 'Bridge', 'Read on'), item('b', 'Gone', 'Read on')));
  const page =
    '<html><body><article><h1>Bridge</h1><p>The engineer said: “The old bridge will carry no lorry.”</p></article>';
  host.set('/a', page);
  const id = await execute(desk.editor, 'subscribe-feed', { address: `${at}/teasers`, pages: true, as: 'source' });
  const { came } = await look(id);
  expect(came.map(({ title, state, problem }) => [title, state, problem?.code]).sort()).toEqual([
    ['Bridge', 'kept', undefined],
    ['Gone', 'refused', 'address-gone'],
  ]);
  const source = await db().document.findFirstOrThrow({ where: { title: 'Bridge' }, include: { current: true } });
  expect(source).toMatchObject({ kind: 'source', url: `${at}/a` });
  expect(source.current?.text).toContain('will carry no lorry');
});

it('a feed is subscribed to once, given up, and taken up again where it was', async () => {
  host.set('/once', feed(item('once', 'Once', 'The baker said: “There is bread for one more day in the town.”')));
  const address = `${at}/once`;
  const id = await execute(desk.editor, 'subscribe-feed', { address });
  await expect(execute(desk.editor, 'subscribe-feed', { address })).rejects.toMatchObject({ code: 'feed-held' });
  await look(id);
  const count = await articles();
  await execute(desk.editor, 'unsubscribe-feed', { feedId: id });
  await db().feed.updateMany({ data: { nextAt: new Date('2100-01-01') } });
  await db().feed.update({ where: { id }, data: { nextAt: new Date(0) } });
  expect(await lookAtNext()).toBe(false);
  await execute(desk.editor, 'undo', { articleId: null });
  expect((await look(id)).came).toMatchObject([{ state: 'kept' }]);
  await execute(desk.editor, 'unsubscribe-feed', { feedId: id });
  expect(await execute(desk.editor, 'subscribe-feed', { address })).toBe(id);
  await look(id);
  expect(await articles()).toBe(count);
});

it('nothing comes in the name of somebody who has left', async () => {
  const { admin, editor } = await testDesk('other');
  const id = await execute(editor, 'subscribe-feed', { address: `${at}/once` });
  await execute(admin, 'remove-member', { personId: editor.personId });
  await db().feed.update({ where: { id }, data: { nextAt: new Date(0) } });
  await lookAtNext();
  expect(await readFeed(admin, id)).toMatchObject({ problem: { code: 'forbidden' }, items: 0 });
});

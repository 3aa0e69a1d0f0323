import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { write } from '@/lib/desk/write';
import { readSource } from '../read/source';
import { readSubmitted } from '../read/submitted';
import { readWorkbench } from '../read/workbench';
import { readCapture } from './capture';
import { readOriginal } from './original';

const PAGES: Readonly<Record<string, string>> = {
  '/news': `<!doctype html><html><head><meta charset="utf-8"><link rel="canonical" href="https://news.example/story">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Gardens","author":{"name":"Ada Finch"},"datePublished":"2026-01-02","isAccessibleForFree":"False"}</script></head>
    <body><h1>Gardens</h1><p>The mayor said: “The gardens stay open all through the winter, whatever it costs us.”</p></body></html>`,
  '/drawn': '<!doctype html><html><body><div id="app">Loading…</div><script src="/app.js"></script></body></html>',
};
let desk: Record<Role, Actor>;
let at: string;
let during: (() => Promise<void>) | undefined;
const server = createServer((request, response) => {
  const answer = () => response.writeHead(PAGES[request.url ?? ''] ? 200 : 404).end(PAGES[request.url ?? '']);
  if (during && request.url !== '/robots.txt') void during().then(answer);
  else answer();
});

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.ISNAD_FETCH_ALLOW = '127.0.0.1';
});
afterAll(() => {
  delete process.env.ISNAD_FETCH_ALLOW;
  server.close();
});

it('an article is fetched, looked at and brought in from what was fetched, with all that its page says', async () => {
  const { capture } = await execute(desk.editor, 'fetch-address', { address: `${at}/news` });
  const look = await readSubmitted(desk.editor, { text: '', capture });
  expect(look).toMatchObject({ title: 'Gardens', about: { author: 'Ada Finch' } });
  expect(look.warnings.map(({ code }) => code)).toContain('page-paid');
  const id = await execute(desk.editor, 'import-article', { document: { capture } });
  const { article, revision, quotes } = await readWorkbench(desk.reader, id);
  expect(article).toMatchObject({ author: 'Ada Finch', url: 'https://news.example/story' });
  expect(revision).toMatchObject({ capturedFrom: `${at}/news`, hasOriginal: true });
  expect(quotes).toHaveLength(1);
  const kept = await readCapture(desk.reader, revision.id);
  expect(kept.capture).toMatchObject({ address: `${at}/news`, status: 200, hops: [] });
  const parts: Uint8Array[] = [];
  for await (const part of kept.read()) parts.push(part);
  expect(Buffer.concat(parts).toString()).toBe(PAGES['/news']);
  // It is kept under a name that any machine takes.
  expect((await readOriginal(desk.reader, revision.id)).name).toBe('127.0.0.1-news.html');
});

it('a source too, by whoever may check', async () => {
  const { capture } = await execute(desk.reviewer, 'fetch-address', { address: `${at}/news` });
  const articleId = await execute(desk.editor, 'import-article', {
    document: { text: 'Gardens stay, the mayor said.' },
  });
  const id = await execute(desk.reviewer, 'add-source', { articleId, kind: 'article', document: { capture } });
  expect(await readSource(desk.reader, id)).toMatchObject({
    obtained: 'fetched',
    fetched: true,
    capturedFrom: `${at}/news`,
  });
});

it('others at the desk write while it is fetched', async () => {
  let written = false;
  during = async () => {
    await write({ deskId: desk.admin.deskId, personId: desk.admin.personId }, async () => ({
      result: undefined,
      event: { kind: 'demonstration-made', subject: desk.admin.deskId, data: {} },
    }));
    written = true;
  };
  await execute(desk.editor, 'fetch-address', { address: `${at}/news` });
  during = undefined;
  expect(written).toBe(true);
});

it('a page that scripts draw is refused, with the way out', async () => {
  const { capture } = await execute(desk.editor, 'fetch-address', { address: `${at}/drawn` });
  await expect(execute(desk.editor, 'import-article', { document: { capture } })).rejects.toMatchObject({
    code: 'page-needs-script',
  });
});

it('what one desk fetched is not there for another, and is never changed', async () => {
  const { capture } = await execute(desk.editor, 'fetch-address', { address: `${at}/news` });
  const theirs = (await testDesk('theirs')).editor;
  const refused = { code: 'not-found' };
  await expect(execute(theirs, 'import-article', { document: { capture } })).rejects.toMatchObject(refused);
  await expect(readSubmitted(theirs, { text: '', capture })).rejects.toMatchObject(refused);
  const { revisionId } = await readSource(
    desk.reader,
    (await db().document.findFirstOrThrow({ where: { obtained: 'fetched', kind: 'source' } })).id,
  );
  await expect(readCapture(theirs, revisionId)).rejects.toMatchObject(refused);
  await expect(db().capture.updateMany({ data: { status: 201 } })).rejects.toThrow(/permission denied/);
});

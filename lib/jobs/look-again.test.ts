import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from '@/lib/review/comparing/comparing';
import { bringIn, quoteWith } from '@/lib/review/fixtures';
import { listQuotes } from '@/lib/review/read/quotes';
import { readSource } from '@/lib/review/read/source';
import { readSourceVersion } from '@/lib/review/read/source-texts';
import { closeWork } from '@/lib/work/pool';
import { lookAgainAtNext } from './look-again';

let desk: Record<Role, Actor>;
/** What the test's own host shows; nothing where it is gone. */
let page: string | undefined;
const server = createServer((request, response) => {
  if (request.url === '/robots.txt' || page === undefined) response.writeHead(404).end();
  else response.setHeader('content-type', 'text/plain; charset=utf-8').end(page);
});
let url: string;

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  process.env.ISNAD_FETCH_ALLOW = '127.0.0.1';
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/statement`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeWork();
});

const SAID = 'We will plant a hundred trees along the old harbour road.';
const statement = (said: string) => `Statement of the council\nThe council met on Monday.\n${said}`;

it('a source that changed is its next text, and what was judged by the older one is flagged until it is judged anew', async () => {
  const article = await bringIn(desk.editor, `Trees\nThe mayor said: “${SAID}”`);
  page = statement(SAID);
  const { capture } = await execute(desk.reviewer, 'fetch-address', { address: url });
  const given = { articleId: article, kind: 'statement', document: { capture } } as const;
  const sourceId = await execute(desk.reviewer, 'add-source', given);
  await compareAll();
  const checks = async () => (await quoteWith(desk.reader, article, 'hundred trees')).checks;
  const decide = async (n: number) => {
    const check = (await checks())[n];
    const { id: checkId = '', version = 0, proposedVerdict: verdict = 'verbatim' } = check ?? {};
    await execute(desk.reviewer, 'decide-check', { checkId, version, verdict, note: '' });
  };
  const flagged = async () => (await listQuotes(desk.reader, 'changed')).rows.map((row) => row.sourceNewer);
  await decide(0);

  // What has not changed is kept nowhere.
  const events = await db().event.count();
  await expect(execute(desk.reviewer, 'look-again', { sourceId })).rejects.toMatchObject({ code: 'text-unchanged' });
  expect([await db().event.count(), await db().capture.count()]).toEqual([events, 1]);
  expect(await flagged()).toEqual([]);

  page = statement(SAID.replace('hundred', 'dozen'));
  expect(await execute(desk.reviewer, 'look-again', { sourceId })).toEqual({ number: 2, resting: 1 });
  expect(await flagged()).toEqual([true]);
  await compareAll();
  expect((await checks()).map((c) => [c.verdict ?? c.proposedVerdict, c.source.newer])).toEqual([
    ['verbatim', true],
    ['altered', false],
  ]);
  const version = await readSourceVersion(desk.reader, sourceId);
  expect(version.gone).toEqual([SAID]);
  expect(version.fresh.map((span) => version.text.slice(...span))).toEqual([SAID.replace('hundred', 'dozen')]);
  expect(await readSourceVersion(desk.reader, sourceId, 1)).toMatchObject({ text: statement(SAID), fresh: [] });

  await decide(1);
  expect(await flagged()).toEqual([]);
  // Taken back, the earlier text stands again, and both verdicts are by older ones.
  await execute(desk.reviewer, 'undo', { articleId: article });
  await execute(desk.reviewer, 'undo', { articleId: null });
  expect(await readSource(desk.reader, sourceId)).toMatchObject({ number: 3, text: statement(SAID) });
  expect(await flagged()).toEqual([true]);
});

it('a source is looked at again by itself, in the name of whoever wished it, and says why it cannot be', async () => {
  const { editor, admin } = await testDesk('other');
  page = 'Forecast of the harbour office\nThere will be rain on Tuesday and wind from the west.';
  const { capture } = await execute(editor, 'fetch-address', { address: url });
  const sourceId = await execute(editor, 'add-source', { kind: 'document', document: { capture } });
  await execute(editor, 'watch-source', { sourceId, version: 1, every: 60 });
  expect(await lookAgainAtNext()).toBe(false);
  const look = async () => {
    await db().document.update({ where: { id: sourceId }, data: { lookAt: new Date(0) } });
    expect(await lookAgainAtNext()).toBe(true);
    return readSource(admin, sourceId);
  };
  expect(await look()).toMatchObject({ number: 1, lookEvery: 60, lookProblem: null });
  page = page.replace('Tuesday', 'Wednesday');
  expect(await look()).toMatchObject({ number: 2, capturedBy: editor.name });
  page = undefined;
  expect(await look()).toMatchObject({ number: 2, lookProblem: { code: 'address-gone' } });
  await execute(admin, 'remove-member', { personId: editor.personId });
  expect(await look()).toMatchObject({ lookProblem: { code: 'forbidden' } });
  await execute(admin, 'watch-source', { sourceId, version: 2, every: null });
  await db().document.update({ where: { id: sourceId }, data: { lookAt: new Date(0) } });
  expect(await lookAgainAtNext()).toBe(false);
  const nowhere = await execute(admin, 'add-source', {
    kind: 'document',
    document: { text: 'Words of nowhere at all.' },
  });
  await expect(execute(admin, 'watch-source', { sourceId: nowhere, version: 1, every: 60 })).rejects.toMatchObject({
    code: 'source-nowhere',
  });
});

import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { MAX_BYTES } from '@/lib/import/limits';
import { listDropped } from '@/lib/review/read/jobs';
import { closeWork } from '@/lib/work/pool';
import { type Look, lookAt, putAway } from './inbox/file';
import { DONE } from './inbox/folders';
import { watchInbox } from './inbox/watch';
import { runJob } from './run';

const root = mkdtempSync(path.join(tmpdir(), 'isnad-inbox-'));
const outside = mkdtempSync(path.join(tmpdir(), 'isnad-outside-'));
let desk: Record<Role, Actor>;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk('Foreign Desk');
});
afterAll(async () => {
  await closeWork();
  for (const folder of [root, outside]) rmSync(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array, folder = root) =>
  writeFileSync(path.join(folder, name), content);
/** What stands in a folder, in order; folders within it have a stroke. */
const there = (folder = root) =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort();
const articles = ({ deskId } = desk.editor) => db().document.count({ where: { deskId, kind: 'article' } });

/** What two processes do that both watch: each sees the files, brings them in, and puts them away. */
async function watched(): Promise<void> {
  const processes = [watchInbox(root, 0), watchInbox(root, 0)];
  const look = () => Promise.all(processes.map((process) => process()));
  await look();
  await look();
  for (const { id } of await db().job.findMany({ where: { endedAt: null } }))
    await runJob(id, Number.POSITIVE_INFINITY);
  await look();
}

const said = (what: string) =>
  `Harbour\nThe mayor said: “We will mend ${what} before the winter storms reach the town.” Nobody has asked the people who live along the quay what they think of it, and the council meets again on Monday to hear them all.`;

it('what is dropped into the folder comes in once, and goes where it is seen what became of it', async () => {
  put('harbour.txt', said('the harbour'));
  put('folder.zip', zipSync({ 'a.txt': strToU8('One.\nHe said: “Yes.”'), 'b.pdf': strToU8('no pdf') }));
  put('lines.jsonl', JSON.stringify({ title: 'Bread', text: 'Bread\nThe baker said: “There is bread for a day.”' }));
  put('broken.docx', 'PK\x03\x04 cut off');
  put('large.txt', new Uint8Array(MAX_BYTES + 1));
  put('coming.docx.part', 'half');
  put('empty.txt', '');
  put('secret.txt', 'Nobody may read this.', outside);
  symlinkSync(path.join(outside, 'secret.txt'), path.join(root, 'link.txt'));
  await watched();

  expect(there()).toEqual(['coming.docx.part', 'done/', 'empty.txt', 'link.txt', 'refused/']);
  expect(there(path.join(root, 'done'))).toEqual(['folder.zip', 'folder.zip.txt', 'harbour.txt', 'lines.jsonl']);
  expect(there(path.join(root, 'refused'))).toEqual(['broken.docx', 'broken.docx.txt', 'large.txt', 'large.txt.txt']);
  const reason = readFileSync(path.join(root, 'refused/large.txt.txt'), 'utf8');
  for (const words of ['The file has 21 MB', 'large.txt']) expect(reason).toContain(words);
  expect(readFileSync(path.join(root, 'done/folder.zip.txt'), 'utf8')).toMatch(/^b\.pdf: /m);

  expect(await articles()).toBe(3);
  const files = await listDropped(desk.editor);
  expect(
    Object.fromEntries(files.map((file) => [file.title, file.item?.state ?? file.problem?.code ?? file.counts])),
  ).toEqual({
    'broken.docx': 'refused',
    'folder.zip': { waiting: 0, kept: 1, held: 0, refused: 1, failed: 0 },
    'harbour.txt': 'kept',
    'large.txt': 'file-too-large',
    'lines.jsonl': 'kept',
  });
  await expect((async () => listDropped(desk.reviewer))()).rejects.toMatchObject({ code: 'forbidden' });
});

it('the same bytes again change nothing; the same article with other words is offered as its next text', async () => {
  put('again.txt', said('the harbour'));
  put('newer.txt', said('the lighthouse'));
  await watched();
  expect(await articles()).toBe(3);
  expect(there(path.join(root, 'done'))).toEqual(expect.arrayContaining(['again.txt', 'newer.txt']));
  const newer = async () => (await listDropped(desk.editor)).find(({ title }) => title === 'newer.txt');
  const { id: job = '', item = null } = (await newer()) ?? {};
  expect(item).toMatchObject({ state: 'held', offered: { number: 1 } });
  const document = { jobItem: { job, ordinal: 0 } };
  const articleId = item?.documentId as string;
  await expect(execute((await testDesk('elsewhere')).editor, 'import-article', { document })).rejects.toMatchObject({
    code: 'not-found',
  });
  // Who may not see the desk's jobs brings nothing of them in, as a source either.
  await expect(
    execute(desk.reviewer, 'add-source', { kind: 'statement', document: { ...document, anyway: 'on' } }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  expect(await execute(desk.editor, 'revise-article', { articleId, number: 1, document })).toMatchObject({ number: 2 });
  expect((await newer())?.item?.offered).toBeNull();
});

it('a file that is still written waits, and each desk has a folder of its own', async () => {
  // Another desk is there since the last test: the watched folder itself is nobody's now.
  put('nobody.txt', 'Whose is this?');
  for (const name of ['foreign-desk', 'elsewhere', 'strangers']) mkdirSync(path.join(root, name));
  symlinkSync(outside, path.join(root, 'Elsewhere'));
  const file = path.join(root, 'foreign-desk', 'long.txt');
  writeFileSync(file, 'Long\nThe first half, ');
  const process = watchInbox(root, 0);
  await process();
  appendFileSync(file, 'and the second.');
  await process();
  expect(await db().job.count({ where: { title: 'long.txt' } })).toBe(0);
  // Who pauses still has it open.
  const writing = openSync(file, 'a');
  for (let look = 0; look < 3; look++) await process();
  closeSync(writing);
  expect(await db().job.count({ where: { title: 'long.txt' } })).toBe(0);
  put('own.txt', 'Own\nThe smith said: “Iron is dear.”', path.join(root, 'elsewhere'));
  await watched();
  expect(there(path.join(root, 'foreign-desk', 'done'))).toEqual(['long.txt']);
  expect(there(outside)).toEqual(['secret.txt']);
  expect(there()).toContain('nobody.txt');
  const documents = await db().document.findMany({
    where: { kind: 'article' },
    include: { current: true, desk: true },
  });
  expect(documents.map(({ desk: { name }, current }) => [name, current?.text])).toEqual(
    expect.arrayContaining([
      ['Foreign Desk', 'Long\nThe first half, and the second.'],
      ['elsewhere', 'Own\nThe smith said: “Iron is dear.”'],
    ]),
  );
});

it('what was refused is tried again when it is dropped again', async () => {
  const folder = path.join(root, 'elsewhere');
  put('twice.docx', 'PK\x03\x04 torn', folder);
  await watched();
  put('twice.docx', 'PK\x03\x04 torn', folder);
  await watched();
  expect(await db().job.count({ where: { title: 'twice.docx' } })).toBe(2);
  expect(there(path.join(folder, 'refused'))).toEqual([
    ...['twice (2).docx', 'twice (2).docx.txt', 'twice.docx', 'twice.docx.txt'],
  ]);
});

it('what is dropped under the name of a file that is done with meanwhile is not put away with it', async () => {
  const file = path.join(root, 'elsewhere', 'same-name.txt');
  writeFileSync(file, 'The first one');
  const look = (await lookAt(file)) as Look;
  writeFileSync(file, 'The second one, of other words');
  await putAway(file, look, DONE, '');
  expect(readFileSync(file, 'utf8')).toBe('The second one, of other words');
  await putAway(file, (await lookAt(file)) as Look, DONE, '');
  expect(there(path.join(root, 'elsewhere', 'done'))).toContain('same-name.txt');
});

it('a name that is no UTF-8 keeps nothing from coming in', async () => {
  const name = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74]);
  const folder = path.join(root, 'elsewhere');
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), 'Tables\nThe waiter said: “There is no table free.”');
  await watchInbox(root, 0)();
  await watched();
  expect(there(path.join(folder, 'done'))).toContain('caf\uFFFD.txt');
  expect(await db().job.count({ where: { title: 'caf\uFFFD.txt' } })).toBe(1);
});

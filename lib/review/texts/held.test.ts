import { beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { readSubmitted } from '../read/submitted';

const line = (n: number) => `In street ${n} the council counted ${n * 7} trees, said gardener number ${n * 13}.`;
const text = (from: number, to: number, head = 'Trees') =>
  [head, ...Array.from({ length: to - from }, (_, i) => line(from + i))].join('\n');

let desk: Record<Role, Actor>;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
});
const bring = (document: { text: string; url?: string; anyway?: 'on' }, by = desk.editor) =>
  execute(by, 'import-article', { document });

it('the same text is not kept twice unasked: what there is is offered, and kept as another one where a person says so', async () => {
  const first = await bring({ text: text(0, 40) });
  const held = { held: [{ id: first, title: 'Trees', number: 1, how: 'text', share: 1 }] };
  await expect(bring({ text: text(0, 40) })).rejects.toMatchObject({ code: 'held-already', current: held });
  await expect(bring({ text: text(3, 40) })).rejects.toMatchObject({
    code: 'held-already',
    params: { how: 'nearly', title: 'Trees' },
  });
  expect(await bring({ text: text(0, 40), anyway: 'on' })).not.toBe(first);
  expect(await db().document.count({ where: { deskId: desk.editor.deskId, kind: 'article' } })).toBe(2);
});

it('two who bring the same in at one time bring in one', async () => {
  const both = await Promise.allSettled([1, 2].map(() => bring({ text: text(100, 140) })));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('the same address is the same, however it is written', async () => {
  await bring({ text: text(200, 240), url: 'https://www.news.example/story/?utm_source=post&id=4#top' });
  for (const url of ['http://NEWS.example/story/?id=4', 'https://news.example/story/?id=4&fbclid=x'])
    await expect(bring({ text: text(300, 340), url })).rejects.toMatchObject({ params: { how: 'address' } });
  await bring({ text: text(300, 340), url: 'https://news.example/story/?id=5' });
});

it('another text, a text of another desk, and one that was revised into it are told apart', async () => {
  await bring({ text: text(400, 440) });
  await bring({ text: text(400, 440) }, (await testDesk('theirs')).editor);
  const articleId = await bring({ text: text(500, 540) });
  await execute(desk.editor, 'revise-article', { articleId, number: 1, document: { text: text(600, 640) } });
  for (const from of [500, 600])
    await expect(bring({ text: text(from, from + 40) })).rejects.toMatchObject({ code: 'held-already' });
});

it('what is looked at says what there is', async () => {
  const file = new File([text(0, 40)], 'a.txt');
  const { held } = await readSubmitted(desk.editor, { text: '', file });
  expect(held[0]).toMatchObject({ how: 'text', title: 'Trees' });
});

it('a source is offered to be used instead of a second one, while a withdrawn one is not', async () => {
  const articleId = await bring({ text: text(700, 740) });
  const add = (words: string) =>
    execute(desk.reviewer, 'add-source', { articleId, kind: 'statement', document: { text: words } });
  const source = await add('We count every tree.');
  await expect(add('We count every tree.')).rejects.toMatchObject({ current: { held: [{ id: source }] } });
  await execute(desk.editor, 'withdraw-source', { sourceId: source, version: 1, reason: 'a forgery' });
  expect(await add('We count every tree.')).not.toBe(source);
});

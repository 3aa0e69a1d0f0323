import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { FORMATS } from '@/lib/report/formats';
import { readReport } from '@/lib/report/read/report';
import { bringIn, quoteWith } from './fixtures';
import { readChecklist } from './read/checklist';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  article = await bringIn(desk.editor);
});

const [CALLED, PARENTS] = [
  { id: randomUUID(), text: 'Was the speaker called?', when: 'always' },
  { id: randomUUID(), text: 'Did a parent agree?', when: 'minor' },
] as const;
const quote = () => quoteWith(desk.reader, article, 'سنرمّم');
const on = async () => {
  const { id: quoteId, version } = await quote();
  return { quoteId, version };
};
const tick = async (item: string, ticked = true, actor = desk.reviewer) =>
  execute(actor, 'tick-item', { quoteId: (await quote()).id, item, ticked });
const ticked = async () => (await quote()).ticks.map((t) => [t.item, t.by.name]);

it('an editor says what the desk asks, and takes it back', async () => {
  const given = { items: [CALLED, PARENTS], required: true };
  await execute(desk.editor, 'set-checklist', { version: 1, ...given });
  await execute(desk.editor, 'undo', { articleId: null });
  expect(await readChecklist(desk.reader)).toMatchObject({ items: [], required: false });
  await execute(desk.editor, 'redo', { articleId: null });
  expect(await readChecklist(desk.reader)).toMatchObject(given);
  const twice = { ...(await readChecklist(desk.reader)), items: [CALLED, CALLED] };
  await expect(execute(desk.editor, 'set-checklist', twice)).rejects.toMatchObject({ code: 'invalid-input' });
});

it('what is ticked off stands with who did it, is taken back, and is asked for before a sign-off', async () => {
  await execute(desk.reviewer, 'confirm-quote', await on());
  await expect(tick(randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  const left = (n: number) => ({ code: 'checklist-open', params: { n } });
  await expect(execute(desk.editor, 'sign-off', await on())).rejects.toMatchObject(left(1));
  await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: { minor: true } });
  await expect(execute(desk.editor, 'sign-off', await on())).rejects.toMatchObject(left(2));
  await tick(CALLED.id);
  await tick(PARENTS.id, true, desk.editor);
  // Whoever was first stays named, and may sign all the same.
  await tick(CALLED.id, true, desk.editor);
  const both = [
    [CALLED.id, desk.reviewer.name],
    [PARENTS.id, desk.editor.name],
  ];
  expect(await ticked()).toEqual(both);
  await tick(PARENTS.id, false);
  await execute(desk.reviewer, 'undo', { articleId: article });
  expect(await ticked()).toEqual(both);
  await execute(desk.editor, 'sign-off', await on());
  await expect(tick(CALLED.id, false)).rejects.toMatchObject({ code: 'signed-off-already' });
  expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
});

it('no sign-off comes back past what the desk asks by now', async () => {
  const other = await bringIn(desk.editor);
  const there = async () => {
    const { id: quoteId, version } = await quoteWith(desk.reader, other, 'سنرمّم');
    return { quoteId, version };
  };
  const ask = async (required: boolean) => {
    const { items, version } = await readChecklist(desk.reader);
    await execute(desk.admin, 'set-checklist', { version, items: [...items], required });
  };
  await ask(false);
  await execute(desk.reviewer, 'confirm-quote', await there());
  await execute(desk.editor, 'sign-off', await there());
  await execute(desk.editor, 'undo', { articleId: other });
  await ask(true);
  const again = () => execute(desk.editor, 'redo', { articleId: other });
  await expect(again()).rejects.toMatchObject({ code: 'checklist-open' });
  await ask(false);
  await again();
  expect((await quoteWith(desk.reader, other, 'سنرمّم')).signOff).toMatchObject({ by: { name: desk.editor.name } });
  await ask(true);
});

it('the report has it in every form, and other words are asked anew', async () => {
  const { id } = await execute(desk.editor, 'create-report', { articleId: article });
  const kept = await readReport(desk.reader, id);
  const of = (words: string) => kept.content.quotes.find((q) => q.words.includes(words))?.checklist;
  expect(of('سنرمّم')).toMatchObject([
    { text: CALLED.text, when: 'always', ticked: { by: { name: desk.reviewer.name } } },
    { text: PARENTS.text, when: 'minor', ticked: { by: { name: desk.editor.name } } },
  ]);
  expect(of('الميزانية')).toEqual([{ text: CALLED.text, when: 'always', ticked: null }]);
  for (const name of ['html', 'csv', 'markdown'] as const)
    expect.soft(String(await FORMATS[name].write(kept, 'en'))).toContain(name === 'html' ? '2 of 2' : CALLED.text);

  await execute(desk.editor, 'withdraw-sign-off', await on());
  const { spans } = await quote();
  const [start, end] = spans[0] as [number, number];
  await execute(desk.reviewer, 'move-quote', { ...(await on()), spans: [[start, end - ' واحداً'.length]] });
  expect(await ticked()).toEqual([]);
  await execute(desk.reviewer, 'undo', { articleId: article });
  expect(await ticked()).toHaveLength(2);
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, rehearse } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from './comparing/comparing';
import { ARTICLE, bringIn } from './fixtures';
import { listQuotes, type QueueRow } from './read/quotes';
import { listTwins } from './read/twins';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor);
});

const rows = async (): Promise<readonly QueueRow[]> => (await listQuotes(desk.reader, 'all')).rows;
const on = (row: QueueRow) => ({ quoteId: row.id, version: row.version });
const seen = (row: QueueRow) => ({ ...on(row), checkId: row.checkId });
const events = () => db().event.count({ where: { deskId: desk.admin.deskId } });
const [faithful, altered, unsourced] = ['سنرمّم', 'الميزانية', 'الأعمال متأخرة'] as const;
const rowWith = async (words: string) => (await rows()).find((r) => r.words.includes(words)) as QueueRow;

describe('several quotations', () => {
  it('are confirmed in one line of the log, those that a rule stands against are listed, and one step takes all back', async () => {
    await execute(desk.editor, 'confirm-quotes', { quotes: [seen(await rowWith(unsourced))] });
    const before = await rows();
    const lines = await events();
    const settled = await execute(desk.reviewer, 'confirm-quotes', { quotes: before.map(seen) });
    const left = await rowWith(unsourced);
    expect(settled.refused).toMatchObject([{ quoteId: left.id, code: 'no-check' }]);
    expect([...settled.done].sort()).toEqual(before.flatMap((r) => (r.id === left.id ? [] : [r.id])).sort());
    expect(settled.articleId).toBe(article);
    expect(await events()).toBe(lines + 1);
    expect((await rowWith(faithful)).decided).toBe(true);
    expect(await rowWith(faithful)).toMatchObject({ status: 'in-review' });
    await execute(desk.reviewer, 'undo', { articleId: article });
    const strip = (list: readonly QueueRow[]) => list.map(({ version: _, ...row }) => row);
    expect(strip(await rows())).toEqual(strip(before));
  });

  it('are confirmed only where their words are proposed verbatim, if that is asked', async () => {
    const { done, refused } = await execute(desk.reviewer, 'confirm-quotes', {
      quotes: (await rows()).map(seen),
      only: 'verbatim',
    });
    expect(done).toEqual([(await rowWith(faithful)).id]);
    expect(refused.map((r) => r.code).sort()).toEqual(['not-verbatim', 'not-verbatim']);
    // What was refused halfway left nothing behind.
    expect(await rowWith(altered)).toMatchObject({ decided: false, status: 'open' });
  });

  it('are not confirmed unread where the source turns their words round', async () => {
    const text = 'The town hall\nMayor Ada Stone said: “We will build forty new houses this year.”';
    const other = await execute(desk.editor, 'import-article', { document: { text } });
    const source = { text: 'It is not true that “We will build forty new houses this year.”', author: 'Ada Stone' };
    const sourceId = await execute(desk.editor, 'add-source', {
      articleId: other,
      kind: 'statement',
      document: source,
    });
    const row = await rowWith('forty new houses');
    if (!row.checkId) await execute(desk.editor, 'compare-quote', { quoteId: row.id, sourceId });
    await expect(
      execute(desk.reviewer, 'confirm-quotes', { quotes: [seen(await rowWith('forty new houses'))] }),
    ).rejects.toMatchObject({ code: 'look-first' });
    expect(await rowWith('forty new houses')).toMatchObject({ decided: false });
  });

  it('are signed by the rules for one: not by whoever has a hand in them, not without a decided speaker', async () => {
    const mine = await rowWith(faithful);
    await execute(desk.reviewer, 'confirm-quotes', { quotes: [seen(mine), seen(await rowWith(altered))] });
    await execute(desk.editor, 'give-status', { ...on(await rowWith(altered)), status: 'disputed' });
    const { done, refused } = await execute(desk.editor, 'sign-quotes', { quotes: (await rows()).map(on) });
    expect(done).toEqual([mine.id]);
    expect(refused.map((r) => r.code).sort()).toEqual(['nothing-to-sign', 'second-reader']);
    expect(await rowWith(faithful)).toMatchObject({ signed: true, status: 'verified' });
    await execute(desk.editor, 'undo', { articleId: article });
    expect(await rowWith(faithful)).toMatchObject({ signed: false, status: 'in-review' });
  });

  it('are given to somebody by a time across articles; nothing else of them changes, and taking it back is one step', async () => {
    await bringIn(desk.editor, ARTICLE.replace('اجتماع', 'لقاء'));
    const all = await rows();
    const due = '2026-03-01T09:00:00.000Z';
    const to = desk.reviewer.personId;
    const settled = await execute(desk.editor, 'assign-quotes', { quotes: all.map(on), personId: to, due });
    expect(settled).toMatchObject({ refused: [], articleId: null });
    expect((await rows()).every((r) => r.assignee === desk.reviewer.name && r.due === due && r.late)).toBe(true);
    await execute(desk.editor, 'assign-quotes', { quotes: (await rows()).map(on), due: null });
    expect((await rows()).every((r) => r.assignee === desk.reviewer.name && r.due === null)).toBe(true);
    await execute(desk.editor, 'undo', { articleId: null });
    await execute(desk.editor, 'undo', { articleId: null });
    expect((await rows()).every((r) => r.assignee === null && r.due === null)).toBe(true);
    const outsider = (await testDesk('other')).reviewer.personId;
    const refused = execute(desk.editor, 'assign-quotes', { quotes: (await rows()).map(on), personId: outsider });
    await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of which none can be done leave nothing, and the refusal has the list', async () => {
    await execute(desk.editor, 'confirm-quotes', { quotes: [seen(await rowWith(unsourced))] });
    const lines = await events();
    const stale = (await rows()).map((r) => ({ ...seen(r), version: r.version + 7 }));
    await expect(execute(desk.reviewer, 'confirm-quotes', { quotes: stale })).rejects.toMatchObject({
      code: 'none-of-these',
      current: { refused: expect.arrayContaining([expect.objectContaining({ code: 'conflict' })]) },
    });
    expect(await events()).toBe(lines);
  });
});

describe('a trial', () => {
  it('says what a command would do and leave, and nothing of it stays', async () => {
    await execute(desk.editor, 'confirm-quotes', { quotes: [seen(await rowWith(unsourced))] });
    const before = await rows();
    const lines = await events();
    const tried = await rehearse(desk.reviewer, 'confirm-quotes', { quotes: before.map(seen) });
    expect([tried.done.length, tried.refused.length]).toEqual([2, 1]);
    expect(await rows()).toEqual(before);
    expect(await events()).toBe(lines);
    expect(await execute(desk.reviewer, 'confirm-quotes', { quotes: before.map(seen) })).toEqual(tried);
  });

  it('is for whoever may, and of commands for several alone', async () => {
    const quotes = (await rows()).map(seen);
    await expect(rehearse(desk.reader, 'confirm-quotes', { quotes })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rehearse(desk.reviewer, 'sign-quotes', { quotes })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rehearse(desk.admin, 'create-report' as never, {} as never)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('twins', () => {
  it('are the same words for which the same source leads, open ones of this desk alone', async () => {
    const own = await rowWith(faithful);
    const twin = `عن السوق\nقالت ليلى منصور "${own.words.replace(/["“”«»]/g, '')}".`;
    const second = await execute(desk.editor, 'import-article', { document: { text: twin } });
    const found = async () => (await listTwins(desk.reader, [own.id])).map((t) => t.article);
    // Without the source it is the same words, and no twin.
    expect(await found()).toEqual([]);
    const { sourceRevision } = await db().check.findUniqueOrThrow({
      where: { id: own.checkId ?? '' },
      select: { sourceRevision: { select: { documentId: true } } },
    });
    await execute(desk.editor, 'use-source', { articleId: second, sourceId: sourceRevision.documentId });
    await compareAll();
    expect(await found()).toEqual(['عن السوق']);
    expect(await listTwins((await testDesk('other')).admin, [own.id])).toEqual([]);
    const [other] = await listTwins(desk.reader, [own.id]);
    await execute(desk.reviewer, 'confirm-quotes', {
      quotes: [seen(own), { quoteId: other?.id ?? '', version: other?.version ?? 0, checkId: other?.checkId ?? null }],
    });
    expect(await found()).toEqual([]);
  });
});

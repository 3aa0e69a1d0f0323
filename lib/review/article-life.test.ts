import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn, quoteWith } from './fixtures';
import { listArticles } from './read/articles';
import { listQuotes } from './read/quotes';
import { readWorkbench } from './read/workbench';

let desk: Record<Role, Actor>;
let articleId: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
});

const titles = async (archived = false, search = '') =>
  (await listArticles(desk.reader, search, {}, archived ? 'archived' : 'current')).rows.map((r) => r.title);
const on = async () => {
  const { version } = await db().document.findUniqueOrThrow({ where: { id: articleId }, select: { version: true } });
  return { articleId, version };
};
const quotes = async (article?: string) => (await listQuotes(desk.reader, 'all', '', {}, { article })).rows.length;

describe('an article', () => {
  it('is called otherwise in lists, in what is searched and on its page; its text stays, and one step takes it back', async () => {
    const [before] = await titles();
    const { revision } = await readWorkbench(desk.reader, articleId);
    await execute(desk.editor, 'rename-article', { ...(await on()), title: 'سوق المدينة', outlet: 'صوت الحي' });
    expect(await titles(false, 'سوق')).toEqual(['سوق المدينة']);
    expect((await listQuotes(desk.reader, 'all', 'سوق المدينه')).rows.length).toBeGreaterThan(0);
    const now = await readWorkbench(desk.reader, articleId);
    expect(now.article.outlet).toBe('صوت الحي');
    expect(now.revision.text).toBe(revision.text);
    await execute(desk.editor, 'undo', { articleId });
    expect((await readWorkbench(desk.reader, articleId)).article.outlet).toBe('');
    expect(await titles()).toEqual([before]);
    expect(await titles(false, 'سوق')).toEqual([]);
  });

  it('that is archived is out of the lists with its quotations, and found where it is asked for', async () => {
    await execute(desk.editor, 'archive-article', { ...(await on()), archived: true });
    expect([await titles(), (await titles(true)).length, await quotes(), await quotes(articleId)]).toEqual([
      [],
      1,
      0,
      3,
    ]);
    expect((await listQuotes(desk.reader, 'mine')).counts).toMatchObject({ mine: 0, all: 0 });
    // It can be worked on all the same.
    const { id, version } = await quoteWith(desk.reader, articleId, 'سنرمّم');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: id, version });
    await execute(desk.editor, 'archive-article', { ...(await on()), archived: false });
    expect([(await titles()).length, await titles(true), await quotes()]).toEqual([1, [], 3]);
  });

  it('that nobody has begun to check is deleted: nothing leads to it, until that is taken back', async () => {
    await execute(desk.editor, 'delete-article', await on());
    expect([await titles(), await titles(true), await quotes(), await quotes(articleId)]).toEqual([[], [], 0, 0]);
    await expect(readWorkbench(desk.reader, articleId)).rejects.toMatchObject({ code: 'not-found' });
    await execute(desk.editor, 'undo', { articleId });
    expect([(await titles()).length, await quotes()]).toEqual([1, 3]);
  });

  it('that was deleted is worked on by nobody who has its page open still', async () => {
    const { id: quoteId, version } = await quoteWith(desk.reader, articleId, 'سنرمّم');
    await execute(desk.editor, 'delete-article', await on());
    const target = { kind: 'quote', quoteId } as const;
    for (const late of [
      () => execute(desk.reviewer, 'confirm-quote', { quoteId, version }),
      () => execute(desk.reviewer, 'give-status', { quoteId, version, status: 'disputed' }),
      () => execute(desk.editor, 'assign-quotes', { quotes: [{ quoteId, version }], personId: desk.editor.personId }),
      () => execute(desk.reviewer, 'write-note', { target, body: 'x' }),
    ])
      await expect(late()).rejects.toMatchObject({ code: 'not-found' });
    await execute(desk.editor, 'undo', { articleId });
    await execute(desk.reviewer, 'confirm-quote', { quoteId, version });
  });

  it.each([
    ['a verdict', (q: { quoteId: string; version: number }) => execute(desk.reviewer, 'confirm-quote', q)],
    [
      'a rejected quotation',
      (q: { quoteId: string; version: number }) => execute(desk.reviewer, 'reject-quote', { ...q, rejected: true }),
    ],
    [
      'a note',
      ({ quoteId }: { quoteId: string }) =>
        execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId }, body: 'x' }),
    ],
    ['a report', () => execute(desk.editor, 'create-report', { articleId })],
  ])('with %s is not deleted', async (_, begin) => {
    const { id, version } = await quoteWith(desk.reader, articleId, 'سنرمّم');
    await begin({ quoteId: id, version });
    await expect(execute(desk.editor, 'delete-article', await on())).rejects.toMatchObject({ code: 'article-begun' });
    expect((await titles()).length).toBe(1);
  });

  it('that somebody else renamed is not renamed over it', async () => {
    const stale = await on();
    await execute(desk.editor, 'rename-article', { ...stale, title: 'one' });
    await expect(execute(desk.admin, 'rename-article', { ...stale, title: 'two' })).rejects.toMatchObject({
      code: 'conflict',
      current: { title: 'one' },
    });
  });
});

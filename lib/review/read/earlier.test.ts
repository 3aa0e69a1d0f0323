import { beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { ARTICLE, bringIn, onQuoteWith } from '../fixtures';
import { readEarlier } from './earlier';

let desk: Record<Role, Actor>;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
});

it('the review of the first text can be read while the third is there: places, words, and how each stood', async () => {
  const article = await bringIn(desk.editor);
  const on = (words: string) => onQuoteWith(desk.reader, article, words);
  const altered = await on('الميزانية');
  await execute(desk.reviewer, 'give-status', { ...altered, status: 'disputed' });
  const second = ARTICLE.replace('وأهل المدينة', 'وسكان المدينة').replace('اجتماع', 'تصحيح: اجتماع');
  await execute(desk.editor, 'revise-article', { articleId: article, number: 1, document: { text: second } });
  const third = second.replace('وقال مصدر في البلدية إن "الأعمال متأخرة شهرين".\n', '');
  await execute(desk.editor, 'revise-article', { articleId: article, number: 2, document: { text: third } });
  await execute(desk.reviewer, 'give-status', { ...(await on('وسكان المدينة')), status: 'unverifiable' });

  const first = await readEarlier(desk.reader, article, 1);
  expect(first).toMatchObject({ number: 1, newest: 3, text: ARTICLE });
  expect(first.quotes.map((q) => [q.number, q.status, q.later])).toEqual([
    [1, 'open', 'same'],
    [2, 'disputed', 'changed'],
    [3, 'open', 'gone'],
  ]);
  for (const q of first.quotes) expect(ARTICLE.slice(...(q.spans[0] as [number, number]))).toBe(q.words);
  expect((await readEarlier(desk.reader, article, 2)).quotes.map((q) => [q.status, q.later])).toEqual([
    ['open', 'same'],
    ['unverifiable', 'same'],
    ['open', 'gone'],
  ]);
  await expect(readEarlier(desk.reader, article, 4)).rejects.toMatchObject({ code: 'not-found' });
  await expect(readEarlier((await testDesk()).admin, article, 1)).rejects.toMatchObject({ code: 'not-found' });
});

import { beforeAll, expect, it } from 'vitest';
import { logAtDesks } from '@/lib/auth/log';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { ARTICLE, bringIn, onQuoteWith, quoteWith } from '../fixtures';
import { readCompared } from './compared';
import { readHistory, readLog } from './history';

let desk: Record<Role, Actor>;
let article: string;
let quote: string;

const on = (words: string) => onQuoteWith(desk.reader, article, words);

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  article = await bringIn(desk.editor);
  const first = await on('الميزانية');
  quote = first.quoteId;
  const target = { kind: 'quote', quoteId: quote } as const;
  const annotationId = await execute(desk.reviewer, 'write-note', { target, body: 'انظر' });
  await execute(desk.reviewer, 'resolve-note', { annotationId, version: 1, resolved: true });
  await execute(desk.reviewer, 'give-status', { ...first, status: 'disputed' });
  await execute(desk.reviewer, 'undo', { articleId: article });
  await execute(desk.reviewer, 'redo', { articleId: article });
  const quotes = [await on('الميزانية'), await on('الأعمال')];
  await execute(desk.editor, 'assign-quotes', { quotes, personId: desk.reviewer.personId });
  const text = ARTICLE.replace('وأهل المدينة', 'وسكان المدينة');
  await execute(desk.editor, 'revise-article', { articleId: article, number: 1, document: { text } });
});

it('the history of a quotation tells its own lines, what was taken back by what it was, the newest first', async () => {
  const { rows } = await readHistory(desk.reader, 'quote', quote);
  expect(rows.map((r) => [r.kind, r.way, r.who])).toEqual([
    ['article-revised', 'done', desk.editor.name],
    ['quotes-assigned', 'done', desk.editor.name],
    ['quote-status', 'redone', desk.reviewer.name],
    ['quote-status', 'undone', desk.reviewer.name],
    ['quote-status', 'done', desk.reviewer.name],
    ['annotation-resolved', 'done', desk.reviewer.name],
    ['annotation-written', 'done', desk.reviewer.name],
  ]);
  expect(rows[1]?.details).toEqual([{ of: 'assignee', text: desk.reviewer.name }]);
  expect(rows[3]?.details).toEqual([{ of: 'status', word: 'disputed' }]);
  expect(rows[6]?.details).toEqual([{ of: 'note', text: 'انظر' }]);
});

it('the history of an article has all of it, and another article’s has none', async () => {
  const { rows } = await readHistory(desk.reader, 'article', article);
  expect(rows.map((r) => r.kind)).toContain('quotes-assigned');
  expect(rows.at(-1)?.kind).toBe('article-imported');
  const other = await bringIn(desk.editor);
  const rest = (await readHistory(desk.reader, 'article', other)).rows.map((r) => r.kind);
  expect(rest.filter((kind) => kind !== 'source-compared')).toEqual(['article-imported']);
});

it('the log is narrowed by person, kind, article and days, goes on by its lines, and hides accounts from editors', async () => {
  const kinds = async (filter: Parameters<typeof readLog>[1], who = desk.editor) =>
    (await readLog(who, filter)).rows.map((r) => r.kind);
  expect(await kinds({ group: 'notes' })).toEqual(['annotation-resolved', 'annotation-written']);
  // Twice taken back or done again: told under what it was.
  expect(await kinds({ group: 'quotations', article })).toEqual([
    'quotes-assigned',
    'quote-status',
    'quote-status',
    'quote-status',
  ]);
  expect(new Set(await kinds({ person: desk.reviewer.personId }))).toEqual(
    new Set(['annotation-written', 'annotation-resolved', 'quote-status']),
  );
  const today = new Date().toISOString().slice(0, 10);
  expect(await kinds({ since: '2000-01-01', until: '2000-02-01' })).toEqual([]);
  expect(await kinds({ until: today, article })).toContain('article-imported');

  const { personId } = desk.reader;
  const said = { kind: 'signed-in', data: { address: '192.0.2.7' } } as const;
  await db().$transaction((tx) => logAtDesks(tx, personId, personId, said));
  expect(await kinds({}, desk.admin)).toContain('signed-in');
  expect(await kinds({})).not.toContain('signed-in');
  expect(await kinds({ group: 'accounts' })).toEqual([]);

  const { rows } = await readLog(desk.editor);
  const page = await readLog(desk.editor, {}, { after: rows[1]?.id });
  expect(page.rows.map((r) => r.id)).toEqual(rows.slice(2).map((r) => r.id));
  expect(page.previous).toBe(rows[2]?.id);
});

it('two texts are laid together, whichever is named first', async () => {
  const two = await readCompared(desk.reader, article, { from: 2, to: 1 });
  expect(await readCompared(desk.reader, article, {})).toEqual(two);
  expect([two.before.number, two.after.number]).toEqual([1, 2]);
  expect(two.stretches.filter((s) => s.kind !== 'same')).toEqual([
    { kind: 'out', text: 'وأهل' },
    { kind: 'in', text: 'وسكان' },
  ]);
  await expect(readCompared(desk.reader, article, { from: 1, to: 9 })).rejects.toMatchObject({ code: 'not-found' });
});

it('a line about reported speech says so: that is numbered apart', async () => {
  const text = 'إعلان\nقال المحافظ سامي الحداد إن الأضرار محدودة وإن الميناء يبقى مفتوحاً طوال اليوم.';
  const { id: quoteId, version } = await quoteWith(desk.reader, await bringIn(desk.editor, text), 'محدودة');
  await execute(desk.reviewer, 'give-status', { quoteId, version, status: 'disputed' });
  const [line] = (await readLog(desk.editor)).rows;
  expect(line?.quote).toMatchObject({ id: quoteId, layer: 'reported' });
});

it('the log names the article whose report a link leads to, also where the link is revoked', async () => {
  const { id: reportId } = await execute(desk.editor, 'create-report', { articleId: article });
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const { id: linkId } = await execute(desk.editor, 'share-report', { reportId, endsAt });
  await execute(desk.editor, 'revoke-link', { linkId, revoked: true });
  const { rows } = await readLog(desk.editor, { group: 'reports' });
  expect(rows.slice(0, 2).map((r) => [r.kind, r.article?.id, r.source])).toEqual([
    ['link-revoked', article, null],
    ['report-shared', article, null],
  ]);
});

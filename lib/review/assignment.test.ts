import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, type InputOf, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn, onQuoteWith, quoteWith } from './fixtures';
import { listArticles } from './read/articles';
import { readAssignRules } from './read/assign-rules';
import { readLog } from './read/history';
import { listQuotes, type View } from './read/quotes';
import { readArticlePage } from './read/workbench';
import type { AssignRule } from './rules/assign-rules';

let desk: Record<Role, Actor>;
let articleId: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
});

const listed = async (actor: Actor, view: View) => (await listQuotes(actor, view)).rows.map((r) => r.id);
const on = (words: string) => onQuoteWith(desk.reader, articleId, words);
const article = async () => ({ articleId, version: (await listArticles(desk.reader)).rows[0]?.version ?? 0 });
const due = '2030-01-02T03:04:05.000Z';

describe('a quotation that somebody has', () => {
  it('is taken by whoever checks where nobody has it, and given back by them alone', async () => {
    const take = async (who: Actor, taken = true) => execute(who, 'take-quote', { ...(await on('الأعمال')), taken });
    await expect(take(desk.reader)).rejects.toMatchObject({ code: 'forbidden' });
    await take(desk.reviewer);
    expect(await listed(desk.reviewer, 'mine')).toEqual([(await on('الأعمال')).quoteId]);
    for (const taken of [true, false])
      await expect(take(desk.admin, taken)).rejects.toMatchObject({
        code: 'quote-taken',
        params: { name: desk.reviewer.name },
      });
    await take(desk.reviewer, false);
    expect(await listed(desk.reviewer, 'mine')).toEqual([]);
    await execute(desk.reviewer, 'undo', { articleId });
    expect(await listed(desk.reviewer, 'mine')).toHaveLength(1);
    expect(await db().notice.count({ where: { kind: 'assigned' } })).toBe(0);
  });

  it('is found under their name, with the time that it was given until', async () => {
    const given = await on('الأعمال');
    await execute(desk.editor, 'assign-quote', { ...given, personId: desk.reviewer.personId, due });
    const { rows, total } = await listQuotes(desk.reader, 'all', '', {}, { assignee: desk.reviewer.personId });
    expect([rows.map((r) => [r.id, r.due]), total]).toEqual([[[given.quoteId, due]], 1]);
    const again = { ...(await on('الأعمال')), personId: desk.admin.personId };
    await execute(desk.editor, 'assign-quote', again);
    expect(await quoteWith(desk.reader, articleId, 'الأعمال')).toMatchObject({ due });
    expect((await listQuotes(desk.reader, 'all', '', {}, { assignee: desk.reviewer.personId })).total).toBe(0);
  });
});

describe('an article that is given to somebody', () => {
  it('makes all in it theirs that nobody else was given, and what is found in it later', async () => {
    const other = await on('الأعمال');
    await execute(desk.editor, 'assign-quote', { ...other, personId: desk.editor.personId });
    expect(await listed(desk.reviewer, 'mine')).toEqual([]);
    const given = { ...(await article()), personId: desk.reviewer.personId, due };
    expect(await execute(desk.editor, 'assign-article', given)).toEqual({ quotes: 2 });
    expect((await listArticles(desk.reader)).rows[0]).toMatchObject({ assignee: { name: desk.reviewer.name }, due });
    const mine = async (actor: Actor) => (await listArticles(actor, '', {}, 'mine')).rows.map((r) => r.id);
    expect([await mine(desk.reviewer), await mine(desk.editor)]).toEqual([[articleId], []]);
    const { revision } = await readArticlePage(desk.reader, articleId);
    const start = revision.text.indexOf('اجتماع');
    const span: [number, number] = [start, start + 'اجتماع'.length];
    const { id: added } = await execute(desk.admin, 'add-quote', { revisionId: revision.id, span });
    const quotes = (await listQuotes(desk.reviewer, 'mine')).rows;
    expect(quotes).toHaveLength(3);
    expect(quotes.find((r) => r.id === added)).toMatchObject({ due });
    expect(await listed(desk.editor, 'mine')).toEqual([other.quoteId]);
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });

  it('is taken back in one step, and is nobody’s when they leave the desk', async () => {
    await execute(desk.editor, 'assign-article', { ...(await article()), personId: desk.reviewer.personId, due: null });
    await execute(desk.editor, 'undo', { articleId });
    expect(await listed(desk.reviewer, 'mine')).toEqual([]);
    expect(await listed(desk.reviewer, 'nobodys')).toHaveLength(3);
    await execute(desk.editor, 'redo', { articleId });
    await execute(desk.admin, 'remove-member', { personId: desk.reviewer.personId });
    expect((await listArticles(desk.reader)).rows[0]?.assignee).toBeNull();
    expect(await listed(desk.editor, 'nobodys')).toHaveLength(3);
    const stranger = { ...(await article()), personId: desk.reviewer.personId, due: null };
    await expect(execute(desk.editor, 'assign-article', stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what nobody has', () => {
  const rule = { way: 'least-loaded', due: null } as const;
  it('is shared out by a rule among people, and taken back in one step', async () => {
    const second = await bringIn(desk.editor);
    const among = [desk.reviewer.personId, desk.admin.personId];
    const none = { ...rule, among, which: { language: 'de', outlet: 'nowhere' } } as const;
    await expect(execute(desk.editor, 'share-quotes', none)).rejects.toMatchObject({ code: 'nothing-to-share' });
    const all = { ...rule, among, which: { language: 'ar' } } as const;
    expect(await execute(desk.editor, 'share-quotes', all)).toEqual({ quotes: 6 });
    const articles = async (actor: Actor) => (await listQuotes(actor, 'mine')).rows.map((r) => r.articleId);
    expect(new Set(await articles(desk.reviewer))).toEqual(new Set([articleId]));
    expect(new Set(await articles(desk.admin))).toEqual(new Set([second]));
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
    await execute(desk.editor, 'undo', { articleId: null });
    expect(await listed(desk.editor, 'nobodys')).toHaveLength(6);
    const stranger = (await testDesk('other')).admin.personId;
    await expect(execute(desk.editor, 'share-quotes', { ...rule, among: [stranger], which: {} })).rejects.toMatchObject(
      { code: 'not-found' },
    );
  });
});

describe('what is brought in', () => {
  const rule = (name: string, among: readonly Actor[], more: Partial<AssignRule> = {}): AssignRule => ({
    ...{ id: randomUUID(), name, speakerId: null, outlet: '', language: null, dueIn: null },
    ...{ among: among.map((a) => a.personId), ...more },
  });
  const set = async (rules: readonly AssignRule[], who = desk.editor) => {
    const { version } = await readAssignRules(desk.editor);
    await execute(who, 'set-assign-rules', { version, rules: [...rules] as InputOf<'set-assign-rules'>['rules'] });
  };

  it('is given out once by the rules of the desk, each a line of the log that is taken back by itself', async () => {
    await execute(desk.editor, 'confirm-quote', await on('سنرمّم'));
    const { speakers } = await db().desk.findUniqueOrThrow({
      where: { id: desk.admin.deskId },
      select: { speakers: { select: { id: true } } },
    });
    const speakerId = speakers[0]?.id ?? null;
    await set([
      rule('not this one', [desk.admin], { language: 'fr' }),
      rule('the mayor', [desk.admin], { speakerId }),
      rule('Arabic', [desk.reader, desk.reviewer], { language: 'ar', dueIn: 2 }),
    ]);
    const given = { ...(await on('الأعمال')), personId: desk.reader.personId };
    await execute(desk.editor, 'assign-quote', given);
    const second = await bringIn(desk.editor);
    const mine = async (actor: Actor) =>
      (await listQuotes(actor, 'mine')).rows.filter((r) => r.articleId === second).map((r) => r.words);
    expect(await mine(desk.admin)).toEqual(['سنرمّم', 'الميزانية'].map((words) => expect.stringContaining(words)));
    // Of the two the reader has something already.
    expect(await mine(desk.reviewer)).toEqual([expect.stringContaining('الأعمال')]);
    const lines = (await readLog(desk.editor, { article: second })).rows;
    expect(lines.map((l) => [l.kind, l.told.text, l.told.named])).toEqual([
      ['source-compared', undefined, undefined],
      ['assigned-by-rule', 'Arabic', desk.reviewer.name],
      ['assigned-by-rule', 'the mayor', desk.admin.name],
      ['article-imported', undefined, undefined],
    ]);
    const [article] = (await listArticles(desk.reader)).rows.filter((r) => r.id === second);
    expect(new Date(article?.due ?? 0).getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    const told = { kind: 'assigned', articleId: second };
    expect(await db().notice.count({ where: told })).toBe(2);
    await execute(desk.editor, 'undo', { articleId: second });
    expect([await mine(desk.reviewer), (await mine(desk.admin)).length > 0]).toEqual([[], true]);
    expect([(await verifyEvents(desk.admin)).broken, await findStrayed(desk.admin, SUBJECTS)]).toEqual([undefined, []]);
  });

  it('is given out by rules that editors set, among those who are at the desk', async () => {
    const kept = rule('all', [desk.reviewer]);
    await expect(set([kept], desk.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = (await testDesk('other')).admin;
    await expect(set([rule('x', [stranger])])).rejects.toMatchObject({ code: 'not-found' });
    await set([kept]);
    await execute(desk.editor, 'undo', { articleId: null });
    expect((await readAssignRules(desk.editor)).rules).toEqual([]);
    await execute(desk.editor, 'redo', { articleId: null });
    // Also one in which nobody is quoted.
    const empty = await bringIn(desk.editor, 'Nobody says anything here.');
    expect((await listArticles(desk.reader)).rows.find((a) => a.id === empty)?.assignee?.id).toBe(
      desk.reviewer.personId,
    );
    await execute(desk.admin, 'remove-member', { personId: desk.reviewer.personId });
    await bringIn(desk.editor);
    expect(await listed(desk.editor, 'nobodys')).toHaveLength(6);
  });
});

describe('what is sent back', () => {
  it('goes to whoever decided on it with the reason, and is answered by their next decision', async () => {
    const words = 'سنرمّم';
    await expect(execute(desk.editor, 'send-back', { ...(await on(words)), reason: 'x' })).rejects.toMatchObject({
      code: 'nothing-to-sign',
    });
    await execute(desk.reviewer, 'confirm-quote', await on(words));
    const { quoteId } = await on(words);
    expect(await listed(desk.editor, 'awaiting')).toEqual([quoteId]);
    const reason = 'The post was edited: compare with its last version.';
    await execute(desk.editor, 'send-back', { ...(await on(words)), reason });
    expect([await listed(desk.reviewer, 'returned'), await listed(desk.editor, 'awaiting')]).toEqual([[quoteId], []]);
    // Whoever gives work out sees what was sent back to anybody.
    expect([await listed(desk.admin, 'returned'), await listed(desk.reader, 'returned')]).toEqual([[quoteId], []]);
    const notices = await db().notice.findMany({ where: { quoteId, kind: 'sent-back' } });
    expect(notices.map((n) => n.personId)).toEqual([desk.reviewer.personId]);
    await expect(execute(desk.editor, 'send-back', { ...(await on(words)), reason })).rejects.toMatchObject({
      code: 'sent-back-already',
    });
    const check = (await quoteWith(desk.reader, articleId, words)).checks[0];
    const again = {
      checkId: check?.id ?? '',
      version: check?.version ?? 0,
      verdict: 'orthographic',
      note: '',
    } as const;
    await execute(desk.reviewer, 'decide-check', again);
    const { sentBack } = await quoteWith(desk.reader, articleId, words);
    expect(sentBack).toMatchObject([{ reason, by: { name: desk.editor.name }, answeredAt: expect.any(String) }]);
    expect([await listed(desk.reviewer, 'returned'), await listed(desk.editor, 'awaiting')]).toEqual([[], [quoteId]]);
    await execute(desk.reviewer, 'undo', { articleId });
    expect(await listed(desk.reviewer, 'returned')).toEqual([quoteId]);
    await execute(desk.editor, 'undo', { articleId });
    expect((await quoteWith(desk.reader, articleId, words)).sentBack).toEqual([]);
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });

  it('is upheld by being confirmed again', async () => {
    const words = 'سنرمّم';
    await execute(desk.reviewer, 'confirm-quote', await on(words));
    await expect(execute(desk.reviewer, 'confirm-quote', await on(words))).rejects.toMatchObject({
      code: 'confirmed-already',
    });
    await execute(desk.editor, 'send-back', { ...(await on(words)), reason: 'Look again.' });
    expect(await execute(desk.reviewer, 'confirm-quote', await on(words))).toMatchObject({ words: true });
    expect(await listed(desk.reviewer, 'returned')).toEqual([]);
    expect(await quoteWith(desk.reader, articleId, words)).toMatchObject({
      status: 'in-review',
      sentBack: [{ answeredAt: expect.any(String) }],
    });
  });

  it('is nobody’s own decision', async () => {
    await execute(desk.editor, 'confirm-quote', await on('سنرمّم'));
    const own = { ...(await on('سنرمّم')), reason: 'x' };
    await expect(execute(desk.editor, 'send-back', own)).rejects.toMatchObject({ code: 'own-work' });
  });
});

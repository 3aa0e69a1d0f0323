import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, type InputOf, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn, quoteWith } from './fixtures';
import { readHistory } from './read/history';
import { readArticlePage } from './read/workbench';

let desk: Record<Role, Actor>;
let article: string;

beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor);
});

const page = () => readArticlePage(desk.reader, article);
const note = async (id: string) => {
  const found = (await page()).annotations.find((a) => a.id === id);
  return found && { exact: found.exact, ...found.suggestion };
};
async function suggest(was: string, words: string, more: Partial<InputOf<'suggest-words'>> = {}, who = desk.reviewer) {
  const { revision } = await page();
  const start = revision.text.indexOf(was);
  const span = [start, start + was.length] as const;
  return execute(who, 'suggest-words', { revisionId: revision.id, span, words, ...more });
}
const accept = (annotationId: string, who = desk.editor) =>
  execute(who, 'accept-suggestion', { annotationId, version: 1 });
const told = (kind: string) =>
  db().notice.findMany({ where: { kind, deskId: desk.admin.deskId }, select: { personId: true, articleId: true } });

describe('a suggestion', () => {
  it('is accepted into the next text: ranges move, changed words are decided anew, and whoever made it is told', async () => {
    const confirmed = async () => quoteWith(desk.reader, article, 'حجراً');
    const { id, version } = await confirmed();
    await execute(desk.reviewer, 'confirm-quote', { quoteId: id, version });
    const other = await suggest('متأخرة', 'متوقفة');
    const made = await suggest('حجراً واحداً".', 'حجراً".', { why: 'كما في المنشور' });
    expect(await note(made)).toMatchObject({ state: 'open', was: 'حجراً واحداً".', words: 'حجراً".' });
    expect(await accept(made)).toMatchObject({ number: 2, changed: 1, gone: 0 });
    expect(await note(made)).toMatchObject({ exact: 'حجراً".', state: 'accepted', number: 2, by: desk.editor.name });
    expect(await note(other)).toMatchObject({ exact: 'متأخرة', state: 'open' });
    expect(await confirmed()).toMatchObject({ status: 'open', was: expect.stringContaining('حجراً واحداً') });
    expect(await told('suggestion-accepted')).toEqual([{ personId: desk.reviewer.personId, articleId: article }]);
    const { rows } = await readHistory(desk.reader, 'article', article);
    expect(rows[0]).toMatchObject({ kind: 'article-revised', told: { by: 'suggestion', named: desk.reviewer.name } });
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });

  it('is open again when its text is taken back, what was cut too, and accepted when that is done again', async () => {
    const [cut, made] = [await suggest(' في القرار', ''), await suggest('متأخرة', 'متوقفة')];
    const before = (await page()).revision.text;
    await accept(made);
    await accept(cut);
    expect((await page()).revision.text).toBe(before.replace(' في القرار', '').replace('متأخرة', 'متوقفة'));
    expect([await note(cut), (await page()).gone.notes]).toEqual([undefined, []]);
    for (const state of ['accepted', 'open']) {
      expect(await execute(desk.editor, 'undo', { articleId: article })).toMatchObject({ suggested: true });
      expect([(await note(cut))?.state, (await note(made))?.state]).toEqual(['open', state]);
    }
    expect((await page()).revision.text).toBe(before);
    expect(await execute(desk.editor, 'redo', { articleId: article })).toMatchObject({ suggested: true });
    expect((await note(made))?.state).toBe('accepted');
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });

  it('is never put into words that have changed since, and into no text that came in between unseen', async () => {
    const made = await suggest('متأخرة', 'متوقفة');
    const { text } = (await page()).revision;
    const document = { text: text.replace('متأخرة', 'منتهية') };
    // Two of one text at once: both land, or one is told.
    const [beside, third] = [await suggest('مصدر في', 'مسؤول في'), await suggest('جاهزة وأهل', 'جاهزة، وأهل')];
    const both = await Promise.allSettled([accept(beside), accept(third, desk.admin)]);
    expect(both.filter((b) => b.status === 'fulfilled').length).toBeGreaterThan(0);
    for (const b of both) if (b.status === 'rejected') expect(b.reason.code).toBe('text-newer');
    await execute(desk.editor, 'revise-article', {
      articleId: article,
      number: (await page()).revision.number,
      document,
    });
    const stale = (await page()).annotations.find((a) => a.id === made)?.suggestion?.state ?? 'gone';
    expect(['stale', 'gone']).toContain(stale);
    await expect(accept(made)).rejects.toMatchObject({ code: 'suggestion-stale' });
  });

  it('is declined with a word by whoever may correct, who can take that back; a reviewer only suggests', async () => {
    const made = await suggest('متأخرة', 'متوقفة');
    await expect(accept(made, desk.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    const decline = { annotationId: made, version: 1, reason: 'هكذا قال' };
    await expect(execute(desk.reviewer, 'decline-suggestion', decline)).rejects.toMatchObject({ code: 'forbidden' });
    await execute(desk.editor, 'decline-suggestion', decline);
    expect(await note(made)).toMatchObject({ state: 'declined', reason: 'هكذا قال', by: desk.editor.name });
    expect(await told('suggestion-declined')).toHaveLength(1);
    await expect(accept(made)).rejects.toMatchObject({ code: 'suggestion-answered' });
    // Another editor thinks otherwise: what is open again may be declined again.
    const again = { annotationId: made, version: 2, reason: null };
    await expect(execute(desk.reviewer, 'decline-suggestion', again)).rejects.toMatchObject({ code: 'forbidden' });
    await execute(desk.admin, 'decline-suggestion', again);
    expect((await note(made))?.state).toBe('open');
    const nothing = execute(desk.admin, 'decline-suggestion', { ...again, version: 3 });
    await expect(nothing).rejects.toMatchObject({ code: 'changed-since' });
    await execute(desk.admin, 'undo', { articleId: article });
    expect((await note(made))?.state).toBe('declined');
    await execute(desk.admin, 'redo', { articleId: article });
    await execute(desk.reviewer, 'undo', { articleId: article });
    await expect(accept(made)).rejects.toMatchObject({ code: 'note-withdrawn' });
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });

  it('stays in its paragraph and says something else', async () => {
    const { revision } = await page();
    const at = revision.text.indexOf('\n');
    const over = { revisionId: revision.id, span: [at - 2, at + 3] as const, words: 'x' };
    await expect(execute(desk.reviewer, 'suggest-words', over)).rejects.toMatchObject({
      code: 'suggestion-one-paragraph',
    });
    await expect(suggest('متأخرة', 'متأخرة')).rejects.toMatchObject({ code: 'suggestion-same' });
    await expect(suggest('متأخرة', 'x', {}, desk.reader)).rejects.toMatchObject({ code: 'forbidden' });
    const broken = await suggest('متأخرة', ' متوقفة \n\n تماماً');
    expect((await note(broken))?.words).toBe('متوقفة تماماً');
  });
});

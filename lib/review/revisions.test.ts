import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from '@/lib/review/comparing/comparing';
import { ARTICLE, bringIn, quoteWith } from '@/lib/review/fixtures';
import { listQuotes } from '@/lib/review/read/quotes';
import { readWorkbench } from '@/lib/review/read/workbench';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor);
});

const read = () => readWorkbench(desk.reader, article);
const quote = (words: string) => quoteWith(desk.reader, article, words);
const revise = async (text: string, number = 1) => {
  const revised = await execute(desk.editor, 'revise-article', {
    articleId: article,
    number,
    document: { text: text },
  });
  await compareAll();
  return revised;
};

describe('a corrected text', () => {
  it('takes quotations, decisions, sign-offs, claims and notes along to where their words stand now', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    await execute(desk.reviewer, 'link-claim', {
      quoteId: q.id,
      choice: { kind: 'new', text: 'السوق يُرمَّم' },
      stance: 'asserts',
    });
    await execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId: q.id }, body: 'تحقق من التاريخ' });
    const { revision } = await read();
    const at = ARTICLE.indexOf('رئيسة البلدية');
    await execute(desk.reviewer, 'write-note', {
      target: { kind: 'range', revisionId: revision.id, span: [at, at + 13] },
      body: 'صفتها؟',
    });
    await execute(desk.editor, 'sign-off', { quoteId: q.id, version: (await quote('سنرمّم')).version });

    const corrected = ARTICLE.replace('اجتماع في', 'تصحيح: اجتماع كبير في');
    expect(await revise(corrected)).toMatchObject({ number: 2, same: 3, changed: 0, gone: 0, added: 0 });
    const w = await read();
    expect(w.revision).toMatchObject({ number: 2, text: corrected });
    const moved = w.quotes.find((x) => x.id === q.id);
    expect(moved).toMatchObject({ status: 'verified', was: null, signOff: { by: { id: desk.editor.personId } } });
    expect(moved?.words).toBe(q.words);
    expect(moved?.checks[0]?.verdict).toBe('verbatim');
    expect(moved?.claims).toHaveLength(1);
    expect(moved?.mention && corrected.slice(...moved.mention)).toContain('ليلى منصور');
    expect(w.annotations.map((a) => a.span && corrected.slice(...a.span))).toEqual([null, 'رئيسة البلدية']);
    expect(w.gone).toEqual({ quotes: [], notes: [] });
  });

  it('flags what changed, with the old words, and compares it anew', async () => {
    const q = await quote('الميزانية');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    await execute(desk.editor, 'sign-off', { quoteId: q.id, version: (await quote('الميزانية')).version });
    expect(await revise(ARTICLE.replace('وأهل المدينة', 'وسكان المدينة'))).toMatchObject({ same: 2, changed: 1 });
    const now = await quote('الميزانية');
    expect(now).toMatchObject({ id: q.id, was: q.words, signOff: null, status: 'open' });
    expect(now.checks.map((c) => [c.proposedVerdict, c.verdict])).toEqual([['verbatim', null]]);
    expect((await listQuotes(desk.reader, 'changed')).rows.map((r) => r.id)).toEqual([q.id]);
    await execute(desk.reviewer, 'acknowledge-change', { quoteId: q.id, version: now.version });
    expect((await quote('الميزانية')).was).toBeNull();
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect((await quote('الميزانية')).was).toBe(q.words);
  });

  it('keeps and lists what is gone, and takes no look-alike for it', async () => {
    const gone = await quote('الأعمال');
    const { revision } = await read();
    const at = ARTICLE.indexOf('مصدر في البلدية');
    await execute(desk.reviewer, 'write-note', {
      target: { kind: 'range', revisionId: revision.id, span: [at, at + 15] },
      body: 'من هو؟',
    });
    const without = ARTICLE.replace('وقال مصدر في البلدية إن "الأعمال متأخرة شهرين".\n', '');
    expect(await revise(without)).toMatchObject({ same: 2, gone: 1 });
    const w = await read();
    expect(w.quotes.some((q) => q.id === gone.id)).toBe(false);
    expect(w.gone.quotes).toMatchObject([{ id: gone.id, words: gone.words, candidates: [] }]);
    expect(w.gone.notes).toMatchObject([{ exact: 'مصدر في البلدية', body: 'من هو؟' }]);
    await execute(desk.reviewer, 'reject-quote', {
      quoteId: gone.id,
      version: w.gone.quotes[0]?.version ?? 0,
      rejected: true,
    });
    expect((await read()).gone.quotes).toEqual([]);
  });

  it('lets a person put a lost quotation where it belongs', async () => {
    const gone = await quote('الأعمال');
    const text = ARTICLE.replace('"الأعمال متأخرة شهرين"', '"التأخير كبير جداً هذه المرة"');
    await revise(text);
    const w = await read();
    const lost = w.gone.quotes.find((q) => q.id === gone.id);
    if (!lost) throw new Error('not lost');
    const start = text.indexOf('التأخير');
    await execute(desk.reviewer, 'place-quote', {
      quoteId: lost.id,
      version: lost.version,
      revisionId: w.revision.id,
      span: [start, start + 28],
    });
    expect((await read()).quotes.find((q) => q.id === gone.id)).toMatchObject({
      words: text.slice(start, start + 28).trim(),
      was: gone.words,
    });
    expect((await read()).gone.quotes).toEqual([]);
  });

  it('takes a placing back with what had been decided before it', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    await execute(desk.editor, 'sign-off', { quoteId: q.id, version: (await quote('سنرمّم')).version });
    const text = ARTICLE.replace(
      /قالت رئيسة البلدية.*\n/,
      'قالت رئيسة البلدية ليلى منصور "ستبقى الجسور مفتوحة للجميع طوال العام".\n',
    );
    await revise(text);
    const [lost] = (await read()).gone.quotes;
    expect(lost).toMatchObject({ id: q.id });
    const start = text.indexOf('ستبقى');
    await execute(desk.reviewer, 'place-quote', {
      quoteId: q.id,
      version: lost?.version ?? 0,
      revisionId: (await read()).revision.id,
      span: [start, start + 36],
    });
    const placed = await quote('ستبقى');
    expect(placed).toMatchObject({ id: q.id, status: 'open', signOff: null });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect((await read()).gone.quotes).toMatchObject([{ id: q.id, words: q.words }]);
    expect(
      await db().quote.findUniqueOrThrow({ where: { id: q.id }, include: { checks: true, signOff: true } }),
    ).toMatchObject({
      status: 'verified',
      checks: [{ verdict: 'verbatim', madeById: desk.reviewer.personId }],
      signOff: { personId: desk.editor.personId },
    });
  });

  it('is taken back by bringing the earlier text in again: what it changed or took out is as it was', async () => {
    const [gone, changed] = [await quote('الأعمال'), await quote('الميزانية')];
    await execute(desk.reviewer, 'confirm-quote', { quoteId: gone.id, version: gone.version });
    await revise(ARTICLE.replace(/وقال مصدر .*\n/, '').replace('وأهل المدينة', 'وسكان المدينة'));
    expect(await execute(desk.editor, 'restore-text', { articleId: article, number: 2, to: 1 })).toMatchObject({
      number: 3,
      same: 1,
      changed: 1,
      back: 1,
      added: 0,
    });
    const w = await read();
    expect(w.revision.text).toBe(ARTICLE);
    expect(w.gone.quotes).toEqual([]);
    expect(w.quotes.find((q) => q.id === gone.id)).toMatchObject({
      words: gone.words,
      speaker: { id: expect.any(String) },
    });
    expect(w.quotes.find((q) => q.id === changed.id)).toMatchObject({ words: changed.words, was: null });
  });

  describe('that is taken back', () => {
    const CHANGED = ARTICLE.replace('قبل الصيف', 'قبل الشتاء');
    const decide = async () => {
      const q = await quote('سنرمّم');
      await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
      await execute(desk.editor, 'sign-off', { quoteId: q.id, version: (await quote('سنرمّم')).version });
    };
    const decided = async () => {
      const { checks, ...now } = await quote('سنرمّم');
      const { status, signOff, decidedBy, was, words } = now;
      return { status, signOff, decidedBy, was, words, checks: checks.map(({ id: _, version: __, ...c }) => c) };
    };

    it.each(['editor', 'admin'] as const)('by the %s brings back what was decided of the same words', async (role) => {
      await decide();
      const before = await decided();
      expect(before).toMatchObject({ status: 'verified', signOff: { by: { id: desk.editor.personId } } });
      await execute(desk[role], 'revise-article', { articleId: article, number: 1, document: { text: CHANGED } });
      expect(await decided()).toMatchObject({ status: 'open', signOff: null });
      await execute(desk[role], 'undo', { articleId: article });
      expect(await decided()).toEqual(before);
      await execute(desk[role], 'redo', { articleId: article });
      expect(await decided()).toMatchObject({ status: 'open', signOff: null, was: before.words });
      await execute(desk[role], 'undo', { articleId: article });
      expect(await decided()).toEqual(before);
      expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
    });

    it('one after the other brings it back as well, and so does the first text at once', async () => {
      await decide();
      const before = await decided();
      await revise(CHANGED);
      await revise(CHANGED.replace('حجراً', 'جداراً'), 2);
      await execute(desk.editor, 'undo', { articleId: article });
      expect(await decided()).toMatchObject({ status: 'open', signOff: null });
      await execute(desk.editor, 'undo', { articleId: article });
      expect(await decided()).toEqual(before);
      await execute(desk.editor, 'redo', { articleId: article });
      await execute(desk.editor, 'redo', { articleId: article });
      await execute(desk.editor, 'restore-text', { articleId: article, number: 7, to: 1 });
      expect(await decided()).toEqual(before);
    });

    it('leaves what somebody decided since', async () => {
      await decide();
      await revise(CHANGED);
      const { id, version } = await quote('سنرمّم');
      await execute(desk.reviewer, 'give-status', { quoteId: id, version, status: 'disputed' });
      await execute(desk.editor, 'undo', { articleId: article });
      expect(await decided()).toMatchObject({ status: 'disputed', signOff: null });
    });

    it('brings no sign-off back while something of the checklist is left that the desk asks for', async () => {
      const q = await quote('سنرمّم');
      await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
      await execute(desk.editor, 'sign-off', { quoteId: q.id, version: (await quote('سنرمّم')).version });
      const items = [{ id: randomUUID(), text: 'Was the speaker called?', when: 'always' }] as const;
      await execute(desk.editor, 'set-checklist', { version: 1, items: [...items], required: true });
      await revise(CHANGED);
      await execute(desk.editor, 'undo', { articleId: article });
      expect(await decided()).toMatchObject({ status: 'in-review', signOff: null, checks: [{ verdict: 'verbatim' }] });
      expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
    });

    it('brings no sign-off back that the rules of the desk no longer allow, nor a verdict of whoever left', async () => {
      await execute(desk.admin, 'set-second-reader', { version: 1, secondReader: false });
      const q = await quote('سنرمّم');
      await execute(desk.editor, 'confirm-quote', { quoteId: q.id, version: q.version });
      await execute(desk.editor, 'sign-off', { quoteId: q.id, version: (await quote('سنرمّم')).version });
      await execute(desk.admin, 'set-second-reader', { version: 2, secondReader: true });
      await revise(CHANGED);
      await execute(desk.editor, 'undo', { articleId: article });
      expect(await decided()).toMatchObject({ status: 'in-review', signOff: null, checks: [{ verdict: 'verbatim' }] });
      await execute(desk.admin, 'revise-article', { articleId: article, number: 3, document: { text: CHANGED } });
      await execute(desk.admin, 'remove-member', { personId: desk.editor.personId });
      await execute(desk.admin, 'undo', { articleId: article });
      expect(await decided()).toMatchObject({ status: 'open', signOff: null, checks: [{ verdict: null }] });
    });
  });

  it('proposes what is new in it', async () => {
    const more = `${ARTICLE}\nوختمت منصور "سنعود إلى السوق معاً في أول أيام الصيف".`;
    expect(await revise(more)).toMatchObject({ same: 3, added: 1 });
    expect((await quote('سنعود')).speaker?.name).toContain('منصور');
  });

  it('is refused when it is the same, and when somebody else brought one in meanwhile', async () => {
    await expect(revise(ARTICLE)).rejects.toMatchObject({ code: 'text-unchanged' });
    await revise(`${ARTICLE}\nسطر.`);
    await expect(revise(`${ARTICLE}\nسطر آخر.`, 1)).rejects.toMatchObject({ code: 'conflict' });
    expect((await read()).revision.number).toBe(2);
  });
});

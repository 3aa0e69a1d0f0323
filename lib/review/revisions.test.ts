import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/auth/roles';
import { linkClaim } from '@/lib/claims/claims';
import { db } from '@/lib/db/client';
import { ownDatabase, testDesk } from '@/lib/db/test-database';
import { readPasted } from '@/lib/import/read';
import { annotate } from './annotations';
import { compareAll } from './comparing';
import { confirmQuote } from './confirm';
import { ARTICLE, bringIn, pasted, quoteWith } from './fixtures';
import { acknowledgeChange, placeQuote, takeBackPlacing } from './placing';
import { listQuotes } from './queue';
import { rejectQuote } from './quotes';
import { restoreText, reviseArticle } from './revisions';
import { signOff } from './sign-off';
import { readWorkbench } from './workbench';

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
  const revised = await reviseArticle(desk.editor, article, number, readPasted(text), pasted);
  await compareAll();
  return revised;
};

describe('a corrected text', () => {
  it('takes quotations, decisions, sign-offs, claims and notes along to where their words stand now', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.reviewer, q.id, q.version);
    await linkClaim(desk.reviewer, q.id, { kind: 'new', text: 'السوق يُرمَّم' }, 'asserts');
    await annotate(desk.reviewer, { kind: 'quote', quoteId: q.id }, 'تحقق من التاريخ');
    const { revision } = await read();
    const at = ARTICLE.indexOf('رئيسة البلدية');
    await annotate(desk.reviewer, { kind: 'range', revisionId: revision.id, span: [at, at + 13] }, 'صفتها؟');
    await signOff(desk.editor, q.id, (await quote('سنرمّم')).version);

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
    await confirmQuote(desk.reviewer, q.id, q.version);
    await signOff(desk.editor, q.id, (await quote('الميزانية')).version);
    expect(await revise(ARTICLE.replace('وأهل المدينة', 'وسكان المدينة'))).toMatchObject({ same: 2, changed: 1 });
    const now = await quote('الميزانية');
    expect(now).toMatchObject({ id: q.id, was: q.words, signOff: null, status: 'open' });
    expect(now.checks.map((c) => [c.proposedVerdict, c.verdict])).toEqual([['verbatim', null]]);
    expect((await listQuotes(desk.reader, 'changed')).rows.map((r) => r.id)).toEqual([q.id]);
    await acknowledgeChange(desk.reviewer, q.id, now.version, true);
    expect((await quote('الميزانية')).was).toBeNull();
    await acknowledgeChange(desk.reviewer, q.id, now.version + 1, false);
    expect((await quote('الميزانية')).was).toBe(q.words);
  });

  it('keeps and lists what is gone, and takes no look-alike for it', async () => {
    const gone = await quote('الأعمال');
    const { revision } = await read();
    const at = ARTICLE.indexOf('مصدر في البلدية');
    await annotate(desk.reviewer, { kind: 'range', revisionId: revision.id, span: [at, at + 15] }, 'من هو؟');
    const without = ARTICLE.replace('وقال مصدر في البلدية إن "الأعمال متأخرة شهرين".\n', '');
    expect(await revise(without)).toMatchObject({ same: 2, gone: 1 });
    const w = await read();
    expect(w.quotes.some((q) => q.id === gone.id)).toBe(false);
    expect(w.gone.quotes).toMatchObject([{ id: gone.id, words: gone.words, candidates: [] }]);
    expect(w.gone.notes).toMatchObject([{ exact: 'مصدر في البلدية', body: 'من هو؟' }]);
    await rejectQuote(desk.reviewer, gone.id, w.gone.quotes[0]?.version ?? 0, true);
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
    await placeQuote(desk.reviewer, lost.id, lost.version, w.revision.id, [start, start + 28]);
    expect((await read()).quotes.find((q) => q.id === gone.id)).toMatchObject({
      words: text.slice(start, start + 28).trim(),
      was: gone.words,
    });
    expect((await read()).gone.quotes).toEqual([]);
  });

  it('takes a placing back with what had been decided before it', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.reviewer, q.id, q.version);
    await signOff(desk.editor, q.id, (await quote('سنرمّم')).version);
    const text = ARTICLE.replace(
      /قالت رئيسة البلدية.*\n/,
      'قالت رئيسة البلدية ليلى منصور "ستبقى الجسور مفتوحة للجميع طوال العام".\n',
    );
    await revise(text);
    const [lost] = (await read()).gone.quotes;
    expect(lost).toMatchObject({ id: q.id });
    const start = text.indexOf('ستبقى');
    await placeQuote(desk.reviewer, q.id, lost?.version ?? 0, (await read()).revision.id, [start, start + 36]);
    const placed = await quote('ستبقى');
    expect(placed).toMatchObject({ id: q.id, status: 'open', signOff: null });
    await takeBackPlacing(desk.reviewer, q.id, placed.version);
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
    await confirmQuote(desk.reviewer, gone.id, gone.version);
    await revise(ARTICLE.replace(/وقال مصدر .*\n/, '').replace('وأهل المدينة', 'وسكان المدينة'));
    expect(await restoreText(desk.editor, article, 2, 1)).toMatchObject({
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

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/auth/roles';
import { db } from '@/lib/db/client';
import { ownDatabase, testDesk } from '@/lib/db/test-database';
import { readPasted } from '@/lib/import/read';
import { annotate, resolveAnnotation, withdrawAnnotation } from './annotations';
import { addSource, listArticles } from './articles';
import { compareWith, decideCheck } from './checks';
import { confirmQuote, takeBackConfirmation } from './confirm';
import { verifyEvents } from './events';
import { ARTICLE, bringIn, pasted, quoteWith } from './fixtures';
import { listQuotes } from './queue';
import { addQuote, assignQuote, attribute, correctQuote, moveQuote, rejectQuote, setStatus } from './quotes';
import { signOff, withdrawSignOff } from './sign-off';
import { readSource, withdrawSource } from './sources';
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
const revisionId = async () => (await read()).revision.id;

describe('an article that is brought in', () => {
  it('is kept as an immutable revision with its blocks, its quotations and their speakers', async () => {
    const w = await read();
    expect(w.revision).toMatchObject({ number: 1, text: ARTICLE, language: 'ar', direction: 'rtl' });
    expect(w.blocks.map((b) => b.kind)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
      'post',
      'byline',
      'leftover',
    ]);
    expect(w.quotes.map((q) => [q.number, q.words.slice(0, 10), q.speaker?.name])).toEqual([
      [1, 'سنرمّم الس', expect.stringContaining('ليلى منصور')],
      [2, 'الميزانية ', expect.stringContaining('منصور')],
      [3, 'الأعمال مت', expect.stringContaining('مصدر')],
    ]);
    await expect(db().$executeRaw`UPDATE revision SET text = 'x' WHERE id = ${w.revision.id}::uuid`).rejects.toThrow(
      /append-only/,
    );
    await expect(db().$executeRaw`DELETE FROM block WHERE revision_id = ${w.revision.id}::uuid`).rejects.toThrow(
      /append-only/,
    );
  });

  it('has its embedded post as a source already, and every quotation compared with it', async () => {
    const w = await read();
    expect(w.sources).toMatchObject([
      { kind: 'post', author: 'ليلى منصور (@LMansour)', date: '2024-03-03T00:00:00.000Z' },
    ]);
    expect(w.quotes.map((q) => q.checks[0]?.proposedVerdict)).toEqual(['verbatim', 'altered', undefined]);
    const altered = w.quotes[1]?.checks[0];
    expect(altered?.comparison.filter((s) => s.kind === 'words')).toMatchObject([{ quote: 'وأهل', source: 'وسكان' }]);
    expect(altered?.differ).toEqual({ differ: 1, of: 7 });
  });

  it('is listed with its progress', async () => {
    expect((await listArticles(desk.reader)).rows).toMatchObject([{ id: article, quotes: 3, signed: 0 }]);
    expect((await listArticles(desk.reader, 'القديمة')).total).toBe(1);
    expect((await listArticles(desk.reader, '100%')).total).toBe(0);
  });
});

describe('checking', () => {
  it('goes from the proposal, confirmed by one person, to the sign-off of another', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.reviewer, q.id, q.version);
    const checked = await quote('سنرمّم');
    expect(checked).toMatchObject({
      status: 'in-review',
      decidedBy: { id: desk.reviewer.personId },
      speaker: { id: expect.any(String) },
    });
    await signOff(desk.editor, q.id, checked.version);
    expect(await quote('سنرمّم')).toMatchObject({ status: 'verified', signOff: { by: { id: desk.editor.personId } } });
  });

  it('refuses the sign-off of whoever made the check, unless the desk has switched that off', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.editor, q.id, q.version);
    const { version } = await quote('سنرمّم');
    await expect(signOff(desk.editor, q.id, version)).rejects.toMatchObject({ code: 'second-reader' });
    await db().desk.update({ where: { id: desk.editor.deskId }, data: { secondReader: false } });
    await signOff(desk.editor, q.id, version);
  });

  it('refuses the sign-off of whoever made any of the checks, although another decided last', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.editor, q.id, q.version);
    await setStatus(desk.reviewer, q.id, (await quote('سنرمّم')).version, 'disputed');
    const { version } = await quote('سنرمّم');
    await expect(signOff(desk.editor, q.id, version)).rejects.toMatchObject({ code: 'second-reader' });
    await signOff(desk.admin, q.id, version);
    expect((await quote('سنرمّم')).status).toBe('disputed');
  });

  it('refuses to sign what nobody has decided', async () => {
    const q = await quote('سنرمّم');
    await expect(signOff(desk.editor, q.id, q.version)).rejects.toMatchObject({ code: 'nothing-to-sign' });
  });

  it('lets a person overrule the verdict, with a note, and take it back', async () => {
    const q = await quote('الميزانية');
    const check = q.checks[0];
    if (!check) throw new Error('no check');
    const before = await decideCheck(desk.reviewer, check.id, check.version, {
      verdict: 'elided',
      note: 'المعنى واحد',
    });
    expect(before).toEqual({ verdict: null, note: '' });
    const paraphrased = { verdict: 'paraphrased', note: '' } as const;
    await expect(decideCheck(desk.reviewer, check.id, check.version + 1, paraphrased)).rejects.toMatchObject({
      code: 'paraphrase-direct',
    });
    expect(await quote('الميزانية')).toMatchObject({
      status: 'in-review',
      checks: [{ verdict: 'elided', note: 'المعنى واحد' }],
    });
    await decideCheck(desk.reviewer, check.id, check.version + 1, before);
    expect(await quote('الميزانية')).toMatchObject({ status: 'open', checks: [{ verdict: null }] });
  });

  it('disputes what is altered', async () => {
    const q = await quote('الميزانية');
    const done = await confirmQuote(desk.reviewer, q.id, q.version);
    expect((await quote('الميزانية')).status).toBe('disputed');
    await takeBackConfirmation(desk.reviewer, q.id, (await quote('الميزانية')).version, done);
    expect(await quote('الميزانية')).toMatchObject({ status: 'open', speaker: { id: null }, decidedBy: null });
  });

  it('has nothing to confirm where there is neither a comparison nor a proposed speaker', async () => {
    const w = await read();
    const start = w.revision.text.indexOf('البلدية');
    const { id, version } = await addQuote(desk.reviewer, w.revision.id, [start, start + 7]);
    await expect(confirmQuote(desk.reviewer, id, version)).rejects.toMatchObject({ code: 'no-check' });
  });

  it('compares with a new source at once, and by hand where the words are not found', async () => {
    const recording = readPasted('Work is two months late, the municipality said.');
    const source = await addSource(desk.reviewer, article, recording, 'statement', pasted);
    const q = await quote('الأعمال');
    expect(q.checks).toEqual([]);
    await compareWith(desk.reviewer, q.id, source);
    expect((await quote('الأعمال')).checks).toMatchObject([{ proposedVerdict: 'translated', source: { id: source } }]);
    expect(await readSource(desk.reader, source)).toMatchObject({ text: recording.text, articles: [{ id: article }] });
  });

  it('no longer compares with a withdrawn source, and keeps the checks that used it', async () => {
    const { id } = (await read()).sources[0] as { id: string };
    await withdrawSource(desk.editor, id, 1, 'الحساب مزوّر');
    expect((await read()).sources).toEqual([]);
    expect((await quote('سنرمّم')).checks[0]?.source.withdrawn).toBe(true);
    const q = await quote('الأعمال');
    await expect(compareWith(desk.reviewer, q.id, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a correction as a note, in the words of the source', async () => {
    const q = await quote('الميزانية');
    await correctQuote(desk.reviewer, q.id, q.version, 'الصواب: «وسكان المدينة»');
    expect((await quote('الميزانية')).status).toBe('corrected');
    expect((await read()).annotations).toMatchObject([{ quoteId: q.id, body: 'الصواب: «وسكان المدينة»' }]);
  });
});

describe('what the program proposed', () => {
  it('can be moved, and moved back; a decision stands only while the comparison says the same', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.reviewer, q.id, q.version);
    const [start, end] = q.spans[0] as [number, number];
    const before = await moveQuote(desk.reviewer, q.id, (await quote('سنرمّم')).version, [
      [start, end - ' حجراً واحداً'.length],
    ]);
    expect(await quote('سنرمّم')).toMatchObject({
      words: 'سنرمّم السوق القديم قبل الصيف، ولن نهدم',
      status: 'in-review',
    });
    await moveQuote(desk.reviewer, q.id, (await quote('سنرمّم')).version, before);
    expect((await quote('سنرمّم')).spans).toEqual(q.spans);
    await moveQuote(desk.reviewer, q.id, (await quote('سنرمّم')).version, [[start - 8, end]]);
    expect(await quote('سنرمّم')).toMatchObject({ status: 'open', checks: [{ verdict: null }] });
  });

  it('can be rejected and brought back; numbers close up', async () => {
    const q = await quote('سنرمّم');
    await rejectQuote(desk.reviewer, q.id, q.version, true);
    expect((await read()).quotes.map((o) => o.number)).toEqual([0, 1, 2]);
    await rejectQuote(desk.reviewer, q.id, q.version + 1, false);
    expect((await read()).quotes.map((o) => o.number)).toEqual([1, 2, 3]);
  });

  it('can be completed: a quotation that was missed is compared like the others', async () => {
    const w = await read();
    const start = w.revision.text.indexOf('السوق القديم قبل الصيف');
    const { id } = await addQuote(desk.reviewer, w.revision.id, [start - 1, start + 'السوق القديم قبل الصيف '.length]);
    const added = (await read()).quotes.find((q) => q.id === id);
    expect(added).toMatchObject({
      words: 'السوق القديم قبل الصيف،',
      origin: 'person',
      checks: [{ proposedVerdict: 'verbatim' }],
    });
  });

  it.each([
    ['before the text', [-1, 5], 'span-outside'],
    ['after the text', [0, 1_000_000], 'span-outside'],
    ['the wrong way round', [10, 5], 'span-outside'],
  ] as const)('refuses a range %s', async (_, span, code) => {
    await expect(addQuote(desk.reviewer, await revisionId(), span)).rejects.toMatchObject({ code });
  });

  it('refuses a range without a word in it', async () => {
    const { revision } = await read();
    const at = revision.text.indexOf('".');
    await expect(addQuote(desk.reviewer, revision.id, [at, at + 3])).rejects.toMatchObject({ code: 'span-empty' });
  });
});

describe('two people at once', () => {
  it('the later one is told what the earlier one did, and nothing is overwritten', async () => {
    const q = await quote('سنرمّم');
    await setStatus(desk.reviewer, q.id, q.version, 'disputed');
    await expect(attribute(desk.editor, q.id, q.version, { medium: 'speech' })).rejects.toMatchObject({
      code: 'conflict',
      current: { what: 'quote', version: q.version + 1, status: 'disputed', words: q.words },
    });
    expect((await quote('سنرمّم')).medium).toBe('post');
    await attribute(desk.editor, q.id, q.version + 1, { medium: 'speech' });
    expect(await quote('سنرمّم')).toMatchObject({ medium: 'speech', status: 'disputed' });
  });

  it('of two decisions sent together one is kept, the other refused with it', async () => {
    const check = (await quote('سنرمّم')).checks[0];
    if (!check) throw new Error('no check');
    const sent = await Promise.allSettled([
      decideCheck(desk.reviewer, check.id, check.version, { verdict: 'verbatim', note: 'one' }),
      decideCheck(desk.editor, check.id, check.version, { verdict: 'altered', note: 'two' }),
    ]);
    expect(sent.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = sent.find((s) => s.status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'conflict', current: { what: 'check' } } });
    expect(await verifyEvents(desk.admin)).toEqual({ count: 3 });
  });
});

describe('a signed quotation', () => {
  it('cannot be changed until the sign-off is withdrawn', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.reviewer, q.id, q.version);
    await signOff(desk.editor, q.id, q.version + 1);
    const version = q.version + 2;
    const refused = { code: 'signed-off-already' };
    await expect(moveQuote(desk.reviewer, q.id, version, q.spans)).rejects.toMatchObject(refused);
    await expect(rejectQuote(desk.reviewer, q.id, version, true)).rejects.toMatchObject(refused);
    await expect(setStatus(desk.reviewer, q.id, version, 'disputed')).rejects.toMatchObject(refused);
    await expect(attribute(desk.reviewer, q.id, version, { medium: null })).rejects.toMatchObject(refused);
    await expect(correctQuote(desk.reviewer, q.id, version, 'x')).rejects.toMatchObject(refused);
    await expect(confirmQuote(desk.reviewer, q.id, version)).rejects.toMatchObject({ code: 'no-check' });
    const check = (await quote('سنرمّم')).checks[0];
    await expect(
      decideCheck(desk.reviewer, check?.id ?? '', check?.version ?? 0, { verdict: 'altered', note: '' }),
    ).rejects.toMatchObject(refused);
    await withdrawSignOff(desk.editor, q.id, version);
    expect(await quote('سنرمّم')).toMatchObject({ status: 'in-review', signOff: null });
  });
});

describe('annotations', () => {
  it('are written on a range, answered, resolved and withdrawn by their author', async () => {
    const { revision } = await read();
    const start = revision.text.indexOf('متأخرة');
    const id = await annotate(
      desk.reviewer,
      { kind: 'range', revisionId: revision.id, span: [start, start + 6] },
      'بحسب من؟',
    );
    await annotate(desk.editor, { kind: 'answer', parentId: id }, 'بحسب المقاول');
    await resolveAnnotation(desk.editor, id, 1, true);
    expect((await read()).annotations).toMatchObject([
      { exact: 'متأخرة', body: 'بحسب من؟', resolved: { by: desk.editor.name }, answers: [{ body: 'بحسب المقاول' }] },
    ]);
    await expect(resolveAnnotation(desk.reviewer, id, 1, false)).rejects.toMatchObject({ code: 'conflict' });
    await expect(withdrawAnnotation(desk.editor, id, 2, true)).rejects.toMatchObject({ code: 'forbidden' });
    await withdrawAnnotation(desk.reviewer, id, 2, true);
    expect((await read()).annotations).toEqual([]);
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'blank'],
    ['x'.repeat(10_001), 'too long'],
  ])('refuse a body that is %2$s', async (body) => {
    const q = await quote('سنرمّم');
    await expect(annotate(desk.reviewer, { kind: 'quote', quoteId: q.id }, body)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('the queue', () => {
  it('counts and lists by view', async () => {
    const q = await quote('سنرمّم');
    await confirmQuote(desk.reviewer, q.id, q.version);
    const open = await quote('الأعمال');
    await assignQuote(desk.editor, open.id, open.version, desk.reviewer.personId);
    const mine = await listQuotes(desk.reviewer, 'mine');
    expect(mine.counts).toEqual({
      mine: 2,
      awaiting: 0,
      altered: 1,
      unsourced: 1,
      translated: 0,
      changed: 0,
      all: 3,
    });
    expect(mine.rows.map((r) => r.number)).toEqual([2, 3]);
    expect((await listQuotes(desk.editor, 'awaiting')).rows).toMatchObject([
      { id: q.id, status: 'in-review', verdict: 'verbatim' },
    ]);
    expect((await listQuotes(desk.editor, 'all', 'الميزانية')).rows).toHaveLength(1);
  });
});

describe('the log', () => {
  it('holds one chained line for every write, and shows a line that was tampered with', async () => {
    const q = await quote('سنرمّم');
    await setStatus(desk.reviewer, q.id, q.version, 'disputed');
    await rejectQuote(desk.reviewer, q.id, q.version, true).catch(() => undefined);
    expect(await verifyEvents(desk.admin)).toEqual({ count: 3 });
    await expect(db().$executeRaw`DELETE FROM event`).rejects.toThrow(/append-only/);
    await db().$executeRaw`ALTER TABLE event DISABLE TRIGGER event_immutable`;
    await db()
      .$executeRaw`UPDATE event SET data = '{"forged": true}' WHERE desk_id = ${desk.admin.deskId}::uuid AND seq = 1`;
    await db().$executeRaw`ALTER TABLE event ENABLE TRIGGER event_immutable`;
    expect(await verifyEvents(desk.admin)).toEqual({ count: 3, broken: 1 });
  });
});

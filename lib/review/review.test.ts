import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { ARTICLE, bringIn, quoteWith } from '@/lib/review/fixtures';
import { listArticles } from '@/lib/review/read/articles';
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
    const change = `UPDATE revision SET text = 'x' WHERE id = '${w.revision.id}'`;
    const removal = `DELETE FROM block WHERE revision_id = '${w.revision.id}'`;
    for (const statement of [change, removal]) {
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/);
      await expect(asOwner(statement)).rejects.toThrow(/append-only/);
    }
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

describe('what the program proposed', () => {
  it('can be moved, and moved back; a decision about other words is no decision', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    const [start, end] = q.spans[0] as [number, number];
    await execute(desk.reviewer, 'move-quote', {
      quoteId: q.id,
      version: (await quote('سنرمّم')).version,
      spans: [[start, end - ' حجراً واحداً'.length]],
    });
    expect(await quote('سنرمّم')).toMatchObject({
      words: 'سنرمّم السوق القديم قبل الصيف، ولن نهدم',
      status: 'open',
    });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await quote('سنرمّم')).toMatchObject({
      spans: q.spans,
      status: 'in-review',
      checks: [{ verdict: 'verbatim' }],
    });
    await execute(desk.reviewer, 'move-quote', {
      quoteId: q.id,
      version: (await quote('سنرمّم')).version,
      spans: [[start - 8, end]],
    });
    expect(await quote('سنرمّم')).toMatchObject({ status: 'open', checks: [{ verdict: null }] });
  });

  it('can be rejected and brought back; numbers close up', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'reject-quote', { quoteId: q.id, version: q.version, rejected: true });
    expect((await read()).quotes.map((o) => o.number)).toEqual([0, 1, 2]);
    await execute(desk.reviewer, 'reject-quote', { quoteId: q.id, version: q.version + 1, rejected: false });
    expect((await read()).quotes.map((o) => o.number)).toEqual([1, 2, 3]);
  });

  it('can be completed: a quotation that was missed is compared like the others', async () => {
    const w = await read();
    const start = w.revision.text.indexOf('السوق القديم قبل الصيف');
    const { id } = await execute(desk.reviewer, 'add-quote', {
      revisionId: w.revision.id,
      span: [start - 1, start + 'السوق القديم قبل الصيف '.length],
    });
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
    await expect(execute(desk.reviewer, 'add-quote', { revisionId: await revisionId(), span })).rejects.toMatchObject({
      code,
    });
  });

  it('refuses a range without a word in it', async () => {
    const { revision } = await read();
    const at = revision.text.indexOf('".');
    await expect(
      execute(desk.reviewer, 'add-quote', { revisionId: revision.id, span: [at, at + 3] }),
    ).rejects.toMatchObject({ code: 'span-empty' });
  });
});

describe('annotations', () => {
  it('are written on a range, answered, resolved and withdrawn by their author', async () => {
    const { revision } = await read();
    const start = revision.text.indexOf('متأخرة');
    const id = await execute(desk.reviewer, 'write-note', {
      target: { kind: 'range', revisionId: revision.id, span: [start, start + 6] },
      body: 'بحسب من؟',
    });
    await execute(desk.editor, 'write-note', { target: { kind: 'answer', parentId: id }, body: 'بحسب المقاول' });
    await execute(desk.editor, 'resolve-note', { annotationId: id, version: 1, resolved: true });
    expect((await read()).annotations).toMatchObject([
      { exact: 'متأخرة', body: 'بحسب من؟', resolved: { by: desk.editor.name }, answers: [{ body: 'بحسب المقاول' }] },
    ]);
    await expect(
      execute(desk.reviewer, 'resolve-note', { annotationId: id, version: 1, resolved: false }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      execute(desk.editor, 'withdraw-note', { annotationId: id, version: 2, withdrawn: true }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await execute(desk.reviewer, 'withdraw-note', { annotationId: id, version: 2, withdrawn: true });
    // What others answered stays.
    expect((await read()).annotations).toMatchObject([
      { body: '', withdrawn: true, answers: [{ body: 'بحسب المقاول' }] },
    ]);
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'blank'],
    ['x'.repeat(10_001), 'too long'],
  ])('refuse a body that is %2$s', async (body) => {
    const q = await quote('سنرمّم');
    await expect(
      execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId: q.id }, body }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('the queue', () => {
  it('counts and lists by view', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    const open = await quote('الأعمال');
    await execute(desk.editor, 'assign-quote', {
      quoteId: open.id,
      version: open.version,
      personId: desk.reviewer.personId,
    });
    const mine = await listQuotes(desk.reviewer, 'mine');
    expect(mine.counts).toEqual({
      mine: 1,
      returned: 0,
      nobodys: 1,
      second: 0,
      unsettled: 0,
      awaiting: 0,
      conflict: 0,
      altered: 1,
      unsourced: 1,
      translated: 0,
      changed: 0,
      all: 3,
      reported: 0,
    });
    expect(mine.rows.map((r) => r.number)).toEqual([3]);
    expect((await listQuotes(desk.editor, 'awaiting')).rows).toMatchObject([
      { id: q.id, status: 'in-review', verdict: 'verbatim' },
    ]);
    expect((await listQuotes(desk.editor, 'all', 'الميزانية')).rows).toHaveLength(1);
  });
});

describe('the log', () => {
  it('holds one chained line for every write, and shows a line that was tampered with', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'give-status', { quoteId: q.id, version: q.version, status: 'disputed' });
    await execute(desk.reviewer, 'reject-quote', { quoteId: q.id, version: q.version, rejected: true }).catch(
      () => undefined,
    );
    expect(await verifyEvents(desk.admin)).toEqual({ count: 3 });
    await expect(db().$executeRaw`DELETE FROM event`).rejects.toThrow(/permission denied/);
    await expect(asOwner('DELETE FROM event')).rejects.toThrow(/append-only/);
    await asOwner(`ALTER TABLE event DISABLE TRIGGER event_immutable;
      UPDATE event SET data = '{"forged": true}' WHERE desk_id = '${desk.admin.deskId}' AND seq = 1;
      ALTER TABLE event ENABLE TRIGGER event_immutable`);
    expect(await verifyEvents(desk.admin)).toEqual({ count: 3, broken: 1 });
  });
});

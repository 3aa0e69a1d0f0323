import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { foldName } from '@/lib/text/fold';
import { compareAll } from './comparing/comparing';
import { ARTICLE, bringIn, quoteWith } from './fixtures';
import { listArticles } from './read/articles';
import { listQuotes } from './read/quotes';
import { readArticlePage } from './read/workbench';
import { comparisonsOf } from './rows/comparisons';
import { hearAnew } from './rows/hear';
import { bearsWords } from './rules/chain';
import { isConflict } from './rules/heard';
import { wordsOf } from './rules/proposal';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor);
});

const quote = (words: string) => quoteWith(desk.reader, article, words);
const marks = async () => (await readArticlePage(desk.reader, article)).quotes;
const numbers = async () => (await marks()).map((q) => q.number);
const queue = async (search = '') => (await listQuotes(desk.reader, 'all', search)).rows;

/** What a row carries beside its source is what its source says. */
async function expectRowsToAgree(): Promise<void> {
  const rows = await db().quote.findMany({
    where: { articleId: article },
    include: {
      article: true,
      revision: true,
      checks: true,
      signOff: true,
      anchors: true,
      attribution: { include: { speaker: true } },
    },
  });
  const standing = rows
    .filter((q) => !q.rejected && q.revisionId === q.article.currentRevisionId)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  expect(rows.length).toBeGreaterThan(0);
  for (const q of rows) {
    const words = wordsOf(q.revision.text, q.spans);
    const isFound = (c: (typeof q.checks)[number]) => (c.verdict ?? c.proposedVerdict) !== 'not-found';
    const [leading] = q.checks.sort(
      (a, b) =>
        Number(isFound(b)) - Number(isFound(a)) ||
        Number(b.verdict !== null) - Number(a.verdict !== null) ||
        b.similarity - a.similarity,
    );
    expect(q).toMatchObject({
      deskId: desk.reader.deskId,
      since: q.article.createdAt,
      words,
      folded: foldName(words),
      number: standing.indexOf(q) + 1,
      verdict: leading ? (leading.verdict ?? leading.proposedVerdict) : null,
      verdictDecided: leading ? leading.verdict !== null : false,
      signed: q.signOff !== null,
      conflict: (await comparisonsOf(db(), q.id)).some((c) => bearsWords(c) && isConflict(c.voice)),
      saidBy: foldName(q.attribution?.speaker?.name ?? q.attribution?.proposedName ?? ''),
      titled: foldName(q.article.title),
    });
    const speaker = q.attribution?.speaker;
    if (speaker)
      expect(speaker.quoted).toBe(
        await db().attribution.count({ where: { speakerId: speaker.id, quote: { rejected: false } } }),
      );
    expect(q.anchors.find((a) => a.revisionId === q.revisionId)?.spans).toEqual(q.spans);
  }
}

describe('the row of a quotation', () => {
  it('agrees with what it is told from, through all that is done and taken back', async () => {
    const step = async (work: () => Promise<unknown>) => {
      await work();
      await expectRowsToAgree();
    };
    const on = async (words: string) => {
      const { id, version } = await quote(words);
      return { quoteId: id, version };
    };
    const undo = () => execute(desk.reviewer, 'undo', { articleId: article });
    await expectRowsToAgree();
    await step(async () => execute(desk.reviewer, 'confirm-quote', await on('سنرمّم')));
    await step(async () => execute(desk.editor, 'sign-off', await on('سنرمّم')));
    await step(() => execute(desk.editor, 'undo', { articleId: article }));
    await step(undo);
    const { revision } = await readArticlePage(desk.reader, article);
    const at = revision.text.indexOf('السوق القديم');
    await step(() => execute(desk.reviewer, 'add-quote', { revisionId: revision.id, span: [at, at + 12] }));
    await step(undo);
    await step(async () => execute(desk.reviewer, 'reject-quote', { ...(await on('سنرمّم')), rejected: true }));
    await step(undo);
    const q = await quote('الميزانية');
    const [span] = q.spans;
    const narrower = [[(span?.[0] ?? 0) + 10, span?.[1] ?? 0]] as [number, number][];
    await step(async () => execute(desk.reviewer, 'move-quote', { ...(await on('الميزانية')), spans: narrower }));
    await step(undo);
    const speaker = { kind: 'named', name: 'سلمى', speakerKind: 'person' } as const;
    await step(async () =>
      execute(desk.reviewer, 'attribute-quote', { ...(await on('الأعمال')), change: { speaker } }),
    );
    const second = ARTICLE.replace('وأهل المدينة', 'وسكان المدينة')
      .replace('متأخرة شهرين".', '')
      .replace('اجتماع', 'تصحيح: اجتماع');
    await step(() =>
      execute(desk.editor, 'revise-article', { articleId: article, number: 1, document: { text: second } }),
    );
    await step(compareAll);
    const [gone] = (await readArticlePage(desk.reader, article)).gone.quotes;
    const now = (await readArticlePage(desk.reader, article)).revision;
    const place = {
      quoteId: gone?.id ?? '',
      version: gone?.version ?? 0,
      revisionId: now.id,
      span: [0, 14] as [number, number],
    };
    await step(() => execute(desk.reviewer, 'place-quote', place));
    await step(undo);
    await step(() => execute(desk.editor, 'undo', { articleId: article }));
  });

  it('says whether a source names somebody else, through all that changes who is held against whom', async () => {
    const conflicts = async () => {
      await expectRowsToAgree();
      const { rows, counts } = await listQuotes(desk.reader, 'conflict');
      const [listed] = (await listArticles(desk.reader)).rows.filter((a) => a.id === article);
      expect([counts.conflict, listed?.conflicts]).toEqual([rows.length, rows.length]);
      expect((await marks()).filter((q) => q.conflict).map((q) => q.id)).toEqual(rows.map((q) => q.id));
      return rows.length;
    };
    const named = async (name: string) => {
      const { id, version } = await quote('سنرمّم');
      const change = { speaker: { kind: 'named', name, speakerKind: 'person' } } as const;
      await execute(desk.reviewer, 'attribute-quote', { quoteId: id, version, change });
    };
    const source = async () => {
      const { id } = (await quote('سنرمّم')).checks[0]?.source ?? { id: '' };
      return db().document.findUniqueOrThrow({ where: { id } });
    };
    const describeSource = async (author: string) => {
      const { id, version } = await source();
      await execute(desk.editor, 'describe-source', { sourceId: id, version, title: 'x', kind: 'post', author });
    };
    expect(await conflicts()).toBe(0);
    await named('سامي حداد');
    expect(await conflicts()).toBe(1);
    expect((await listQuotes(desk.reader, 'all')).rows.filter((q) => q.conflict)).toHaveLength(1);
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await conflicts()).toBe(0);
    await describeSource('كريم عزام');
    expect(await conflicts()).toBe(2);
    const check = (await quote('سنرمّم')).checks[0];
    const answered = { checkId: check?.id ?? '', version: check?.version ?? 0, answer: 'same-person' } as const;
    await execute(desk.reviewer, 'answer-voice', answered);
    expect(await conflicts()).toBe(1);
    // A name that the desk learns of the speaker.
    await named('ليلى منصور');
    expect(await conflicts()).toBe(2);
    const { id: speakerId } = await db().speaker.findFirstOrThrow({
      where: { deskId: desk.reader.deskId, name: 'ليلى منصور' },
    });
    await db().speakerName.create({
      data: { speakerId, deskId: desk.reader.deskId, name: 'كريم عزام', folded: foldName('كريم عزام') },
    });
    expect(await hearAnew(db(), desk.reader.deskId)).toBe(1);
    expect(await conflicts()).toBe(1);
    const { id: sourceId, version } = await source();
    await execute(desk.editor, 'withdraw-source', { sourceId, version, reason: 'forged' });
    expect(await conflicts()).toBe(0);
    await execute(desk.editor, 'withdraw-source', { sourceId, version: version + 1, reason: null });
    expect(await conflicts()).toBe(1);
  });

  it('leads with what was found: a decided “not found” of one source does not hide what another holds', async () => {
    const { id } = await quote('سنرمّم');
    const sourceId = await execute(desk.editor, 'add-source', {
      articleId: article,
      kind: 'wire',
      document: { text: 'لا شيء من هذا.' },
    });
    await compareAll();
    const checkId = await execute(desk.reviewer, 'compare-quote', { quoteId: id, sourceId });
    await execute(desk.reviewer, 'decide-check', { checkId, version: 1, verdict: 'not-found', note: '' });
    const card = await quote('سنرمّم');
    expect(card.checks.map((c) => [c.verdict, c.proposedVerdict])).toEqual([
      [null, 'verbatim'],
      ['not-found', 'not-found'],
    ]);
    expect(card.verdict).toBe('verbatim');
    expect((await queue()).find((q) => q.id === id)).toMatchObject({ verdict: 'verbatim', decided: false });
    expect(card.chain.some((link) => link.role === 'medium' && link.evidence)).toBe(true);
    await expectRowsToAgree();
  });

  it('has one number everywhere, by where it stands; reported speech is numbered and listed apart', async () => {
    const { revision } = await readArticlePage(desk.reader, article);
    const first = await quote('سنرمّم');
    // The same range as another kind is another quotation, and no quoted words.
    await asOwner(`INSERT INTO quote (id, revision_id, kind, spans, start, "end", words, folded, origin)
      SELECT gen_random_uuid(), revision_id, 'indirect', spans, start, "end", words, folded, 'program' FROM quote WHERE id = '${first.id}'`);
    expect(await numbers()).toEqual([1, 1, 2, 3]);
    expect((await queue()).map((q) => q.number)).toEqual([1, 2, 3]);
    const quoted = (await marks()).filter((q) => q.kind === 'direct').map((q) => q.id);
    expect((await queue()).map((q) => q.id)).toEqual(quoted);
    const { rows } = await listQuotes(desk.reader, 'reported');
    expect(rows.map((q) => [quoted.includes(q.id), q.number])).toEqual([[false, 1]]);
    await execute(desk.reviewer, 'add-quote', { revisionId: revision.id, span: [0, 6] });
    expect((await marks()).find((q) => q.id === first.id)?.number).toBeGreaterThan(1);
    expect((await numbers()).sort()).toEqual([1, 1, 2, 3, 4]);
  });

  it('is found by folded words, behind an article or a letter too, by its speaker and its article’s title', async () => {
    for (const search of ['الميزانيه', 'ميزانيه', 'جاهزه', 'سنرمم', 'مدينة القرار', 'ليلى', 'اجتماع'])
      expect.soft([search, (await queue(search)).length > 0]).toEqual([search, true]);
    expect(await queue('كلمةليستهنا')).toEqual([]);
    const text = 'News\nShe said: “Ça va, the Élysée answered: we CALL on the منظمات الأمنية to أدعو المسيّرة.”';
    const french = await bringIn(desk.editor, text);
    for (const search of ['ca va', 'elysee', 'call', 'الامنية', 'ادعو', 'المسيرة'])
      expect.soft([search, (await queue(search)).map((q) => q.articleId)]).toEqual([search, [french]]);
  });

  it('cannot be made to stand in another article, nor in a source', async () => {
    const other = await bringIn(desk.editor);
    const { id } = await quote('سنرمّم');
    await expect(
      asOwner(
        `UPDATE quote SET revision_id = (SELECT current_revision_id FROM document WHERE id = '${other}') WHERE id = '${id}'`,
      ),
    ).rejects.toThrow(/two articles/);
  });
});

describe('the review of an earlier text', () => {
  it('stays: where each quotation stood in it, and what a correction changed', async () => {
    const changed = await quote('الميزانية');
    const before = await readArticlePage(desk.reader, article);
    await execute(desk.editor, 'revise-article', {
      articleId: article,
      number: 1,
      document: { text: ARTICLE.replace('وأهل المدينة', 'وسكان المدينة').replace('اجتماع', 'تصحيح: اجتماع') },
    });
    const anchors = await db().anchor.findMany({ where: { revisionId: before.revision.id } });
    expect(new Map(anchors.map((a) => [a.quoteId, a.spans]))).toEqual(
      new Map(before.quotes.map((q) => [q.id, q.spans.flat()])),
    );
    const after = await db().anchor.findMany({
      where: { quoteId: changed.id, NOT: { revisionId: before.revision.id } },
    });
    expect(after.map((a) => a.was)).toEqual([changed.words]);
  });
});

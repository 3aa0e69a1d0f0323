import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from '@/lib/review/comparing/comparing';
import { BRIDGE, bringIn, CHAINED, holdSource, quoteWith, settleSpeaker } from '@/lib/review/fixtures';
import { readSource } from '@/lib/review/read/source';
import { readWorkbench } from '@/lib/review/read/workbench';
import type { SourceKind } from './words';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor, CHAINED);
});

const quote = (words: string) => quoteWith(desk.reader, article, words);
const hold = (text: string, kind: SourceKind, author: string) => holdSource(desk.reviewer, article, text, kind, author);
const settle = (words: string) => settleSpeaker(desk.reviewer, article, words);

describe('what a chain lacks', () => {
  it('is said by whom the words came, as long as nothing is held', async () => {
    expect((await quote('الجسر')).missing).toMatchObject({
      what: 'through-unnamed',
      via: expect.stringContaining('رويترز'),
    });
    expect((await quote('سنعمل')).missing).toMatchObject({ what: 'held', medium: 'interview' });
  });

  it('is the words themselves, while only a carrier of them is held', async () => {
    await hold(`قال مسؤول: "${BRIDGE}".`, 'wire', 'رويترز');
    const q = await quote('الجسر');
    expect(q.missing).toMatchObject({ what: 'carrier-only' });
    expect(q.chain.map((l) => [l.role, l.evidence])).toEqual([
      ['speaker', false],
      ['medium', false],
      ['via', true],
      ['article', true],
    ]);
  });

  it('is nothing, once they are held', async () => {
    await hold(`[00:12] أهلاً.\n[00:41] ${BRIDGE}.`, 'recording', 'إذاعة المدينة');
    const q = await quote('الجسر');
    expect(q.missing).toBeNull();
    // A recording that names nobody is no evidence of who spoke, until somebody has said so.
    const speaker = async () => (await quote('الجسر')).chain.find((l) => l.role === 'speaker')?.evidence;
    expect(await speaker()).toBe(false);
    await settle('الجسر');
    expect(await speaker()).toBe(true);
    expect(q.checks[0]).toMatchObject({ timeCode: '00:41', context: { before: expect.stringContaining('أهلاً') } });
  });
});

describe('what a desk asks for', () => {
  const decided = async () => {
    for (const check of (await quote('الجسر')).checks.filter((c) => c.verdict === null))
      await execute(desk.reviewer, 'decide-check', {
        checkId: check.id,
        version: check.version,
        verdict: check.proposedVerdict,
        note: '',
      });
    if (!(await quote('الجسر')).speakerDecided) await settle('الجسر');
    return quote('الجسر');
  };

  it('is asked for at the sign-off: a primary source, not a carrier alone', async () => {
    await execute(desk.admin, 'set-evidence', { version: 1, evidence: 'primary' });
    await hold(`قال مسؤول: "${BRIDGE}".`, 'wire', 'رويترز');
    await hold(`وفق ما نقل المراسل "${BRIDGE}".`, 'article', 'صحيفة الساحل');
    const q = await decided();
    await expect(execute(desk.editor, 'sign-off', { quoteId: q.id, version: q.version })).rejects.toMatchObject({
      code: 'evidence-missing',
    });
    await hold(`البيان: ${BRIDGE}.`, 'statement', 'البلدية');
    const again = await decided();
    await execute(desk.editor, 'sign-off', { quoteId: again.id, version: again.version });
    expect((await quote('الجسر')).status).toBe('verified');
  });

  it('may be two carriers, but not one of them twice, and not one that was withdrawn', async () => {
    await execute(desk.admin, 'set-evidence', { version: 1, evidence: 'primary-or-two-carriers' });
    await hold(`قال مسؤول: "${BRIDGE}".`, 'wire', 'رويترز');
    await hold(`رويترز، تحديث: "${BRIDGE}".`, 'wire', 'رويترز');
    const once = await decided();
    await expect(execute(desk.editor, 'sign-off', { quoteId: once.id, version: once.version })).rejects.toMatchObject({
      code: 'evidence-missing',
    });
    const other = await hold(`كتبت الصحيفة: "${BRIDGE}".`, 'article', 'صحيفة الساحل');
    await decided();
    await execute(desk.editor, 'withdraw-source', { sourceId: other, version: 1, reason: 'سُحبت' });
    const { id, version } = await quote('الجسر');
    await expect(execute(desk.editor, 'sign-off', { quoteId: id, version })).rejects.toMatchObject({
      code: 'evidence-missing',
    });
    await execute(desk.editor, 'withdraw-source', { sourceId: other, version: 2, reason: null });
    await execute(desk.editor, 'sign-off', { quoteId: id, version });
  });
});

describe('a translation', () => {
  it('is paired sentence by sentence, judged, and refused to whoever saw an older state', async () => {
    const source = await hold(
      'Thank you. We will work with everybody for this city. Good night.',
      'transcript',
      'Layla Mansour',
    );
    const q = await quote('سنعمل');
    await execute(desk.reviewer, 'compare-quote', { quoteId: q.id, sourceId: source });
    const check = (await quote('سنعمل')).checks[0];
    if (!check) throw new Error('no check');
    expect(check.proposedVerdict).toBe('translated');
    expect(check.pairs).toHaveLength(1);
    const of = (words: string) => check.offered.find((s) => s.text.includes(words))?.span ?? null;
    expect(check.offered.map((s) => s.text)).toHaveLength(3);
    const judged = [
      {
        quote: check.pairs[0]?.quote as [number, number],
        source: of('We will'),
        judgement: 'shifted' as const,
        note: 'everybody',
      },
    ];
    await execute(desk.reviewer, 'judge-pairs', { checkId: check.id, version: check.version, pairs: judged });
    expect((await quote('سنعمل')).checks[0]?.pairs).toEqual(judged);
    await expect(
      execute(desk.reviewer, 'judge-pairs', { checkId: check.id, version: check.version, pairs: judged }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      execute(desk.reviewer, 'judge-pairs', {
        checkId: check.id,
        version: check.version + 1,
        pairs: [{ ...judged[0], source: [0, 99_999] } as never],
      }),
    ).rejects.toMatchObject({ code: 'span-outside' });
  });
});

describe('indirect speech', () => {
  it('is not called altered: whether it is a fair paraphrase, a person says', async () => {
    await hold('نستعد في المدينة لاستقبال الصيف بحدائق جديدة للأطفال.', 'statement', 'البلدية');
    const q = await quote('تستعد');
    expect(q.kind).toBe('indirect');
    expect(q.checks).toEqual([]);
  });
});

describe('indirect speech laid beside a source', () => {
  it('shows the passage that may stand behind it, and tells no difference', async () => {
    const source = await hold('لن نستقبل الصيف في المدينة بحدائق جديدة للأطفال. شكراً.', 'statement', 'البلدية');
    const { id } = await quote('تستعد');
    await execute(desk.reviewer, 'compare-quote', { quoteId: id, sourceId: source });
    const q = await quote('تستعد');
    expect(q.checks).toMatchObject([{ proposedVerdict: 'not-found', differ: { differ: 0 } }]);
    expect(q.checks[0]?.excerpt).toBe('لن نستقبل الصيف في المدينة بحدائق جديدة للأطفال.');
  });
});

describe('what is known of a source', () => {
  it('can be mended, and never its text', async () => {
    const id = await hold('بيان قصير.', 'statement', 'البلدية');
    await execute(desk.editor, 'describe-source', {
      sourceId: id,
      version: 1,
      title: 'بيان البلدية',
      kind: 'document',
      author: 'بلدية المدينة',
      outlet: 'جريدة المدينة',
      reliability: 'نسخة مصوّرة، لم نرَ الأصل.',
    });
    expect(await readSource(desk.reader, id)).toMatchObject({
      title: 'بيان البلدية',
      kind: 'document',
      outlet: 'جريدة المدينة',
      text: 'بيان قصير.',
      reliability: 'نسخة مصوّرة، لم نرَ الأصل.',
      obtained: 'pasted',
      capturedBy: desk.reviewer.name,
    });
    await expect(
      execute(desk.editor, 'describe-source', { sourceId: id, version: 1, title: 'x', kind: 'post' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      current: { version: 2, title: 'بيان البلدية', author: 'بلدية المدينة', withdrawn: null },
    });
    await expect(
      execute(desk.editor, 'withdraw-source', { sourceId: id, version: 1, reason: 'x' }),
    ).rejects.toMatchObject({ current: { version: 2 } });
  });
});

describe('a block quotation', () => {
  const SAID = 'نعد أهل المدينة بأن يعود القطار إلى السوق القديم قبل الشتاء';

  it('is lifted out once as a source, and bears out the other quotations but not itself', async () => {
    const text = `خبر من المدينة\nوجاء في بيان البلدية:\n> ${SAID}، وأن تبقى الحدائق مفتوحة.\nوقالت البلدية "${SAID}".`;
    article = await bringIn(desk.editor, text);
    const [block, other] = (await readWorkbench(desk.reader, article)).quotes;
    expect([block?.liftable, other?.liftable]).toEqual([true, false]);
    const id = await execute(desk.reviewer, 'lift-source', { quoteId: block?.id ?? '' });
    expect(await execute(desk.reviewer, 'lift-source', { quoteId: block?.id ?? '' })).toBe(id);
    await compareAll();
    const w = await readWorkbench(desk.reader, article);
    expect(w.sources.map((s) => s.id)).toEqual([id]);
    expect(w.quotes.map((q) => [q.liftable, q.checks.map((c) => c.proposedVerdict)])).toEqual([
      [false, []],
      [false, ['verbatim']],
    ]);
    await expect(
      execute(desk.reviewer, 'compare-quote', { quoteId: block?.id ?? '', sourceId: id }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(execute(desk.reviewer, 'lift-source', { quoteId: other?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await readSource(desk.reader, id)).toMatchObject({
      obtained: 'embedded',
      text: `${SAID}، وأن تبقى الحدائق مفتوحة.`,
    });
  });
});

describe('a translation held in another language', () => {
  const TEXT = `Port Selwyn
The minister Karim Haddad said: "The ferry company lost 14 million euros last year. We will not close the hospital."`;
  const FRENCH =
    'Bonsoir. La compagnie de ferries a perdu 14 millions d’euros l’an dernier. Nous ne fermerons pas l’hôpital. Merci à tous.';
  const now = async (article: string) => quoteWith(desk.reader, article, 'ferry');
  const on = async (article: string) => {
    const { id, version } = await now(article);
    return { quoteId: id, version };
  };

  it('is proposed with its passage, and confirmed only when each of its sentences is', async () => {
    const article = await bringIn(desk.editor, TEXT);
    const document = { text: FRENCH, title: 'Discours', author: 'Karim Haddad' };
    await execute(desk.reviewer, 'add-source', { articleId: article, kind: 'statement', document });
    await compareAll();
    const [check] = (await now(article)).checks;
    if (!check) throw new Error('no check');
    expect(check).toMatchObject({ proposedVerdict: 'translated', verdict: null, voice: { agreement: 'same' } });
    expect(check.excerpt).toBe(FRENCH.slice(FRENCH.indexOf('La comp'), FRENCH.indexOf(' Merci')));
    expect(check.pairs.map((p) => p.source && FRENCH.slice(...p.source))).toEqual([
      'La compagnie de ferries a perdu 14 millions d’euros l’an dernier.',
      'Nous ne fermerons pas l’hôpital.',
    ]);
    const code = async (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        ({ code, params }) => [code, params.open],
      );
    const decide = async () => {
      const { id, version } = (await now(article)).checks[0] ?? { id: '', version: 0 };
      return code(execute(desk.reviewer, 'decide-check', { checkId: id, version, verdict: 'translated', note: '' }));
    };
    const judge = async (...judgements: ('faithful' | 'shifted' | null)[]) => {
      const { id, version } = (await now(article)).checks[0] ?? { id: '', version: 0 };
      const pairs = check.pairs.map((p, i) => ({ ...p, judgement: judgements[i] ?? null }));
      await execute(desk.reviewer, 'judge-pairs', { checkId: id, version, pairs: pairs as never });
    };
    expect(await code(execute(desk.reviewer, 'confirm-quote', await on(article)))).toEqual(['pairs-open', 2]);
    expect(await decide()).toEqual(['pairs-open', 2]);
    await judge('faithful', null);
    expect(await decide()).toEqual(['pairs-open', 1]);
    await judge('faithful', 'shifted');
    expect(await decide()).toEqual(['pairs-shifted', undefined]);
    await judge('faithful', 'faithful');
    expect(await code(execute(desk.reviewer, 'confirm-quote', await on(article)))).toBe('done');
    expect(await now(article)).toMatchObject({ status: 'in-review', verdict: 'translated', decided: true });
    await judge('faithful', 'shifted');
    expect(await now(article)).toMatchObject({ status: 'open', verdict: 'translated', decided: false });
  });
});

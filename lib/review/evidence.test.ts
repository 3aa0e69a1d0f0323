import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setEvidence } from '@/lib/auth/members';
import type { Actor, Role } from '@/lib/auth/roles';
import { ownDatabase, testDesk } from '@/lib/db/test-database';
import { readPasted } from '@/lib/import/read';
import { addSource, liftSource } from './articles';
import { compareWith, decideCheck } from './checks';
import { compareAll } from './comparing';
import { bringIn, pasted, quoteWith } from './fixtures';
import { signOff } from './sign-off';
import { describeSource, readSource, withdrawSource } from './sources';
import { judgePairs } from './translation';
import type { SourceKind } from './words';
import { readWorkbench } from './workbench';

const TEXT = `خبر من المدينة
وقال مسؤول في البلدية لوكالة رويترز إن "الجسر سيفتح أمام السيارات يوم الأحد المقبل".
وقالت ليلى منصور في مقابلة "سنعمل مع الجميع من أجل هذه المدينة".
وأكدت ليلى منصور أن المدينة تستعد لاستقبال الصيف بحدائق جديدة.`;
const BRIDGE = 'الجسر سيفتح أمام السيارات يوم الأحد المقبل';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor, TEXT);
});

const quote = (words: string) => quoteWith(desk.reader, article, words);
const hold = async (text: string, kind: SourceKind, author: string) => {
  const id = await addSource(desk.reviewer, article, readPasted(text, author), kind, { ...pasted, author });
  await compareAll();
  return id;
};

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
    expect(q.chain.find((l) => l.role === 'speaker')?.evidence).toBe(true);
    expect(q.checks[0]).toMatchObject({ timeCode: '00:41', context: { before: expect.stringContaining('أهلاً') } });
  });
});

describe('what a desk asks for', () => {
  const decided = async () => {
    for (const check of (await quote('الجسر')).checks.filter((c) => c.verdict === null))
      await decideCheck(desk.reviewer, check.id, check.version, { verdict: check.proposedVerdict, note: '' });
    return quote('الجسر');
  };

  it('is asked for at the sign-off: a primary source, not a carrier alone', async () => {
    await setEvidence(desk.admin, 1, 'primary');
    await hold(`قال مسؤول: "${BRIDGE}".`, 'wire', 'رويترز');
    await hold(`وفق ما نقل المراسل "${BRIDGE}".`, 'article', 'صحيفة الساحل');
    const q = await decided();
    await expect(signOff(desk.editor, q.id, q.version)).rejects.toMatchObject({ code: 'evidence-missing' });
    await hold(`البيان: ${BRIDGE}.`, 'statement', 'البلدية');
    const again = await decided();
    await signOff(desk.editor, again.id, again.version);
    expect((await quote('الجسر')).status).toBe('verified');
  });

  it('may be two carriers, but not one of them twice, and not one that was withdrawn', async () => {
    await setEvidence(desk.admin, 1, 'primary-or-two-carriers');
    await hold(`قال مسؤول: "${BRIDGE}".`, 'wire', 'رويترز');
    await hold(`رويترز، تحديث: "${BRIDGE}".`, 'wire', 'رويترز');
    const once = await decided();
    await expect(signOff(desk.editor, once.id, once.version)).rejects.toMatchObject({ code: 'evidence-missing' });
    const other = await hold(`كتبت الصحيفة: "${BRIDGE}".`, 'article', 'صحيفة الساحل');
    await decided();
    await withdrawSource(desk.editor, other, 1, 'سُحبت');
    const { id, version } = await quote('الجسر');
    await expect(signOff(desk.editor, id, version)).rejects.toMatchObject({ code: 'evidence-missing' });
    await withdrawSource(desk.editor, other, 2, null);
    await signOff(desk.editor, id, version);
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
    await compareWith(desk.reviewer, q.id, source);
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
    expect(await judgePairs(desk.reviewer, check.id, check.version, judged)).toEqual([]);
    expect((await quote('سنعمل')).checks[0]?.pairs).toEqual(judged);
    await expect(judgePairs(desk.reviewer, check.id, check.version, judged)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      judgePairs(desk.reviewer, check.id, check.version + 1, [{ ...judged[0], source: [0, 99_999] } as never]),
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

describe('what is known of a source', () => {
  it('can be mended, and never its text', async () => {
    const id = await hold('بيان قصير.', 'statement', 'البلدية');
    await describeSource(desk.editor, id, 1, {
      title: 'بيان البلدية',
      kind: 'document',
      author: 'بلدية المدينة',
      reliability: 'نسخة مصوّرة، لم نرَ الأصل.',
    });
    expect(await readSource(desk.reader, id)).toMatchObject({
      title: 'بيان البلدية',
      kind: 'document',
      text: 'بيان قصير.',
      reliability: 'نسخة مصوّرة، لم نرَ الأصل.',
      obtained: 'pasted',
      capturedBy: desk.reviewer.name,
    });
    await expect(describeSource(desk.editor, id, 1, { title: 'x', kind: 'post' })).rejects.toMatchObject({
      code: 'conflict',
      current: { version: 2, title: 'بيان البلدية', author: 'بلدية المدينة', withdrawn: null },
    });
    await expect(withdrawSource(desk.editor, id, 1, 'x')).rejects.toMatchObject({ current: { version: 2 } });
  });
});

describe('a block quotation', () => {
  const SAID = 'نعد أهل المدينة بأن يعود القطار إلى السوق القديم قبل الشتاء';

  it('is lifted out once as a source, and bears out the other quotations but not itself', async () => {
    const text = `خبر من المدينة\nوجاء في بيان البلدية:\n> ${SAID}، وأن تبقى الحدائق مفتوحة.\nوقالت البلدية "${SAID}".`;
    article = await bringIn(desk.editor, text);
    const [block, other] = (await readWorkbench(desk.reader, article)).quotes;
    expect([block?.liftable, other?.liftable]).toEqual([true, false]);
    const id = await liftSource(desk.reviewer, block?.id ?? '');
    expect(await liftSource(desk.reviewer, block?.id ?? '')).toBe(id);
    await compareAll();
    const w = await readWorkbench(desk.reader, article);
    expect(w.sources.map((s) => s.id)).toEqual([id]);
    expect(w.quotes.map((q) => [q.liftable, q.checks.map((c) => c.proposedVerdict)])).toEqual([
      [false, []],
      [false, ['verbatim']],
    ]);
    await expect(compareWith(desk.reviewer, block?.id ?? '', id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(liftSource(desk.reviewer, other?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
    expect(await readSource(desk.reader, id)).toMatchObject({
      obtained: 'embedded',
      text: `${SAID}، وأن تبقى الحدائق مفتوحة.`,
    });
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { readPasted } from '@/lib/import/read';
import { compareAll } from '@/lib/review/comparing/comparing';
import { bringIn, quoteWith } from '@/lib/review/fixtures';
import { readSource } from '@/lib/review/read/source';
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
const _revisionId = async () => (await read()).revision.id;

describe('checking', () => {
  it('goes from the proposal, confirmed by one person, to the sign-off of another', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    const checked = await quote('سنرمّم');
    expect(checked).toMatchObject({
      status: 'in-review',
      decidedBy: { id: desk.reviewer.personId },
      speaker: { id: expect.any(String) },
    });
    await expect(
      execute(desk.editor, 'confirm-quote', { quoteId: q.id, version: checked.version }),
    ).rejects.toMatchObject({ code: 'confirmed-already' });
    await execute(desk.editor, 'sign-off', { quoteId: q.id, version: checked.version });
    expect(await quote('سنرمّم')).toMatchObject({ status: 'verified', signOff: { by: { id: desk.editor.personId } } });
  });

  it('refuses the sign-off of whoever made the check, unless the desk has switched that off', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.editor, 'confirm-quote', { quoteId: q.id, version: q.version });
    const { version } = await quote('سنرمّم');
    await expect(execute(desk.editor, 'sign-off', { quoteId: q.id, version })).rejects.toMatchObject({
      code: 'second-reader',
    });
    await db().desk.update({ where: { id: desk.editor.deskId }, data: { secondReader: false } });
    await execute(desk.editor, 'sign-off', { quoteId: q.id, version });
  });

  it('refuses the sign-off of whoever made any of the checks, although another decided last', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.editor, 'confirm-quote', { quoteId: q.id, version: q.version });
    await execute(desk.reviewer, 'give-status', {
      quoteId: q.id,
      version: (await quote('سنرمّم')).version,
      status: 'disputed',
    });
    const { version } = await quote('سنرمّم');
    await expect(execute(desk.editor, 'sign-off', { quoteId: q.id, version })).rejects.toMatchObject({
      code: 'second-reader',
    });
    await execute(desk.admin, 'sign-off', { quoteId: q.id, version });
    expect((await quote('سنرمّم')).status).toBe('disputed');
  });

  it('refuses to sign what nobody has decided', async () => {
    const q = await quote('سنرمّم');
    await expect(execute(desk.editor, 'sign-off', { quoteId: q.id, version: q.version })).rejects.toMatchObject({
      code: 'nothing-to-sign',
    });
  });

  it('lets a person overrule the verdict, with a note, and take it back', async () => {
    const q = await quote('الميزانية');
    const check = q.checks[0];
    if (!check) throw new Error('no check');
    await execute(desk.reviewer, 'decide-check', {
      checkId: check.id,
      version: check.version,
      verdict: 'elided',
      note: 'المعنى واحد',
    });
    const paraphrased = { verdict: 'paraphrased', note: '' } as const;
    await expect(
      execute(desk.reviewer, 'decide-check', { checkId: check.id, version: check.version + 1, ...paraphrased }),
    ).rejects.toMatchObject({
      code: 'paraphrase-direct',
    });
    expect(await quote('الميزانية')).toMatchObject({
      status: 'in-review',
      checks: [{ verdict: 'elided', note: 'المعنى واحد' }],
    });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await quote('الميزانية')).toMatchObject({ status: 'open', checks: [{ verdict: null }] });
  });

  it('disputes what is altered', async () => {
    const q = await quote('الميزانية');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    expect((await quote('الميزانية')).status).toBe('disputed');
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await quote('الميزانية')).toMatchObject({ status: 'open', speaker: { id: null }, decidedBy: null });
  });

  it('confirms no comparison but the one that the person saw', async () => {
    const q = await quote('الميزانية');
    const seen = { quoteId: q.id, version: q.version, checkId: q.checks[0]?.id ?? null };
    const text = 'الميزانية جاهزة وأهل المدينة شركاء في القرار.';
    await execute(desk.reviewer, 'add-source', { articleId: article, kind: 'statement', document: { text } });
    await compareAll();
    await expect(execute(desk.reviewer, 'confirm-quote', seen)).rejects.toMatchObject({ code: 'conflict' });
    const now = await quote('الميزانية');
    expect(now).toMatchObject({ status: 'open', version: q.version });
    await execute(desk.reviewer, 'confirm-quote', { ...seen, checkId: now.checks[0]?.id ?? null });
    expect(await quote('الميزانية')).toMatchObject({ status: 'in-review' });
  });

  it('has nothing to confirm where there is neither a comparison nor a proposed speaker', async () => {
    const w = await read();
    const start = w.revision.text.indexOf('البلدية');
    const { id, version } = await execute(desk.reviewer, 'add-quote', {
      revisionId: w.revision.id,
      span: [start, start + 7],
    });
    await expect(execute(desk.reviewer, 'confirm-quote', { quoteId: id, version })).rejects.toMatchObject({
      code: 'no-check',
    });
  });

  it('asks who spoke where the words are decided and the text names nobody, until somebody says so', async () => {
    const { revision, sources } = await read();
    const start = revision.text.indexOf('اقرأ');
    const { id: quoteId } = await execute(desk.reviewer, 'add-quote', {
      revisionId: revision.id,
      span: [start, start + 4],
    });
    await execute(desk.reviewer, 'compare-quote', { quoteId, sourceId: sources[0]?.id ?? '' });
    const added = () => quote('اقرأ');
    const check = (await added()).checks[0];
    const decided = { checkId: check?.id ?? '', version: check?.version ?? 0, verdict: 'verbatim', note: '…' } as const;
    await execute(desk.reviewer, 'decide-check', decided);
    const confirm = async () => execute(desk.reviewer, 'confirm-quote', { quoteId, version: (await added()).version });
    expect(await added()).toMatchObject({ status: 'in-review', speaker: null, speakerDecided: false });
    await expect(confirm()).rejects.toMatchObject({ code: 'speaker-undecided' });
    const change = { speaker: { kind: 'none' } } as const;
    await execute(desk.reviewer, 'attribute-quote', { quoteId, version: (await added()).version, change });
    await expect(confirm()).rejects.toMatchObject({ code: 'confirmed-already' });
  });

  it('compares with a new source at once, and by hand where the words are not found', async () => {
    const recording = readPasted('Work is two months late, the municipality said.');
    const source = await execute(desk.reviewer, 'add-source', {
      articleId: article,
      kind: 'statement',
      document: { text: recording.text },
    });
    const q = await quote('الأعمال');
    expect(q.checks).toEqual([]);
    await execute(desk.reviewer, 'compare-quote', { quoteId: q.id, sourceId: source });
    expect((await quote('الأعمال')).checks).toMatchObject([{ proposedVerdict: 'translated', source: { id: source } }]);
    expect(await readSource(desk.reader, source)).toMatchObject({ text: recording.text, articles: [{ id: article }] });
  });

  it('no longer compares with a withdrawn source, and keeps the checks that used it', async () => {
    const { id } = (await read()).sources[0] as { id: string };
    await execute(desk.editor, 'withdraw-source', { sourceId: id, version: 1, reason: 'الحساب مزوّر' });
    expect((await read()).sources).toEqual([]);
    expect((await quote('سنرمّم')).checks[0]?.source.withdrawn).toBe(true);
    const q = await quote('الأعمال');
    await expect(execute(desk.reviewer, 'compare-quote', { quoteId: q.id, sourceId: id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps a correction as a note, in the words of the source', async () => {
    const q = await quote('الميزانية');
    await execute(desk.reviewer, 'correct-quote', {
      quoteId: q.id,
      version: q.version,
      note: 'الصواب: «وسكان المدينة»',
    });
    expect((await quote('الميزانية')).status).toBe('corrected');
    expect((await read()).annotations).toMatchObject([{ quoteId: q.id, body: 'الصواب: «وسكان المدينة»' }]);
  });
});

describe('two people at once', () => {
  it('the later one is told what the earlier one did, and nothing is overwritten', async () => {
    const q = await quote('سنرمّم');
    await execute(desk.reviewer, 'give-status', { quoteId: q.id, version: q.version, status: 'disputed' });
    await expect(
      execute(desk.editor, 'attribute-quote', { quoteId: q.id, version: q.version, change: { medium: 'speech' } }),
    ).rejects.toMatchObject({
      code: 'conflict',
      current: { what: 'quote', version: q.version + 1, status: 'disputed', words: q.words },
    });
    expect((await quote('سنرمّم')).medium).toBe('post');
    await execute(desk.editor, 'attribute-quote', {
      quoteId: q.id,
      version: q.version + 1,
      change: { medium: 'speech' },
    });
    expect(await quote('سنرمّم')).toMatchObject({ medium: 'speech', status: 'disputed' });
  });

  it('of two decisions sent together one is kept, the other refused with it', async () => {
    const check = (await quote('سنرمّم')).checks[0];
    if (!check) throw new Error('no check');
    const sent = await Promise.allSettled([
      execute(desk.reviewer, 'decide-check', {
        checkId: check.id,
        version: check.version,
        verdict: 'verbatim',
        note: 'one',
      }),
      execute(desk.editor, 'decide-check', {
        checkId: check.id,
        version: check.version,
        verdict: 'altered',
        note: 'two',
      }),
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
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    await execute(desk.editor, 'sign-off', { quoteId: q.id, version: q.version + 1 });
    const version = q.version + 2;
    const refused = { code: 'signed-off-already' };
    await expect(
      execute(desk.reviewer, 'move-quote', { quoteId: q.id, version, spans: [...q.spans] }),
    ).rejects.toMatchObject(refused);
    await expect(
      execute(desk.reviewer, 'reject-quote', { quoteId: q.id, version, rejected: true }),
    ).rejects.toMatchObject(refused);
    await expect(
      execute(desk.reviewer, 'give-status', { quoteId: q.id, version, status: 'disputed' }),
    ).rejects.toMatchObject(refused);
    await expect(
      execute(desk.reviewer, 'attribute-quote', { quoteId: q.id, version, change: { medium: null } }),
    ).rejects.toMatchObject(refused);
    await expect(execute(desk.reviewer, 'correct-quote', { quoteId: q.id, version, note: 'x' })).rejects.toMatchObject(
      refused,
    );
    await expect(execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version })).rejects.toMatchObject(refused);
    const check = (await quote('سنرمّم')).checks[0];
    await expect(
      execute(desk.reviewer, 'decide-check', {
        checkId: check?.id ?? '',
        version: check?.version ?? 0,
        verdict: 'altered',
        note: '',
      }),
    ).rejects.toMatchObject(refused);
    await execute(desk.editor, 'withdraw-sign-off', { quoteId: q.id, version });
    expect(await quote('سنرمّم')).toMatchObject({ status: 'in-review', signOff: null });
  });
});

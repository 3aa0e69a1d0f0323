import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { FORMATS } from '@/lib/report/formats';
import { readReport } from '@/lib/report/read/report';
import { BRIDGE, bringIn, CHAINED, holdSource, quoteWith, settleSpeaker } from '@/lib/review/fixtures';
import { readCard } from '@/lib/review/read/cards';
import { readLog } from '@/lib/review/read/history';
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

describe('the evidence gate of a desk', () => {
  it('takes no verdict and no sign-off without a passage, but of an editor who says why: the report says it too', async () => {
    const source = await hold('Nothing of all that was said here.', 'statement', 'City');
    const { id } = await quote('سنعمل');
    await execute(desk.reviewer, 'compare-quote', { quoteId: id, sourceId: source });
    await execute(desk.admin, 'set-gate', { version: 1, gate: true });
    await settle('سنعمل');
    const [check] = (await quote('سنعمل')).checks;
    expect(check).toMatchObject({ passage: false });
    const verdict = {
      checkId: check?.id ?? '',
      version: check?.version ?? 0,
      verdict: 'orthographic',
      note: '',
    } as const;
    const refused = (what: string) => ({ code: 'passage-missing', params: { what } });
    await expect(execute(desk.reviewer, 'decide-check', verdict)).rejects.toMatchObject(refused('verdict'));
    await expect(execute(desk.editor, 'decide-check', verdict)).rejects.toMatchObject(refused('verdict'));
    await execute(desk.editor, 'decide-check', { ...verdict, note: 'By telephone, twice.' });

    const on = async () => ({ quoteId: id, version: (await quote('سنعمل')).version });
    await expect(execute(desk.admin, 'sign-off', await on())).rejects.toMatchObject(refused('sign'));
    const signed = async () => (await quote('سنعمل')).signOff?.override;
    await execute(desk.admin, 'sign-off', { ...(await on()), override: 'Heard by two of us.' });
    expect(await signed()).toBe('Heard by two of us.');
    await execute(desk.admin, 'undo', { articleId: article });
    expect(await signed()).toBeUndefined();
    await execute(desk.admin, 'redo', { articleId: article });
    expect(await signed()).toBe('Heard by two of us.');

    const report = await execute(desk.editor, 'create-report', { articleId: article });
    const kept = await readReport(desk.reader, report.id);
    for (const name of ['html', 'csv', 'markdown'] as const)
      expect(String(await FORMATS[name].write(kept, 'en'))).toContain('Heard by two of us.');
  });

  it('lets by a page or time code that a checker states, as theirs and never as compared', async () => {
    const source = await hold('إذاعة المدينة، نشرة الأحد', 'recording', 'إذاعة المدينة');
    const { id } = await quote('سنعمل');
    await execute(desk.reviewer, 'compare-quote', { quoteId: id, sourceId: source });
    await execute(desk.admin, 'set-gate', { version: 1, gate: true });
    await settle('سنعمل');
    const check = async () =>
      (await quote('سنعمل')).checks[0] as NonNullable<Awaited<ReturnType<typeof quote>>['checks'][0]>;
    const on = async () => ({ checkId: (await check()).id, version: (await check()).version });
    const state = async (place: { page: number } | { from: number }) =>
      execute(desk.reviewer, 'state-place', { ...(await on()), place, note: 'Heard twice; mail x@desk.example.' });
    await expect(state({ page: 0 })).rejects.toThrow();
    await state({ from: 751.5 });
    const stated = { from: 751.5, page: null, timeCode: '00:12:31', by: { name: desk.reviewer.name } };
    expect(await check()).toMatchObject({ passage: true, compared: false, verdict: null, stated });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect(await check()).toMatchObject({ passage: false, stated: null });
    await execute(desk.reviewer, 'redo', { articleId: article });
    await execute(desk.reviewer, 'decide-check', { ...(await on()), verdict: 'verbatim', note: '' });
    expect((await quote('سنعمل')).backed).toBe(true);
    const { version } = await quote('سنعمل');
    await execute(desk.editor, 'sign-off', { quoteId: id, version });
    await expect(
      execute(desk.reviewer, 'state-place', { ...(await on()), place: null, note: '' }),
    ).rejects.toMatchObject({
      code: 'signed-off-already',
    });
    const report = await execute(desk.editor, 'create-report', { articleId: article });
    const kept = await readReport(desk.reader, report.id);
    for (const name of ['html', 'csv', 'markdown'] as const) {
      const written = String(await FORMATS[name].write(kept, 'en')).replace(/[\u2068\u2069]/g, '');
      expect(written).toMatch(
        new RegExp(`stated by ${desk.reviewer.name}, not compared: at 00:12:31.*Heard twice; mail …`),
      );
    }
  });

  it('lets by a page that a blind reader states with their verdict: sealed with it, opened with it, evidence by their name', async () => {
    const source = await hold('إذاعة المدينة، نشرة الأحد', 'recording', 'إذاعة المدينة');
    const { id } = await quote('سنعمل');
    await execute(desk.reviewer, 'compare-quote', { quoteId: id, sourceId: source });
    await execute(desk.admin, 'set-gate', { version: 1, gate: true });
    await execute(desk.admin, 'set-blind', { version: 2, blind: true });
    const check = async () =>
      (await quote('سنعمل')).checks[0] as NonNullable<Awaited<ReturnType<typeof quote>>['checks'][0]>;
    const find = async (who: Actor, place: { page: number } | { from: number } | null) => {
      const { id: checkId, version } = await check();
      return execute(who, 'decide-check', { checkId, version, verdict: 'verbatim', note: '', place });
    };
    await expect(find(desk.reviewer, null)).rejects.toMatchObject({ code: 'passage-missing' });
    expect(await find(desk.reviewer, { from: 751.5 })).toEqual({ sealed: true });
    const { readings } = await readCard(desk.reviewer, id);
    expect(readings).toMatchObject({ kind: 'sealed', own: { timeCode: '00:12:31' } });
    expect(await check()).toMatchObject({ stated: null, passage: false });
    expect(JSON.stringify([await readCard(desk.editor, id), await readLog(desk.admin)])).not.toMatch(/751\.5|00:12:31/);
    await find(desk.editor, { from: 752 });
    const stated = { from: 751.5, timeCode: '00:12:31', by: { name: desk.reviewer.name } };
    expect(await check()).toMatchObject({ verdict: 'verbatim', passage: true, stated });
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });

  it('lets by what is shown in a source, and keeps no reason where none was needed', async () => {
    await hold(`[00:12] أهلاً.\n[00:41] ${BRIDGE}.`, 'recording', 'إذاعة المدينة');
    await execute(desk.admin, 'set-gate', { version: 1, gate: true });
    await settle('الجسر');
    const { id, version } = await quote('الجسر');
    await execute(desk.reviewer, 'confirm-quote', { quoteId: id, version });
    const now = await quote('الجسر');
    await execute(desk.editor, 'sign-off', { quoteId: id, version: now.version, override: 'x' });
    expect((await quote('الجسر')).signOff).toMatchObject({ override: null });
  });
});

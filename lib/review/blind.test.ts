import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, rehearse, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { readLastDone } from '@/lib/desk/undo';
import { FORMATS } from '@/lib/report/formats';
import { readReport } from '@/lib/report/read/report';
import { listReports } from '@/lib/report/read/reports';
import { compareAll } from './comparing/comparing';
import { bringIn, quoteWith } from './fixtures';
import { readAgreement } from './read/agreement';
import { listArticles } from './read/articles';
import { readCard } from './read/cards';
import { readChanges } from './read/changes';
import { readHistory } from './read/history';
import { listQuotes, VIEWS } from './read/quotes';
import { readArticlePage, readWorkbench } from './read/workbench';

/** A verdict that nobody proposes, and a note that nothing else holds. */
const FOUND = { verdict: 'spliced', note: 'sewn together from two posts' } as const;

let desk: Record<Role, Actor>;
let articleId: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  articleId = await bringIn(desk.editor);
  await execute(desk.admin, 'set-blind', { version: 1, blind: true });
});

const quote = (viewer: Actor = desk.reader) => quoteWith(viewer, articleId, 'سنرمّم');
const card = async (viewer: Actor) => readCard(viewer, (await quote()).id);
const decide = async (actor: Actor, found: { verdict: 'spliced' | 'verbatim' | 'altered'; note?: string } = FOUND) => {
  const check = (await quote()).checks[0];
  const of = { checkId: check?.id ?? '', version: check?.version ?? 0 };
  return execute(actor, 'decide-check', { ...of, note: '', ...found });
};
const on = async () => {
  const { id, version } = await quote();
  return { quoteId: id, version };
};

describe('the first of two blind readers', () => {
  it('is told to nobody before the second has read, by whatever door', async () => {
    const before = (await readArticlePage(desk.reader, articleId)).seq;
    expect(await decide(desk.reviewer)).toEqual({ sealed: true });
    const second = desk.admin;
    const { id: quoteId } = await quote();
    const report = await execute(desk.editor, 'create-report', { articleId });
    const frozen = await readReport(second, report.id);
    const { json, markdown, csv, embed } = FORMATS;
    const files = [json, markdown, csv, embed].map((format) => format.write(frozen, 'en'));
    const seen = [
      await readArticlePage(second, articleId),
      await readWorkbench(second, articleId),
      await readCard(second, quoteId),
      await readChanges(second, articleId, before, quoteId),
      ...(await Promise.all(VIEWS.map((view) => listQuotes(second, view)))),
      await listArticles(second),
      await listReports(second),
      await readLastDone(second, articleId),
      frozen,
      ...files,
      await rehearse(second, 'confirm-quotes', { quotes: [await on()] }),
      await db().event.findMany({ where: { deskId: second.deskId } }),
    ];
    for (const answer of seen) {
      const text = JSON.stringify(answer, (_, v) => (typeof v === 'bigint' ? String(v) : v));
      expect(text).not.toContain(FOUND.verdict);
      expect(text).not.toContain(FOUND.note);
    }
    expect((await card(second)).readings).toEqual({
      kind: 'sealed',
      by: { id: desk.reviewer.personId, name: desk.reviewer.name },
      own: null,
    });
    expect((await card(desk.reviewer)).readings).toMatchObject({ own: FOUND });
    expect(await quote()).toMatchObject({ status: 'open', decidedBy: null, decided: false });
  });

  it('is told by no hand in a speaker that somebody confirms alone', async () => {
    await execute(desk.reviewer, 'confirm-quote', await on());
    const source = await db().document.findFirstOrThrow({ where: { deskId: desk.admin.deskId, kind: 'source' } });
    const gone = { sourceId: source.id, version: source.version, reason: 'Taken off the net.' };
    await execute(desk.editor, 'withdraw-source', gone);
    expect(await execute(desk.admin, 'confirm-quote', await on())).toMatchObject({ words: false, speaker: true });
    expect((await card(desk.admin)).hands).toEqual([desk.admin.personId]);
  });

  it('shows by no number what the words were held against', async () => {
    const document = { text: 'سنرمّم السوق القديم قبل الصيف، ولن نهدم حجراً كبيراً.' };
    await execute(desk.reviewer, 'add-source', { articleId, kind: 'statement', document });
    await compareAll();
    expect((await quote()).checks).toHaveLength(2);
    await decide(desk.reviewer);
    expect(new Set((await quote()).checks.map((check) => check.version)).size).toBe(1);
  });

  it('has nobody state where the words stand: the second would know what they were held against', async () => {
    await decide(desk.reviewer);
    const [check] = (await quote()).checks;
    const place = { checkId: check?.id ?? '', version: check?.version ?? 0, place: { page: 3 }, note: '' };
    await expect(execute(desk.reviewer, 'state-place', place)).rejects.toMatchObject({ code: 'read-first' });
  });

  it('is not shown by switching the rule off, nor by disputing instead, and is taken back by its reader alone', async () => {
    await decide(desk.reviewer);
    await execute(desk.admin, 'set-blind', { version: 2, blind: false });
    expect((await card(desk.admin)).readings).toMatchObject({ kind: 'sealed', own: null });
    const dispute = { ...(await on()), status: 'disputed' } as const;
    await expect(execute(desk.reviewer, 'give-status', dispute)).rejects.toMatchObject({ code: 'read-first' });
    const note = { ...(await on()), note: 'so' };
    await expect(execute(desk.admin, 'correct-quote', note)).rejects.toMatchObject({ code: 'read-first' });
    await expect(execute(desk.admin, 'undo', { articleId })).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await execute(desk.reviewer, 'undo', { articleId });
    expect((await card(desk.reviewer)).readings).toBeNull();
    await execute(desk.reviewer, 'redo', { articleId });
    expect((await card(desk.reviewer)).readings).toMatchObject({ own: FOUND });
  });

  it('leaves the same lines in the log, whether they confirmed what is proposed or found something else', async () => {
    const lines = async () => {
      const theirs = { deskId: desk.admin.deskId, actorId: desk.reviewer.personId };
      const rows = await db().event.findMany({ where: theirs, orderBy: { seq: 'asc' } });
      return rows.map(({ kind, data, changes, inverse }) => ({
        kind,
        data: Object.keys(data as object),
        changes,
        inverse,
      }));
    };
    const shape = (of: unknown) => JSON.stringify(of).replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"|"[0-9a-f]{64}"/g, '""');
    expect(await execute(desk.reviewer, 'confirm-quote', await on())).toMatchObject({ sealed: true, speaker: false });
    // Confirming again goes on to the speaker, as it does for whoever found something else.
    expect(await execute(desk.reviewer, 'confirm-quote', await on())).toMatchObject({ words: false, speaker: true });
    const confirmed = await lines();
    await expect(execute(desk.reviewer, 'confirm-quote', await on())).rejects.toMatchObject({
      code: 'confirmed-already',
    });
    desk = await testDesk();
    articleId = await bringIn(desk.editor);
    await execute(desk.admin, 'set-blind', { version: 1, blind: true });
    await decide(desk.reviewer);
    expect(await execute(desk.reviewer, 'confirm-quote', await on())).toMatchObject({ words: false, speaker: true });
    expect(shape(await lines())).toBe(shape(confirmed));
    expect((await card(desk.reviewer)).readings).toMatchObject({ own: FOUND });
  });

  it('may think again, and lapses with the words', async () => {
    await decide(desk.reviewer);
    await decide(desk.reviewer, { verdict: 'altered' });
    expect((await card(desk.reviewer)).readings).toMatchObject({ own: { verdict: 'altered' } });
    const { spans } = await quote();
    const [start, end] = spans[0] as [number, number];
    await execute(desk.reviewer, 'move-quote', { ...(await on()), spans: [[start, end - 'واحداً'.length - 1]] });
    expect((await card(desk.reviewer)).readings).toBeNull();
    expect((await quote()).readers).toEqual([]);
  });
});

describe('a quotation that is sent to two readers at an open desk', () => {
  it('is read blind by them, with the agreement of the desk beside what they found; others are not', async () => {
    await execute(desk.admin, 'set-blind', { version: 2, blind: false });
    const send = async (who = desk.editor) =>
      execute(who, 'send-to-two', { ...(await on()), reason: 'It names a sum.' });
    await expect(send(desk.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await send();
    await expect(send()).rejects.toMatchObject({ code: 'read-already' });
    expect((await readHistory(desk.reader, 'quote', (await quote()).id)).rows[0]).toMatchObject({
      kind: 'quote-sent-to-two',
      told: { reason: 'It names a sum.' },
    });
    await execute(desk.editor, 'undo', { articleId });
    expect((await quote()).readTwice).toBe(false);
    await execute(desk.editor, 'redo', { articleId });
    expect(await decide(desk.reviewer)).toEqual({ sealed: true });
    expect((await card(desk.admin)).readings).toMatchObject({ kind: 'sealed', own: null });
    await decide(desk.admin, { verdict: 'verbatim' });
    expect((await card(desk.reader)).readings).toMatchObject({ kind: 'open', agree: false, kappa: 0 });
    const other = await quoteWith(desk.reader, articleId, 'الميزانية');
    const check = { checkId: other.checks[0]?.id ?? '', version: 1, verdict: 'altered', note: '' } as const;
    expect(await execute(desk.reviewer, 'decide-check', check)).toEqual({ sealed: false });
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });
});

describe('two blind readers', () => {
  it('who agree have decided, and the second may sign it off', async () => {
    const { id } = await quote();
    const several = { quotes: [await on()] };
    await expect(execute(desk.reviewer, 'confirm-quotes', several)).rejects.toMatchObject({ code: 'read-first' });
    await execute(desk.reviewer, 'confirm-quote', await on());
    expect((await listQuotes(desk.editor, 'second')).rows.map((r) => r.id)).toEqual([id]);
    expect((await listQuotes(desk.reviewer, 'second')).rows).toEqual([]);
    await execute(desk.editor, 'confirm-quotes', { quotes: [await on()], only: 'verbatim' });
    expect(await quote()).toMatchObject({
      status: 'in-review',
      decidedBy: { id: desk.reviewer.personId },
      readings: { kind: 'open', agree: true },
    });
    await expect(execute(desk.editor, 'undo', { articleId })).rejects.toMatchObject({ code: 'reading-open' });
    await execute(desk.editor, 'sign-off', await on());
    expect((await quote()).status).toBe('verified');
  });

  it('who disagree are laid side by side, and a third settles it', async () => {
    await decide(desk.reviewer);
    await decide(desk.editor, { verdict: 'verbatim' });
    const { id, readings } = await quote();
    expect(readings).toMatchObject({ kind: 'open', agree: false, both: [FOUND, { verdict: 'verbatim', note: '' }] });
    expect((await listQuotes(desk.reader, 'unsettled')).rows.map((r) => r.id)).toEqual([id]);
    const [first, second] = (await readHistory(desk.reader, 'quote', id)).rows.map(({ details }) => details);
    expect(first).toContainEqual({ of: 'found', by: desk.reviewer.name, verdict: FOUND.verdict, note: FOUND.note });
    expect(first).toContainEqual({ of: 'found', by: desk.editor.name, verdict: 'verbatim', note: '' });
    expect(second).toEqual([]);
    await expect(decide(desk.editor, { verdict: 'verbatim' })).rejects.toMatchObject({ code: 'talk-note' });
    await decide(desk.admin, { verdict: 'verbatim' });
    expect((await quote()).status).toBe('in-review');
    await expect(execute(desk.admin, 'sign-off', await on())).rejects.toMatchObject({ code: 'second-reader' });
    // Whoever was found against has no hand in it; only the speaker is left.
    await expect(execute(desk.editor, 'sign-off', await on())).rejects.toMatchObject({ code: 'speaker-undecided' });
  });

  it('who settle by talk say what they agreed on, and neither signs it off', async () => {
    await decide(desk.reviewer);
    await decide(desk.editor, { verdict: 'verbatim' });
    await decide(desk.reviewer, { verdict: 'verbatim', note: 'Looked again: one post.' });
    await expect(execute(desk.editor, 'sign-off', await on())).rejects.toMatchObject({ code: 'second-reader' });
    expect((await quote()).checks[0]).toMatchObject({ verdict: 'verbatim', note: 'Looked again: one post.' });
  });

  it('leave a log that is whole, proves what was sealed, and is counted in the agreement of the desk alone', async () => {
    await decide(desk.reviewer);
    await decide(desk.editor, { verdict: 'verbatim' });
    expect((await verifyEvents(desk.admin)).broken).toBeUndefined();
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
    await db().reading.updateMany({ where: { personId: desk.reviewer.personId }, data: { verdict: 'altered' } });
    expect(await findStrayed(desk.admin, SUBJECTS)).toHaveLength(1);
    const year = { weeks: 52 };
    expect((await readAgreement(desk.reader, year)).all).toEqual({ pairs: 1, observed: 0, kappa: 0 });
    const other = await testDesk('other');
    expect((await readAgreement(other.admin, year)).all).toEqual({ pairs: 0, observed: null, kappa: null });
  });
});

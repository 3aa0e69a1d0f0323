import { beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  changeRole,
  readDesk,
  removeMember,
  revokeSessions,
  setEvidence,
  setSecondReader,
} from '@/lib/auth/members';
import type { Actor, Role } from '@/lib/auth/roles';
import { linkClaim, listClaims, rateClaim, relateClaims, unlinkClaim } from '@/lib/claims/claims';
import { db } from '@/lib/db/client';
import { ownDatabase, testDesk } from '@/lib/db/test-database';
import { readPasted } from '@/lib/import/read';
import { createReport, listReports, readReport } from '@/lib/report/model';
import { annotate, resolveAnnotation, withdrawAnnotation } from './annotations';
import { addSource, importArticle, liftSource, listArticles, putInPlay } from './articles';
import { compareWith, decideCheck } from './checks';
import { readProgress } from './comparing';
import { confirmQuote, takeBackConfirmation } from './confirm';
import { verifyEvents } from './events';
import { ARTICLE, bringIn, pasted } from './fixtures';
import { acknowledgeChange, placeQuote, takeBackPlacing } from './placing';
import { listQuotes } from './queue';
import { addQuote, assignQuote, attribute, correctQuote, moveQuote, rejectQuote, setStatus } from './quotes';
import { readCard } from './read/cards';
import { restoreText, reviseArticle } from './revisions';
import { signOff, withdrawSignOff } from './sign-off';
import { describeSource, listSources, readSource, withdrawSource } from './sources';
import { listSpeakers } from './speakers';
import { judgePairs } from './translation';
import { readArticlePage, readWorkbench } from './workbench';

let desk: Record<Role, Actor>;
let other: Record<Role, Actor>;
const at = { article: '', revision: '', quote: '', check: '', source: '', note: '', claim: '', second: '', report: '' };

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk('ours');
  other = await testDesk('theirs');
  at.article = await bringIn(desk.editor);
  const w = await readWorkbench(desk.reader, at.article);
  const quote = w.quotes[0];
  at.revision = w.revision.id;
  at.quote = quote?.id ?? '';
  at.check = quote?.checks[0]?.id ?? '';
  at.source = w.sources[0]?.id ?? '';
  at.note = await annotate(desk.reviewer, { kind: 'quote', quoteId: at.quote }, 'note');
  at.claim = (await linkClaim(desk.reviewer, at.quote, { kind: 'new', text: 'a claim' }, 'asserts')).claimId;
  at.second = (await linkClaim(desk.reviewer, at.quote, { kind: 'new', text: 'another' }, 'denies')).claimId;
  at.report = (await createReport(desk.editor, at.article)).id;
});

/** Every function that reads or writes a desk's things, by the least role that may call it. */
const CALLS: [name: string, least: Role, call: (actor: Actor) => Promise<unknown>][] = [
  ['readWorkbench', 'reader', (a) => readWorkbench(a, at.article)],
  ['readArticlePage', 'reader', (a) => readArticlePage(a, at.article)],
  ['readCard', 'reader', (a) => readCard(a, at.quote)],
  ['readProgress', 'reader', (a) => readProgress(a, at.article)],
  ['readSource', 'reader', (a) => readSource(a, at.source)],
  ['readReport', 'reader', (a) => readReport(a, at.report)],
  ['addSource', 'reviewer', (a) => addSource(a, at.article, readPasted('Some words.'), 'post', pasted)],
  ['putInPlay', 'reviewer', (a) => putInPlay(a, at.article, at.source)],
  ['liftSource', 'reviewer', (a) => liftSource(a, at.quote)],
  ['compareWith', 'reviewer', (a) => compareWith(a, at.quote, at.source)],
  ['decideCheck', 'reviewer', (a) => decideCheck(a, at.check, 1, { verdict: 'verbatim', note: '' })],
  ['confirmQuote', 'reviewer', (a) => confirmQuote(a, at.quote, 1)],
  [
    'takeBackConfirmation',
    'reviewer',
    (a) => takeBackConfirmation(a, at.quote, 1, { check: null, speakerSettled: false }),
  ],
  ['addQuote', 'reviewer', (a) => addQuote(a, at.revision, [0, 5])],
  ['moveQuote', 'reviewer', (a) => moveQuote(a, at.quote, 1, [[0, 5]])],
  ['rejectQuote', 'reviewer', (a) => rejectQuote(a, at.quote, 1, true)],
  ['attribute', 'reviewer', (a) => attribute(a, at.quote, 1, { medium: 'post' })],
  ['setStatus', 'reviewer', (a) => setStatus(a, at.quote, 1, 'disputed')],
  ['correctQuote', 'reviewer', (a) => correctQuote(a, at.quote, 1, 'so')],
  ['annotate a range', 'reviewer', (a) => annotate(a, { kind: 'range', revisionId: at.revision, span: [0, 5] }, 'x')],
  ['annotate a quote', 'reviewer', (a) => annotate(a, { kind: 'quote', quoteId: at.quote }, 'x')],
  ['answer', 'reviewer', (a) => annotate(a, { kind: 'answer', parentId: at.note }, 'x')],
  ['resolveAnnotation', 'reviewer', (a) => resolveAnnotation(a, at.note, 1, true)],
  ['withdrawAnnotation', 'reviewer', (a) => withdrawAnnotation(a, at.note, 1, true)],
  ['linkClaim', 'reviewer', (a) => linkClaim(a, at.quote, { kind: 'existing', id: at.claim }, 'asserts')],
  ['unlinkClaim', 'reviewer', (a) => unlinkClaim(a, at.quote, at.claim)],
  ['relateClaims', 'reviewer', (a) => relateClaims(a, at.claim, at.second, 'contradicts')],
  ['rateClaim', 'reviewer', (a) => rateClaim(a, at.claim, 1, 'true', '')],
  ['assignQuote', 'editor', (a) => assignQuote(a, at.quote, 1, null)],
  ['signOff', 'editor', (a) => signOff(a, at.quote, 1)],
  ['withdrawSignOff', 'editor', (a) => withdrawSignOff(a, at.quote, 1)],
  ['withdrawSource', 'editor', (a) => withdrawSource(a, at.source, 1, 'x')],
  ['createReport', 'editor', (a) => createReport(a, at.article)],
  ['reviseArticle', 'editor', (a) => reviseArticle(a, at.article, 1, readPasted('Other words.'), pasted)],
  ['placeQuote', 'reviewer', (a) => placeQuote(a, at.quote, 1, at.revision, [0, 5])],
  ['acknowledgeChange', 'reviewer', (a) => acknowledgeChange(a, at.quote, 1, true)],
  ['takeBackPlacing', 'reviewer', (a) => takeBackPlacing(a, at.quote, 1)],
  ['restoreText', 'editor', (a) => restoreText(a, at.article, 1, 1)],
  ['judgePairs', 'reviewer', (a) => judgePairs(a, at.check, 1, [])],
  ['describeSource', 'editor', (a) => describeSource(a, at.source, 1, { title: 'x', kind: 'post' })],
  ['changeRole', 'admin', (a) => changeRole(a, desk.reader.personId, 1, 'editor')],
  ['removeMember', 'admin', (a) => removeMember(a, desk.reader.personId)],
  ['revokeSessions', 'admin', (a) => revokeSessions(a, desk.reader.personId)],
];

/** Functions that answer with what belongs to the actor's own desk. */
const LISTS: [name: string, call: (actor: Actor) => Promise<readonly unknown[]>][] = [
  ['listArticles', async (a) => (await listArticles(a)).rows],
  ['listQuotes', async (a) => (await listQuotes(a, 'all')).rows],
  ['listSources', listSources],
  ['listClaims', listClaims],
  ['listReports', listReports],
];

const picture = async () =>
  JSON.stringify([
    await db().quote.findMany({ orderBy: { id: 'asc' } }),
    await db().check.findMany({ orderBy: { id: 'asc' } }),
    await db().annotation.findMany({ orderBy: { id: 'asc' } }),
    await db().claim.findMany({ orderBy: { id: 'asc' } }),
    await db().member.findMany({ orderBy: [{ deskId: 'asc' }, { personId: 'asc' }] }),
    await db().event.count(),
  ]);

describe('another desk', () => {
  it.each(CALLS)('gets nothing from %s, and changes nothing', async (_, __, call) => {
    const before = await picture();
    await expect(call(other.admin)).rejects.toMatchObject({ code: 'not-found' });
    expect(await picture()).toBe(before);
  });

  it.each(LISTS)('finds nothing of ours in %s', async (_, list) => {
    expect((await list(desk.reader)).length).toBeGreaterThan(0);
    expect(await list(other.admin)).toEqual([]);
  });

  it('finds none of our speakers', async () => {
    const q = (await readWorkbench(desk.reader, at.article)).quotes[1];
    await attribute(desk.reviewer, q?.id ?? '', q?.version ?? 0, {
      speaker: { kind: 'named', name: 'ليلى منصور', speakerKind: 'person' },
    });
    const [ours] = await listSpeakers(desk.reader);
    expect(ours?.name).toBe('ليلى منصور');
    expect(await listSpeakers(other.admin)).toEqual([]);

    const theirs = await bringIn(other.editor, ARTICLE);
    const quote = (await readWorkbench(other.reader, theirs)).quotes[0];
    const taken = attribute(other.reviewer, quote?.id ?? '', quote?.version ?? 0, {
      speaker: { kind: 'existing', id: ours?.id ?? '' },
    });
    await expect(taken).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      assignQuote(other.editor, quote?.id ?? '', quote?.version ?? 0, desk.reviewer.personId),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      linkClaim(other.reviewer, quote?.id ?? '', { kind: 'existing', id: at.claim }, 'asserts'),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(putInPlay(other.reviewer, theirs, at.source)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is kept apart by the database too', async () => {
    const theirs = await db().speaker.create({ data: { deskId: other.admin.deskId, kind: 'person', name: 'x' } });
    const joined = db()
      .$executeRaw`UPDATE attribution SET speaker_id = ${theirs.id}::uuid WHERE quote_id = ${at.quote}::uuid`;
    await expect(joined).rejects.toThrow(/joins two desks/);
  });

  it('sees only its own members and its own log', async () => {
    expect((await readDesk(other.admin)).members.map((m) => m.name)).not.toContain(desk.reader.name);
    expect((await verifyEvents(other.admin)).broken).toBeUndefined();
  });
});

const BELOW: Record<Role, Role[]> = {
  reader: [],
  reviewer: ['reader'],
  editor: ['reader', 'reviewer'],
  admin: ['reader', 'reviewer', 'editor'],
};

describe('a role below what is needed', () => {
  it.each([
    ...CALLS,
    ['importArticle', 'editor', (a: Actor) => importArticle(a, readPasted('Some words.'), pasted)],
    ['addMember', 'admin', (a: Actor) => addMember(a, { name: 'x', email: 'x@desk.example', role: 'reader' })],
    ['setSecondReader', 'admin', (a: Actor) => setSecondReader(a, 1, false)],
    ['setEvidence', 'admin', (a: Actor) => setEvidence(a, 1, 'primary')],
    ['readDesk', 'admin', readDesk],
    ['verifyEvents', 'admin', verifyEvents],
  ] as typeof CALLS)('is refused by %s (it takes a %s)', async (_, least, call) => {
    for (const role of BELOW[least])
      await expect(call(desk[role])).rejects.toMatchObject({ code: 'forbidden', params: { role: least } });
  });
});

describe('the members of a desk', () => {
  it('are added with a one-time password, shown once', async () => {
    const password = await addMember(desk.admin, { name: 'سامي', email: 'Sami@desk.example', role: 'reviewer' });
    expect(password).toMatch(/^\w{5}(-\w{5}){3}$/);
    expect(await db().person.findUnique({ where: { email: 'sami@desk.example' } })).toMatchObject({
      mustChangePassword: true,
    });
    await expect(
      addMember(desk.admin, { name: 'سامي', email: 'sami@desk.example', role: 'reader' }),
    ).rejects.toMatchObject({ code: 'email-taken' });
    expect(await addMember(other.admin, { name: 'سامي', email: 'sami@desk.example', role: 'reader' })).toBeUndefined();
  });

  it('always have an administrator', async () => {
    await expect(changeRole(desk.admin, desk.admin.personId, 1, 'editor')).rejects.toMatchObject({
      code: 'last-admin',
    });
    await expect(removeMember(desk.admin, desk.admin.personId)).rejects.toMatchObject({ code: 'last-admin' });
  });
});

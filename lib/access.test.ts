import { beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptInvitation, listInvited, readInvitations } from '@/lib/auth/invitations';
import { listMembers } from '@/lib/auth/members';
import type { SignedIn } from '@/lib/auth/session';
import { listClaims } from '@/lib/claims/read/claims';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { readFacts } from '@/lib/report/read/facts';
import { listLinks } from '@/lib/report/read/links';
import { readReport } from '@/lib/report/read/report';
import { listReports } from '@/lib/report/read/reports';
import { readSignature } from '@/lib/report/read/signature';
import { bringIn } from '@/lib/review/fixtures';
import { listArticles } from '@/lib/review/read/articles';
import { readAssignRules } from '@/lib/review/read/assign-rules';
import { readCard } from '@/lib/review/read/cards';
import { listTexts, readCompared } from '@/lib/review/read/compared';
import { readEarlier } from '@/lib/review/read/earlier';
import { listFeeds, readFeed } from '@/lib/review/read/feeds';
import { readHistory, readLog } from '@/lib/review/read/history';
import { readJob } from '@/lib/review/read/jobs';
import { readWordings } from '@/lib/review/read/notes';
import { readProgress } from '@/lib/review/read/progress';
import { listQuotes } from '@/lib/review/read/quotes';
import { readRules } from '@/lib/review/read/rules';
import { readSource } from '@/lib/review/read/source';
import { readSourceVersion } from '@/lib/review/read/source-texts';
import { listSources } from '@/lib/review/read/sources';
import { listSpeakers } from '@/lib/review/read/speakers';
import { readSubmitted } from '@/lib/review/read/submitted';
import { readArticlePage, readWorkbench } from '@/lib/review/read/workbench';
import { COMMANDS, type CommandName, execute, SUBJECTS } from './commands';
import type { Actor } from './desk/actor';
import { verifyEvents } from './desk/events';
import { leastRole, ROLES, type Role } from './desk/roles';
import { findStrayed } from './desk/strayed';
import { testDesk } from './desk/test-desk';
import { type Examples, makeExamples, type Things } from './examples';

let desk: Record<Role, Actor>;
let other: Record<Role, Actor>;
let at: Things;
let examples: Examples;

beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk('ours');
  other = await testDesk('theirs');
  ({ at, examples } = await makeExamples(desk));
});

/** Commands that name nothing of a desk: whoever may give them, gives them to their own. */
const NAMELESS: ReadonlySet<CommandName> = new Set([
  'fetch-address',
  'subscribe-feed',
  'import-many',
  'import-report',
  'export-many',
  'import-article',
  'rename-desk',
  'set-second-reader',
  'set-blind',
  'set-evidence',
  'set-house-rules',
  'set-gate',
  'set-checklist',
  'set-assign-rules',
  'set-layers',
  'set-tags',
  'invite-member',
]);
/** Of what somebody else did there is nothing to take back. */
const REFUSED: Partial<Record<CommandName, string>> = { undo: 'nothing-to-undo', redo: 'nothing-to-redo' };

const call = (actor: Actor, name: CommandName) => execute(actor, name, examples[name]() as never);

/** Everything that our desk has. */
const picture = async () => {
  const { deskId } = desk.admin;
  const document = { deskId };
  return JSON.stringify([
    await db().desk.findUnique({ where: { id: deskId } }),
    await db().document.findMany({ where: document, orderBy: { id: 'asc' } }),
    await db().quote.findMany({ where: { revision: { document } }, orderBy: { id: 'asc' } }),
    await db().check.findMany({ where: { quote: { revision: { document } } }, orderBy: { id: 'asc' } }),
    await db().annotation.findMany({ where: { revision: { document } }, orderBy: { id: 'asc' } }),
    await db().claim.findMany({ where: { deskId }, orderBy: { id: 'asc' } }),
    await db().quoteClaim.findMany({ where: { claim: { deskId } }, orderBy: { claimId: 'asc' } }),
    await db().member.findMany({ where: { deskId }, orderBy: { personId: 'asc' } }),
    await db().feed.findMany({ where: { deskId }, orderBy: { id: 'asc' } }),
    await db().report.count({ where: { article: document } }),
    await db().sharedLink.findMany({ where: { report: { article: document } }, orderBy: { id: 'asc' } }),
    await db().event.count({ where: { deskId } }),
  ]);
};

/** What a trigger says; the client tells a foreign key's refusal by its name, and a trigger's has none. */
const GUARDED = /joins two|no member of its desk|Foreign key constraint violated on the \(not available\)/;

const READS: [name: string, read: (actor: Actor) => Promise<unknown>][] = [
  ['readWorkbench', (a) => readWorkbench(a, at.article)],
  ['readArticlePage', (a) => readArticlePage(a, at.article)],
  ['readCard', (a) => readCard(a, at.quote)],
  ['readProgress', (a) => readProgress(a, at.article)],
  ['readSource', (a) => readSource(a, at.source)],
  ['readSourceVersion', (a) => readSourceVersion(a, at.source)],
  ['readEarlier', (a) => readEarlier(a, at.article, 1)],
  ['readCompared', (a) => readCompared(a, at.article, { from: 1, to: 1 })],
  ['listTexts', (a) => listTexts(a, at.article)],
  ['readHistory of a quotation', (a) => readHistory(a, 'quote', at.quote)],
  ['readHistory of an article', (a) => readHistory(a, 'article', at.article)],
  ['readHistory of a source', (a) => readHistory(a, 'source', at.source)],
  ['readWordings', (a) => readWordings(a, at.note)],
  ['readReport', (a) => readReport(a, at.report)],
  ['readFacts', (a) => readFacts(a, at.report)],
  ['listLinks', (a) => listLinks(a, at.report)],
  ['readJob', (a) => readJob(a, at.job)],
  ['readFeed', (a) => readFeed(a, at.feed)],
  ['readSignature', (a) => readSignature(a, at.report)],
];

const LISTS: [name: string, list: (actor: Actor) => Promise<readonly unknown[]>][] = [
  ['listArticles', async (a) => (await listArticles(a)).rows],
  ['listQuotes', async (a) => (await listQuotes(a, 'all')).rows],
  ['listSources', async (a) => (await listSources(a)).rows],
  ['listClaims', async (a) => (await listClaims(a)).rows],
  ['listFeeds', (a) => listFeeds(a)],
  ['listReports', async (a) => (await listReports(a)).rows],
];

describe.each(COMMANDS.map(({ name, permission }) => [name, permission] as const))('%s', (name, permission) => {
  it('gives another desk nothing, and changes nothing of ours', async () => {
    const before = await picture();
    const called = call(other.admin, name);
    if (NAMELESS.has(name)) await called.catch(({ code }) => expect(['conflict', 'address-private']).toContain(code));
    else await expect(called).rejects.toMatchObject({ code: REFUSED[name] ?? 'not-found' });
    expect(await picture()).toBe(before);
  });

  it(`is for whoever may ${permission}, and refuses others before it reads what they sent`, async () => {
    const least = leastRole(permission);
    for (const role of ROLES) {
      const mayDo = ROLES.indexOf(role) >= ROLES.indexOf(least);
      const refusal = mayDo ? { code: 'invalid-input' } : { code: 'forbidden', params: { role: least } };
      await expect(execute(desk[role], name, { rubbish: true } as never)).rejects.toMatchObject(refusal);
      if (!mayDo) await expect(call(desk[role], name)).rejects.toMatchObject(refusal);
    }
  });
});

describe('another desk', () => {
  it.each(READS)('reads nothing of ours by %s', async (_, read) => {
    await expect(read(other.admin)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(LISTS)('finds nothing of ours in %s', async (_, list) => {
    const ours = JSON.stringify(await list(desk.reader));
    expect(ours).not.toBe('[]');
    const theirs = JSON.stringify(await list(other.admin));
    for (const id of Object.values(at)) expect(theirs).not.toContain(id);
  });

  it('finds none of our speakers, and none of our things by their ids', async () => {
    const q = (await readWorkbench(desk.reader, at.article)).quotes[1];
    await execute(desk.reviewer, 'attribute-quote', {
      quoteId: q?.id ?? '',
      version: q?.version ?? 0,
      change: { speaker: { kind: 'named', name: 'ليلى منصور', speakerKind: 'person' } },
    });
    const [ours] = (await listSpeakers(desk.reader)).rows;
    expect(ours?.name).toBe('ليلى منصور');
    expect((await listSpeakers(other.admin)).rows).toEqual([]);

    const articleId = await bringIn(other.editor);
    const quote = (await readWorkbench(other.reader, articleId)).quotes[0];
    const theirs = { quoteId: quote?.id ?? '', version: quote?.version ?? 0 };
    const refused = { code: 'not-found' };
    const speaker = { kind: 'existing', id: ours?.id ?? '' } as const;
    await expect(execute(other.reviewer, 'attribute-quote', { ...theirs, change: { speaker } })).rejects.toMatchObject(
      refused,
    );
    await expect(
      execute(other.editor, 'assign-quote', { ...theirs, personId: desk.reviewer.personId }),
    ).rejects.toMatchObject(refused);
    const choice = { kind: 'existing', id: at.claim } as const;
    await expect(
      execute(other.reviewer, 'link-claim', { quoteId: theirs.quoteId, choice, stance: 'asserts' }),
    ).rejects.toMatchObject(refused);
    await expect(execute(other.reviewer, 'use-source', { articleId, sourceId: at.source })).rejects.toMatchObject(
      refused,
    );
  });

  it('is kept apart by the database too', async () => {
    const theirs = other.admin;
    const articleId = await bringIn(other.editor);
    const w = await readWorkbench(other.reader, articleId);
    const [sourceId, quoteId] = [w.sources[0]?.id ?? '', w.quotes[0]?.id ?? ''];
    const speaker = await db().speaker.create({ data: { deskId: theirs.deskId, kind: 'person', name: 'x' } });
    const claim = { deskId: theirs.deskId, text: 'x', createdById: theirs.personId };
    const { id: claimId } = await db().claim.create({ data: claim });
    const me = desk.reviewer.personId;
    const joined: Record<string, () => Promise<unknown>> = {
      attribution: () => db().attribution.update({ where: { quoteId: at.quote }, data: { speakerId: speaker.id } }),
      article_source: () => db().articleSource.create({ data: { articleId: at.article, sourceId, addedById: me } }),
      annotation: () => db().annotation.create({ data: { revisionId: at.revision, quoteId, body: 'x', authorId: me } }),
      'an answer': () =>
        db().annotation.create({
          data: { revisionId: w.revision.id, parentId: at.note, body: 'x', authorId: theirs.personId },
        }),
      quote_claim: () =>
        db().quoteClaim.create({ data: { quoteId: at.quote, claimId, stance: 'asserts', addedById: me } }),
      claim_relation: () =>
        db().claimRelation.create({ data: { fromId: at.claim, toId: claimId, kind: 'supports', addedById: me } }),
      report: () =>
        db().report.create({
          data: {
            deskId: desk.admin.deskId,
            articleId: at.article,
            revisionId: w.revision.id,
            number: 9,
            content: '{}',
            sha256: '0'.repeat(64),
            createdById: me,
          },
        }),
      event: () =>
        db().$executeRaw`INSERT INTO event (desk_id, seq, at, kind, subject, article_id, data, previous, hash)
            VALUES (${desk.admin.deskId}::uuid, 9999, now(), 'x', 'x', ${articleId}::uuid, '{}', '', repeat('0', 64))`,
    };
    const refusals = await Promise.all(
      Object.entries(joined).map(async ([name, join]) => [name, await join().catch((e: Error) => e.message)] as const),
    );
    for (const [name, said] of refusals) expect(said, name).toMatch(GUARDED);

    const strangers: Record<string, () => Promise<unknown>> = {
      assignee: () => db().quote.update({ where: { id: at.quote }, data: { assigneeId: theirs.personId } }),
      'sign-off': () => db().signOff.create({ data: { quoteId: at.quote, personId: theirs.personId } }),
      author: () =>
        db().annotation.create({
          data: { revisionId: at.revision, quoteId: at.quote, body: 'x', authorId: theirs.personId },
        }),
      claimant: () => db().claim.create({ data: { ...claim, deskId: desk.admin.deskId } }),
    };
    for (const [name, write] of Object.entries(strangers)) await expect(write(), name).rejects.toThrow(GUARDED);
  });

  it('sees only its own members and its own log', async () => {
    expect((await listMembers(other.admin)).map((m) => m.name)).not.toContain(desk.reader.name);
    expect((await verifyEvents(other.admin)).broken).toBeUndefined();
    const log = JSON.stringify((await readLog(other.admin)).rows);
    for (const id of Object.values(at)) expect(log).not.toContain(id);
  });
});

describe('what not everybody at a desk reads', () => {
  it.each([
    ['listMembers', 'admin', listMembers],
    ['readRules', 'admin', readRules],
    ['verifyEvents', 'editor', verifyEvents],
    ['readLog', 'editor', readLog],
    ['readAssignRules', 'editor', readAssignRules],
  ] as [string, Role, (actor: Actor) => Promise<unknown>][])('%s is for who is at least %s', async (_, least, read) => {
    for (const role of ROLES.slice(0, ROLES.indexOf(least)))
      await expect(read(desk[role])).rejects.toMatchObject({ code: 'forbidden', params: { role: least } });
    await read(desk[least]);
  });
});

it('a file is looked at by those alone who may bring it in, and nothing of it is read for others', async () => {
  const file = new File(['a'], 'a.txt');
  const given = { text: '', file };
  const opened = vi.spyOn(file, 'arrayBuffer');
  await expect(readSubmitted(desk.reader, given)).rejects.toMatchObject({ code: 'forbidden' });
  expect(opened).not.toHaveBeenCalled();
  expect(await readSubmitted(desk.editor, given)).toMatchObject({ text: 'a', warnings: [] });
});

describe('the members of a desk', () => {
  const given = { name: 'سامي', email: 'Sami@desk.example', role: 'reviewer' } as const;
  const signedInAs = async (email: string): Promise<SignedIn> => {
    const { id: personId, name } = await db().person.findUniqueOrThrow({ where: { email } });
    const session = { sessionId: '', confirmedAt: new Date(), mustChangePassword: false, desks: [] };
    const looks = { locale: null, theme: 'system', singleKeys: true };
    return { personId, name, email, ...session, ...looks };
  };

  it('are invited with a code, shown once, and join with it: a desk does not learn who has an account', async () => {
    const code = await execute(desk.admin, 'invite-member', given);
    expect(code).toMatch(/^\w{5}(-\w{5}){3}$/);
    const person = await db().person.findUniqueOrThrow({ where: { email: 'sami@desk.example' } });
    expect(person.mustChangePassword).toBe(true);
    // Another desk invites the same address: the answer is of the same form, and nothing of the account changes.
    const theirs = await execute(other.admin, 'invite-member', { ...given, name: 'Sami' });
    expect(theirs).toMatch(/^\w{5}(-\w{5}){3}$/);
    expect(await db().person.findUniqueOrThrow({ where: { id: person.id } })).toEqual(person);
    expect(await listInvited(other.admin)).toContainEqual({
      email: 'sami@desk.example',
      name: 'Sami',
      role: 'reviewer',
    });
    expect((await listMembers(other.admin)).map((m) => m.email)).not.toContain('sami@desk.example');

    const who = await signedInAs('sami@desk.example');
    expect((await readInvitations(who)).map((i) => i.desk).sort()).toEqual(['ours', 'theirs']);
    await expect(acceptInvitation(who, desk.admin.deskId, theirs, '10.0.0.1')).rejects.toMatchObject({
      code: 'code-wrong',
    });
    await acceptInvitation(who, desk.admin.deskId, code, '10.0.0.1');
    expect((await listMembers(desk.admin)).map((m) => m.email)).toContain('sami@desk.example');
    await expect(execute(desk.admin, 'invite-member', given)).rejects.toMatchObject({ code: 'email-taken' });
    await expect(acceptInvitation(who, desk.admin.deskId, code, '10.0.0.1')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('who are removed keep their account and their sessions', async () => {
    const { personId } = desk.reader;
    const { id } = await db().session.create({ data: { personId, expiresAt: new Date(Date.now() + 60_000) } });
    await execute(desk.admin, 'remove-member', { personId });
    expect(await db().session.findUnique({ where: { id } })).toMatchObject({ revokedAt: null });
  });

  it('come back with their role and what was given to them, where the removal is taken back', async () => {
    const { personId } = desk.reviewer;
    const { version } = await db().quote.findUniqueOrThrow({ where: { id: at.quote } });
    await execute(desk.editor, 'assign-quote', { quoteId: at.quote, version, personId });
    await execute(desk.admin, 'remove-member', { personId });
    await execute(desk.admin, 'undo', { articleId: null });
    expect(await listMembers(desk.admin)).toContainEqual(
      expect.objectContaining({ personId, role: 'reviewer', given: 1 }),
    );
    await execute(desk.admin, 'redo', { articleId: null });
    expect((await listMembers(desk.admin)).map((m) => m.personId)).not.toContain(personId);
    await execute(desk.admin, 'undo', { articleId: null });
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
  });

  it('always have an administrator', async () => {
    const admin = { personId: desk.admin.personId };
    const refused = { code: 'last-admin' };
    await expect(execute(desk.admin, 'change-role', { ...admin, version: 1, role: 'editor' })).rejects.toMatchObject(
      refused,
    );
    await expect(execute(desk.admin, 'remove-member', admin)).rejects.toMatchObject(refused);
  });
});

import { expect } from '@playwright/test';
import type { Result } from '@/app/act';
import { COMMANDS } from '@/lib/commands';
import { leastRole, may, ROLES, type Role } from '@/lib/desk/roles';
import { closeBackstage } from './backstage';
import { test } from './desk';
import { as, at, EVERYBODY, openTwoDesks, uploaded, type Who } from './two-desks';
import { actionsOfBuild, pathsOfBuild } from './visitor';

test.beforeAll(openTwoDesks);
test.afterAll(closeBackstage);

/** What each path of the build answers to whom. */
type Answers = (who: Who) => number;
const signedIn: Answers = (who) => (who === 'stranger' ? 307 : 200);
const atOurDesk: Answers = (who) => ({ stranger: 307, foreigner: 404 })[who as string] ?? 200;
const from =
  (least: Role): Answers =>
  (who) =>
    who === 'stranger' ? 307 : who === 'foreigner' || ROLES.indexOf(who) >= ROLES.indexOf(least) ? 200 : 403;
const read: Answers = (who) => ({ stranger: 401, foreigner: 404 })[who as string] ?? 200;
const everybody: Answers = () => 200;

const PATHS: Readonly<Record<string, readonly [answers: Answers, where?: () => string]>> = {
  '/': [signedIn],
  '/account': [signedIn],
  '/articles': [signedIn],
  '/articles/many': [from('editor')],
  '/articles/new': [from('editor')],
  '/jobs': [from('editor')],
  '/jobs/[id]': [(who) => (who === 'foreigner' ? 404 : from('editor')(who)), () => `/jobs/${at.job}`],
  '/feeds': [from('editor')],
  '/inbox': [from('editor')],
  '/feeds/[id]': [(who) => (who === 'foreigner' ? 404 : from('editor')(who)), () => `/feeds/${at.feed}`],
  '/claims': [signedIn],
  '/reports': [signedIn],
  '/reports/[id]': [atOurDesk, () => `/reports/${at.report}`],
  // It asks for its password.
  '/shared/[token]': [everybody, () => `/shared/${at.link}`],
  '/dashboard': [signedIn],
  '/checklist': [from('editor')],
  '/assigning': [from('editor')],
  '/settings': [from('editor')],
  '/sources': [signedIn],
  '/speakers': [signedIn],
  '/sources/[id]': [atOurDesk, () => `/sources/${at.source}`],
  '/articles/[id]/[number]': [atOurDesk, () => `/articles/${at.article}/1`],
  '/articles/[id]/compare': [atOurDesk, () => `/articles/${at.article}/compare?from=1&to=1`],
  '/history/[what]/[id]': [atOurDesk, () => `/history/article/${at.article}`],
  '/log': [from('editor')],
  '/article/[id]': [atOurDesk, () => `/article/${at.article}`],
  // A notice of nobody's.
  '/go/[id]': [(who) => (who === 'stranger' ? 307 : 404), () => `/go/${at.article}`],
  '/api/notices': [(who) => (who === 'stranger' ? 401 : 200)],
  '/api/notices/events': [(who) => (who === 'stranger' ? 401 : 200)],
  '/api/originals/[revision]': [read, () => `/api/originals/${at.original}`],
  // It was uploaded, and fetched from nowhere.
  '/api/originals/[revision]/warc': [
    (who) => (who === 'stranger' ? 401 : 404),
    () => `/api/originals/${at.original}/warc`,
  ],
  // It brought in, and exported nothing.
  '/api/jobs/[id]/files': [
    (who) => (who === 'stranger' ? 401 : who === 'reader' || who === 'reviewer' ? 403 : 404),
    () => `/api/jobs/${at.job}/files`,
  ],
  '/api/schemas/report-1': [everybody],
  '/verify': [everybody],
  // Takes POST alone: below.
  '/api/check': [() => 405],
  '/api/keys/[desk]': [everybody, () => `/api/keys/${at.desk}`],
  '/api/reports/[id]/signature': [read, () => `/api/reports/${at.report}/signature`],
  '/api/reports/[id]': [read, () => `/api/reports/${at.report}`],
  '/api/articles/[id]/changes': [read, () => `/api/articles/${at.article}/changes?since=0&quote=${at.quote}`],
  '/api/articles/[id]/events': [read, () => `/api/articles/${at.article}/events?since=0&tab=${at.quote}`],
  // Takes POST alone: below.
  '/api/articles/[id]/here': [() => 405],
  '/api/quotes/[id]': [read, () => `/api/quotes/${at.quote}`],
  '/api/notes/[id]': [read, () => `/api/notes/${at.note}`],
  '/api/quotes/[id]/history': [read, () => `/api/quotes/${at.quote}/history`],
  // Takes POST alone: below.
  '/api/upload/[what]': [() => 405, () => '/api/upload/article'],
  '/api/upload/look': [() => 405],
  '/api/upload/piece': [() => 405],
  // It has no recording.
  '/api/recordings/[source]': [(who) => (who === 'stranger' ? 401 : 404), () => `/api/recordings/${at.source}`],
  // Leads to the page, which asks before anything ends.
  '/api/stop/[token]': [() => 307, () => '/api/stop/x'],
  '/stop/[token]': [everybody, () => '/stop/x'],
  '/sign-in': [(who) => (who === 'stranger' ? 200 : 307)],
  '/api/auth/[...nextauth]': [everybody, () => '/api/auth/session'],
  '/api/health': [everybody],
  '/icon.svg': [everybody],
  // The framework's own.
  '/_global-error': [() => 404],
  '/_not-found': [() => 404],
};

async function firstOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

test('every path of the build gives each role what is theirs, another desk nothing of ours, and a stranger nothing', async () => {
  expect(Object.keys(PATHS).sort()).toEqual([...pathsOfBuild()].sort());
  for (const [name, [answers, where]] of Object.entries(PATHS)) {
    for (const who of EVERYBODY) {
      const answer = await as(who).fetch(where?.() ?? name);
      expect(`${name} ${who} ${answer.status}`).toBe(`${name} ${who} ${answers(who)}`);
      expect(answer.headers.get('content-security-policy')).toContain("base-uri 'none'");
      // What happens to an article is told without end.
      const isEndless = answer.headers.get('content-type')?.startsWith('text/event-stream');
      const body = isEndless ? await firstOf(answer) : await answer.text();
      if (who === 'stranger' || who === 'foreigner') expect(body).not.toContain(at.title);
      if (answers !== everybody && answer.headers.get('content-type')?.startsWith('text/html'))
        expect(answer.headers.get('cache-control')).toContain('no-store');
    }
  }
});

/** What an action is for, and what it is called with. */
type Action = readonly [kind: 'anybody' | 'own' | 'find' | 'open' | 'command', input: () => readonly unknown[]];
const BENCH = 'app/(desk)/article/[id]/actions.ts';
const FIND = 'app/(desk)/find.ts';
const ACCOUNT = 'app/(desk)/(rooms)/account/actions.ts';
const QUEUE = 'app/(desk)/(rooms)/queue/actions.ts';
const ACTIONS: Readonly<Record<string, Action>> = {
  'app/(public)/choose.ts#chooseLocale': ['anybody', () => ['en']],
  'app/(public)/choose.ts#chooseTheme': ['anybody', () => ['dark']],
  'app/(desk)/(rooms)/choose-desk.ts#chooseDesk': ['own', () => [at.article]],
  [`${ACCOUNT}#setPassword`]: ['own', () => [{ current: 'x', next: 'y' }]],
  [`${ACCOUNT}#confirm`]: ['own', () => ['x']],
  [`${ACCOUNT}#endOwnSession`]: ['own', () => [at.article]],
  [`${ACCOUNT}#join`]: ['own', () => [{ deskId: at.article, code: 'x' }]],
  [`${ACCOUNT}#rename`]: ['own', () => ['x']],
  [`${ACCOUNT}#keepKeys`]: ['own', () => [false]],
  [`${ACCOUNT}#chooseMails`]: ['own', () => [{ mails: 'daily', zone: 'UTC' }]],
  [`${ACCOUNT}#chooseTelling`]: ['own', () => [{ kind: 'assigned', page: true, mail: false }]],
  [`${ACCOUNT}#readAll`]: ['own', () => []],
  [`${BENCH}#openSource`]: ['open', () => [at.source]],
  [`${FIND}#findSpeakers`]: ['find', () => ['']],
  [`${FIND}#findWhoSpoke`]: ['open', () => [{ articleId: at.article, typed: '' }]],
  [`${FIND}#findArticles`]: ['find', () => ['']],
  [`${FIND}#findClaims`]: ['find', () => ['']],
  [`${FIND}#findSources`]: ['find', () => ['']],
  [`${QUEUE}#tryOut`]: ['command', () => ['no such command', {}]],
  [`${QUEUE}#findTwins`]: ['find', () => [[at.quote]]],
  'app/commands.ts#send': ['command', () => ['no such command', {}]],
  'app/commands.ts#carryOut': ['command', () => ['no such command', {}]],
};

/** How a call ended, in a word. */
const outcome = (result: Result<unknown> | number): string =>
  typeof result === 'number' ? String(result) : result.ok ? 'done' : result.problem.code;

test('every action of the build asks who it is, and gives another desk nothing', async () => {
  const actions = actionsOfBuild();
  expect(Object.keys(ACTIONS).sort()).toEqual([...actions.keys()].sort());
  for (const [name, [kind, input]] of Object.entries(ACTIONS)) {
    const call = (who: Who) => as(who).act(actions.get(name) as string, ...input());
    if (kind !== 'anybody') expect([name, outcome(await call('stranger'))]).toEqual([name, 'signed-out']);
    if (kind === 'open') {
      for (const role of ROLES) expect([name, outcome(await call(role))]).toEqual([name, 'done']);
      expect([name, outcome(await call('foreigner'))]).toEqual([name, 'not-found']);
    }
    if (kind === 'find') expect(JSON.stringify(await call('foreigner'))).toBe('{"ok":true,"value":[]}');
    if (kind === 'command') expect(outcome(await call('admin'))).toBe('not-found');
  }
});

test('every command asks for the right of each role before it looks at what it is given', async () => {
  const send = actionsOfBuild().get('app/commands.ts#send') as string;
  for (const { name, permission } of COMMANDS) {
    expect([name, outcome(await as('stranger').act(send, name, { nonsense: true }))]).toEqual([name, 'signed-out']);
    for (const role of ROLES) {
      // The lowest role that may is told what is wrong with the input; those below only that they may not.
      if (may(role, permission) && role !== leastRole(permission)) continue;
      const result = outcome(await as(role).act(send, name, { nonsense: true }));
      if (may(role, permission)) expect([name, role, result]).not.toEqual([name, role, 'forbidden']);
      else expect([name, role, result]).toEqual([name, role, 'forbidden']);
    }
  }
});

test('every upload asks who it is, whether they may and whether the article is theirs', async () => {
  const text = { text: 'A title\n\nSome words.', kind: 'post', number: '1' };
  const uploads = { look: 'reviewer', article: 'editor', source: 'reviewer', revision: 'editor' } as const;
  for (const [what, least] of Object.entries(uploads)) {
    const ofNone = what === 'article' || what === 'look';
    const where = ofNone ? what : `${what}?article=${at.article}`;
    expect((await uploaded(as('stranger'), where, text)).status).toBe(401);
    for (const role of ROLES.slice(0, ROLES.indexOf(least)))
      expect((await uploaded(as(role), where, text)).problem.code).toBe('forbidden');
    if (!ofNone) expect((await uploaded(as('foreigner'), where, text)).problem.code).toBe('not-found');
  }
  expect((await uploaded(as('admin'), 'nothing', text)).problem.code).toBe('not-found');
});

test('where somebody is they say at their own desk', async () => {
  const where = `/api/articles/${at.article}/here?tab=${at.quote}`;
  const said = async (who: Who) => (await as(who).fetch(where, { method: 'POST' })).status;
  expect([await said('stranger'), await said('foreigner'), await said('reader')]).toEqual([401, 404, 200]);
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { type Browser, expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Result } from '@/app/act';
import { COMMANDS, execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { leastRole, may, ROLES, type Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { readSource } from '@/lib/review/read/source';
import { readArticlePage } from '@/lib/review/read/workbench';
import { type Translator, translatorOf } from '@/messages';
import { closeBackstage, openBackstage, sessionOf } from './backstage';
import { address, expectAccessible, test } from './desk';
import { actionsOfBuild, pathsOfBuild, Visitor } from './visitor';

type Who = Role | 'stranger' | 'foreigner';
const EVERYBODY: readonly Who[] = [...ROLES, 'stranger', 'foreigner'];

/** Somebody at each role of one desk, an administrator of another, and somebody at none. */
const visitors = new Map<Who, Visitor>();
const at = {
  job: '',
  feed: '',
  article: '',
  quote: '',
  note: '',
  source: '',
  report: '',
  link: '',
  desk: '',
  original: '',
  title: 'Zenobia crosses the Orontes',
};

test.beforeAll(async () => {
  await openBackstage();
  const ours = await testDesk('ours');
  at.desk = ours.reader.deskId;
  const theirs = await testDesk('theirs');
  const visitor = async (actor: Actor): Promise<Visitor> => {
    const made = new Visitor(address());
    const { name, value } = await sessionOf(actor);
    made.cookies.set(name, value);
    return made;
  };
  for (const role of ROLES) visitors.set(role, await visitor(ours[role]));
  visitors.set('foreigner', await visitor(theirs.admin));
  visitors.set('stranger', new Visitor(address()));
  const text = `${at.title}\n\nThe mayor said: “We stay here until it is out.”`;
  const editor = visitors.get('editor') as Visitor;
  at.article = (await uploaded(editor, 'article', { text })).value as string;
  const file = new File([text], 'منشور.txt');
  at.source = (await uploaded(editor, `source?article=${at.article}`, { file, kind: 'post', title: at.title }))
    .value as string;
  at.original = (await readSource(ours.reader, at.source)).revisionId;
  at.quote = (await readArticlePage(ours.editor, at.article)).quotes[0]?.id ?? '';
  const target = { kind: 'quote', quoteId: at.quote } as const;
  at.note = await execute(ours.editor, 'write-note', { target, body: at.title });
  const many = new File(['{"text": "One of many."}'], `${at.title}.jsonl`);
  at.job = await execute(ours.editor, 'import-many', { file: many });
  const feed = {
    deskId: at.desk,
    createdById: ours.editor.personId,
    address: 'https://post.example/feed',
    title: at.title,
  };
  const far = { as: 'article', sourceKind: 'document', pages: false, every: 60, nextAt: new Date('2100-01-01') };
  at.feed = (await db().feed.create({ data: { ...feed, ...far } })).id;
  at.report = (await execute(ours.editor, 'create-report', { articleId: at.article })).id;
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const shared = { reportId: at.report, endsAt, password: 'waxed bridge lantern' };
  at.link = (await execute(ours.editor, 'share-report', shared)).secret;
});

test.afterAll(closeBackstage);

const as = (who: Who) => visitors.get(who) as Visitor;

async function uploaded(visitor: Visitor, what: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  // Read to its end first: an upload says how long it is.
  const whole = new Response(body);
  const bytes = await whole.arrayBuffer();
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  const answer = await visitor.fetch(`/api/upload/${what}`, { method: 'POST', body: bytes, headers });
  const said = await answer.text();
  const problem = { code: said.trim() };
  return { status: answer.status, ...(said.startsWith('{') ? JSON.parse(said) : { ok: false, problem }) };
}

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

/** The editor at a browser, in English. */
async function atTheDesk(browser: Browser): Promise<[Page, Translator]> {
  const context = await browser.newContext({ baseURL: address(), locale: 'en' });
  const [name, value] = [...as('editor').cookies].find(([key]) => key.includes('session-token')) as [string, string];
  await context.addCookies([{ name, value, url: address() }]);
  return [await context.newPage(), translatorOf('en')];
}

test('the reports of all articles in a list are exported as one .zip, and how far it is shows', async ({ browser }) => {
  const [page, t] = await atTheDesk(browser);
  await page.goto('/articles');
  await page.getByRole('button', { name: t('export.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'CSV' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('export.start') }).click();
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}/);
  const link = page.getByRole('link', { name: t('export.download') });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const href = (await link.getAttribute('href')) as string;
  const zip = unzipSync(new Uint8Array(await (await as('editor').fetch(href)).arrayBuffer()));
  const day = new Date().toISOString().slice(0, 10);
  expect(Object.keys(zip)).toEqual(
    expect.arrayContaining(['pdf', 'csv'].map((end) => `${day}-isnad-1-${at.title.replaceAll(' ', '-')}.${end}`)),
  );
  const others = ['stranger', 'foreigner', 'reader'] as const;
  const answers = await Promise.all(others.map(async (who) => (await as(who).fetch(href)).status));
  expect(answers).toEqual([401, 404, 403]);
});

test('a report is read by whoever has its link and its password, nothing else is, and revoking closes it', async ({
  browser,
}) => {
  const [desk, t] = await atTheDesk(browser);
  await desk.goto(`/reports/${at.report}`);
  await expectAccessible(desk);
  await desk.getByLabel(t('links.password'), { exact: true }).fill('copper river evening');
  await desk.getByRole('button', { name: t('links.make') }).click();
  const link = await desk.getByRole('textbox', { name: t('links.address') }).inputValue();
  await expect(desk.getByLabel(t('links.password'), { exact: true })).toHaveValue('');
  await expectAccessible(desk);

  const page = await (await browser.newContext({ locale: 'fr' })).newPage();
  const answer = await page.goto(link);
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expectAccessible(page);
  const give = async (password: string) => {
    await page.getByLabel(t('signIn.password')).fill(password);
    await page.getByRole('button', { name: t('shared.open') }).click();
  };
  await give('copper river morning');
  await expect(page.getByRole('alert')).toHaveText(t('problems.link-password-wrong'));
  await give('copper river evening');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(at.title);
  await expectAccessible(page);
  // The cookie of the link opens nothing else.
  for (const where of [`/reports/${at.report}`, `/article/${at.article}`]) {
    await page.goto(new URL(where, address()).href);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  }

  await desk.reload();
  const row = desk.getByRole('listitem').filter({ hasText: t('links.visits', { n: 1 }) });
  await row.getByRole('button', { name: t('links.revoke') }).click();
  await expect(row.getByRole('button', { name: t('links.restore') })).toBeVisible();
  expect((await page.goto(link))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('shared.noneTitle'));
  await row.getByRole('button', { name: t('links.restore') }).click();
  await expect(row.getByRole('button', { name: t('links.revoke') })).toBeVisible();
  expect((await page.goto(link))?.status()).toBe(200);
});

test('anybody has a report checked by its file and its number, within a bound', async ({ browser }) => {
  const [pdf, json] = await Promise.all(
    ['pdf', 'json'].map(async (format) =>
      Buffer.from(await (await as('reader').fetch(`/api/reports/${at.report}?format=${format}`)).arrayBuffer()),
    ),
  );
  const check = async (body: Buffer | string, query = 'number=1') =>
    (await as('stranger').fetch(`/api/check?${query}`, { method: 'POST', body: body as BodyInit })).json();
  expect(await check(json as Buffer)).toMatchObject({ value: { kind: 'genuine', report: { title: at.title } } });
  expect(await check(pdf as Buffer, 'number=2')).toMatchObject({ value: { kind: 'other-number' } });
  expect(await check('no report')).toEqual({ ok: true, value: { kind: 'unknown' } });
  expect(await check('no report', 'number=x')).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  const huge = await as('stranger').fetch('/api/check?number=1', { method: 'POST', body: Buffer.alloc(21 << 20) });
  expect(huge.status).toBe(413);

  const t = translatorOf('ar');
  const page = await (await browser.newContext({ baseURL: address(), locale: 'ar' })).newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: t('verify.offer') }).click();
  const ask = async (buffer: Buffer) => {
    await page.getByLabel(t('verify.file')).setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer });
    await page.getByLabel(t('verify.number')).fill('1');
    await page.getByRole('button', { name: t('verify.submit') }).click();
  };
  await ask(pdf as Buffer);
  await expect(page.getByText(t('verify.word.genuine'), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await ask(Buffer.concat([pdf as Buffer, Buffer.from(' ')]));
  await expect(page.getByText(t('verify.word.changed'), { exact: true })).toBeVisible();
});

test('the file that a source was read from is downloaded as it came, whole or by range', async () => {
  const bytes = Buffer.from(`${at.title}\n\nThe mayor said: “We stay here until it is out.”`);
  const get = (headers: Record<string, string> = {}) =>
    as('reader').fetch(`/api/originals/${at.original}`, { headers });
  const whole = await get();
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
  expect(whole.headers.get('content-disposition')).toBe(
    `attachment; filename="?????.txt"; filename*=UTF-8''${encodeURIComponent('منشور.txt')}`,
  );
  expect(whole.headers.get('content-type')).toBe('application/octet-stream');
  expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
  const etag = whole.headers.get('etag') as string;
  const ranges: [headers: Record<string, string>, status: number, part: Buffer, said: string | null][] = [
    [{ range: 'bytes=3-9' }, 206, bytes.subarray(3, 10), `bytes 3-9/${bytes.length}`],
    [{ range: 'bytes=-5' }, 206, bytes.subarray(-5), `bytes ${bytes.length - 5}-${bytes.length - 1}/${bytes.length}`],
    [{ range: 'bytes=3-9', 'if-range': etag }, 206, bytes.subarray(3, 10), `bytes 3-9/${bytes.length}`],
    [{ range: 'bytes=3-9', 'if-range': '"other"' }, 200, bytes, null],
    [{ range: 'bytes=1-2,5-6' }, 200, bytes, null],
    [{ range: 'nonsense' }, 200, bytes, null],
    [{ range: 'bytes=5-2' }, 200, bytes, null],
    [{ range: 'bytes=1e1-2' }, 200, bytes, null],
    [{ range: 'bytes=-99999999' }, 206, bytes, `bytes 0-${bytes.length - 1}/${bytes.length}`],
    [{ range: 'bytes=-0' }, 416, Buffer.alloc(0), `bytes */${bytes.length}`],
    [{ range: `bytes=${bytes.length}-` }, 416, Buffer.alloc(0), `bytes */${bytes.length}`],
  ];
  for (const [headers, status, part, said] of ranges) {
    const answer = await get(headers);
    expect([headers, answer.status, answer.headers.get('content-range')]).toEqual([headers, status, said]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(part)).toBe(true);
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

test('hostile requests are refused within a bound, and everybody else is served', async () => {
  const send = actionsOfBuild().get('app/commands.ts#send') as string;
  const action = { 'next-action': send, 'content-type': 'text/plain;charset=UTF-8' };
  const form = (boundary: string) => ({ 'content-type': `multipart/form-data; boundary=${boundary}` });
  const fields = (count: number) =>
    `${Array.from({ length: count }, (_, i) => `--x\r\ncontent-disposition: form-data; name="f${i}"\r\n\r\n\r\n`).join('')}--x--\r\n`;
  const hostile: [what: string, who: Who, where: string, init: RequestInit, status: number[]][] = [
    ['many arrays', 'editor', '/', { headers: action, body: `[${'{},'.repeat(200_000)}{}]` }, [413]],
    ['deep arrays', 'editor', '/', { headers: action, body: '['.repeat(500_000) }, [413]],
    ['arrays from a stranger', 'stranger', '/sign-in', { headers: action, body: `[${'{},'.repeat(20_000)}{}]` }, [413]],
    ['too much from a stranger', 'stranger', '/sign-in', { headers: action, body: ' '.repeat(70_000) }, [413]],
    ['too much from an editor', 'editor', '/', { headers: action, body: ' '.repeat(1_100_000) }, [413]],
    ['what is no JSON', 'editor', '/', { headers: action, body: '"$' }, [200, 400, 500]],
    ['references to itself', 'editor', '/', { headers: action, body: '["$0","$1","$@0","$F0"]' }, [200, 400, 500]],
    [
      'an unknown action',
      'stranger',
      '/sign-in',
      { headers: { ...action, 'next-action': '0'.repeat(42) }, body: '[]' },
      [404],
    ],
    ['a form to a page', 'stranger', '/sign-in', { headers: form('x'), body: fields(1000) }, [405]],
    [
      'a form without an end',
      'editor',
      '/api/upload/article',
      { headers: form('x'), body: '--x\r\n'.repeat(1000) },
      [400],
    ],
    ['a form of other bounds', 'editor', '/api/upload/article', { headers: form('y'), body: fields(3) }, [400]],
    [
      'a text of spaces alone, longer than what is read at once',
      'editor',
      '/api/upload/article',
      {
        headers: form('x'),
        body: `--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n${' '.repeat(200_000)}\r\n--x--\r\n`,
      },
      [422],
    ],
    ['a form of many fields', 'editor', '/api/upload/article', { headers: form('x'), body: fields(20_000) }, [422]],
    [
      'eight megabytes of spaces',
      'editor',
      '/api/upload/article',
      {
        headers: form('x'),
        body: `--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n${' '.repeat(8 << 20)}\r\n--x--\r\n`,
      },
      [413, 400],
    ],
    [
      'a sign-in that is no form',
      'stranger',
      '/api/auth/callback/credentials',
      { headers: { 'content-type': 'application/json' }, body: '{"email":{"a":[]}}' },
      [415],
    ],
  ];
  for (const [what, who, where, init, status] of hostile) {
    const answer = await as(who).fetch(where, { method: 'POST', ...init, signal: AbortSignal.timeout(20_000) });
    expect(status, `${what}: ${answer.status}`).toContain(answer.status);
    expect((await as('stranger').fetch('/api/health')).status, what).toBe(200);
  }
});

test('what cannot be read as an address, or is the framework’s own, is refused with our headers and kept by nobody', async () => {
  const targets: readonly [target: string, status: number][] = [
    ['/article/%ed%a0%80', 400],
    ['/api/quotes/%ff', 400],
    ['/sign-in?x=%ed%a0%80', 400],
    ['/article/%25ed%25a0%2580', 404],
    ['/_global-error', 404],
    ['/_error', 404],
    ['/_next/none', 404],
    ['/_next/static/none', 404],
    ['/_next/image?url=%2Ficon.svg&w=64&q=75', 404],
    ['/404', 404],
    ['/500', 404],
    ['/nothing', 404],
    ['/api/auth/callback/credentials', 405],
    ['/api/auth/signout', 302],
  ];
  for (const [target, status] of targets) {
    const answer = await as('admin').fetch(target);
    expect([target, answer.status]).toEqual([target, status]);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("base-uri 'none'");
    expect(answer.headers.get('cache-control') ?? 'none').not.toMatch(/public|s-maxage/);
    // No script that the answer's own policy would stop.
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    for (const [script] of (await answer.text()).matchAll(/<script\b[^>]*>/g))
      expect(script).toContain(`nonce="${nonce}"`);
  }
  const { hostname, port } = new URL(address());
  for (const bytes of ['GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n', 'no HTTP at all\r\n\r\n']) {
    const socket = connect(Number(port), hostname);
    socket.write(Buffer.from(bytes, 'latin1'));
    const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(10_000) });
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 .*content-security-policy/is);
  }
});

test('a request to speak another protocol is answered like any other, and holds nothing open', async () => {
  const { hostname, port } = new URL(address());
  // The framework listens for upgrades from its first request on.
  await as('stranger').fetch('/sign-in');
  const socket = connect(Number(port), hostname);
  socket.write('GET /_next/none HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(10_000) });
  socket.destroy();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 404 /);
  expect(String(answer)).toMatch(/content-security-policy/i);
});

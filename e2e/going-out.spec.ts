import { type Browser, expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type Translator, translatorOf } from '@/messages';
import { closeBackstage } from './backstage';
import { address, expectAccessible, test } from './desk';
import { as, at, openTwoDesks } from './two-desks';

test.beforeAll(openTwoDesks);
test.afterAll(closeBackstage);

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
  // What whoever checks it offline needs.
  const [signature, key] = await Promise.all(
    (['report.signature', 'report.key'] as const).map(async (what) =>
      as('editor').fetch((await desk.getByRole('link', { name: t(what) }).getAttribute('href')) as string),
    ),
  );
  expect(signature?.headers.get('content-disposition')).toContain(`isnad-1-${at.title.replaceAll(' ', '-')}`);
  expect(await signature?.json()).toMatchObject({ number: 1, publicKey: await key?.text() });
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

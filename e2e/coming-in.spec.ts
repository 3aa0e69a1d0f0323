import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { execute } from '@/lib/commands';
import { closeBackstage, firstMember, openBackstage } from './backstage';
import { expectAccessible, signIn, test } from './desk';

/** The items of the test's own feed: title and words. */
const items = new Map([['Lighthouse', 'The keeper said: “The light has burned for ninety nights without a break.”']]);
let statement = 'Statement of the lighthouse\nThe keeper counts the ships that pass by night.';
const server = createServer((request, response) => {
  if (request.url === '/robots.txt') return response.writeHead(404).end();
  if (request.url === '/statement') return response.setHeader('content-type', 'text/plain').end(statement);
  const said = [...items].map(
    ([title, words]) => `<item><guid>${title}</guid><title>${title}</title><description>${words}</description></item>`,
  );
  response.end(`<rss version="2.0"><channel><title>The Coast</title>${said.join('')}</channel></rss>`);
});
const at = (where: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${where}`;
test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await openBackstage();
  process.env.ISNAD_FETCH_ALLOW = '127.0.0.1';
});
test.afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeBackstage();
});

test('what a feed brings comes in by itself, an edit is taken over, and unsubscribing is taken back', async ({
  browser,
}) => {
  const { page, t } = await signIn(browser, 'editor', 'en');
  await page.goto('/feeds');
  await page.getByLabel(t('feeds.address')).fill(at('/'));
  await page.getByRole('button', { name: t('feeds.subscribe') }).click();
  await page.waitForURL(/\/feeds\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Coast');
  await expect(page.getByRole('listitem').filter({ hasText: 'Lighthouse' })).toContainText(t('itemState.kept'));
  await expectAccessible(page);

  items.set('Lighthouse', 'The keeper said: “The light has burned for a hundred nights without a break.”');
  await page.getByRole('button', { name: t('feeds.now') }).click();
  await expect(page.getByText(t('feeds.done.called'))).toBeVisible();
  const take = page.getByRole('button', { name: t('feeds.take') });
  await expect(async () => {
    await page.reload();
    await expect(take).toBeVisible({ timeout: 500 });
  }).toPass();
  await take.click();
  await expect(page.getByText(t('feeds.taken', { same: 0, changed: 1, gone: 0, added: 0 }))).toBeVisible();

  await page.getByRole('button', { name: t('feeds.unsubscribe') }).click();
  await expect(page.getByText(t('feeds.done.unsubscribed'))).toBeVisible();
  await expect(page.getByText(t('feeds.ended'))).toBeVisible();
  await page.getByRole('button', { name: t('act.undo') }).click();
  await expect(page.getByText(t('feeds.done.again'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('feeds.unsubscribe') })).toBeVisible();
});

test('a source is looked at again: what changed is marked, and taken back', async ({ browser }) => {
  const actor = await firstMember('editor');
  const { capture } = await execute(actor, 'fetch-address', { address: at('/statement') });
  const id = await execute(actor, 'add-source', { kind: 'statement', document: { capture } });
  const { page, t } = await signIn(browser, 'editor', 'ar');
  await page.goto(`/sources/${id}`);
  const again = page.getByRole('button', { name: t('look.again') });
  await again.click();
  await expect(page.getByText(t('look.same'))).toBeVisible();
  statement = statement.replace('by night', 'by day');
  await again.click();
  await expect(page.getByText(t('look.done', { number: 2, resting: 0 }))).toBeVisible();
  await expect(page.locator('ins')).toHaveText('The keeper counts the ships that pass by day.');
  await expect(page.locator('del')).toHaveText('The keeper counts the ships that pass by night.');
  await expectAccessible(page);
  await page.getByRole('button', { name: t('act.undo') }).click();
  await expect(page.locator('ins')).toHaveText('The keeper counts the ships that pass by night.');
  await page.getByLabel(t('look.every')).selectOption('60');
  await expect(page.getByLabel(t('look.every'))).toHaveValue('60');
  await page.reload();
  await expect(page.getByLabel(t('look.every'))).toHaveValue('60');
});

/** So many seconds of silence, as 8-bit mono at 8 kHz. */
function silence(seconds: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + seconds * 8000, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt32LE(0x0001_0001, 20);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt32LE(0x0008_0001, 32);
  head.write('data', 36);
  head.writeUInt32LE(seconds * 8000, 40);
  return Buffer.concat([head, Buffer.alloc(seconds * 8000, 128)]);
}

test('a recording is kept beside its transcript, and a key plays the words', async ({ browser }) => {
  const actor = await firstMember('editor');
  const said = 'The lamp of the tower was carried up by hand';
  const text = `The lamp\nThe keeper said: “${said}.”`;
  const articleId = await execute(actor, 'import-article', { document: { text } });
  const line = (n: number, from: string, to: string, words: string) =>
    `${n}\n00:00:${from} --> 00:00:${to}\n${words}\n\n`;
  const srt =
    line(1, '01,000', '05,000', 'Good evening.') +
    line(2, '20,000', '20,500', `${said}.`) +
    line(3, '21,000', '30,000', 'Good night.');
  const document = { file: new File([srt], 'lamp.srt') };
  const sourceId = await execute(actor, 'add-source', { articleId, kind: 'recording', document });

  const { page, t, card } = await signIn(browser, 'editor', 'en');
  await page.goto(`/sources/${sourceId}`);
  const name = 'lamp.wav';
  await page
    .getByLabel(t('recording.file'), { exact: true })
    .setInputFiles({ name, mimeType: 'audio/wav', buffer: silence(60) });
  await expect(page.getByText(t('recording.done'))).toBeVisible();
  await expect(page.getByText(t('recording.kept', { name }))).toBeVisible();
  await expectAccessible(page);
  const ranges = await page.evaluate(async (address) => {
    const ask = async (range: string) => {
      const answer = await fetch(address, { headers: { range } });
      const body = await answer.arrayBuffer();
      return [answer.status, answer.headers.get('content-range'), body.byteLength, answer.headers.get('content-type')];
    };
    return [await ask('bytes=0-3'), await ask('bytes=-4'), await ask('bytes=480044-')];
  }, `/api/recordings/${sourceId}`);
  expect(ranges.map(([status, range, length]) => [status, range, length])).toEqual([
    [206, 'bytes 0-3/480044', 4],
    [206, 'bytes 480040-480043/480044', 4],
    [416, 'bytes */480044', 0],
  ]);
  expect(ranges[0]?.[3]).toBe('audio/wav');

  await page.goto(`/article/${articleId}`);
  await expect(card).toContainText(t('recording.listen'));
  await page.keyboard.press('v');
  const player = page.locator('audio');
  await expect(player).toBeVisible();
  // From two seconds before the words, along the transcript, to their end.
  await expect(page.locator('[data-now]')).toHaveText('Good evening.');
  await expect(page.locator('[data-now]').first()).toHaveText(said);
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
  const end = await player.evaluate((audio: HTMLAudioElement) => audio.currentTime);
  expect(end).toBeGreaterThan(20.4);
  expect(end).toBeLessThan(24);
  // From a time of the transcript on, and from there to its page.
  await page.getByRole('button', { name: t('recording.from', { time: '00:00:01' }) }).click();
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeLessThan(19);
  await page
    .getByRole('complementary', { name: t('source.beside') })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(new RegExp(`/sources/${sourceId}`));
});

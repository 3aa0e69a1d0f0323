import { type Browser, expect } from '@playwright/test';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn } from '@/lib/review/fixtures';
import { readArticlePage } from '@/lib/review/read/workbench';
import { translatorOf } from '@/messages';
import { closeBackstage, openBackstage, sessionOf } from './backstage';
import { address, expectAccessible, test } from './desk';

const t = translatorOf('ar');

test.beforeAll(openBackstage);
test.afterAll(closeBackstage);

/** A page of somebody who is signed in. */
async function pageOf(browser: Browser, actor: Actor) {
  const context = await browser.newContext({ baseURL: address(), locale: 'ar' });
  await context.addCookies([await sessionOf(actor)]);
  return context.newPage();
}

test('whoever is given something hears of it where they are, and is led to it; how they have things is theirs', async ({
  browser,
}) => {
  const desk = await testDesk('ours');
  const articleId = await bringIn(desk.editor);
  const { quotes } = await readArticlePage(desk.reader, articleId);
  const page = await pageOf(browser, desk.reviewer);
  await page.goto('/account');
  const bell = page.locator('summary', { has: page.locator('svg') });
  await expect(bell).toHaveAccessibleName(t('bell.title', { n: 0 }));

  await page.getByRole('main').getByLabel(t('app.theme')).selectOption('dark');
  await page.getByLabel(t('account.keys')).uncheck();
  await expect(page.locator('html')).toHaveAttribute('data-keys', 'off');
  await page.getByLabel(t('account.name'), { exact: true }).fill('ليلى الحداد');
  await page.getByRole('button', { name: t('app.save') }).click();
  await expect(page.getByText(t('account.renamed'))).toBeVisible();
  // The page comes as it was chosen: nothing is put right after it is there.
  const served = await (await page.request.get('/account')).text();
  expect(served).toMatch(/<html[^>]+data-theme="dark"/);
  expect(served).toMatch(/<html[^>]+data-keys="off"/);
  await expectAccessible(page);

  const given = quotes.map(({ id, version }) => ({ quoteId: id, version }));
  await execute(desk.editor, 'assign-quotes', { quotes: given, personId: desk.reviewer.personId });
  await expect(bell).toHaveAccessibleName(t('bell.title', { n: 1 }));
  await bell.focus();
  await page.keyboard.press('Enter');
  const notice = page.getByRole('link', { name: desk.editor.name });
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(notice).toBeHidden();
  await bell.click();
  await notice.click();
  await page.waitForURL(`**/article/${articleId}*`);
  await expect(bell).toHaveAccessibleName(t('bell.title', { n: 0 }));
  await page.context().close();
});

test('somebody is removed from a desk on purpose, and is back with what they had', async ({ browser }) => {
  const desk = await testDesk('ours');
  const { personId, name } = desk.reviewer;
  const [{ id = '', version = 0 } = {}] = (await readArticlePage(desk.reader, await bringIn(desk.editor))).quotes;
  await execute(desk.editor, 'assign-quote', { quoteId: id, version, personId });
  const page = await pageOf(browser, desk.admin);
  await page.goto('/settings');
  await page.getByLabel(t('settings.deskName')).fill('مكتب المرفأ');
  await page.getByLabel(t('settings.deskName')).press('Enter');
  await expect
    .poll(async () => (await db().desk.findUnique({ where: { id: desk.admin.deskId } }))?.name)
    .toBe('مكتب المرفأ');
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('combobox').selectOption('editor');
  const [reviewer, editor] = [t('role.reviewer'), t('role.editor')];
  await expect(page.getByText(t('settings.roleChanged', { name, from: reviewer, to: editor }))).toBeVisible();
  await row.getByRole('button', { name: t('settings.remove') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('settings.removeGiven', { n: 1 }))).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('settings.remove') }).click();
  await expect(row).toHaveCount(0);
  // The button that was pressed is gone: the keyboard goes on from what was said.
  await expect(page.getByRole('status').filter({ hasText: t('settings.removed', { name }) })).toBeFocused();
  await page.getByRole('button', { name: t('act.undo') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('settings.tookBack', { name }) })).toBeFocused();
  await expect(row.getByRole('combobox')).toHaveValue('editor');
  expect(await db().quote.findUnique({ where: { id } })).toMatchObject({ assigneeId: personId });
  await page.context().close();
});

import { expect } from '@playwright/test';
import { ARTICLE } from '@/lib/review/fixtures';
import { bringIn, expectAccessible, listening, signIn, test } from './desk';

test('a list is narrowed, settled by keys and at once with a preview, and each step is taken back', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'ar');
  const title = 'سوق المدينة بين يومين';
  await bringIn(editor, ARTICLE.replace('اجتماع في المدينة القديمة', title));
  const articleId = /article\/([0-9a-f-]{36})/.exec(editor.page.url())?.[1] ?? '';
  await expect(editor.page.locator('article .q').first()).toBeVisible();

  const reviewer = await signIn(browser, 'reviewer', 'en');
  const { page, t } = reviewer;
  await page.goto('/?view=all');
  await page.getByRole('button', { name: t('narrow.article') }).click();
  await page.getByRole('combobox', { name: t('narrow.articleName') }).fill('سوق المدينه');
  await page.getByRole('option', { name: title }).click();
  await page.waitForURL(`**/?*article=${articleId}*`);
  const rows = page.locator('[data-row]');
  await expect(rows).toHaveCount(3);
  // Arabic words stand on their own side, whatever the language of the page.
  await expect(rows.first().locator('bdi').first()).toHaveCSS('direction', 'rtl');
  await expect(rows.first().locator('bdi').first()).toHaveCSS('text-align', 'start');
  await expectAccessible(page);

  // What is proposed verbatim, with a preview, and back again.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: t('bulk.confirmVerbatim', { n: 1 }) })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await page.getByRole('button', { name: t('bulk.confirmVerbatim', { n: 1 }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('سنرمّم');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('bulk.do.confirm-quotes', { n: 1 }) }).click();
  const said = page.getByRole('status').filter({ hasText: t('bulk.done.confirm-quotes', { n: 1 }) });
  await expect(said).toBeVisible();
  await expect(rows.first()).toContainText(t('status.in-review'));
  await expect(rows.nth(1).getByRole('link').first()).toBeFocused();
  await said.getByRole('button', { name: t('act.undo') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('bulk.done.undo', { n: 1 }) })).toBeVisible();

  await expect(rows.first()).toContainText(t('status.open'));

  // By keys, row by row.
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await expect(said).toBeVisible();
  await expect(rows.first()).toContainText(t('status.in-review'));

  const list = `/?view=all&article=${articleId}`;
  await editor.page.goto(list);
  const own = editor.page.locator('[data-row]');
  await listening(editor.page);
  await editor.page.keyboard.press('j');
  await editor.page.keyboard.press('s');
  await expect(own.first()).toContainText(editor.t('status.verified'));

  // Two are chosen and given to somebody by a time.
  for (let i = 0; i < 2; i++) {
    await editor.page.keyboard.press('x');
    await editor.page.keyboard.press('j');
  }
  await expect(editor.page.getByRole('toolbar')).toContainText(editor.t('bulk.chosen', { n: 2 }));
  await editor.page.keyboard.press('a');
  const giving = editor.page.getByRole('dialog');
  await giving.getByLabel(editor.t('bulk.due'), { exact: true }).fill('2020-01-01T10:00');
  await expectAccessible(editor.page);
  await giving.getByRole('button', { name: editor.t('bulk.preview') }).click();
  await editor.page.getByRole('button', { name: editor.t('bulk.do.assign-quotes', { n: 2 }) }).click();
  await expect(own.filter({ hasText: editor.t('queue.late') })).not.toHaveCount(0);

  // What is late, alone.
  await editor.page.getByRole('combobox', { name: editor.t('bulk.due') }).selectOption('overdue');
  await editor.page.waitForURL('**due=overdue*');
  await expect(own.filter({ hasText: editor.t('queue.late') })).not.toHaveCount(0);
  await expectAccessible(editor.page);
});

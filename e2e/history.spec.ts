import { expect } from '@playwright/test';
import { execute } from '@/lib/commands';
import { readArticlePage } from '@/lib/review/read/workbench';
import { closeBackstage, firstMember, openBackstage } from './backstage';
import { expectAccessible, signIn, test } from './desk';

const before = `Work at the port\nGovernor Samuel Haddad said: “The pier stays open until the evening.”`;
const after = before.replace('evening', 'morning');
let article: string;
let quote: string;

test.beforeAll(async () => {
  await openBackstage();
  const editor = await firstMember('editor');
  article = await execute(editor, 'import-article', { document: { text: before, anyway: 'on' } });
  const { quotes } = await readArticlePage(editor, article);
  quote = quotes[0]?.id ?? '';
  await execute(editor, 'give-status', { quoteId: quote, version: quotes[0]?.version ?? 0, status: 'disputed' });
  await execute(editor, 'revise-article', { articleId: article, number: 1, document: { text: after } });
});

test.afterAll(closeBackstage);

test('what happened is told as sentences: of a quotation, an article and the desk; two texts are laid together', async ({
  browser,
}) => {
  const { page, card, t } = await signIn(browser, 'editor', 'ar');
  await page.goto(`/article/${article}#${quote}`);
  const section = card.locator('section', { hasText: t('history.title') });
  await section.getByRole('button', { name: t('history.open') }).click();
  await expect(section).toContainText('تغيير الحالة');
  await expect(section).toContainText(t('status.disputed'));
  await section.getByRole('link', { name: t('history.all') }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expectAccessible(page);

  await page.goto(`/history/article/${article}`);
  await expect(page.getByRole('row').filter({ hasText: 'إضافة المقال' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: t('history.compare', { n: 1 }) }).click();
  await expect(page.getByRole('deletion')).toHaveText(`${t('compare.out')} evening`);
  await expect(page.getByRole('insertion')).toHaveText(`${t('compare.in')} morning`);
  await expectAccessible(page);

  await page.goto(`/log?article=${article}`);
  await page.getByLabel(t('log.group')).selectOption('quotations');
  await page.getByRole('button', { name: t('log.show') }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row').nth(1)).toContainText(t('status.disputed'));
  await page.getByRole('link', { name: t('log.check') }).click();
  await expect(page.getByRole('status').filter({ hasText: 'السلسلة' })).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
});

import { type BrowserContext, expect } from '@playwright/test';
import { execute } from '@/lib/commands';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from '@/lib/review/comparing/comparing';
import { readArticlePage } from '@/lib/review/read/workbench';
import { translatorOf } from '@/messages';
import { closeBackstage, openBackstage, sessionOf } from './backstage';
import { address, expectAccessible, test } from './desk';

const SAID = [
  'The ferry will be back before summer',
  'The old pier stays open all year',
  'Nobody at the port will lose work',
];
const TEXT = `Harbour\n\n${SAID.map((words) => `Margaret Osei said: “${words}.”`).join('\n\n')}`;
const t = translatorOf('en');

let desk: Record<Role, Actor>;
let article: string;
test.beforeAll(async () => {
  await openBackstage();
  desk = await testDesk('harbour');
  article = await execute(desk.editor, 'import-article', { document: { text: TEXT } });
  const held = { text: SAID.join('. '), title: 'Statement', author: 'Margaret Osei' };
  await execute(desk.reviewer, 'add-source', { articleId: article, kind: 'statement', document: held });
  await compareAll();
});
test.afterAll(closeBackstage);

/** A browser in which somebody of the desk is signed in. */
async function signedIn(context: BrowserContext, actor: Actor) {
  await context.addCookies([await sessionOf(actor)]);
  const page = await context.newPage();
  await page.goto(`${address()}/article/${article}`);
  await expect(page.locator('article')).toBeVisible();
  return page;
}

const standing = async () => (await readArticlePage(desk.reader, article)).quotes.map((q) => q.status).join();

test('an editor writes the checklist of the desk, and what is ticked off on the card says by whom', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en' });
  const page = await signedIn(context, desk.editor);
  await page.goto(`${address()}/checklist`);
  await page.getByRole('button', { name: t('checklist.add') }).click();
  await page.getByLabel(t('checklist.item', { n: 1 }), { exact: true }).fill('Was the speaker called?');
  await page.getByLabel(t('checklist.whenItem', { n: 1 })).selectOption('direct');
  await expectAccessible(page);
  await page.getByRole('button', { name: t('app.save') }).click();
  await expect(page.getByText(t('checklist.saved'))).toBeVisible();
  await page.goto(`${address()}/article/${article}`);
  const item = page.locator('aside li', { hasText: 'Was the speaker called?' });
  await item.getByRole('checkbox').check();
  await expect(item).toContainText(desk.editor.name);
  await page.reload();
  await expect(item.getByRole('checkbox')).toBeChecked();
  await context.close();
});

test('an expert confirms by keyboard alone, and an article is not publish-ready before all of it is signed', async ({
  browser,
}) => {
  const context = () => browser.newContext({ locale: 'en' });
  const [reviewing, editing] = [await context(), await context()];
  const reviewer = await signedIn(reviewing, desk.reviewer);
  // What was done is sent one after the other: nobody waits for it, only for what they are to read.
  for (const words of SAID) {
    await expect(reviewer.locator('aside h3').first()).toBeVisible();
    await expect(reviewer.locator('aside')).toContainText(words);
    await reviewer.keyboard.press('y');
  }
  await expect.poll(standing).toBe('in-review,in-review,in-review');
  await reviewing.close();

  const page = await signedIn(editing, desk.editor);
  const ready = page.getByRole('banner').getByRole('button', { name: t('act.ready') });
  await expect(ready).toHaveAttribute('aria-disabled', 'true');
  await expect(ready).toHaveAttribute('title', /3 quotations are not signed off yet/);
  await editing.close();
});

import { type Browser, expect } from '@playwright/test';
import type { Actor } from '@/lib/desk/actor';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn } from '@/lib/review/fixtures';
import { translatorOf } from '@/messages';
import { closeBackstage, openBackstage, sessionOf } from './backstage';
import { address, choose, expectAccessible, type Person, test } from './desk';

const WORDS = 'سنرمّم';
const NOTE = 'Sewn together from two posts.';

/** A browser of somebody who is signed in at a desk of the test's own: its rules are nobody else's. */
async function browserOf(browser: Browser, actor: Actor): Promise<Person> {
  const context = await browser.newContext({ baseURL: address() });
  await context.addCookies([await sessionOf(actor), { name: 'isnad-locale', value: 'ar', url: address() }]);
  const page = await context.newPage();
  return { page, t: translatorOf('ar'), card: page.locator('aside') };
}

test.beforeAll(openBackstage);
test.afterAll(closeBackstage);

test('a quotation is sent to two, who read it blind; a third settles what they found differently, and the dashboard has it', async ({
  browser,
}) => {
  const desk = await testDesk('blind');
  const articleId = await bringIn(desk.editor);
  const looking = async (actor: Actor) => {
    const person = await browserOf(browser, actor);
    await person.page.goto(`/article/${articleId}`);
    await choose(person, WORDS);
    return person;
  };

  const third = await looking(desk.editor);
  await third.card.getByText(third.t('sentBack.toTwo')).click();
  await third.card.getByLabel(third.t('sentBack.toTwoReason')).fill('فيه رقم');
  await third.page.keyboard.press('Enter');
  await expect(third.card).toContainText(third.t('readings.blind'));

  const first = await looking(desk.reviewer);
  const { t } = first;
  await expect(first.card).toContainText(t('readings.blind'));
  await first.card.getByText(t('words.others')).click();
  await first.card.getByLabel(t('words.note')).first().fill(NOTE);
  await first.card.getByLabel(t('words.overrule')).first().selectOption('spliced');
  await expect(first.card).toContainText(t('readings.own', { verdict: t('verdict.spliced') }));

  const second = await looking(desk.admin);
  await expect(second.card).toContainText(t('readings.other', { name: desk.reviewer.name }));
  await expect(second.page.locator('body')).not.toContainText(NOTE);
  await expect(second.page.locator('body')).not.toContainText(t('readings.own', { verdict: t('verdict.spliced') }));
  await second.page.keyboard.press('y');
  await choose(second, WORDS);
  const both = second.card.getByRole('list', { name: t('readings.differ') }).getByRole('listitem');
  await expect(both).toHaveCount(2);
  await expect(both.first()).toContainText(NOTE);
  await expectAccessible(second.page);
  // The first reader's page has it too, by itself.
  await expect(first.card.getByRole('list', { name: t('readings.differ') })).toBeVisible();

  await choose(third, WORDS);
  await expect(third.card.getByText(/κ/)).toBeVisible();
  await third.card.getByLabel(t('readings.reason')).fill('One post, said once.');
  await third.card.getByRole('button', { name: t('readings.settle', { verdict: t('verdict.verbatim') }) }).click();
  await expect(third.card).toContainText(t('words.decided', { name: desk.editor.name }));

  await third.page.setViewportSize({ width: 390, height: 844 });
  await third.page.goto('/dashboard');
  await expect(third.page.getByRole('heading', { level: 1 })).toHaveText(t('dashboard.title'));
  await expect(third.page.getByRole('heading', { name: t('dashboard.verdicts') })).toBeVisible();
  await expect(third.page.getByText('κ')).toBeVisible();
  await expectAccessible(third.page);
  expect(await third.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await third.page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(third.page);
});

test('an editor writes a rule, and what is brought in then is given out by it', async ({ browser }) => {
  const desk = await testDesk('rules');
  const { page, t } = await browserOf(browser, desk.editor);
  await page.goto('/assigning');
  await page.getByRole('button', { name: t('assigning.add') }).click();
  const rule = page.getByRole('group', { name: t('assigning.rule', { n: 1 }) });
  await expect(page.getByRole('button', { name: t('app.save') })).toBeDisabled();
  await rule.getByLabel(t('assigning.name')).fill('العربية');
  await rule.getByLabel(t('share.language')).selectOption('ar');
  await rule.getByLabel(desk.reviewer.name).check();
  await rule.getByLabel(t('assigning.dueIn')).fill('24');
  await expectAccessible(page);
  await page.getByRole('button', { name: t('app.save') }).click();
  await expect(page.getByText(t('assigning.saved'))).toBeVisible();
  const articleId = await bringIn(desk.editor);
  await page.goto(`/log?article=${articleId}`);
  await expect(page.getByRole('row').filter({ hasText: 'العربية' })).toContainText(desk.reviewer.name);
  await page.goto(`/article/${articleId}`);
  await page.locator('[data-notice="done"]').getByRole('button').click();
  await expect(page.locator('[data-notice="undone"]')).toBeVisible();
  await page.context().close();
});

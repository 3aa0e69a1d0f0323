import { expect } from '@playwright/test';
import { EXAMPLES } from './articles';
import { bringIn, dragOver, expectAccessible, expectDone, signIn, test } from './desk';

const example = EXAMPLES.en;

test('a note names a colleague from the keyboard, is tagged, edited, deleted, and brought back', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, card, t } = editor;
  await bringIn(editor, example.text);
  const field = card.getByRole('textbox', { name: t('notes.write') });
  await field.click();
  await page.keyboard.type('Ask @');
  const people = page.getByRole('listbox', { name: t('notes.people') });
  await expect(people).toBeVisible();
  await expectAccessible(page);
  const first = (await people.getByRole('option').nth(1).textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await expect(people.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(people).toHaveCount(0);
  await expect(field).toHaveValue(`Ask @${first} `);
  await page.keyboard.type('about the date.');
  await card.getByRole('combobox', { name: t('notes.tag') }).fill('dates');
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: t('notes.send'), exact: true }).click();
  await expectDone(editor, 'note');
  const note = card.locator('div', { hasText: 'about the date.' }).last();
  await expect(note.locator('bdi', { hasText: `@${first}` }).last()).toHaveText(`@${first}`);
  await expect(card.locator('.tag', { hasText: 'dates' })).toBeVisible();
  await expect(field).toHaveValue('');

  const heading = page.getByRole('heading', { name: t('notes.title'), exact: true });
  const notes = card.locator('section').filter({ has: heading });
  // Under its tag it stands beside the text's notes, with the way to its quotation.
  await card.getByLabel(t('notes.byTag')).selectOption('dates');
  await expect(card.getByText('about the date.')).toHaveCount(2);
  await card.getByLabel(t('notes.byTag')).selectOption('');
  await notes.getByRole('button', { name: t('notes.edit'), exact: true }).click();
  const own = card.getByRole('textbox', { name: t('notes.edit') });
  await own.fill('Never mind.');
  await card.getByRole('button', { name: t('app.save') }).click();
  await expect(card).toContainText('Never mind.');
  await card.getByRole('button', { name: t('notes.edited') }).click();
  await expect(card.getByRole('list', { name: t('notes.earlier') })).toContainText('about the date.');
  await expectAccessible(page);

  await card.getByRole('button', { name: t('notes.withdraw') }).click();
  await expect(card).not.toContainText('Never mind.');
  await page.keyboard.press('z');
  await expect(card).toContainText('Never mind.');
  await page.context().close();
});

test('a reviewer suggests other words, and an editor puts them into the next text, which both see', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'ar');
  const ar = EXAMPLES.ar;
  await bringIn(editor, ar.text);
  const reviewer = await signIn(browser, 'reviewer', 'en');
  const { page, card, t } = reviewer;
  await page.goto(editor.page.url().replace(/#.*/, ''));
  await dragOver(page, 'محدودة');
  await page.getByRole('button', { name: t('select.suggest') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(t('suggest.words'))).toHaveValue('محدودة');
  await expect(dialog.getByRole('button', { name: t('suggest.send') })).toBeDisabled();
  await dialog.getByLabel(t('suggest.words')).fill('محدودات');
  await dialog.getByRole('textbox', { name: t('suggest.why') }).fill('Heard twice.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('suggest.send') }).click();
  await expectDone(reviewer, 'suggest');
  await expect(card.getByRole('deletion')).toHaveText('ة');
  await expect(card.getByRole('insertion')).toHaveText('ات');
  await expect(card.getByRole('button', { name: t('suggest.accept') })).toHaveCount(0);

  await expectAccessible(editor.page);
  await editor.card.getByRole('button', { name: editor.t('suggest.accept') }).click();
  await expectDone(editor, 'accept');
  for (const { page: at, t: said } of [editor, reviewer]) {
    await expect(at.locator('article')).toContainText('محدودات');
    await expect(at.getByText(said('review.revision', { n: 2 })).first()).toBeVisible();
  }
  await editor.page.keyboard.press('z');
  await expectDone(editor, 'accept', 'undone');
  await expect(editor.page.locator('article')).not.toContainText('محدودات');
  await expect(editor.card.getByRole('button', { name: editor.t('suggest.accept') })).toBeVisible();
  await editor.card.getByRole('button', { name: editor.t('suggest.decline') }).click();
  await editor.card.getByLabel(editor.t('suggest.reason')).fill('لا حاجة');
  await editor.page.keyboard.press('Enter');
  await expect(card).toContainText('لا حاجة');
  await editor.card.getByRole('button', { name: editor.t('notes.reopen') }).click();
  await expect(editor.card.getByRole('button', { name: editor.t('suggest.accept') })).toBeVisible();
  await Promise.all([page.context().close(), editor.page.context().close()]);
});

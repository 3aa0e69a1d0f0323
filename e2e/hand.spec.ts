import { expect } from '@playwright/test';
import { EXAMPLES, posted } from './articles';
import { bringIn, choose, dispute, expectAccessible, expectDone, listening, type Person, signIn, test } from './desk';

const example = EXAMPLES.en;

const open = ({ page }: Person) => page.locator('article [data-quote].q-open');

test('an expert confirms thirty right proposals by one key each, and none of them hides the text', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, card, t } = editor;
  await bringIn(editor, posted(30));
  await expect(page.locator('header progress')).toHaveCount(0);
  await expect(card).toHaveAccessibleName(t('review.quote', { n: 1 }));
  const right = card.getByRole('region').getByText(t('verdict.verbatim')).first();
  for (let n = 1; n <= 30; n++) {
    await expect(card).toHaveAccessibleName(t('review.quote', { n }));
    // As a person would, who confirms what they see.
    await expect(right).toBeVisible();
    await page.keyboard.press('y');
  }
  await expect(open(editor)).toHaveCount(0);
  await expect(page.locator('header')).toContainText(t('review.progress', { checked: 30, signed: 0, all: 30 }));
  // Nothing lies over the text: whatever is said stands in the card's foot.
  const foot = await page.locator('[data-notice="done"]').boundingBox();
  const aside = await card.boundingBox();
  expect(foot?.x).toBeGreaterThanOrEqual(aside?.x ?? 0);
  await page.context().close();
});

test('what is done leads on to the next open quotation; undo names it, shows it, and survives a reload', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, card, t } = editor;
  await bringIn(editor, example.text);
  const here = (n: number) => expect(card).toHaveAccessibleName(t('review.quote', { n }));
  const said = page.locator('[data-notice]');
  await here(1);
  // Escape leaves the reason where it is, and disputes nothing.
  await page.keyboard.press('n');
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: t('dispute.reason') })).toHaveCount(0);
  await expect(card).toContainText(t('status.open'));
  await dispute(editor, ' heard it.');
  await here(2);
  await expectDone(editor, 'status');
  await expect(said).toContainText(`${t('review.quote', { n: 1 })}: ${t('op.status')}`);
  await expect(said).toContainText(t('status.disputed'));
  await page.keyboard.press('Delete');
  await expectDone(editor, 'reject');
  await expect(page.locator('article').getByRole('button', { name: /^Quotation/ })).toHaveCount(example.quotes - 1);

  await page.reload();
  await expectDone(editor, 'reject');
  await listening(page);
  await page.keyboard.press('z');
  await expectDone(editor, 'reject', 'undone');
  await here(2);
  await page.keyboard.press('z');
  await expectDone(editor, 'status', 'undone');
  await here(1);
  await expect(card).toContainText(t('status.open'));
  await expect(card).not.toContainText('Nobody heard it.');
  await page.context().close();
});

test('a name is replaced, not appended to, and known in another script', async ({ browser }) => {
  const editor = await signIn(browser, 'editor', 'ar');
  const { page, card, t } = editor;
  await bringIn(editor, EXAMPLES.ar.text);
  await choose(editor, EXAMPLES.ar.rocket);
  await page.keyboard.press('p');
  const field = page.getByRole('combobox', { name: t('speaker.search') });
  await expect(field).toHaveValue('');
  // The article's own speakers are there before anything is typed.
  const offered = page.getByRole('dialog').getByRole('option').filter({ hasText: EXAMPLES.ar.speaker });
  await expect(offered).toBeVisible();
  await field.fill('hadad');
  await offered.click();
  await expectDone(editor, 'attribute');
  await expect(card).toContainText(EXAMPLES.ar.speaker);
  await page.context().close();
});

test('menus close on Escape and outside, fields are left by Escape and sent by Ctrl+Enter, ? lists the keys', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, card, t } = editor;
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: t('help.title') });
  await expect(help).toContainText('Ctrl K');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);

  await bringIn(editor, example.text);
  // As an AZERTY keyboard writes it.
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '?', code: 'KeyM', shiftKey: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(help).toContainText(t('act.nextOpen'));
  await help.getByRole('button', { name: t('app.close'), exact: true }).click();
  await expect(help).toHaveCount(0);

  const reject = page.getByRole('button', { name: t('act.reject') });
  for (const leave of [() => page.keyboard.press('Escape'), () => page.locator('article h1').click()]) {
    await card.getByLabel(t('act.others')).click();
    await expect(reject).toBeVisible();
    await leave();
    await expect(reject).toBeHidden();
  }
  const note = card.getByLabel(t('notes.write'));
  await page.keyboard.press('c');
  await expect(note).toBeFocused();
  await page.keyboard.type('Ask the port.');
  await page.keyboard.press('Escape');
  await expect(note).not.toBeFocused();
  await page.keyboard.press('c');
  await page.keyboard.press('Control+Enter');
  await expectDone(editor, 'note');
  await expect(note).toHaveValue('');
  // What is sent is done with: keys are commands again, and Escape closes what stands beside the text.
  await expect(note).not.toBeFocused();
  await choose(editor, example.verbatim);
  await expect(card).toContainText(t('words.openSource'));
  const beside = page.getByRole('complementary', { name: t('source.beside') });
  await page.keyboard.press('o');
  await expect(beside.locator('mark')).toContainText(example.verbatim);
  // It goes along to the next quotation.
  await page.locator('article [data-quote]', { hasText: example.altered }).first().click();
  await expect(beside.locator('mark')).toContainText(example.sourceHas);
  await page.keyboard.press('Escape');
  await expect(beside).toHaveCount(0);
  await page.context().close();
});

test('at 720 pixels of height words and speaker are seen at once, and so is the button of every dialog', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'ar');
  const { page, card, t } = editor;
  await bringIn(editor, EXAMPLES.ar.text);
  await page.setViewportSize({ width: 1280, height: 720 });
  await choose(editor, EXAMPLES.ar.altered);
  for (const seen of [t('words.title'), t('speaker.title')])
    await expect(card.getByRole('heading', { name: seen })).toBeInViewport();
  await expect(card.getByRole('button', { name: t('speaker.change') })).toBeInViewport({ ratio: 1 });
  const within = async (key: string, name: string) => {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole('button', { name: t('app.close'), exact: true })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await within('r', t('act.correct'));
  for (const [command, name] of [
    ['addSource', t('words.addSource')],
    ['revise', t('revise.submit')],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(t(`act.${command}`));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
  await page.context().close();
});

test('a correction where nothing differs says so', async ({ browser }) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, t } = editor;
  await bringIn(editor, posted(1));
  await choose(editor, 'Pier number');
  await expect(page.locator('aside')).toContainText(t('verdict.verbatim'));
  await page.keyboard.press('r');
  await expect(page.getByText(t('correct.nothing'))).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.context().close();
});

test('a phone has every command, a swipe turns the card, and nothing tells of keys', async ({ browser }) => {
  const editor = await signIn(browser, 'editor', 'ar');
  const { page, card, t } = editor;
  await bringIn(editor, EXAMPLES.ar.text);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(card.locator('kbd').first()).toBeHidden();
  await expect(card).toHaveAccessibleName(t('review.quote', { n: 1 }));
  const swipe = (from: number, to: number) =>
    card.evaluate(
      (sheet, [x, end]) => {
        const at = (clientX: number) => new Touch({ identifier: 1, target: sheet, clientX, clientY: 700 });
        const said = { bubbles: true, cancelable: true };
        sheet.dispatchEvent(new TouchEvent('touchstart', { ...said, touches: [at(x as number)] }));
        sheet.dispatchEvent(new TouchEvent('touchend', { ...said, changedTouches: [at(end as number)] }));
      },
      [from, to],
    );
  await swipe(80, 300);
  await expect(card).toHaveAccessibleName(t('review.quote', { n: 2 }));
  await swipe(300, 80);
  await expect(card).toHaveAccessibleName(t('review.quote', { n: 1 }));
  await page.getByText(t('app.menu'), { exact: true }).click();
  await page
    .getByRole('button', { name: t('nav.commands') })
    .last()
    .click();
  await expect(page.getByRole('option', { name: t('act.reject') })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});

import { expect } from '@playwright/test';
import { EXAMPLES } from './articles';
import {
  arrive,
  bringIn,
  choose,
  dispute,
  expectAccessible,
  expectDone,
  fillSignIn,
  passwordOf,
  signIn,
  test,
} from './desk';

const example = EXAMPLES.en;

test('the first administrator chooses a password of their own, adds a member, and the log is whole', async ({
  browser,
}) => {
  const admin = await arrive(browser, 'fr');
  const { page, t } = admin;
  await expectAccessible(page);
  await fillSignIn(admin, 'admin@isnad.example', 'not the password');
  await expect(page.getByRole('alert').filter({ hasText: t('problems.sign-in-failed') })).toBeVisible();
  await fillSignIn(admin, 'admin@isnad.example', passwordOf('admin'));
  await page.waitForURL('**/account');
  // Nothing else opens before.
  await page.goto('/articles');
  await page.waitForURL('**/account');
  const change = async (current: string, next: string) => {
    await page.getByLabel(t('account.current')).fill(current);
    await page.getByLabel(t('account.new')).fill(next);
    await page.getByRole('button', { name: t('account.change') }).click();
  };
  await change(passwordOf('admin'), 'une phrase que je retiens');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('queue.title'));
  await page.goto('/account');
  await change('une phrase que je retiens', 'une autre que je retiens');
  await expect(page.getByText(t('account.changed'))).toBeVisible();
  await page.goto('/settings');
  await page.getByLabel(t('settings.name'), { exact: true }).fill('Nouvelle');
  await page.getByLabel(t('signIn.email')).fill('nouvelle@isnad.example');
  await page.getByRole('button', { name: t('settings.add') }).click();
  await expect(page.getByText(t('settings.oneTime', { name: 'Nouvelle' }))).toBeVisible();
  // Half under the bar that stays, a box would count as too near to what is in the bar.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expectAccessible(page);
  await page.context().close();
});

test('what cannot be brought in says what to do, and nothing typed is lost', async ({ browser }) => {
  const { page, t } = await signIn(browser, 'editor', 'en');
  await page.goto('/articles/new');
  const refused = (code: 'text-empty' | 'file-binary' | 'file-too-large' | 'html-empty', params = {}) =>
    expect(page.getByRole('alert').filter({ hasText: t(`problems.${code}`, params as never) })).toBeVisible();
  const submit = () => page.getByRole('button', { name: t('import.submit') }).click();
  const file = page.locator('input[type="file"]');

  await submit();
  await refused('text-empty');
  await page.getByLabel(t('import.paste')).fill('  \n "…" ');
  await submit();
  await refused('text-empty');
  await expect(page.getByLabel(t('import.paste'))).toHaveValue('  \n "…" ');
  await page.getByLabel(t('import.paste')).fill('The mayor said: “We stay here.”');
  await expect(page.getByRole('region', { name: t('import.preview') }).locator('.q')).toHaveText('We stay here.');
  await expectAccessible(page);
  await page.getByLabel(t('import.paste')).fill('');

  await file.setInputFiles({
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
  });
  await submit();
  await refused('file-binary');
  const list = Buffer.from('title,text\nA,We stay.\nB,Always.\n');
  await file.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: list });
  const told = page.getByRole('status').filter({ hasText: t('problems.file-many', { n: 2 }) });
  await expect(told.getByRole('link', { name: t('many.title') })).toHaveAttribute('href', '/articles/many');
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(21 * 1024 * 1024, 97) });
  await submit();
  await refused('file-too-large', { mb: 21, most: 20 });
  await file.setInputFiles({
    name: 'a.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<html><script>alert(1)</script></html>'),
  });
  const empty = page.getByText(t('problems.html-empty'));
  await expect(page.getByRole('status').filter({ has: empty })).toBeVisible();
  await submit();
  await refused('html-empty');
  // It is said once, and of what was refused alone.
  await expect(empty).toHaveCount(1);
  await expectAccessible(page);

  // A page with scripts gives its text, and nothing in it runs.
  page.on('dialog', () => {
    throw new Error('a script of the page ran');
  });
  const html = `<h1>Port fire</h1><p>Mayor Ada Stone said: “We <img src=x onerror=alert(1)>stay here until it is out.”</p><script>alert(2)</script>`;
  // What should be looked at is said, and what will be found is shown, before anything is kept.
  const struck = `<h1>Quarry</h1><p>“We stay here until it is out,” said Ada <s>Fink</s> Finch.</p>`;
  await file.setInputFiles({ name: 'b.html', mimeType: 'text/html', buffer: Buffer.from(struck) });
  await expect(page.getByText(t('import.warnings.words-struck', { words: 'Fink' }))).toBeVisible();
  await expect(empty).toHaveCount(0);
  await expect(page.getByRole('region', { name: t('import.preview') })).toContainText('said Ada Finch.');
  await file.setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await submit();
  await page.waitForURL(/\/article\//);
  await expect(page.locator('article')).toContainText('We stay here until it is out.');
  await page.context().close();
});

test('a name that is too long stays in its field', async ({ browser }) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, t } = editor;
  await bringIn(editor, example.text);
  await choose(editor, example.rocket);
  await page.keyboard.press('p');
  const field = page.getByRole('combobox', { name: t('speaker.search') });
  await field.fill('x'.repeat(10_000));
  await page.getByRole('option', { name: /^Add/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: '10,000' })).toBeVisible();
  await expect(field).toHaveValue('x'.repeat(10_000));
  await page.context().close();
});

test('two people change one quotation: the second sees both and decides', async ({ browser }) => {
  const editor = await signIn(browser, 'editor', 'en');
  await bringIn(editor, example.text);
  const reviewer = await signIn(browser, 'reviewer', 'en');
  await reviewer.page.goto(editor.page.url());
  await choose(editor, example.rocket);
  await choose(reviewer, example.rocket);
  const { page, t } = reviewer;
  await page.keyboard.press('e');
  await dispute(editor);
  await expectDone(editor, 'status');
  // It shows at once, and what was begun before is not taken for an answer to it.
  await expect(reviewer.card).toContainText(t('status.disputed'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('conflict.title') });
  await expect(dialog).toContainText(t('status.disputed'));
  await expect(dialog).toContainText('a rocket hit the third pier of the');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('conflict.apply') }).click();
  await expectDone(reviewer, 'move');
  // Both changes stand.
  await expect(reviewer.card).toContainText(t('status.disputed'));
  await expect(page.locator('article [aria-current="true"][data-quote]')).toHaveText(
    'a rocket hit the third pier of the',
  );
  await editor.page.context().close();
  await page.context().close();
});

test('what the source turns round is not confirmed before its warning was looked at', async ({ browser }) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, card, t } = editor;
  const words = 'we stay here until the fire is out';
  const post = `I do not believe that ${words}. The pier is closed.\n— Ada Stone (@AStone) March 5, 2024\n`;
  const other = 'Nobody was told of the second quarry';
  const said = `Mayor Ada Stone wrote on Twitter: “${words}.”\nHer deputy Paul Reed said: “${other}.”`;
  await bringIn(editor, `Fire at the quarry\n${said}\n${post}`);
  await choose(editor, words);
  const warning = card.getByRole('region', { name: t('words.warnings') });
  await expect(warning).toBeVisible();
  await page.keyboard.press('y');
  await expect(warning).toBeFocused();
  await expect(card.getByRole('status').filter({ hasText: t('words.confirmAgain') })).toBeVisible();
  await expect(card).toContainText(t('status.open'));
  await expectAccessible(page);
  // Looking elsewhere first, one is asked again.
  await choose(editor, other);
  await choose(editor, words);
  await expect(card.getByText(t('words.confirmAgain'))).toBeHidden();
  await page.keyboard.press('y');
  await expect(card.getByText(t('words.confirmAgain'))).toBeVisible();
  await page.keyboard.press('y');
  await expectDone(editor, 'confirm');
  await expect(card.getByText(t('words.confirmAgain'))).toBeHidden();
  await page.context().close();
});

test('a session that ends in mid-edit is renewed on the page, and what was typed is saved then', async ({
  browser,
}) => {
  const editor = await signIn(browser, 'editor', 'en');
  const { page, card, t } = editor;
  await bringIn(editor, example.text);
  await choose(editor, example.drone);
  await card.getByLabel(t('notes.write')).fill('Ask the port authority for the log.');
  await page.context().clearCookies({ name: /session-token/ });
  await card.getByRole('button', { name: t('notes.send') }).click();
  const door = page.getByRole('dialog', { name: t('signIn.title') });
  await expect(door).toBeVisible();
  await expectAccessible(page);
  await door.getByLabel(t('signIn.email')).fill('editor@isnad.example');
  await door.getByLabel(t('signIn.password')).fill(passwordOf('editor'));
  await door.getByRole('button', { name: t('signIn.submit'), exact: true }).click();
  await expectDone(editor, 'note');
  await expect(card.locator('bdi', { hasText: 'Ask the port authority for the log.' })).toBeVisible();
  await expect(card.getByLabel(t('notes.write'))).toHaveValue('');
  await page.context().close();
});

test('without a session there is a sign-in page, and no report', async ({ browser }) => {
  const { page } = await arrive(browser, 'en');
  for (const path of ['/articles', '/article/00000000-0000-7000-8000-000000000000', '/settings']) {
    await page.goto(path);
    await page.waitForURL('**/sign-in');
  }
  const answer = await page.request.get('/api/reports/00000000-0000-7000-8000-000000000000?format=json');
  expect(answer.status()).toBe(401);
  await page.context().close();
});

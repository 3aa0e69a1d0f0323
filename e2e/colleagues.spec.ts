import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { EXAMPLES } from './articles';
import { bringIn, choose, dispute, expectAccessible, expectDone, signIn, test } from './desk';
import { chooseOwn } from './visitor';
import { freePort, passwordsIn, type Running, startWorkbench } from './workbench';

const example = EXAMPLES.en;

test('two people on one article see each other and what each does, also after the connection and the server were away', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-together-'));
  const port = await freePort();
  let running: Running | undefined;
  try {
    running = await startWorkbench(home, port);
    const url = `http://localhost:${port}`;
    const passwords = passwordsIn(running.greeting);
    const arrived = async (role: 'editor' | 'reviewer') => {
      const password = await chooseOwn(url, `${role}@isnad.example`, passwords.get(role) as string);
      return signIn(browser, role, 'en', { url, password });
    };
    const editor = await arrived('editor');
    const reviewer = await arrived('reviewer');
    await bringIn(editor, example.text);
    await reviewer.page.goto(editor.page.url().replace(/#.*/, ''));
    const { page, card, t } = reviewer;
    await choose(editor, example.rocket);
    await choose(reviewer, example.rocket);

    // Who is here, and on which quotation.
    const others = editor.page.getByRole('list', { name: t('live.here') }).getByRole('listitem');
    await expect(others).toHaveCount(1);
    await expect(others).toHaveText(/\S/);
    await expect(card).toContainText(/is looking at this quotation too/);
    await expectAccessible(page);

    // While the reviewer writes, what the editor decides comes onto the card, and what is written stays.
    const note = card.getByLabel(t('notes.write'));
    const stay = async () => {
      await expect(note).toHaveValue('I am still writing thi');
      await expect(note).toBeFocused();
    };
    await note.fill('I am still writing thi');
    await dispute(editor, 'Who heard it?');
    await expect(card).toContainText(t('status.disputed'));
    await stay();

    // The editor goes on to another one, as the bench does after a decision.
    await expect(card).not.toContainText(/is looking at this quotation too/);

    // The connection is away for a while.
    await page.context().setOffline(true);
    await expect(page.getByText(t('live.away'))).toBeVisible();
    await editor.page.keyboard.press('z');
    await expectDone(editor, 'status', 'undone');
    await page.context().setOffline(false);
    await expect(card).not.toContainText(t('status.disputed'));
    await expect(page.getByText(t('live.away'))).toBeHidden();
    await stay();

    // The server is killed and started again: the page listens again by itself.
    running.kill('SIGKILL');
    await running.exited;
    await expect(page.getByText(t('live.away'))).toBeVisible();
    running = await startWorkbench(home, port);
    await expect(page.getByText(t('live.away'))).toBeHidden({ timeout: 45_000 });
    await expect(editor.page.getByText(t('live.away'))).toBeHidden({ timeout: 45_000 });
    await choose(editor, example.rocket);
    await dispute(editor, 'Who heard it?');
    await expect(card).toContainText(t('status.disputed'));
    await stay();

    // What does not reach the server is sent once, and is in its field no longer.
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    const again = card.getByRole('button', { name: t('app.tryAgain') });
    await expect(again).toBeVisible();
    await page.context().setOffline(false);
    await again.click();
    await expect(note).toHaveValue('');
    await expect(card.getByText('I am still writing thi')).toBeVisible();
    await page.context().close();
    await editor.page.context().close();
  } finally {
    running?.kill('SIGTERM');
    await running?.exited;
    rmSync(home, { recursive: true, force: true });
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { EXAMPLES } from './articles';
import { arrive, bringIn, choose, command, fillSignIn } from './desk';
import { freePort, passwordsIn, type Running, startWorkbench } from './workbench';

test('a comparison that was under way when the workbench was killed is done after the next start', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-restart-'));
  const port = await freePort();
  const before = process.env.E2E_URL;
  let running: Running | undefined;
  try {
    running = await startWorkbench(home, port);
    process.env.E2E_URL = `http://localhost:${port}`;
    const editor = await arrive(browser, 'en');
    const { page, card, t } = editor;
    await fillSignIn(editor, 'editor@isnad.example', passwordsIn(running.greeting).get('editor') as string);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('queue.title'));
    await bringIn(editor, EXAMPLES.en.text);
    const article = page.url();

    // Long enough that comparing is not over when the workbench goes.
    const long = Array.from({ length: 20_000 }, (_, i) => `word${i % 5000}`).join(' ');
    const dialog = await command(editor, 'addSource');
    await dialog.getByLabel(t('source.text')).fill(`${long}. ${EXAMPLES.en.rocket}.`);
    await dialog.getByLabel(t('source.name')).fill('A long transcript');
    await dialog.getByRole('button', { name: t('words.addSource') }).click();
    await expect(dialog).toBeHidden();
    // The page asks on and on for what comes; without its server it would fail.
    await page.goto('about:blank');
    running.kill('SIGKILL');
    await running.exited;

    running = await startWorkbench(home, port);
    await page.goto(article);
    await choose(editor, EXAMPLES.en.rocket);
    await expect(card.getByRole('heading', { name: t('words.title') })).toContainText(t('verdict.verbatim'));
    await expect(card).toContainText('A long transcript');
    await page.context().close();
  } finally {
    process.env.E2E_URL = before;
    running?.kill('SIGTERM');
    await running?.exited;
    rmSync(home, { recursive: true, force: true });
  }
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { EXAMPLES } from './articles';
import { bringIn, choose, command, signIn, test } from './desk';
import { chooseOwn } from './visitor';
import { freePort, passwordsIn, type Running, startWorkbench } from './workbench';

test('a comparison that was under way when the workbench was killed is done after the next start', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-restart-'));
  const port = await freePort();
  let running: Running | undefined;
  try {
    running = await startWorkbench(home, port);
    const url = `http://localhost:${port}`;
    const once = passwordsIn(running.greeting).get('editor') as string;
    const password = await chooseOwn(url, 'editor@isnad.example', once);
    const editor = await signIn(browser, 'editor', 'en', { url, password });
    const { page, card, t } = editor;
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
    // Whoever was killed holds the comparison until its lease runs out.
    const words = card.getByRole('heading', { name: t('words.title') });
    await expect(words).toContainText(t('verdict.verbatim'), { timeout: 45_000 });
    await expect(card).toContainText('A long transcript');
    await page.context().close();
  } finally {
    running?.kill('SIGTERM');
    await running?.exited;
    rmSync(home, { recursive: true, force: true });
  }
});

const NPM = ['npm', 'run', 'workbench'] as const;

test('a signal to npm alone, also kill -9, ends the server and the database within ten seconds, while pages are drawn', async () => {
  test.setTimeout(240_000);
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-signal-'));
  const port = await freePort();
  const page = () => fetch(`http://127.0.0.1:${port}/sign-in`).then((answer) => answer.text());
  const isDown = async () =>
    !existsSync(path.join(home, 'postgres', 'postmaster.pid')) &&
    (await page().then(
      () => false,
      () => true,
    ));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const running = await startWorkbench(home, port, NPM);
    expect(await page()).toContain('</html>');
    const drawn = Promise.allSettled(Array.from({ length: 30 }, page));
    const told = Date.now();
    running.kill(signal);
    const code = await running.exited;
    if (signal === 'SIGTERM') expect(code).toBe(0);
    await expect.poll(isDown, { timeout: 10_000 - (Date.now() - told) }).toBe(true);
    expect(existsSync(path.join(home, 'workbench.lock'))).toBe(false);
    // Whoever was let in has got the whole page.
    for (const answer of await drawn) if (answer.status === 'fulfilled') expect(answer.value).toContain('</html>');
  }
  rmSync(home, { recursive: true, force: true });
});

test('a first start that is told to stop, and one that is killed, while they make the demonstration leave nothing in the way', async () => {
  test.setTimeout(240_000);
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-first-'));
  const port = await freePort();
  // A quick machine may have made all of it before it hears.
  const begun = /First sign-in|Isnad is at/;
  const told = await startWorkbench(home, port, NPM, begun);
  told.kill('SIGTERM');
  await told.exited;
  expect(existsSync(path.join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  const killed = await startWorkbench(home, port, [process.execPath, 'bin/workbench.mjs'], begun);
  killed.kill('SIGKILL');
  await killed.exited;
  const whole = await startWorkbench(home, port);
  // Shown anew while the demonstration was not whole: the last that were shown are the ones that open it.
  const shown = [told, killed, whole].map((run) => passwordsIn(run.greeting)).findLast((them) => them.size > 0);
  expect([...(shown?.keys() ?? [])].sort()).toEqual(['admin', 'editor', 'reviewer']);
  await chooseOwn(`http://localhost:${port}`, 'editor@isnad.example', shown?.get('editor') as string);
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  whole.kill('SIGTERM');
  expect(await whole.exited).toBe(0);
  const after = await startWorkbench(home, port);
  expect(passwordsIn(after.greeting).size).toBe(0);
  after.kill('SIGTERM');
  await after.exited;
  rmSync(home, { recursive: true, force: true });
});

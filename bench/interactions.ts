import type { Page } from '@playwright/test';
import { table } from './page';

/** So often each is done. */
const TIMES = 20;

/** As text: a function would be sent with calls of the compiler's own, which no page has. */
const LISTEN = `
  window.held = [];
  new PerformanceObserver((list) => held.push(...list.getEntries().map((entry) => entry.duration)))
    .observe({ type: 'event', durationThreshold: 16 });`;

/**
 * How long a person waits at an article until what they did is drawn: the browser's own measure of each event, from
 * the key or press to the next picture, in ms. What takes under 16 ms it does not tell.
 * @param page on an article where there is something to confirm
 */
export async function interactions(page: Page): Promise<string> {
  await page.evaluate(LISTEN);
  const taken = () => page.evaluate<number[]>('held.splice(0)');
  /** Until two pictures more have been drawn, and the browser has told how long it took. */
  const drawn = () =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
    );
  const rows: (string | number)[][] = [];
  const measure = async (name: string, act: (i: number) => Promise<void>, times = TIMES) => {
    const longest: number[] = [];
    for (let i = 0; i < times; i++) {
      await taken();
      await act(i);
      await drawn();
      longest.push(Math.max(0, ...(await taken())));
    }
    longest.sort((a, b) => a - b);
    rows.push([name, times, longest[Math.floor(times / 2)] ?? 0, longest.at(-1) ?? 0]);
    console.log(rows.at(-1)?.join(' | '));
  };
  const press = (key: string) => () => page.keyboard.press(key);
  const shown = (i: number) => page.locator('article [data-quote]:visible').nth(i);

  await measure('J: the next quotation', press('j'));
  await measure('K: the one before', press('k'));
  await measure('a press on a quotation', async (i) => shown(i % 5).click());
  await measure('Y: confirm, and on', press('y'));
  await measure('Z: undo', press('z'), 5);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  const typed = 'pier number 17 stays';
  await measure(
    'a letter in the palette',
    (i) => page.keyboard.press(typed[i] === ' ' ? 'Space' : (typed[i] as string)),
    typed.length,
  );
  await page.keyboard.press('Escape');
  await measure(
    'P: the picker of speakers, and Escape',
    async () => {
      await page.keyboard.press('p');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
    },
    5,
  );
  await measure(
    'C: a letter in a note',
    async () => {
      await page.keyboard.press('c');
      await page.keyboard.type('a');
      await page.keyboard.press('Escape');
    },
    5,
  );
  return table([['done', 'times', 'median ms', 'longest ms'], ...rows]);
}

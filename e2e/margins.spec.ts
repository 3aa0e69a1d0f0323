import { expect, test } from '@playwright/test';
import { bringIn, choose, signIn } from './desk';

const TEXT = `Hafen von Marsa bleibt geschlossen

Der Hafen von Marsa bleibt am Wochenende zu. Wie die Leiterin Rana Salim am Freitag in Marsa mitteilte, seien die Schäden an der alten Mauer und an den beiden Kränen „größer als gedacht“.`;

test('a number stands beside the line its quotation begins in, also under a clause that is current', async ({
  browser,
}) => {
  const person = await signIn(browser, 'editor', 'en');
  const { page, t } = person;
  await bringIn(person, TEXT);
  await choose(person, 'seien die Schäden');
  const heightOf = (locator: ReturnType<typeof page.locator>) =>
    locator.evaluate((element) => {
      const { top, height } = element.getClientRects()[0] as DOMRect;
      return top + height / 2;
    });
  for (const [n, words] of [
    [1, 'seien die Schäden'],
    [2, 'größer als gedacht'],
  ] as const) {
    const number = page.getByRole('button', { name: t('review.quote', { n }), exact: true });
    const run = page.locator('article [data-start]', { hasText: words }).last();
    await expect.poll(async () => Math.abs((await heightOf(number)) - (await heightOf(run)))).toBeLessThan(13);
  }
});

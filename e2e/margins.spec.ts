import { expect } from '@playwright/test';
import { bringIn, signIn, test } from './desk';

const TEXT = `Hafen von Marsa bleibt geschlossen

Der Hafen von Marsa bleibt am Wochenende zu. Wie die Leiterin Rana Salim am Freitag in Marsa mitteilte, seien die Schäden an der alten Mauer und an den beiden Kränen „größer als gedacht“.`;

test('reported speech is a quiet sign until it is asked for; a number stands beside the line its quotation begins in, also under a clause that is current', async ({
  browser,
}) => {
  const person = await signIn(browser, 'editor', 'en');
  const { page, card, t } = person;
  await bringIn(person, TEXT);
  // Quoted words alone are marked, numbered and counted; they name the clause that they stand in.
  const marks = page.locator('article [data-quote]');
  await expect(marks).toHaveText(['größer als gedacht']);
  await expect(page.locator('header')).toContainText(t('review.progress', { checked: 0, signed: 0, all: 1 }));
  await expect(page.locator('article')).toContainText('seien die Schäden an der…');
  await expect(card).toHaveAccessibleName(t('review.quote', { n: 1 }));

  await page.getByRole('button', { name: t('review.reportedHere', { n: 1 }) }).click();
  await marks.filter({ hasText: 'seien die Schäden' }).first().click();
  await expect(card).toHaveAccessibleName(t('review.reportedQuote', { n: 1 }));
  await expect(page.locator('header')).toContainText(t('review.progress', { checked: 0, signed: 0, all: 1 }));
  const heightOf = (locator: ReturnType<typeof page.locator>) =>
    locator.evaluate((element) => {
      const { top, height } = element.getClientRects()[0] as DOMRect;
      return top + height / 2;
    });
  for (const [name, words] of [
    [t('review.reportedQuote', { n: 1 }), 'seien die Schäden'],
    [t('review.quote', { n: 1 }), 'größer als gedacht'],
  ] as const) {
    const number = page.getByRole('button', { name, exact: true });
    const run = page.locator('article [data-start]', { hasText: words }).last();
    await expect.poll(async () => Math.abs((await heightOf(number)) - (await heightOf(run)))).toBeLessThan(13);
  }

  // It stays shown for this person, and goes by the same command.
  await page.reload();
  await expect(marks.filter({ hasText: 'seien die Schäden' }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('palette.placeholder') }).fill(t('act.reported'));
  await page.getByRole('option', { name: t('act.reported') }).click();
  await expect(marks).toHaveText(['größer als gedacht']);
});

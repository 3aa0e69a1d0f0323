import { type Browser, expect, type Page } from '@playwright/test';
import type { Locale } from '@/messages';
import { address, barriersOn, type Person, signIn, test } from './desk';

const ROOMS = [
  '/',
  '/articles',
  '/articles/new',
  '/articles/many',
  '/sources',
  '/claims',
  '/speakers',
  '/reports',
  '/dashboard',
  '/feeds',
  '/inbox',
  '/assigning',
  '/jobs',
  '/checklist',
  '/settings',
  '/log',
  '/account',
  '/verify',
];

let editor: Person;
let pages: readonly string[];
test.beforeAll(async ({ browser }) => {
  editor = await signIn(browser, 'editor', 'en');
  const first = async (list: string, link: string) => {
    await editor.page.goto(list);
    return (await editor.page
      .locator(`main a[href^="${link}/"]:not([href$="/new"])`)
      .first()
      .getAttribute('href')) as string;
  };
  const article = await first('/articles', '/article');
  pages = [...ROOMS, article, article.replace('/article/', '/history/article/'), await first('/sources', '/sources')];
});
test.afterAll(() => editor?.page.context().close());

/** The same person with another screen, language and look. */
async function seen(
  browser: Browser,
  locale: Locale,
  look: { colorScheme: 'light' | 'dark'; viewport: { width: number; height: number }; forcedColors?: 'active' },
): Promise<Page> {
  const context = await browser.newContext({ ...look, baseURL: address() });
  const cookies = (await editor.page.context().cookies()).filter(({ name }) => name !== 'isnad-locale');
  await context.addCookies([...cookies, { name: 'isnad-locale', value: locale, url: address() }]);
  return context.newPage();
}

/** By how many pixels the page is wider than its screen, if it is. */
async function tooWide(page: Page): Promise<string[]> {
  const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return by > 0 ? [`${by} px too wide`] : [];
}

test('every page serves anybody: right to left in the dark at 200 %, left to right by day on a phone, and none is wider than its screen', async ({
  browser,
}) => {
  // Some forty pages.
  test.slow();
  const zoomed = await seen(browser, 'ar', { colorScheme: 'dark', viewport: { width: 720, height: 450 } });
  const phone = await seen(browser, 'en', { colorScheme: 'light', viewport: { width: 390, height: 844 } });
  const found: string[] = [];
  const look = async (page: Page, path: string) => {
    await page.goto(path);
    await expect(page.locator('main')).toBeVisible();
    const width = page.viewportSize()?.width;
    const barriers = [...(await barriersOn(page)), ...(await tooWide(page))];
    found.push(...barriers.map((barrier) => `${path} at ${width}: ${barrier}`));
  };
  for (const path of pages) {
    await look(zoomed, path);
    await look(phone, path);
  }
  expect(found).toEqual([]);
  await zoomed.context().close();
  await phone.context().close();
});

test('the queue and an article fit the narrowest screens', async ({ browser }) => {
  const narrow = await seen(browser, 'fr', { colorScheme: 'light', viewport: { width: 320, height: 568 } });
  for (const path of ['/', pages.find((p) => p.startsWith('/article/')) as string]) {
    await narrow.goto(path);
    await expect(narrow.locator('main')).toBeVisible();
    expect([path, await tooWide(narrow)]).toEqual([path, []]);
  }
  await narrow.context().close();
});

test('where the system gives the colours, the current quotation and each state still tell themselves apart', async ({
  browser,
}) => {
  const viewport = { width: 1440, height: 900 };
  const page = await seen(browser, 'en', { colorScheme: 'dark', viewport, forcedColors: 'active' });
  await page.goto(pages.find((path) => path.startsWith('/article/')) as string);
  await expect(page.locator('.q-now').first()).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('header .state-colour').first()).toHaveCSS('forced-color-adjust', 'none');
  await page.context().close();
});

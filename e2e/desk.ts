import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Locator, type Page, test as plain } from '@playwright/test';
import { ENDONYMS, type Locale, type Translator, translatorOf } from '@/messages';
import { chooseOwn, Visitor } from './visitor';
import { onOwnWorkbench, passwordsIn } from './workbench';

/** A person at a browser: signed in, in the language they chose on the sign-in page. */
export interface Person {
  readonly page: Page;
  readonly t: Translator;
  /** The card beside the text. */
  readonly card: Locator;
}

export type FirstRole = 'admin' | 'editor' | 'reviewer';

/** What a workbench is reached by: where it is, where it keeps things, and the passwords of its first people. */
interface Workbench {
  readonly address: string;
  readonly home: string;
  readonly passwords: ReadonlyMap<string, string>;
}

let running: Workbench | null = null;

/** Tests of one worker share a workbench and bring in articles of their own; another worker has another. */
export const test = plain.extend<object, { workbench: undefined }>({
  workbench: [
    // biome-ignore lint/correctness/noEmptyPattern: so fixtures are declared
    async ({}, use) => {
      await onOwnWorkbench(async ({ greeting }, address, home) => {
        const passwords = new Map(passwordsIn(greeting));
        for (const role of ['editor', 'reviewer']) {
          // How one chooses a password of one's own is shown by the administrator.
          const own = await chooseOwn(address, `${role}@isnad.example`, passwords.get(role) as string);
          passwords.set(role, own);
        }
        running = { address, home, passwords };
        await use(undefined);
      });
    },
    // The first builds, where it has to be.
    { scope: 'worker', auto: true, timeout: 600_000 },
  ],
});

/** The workbench of this worker. */
export function mine(): Workbench {
  if (!running) throw new Error('no workbench: `test` is the one of e2e/desk.ts');
  return running;
}

export const address = () => mine().address;
export const passwordOf = (role: FirstRole) => mine().passwords.get(role) as string;

const opened = async (browser: Browser, locale: Locale, at: string) => {
  const context = await browser.newContext({ baseURL: at, locale: locale === 'ar' ? 'en' : 'ar' });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return { page, t: translatorOf(locale), card: page.locator('aside') };
};

/** Opens the sign-in page in the language, in a browser profile of its own. */
export async function arrive(browser: Browser, locale: Locale): Promise<Person> {
  const person = await opened(browser, locale, address());
  await person.page.goto('/');
  await person.page.getByRole('button', { name: ENDONYMS[locale] }).click();
  await expect(person.page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
  return person;
}

export async function fillSignIn({ page, t }: Person, email: string, password: string): Promise<void> {
  await page.getByLabel(t('signIn.email')).fill(email);
  await page.getByLabel(t('signIn.password')).fill(password);
  await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click();
}

/**
 * Somebody at their queue. How they got there by hand is shown where signing in is tested.
 * @param at another workbench than that of this worker, and their password there
 */
export async function signIn(
  browser: Browser,
  role: FirstRole,
  locale: Locale,
  at = { url: address(), password: passwordOf(role) },
): Promise<Person> {
  const { url, password } = at;
  const visitor = new Visitor(url);
  visitor.cookies.set('isnad-locale', locale);
  if (!(await visitor.signIn(`${role}@isnad.example`, password))) throw new Error(`${role} cannot sign in`);
  const person = await opened(browser, locale, url);
  const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url }));
  await person.page.context().addCookies(cookies);
  await person.page.goto('/');
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(person.t('queue.title'));
  await listening(person.page);
  return person;
}

/** Waits until the page answers to keys: the server draws it before its code runs. */
export async function listening(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main && Object.keys(main).some((key) => key.startsWith('__reactProps'));
  });
  // What listens is added once the page is painted.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/** No page leaves anybody out: WCAG 2.2 AA as far as a program can tell. */
export const expectAccessible = async (page: Page): Promise<void> => expect(await barriersOn(page)).toEqual([]);

/** What keeps somebody from using the page, with where it stands. */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    // No page has frames: axe need not open another page to look into them.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** Pastes an article and waits for the workbench on it. */
export async function bringIn({ page, t }: Person, text: string): Promise<void> {
  await page.goto('/articles/new');
  await page.getByLabel(t('import.paste')).fill(text);
  // The quotations light up before anything is saved.
  await expect(
    page
      .getByRole('region', { name: t('import.preview') })
      .locator('.q')
      .first(),
  ).toBeVisible();
  const submit = page.getByRole('button', { name: t('import.submit') });
  await submit.click();
  // Another test brought the same in: this one has its own.
  const another = page.getByLabel(t('held.anyway'));
  const arrived = page.waitForURL(/\/article\/[0-9a-f-]{36}/);
  await Promise.race([arrived, another.waitFor()]);
  if (await another.isVisible()) {
    await another.check();
    await submit.click();
  }
  await arrived;
  await expect(page.locator('article')).toBeVisible();
}

/** Makes the quotation that holds the words the current one. */
export async function choose({ page, card, t }: Person, words: string): Promise<void> {
  const mark = page.locator('article [data-quote]', { hasText: words }).first();
  // A click scrolls by itself, and tries again when the page draws the text anew.
  await mark.click();
  await expect(card).toContainText(words);
  await expect(card).toHaveAccessibleName(new RegExp(t('review.quote', { n: 0 }).replace(/[0٠]/, '.+')));
}

/** Drags over the words, as a hand would. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const run = page.locator('article [data-start]', { hasText: words }).first();
  await run.scrollIntoViewIfNeeded();
  const [from, to] = await run.evaluate((node, wanted) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = (text.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const edge = (offset: number, after: boolean) => {
        const range = document.createRange();
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        const box = range.getBoundingClientRect();
        const far = after !== (getComputedStyle(node).direction === 'rtl');
        return { x: far ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
      };
      return [edge(at, false), edge(at + wanted.length - 1, true)];
    }
    throw new Error(`no such words: ${wanted}`);
  }, words);
  await page.mouse.move((from as { x: number; y: number }).x, (from as { x: number; y: number }).y);
  await page.mouse.down();
  await page.mouse.move((to as { x: number; y: number }).x, (to as { x: number; y: number }).y, { steps: 8 });
  await page.mouse.up();
}

/** Gives a command by its name, from the keyboard. */
export async function command({ page, t }: Person, id: 'addSource' | 'revise'): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('palette.placeholder') }).fill(t(`act.${id}`));
  await page.getByRole('option', { name: t(`act.${id}`) }).click();
  return page.getByRole('dialog');
}

/** Disputes the current quotation by keyboard, with a reason, and goes on. */
export async function dispute({ page, t }: Person, reason = ''): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: t('dispute.reason') })).toBeFocused();
  await page.keyboard.type(reason);
  await page.keyboard.press('Enter');
}

/** Waits for the word in the card's foot that something was done. */
export async function expectDone(
  { page, t }: Person,
  op: Parameters<typeof named>[1],
  kind: 'done' | 'undone' | 'redone' = 'done',
) {
  await expect(page.locator(`[data-notice="${kind}"]`).filter({ hasText: named(t, op) })).toBeVisible();
}

const named = (
  t: Translator,
  op:
    | 'add'
    | 'move'
    | 'reject'
    | 'restore'
    | 'attribute'
    | 'decide'
    | 'confirm'
    | 'confirmWords'
    | 'confirmSpeaker'
    | 'sign'
    | 'note'
    | 'suggest'
    | 'accept'
    | 'link'
    | 'relate'
    | 'resolve'
    | 'status'
    | 'correct'
    | 'compare'
    | 'pair'
    | 'place'
    | 'seen'
    | 'revise'
    | 'lift',
) => t(`op.${op}`);

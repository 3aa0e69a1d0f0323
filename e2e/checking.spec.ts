import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { EXAMPLES } from './articles';
import { BEGINNINGS } from './beginnings';
import {
  bringIn,
  choose,
  dispute,
  dragOver,
  expectAccessible,
  expectDone,
  listening,
  type Person,
  signIn,
  test,
} from './desk';

// The whole job, from the article to the report, by an editor and a reviewer who sit at two machines.
for (const locale of ['ar', 'en'] as const) {
  const example = EXAMPLES[locale];
  test.describe(`an article is checked and exported, in ${locale}`, () => {
    test.describe.configure({ mode: 'serial' });
    let editor: Person;
    let reviewer: Person;

    test.beforeAll(async ({ browser }) => {
      editor = await signIn(browser, 'editor', locale);
      reviewer = await signIn(browser, 'reviewer', locale);
    });
    test.afterAll(async () => {
      await editor?.page.context().close();
      await reviewer?.page.context().close();
    });

    test('it opens with every quotation marked, its speaker and its way on the card', async () => {
      await bringIn(editor, example.text);
      const { page, card, t } = editor;
      await reviewer.page.goto(page.url());
      const numbers = await page.locator('article').getByRole('button').count();
      expect(numbers).toBe(example.quotes);
      await expect(page.locator('article [data-quote]', { hasText: example.name })).toHaveCount(0);
      // Each number stands beside the line in which its quotation begins.
      const offset = () =>
        page.evaluate((words) => {
          const mark = [...document.querySelectorAll('article [data-quote]')].find((n) =>
            n.textContent?.includes(words),
          );
          const number = document.querySelectorAll('article button')[1];
          const line = mark?.getClientRects()[0];
          return Math.abs((number?.getBoundingClientRect().top ?? 0) - (line?.top ?? 1000));
        }, example.drone);
      await expect.poll(offset).toBeLessThan(20);
      await choose(editor, example.rocket);
      await expect(card).toContainText(example.anonymous);
      await expect(card).toContainText(example.carrier);
      await expect(card).toContainText(t('speakerKind.anonymous'));
      await expectAccessible(page);
    });

    test('a quotation that was missed is added by drag, its ends are moved, and each is undone', async () => {
      const { page, card, t } = reviewer;
      await page.goto(editor.page.url().replace(/#.*/, ''));
      const marks = page.locator('article').getByRole('button');
      await dragOver(page, example.missed);
      await page
        .getByRole('toolbar', { name: t('select.offer') })
        .getByRole('button', { name: t('select.quote'), exact: true })
        .click();
      await expectDone(reviewer, 'add');
      await expect(marks).toHaveCount(example.quotes + 1);
      await expect(card).toContainText(example.missed);

      // By keyboard: the last word leaves, a letter of the word before leaves too.
      const [first, last] = [example.missed.split(' ')[0] as string, example.missed.split(' ').at(-1) as string];
      const back = locale === 'ar' ? 'ArrowRight' : 'ArrowLeft';
      await page.keyboard.press('e');
      await expect(page.getByRole('toolbar', { name: t('ends.title', { n: 1 }) })).toBeVisible();
      await page.keyboard.press(back);
      await page.keyboard.press(`Shift+${back}`);
      await page.keyboard.press('Enter');
      await expectDone(reviewer, 'move');
      const current = page.locator('article [aria-current="true"][data-quote]');
      await expect(current).not.toContainText(last);
      await expect(current).toContainText(first.slice(0, -1));
      await page.keyboard.press('z');
      await expectDone(reviewer, 'move', 'undone');
      await expect(current).toContainText(last);

      // By mouse: the handle at its end is pulled back over the last word.
      const handle = await page.locator('.handle[data-edge="end"]').boundingBox();
      // Its first line: it may be broken over two.
      const box = await current.evaluate((mark) => mark.getClientRects()[0]?.toJSON() as DOMRect | undefined);
      if (!handle || !box) throw new Error('no handle');
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
      await page.mouse.up();
      await expectDone(reviewer, 'move');
      await expect(current).not.toContainText(last);
      await page.keyboard.press('z');
      await expectDone(reviewer, 'move', 'undone');

      await page.keyboard.press('z');
      await expectDone(reviewer, 'add', 'undone');
      await expect(marks).toHaveCount(example.quotes);
    });

    test('a quotation is added by keyboard alone, given a new speaker, and rejected', async () => {
      const { page, card, t } = reviewer;
      const marks = page.locator('article').getByRole('button');
      await choose(reviewer, example.rocket);
      await page.keyboard.press('x');
      await expect(page.getByRole('toolbar', { name: t('select.title') })).toBeVisible();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page
        .getByRole('toolbar', { name: t('select.offer') })
        .getByRole('button', { name: t('select.quote'), exact: true })
        .press('Enter');
      await expectDone(reviewer, 'add');
      await expect(marks).toHaveCount(example.quotes + 1);

      await page.keyboard.press('p');
      await page.getByRole('combobox', { name: t('speaker.search') }).fill(example.newSpeaker);
      await page.getByRole('option', { name: t('speaker.create', { name: example.newSpeaker }) }).click();
      await expectDone(reviewer, 'attribute');
      await expect(card).toContainText(example.newSpeaker);
      await page.keyboard.press('z');
      await expectDone(reviewer, 'attribute', 'undone');
      await expect(card).not.toContainText(example.newSpeaker);

      await card.getByLabel(t('act.others')).click();
      await page.getByRole('button', { name: t('act.reject') }).click();
      await expectDone(reviewer, 'reject');
      await expect(marks).toHaveCount(example.quotes);
      await page.keyboard.press('z');
      await expectDone(reviewer, 'reject', 'undone');
      await expect(marks).toHaveCount(example.quotes + 1);
      await page.keyboard.press('Shift+Z');
      await expectDone(reviewer, 'reject', 'redone');
      await expect(marks).toHaveCount(example.quotes);
    });

    test('the post in the article shows which words differ, and the reviewer decides', async () => {
      const { page, card, t } = reviewer;
      await choose(reviewer, example.altered);
      await expect(card.locator('del', { hasText: example.articleHas })).toBeVisible();
      await expect(card.locator('ins', { hasText: example.sourceHas })).toBeVisible();
      await expect(card.getByRole('list', { name: t('words.variants') })).toContainText(example.sourceHas);
      await expect(page.locator('article .q-differs')).toContainText(example.articleHas);
      await expect(card).toContainText(t('verdict.altered'));
      await page.keyboard.press('y');
      await expectDone(reviewer, 'confirm');
      await choose(reviewer, example.altered);
      await expect(card).toContainText(t('status.disputed'));
      await expectAccessible(page);

      await page.locator('article p [data-quote]', { hasText: example.verbatim }).first().click();
      await expect(card).toContainText(t('verdict.verbatim'));
      await card.getByText(t('words.others')).click();
      await card.getByLabel(t('words.note')).fill('…');
      await card.getByRole('button', { name: t('words.confirm', { verdict: t('verdict.verbatim') }) }).click();
      await expectDone(reviewer, 'decide');
      await expect(card).toContainText(t('status.speaker-open'));
      // Overruled, and back.
      await card.getByLabel(t('words.overrule')).selectOption('orthographic');
      await page.keyboard.press('z');
      await expectDone(reviewer, 'decide', 'undone');
      await expect(card.getByRole('heading', { name: t('words.title') })).toContainText(t('verdict.verbatim'));
      await expect(card).toContainText(t('status.speaker-open'));
    });

    test('a second person signs off; whoever decided cannot', async () => {
      const { page, card, t } = editor;
      await page.reload();
      await choose(editor, example.rocket);
      await dispute(editor, 'Who heard it?');
      await expectDone(editor, 'status');
      await choose(editor, example.rocket);
      await expect(card).toContainText('Who heard it?');
      await page.keyboard.press('s');
      await expect(page.getByRole('alert').filter({ hasText: t('problems.second-reader') })).toBeVisible();
      await page.getByRole('button', { name: t('app.close'), exact: true }).click();
      await page.keyboard.press('z');
      await expectDone(editor, 'status', 'undone');
      await expect(card).not.toContainText('Who heard it?');

      await page.locator('article p [data-quote]', { hasText: example.verbatim }).first().click();
      await expect(card).toContainText(t('status.speaker-open'));
      await expect(card).toContainText(t('verdict.verbatim'));
      // The words are decided, who said them is not.
      await page.keyboard.press('s');
      await expect(page.getByRole('alert').filter({ hasText: t('problems.speaker-undecided') })).toBeVisible();
      await page.getByRole('button', { name: t('app.close'), exact: true }).click();
      // A key that is pressed while the card is on its way confirms nothing unseen, and says so.
      let send = () => {};
      const sent = new Promise<void>((resolve) => {
        send = resolve;
      });
      await reviewer.page.route('**/api/quotes/*', async (route) => {
        await sent;
        await route.continue();
      });
      await reviewer.page.reload();
      await reviewer.page.locator('article p [data-quote]', { hasText: example.verbatim }).first().click();
      await expect(reviewer.card).toContainText(t('status.speaker-open'));
      await reviewer.page.keyboard.press('y');
      await expect(reviewer.page.locator('[data-notice="card-coming"]')).toHaveText(t('review.cardComing'));
      send();
      await expect(reviewer.card).toContainText(t('verdict.verbatim'));
      await expect(reviewer.page.locator('[data-notice="card-coming"]')).toHaveCount(0);
      await reviewer.page.keyboard.press('y');
      await expectDone(reviewer, 'confirmSpeaker');
      await reviewer.page.unroute('**/api/quotes/*');
      await page.reload();
      await page.locator('article p [data-quote]', { hasText: example.verbatim }).first().click();
      await expect(card).toContainText(t('status.in-review'));
      await expect(card).toContainText(t('verdict.verbatim'));
      await page.keyboard.press('s');
      await expectDone(editor, 'sign');
      // Signing leads on to the next that waits for a signature.
      await page.locator('article p [data-quote]', { hasText: example.verbatim }).first().click();
      await expect(card).toContainText(t('status.verified'));
      await expect(page.locator('header')).toContainText(
        t('review.progress', { checked: 2, signed: 1, all: example.quotes }),
      );

      // The reviewer may check, not sign.
      await reviewer.page.reload();
      await choose(reviewer, example.altered);
      await expect(reviewer.card).toContainText(t('verdict.altered'));
      await expect(reviewer.card.getByRole('button', { name: t('act.sign') })).toHaveCount(0);
    });

    test('words are annotated, answered and resolved', async () => {
      const { page, t } = editor;
      await dragOver(page, example.missed);
      await page
        .getByRole('toolbar', { name: t('select.offer') })
        .getByRole('button', { name: t('select.annotate') })
        .click();
      await page.getByRole('textbox', { name: t('note.body'), exact: true }).fill('من قدّرها؟ Who says so?');
      await page.getByRole('button', { name: t('notes.send') }).click();
      await expectDone(editor, 'note');
      await expect(page.locator('article .annotated')).toContainText(example.missed);

      await reviewer.page.reload();
      await listening(reviewer.page);
      await expect(reviewer.card).toContainText('Who says so?');
      await reviewer.card.getByRole('button', { name: t('notes.answer') }).click();
      await reviewer.card.getByRole('textbox', { name: t('notes.answer') }).fill('<b>لا أحد</b> 👍');
      await reviewer.card.getByRole('button', { name: t('notes.send') }).click();
      await expectDone(reviewer, 'note');
      await expect(reviewer.card).toContainText('<b>لا أحد</b> 👍');
      await reviewer.card.getByRole('button', { name: t('notes.resolve') }).click();
      await expectDone(reviewer, 'resolve');
      await expect(reviewer.page.locator('article .annotated')).toHaveCount(0);
    });

    test('quotations are linked to claims that contradict each other', async () => {
      const { page, card, t } = reviewer;
      const link = async (words: string, stance?: string) => {
        await choose(reviewer, words);
        await page.keyboard.press('l');
        const dialog = page.getByRole('dialog');
        if (stance) await dialog.getByLabel(t('claim.stance')).selectOption(stance);
        await dialog.getByRole('combobox', { name: t('claim.search') }).fill(`${words}؟`);
        await dialog.getByRole('option', { name: t('claim.new', { text: `${words}؟` }) }).click();
        await expectDone(reviewer, 'link');
        // A key that is pressed before would still be the dialog's.
        await expect(dialog).toBeHidden();
        await expect(card).toContainText(`${words}؟`);
      };
      await link(example.rocket);
      await link(example.drone, 'questions');
      await expect(card).toContainText(t('stance.questions'));
      // Linked again with another stance, it changes its stance.
      await page.keyboard.press('l');
      await page.getByRole('combobox', { name: t('claim.search') }).fill(example.drone);
      await page.getByRole('option', { name: `${example.drone}؟`, exact: true }).click();
      await expect(card).toContainText(t('stance.asserts'));
      await card.getByRole('button', { name: t('claim.relate') }).click();
      await expectAccessible(page);
      await page.getByRole('combobox', { name: t('claim.other') }).fill(example.rocket);
      await page.getByRole('option', { name: `${example.rocket}؟` }).click();
      await expectDone(reviewer, 'relate');
      await expect(card).toContainText(t('relation.contradicts'));
      await page.goto('/claims');
      await expect(page.locator('main')).toContainText(t('relation.contradicts'));
      await expectAccessible(page);
    });

    test('the report opens anywhere, and says all of it', async ({ browser }) => {
      const { page, t } = editor;
      await page.reload();
      await page.getByRole('button', { name: t('review.report') }).click();
      await page.getByRole('checkbox', { name: t('report.leaves.notes') }).check();
      await page.getByRole('button', { name: t('report.make'), exact: true }).click();
      const download = async (name: string) => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name, exact: true }).click(),
        ]);
        return file;
      };
      const json = await download(t('report.download', { format: 'JSON' }));
      const bytes = readFileSync(await json.path());
      const report = JSON.parse(bytes.toString());
      expect(report.revision.text).toBe(example.text.trim());
      expect(report.revision.sha256).toBe(createHash('sha256').update(report.revision.text).digest('hex'));
      expect(report.quotes).toHaveLength(example.quotes);

      for (const [format, begins] of Object.entries(BEGINNINGS)) {
        const written = readFileSync(await (await download(t('report.download', { format }))).path());
        expect([format, written.subarray(0, Buffer.byteLength(begins)).toString()]).toEqual([format, begins]);
      }

      const html = await download(t('report.download', { format: 'HTML' }));
      const file = test.info().outputPath('report.html');
      await html.saveAs(file);
      // Another machine, without the network: nothing is asked of anybody.
      const context = await browser.newContext({ offline: true });
      const paper = await context.newPage();
      const asked: string[] = [];
      paper.on('request', (request) => asked.push(request.url()));
      await paper.goto(`file://${file}`);
      await expect(paper.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
      const said = paper.locator('body');
      for (const words of [
        report.revision.sha256,
        createHash('sha256').update(bytes).digest('hex'),
        example.anonymous,
        example.carrier,
        example.speaker,
        example.articleHas,
        example.sourceHas,
        t('verdict.altered'),
        t('verdict.verbatim'),
        t('relation.contradicts'),
        'Who says so?',
        '<b>لا أحد</b> 👍',
      ])
        await expect(said).toContainText(words);
      await expectAccessible(paper);
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
      await context.close();
    });
  });
}

import { expect } from '@playwright/test';
import { EXAMPLES } from './articles';
import { bringIn, choose, command, dragOver, expectAccessible, expectDone, type Person, signIn, test } from './desk';

const RECORDING = {
  ar: (words: string) => `[00:00:05] أهلاً بكم.\n[00:00:41] ${words}.\n[00:01:10] شكراً.`,
  en: (words: string) => `[00:00:05] Good morning.\n[00:00:41] ${words}.\n[00:01:10] Thank you.`,
};
/** What the speaker said in the other language, one sentence between two others. */
const ORIGINAL = {
  ar: 'Good morning. We want calm and patience from everybody at the port. Thank you all.',
  en: 'صباح الخير. نريد هدوءاً وصبراً من أهل الميناء جميعاً. شكراً لكم.',
};
const MIDDLE = { ar: 'We want calm', en: 'نريد هدوءاً' };

const WORDS = {
  ar: 'سيعود القطار إلى المرفأ القديم قبل الشتاء',
  en: 'The train will be back at the old port before winter',
};
const BLOCK = {
  ar: `خبر من المدينة\n\nوجاء في بيان البلدية:\n\n> ${WORDS.ar}، وستبقى الحدائق مفتوحة.\n\nوقالت رئيسة البلدية "${WORDS.ar}".`,
  en: `News from the town\n\nThe council said in a statement:\n\n> ${WORDS.en}, and the gardens stay open.\n\n“${WORDS.en},” the mayor said.`,
};

for (const locale of ['ar', 'en'] as const) {
  const example = EXAMPLES[locale];
  test.describe(`sources of an article, in ${locale}`, () => {
    test.describe.configure({ mode: 'serial' });
    let editor: Person;

    test.beforeAll(async ({ browser }) => {
      editor = await signIn(browser, 'editor', locale);
      await bringIn(editor, example.text);
    });
    test.afterAll(async () => {
      await editor?.page.context().close();
    });

    const addSource = async (text: string, kind: string, author: string) => {
      const { t } = editor;
      const dialog = await command(editor, 'addSource');
      await dialog.getByLabel(t('source.text')).fill('Roe: When?\nGolan: In May.\nRoe: And then?');
      await expect(dialog.getByLabel(t('source.kind'))).toHaveValue('transcript');
      await dialog.getByLabel(t('source.text')).fill(text);
      await dialog.getByLabel(t('source.kind')).selectOption(kind);
      await dialog.getByLabel(t('source.author')).fill(author);
      await dialog.getByLabel(t('source.name')).fill(`${author} ${kind}`);
      await dialog.getByRole('button', { name: t('words.addSource') }).click();
      await expect(dialog).toBeHidden();
    };

    test('a chain says what it lacks', async () => {
      const { card, t } = editor;
      await choose(editor, example.drone);
      await expect(card).toContainText(
        t('chain.missing.held', { medium: 'statement', speaker: '', via: '' }).split('\u2068')[0]?.trim() as string,
      );
    });

    test('a proposal comes onto the card by itself, with its time code and its place in the source', async () => {
      const { page, card, t } = editor;
      await choose(editor, example.rocket);
      await expect(card).toContainText(t('queue.noSource'));
      await expect(card).toContainText(example.carrier);
      await addSource(RECORDING[locale](example.rocket), 'recording', 'Radio 1');
      await expect(card.getByRole('heading', { name: t('words.title') })).toContainText(t('verdict.verbatim'));
      await expect(card).toContainText('00:00:41');
      await card.getByText(t('words.side'), { exact: true }).click();
      await expect(card.getByText(t('words.before')).locator('..')).toContainText('00:00:05');
      await expectAccessible(page);
    });

    test('a translation is paired, judged with a note, and stands in the report', async ({ browser }) => {
      const { page, card, t } = editor;
      await page.locator('article p [data-quote]', { hasText: example.verbatim }).first().click();
      await expect(card).toContainText(example.verbatim);
      await addSource(ORIGINAL[locale], 'transcript', 'Original');
      // The one is proposed by itself, though no word of it is the same; the other is too free, and laid beside it by hand.
      if (locale === 'en') {
        await card.getByText(t('words.others')).click();
        await card.getByLabel(t('words.compare')).selectOption({ label: 'Original transcript' });
        await expectDone(editor, 'compare');
      }
      await card.getByText('Original transcript').first().click();
      const pairs = card.getByRole('region', { name: t('pairs.title') });
      await expect(pairs).toContainText(MIDDLE[locale]);
      // By hand: another sentence, and back.
      const choice = pairs.getByLabel(t('pairs.source'));
      const right = await choice.inputValue();
      await choice.selectOption({ index: 0 });
      await expectDone(editor, 'pair');
      await expect(pairs).toContainText(t('pairs.none'));
      await choice.selectOption(right);
      await expect(pairs).toContainText(MIDDLE[locale]);
      await pairs.getByLabel(t('pairs.note')).fill('calm ≠ هدوء');
      await pairs.getByRole('radio', { name: t('pairs.shifted') }).click();
      await expect(pairs.getByRole('radio', { name: t('pairs.shifted') })).toBeChecked();
      await expectDone(editor, 'pair');
      await expectAccessible(page);

      await page.getByRole('button', { name: t('review.report') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t('report.make') }).click();
      const href = await dialog
        .getByRole('link', { name: t('report.download', { format: 'HTML' }) })
        .getAttribute('href');
      const html = await (await page.request.get(href as string)).text();
      expect(html).toContain('calm ≠ هدوء');
      expect(html).toContain(t('pairs.shifted'));
      const context = await browser.newContext();
      const reader = await context.newPage();
      await reader.setContent(html);
      await expect(reader.locator('table.pairs')).toContainText(MIDDLE[locale]);
      await context.close();
      await page.keyboard.press('Escape');
    });

    test('a corrected text takes everything along, flags what changed and lists what is gone', async () => {
      const { page, card, t } = editor;
      const dialog = await command(editor, 'revise');
      const field = dialog.getByLabel(t('revise.text'));
      const now = await field.inputValue();
      const drone = now.split('\n').find((line) => line.includes(example.drone)) as string;
      await field.fill(
        now
          .replace(example.articleHas, example.sourceHas)
          .replace(drone, drone.replace(`"${example.drone}"`, locale === 'ar' ? 'كلاماً آخر' : 'something else')),
      );
      await dialog.getByRole('button', { name: t('revise.submit') }).click();
      await expect(dialog).toContainText(
        t('revise.done', { number: 2, same: 3, changed: 1, gone: 1, back: 0, added: 0 }),
      );
      await dialog.getByRole('button', { name: t('revise.open') }).click();
      // The new text is there, and compared with its sources.
      await expect(page.locator('header')).toContainText(t('review.revision', { n: 2 }));
      await expect(page.locator('header progress')).toHaveCount(0);

      await choose(editor, example.altered);
      await expect(card).toContainText(t('changed.title', { n: 2 }));
      await expect(card.getByRole('heading', { name: t('words.title') })).toContainText(t('verdict.verbatim'));
      await expectAccessible(page);
      await card.getByRole('button', { name: t('changed.seen') }).click();
      await expectDone(editor, 'seen');
      await expect(card).not.toContainText(t('changed.title', { n: 2 }));
      await page.keyboard.press('z');
      await expectDone(editor, 'seen', 'undone');
      await expect(card).toContainText(t('changed.title', { n: 2 }));

      await expect(card).toContainText(t('gone.title', { n: 1 }));
      await expect(card).toContainText(example.drone);
      // Put on words that a person chooses.
      await dragOver(page, locale === 'ar' ? 'كلاماً آخر' : 'something else');
      await page
        .getByRole('toolbar', { name: t('select.offer') })
        .getByLabel(t('gone.selected'))
        .selectOption({ index: 1 });
      await expectDone(editor, 'place');
      await expect(card).not.toContainText(t('gone.title', { n: 1 }));
      await choose(editor, locale === 'ar' ? 'كلاماً آخر' : 'something else');
      await expect(card).toContainText(example.drone);

      // All of it is taken back, the corrected text too.
      await page.keyboard.press('z');
      await expectDone(editor, 'place', 'undone');
      await expect(card).toContainText(t('gone.title', { n: 1 }));
      await page.keyboard.press('z');
      await expectDone(editor, 'revise', 'undone');
      await expect(page.locator('header')).toContainText(t('review.revision', { n: 3 }));
      await expect(page.locator('article')).toContainText(example.articleHas);
      await expect(card).not.toContainText(t('gone.title', { n: 1 }));
      await expect(page.locator('article')).toContainText(example.drone);
    });

    test('by way of whom it came is written on the card', async () => {
      const { page, card, t } = editor;
      await choose(editor, example.verbatim);
      await card.getByRole('button', { name: t('speaker.edit') }).click();
      await card.getByLabel(t('speaker.via')).fill('Agence Untel');
      await page.keyboard.press('Enter');
      await expectDone(editor, 'attribute');
      await expect(
        card.getByRole('heading', { name: t('chain.title') }).locator('xpath=ancestor::section[1]'),
      ).toContainText('Agence Untel');
      await card.focus();
      await page.keyboard.press('z');
      await expectDone(editor, 'attribute', 'undone');
      await expect(card.getByLabel(t('speaker.via'))).toHaveValue('');
    });

    test('what is known of a source can be mended in the library', async () => {
      const { page, t } = editor;
      await page.goto('/sources?q=Radio');
      await page.locator('table a').first().click();
      await page.getByText(t('sources.edit')).click();
      await page.getByLabel(t('sources.reliability')).fill('Heard live by two of us. سمعناه مباشرة.');
      await page.getByRole('button', { name: t('sources.save') }).click();
      await expect(page.locator('main')).toContainText('سمعناه مباشرة');
      await expectAccessible(page);
    });

    test('of two who mend the same source, the later sees both and decides', async ({ browser }) => {
      const { page, t } = editor;
      const other = await signIn(browser, 'editor', locale);
      await other.page.goto(page.url());
      const mend = async (person: Person, name: string) => {
        await person.page.getByText(t('sources.edit')).click();
        await person.page.getByLabel(t('source.name')).fill(name);
        await person.page.getByRole('button', { name: t('sources.save') }).click();
      };
      await mend(other, 'Radio of the port');
      await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Radio of the port');
      await other.page.context().close();
      await mend(editor, 'Radio of the town');
      const dialog = page.getByRole('dialog', { name: t('conflict.title') });
      await expect(dialog).toContainText('Radio of the port');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: t('conflict.apply') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Radio of the town');
    });

    test('a block quotation is lifted out as a source of the others', async () => {
      const { card, t } = editor;
      await bringIn(editor, BLOCK[locale]);
      await choose(editor, WORDS[locale]);
      await card.getByRole('button', { name: t('words.lift') }).click();
      await expectDone(editor, 'lift');
      await editor.page.keyboard.press('j');
      await expect(card.getByRole('heading', { name: t('words.title') })).toContainText(t('verdict.verbatim'));
    });
  });
}

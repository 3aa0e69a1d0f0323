import { describe, expect, it, test } from 'vitest';
import { readFile } from '../../read';
import { lines, pdfFile, rtl, type Shown } from './pdf-file';
import { seen } from './seen';

const read = (pages: Parameters<typeof pdfFile>[0], more?: Parameters<typeof pdfFile>[1]) =>
  readFile('a.pdf', pdfFile(pages, more));
/** The blocks of a file: kind and text, one line each. */
const blocks = async (...pages: Parameters<typeof pdfFile>[0]) => {
  const { text, blocks } = await read(pages);
  return blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);
};
const SAID = 'قال الوزير: «لن نرفع الأسعار» في 15/03/2023 (World Bank).';

describe('Arabic, Persian and Hebrew are read as they were written', () => {
  it('from glyphs that stand in the order of the page', async () => {
    expect(await blocks([rtl(seen(SAID, 'rtl'), 700)])).toEqual([`paragraph: ${SAID}`]);
  });

  it('from glyphs that are drawn one by one in the order of reading', async () => {
    const visual = [...seen(SAID, 'rtl')];
    const glyphs = visual.map((glyphs, i) => ({ x: 100 + i * 6, y: 700, glyphs }));
    expect(await blocks(glyphs.reverse())).toEqual([`paragraph: ${SAID}`]);
  });

  it('from shapes of letters, lam-alef the right way round whichever way its font calls it', async () => {
    const shapes = ['ر', 'ﺎ', 'ﺒ', 'ﺧ', 'ﻷ', 'ا', ' ', 'م', 'ﻼ', 'ﺳ', ' ', 'ﻪ', 'ﻠ', 'ﻟ', 'ا', ' ', 'ﷲ'];
    expect(await blocks([rtl(shapes, 700)])).toEqual(['paragraph: الله الله سلام الأخبار']);
    expect(await blocks([rtl(['م', 'لا', 'س', ' ', 'د', 'ال', 'و', 'أ'], 700)])).toEqual(['paragraph: أولاد سلام']);
  });

  it('with vowel signs on their letters, drawn before or behind them', async () => {
    const before = ['\u064c', 'د', '\u064e', '\u0651', 'م', '\u064e', 'ح', '\u064f', 'م'];
    const visual = before.flatMap((g) => (/\p{M}/u.test(g) ? [g, 500] : [g]));
    expect((await read([[{ x: 100, y: 700, glyphs: visual }]])).text).toBe('مُحَمَّدٌ'.normalize('NFC'));
    const hebrew = 'בְּרֵאשִׁית';
    const letters = hebrew.match(/.\p{M}*/gu) ?? [];
    const page = letters.flatMap((letter, i) => [...letter].map((glyphs) => ({ x: 300 - i * 6, y: 700, glyphs })));
    expect((await read([page])).text.normalize('NFD')).toBe(hebrew.normalize('NFD'));
  });

  it('from words below a scan, whose letters stand from left to right in the order of reading', async () => {
    const words = ['الحكومة', 'المصرية', 'تعلن', 'زيادة', 'الأجور'];
    const page = words.map((glyphs, i): Shown => ({ x: 480 - i * 80, y: 700, glyphs, mode: 3 }));
    expect(await blocks(page)).toEqual([`paragraph: ${words.join(' ')}`]);
  });

  it('with what the file says that glyphs stand for', async () => {
    const page: Shown[] = [
      { x: 124, y: 700, glyphs: 'ab', says: 'لا' },
      { x: 136, y: 700, glyphs: 'س' },
      { x: 118, y: 700, glyphs: 'م' },
    ];
    expect(await blocks(page)).toEqual(['paragraph: سلام']);
  });

  it('in two columns, the right one first', async () => {
    const words = 'كلمات كثيرة في سطر طويل واحد';
    const column = (x: number, word: string): Shown[] =>
      [0, 1, 2, 3].map((i) => ({ x, y: 700 - i * 16, glyphs: seen(`${words} ${word}${i}`, 'rtl') }));
    const [found] = await blocks([...column(60, 'يسار'), ...column(320, 'يمين')]);
    expect(found?.indexOf('يمين3')).toBeLessThan(found?.indexOf('يسار0') ?? 0);
  });
});

describe('text is read as it is laid out', () => {
  it('long columns may stand close to each other', async () => {
    const column = (x: number, of: string) =>
      lines(
        [1, 2, 3, 4, 5, 6, 7].map((n) => `${of}${n} and some more words of it`),
        { x },
      );
    const { text } = await read([[...column(260, 'R'), ...column(60, 'L')]]);
    expect(text.indexOf('L7')).toBeLessThan(text.indexOf('R1'));
  });

  it('in a text that runs to the right a short line of words that run to the left goes on with it', async () => {
    const { text } = await read([
      lines(['The book that she had read from is called', `${seen('الأغاني', 'rtl')} (Part 3).`, 'She said no more.']),
    ]);
    expect(text).toContain('called الأغاني (Part 3).');
  });

  const ENGLISH = [
    'The minister said on Sunday that the new office would',
    'cost more than planned, and that nobody had been told of',
    'it before the vote. The debate goes on.',
  ];

  it('lines are joined, ligatures are letters, words that were divided are put together', async () => {
    const page = lines([
      'The inter-',
      'national of\ufb01ce was closed and the e\ufb03cient work of the inter-',
      'national group went on with the self-',
      'reliant staff until the summer of the year 2024',
    ]);
    expect(await blocks(page)).toEqual([
      'paragraph: The international office was closed and the efficient work of the international group went on with the self-reliant staff until the summer of the year 2024',
    ]);
  });

  it('a large headline in one column parts it from the other no less than the words below', async () => {
    const words = [
      'words that go on in a line',
      'and in the next one as well',
      'until all of it is there now',
      'and there is an end of it',
    ];
    const page = [
      { x: 60, y: 700, glyphs: 'A large head', size: 26 },
      ...lines(
        words.map((l) => `L ${l}`),
        { y: 660, size: 11 },
      ),
      ...lines(
        ['first of it', ...words, 'last of it'].map((l) => `R ${l}`),
        { x: 238, y: 705, size: 11 },
      ),
    ];
    const { text } = await read([page]);
    expect(text.indexOf('L and there')).toBeLessThan(text.indexOf('R first'));
    expect(text.startsWith('A large head\n')).toBe(true);
  });

  it('a headline across, then one column after the other', async () => {
    const column = (x: number, of: string): Shown[] =>
      lines(
        [
          `${of} one of the words of it`,
          `${of} two of the words of it`,
          `${of} three of the words so`,
          `${of} four of the words on.`,
        ],
        { x, y: 640 },
      );
    expect(
      await blocks([
        { x: 60, y: 720, glyphs: 'A headline that runs across both', size: 24 },
        ...column(320, 'Right'),
        ...column(60, 'Left'),
      ]),
    ).toEqual([
      'title: A headline that runs across both',
      'paragraph: Left one of the words of it Left two of the words of it Left three of the words so Left four of the words on.',
      'paragraph: Right one of the words of it Right two of the words of it Right three of the words so Right four of the words on.',
    ]);
  });

  it('running heads and page numbers are left over, and each page knows its range', async () => {
    const page = (n: number): Shown[] => [
      { x: 60, y: 770, glyphs: 'The Daily Example', size: 9 },
      { x: 298, y: 30, glyphs: `${n}`, size: 9 },
      ...lines(ENGLISH),
    ];
    const { text, blocks, places } = await read([page(1), page(2)]);
    expect(blocks.filter((b) => b.kind === 'leftover').map((b) => text.slice(b.start, b.end))).toEqual([
      'The Daily Example',
      '1',
      'The Daily Example',
      '2',
    ]);
    const words = (page: number) => places.filter((p) => p.page === page).map((p) => text.slice(p.start, p.end));
    expect(words(2).join(' ')).toContain('The minister said');
    expect(places.map((p) => p.page)).toEqual([1, 2]);
  });

  it('a sentence goes on from one page to the next', async () => {
    const { text, places } = await read([lines(ENGLISH.slice(0, 2)), lines(ENGLISH.slice(2))]);
    expect(text).toBe(ENGLISH.join(' '));
    expect(places.map((p) => [p.page, text.slice(p.start, p.end).slice(0, 6)])).toEqual([
      [1, 'The mi'],
      [2, 'it bef'],
    ]);
  });

  it('a paragraph goes on above the notes of its page, with a name too where the line above is full', async () => {
    const note = (text: string): Shown[] =>
      lines([`1${text} that is wider than all of the lines of the text above it.`], { y: 90, size: 8 });
    const told = [
      'She told all of them what she had heard there and then,',
      'and why nobody had asked her about it until now, as Mrs',
    ];
    const { blocks, text } = await read([
      [...lines(ENGLISH.slice(0, 2)), ...note('One')],
      [...lines([ENGLISH[2] as string, ...told]), ...note('Two')],
      lines(['Finch had not.']),
    ]);
    expect(blocks.map((b) => text.slice(b.start, b.end).replace(/^(.{12}).*(.{14})$/, '$1 … $2'))).toEqual([
      'The minister … ebate goes on.',
      'She told all … Finch had not.',
      '1One that is … text above it.',
      '1Two that is … text above it.',
    ]);
  });

  it('notes below the text are notes, with the place that refers to them', async () => {
    const { text, footnotes } = await read([
      [
        ...lines(ENGLISH),
        { x: 60 + 39 * 6, y: 673, glyphs: '1', size: 7 },
        { x: 60 + 4 * 6, y: 700 - 2 * 15.6 + 4.6, glyphs: '2', size: 7 },
        { x: 60, y: 80, glyphs: '1', size: 6 },
        { x: 64, y: 77, glyphs: 'According to the minutes.', size: 9 },
        { x: 60, y: 66, glyphs: '2And to the mayor.', size: 9 },
      ],
    ]);
    expect(text).toContain('The debate goes on.');
    expect(footnotes.map(({ at, span }) => [text.slice(at - 8, at), text.slice(...span)])).toEqual([
      ['of it be', '2And to the mayor.'],
      ['goes on.', '1According to the minutes.'],
    ]);
  });

  it('letters drawn twice to look bold stand once, and what stands across the page is left over', async () => {
    const page: Shown[] = [
      { x: 60, y: 700, glyphs: 'Bold words of a line' },
      { x: 60.4, y: 700, glyphs: 'Bold words of a line' },
      { x: 100, y: 300, glyphs: 'DRAFT', size: 90, matrix: [0.7, 0.7, -0.7, 0.7] },
      { x: 20, y: 200, glyphs: 'printed', size: 8, matrix: [0, 1, -1, 0] },
    ];
    expect(await blocks(page)).toEqual(['title: Bold words of a line', 'leftover: printed', 'leftover: DRAFT']);
  });

  it('notes that stick to a page are comments on the words below them, or on the line beside them', async () => {
    const note = (kind: string, more: string) =>
      `<</Type/Annot/Subtype/${kind}/T(Ada Finch)/M(D:20240315103000Z)${more}>>`;
    const over = (x0: number, x1: number, y: number) => `${x0} ${y + 10} ${x1} ${y + 10} ${x0} ${y - 2} ${x1} ${y - 2}`;
    const page = `/Annots[${[
      note(
        'Highlight',
        `/Contents(Who says so?)/Rect[60 680 400 714]/QuadPoints[${over(60 + 13 * 6, 400, 700)} ${over(60, 126, 684.4)}]`,
      ),
      note('Text', '/Contents(Check the date)/Rect[20 662 36 678]'),
      note('Highlight', `/Rect[60 690 100 712]/QuadPoints[${over(60, 100, 700)}]`),
    ].join('')}]`;
    const { text, comments } = await read([lines(ENGLISH)], { page });
    expect(
      comments.map((c) => [c.author, c.date, c.text, text.slice(...c.span), text.slice(c.span[0]).slice(0, 6)]),
    ).toEqual([
      [
        'Ada Finch',
        new Date('2024-03-15T10:30:00Z'),
        'Who says so?',
        'said on Sunday that the new office would cost more t',
        'said o',
      ],
      ['Ada Finch', new Date('2024-03-15T10:30:00Z'), 'Check the date', '', 'it bef'],
    ]);
  });

  it('what a file says of itself is told, but not what programs put there', async () => {
    const info = "/Title(Minutes of the council)/Author(Ada Finch)/CreationDate(D:20240315103000+02'00')";
    expect((await read([lines(ENGLISH)], { info })).about).toMatchObject({
      title: 'Minutes of the council',
      author: 'Ada Finch',
      date: new Date('2024-03-15T08:30:00Z'),
    });
    const word = await read([lines(ENGLISH)], { info: '/Title(Microsoft Word - draft.doc)/Author(user)' });
    expect(word.about).toMatchObject({ title: undefined, author: undefined });
  });
});

describe('signs that are none', () => {
  it('what parts letters of Persian stands where it was drawn, though it is as wide as the letter over it', async () => {
    const word = ['د', '\u200c', 500, 'ی', 'م', ' ', 'و', 'ا'];
    expect((await read([[{ x: 300, y: 700, glyphs: word }]])).text).toBe('او می\u200cد');
  });

  it('what stretches a word is no part of it, under its own name or that of another sign', async () => {
    expect((await read([[rtl(['ر', 'ب', 'ـ', 'خ', 'ل', 'ا'], 700)]])).text).toBe('الخبر');
    expect((await read([[rtl(seen('سنة 1445 هـ', 'rtl'), 700)]])).text).toBe('سنة 1445 هـ');
    expect((await read([[rtl(['ب', '%', '%', 'ا', 'ت', 'ک'], 700)]])).text).toBe('کتاب');
    expect((await read([[rtl(['ب', "'", 300, "'", 'ه'], 700)]])).text).toBe('هب');
    expect((await read([[rtl(seen('کتاب 45% است', 'rtl'), 700)]])).text).toBe('کتاب 45% است');
  });

  it.each([
    [
      'to the right',
      [60, 200, 320],
      [
        ['Town', 'Votes', 'Share'],
        ['Ely', '5,201', '41 %'],
        ['Leeds', '804', '7 %'],
      ],
    ],
    [
      'to the left',
      [420, 260, 160],
      [
        ['المدينة', 'الأصوات', 'النسبة'],
        ['طنجة', '5201', '41'],
        ['فاس', '804', '7'],
      ],
    ],
  ] as const)('rows of a table that runs %s stay apart, however close they stand', async (_, xs, rows) => {
    const runs = (word: string) => (/[ا-ي]/.test(word) ? seen(word, 'rtl') : word);
    const table = rows.flatMap((row, i) =>
      row.map((word, k) => ({ x: xs[k] as number, y: 700 - i * 14, glyphs: runs(word), size: 12 })),
    );
    const { text } = await readFile('a.pdf', pdfFile([table]));
    expect(text.split('\n')).toEqual(rows.map((row) => row.join(' ')));
  });

  it('the words of a narrow column that are set apart to fill its lines are no cells', async () => {
    const column = [
      ['Niemand', 'widersprach', 'ihr'],
      ['während', 'der', 'langen'],
      ['Sitzung', 'im', 'Rathaus'],
    ].flatMap((words, i) =>
      words.map((word, k) => ({
        x: k === 0 ? 60 : k === 1 ? 150 - word.length * 3 : 240 - word.length * 6,
        y: 700 - i * 14,
        glyphs: word,
      })),
    );
    const { text } = await readFile('a.pdf', pdfFile([column]));
    expect(text).toBe('Niemand widersprach ihr während der langen Sitzung im Rathaus');
  });

  it('rows beside a large headline are lines of their own, however close they stand', async () => {
    const address = ['2 Valley Road, Hillside', 'Phone: 01234 5678, or', 'Write to post@a.example'];
    const page = [
      { x: 60, y: 700, glyphs: 'Ada', size: 40 },
      ...address.map((glyphs, i) => ({ x: 300, y: 718 - i * 9, glyphs, size: 8 })),
      ...lines(['We stay here, said the mayor to those who had come, and nobody had expected it.'], { y: 600 }),
    ];
    const { text } = await read([page]);
    for (const row of address) expect(text).toContain(row);
    const raised = [
      { x: 60, y: 700, glyphs: 'x' },
      { x: 66, y: 705, glyphs: '2', size: 7 },
      { x: 66, y: 697, glyphs: 'i', size: 7 },
    ];
    expect((await read([[...raised, { x: 72, y: 700, glyphs: ' and so on.' }]])).text).toMatch(/^x\S* and so on\.$/);
  });

  it('a space that a letter reaches over parts words all the same', async () => {
    const glyphs = ['ه', 'د', 'گ', 300, ' ', 'و', 'ا'];
    expect((await read([[rtl(glyphs, 700)]])).text).toBe('او گده');
  });
});

test('what stands behind the end of a stream, or before the beginning of a file, does not matter', async () => {
  const good = pdfFile([lines(['Some words of a text'])]);
  expect((await readFile('a.pdf', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), good]))).text).toBe(
    'Some words of a text',
  );
});

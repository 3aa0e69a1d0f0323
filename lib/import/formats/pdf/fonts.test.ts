import { expect, it } from 'vitest';
import { readFile } from '../../read';
import { pdfFile, rtl, type Shown, written } from './pdf-file';

const textOf = async (bytes: Uint8Array) => (await readFile('a.pdf', bytes)).text;

/** A page that draws with the fonts F1 and F2. */
const pageOf = (content: string, ...fonts: readonly string[]) =>
  written(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>/Contents 4 0 R>>',
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ...fonts,
    ],
    '/Root 1 0 R',
  );

it('names of glyphs are read by their parts: ligatures, old figures, small capitals', async () => {
  const file = pageOf(
    'BT /F1 12 Tf 60 700 Td (o\\001ce \\002\\003 \\004bc re\\005) Tj ET',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[1/f_f_i/one.oldstyle/two.os/a.sc/f_l.alt]>>>>',
  );
  expect(await textOf(file)).toBe('office 12 abc refl');
});

it('what a font of pictures draws is no letter; what is a letter in no script before a line marks it', async () => {
  const file = pageOf(
    'BT /F1 12 Tf 60 700 Td (\\247) Tj ET BT /F2 12 Tf 80 700 Td (We stay here,) Tj ET',
    '<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Wingdings-Regular/FirstChar 167/LastChar 167/Widths[458]>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  );
  expect(await textOf(file)).toBe('▪ We stay here,');
  expect(await textOf(pdfFile([[{ x: 60, y: 700, glyphs: '\uf095 We stay.' }]]))).toBe('• We stay.');
});

it('letters that stand one below the other are read down, column by column from the right', async () => {
  const file = pageOf(
    '/F1 12 Tf BT 500 700 Td <975d89c9> Tj ET BT 480 700 Td <82cc8d91> Tj ET',
    '<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/90ms-RKSJ-V/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 0 1000 1000]/Ascent 800/Descent -200>>>>',
  );
  expect(await textOf(file)).toBe('余暇の国');
});

it('letters that stand twice in a word are two, however narrow their font is said to be', async () => {
  const narrow = [...'wi'].concat(['l', 'l']).flatMap((letter) => [letter, 460]);
  expect(await textOf(pdfFile([[{ x: 60, y: 700, glyphs: narrow }]]))).toBe('will');
});

it('a size below nothing turns a page round as its matrix does', async () => {
  const glyphs = 'The bridge stays shut.';
  expect(await textOf(pdfFile([[{ x: 500, y: 600, glyphs, size: -12 }]]))).toBe(glyphs);
});

it('an accent that is drawn on a letter is its own, a letter without its dot has one again', async () => {
  const glyphs = [
    'C',
    'a',
    'f',
    '´',
    500,
    'e',
    ' ',
    '¨',
    450,
    'u',
    'b',
    'e',
    'r',
    ' ',
    'g',
    'a',
    'r',
    'c',
    480,
    '¸',
    'o',
  ];
  const more = ['n', ' ', 'a', 'n', 'n', 'a', '´', 500, 'ı', ' ', 'i', 't', '´', 's'];
  expect(await textOf(pdfFile([[{ x: 60, y: 700, glyphs: [...glyphs, ...more] }]]))).toBe(
    'Café über garçon annaí it´s',
  );
});

it('a font that calls its hyphen a soft one has a hyphen within a line', async () => {
  const page: Shown[] = [
    { x: 60, y: 700, glyphs: 'The well\u00adknown bridge of the old har\u00ad' },
    { x: 60, y: 684, glyphs: 'bour stays shut until the end of next May' },
  ];
  expect(await textOf(pdfFile([page]))).toBe(
    'The well-known bridge of the old harbour stays shut until the end of next May',
  );
});

it('words of a line that is set tight are told by smaller gaps than others', async () => {
  const tight = (gap: number) => ['We', 'stay', 'by', 'the', 'river'].flatMap((word) => [...[...word], gap]);
  expect(await textOf(pdfFile([[{ x: 60, y: 700, glyphs: tight(-140) }]]))).toBe('We stay by the river');
  // Where letters stand apart a gap tells less.
  const apart = [...'Westay'].flatMap((letter) => [letter, -140]);
  expect(await textOf(pdfFile([[{ x: 60, y: 700, glyphs: apart }]]))).toBe('Westay');
});

it('a font may draw no spaces in a file that draws them', async () => {
  const spaced =
    'BT /F1 12 Tf 60 700 Td (The bridge stays shut until the end of May, and nobody knows why that is so.) Tj ET';
  const words = 'We stay here and we never go away'.split(' ').map((word) => `(${word})`);
  const file = pageOf(
    `${spaced} BT /F2 12 Tf 60 600 Td [${words.join(' -250 ')}] TJ ET`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
  );
  expect((await textOf(file)).split('\n')[1]).toBe('We stay here and we never go away');
});

it('a line that is drawn as it runs is read so, also in a file that quotes others as they are written', async () => {
  const quoted = ['على', 'إلى', 'الذي', 'التي', 'هذا'].map((glyphs, i): Shown => ({ x: 300 - i * 40, y: 600, glyphs }));
  const drawn = [...'قا', 'ل', ...'الوزير'].flatMap((letter, i) => [letter, i === 2 ? 1250 : 1000]);
  const text = await textOf(pdfFile([[{ x: 400, y: 700, glyphs: drawn }, ...quoted]]));
  expect(text.split('\n')[0]).toBe('قال الوزير');
});

it('a font that tells the shapes of its letters tells which way a line runs', async () => {
  // Of these the words that are looked for would say that it runs the other way.
  const shapes = ['ﯽ', 'ﺑ', 'ا', 'ﺗ', ' ', 'ﯽ', 'ﺑ', 'ا', ' ', 'ﯽ', 'ا', 'ﺑ', ' ', 'ﯽ', 'ا', 'ﺑ'];
  expect(await textOf(pdfFile([[rtl(shapes, 700)]]))).toBe('بای بای ابی تابی');
});

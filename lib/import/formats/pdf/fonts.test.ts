import { expect, it } from 'vitest';
import { readFile } from '../../read';
import { pdfFile, written } from './pdf-file';

const textOf = async (bytes: Uint8Array) => (await readFile('a.pdf', bytes)).text;

it('names of glyphs are read by their parts: ligatures, old figures, small capitals', async () => {
  const content = 'BT /F1 12 Tf 60 700 Td (o\\001ce \\002\\003 \\004bc re\\005) Tj ET';
  const file = written(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[1/f_f_i/one.oldstyle/two.os/a.sc/f_l.alt]>>>>',
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ],
    '/Root 1 0 R',
  );
  expect(await textOf(file)).toBe('office 12 abc refl');
});

it('letters that stand twice in a word are two, however narrow their font is said to be', async () => {
  const narrow = [...'wi'].concat(['l', 'l']).flatMap((letter) => [letter, 460]);
  expect(await textOf(pdfFile([[{ x: 60, y: 700, glyphs: narrow }]]))).toBe('will');
});

it('a size below nothing turns a page round as its matrix does', async () => {
  const glyphs = 'The bridge stays shut.';
  expect(await textOf(pdfFile([[{ x: 500, y: 600, glyphs, size: -12 }]]))).toBe(glyphs);
});

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { readFile } from '../../read';
import { lines, pdfFile, rtl, written } from './pdf-file';
import { seen } from './seen';

const refusal = async (bytes: Uint8Array) => {
  try {
    await readFile('a.pdf', bytes);
    return 'read';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
};

const stream = (content: string, more = '') => `<</Length ${content.length}${more}>>stream\n${content}\nendstream`;
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
/** A page of what its content draws, with a font and what may stand in it. */
const pageOf = (content: string, ...forms: readonly string[]) =>
  written(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>/XObject<</A 6 0 R>>>>/Contents 4 0 R>>',
      content,
      font,
      ...forms,
    ],
    '/Root 1 0 R',
  );

describe('a PDF is refused', () => {
  it('a scan without text', async () => {
    expect(await refusal(pdfFile([[]]))).toBe('pdf-no-text');
  });

  it('one that is no more than its beginning', async () => {
    const good = pdfFile([[{ x: 60, y: 700, glyphs: 'Some words of a text' }]]);
    expect(await refusal(good.subarray(0, 60))).toBe('file-damaged');
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toBe('file-damaged');
  });

  it('one that is far larger unpacked than packed', async () => {
    const packed = deflateSync(Buffer.alloc(70 * 1024 * 1024, 32)).toString('latin1');
    const content = `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`;
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>';
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, content];
    expect(await refusal(written(objects, '/Root 1 0 R'))).toBe('file-bomb');
  });

  it('one with more pages than a book', async () => {
    const file = written(
      [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 90000/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
      ],
      '/Root 1 0 R',
    );
    expect(await refusal(file)).toMatch(/^(?:pdf-too-many-pages|pdf-no-text)$/);
  });

  it('as far as it unpacks to more than any document when it is unpacked again', async () => {
    // A run of 128 spaces, over and over, and words behind them.
    const words = 'BT /F1 12 Tf 60 700 Td (We stay here.) Tj ET ';
    const runs = (n: number) =>
      stream(`${'\x81 '.repeat(n)}${`\x00${words.split('').join('\x00')}`}`, '/Filter/RunLengthDecode');
    expect(await refusal(pageOf(runs(10)))).toBe('read');
    expect(await refusal(pageOf(runs(600_000)))).toBe('pdf-no-text');
  });

  it('that draws more than any page, also by drawing what draws again', async () => {
    const text = (n: number) => `BT /F1 12 Tf 0 Tz 60 700 Td (${'a'.repeat(n)}) Tj ET`;
    expect(await refusal(pageOf(stream(text(1000))))).toBe('read');
    expect(await refusal(pageOf(stream(text(200_001))))).toBe('file-bomb');
    const form = (content: string, next: number) =>
      stream(
        content,
        `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>/XObject<</A ${next} 0 R>>>>`,
      );
    const again = '/A Do '.repeat(60);
    const drawn = form(text(5).repeat(300), 9);
    expect(await refusal(pageOf(stream(again), form(again, 7), form(again, 8), form(again, 9), drawn))).toBe(
      'file-bomb',
    );
  });

  it('is not for what it keeps and never takes up again, however often', async () => {
    const kept = `BT /F1 12 Tf 60 700 Td (We stay here.) Tj ET ${'q '.repeat(30_000)}`;
    expect(await refusal(pageOf(stream(kept + kept)))).toBe('read');
  });

  it('is not for numbers that no font and no colour has', async () => {
    const words = 'We stay here.';
    const huge = Buffer.from(pdfFile([lines([words])]))
      .toString('latin1')
      .replaceAll('/DW 500', '/DW 500/W[0 2000000000 500]');
    expect((await readFile('a.pdf', new Uint8Array(Buffer.from(huge, 'latin1')))).text).toBe(words);
    const colours = stream('ab', '/FunctionType 0/Domain[0 1]/Range[0 1]/Size[2000000000]/BitsPerSample 8');
    const coloured = Buffer.from(pageOf(stream(`BT /F1 12 Tf 60 700 Td (${words}) Tj ET /C cs 1 scn`), colours))
      .toString('latin1')
      .replace('/XObject<<', '/ColorSpace<</C[/Separation/X/DeviceGray 6 0 R]>>/XObject<<');
    expect(await refusal(new Uint8Array(Buffer.from(coloured, 'latin1')))).toBe('read');
  });

  it('letters that its fonts do not name; where a few are, they are told', async () => {
    const words = 'قاF الو2ير يوG الثلاثاء إH الحكومة قرا1ها لأH العالG';
    expect(await refusal(pdfFile([[rtl(seen(words, 'rtl'), 700)]]))).toBe('pdf-letters-unknown');
    const { warnings } = await readFile(
      'a.pdf',
      pdfFile([[rtl(seen('قال الوزير يوم الثلاثاء إن الحكومة لن تتراجع عن قرا1ها', 'rtl'), 700)]]),
    );
    expect(warnings).toEqual([{ code: 'letters-unsure', params: { percent: 10 } }]);
  });

  it('letters of a font that says nothing of them at all', async () => {
    const silent = pdfFile([lines(['Nobody can read what stands here.', 'Nor here.'])]);
    const file = Buffer.from(silent).toString('latin1').replaceAll('/ToUnicode', '/ToNothing');
    expect(await refusal(new Uint8Array(Buffer.from(file, 'latin1')))).toBe('pdf-letters-unknown');
  });

  it('one of which no page can be read; a page that cannot be read among others is told', async () => {
    const circle = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>'];
    expect(await refusal(written(circle, '/Root 1 0 R'))).toBe('file-damaged');
    const text = Buffer.from(pdfFile([lines(['Some words of a text'])]))
      .toString('latin1')
      .replace('/Count 1/Kids[9 0 R]', '/Count 3/Kids[9 0 R 99 0 R 9 0 R]');
    const { warnings, text: read } = await readFile('a.pdf', new Uint8Array(Buffer.from(text, 'latin1')));
    expect([read.split('\n')[0], warnings]).toEqual([
      'Some words of a text',
      [{ code: 'pages-lost', params: { n: 1, pages: '2' } }],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { readFile } from '../../read';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset178 Arial (Arabic);}{\\f2\\fcharset2 Symbol;}}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 Title;}{\\s3 Quote;}{\\s4\\sbasedon1 Own;}}{\\info{\\title Quarry shut}{\\author Ada Finch}{\\creatim\\yr2024\\mo5\\dy14\\hr10\\min0}}';
const read = (body: string, head = HEAD) => readFile('a.rtf', Buffer.from(`${head}${body}}`, 'latin1'));
const textOf = async (body: string, head?: string) => (await read(body, head)).text;

describe('rich text', () => {
  it.each<[string, string, string]>([
    [
      'marks and spaces have names',
      'We\\~stay\\emdash\\ldblquote here\\rdblquote ,\\tab co\\-op\\_s\\line always \\{so\\}.',
      'We\u00a0stay—“here”,\tcoop\u2011s\nalways {so}.',
    ],
    ['letters by number, without what stands in for them', "\\u1602?\\uc2\\u1575\\'c7\\'c7{\\uc0\\u1604}.", 'قال.'],
    ['letters beyond 32,767', '\\u-10179?\\u-8704? yes \\u128512?', '😀 yes 😀'],
    ['letters of the font’s encoding', "{\\f1\\'ed\\'da\\'f3\\'ed} \\'e9t\\'e9.", 'يعَي été.'],
    ['a field shows its result', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt We stay}}.', 'We stay.'],
    [
      'hidden and deleted words are not shown',
      'We {\\v not }{\\deleted never }stay.{\\*\\bkmkstart a}{\\header Head}{\\pict 0102}',
      'We stay.',
    ],
    ['a table is read by its cells', '\\trowd\\intbl One.\\cell Two.\\cell\\row\\pard After.', 'One.\nTwo.\nAfter.'],
    [
      'a box is read behind its paragraph',
      'We {\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn a}{\\sv b}}{\\shptxt \\par In a box.\\par}}{\\shprslt old}}stay.\\par Always.',
      'We stay.\nIn a box.\nAlways.',
    ],
    [
      'what only newer programs know',
      '{\\upr{old}{\\*\\ud{new}}} {\\*\\unknown gone}{*\\generator gone}words.',
      'new words.',
    ],
    [
      'a word that stands in for a letter by number is left out',
      '\\u8220\\ldblquote We stay\\u8221\\rdblquote .',
      '“We stay”.',
    ],
    [
      'letters of a font of symbols, and symbols that a field calls for',
      'We {\\f2 a\\u-3998?} {\\field{\\*\\fldinst SYMBOL 103 \\\\f "Symbol"}{\\fldrslt}}.',
      'We αβ γ.',
    ],
    [
      'of two fonts the one in whose direction the letters run',
      "{\\rtlch\\af1\\ltrch\\f0 \\'e9t\\'e9 }{\\ltrch\\f0\\rtlch\\af1 \\'de\\'c7\\'e1}.",
      'été قال.',
    ],
    [
      'a paragraph whose end was deleted goes on in the next',
      'We {\\deleted never\\par }stay.\\par Always.',
      'We stay.\nAlways.',
    ],
    ['one whose end is hidden as well', 'We {\\v\\par}stay.\\par Always.', 'We stay.\nAlways.'],
    [
      'marks of a list, what stands in for an object, an older box, a formula',
      '{\\pntext 1.}{\\pn{\\pntxtb b}{\\pntxta .}}We {\\object{\\*\\objdata 01}{\\result stay}}{\\*\\do{\\dptxbxtext In a box.\\par}}{\\mmath{\\*\\moMath{\\mr{\\mrPr{\\mscr 0}}=1}}{\\mmathPict old}}.',
      'We stay=1.\nIn a box.',
    ],
    ['words are in no table', 'We {\\constructor may} \\toString stay.', 'We may stay.'],
    ['pictures are bytes', 'We {\\pict\\bin4 }}{{ }stay.', 'We stay.'],
  ])('%s', async (_, body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  it('that is UTF-8 whatever it says, and begins behind a mark or empty lines', async () => {
    const file = (text: string) => readFile('a.rtf', Buffer.from(text));
    expect((await file("\ufeff{\\rtf1\\ansi Zoë: „قال“, \\'e9t\\'e9.}")).text).toBe('Zoë: „قال“, été.');
    expect((await file('\r\n {\\rtf1\\ansi We stay.}')).text).toBe('We stay.');
  });

  it('of an Arabic desk', async () => {
    expect(
      await textOf(
        "\\'c7\\'e1\\'ca\\'d2\\'c7\\'e3 \\'c7\\'e1\\'cd\\'df\\'e6\\'e3\\'c9.",
        '{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}',
      ),
    ).toBe('التزام الحكومة.');
  });

  it('of letters of two bytes, of which the second may look like a brace or a stroke', async () => {
    const head = '{\\rtf1\\ansi\\ansicpg932{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset128 Own;}}';
    expect(await textOf("\\f1 \x83\\\x94\x92\x84{\x84}.\\par {\\f0 caf\\'e9}", head)).toBe('ソ白км.\ncafé');
  });

  it('has its blocks by style, and says what it is', async () => {
    const { text, blocks, title, about } = await read(
      '\\pard\\s2 On top\\par\\pard\\s1 The plan\\par\\pard\\s4 So far\\par\\pard\\s3 We stay.\\par\\pard Always.\\par',
    );
    expect(blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`)).toEqual([
      'title: On top',
      'heading: The plan',
      'heading: So far',
      'block-quotation: We stay.',
      'paragraph: Always.',
    ]);
    expect([title, about.title, about.author, about.date]).toEqual([
      'On top',
      'Quarry shut',
      'Ada Finch',
      new Date('2024-05-14T10:00:00Z'),
    ]);
  });

  it('has no heading in a list or a table, however short a line is', async () => {
    const { blocks } = await read(
      '\\pard\\ls1 One\\par\\trowd\\pard\\intbl A cell\\cell\\row\\pard The quarry\\par We stay, and nothing else.\\par',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph']);
  });

  it('has notes and comments', async () => {
    const { text, footnotes, comments, warnings } = await read(
      'We {\\*\\atrfstart 1}{\\*\\atrfstart 2}stay{\\*\\atrfend 1}{\\*\\atnid AF}{\\*\\atnauthor Ada Finch}\\chatn{\\*\\annotation{\\*\\atnref 1}{\\*\\atndate 126034565}\\pard Really?}{\\*\\atrfend 2}{\\*\\atnauthor Noor}{\\*\\annotation{\\*\\atnref 2}Yes.}{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Said in {\\i May}.}}{\\footnote\\ftnalt See above.}.\\par {\\deleted never}Always{\\deleted  ever}.\\par',
    );
    expect(text).toBe('We stay.\nAlways.\nSaid in May.\nSee above.');
    expect(footnotes.map(({ kind, at, span }) => [kind, text.slice(0, at), text.slice(...span)])).toEqual([
      ['footnote', 'We stay', 'Said in May.'],
      ['endnote', 'We stay', 'See above.'],
    ]);
    expect(comments.map((c) => [c.author, c.date, c.text, text.slice(...c.span)])).toEqual([
      ['Ada Finch', new Date('2020-03-04T10:05:00Z'), 'Really?', 'stay'],
      ['Noor', undefined, 'Yes.', 'stay'],
    ]);
    expect(warnings).toEqual([{ code: 'words-struck', params: { words: 'never; ever' } }]);
  });

  it('that is cut off, or nested without end, is refused', async () => {
    const codeOf = (content: string) =>
      (async () => readFile('a.rtf', Buffer.from(content)))().catch(
        (error: unknown) => error instanceof Problem && error.code,
      );
    expect(await codeOf(`${HEAD}We st`)).toBe('file-damaged');
    expect(await codeOf(`{\\rtf1${'{'.repeat(10_000)}a${'}'.repeat(10_001)}`)).toBe('file-too-deep');
  });
});

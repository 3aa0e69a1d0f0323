import { describe, expect, it } from 'vitest';
import { readFile } from '../../read';
import { type WordParts, wordFile } from '../fixtures';

const read = (parts: WordParts) => readFile('a.docx', wordFile(parts));
const lines = async (body: string, rest: Partial<WordParts> = {}) => {
  const { text, blocks } = await read({ body, ...rest });
  return blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);
};
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (style: string, text: string) => p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, r(text));
const style = (id: string, name: string, rest = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
const STYLES = [
  style('Title', 'Title'),
  style('H1', 'heading 1'),
  style('Own', 'Our heading', '<w:basedOn w:val="H1"/>'),
  style('Q', 'Intense Quote'),
  style('Unseen', 'Unseen', '<w:rPr><w:vanish/></w:rPr>'),
  style('Below', 'Below', '<w:basedOn w:val="Unseen"/>'),
  style('Round', 'Round', '<w:basedOn w:val="Round"/>'),
].join('');
const DELETED_END = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const LONG = 'The quarry will be shut in May, and nobody knows what comes after it.';

describe('the text of a Word file', () => {
  it.each<[string, string, string[]]>([
    [
      'styles tell what a paragraph is, also those that stand on them',
      styled('Title', 'Quarry shut') + styled('Own', 'The plan') + styled('Q', 'We stay.') + styled('Round', LONG),
      ['title: Quarry shut', 'heading: The plan', 'block-quotation: We stay.', `paragraph: ${LONG}`],
    ],
    [
      'a large first letter stands in its word, in a paragraph of its own or beside the text',
      ['drop', 'margin']
        .map(
          (kind) =>
            `<w:p><w:pPr><w:framePr w:dropCap="${kind}" w:lines="3"/></w:pPr><w:r><w:t>W</w:t></w:r></w:p>${styled('Q', 'e stay.')}`,
        )
        .join(''),
      ['block-quotation: We stay.', 'block-quotation: We stay.'],
    ],
    [
      'runs are one line, with tabs, breaks and hyphens',
      p(
        r('We '),
        '<w:r><w:rPr><w:b/></w:rPr><w:t>stay</w:t><w:tab/><w:t>here</w:t><w:br/><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>s</w:t></w:r>',
        r('.'),
      ),
      ['paragraph: We stay\there\ncoop\u2011s.'],
    ],
    [
      'tracked changes are read as the final text',
      p(
        r('We '),
        '<w:del><w:r><w:delText>leave</w:delText></w:r></w:del><w:ins><w:r><w:t>stay</w:t></w:r></w:ins>',
        '<w:moveFrom><w:r><w:t xml:space="preserve"> now</w:t></w:r></w:moveFrom>',
        r('.'),
      ),
      ['paragraph: We stay.'],
    ],
    [
      'a paragraph whose end was deleted goes on in the next',
      p('<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', r('We stay ')) + p(r('here.')) + p(r('Always.')),
      ['paragraph: We stay here.', 'paragraph: Always.'],
    ],
    [
      'a deleted row of a table is gone',
      `<w:tbl><w:tr><w:tc>${p(r('One.'))}</w:tc><w:tc>${p(r('Two.'))}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(r('Three.'))}</w:tc></w:tr></w:tbl>`,
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    [
      'a field shows its result, not its code',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r('We stay.'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:fldSimple w:instr="AUTHOR">',
        r(' Ada.'),
        '</w:fldSimple>',
      ),
      ['paragraph: We stay. Ada.'],
    ],
    [
      'a box is read once, behind its paragraph',
      p(
        r('We stay.'),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        r(' All.'),
      ),
      ['paragraph: We stay. All.', 'paragraph: In a box.'],
    ],
    [
      'fields to fill in, links and formulas are text',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('<w:sdt><w:sdtContent>', r('We '), '</w:sdtContent></w:sdt><w:hyperlink>', r('stay'), '</w:hyperlink><m:oMath><m:r><m:t>=1</m:t></m:r></m:oMath>', r('.'))}</w:sdtContent></w:sdt>`,
      ['paragraph: We stay=1.'],
    ],
    [
      'hidden words are not shown',
      p(
        r('We stay'),
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>!!</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r>',
      ),
      ['paragraph: We stay.'],
    ],
    [
      'words that a style hides are not shown, nor is the end of a heading that runs into its paragraph',
      p('<w:pPr><w:pStyle w:val="H1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>', r('The plan. ')) +
        p(r('We stay'), '<w:r><w:rPr><w:rStyle w:val="Unseen"/></w:rPr><w:t>!!</w:t></w:r>', r('.')) +
        styled('Unseen', 'Top of the form'),
      ['title: The plan. We stay.'],
    ],
    [
      'a space that nobody protected parts words, a line that only sets them off does not',
      p('<w:r><w:t>We </w:t></w:r><w:r><w:t>\n   stay\n  </w:t></w:r>', r('.')),
      ['paragraph: We stay.'],
    ],
    [
      'of several ways the one that has words; a field without an end; a formula by itself',
      `${p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>',
        r('We stay.'),
      )}<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>`,
      ['paragraph: We stay.', 'paragraph: In a box.', 'paragraph: x=1'],
    ],
    [
      'symbols have their letters',
      p(
        r('5 '),
        '<w:r><w:sym w:font="Symbol" w:char="F06D"/><w:t>m</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        r('.'),
      ),
      ['paragraph: 5 μm✓.'],
    ],
    [
      'right-to-left runs keep the order of their letters',
      p(
        '<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">قال المدير: «سنبقى </w:t></w:r>',
        r('in Berlin'),
        '<w:r><w:rPr><w:rtl/></w:rPr><w:t>».</w:t></w:r>',
      ),
      ['paragraph: قال المدير: «سنبقى in Berlin».'],
    ],
    [
      'what is deleted of a table is gone, and no deleted end joins a cell to another, or a table to what stands before it',
      p(DELETED_END, r('One.')) +
        `<w:tbl><w:tr><w:tc>${p(DELETED_END, r('Two.'))}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p(r('No.'))}</w:tc><w:tc>${p(r('Three.'))}</w:tc></w:tr></w:tbl>`,
      ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
    ],
    [
      'what stands in a list or a table heads nothing, however short it is; what only a box is drawn around may',
      p(r('A plan')) +
        p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', r('One thing')) +
        `<w:tbl><w:tr><w:trPr/><w:tc>${p(r('A cell'))}</w:tc><w:tc>${p(r('Another cell'))}</w:tc></w:tr></w:tbl>` +
        `<w:tbl><w:tr><w:trPr/><w:tc>${p(r('The quarry'))}${p(r(LONG))}</w:tc></w:tr></w:tbl>`,
      [
        'title: A plan',
        'paragraph: One thing',
        'paragraph: A cell',
        'paragraph: Another cell',
        'heading: The quarry',
        `paragraph: ${LONG}`,
      ],
    ],
    [
      'a field ends where its end is hidden',
      p(
        r('We '),
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>XE "stay"</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>',
        r('stay.'),
      ),
      ['paragraph: We stay.'],
    ],
    [
      'what a style hides, those that stand on it hide too',
      p(r('We stay'), '<w:r><w:rPr><w:rStyle w:val="Below"/></w:rPr><w:t>!!</w:t></w:r>', r('.')),
      ['paragraph: We stay.'],
    ],
    [
      'lines of the file are none of the text; letters of a font of symbols; formulas with their marks',
      p(
        '<w:r><w:t xml:space="preserve">We \n  stay </w:t></w:r>',
        '<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf062</w:t></w:r>',
        r(' '),
        `<m:oMath><m:f><m:num>${math('1')}</m:num><m:den>${math('2')}</m:den></m:f>${math('f')}<m:d><m:dPr><m:endChr m:val="]"/></m:dPr><m:e>${math('x')}</m:e></m:d><w:del>${math('no')}</w:del></m:oMath>`,
      ),
      ['paragraph: We stay β 1/2f(x]'],
    ],
    [
      'styles that everybody has, where no one describes them',
      styled('Heading2', 'The plan') + styled('berschrift2', 'Der Plan') + styled('Quote', 'We stay.') + p(r(LONG)),
      ['title: The plan', 'heading: Der Plan', 'block-quotation: We stay.', `paragraph: ${LONG}`],
    ],
    [
      'several bodies one after the other',
      `${p(r('One.'))}</w:body><w:body>${p(r('Two.'))}`,
      ['paragraph: One.', 'paragraph: Two.'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await lines(body, { styles: STYLES })).toEqual(expected);
  });

  it.each([
    ['a page', '<html><body><h2>The plan</h2><p>Schön.</p></body></html>'],
    [
      'a page as it is mailed',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<body><h2>The=\r\n plan</h2><p style=3D"a">Sch=C3=B6n.</p></body>\r\n--b--',
    ],
    ['rich text', '{\\rtf1\\ansi The plan\\par Sch\\u246?n.\\par}'],
    ['another Word file', wordFile({ body: p(r('The plan')) + p(r('Schön.')) })],
  ])('a file that stands in it whole is read, once: %s', async (_, chunk) => {
    const called = '<w:altChunk r:id="chunk"/>';
    const { text } = await read({ body: p(r('We stay.')) + called + called + p(r('Always.')), chunk });
    expect(text).toBe('We stay.\nThe plan\nSchön.\nAlways.');
  });

  it('without another file in it that cannot be read, which is told', async () => {
    const { text, warnings } = await read({
      body: `${p(r('We stay.'))}<w:altChunk r:id="chunk"/>${p(r('Always.'))}`,
      chunk: '{\\rtf1 cut',
    });
    expect([text, warnings]).toEqual(['We stay.\nAlways.', [{ code: 'parts-lost', params: { n: 1 } }]]);
  });

  it('notes stand behind it, and know where the text refers to them', async () => {
    const { text, footnotes } = await read({
      body:
        p(r('We stay'), '<w:r><w:footnoteReference w:id="2"/></w:r>', r('.')) +
        p(r('Always.'), '<w:r><w:endnoteReference w:id="2"/></w:r>'),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p(r('---'))}</w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>', r(' Said in May.'))}${p(r('And in June.'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p(r('See above.'))}</w:endnote>`,
    });
    expect(text).toBe('We stay.\nAlways.\nSaid in May.\nAnd in June.\nSee above.');
    expect(
      footnotes.map(({ kind, at, span }) => [kind, text.slice(0, at).split('\n').at(-1), text.slice(...span)]),
    ).toEqual([
      ['footnote', 'We stay', 'Said in May.\nAnd in June.'],
      ['endnote', 'Always.', 'See above.'],
    ]);
  });

  it('comments stand beside it, with whoever wrote them and their words', async () => {
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}" w:author="Ada Finch" w:date="2024-05-14T10:00:00Z">${p('<w:r><w:annotationRef/></w:r>', r(text))}</w:comment>`;
    const { text, comments } = await read({
      body: `${p(
        r('We '),
        '<w:commentRangeStart w:id="0"/>',
        r('stay'),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        r('.'),
      )}<w:commentRangeStart w:id="1"/>${p(r('Always.'))}${p()}<w:commentRangeEnd w:id="1"/>${p(
        '<w:commentRangeStart w:id="3"/>',
        r('We'),
        '<w:r><w:rPr><w:vanish/></w:rPr><w:commentReference w:id="3"/></w:r>',
        r(' do'),
        '<w:del><w:commentRangeStart w:id="4"/><w:r><w:delText> not</w:delText></w:r><w:commentRangeEnd w:id="4"/></w:del>',
        r('.'),
      )}`,
      comments: [
        [0, 'Really?'],
        [1, 'Check.'],
        [2, 'Nowhere.'],
        [3, 'No end.'],
        [4, 'Struck.'],
      ]
        .map(([id, text]) => comment(id as number, text as string))
        .join(''),
    });
    expect(text).toBe('We stay.\nAlways.\nWe do.');
    expect(comments.map((c) => [c.author, c.date?.toISOString(), c.text, text.slice(...c.span)])).toEqual([
      ['Ada Finch', '2024-05-14T10:00:00.000Z', 'Really?', 'stay'],
      ['Ada Finch', '2024-05-14T10:00:00.000Z', 'Check.', 'Always.'],
      ['Ada Finch', '2024-05-14T10:00:00.000Z', 'Nowhere.', ''],
      ['Ada Finch', '2024-05-14T10:00:00.000Z', 'No end.', 'We'],
      ['Ada Finch', '2024-05-14T10:00:00.000Z', 'Struck.', ''],
    ]);
    expect(text.slice(0, comments.at(-1)?.span[0])).toMatch(/We do$/);
  });

  it('what was struck is told', async () => {
    const body = p(
      r('We '),
      '<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:del><w:r><w:delText>ever</w:delText></w:r></w:del>',
      r(' stay.'),
    );
    const row = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(r('One.'))}</w:tc><w:tc>${p(r('Two.'))}</w:tc></w:tr></w:tbl>`;
    expect((await read({ body: body + row })).warnings).toEqual([
      { code: 'words-struck', params: { words: 'never ever; One. Two.' } },
    ]);
  });

  it('title and author are the file’s own, unless its title is a template’s', async () => {
    const core = (title: string) =>
      `<dc:title>${title}</dc:title><dc:creator>Ada Finch</dc:creator><dcterms:created>2024-05-14T10:00:00Z</dcterms:created>`;
    const body = p(r('First line')) + p(r(LONG));
    const known = await read({ body, core: core('Quarry shut') });
    expect([known.title, known.about.author, known.about.date]).toEqual([
      'Quarry shut',
      'Ada Finch',
      new Date('2024-05-14T10:00:00Z'),
    ]);
    expect((await read({ body, core: core('Document1') })).title).toBe('First line');
    expect(
      (await read({ body: styled('Title', 'On top') + body, styles: STYLES, core: core('Quarry shut') })).title,
    ).toBe('On top');
    const only = await read({
      body,
      core: '<dcterms:created/><dcterms:modified>2024-05-14T10:00:00</dcterms:modified>',
    });
    expect(only.about.date).toEqual(new Date('2024-05-14T10:00:00Z'));
  });

  it('is read whatever is wrong with what says nothing of its words, and however its folders are written', async () => {
    const file = wordFile({ body: p(r(LONG)), styles: '<w:style', core: '<dc:title>A & B</dc:title>' });
    expect((await readFile('a.docx', file)).text).toBe(LONG);
    const folders = Buffer.from(file).toString('latin1').replaceAll('word/document1', 'Word\\document1');
    expect((await readFile('a.docx', Buffer.from(folders, 'latin1'))).text).toBe(LONG);
  });
});

import { expect, it } from 'vitest';
import { readFile } from '../../read';
import { parseXml } from '../../xml';
import { partsOfPackage } from './parts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

it('a Word file of 2003, with its changes, comments and notes', async () => {
  const note = '<w:footnote><w:p><w:r><w:t>Said in May.</w:t></w:r></w:p></w:footnote>';
  const change = (type: string, words: string) =>
    `<aml:annotation aml:id="1" w:type="${type}"><aml:content>${words}</aml:content></aml:annotation>`;
  const { text, title, blocks, comments, footnotes, warnings } = await readFile(
    'a.doc',
    Buffer.from(
      `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office">
       <o:DocumentProperties><o:Title>Quarry shut</o:Title></o:DocumentProperties>
       <w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>
       <w:body><wx:sect><wx:sub-section><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>The plan</w:t></w:r></w:p>
       <w:p>${change('Word.Comment.Start', '')}<w:r><w:t>We </w:t></w:r>${change('Word.Deletion', '<w:r><w:delText>never</w:delText></w:r>')}${change('Word.Insertion', '<w:r><w:t>stay</w:t></w:r>')}${change('Word.Comment.End', '')}<w:r>${change('Word.Comment', '<w:p><w:r><w:t>Really?</w:t></w:r></w:p>')}</w:r><w:r>${note}</w:r><w:r><w:t>.</w:t></w:r></w:p></wx:sub-section></wx:sect></w:body></w:wordDocument>`,
    ),
  );
  expect(text).toBe('The plan\nWe stay.\nSaid in May.');
  expect([title, blocks[0]?.kind]).toEqual(['Quarry shut', 'heading']);
  expect(comments.map((c) => [c.text, text.slice(...c.span)])).toEqual([['Really?', 'We stay']]);
  expect(footnotes.map(({ at, span }) => [text.slice(0, at), text.slice(...span)])).toEqual([
    ['The plan\nWe stay', 'Said in May.'],
  ]);
  expect(warnings).toEqual([{ code: 'words-struck', params: { words: 'never' } }]);
});

it('a Word file in one file of XML', async () => {
  const part = (name: string, xml: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="${R}"><Relationship Id="r" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const { text, footnotes } = await readFile(
    'a.xml',
    Buffer.from(
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${[
        part('/_rels/.rels', relations('officeDocument', 'word/document.xml')),
        part('/word/_rels/document.xml.rels', relations('footnotes', 'footnotes.xml')),
        part(
          '/word/document.xml',
          `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>We stay.</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:body></w:document>`,
        ),
        part(
          '/word/footnotes.xml',
          `<w:footnotes xmlns:w="${W}"><w:footnote w:id="2"><w:p><w:r><w:t>May.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
        ),
      ].join('')}</pkg:package>`,
    ),
  );
  expect(text).toBe('We stay.\nMay.');
  expect(footnotes).toHaveLength(1);
});

it('a Word file in one file of XML is gone through once, however many files stand in it whole', () => {
  const part = (name: string, holds: string) => `<pkg:part pkg:name="${name}">${holds}</pkg:part>`;
  const ids = Array.from({ length: 20 }, (_, i) => `c${i}`);
  const relations = ids.map((id) => `<Relationship Id="${id}" Type="${OFFICE}/aFChunk" Target="${id}.htm"/>`);
  const root = parseXml(
    `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${[
      part('/word/document.xml', `<pkg:xmlData><d><w:body xmlns:w="${W}"/></d></pkg:xmlData>`),
      part(
        '/word/_rels/document.xml.rels',
        `<pkg:xmlData><Relationships xmlns="${R}">${relations.join('')}</Relationships></pkg:xmlData>`,
      ),
      ...ids.map((id) => part(`/word/${id}.htm`, '<pkg:binaryData>PHA+V2U8L3A+</pkg:binaryData>')),
    ].join('')}</pkg:package>`,
  );
  let walks = 0;
  const { chunkOf } = partsOfPackage({
    ...root,
    get children() {
      walks++;
      return root.children;
    },
  });
  expect(ids.map((id) => String(chunkOf(id)))).toEqual(ids.map(() => '<p>We</p>'));
  expect(chunkOf('c0')).toBeUndefined();
  expect(walks).toBe(1);
});

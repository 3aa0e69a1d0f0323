import { strToU8, zipSync } from 'fflate';

/** A packed file of the given parts. */
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The inner parts of a Word file; what is left out it does not have. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly core?: string;
  /** A file that stands in it whole, as `chunk`. */
  readonly chunk?: string | Uint8Array;
}

/** A Word file, with its parts under other names than usual: its relations alone tell them. */
export function wordFile({ body, core, chunk, ...parts }: WordParts): Uint8Array {
  const made = Object.entries(parts).filter(([, inner]) => inner !== undefined);
  const tags: Record<string, string> = {
    styles: 'styles',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    comments: 'comments',
  };
  const part = (name: string, inner: string) => `<?xml version="1.0"?><w:${name} ${W} ${OTHERS}>${inner}</w:${name}>`;
  const relations = (list: readonly (readonly [string, string, string?])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([type, target, id], i) =>
          `<Relationship Id="${id ?? `r${i}`}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  return packed({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations([
      ['officeDocument', 'word/document1.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'word/_rels/document1.xml.rels': relations([
      ...made.map(([name]) => [name, name === 'styles' ? '/word/styles.xml' : `${name}.xml`] as const),
      ...(chunk ? [['aFChunk', 'chunk.bin', 'chunk'] as const] : []),
    ]),
    ...(chunk ? { 'word/chunk.bin': chunk } : {}),
    'word/document1.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      made.map(([name, inner]) => [`word/${name}.xml`, part(tags[name] as string, inner as string)]),
    ),
    ...(core
      ? {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
        }
      : {}),
  });
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF_NAMES = `xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:style="${ODF}:style:1.0" xmlns:meta="${ODF}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** An OpenDocument text: what stands in its body, and in its description. `P1` is a style that stands on that of titles, `H` one that hides. */
export const textFile = ({
  body,
  meta = '',
  own = '',
  others = '',
  forHeads = '',
  encrypted = false,
}: {
  body: string;
  meta?: string;
  /** Styles of the text, those beside it, and those of what stands on every page. */
  own?: string;
  others?: string;
  forHeads?: string;
  encrypted?: boolean;
}): Uint8Array =>
  packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': encrypted
      ? '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
      : '<manifest:manifest/>',
    'content.xml': `<office:document-content ${ODF_NAMES}><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>${['paragraph', 'text'].map((family) => `<style:style style:name="H" style:family="${family}"><style:text-properties text:display="none"/></style:style>`).join('')}${own}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${ODF_NAMES}><office:styles><style:style style:name="Title"/><style:style style:name="Quotations"/>${others}</office:styles><office:automatic-styles>${forHeads}</office:automatic-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${ODF_NAMES}><office:meta>${meta}</office:meta></office:document-meta>`,
  });

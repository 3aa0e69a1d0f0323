import { SaxesParser } from 'saxes';
import { Problem } from '@/lib/problem';

/** An element, its name and those of its attributes by the prefix that their namespace has below. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The namespaces that are told apart, whatever prefix a file gives them; others have none. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w:',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx:',
  'http://schemas.microsoft.com/aml/2001/core': 'aml:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office:',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text:',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table:',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw:',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style:',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/ns/ttml': 'tt:',
  'http://www.w3.org/2006/10/ttaf1': 'tt:',
  'http://www.w3.org/2006/04/ttaf1': 'tt:',
  'http://www.w3.org/ns/ttml#metadata': 'ttm:',
  'http://www.w3.org/ns/ttml#parameter': 'ttp:',
  'http://www.w3.org/2006/10/ttaf1#metadata': 'ttm:',
  'http://www.w3.org/2006/10/ttaf1#parameter': 'ttp:',
  'http://www.w3.org/2006/04/ttaf1#metadata': 'ttm:',
  'http://www.w3.org/2006/04/ttaf1#parameter': 'ttp:',
};
const KNOWN: ReadonlySet<string> = new Set(Object.values(PREFIXES));

/** By its namespace; of a prefix that a file forgot to bind, which stands in the place of one, by itself. */
const prefixOf = (uri: string): string => PREFIXES[uri] ?? (KNOWN.has(`${uri}:`) ? `${uri}:` : '');

/** No file of an office has more, or stands deeper. */
const [MOST_ELEMENTS, MOST_DEEP] = [1_500_000, 1000];
const PIECE = 65_536;

/**
 * XML → its root. Nothing is fetched, and no entity is known but those of XML itself.
 * @throws Problem `file-damaged` (not well formed, cut off), `file-entities`, `file-too-deep`, `file-bomb`
 */
export function parseXml(source: string | Uint8Array): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    if (!error.message.includes('unbound namespace prefix')) throw error;
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Problem('file-entities');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++elements > MOST_ELEMENTS) throw new Problem('file-bomb');
    if (open.length > MOST_DEEP) throw new Problem('file-too-deep', { most: MOST_DEEP });
    const given: Record<string, string> = {};
    for (const attribute of Object.values(attributes)) {
      // Numbers of the saves in which Word wrote something: as many as there are words, and nobody asks for them.
      if (attribute.local.startsWith('rsid') || attribute.prefix === 'xmlns') continue;
      given[`${prefixOf(attribute.uri)}${attribute.local}`] = attribute.value;
    }
    const element: Open = { name: `${prefixOf(uri)}${local}`, attributes: given, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const words = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('text', words);
  parser.on('cdata', words);
  try {
    for (const piece of pieces(source)) parser.write(piece);
    parser.close();
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file-damaged');
  }
  const first = root.children.find((child) => typeof child !== 'string');
  if (!first) throw new Problem('file-damaged');
  return first as XmlElement;
}

type Open = XmlElement & { readonly children: (XmlElement | string)[] };

/** In pieces, so that what is refused early is not read to its end. */
function* pieces(source: string | Uint8Array): Generator<string> {
  if (typeof source === 'string') {
    for (let at = 0; at < source.length; at += PIECE) yield source.slice(at, at + PIECE);
    return;
  }
  const [first, second] = source;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(utf16);
  for (let at = 0; at < source.length; at += PIECE)
    yield decoder.decode(source.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

/** Reads what says nothing of the words: where it is damaged, they are read without it. @throws any other problem */
export function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem && error.code === 'file-damaged') return undefined;
    throw error;
  }
}

/** The elements among the children. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** All elements of that name, however deep, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** All its words, however deep. */
export const textOf = (element: XmlElement | undefined): string =>
  element ? element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') : '';

import { Problem } from '@/lib/problem';
import { childOf, descendants, elementsOf, textOf, type XmlElement } from '../../xml';
import type { Parts } from './parts';

/**
 * The parts of a file that Word 2003 wrote as XML, in the words of later ones: its tracked changes and comments are
 * annotations, its notes stand where they are referred to.
 * @throws Problem `file-damaged`
 */
export function partsOf2003(root: XmlElement): Parts {
  const body = childOf(root, 'w:body');
  if (!body) throw new Problem('file-damaged');
  const found: Found = { footnotes: [], endnotes: [], comments: [] };
  const [properties] = descendants(root, 'o:DocumentProperties');
  const said = (name: string) => textOf(childOf(properties, name)).trim();
  const translated = inLaterWords(body, found);
  return {
    body: translated,
    styles: childOf(root, 'w:styles'),
    footnotes: part(found.footnotes),
    endnotes: part(found.endnotes),
    comments: part(found.comments),
    chunkOf: () => undefined,
    properties: new Map([
      ['dc:title', said('o:Title')],
      ['dc:creator', said('o:Author')],
      ['dcterms:created', said('o:Created')],
    ]),
  };
}

interface Found {
  readonly footnotes: XmlElement[];
  readonly endnotes: XmlElement[];
  readonly comments: XmlElement[];
}

const part = (children: readonly XmlElement[]): XmlElement => ({ name: '', attributes: {}, children });

/** What stands around blocks for those who show them, and links. */
const NAMES: Record<string, string> = { 'w:hlink': 'w:hyperlink' };

function inLaterWords(element: XmlElement, found: Found): XmlElement {
  const { name, attributes } = element;
  const children = () =>
    element.children.map((child) => (typeof child === 'string' ? child : inLaterWords(child, found)));
  if (name === 'aml:annotation') return annotation(element, found);
  if (name === 'w:footnote' || name === 'w:endnote') {
    const notes = name === 'w:footnote' ? found.footnotes : found.endnotes;
    const id = String(notes.length);
    notes.push({ name, attributes: { 'w:id': id }, children: children() });
    return { name: `${name}Reference`, attributes: { 'w:id': id }, children: [] };
  }
  if (name.startsWith('wx:')) return { name: 'w:sdtContent', attributes, children: children() };
  return { name: NAMES[name] ?? name, attributes, children: children() };
}

function annotation({ attributes, children }: XmlElement, found: Found): XmlElement {
  const type = attributes['w:type'] ?? '';
  const id = attributes['aml:id'] ?? '';
  const content = (): XmlElement[] =>
    children.flatMap((child) =>
      typeof child !== 'string' && child.name === 'aml:content'
        ? elementsOf(child).map((one) => inLaterWords(one, found))
        : [],
    );
  const of = { 'w:id': id };
  if (type === 'Word.Deletion') return { name: 'w:del', attributes: {}, children: content() };
  if (type === 'Word.Comment.Start') return { name: 'w:commentRangeStart', attributes: of, children: [] };
  if (type === 'Word.Comment.End') return { name: 'w:commentRangeEnd', attributes: of, children: [] };
  if (type === 'Word.Comment') {
    const by = { 'w:author': attributes['aml:author'] ?? '', 'w:date': attributes['aml:createdate'] ?? '' };
    found.comments.push({ name: 'w:comment', attributes: { ...of, ...by }, children: content() });
    return { name: 'w:commentReference', attributes: of, children: [] };
  }
  // How words look, and where bookmarks are, is no text.
  const around = type === 'Word.Insertion' ? 'w:ins' : '';
  return { name: around, attributes: {}, children: around ? content() : [] };
}

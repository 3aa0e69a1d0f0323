import { Problem } from '@/lib/problem';
import type { Span } from '@/lib/text/span';
import { momentOf } from '../../date-time';
import { Manuscript, type Mark } from '../../layout';
import { rootElement } from '../../root-element';
import type { MarginComment } from '../../told';
import { listed } from '../../warning';
import { elementsOf, parseXml, type XmlElement } from '../../xml';
import type { Format, Reading } from '../format';
import { type Pointers, writeBody } from './body';
import { draftsOfChunk } from './chunks';
import { type Parts, partsOfPackage, partsOfZip } from './parts';
import { type Styles, stylesOf } from './styles';
import { partsOf2003 } from './word-2003';

/** Word files of 2007 and later. */
export const docx: Format = {
  matches: ({ kind }) => kind === 'docx',
  read: ({ bytes }) => readDocx(partsOfZip(bytes)),
};

/** Word files that are one file of XML: of 2003, and of 2007 and later. */
export const wordXml: Format = {
  matches: ({ kind, decoded }) => kind === 'text' && ROOT.test(rootElement(decoded().text.slice(0, 20_000)) ?? ''),
  read({ decoded }) {
    const { text, warnings } = decoded();
    const root = parseXml(text.replace(/^\ufeff/, '').trimStart());
    const reading = readDocx(root.name === 'pkg:package' ? partsOfPackage(root) : partsOf2003(root));
    return { ...reading, warnings: [...warnings, ...reading.warnings] };
  },
};

const ROOT = /^(?:pkg:package|(?:\w{1,10}:)?wordDocument)$/;

/**
 * The final text of a Word file: headings, paragraphs, block quotations, tables and boxes in reading order, notes behind
 * them; comments beside it. What stands on every page (heads, feet, page numbers) is no part of it.
 * @throws Problem `file-damaged`, `file-bomb`, `file-entities`, `file-too-deep`
 */
function readDocx({ body, styles, footnotes, endnotes, comments, chunkOf, properties }: Parts): Reading {
  let lost = 0;
  const withoutChunks = (bytes: Uint8Array) => readDocx({ ...partsOfZip(bytes), chunkOf: () => undefined });
  const known = stylesOf(styles);
  const pointers: Pointers = {
    ...{ comments: new Map(), notes: new Map(), struck: [] },
    chunkOf: (id) => {
      try {
        const chunk = chunkOf(id);
        return chunk ? draftsOfChunk(chunk, withoutChunks) : [];
      } catch (error) {
        if (!(error instanceof Problem) || !UNREADABLE.has(error.code)) throw error;
        lost++;
        return [];
      }
    },
  };
  const manuscript = new Manuscript();
  writeBody(body, manuscript, pointers, known);

  const notes = { footnote: byId(footnotes), endnote: byId(endnotes) };
  const written: { kind: 'footnote' | 'endnote'; at: Mark; from: Mark; to: Mark }[] = [];
  // A note may hold the reference of another: the map grows as it is read.
  for (const { kind, id, at } of pointers.notes.values()) {
    const note = notes[kind].get(id);
    if (!note) continue;
    const from = manuscript.here();
    writeBody(note, manuscript, pointers, known, 'paragraph');
    written.push({ kind, at, from, to: manuscript.here() });
  }

  const title = properties.get('dc:title');
  const named = title && !NO_TITLE.test(title) ? title : undefined;
  const { offsetOf, spanOf, ...layout } = manuscript.laidOut(named !== undefined);
  return {
    ...layout,
    title: named,
    about: { title, language: properties.get('dc:language') || undefined },
    made: {
      author: properties.get('dc:creator') || undefined,
      date: momentOf(properties.get('dcterms:created')) ?? momentOf(properties.get('dcterms:modified')),
    },
    footnotes: written.map(({ kind, at, from, to }) => ({ kind, at: offsetOf(at), span: spanOf(from, to) })),
    comments: commentsOf(comments, pointers, spanOf),
    warnings: [
      ...(lost > 0 ? [{ code: 'parts-lost' as const, params: { n: lost } }] : []),
      ...(pointers.struck.length > 0
        ? [{ code: 'words-struck' as const, params: { words: listed(pointers.struck, '; ') } }]
        : []),
    ],
  };
}

/** Why another file in this one is left out, and the rest is read. */
const UNREADABLE: ReadonlySet<string> = new Set(['file-damaged', 'file-encrypted', 'file-unsupported']);

/** What templates and converters call every file. */
const NO_TITLE = /^(?:document ?\d*|untitled.{0,20}|microsoft word.{0,200}|title|word document|.{0,200}\.docx?)$/i;

/** The notes of a part by their ids, without the lines that part them from the text. */
function byId(part: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const notes = (part ? elementsOf(part) : []).filter(
    ({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal',
  );
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}

function commentsOf(
  part: XmlElement | undefined,
  pointers: Pointers,
  spanOf: (from: Mark, to: Mark) => Span,
): MarginComment[] {
  return (part ? elementsOf(part) : []).flatMap((comment): MarginComment[] => {
    if (comment.name !== 'w:comment') return [];
    const words = new Manuscript();
    writeBody(comment, words, { comments: new Map(), notes: new Map(), struck: [], chunkOf: () => [] }, NO_STYLES);
    const place = pointers.comments.get(comment.attributes['w:id'] ?? '');
    return [
      {
        author: comment.attributes['w:author'] || comment.attributes['w:initials'] || undefined,
        date: momentOf(comment.attributes['w:date']),
        text: words.laidOut().text,
        span: place ? spanOf(place.from, place.to ?? place.called ?? place.from) : [0, 0],
      },
    ];
  });
}

const NO_STYLES: Styles = { kinds: new Map(), hidden: new Set() };

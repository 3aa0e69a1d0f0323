import { Problem } from '@/lib/problem';
import type { BlockKind } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';
import { momentOf } from '../../date-time';
import { Manuscript, type Mark } from '../../layout';
import { rootElement } from '../../root-element';
import { listed } from '../../warning';
import { childOf, descendants, elementsOf, parseXml, textOf, tolerant, type XmlElement } from '../../xml';
import { openZip } from '../../zip';
import type { Format, Reading } from '../format';
import { Styles } from './styles';

/** Texts of LibreOffice and its like. */
export const odt: Format = {
  matches: ({ kind }) => kind === 'odt',
  read({ bytes }) {
    const zip = openZip(bytes);
    const xml = (name: string) => {
      const part = zip.part(name);
      return part && parseXml(part);
    };
    const content = xml('content.xml');
    if (!content) throw new Problem('file-damaged');
    return readingOf(
      content,
      tolerant(() => xml('styles.xml')),
      tolerant(() => xml('meta.xml')),
    );
  },
};

/** The same in one file of XML. */
export const fodt: Format = {
  matches: ({ kind, decoded }) => kind === 'text' && rootElement(decoded().text.slice(0, 20_000)) === 'office:document',
  read({ decoded }) {
    const root = parseXml(
      decoded()
        .text.replace(/^\ufeff/, '')
        .trimStart(),
    );
    return readingOf(root, root, root);
  },
};

function readingOf(content: XmlElement, described: XmlElement | undefined, meta: XmlElement | undefined): Reading {
  const [body] = descendants(content, 'office:text');
  if (!body) throw new Problem('file-damaged');
  const writer = new Writer(new Styles(content, described));
  writer.blocks(body);
  writer.writeNotes();

  const [about] = meta ? descendants(meta, 'office:meta') : [];
  const said = (name: string) => textOf(childOf(about, name)).replace(/\s+/g, ' ').trim() || undefined;
  const title = said('dc:title');
  const { spanOf, offsetOf, ...layout } = writer.manuscript.laidOut(title !== undefined);
  return {
    ...layout,
    title,
    about: { title, language: said('dc:language') },
    made: {
      author: said('meta:initial-creator') ?? said('dc:creator'),
      date: momentOf(said('meta:creation-date') ?? said('dc:date')),
    },
    footnotes: writer.notes.flatMap(({ kind, at, span }) =>
      span ? [{ kind, at: offsetOf(at), span: spanOf(...span) }] : [],
    ),
    comments: writer.comments.map(({ from, to, author, date, text }) => ({
      ...{ author, date, text },
      span: spanOf(from, to ?? from) as Span,
    })),
    warnings:
      writer.struck.length > 0 ? [{ code: 'words-struck', params: { words: listed(writer.struck, '; ') } }] : [],
  };
}

/** What holds blocks, and is none itself. */
const AROUND = new Set(
  'text:list text:list-item text:list-header text:section table:table table:table-header-rows table:table-rows table:table-row table:table-row-group table:table-cell text:index-body text:index-title text:numbered-paragraph'.split(
    ' ',
  ),
);
const ENTRIES = new Set(['text:list', 'table:table']);
/** What stands between blocks as it does between words. */
const BETWEEN = /^(?:office:annotation(?:-end)?|text:change-(?:start|end))$/;
const INDEX =
  /^text:(?:table-of-content|alphabetical-index|illustration-index|table-index|object-index|user-index|bibliography)$/;
/** What stands in a line without being words of it. */
const SILENT =
  /^(?:text:(?:tracked-changes|note-citation|ruby-text|soft-page-break|script|bookmark(?:-start|-end)?)|office:forms|draw:(?:image|object.*)|svg:.*)$/;

class Writer {
  readonly manuscript = new Manuscript();
  readonly notes: { kind: 'footnote' | 'endnote'; at: Mark; body: XmlElement; span?: [Mark, Mark] }[] = [];
  readonly comments: {
    author: string | undefined;
    date: Date | undefined;
    text: string;
    name: string | undefined;
    from: Mark;
    to: Mark | undefined;
  }[] = [];
  readonly struck: string[] = [];
  readonly #styles: Styles;
  /** Lists and tables that are open. */
  #entries = 0;
  #boxes: XmlElement[] = [];
  /** Tracked deletions whose words stand in the text, and the one that is being read. */
  readonly #deletions = new Set<string>();
  #deleted: { readonly id: string; words: string } | undefined;
  /** White space counts once, and not at the head of a paragraph. */
  #spaced = true;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Whether it is not shown, by itself or by its style. */
  #isHidden(element: XmlElement): boolean {
    if (element.attributes['text:is-hidden'] === 'true' || element.attributes['text:display'] === 'none') return true;
    const hides = childOf(element, 'text:hidden-paragraph')?.attributes['text:is-hidden'] === 'true';
    return hides || this.#styles.hides(element);
  }

  blocks(parent: XmlElement, within?: BlockKind): void {
    for (const element of elementsOf(parent)) {
      const { name, attributes } = element;
      if (name === 'text:p' || name === 'text:h') {
        if (!this.#isHidden(element)) this.#paragraph(element, within);
      } else if (name === 'text:tracked-changes') this.#changes(element);
      else if (INDEX.test(name)) this.blocks(element, 'leftover');
      else if (AROUND.has(name)) {
        if (attributes['table:visibility'] === 'collapse' || this.#isHidden(element)) continue;
        if (ENTRIES.has(name)) this.#entries++;
        this.blocks(element, within);
        if (ENTRIES.has(name)) this.#entries--;
      } else if (name.startsWith('draw:')) for (const box of boxesIn(element)) this.blocks(box, within);
      else if (BETWEEN.test(name)) this.#inline(element);
    }
  }

  /** The notes behind all else, in the order of the text. */
  writeNotes(): void {
    this.#deleted = undefined;
    for (const note of this.notes) {
      const from = this.manuscript.here();
      this.blocks(note.body, 'paragraph');
      note.span = [from, this.manuscript.here()];
    }
  }

  #paragraph(element: XmlElement, within: BlockKind | undefined): void {
    const style = this.#styles.kindOf(element.attributes['text:style-name'] ?? '');
    if (this.manuscript.empty) this.#spaced = true;
    for (const child of element.children) this.#inline(child);
    // A paragraph whose end is deleted goes on in the next.
    if (this.#deleted) {
      this.#deleted.words += ' ';
      return;
    }
    this.manuscript.end(
      within ?? (element.name === 'text:h' ? (style === 'title' ? style : 'heading') : (style ?? 'paragraph')),
      { isEntry: this.#entries > 0 },
    );
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.blocks(box, within);
  }

  #write(words: string, spaced = false): void {
    if (this.#deleted) this.#deleted.words += words;
    else {
      this.manuscript.write(words);
      this.#spaced = spaced;
    }
  }

  #inline(node: XmlElement | string): void {
    if (typeof node === 'string') {
      const words = node.replace(/\s+/g, ' ');
      const shown = this.#spaced ? words.trimStart() : words;
      if (shown) this.#write(shown, shown.endsWith(' '));
      return;
    }
    const { name, attributes } = node;
    if (name === 'text:s') this.#write(' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab') this.#write('\t');
    else if (name === 'text:line-break') this.#write('\n', true);
    else if (name === 'text:change-start' || name === 'text:change-end')
      this.#change(name === 'text:change-start', attributes['text:change-id'] ?? '');
    else if (name === 'text:note') this.#note(node);
    else if (name === 'office:annotation') this.#comment(node);
    else if (name === 'office:annotation-end') {
      const comment = this.comments.findLast((c) => c.name !== undefined && c.name === attributes['office:name']);
      if (comment) comment.to ??= this.manuscript.here();
    } else if (name.startsWith('draw:')) this.#boxes.push(...boxesIn(node));
    else if (!SILENT.test(name) && !this.#isHidden(node)) for (const child of node.children) this.#inline(child);
  }

  #note(note: XmlElement): void {
    const kind = note.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const body = childOf(note, 'text:note-body');
    if (body) this.notes.push({ kind, at: this.manuscript.here(), body });
  }

  #comment(annotation: XmlElement): void {
    const said = (name: string) => textOf(childOf(annotation, name)).trim();
    const paragraphs = [...descendants(annotation, 'text:p')].map((p) => wordsIn(p).join(''));
    this.comments.push({
      author: said('dc:creator') || said('meta:creator-initials') || undefined,
      date: momentOf(said('dc:date')),
      text: paragraphs.map(plainly).filter(Boolean).join('\n'),
      name: annotation.attributes['office:name'],
      from: this.manuscript.here(),
      to: undefined,
    });
  }

  /** What was taken out stands apart from the text, or marked in it where changes are shown: it is told, and not shown. */
  #changes(changes: XmlElement): void {
    for (const region of elementsOf(changes)) {
      const deletion = childOf(region, 'text:deletion');
      if (!deletion) continue;
      this.#deletions.add(region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '');
      const paragraphs = elementsOf(deletion).filter(({ name }) => name !== 'office:change-info');
      this.#strike(paragraphs.map((paragraph) => wordsIn(paragraph).join('')).join(' '));
    }
  }

  #change(starts: boolean, id: string): void {
    if (starts && !this.#deleted && this.#deletions.has(id)) this.#deleted = { id, words: '' };
    else if (!starts && this.#deleted?.id === id) {
      this.#strike(this.#deleted.words);
      this.#deleted = undefined;
    }
  }

  #strike(said: string): void {
    const words = plainly(said);
    if (words) this.struck.push(words);
  }
}

const plainly = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** All words that stand below, as they are shown; those of several paragraphs are told apart. */
function wordsIn(element: XmlElement, into: string[] = []): string[] {
  for (const child of element.children) {
    if (typeof child === 'string') into.push(child);
    else if (/^text:(?:s|tab|line-break)$/.test(child.name)) into.push(' ');
    else if (child.name !== 'office:annotation' && !SILENT.test(child.name)) {
      if (child.name === 'text:note') into.push(' ');
      wordsIn(child, into);
      if (/^text:(?:p|h|note)$/.test(child.name)) into.push(' ');
    }
  }
  return into;
}

/** The boxes of words in a drawing, and its shapes that have words themselves, without those in other boxes. */
function* boxesIn(drawing: XmlElement): Generator<XmlElement> {
  if (drawing.name !== 'draw:text-box' && (childOf(drawing, 'text:p') || childOf(drawing, 'text:list'))) yield drawing;
  for (const child of elementsOf(drawing)) {
    if (child.name === 'draw:text-box') yield child;
    else if (child.name.startsWith('draw:')) yield* boxesIn(child);
  }
}

import type { Nodes, Root } from 'mdast';
import { Problem } from '@/lib/problem';
import type { BlockKind } from '@/lib/text/blocks';
import { Manuscript, type Mark } from '../../layout';
import { MAX_TEXT } from '../../limits';
import { draftsOfHtml } from '../../page/parse';
import { listed, type Warning } from '../../warning';
import type { Format, Reading } from '../format';
import { turnsIn } from '../timed/labelled';
import { inOneDialect } from './dialects';
import { frontMatter } from './front-matter';
import { isTangled, isTooMuch, type Piece, piecesOf } from './pieces';

/** Markdown, with the front matter of site generators. */
export const markdown: Format = {
  matches: ({ kind, name }) => kind === 'text' && /\.(?:md|mdown|markdown|mkd|mdx|qmd|rmd)$/i.test(name),
  async read({ decoded }) {
    const { text, warnings } = decoded();
    const reading = await readingOf(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
    return { ...reading, warnings: [...warnings, ...reading.warnings] };
  },
};

/** Marks of quotations and lists in one line; more of them make the parser slow, and nobody quotes so deep. */
const TOO_DEEP = /^(?:[ \t]{0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){60}/m;

/** Lines around a part, and what site generators put in the place of: ::: note, {% highlight ruby %} */
const FOR_PROGRAMS = /^:{3,}.{0,200}$|\{%[^%\n]{0,300}%\}/gm;

/** Of notes that are defined the parser looks for each among all. */
const MOST_NOTES = 20_000;
const NOTE = /^ {0,3}\[\^[^\]\n]{1,999}\]:/gm;

function hasMoreNotes(body: string): boolean {
  let notes = 0;
  for (const _ of body.matchAll(NOTE)) if (++notes > MOST_NOTES) return true;
  return false;
}

async function readingOf(source: string): Promise<Reading> {
  const { about, body: marked } = await frontMatter(source);
  const body = inOneDialect(marked.replace(FOR_PROGRAMS, ''));
  if (body.length > MAX_TEXT * 2) throw new Problem('text-too-long', { length: body.length, most: MAX_TEXT });
  if (isTooMuch(body)) throw new Problem('file-too-many-parts');
  const pieces = piecesOf(body);
  if (TOO_DEEP.test(body) || pieces.some(isTangled) || hasMoreNotes(body))
    throw new Problem('file-too-deep', { most: 60 });
  const [{ fromMarkdown }, { gfmFromMarkdown }, { gfm }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('mdast-util-gfm'),
    import('micromark-extension-gfm'),
  ]);
  const dialect = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  const parsed = function* () {
    for (const one of pieces) yield { ...one, tree: fromMarkdown(one.text, dialect) };
  };
  const { manuscript, struck, notes } = written(parsed(), about.title !== undefined);
  const { spanOf, offsetOf, ...layout } = manuscript.laidOut(about.title !== undefined, true);
  const warnings: Warning[] =
    struck.length > 0 ? [{ code: 'words-struck', params: { words: listed(struck, '; ') } }] : [];
  return {
    ...layout,
    title: about.title,
    about,
    places: turnsIn(layout.text) ?? [],
    footnotes: notes.map(({ at, from, to }) => ({ kind: 'footnote', at: offsetOf(at), span: spanOf(from, to) })),
    warnings,
  };
}

interface Note {
  readonly at: Mark;
  readonly from: Mark;
  readonly to: Mark;
}

function written(
  pieces: Iterable<Piece & { readonly tree: Root }>,
  titled: boolean,
): { manuscript: Manuscript; struck: string[]; notes: Note[] } {
  const manuscript = new Manuscript();
  const struck: string[] = [];
  const references = new Map<string, Mark>();
  const definitions = new Map<string, Nodes>();
  let hasTitle = titled;
  let piece: Piece = { text: '', own: 0 };
  /** Whether a space stands before words that are left out: one behind them would be a second. */
  let isCut = false;
  /** Whether the row that comes was written before. */
  let repeats = false;

  const inline = (node: Nodes): void => {
    if (node.type === 'text') {
      const words = withoutMarks(node.value).replaceAll('\n', ' ');
      manuscript.write(isCut ? words.replace(/^ /, '') : words);
      isCut = false;
    } else if (node.type === 'inlineCode') manuscript.write(node.value);
    else if (node.type === 'break') manuscript.write('\n');
    else if (node.type === 'delete') {
      // H~2~O is a formula to those who write so.
      if (piece.text.startsWith('~~', node.position?.start.offset)) {
        struck.push(plain(node));
        isCut = /\s$/.test(piece.text.slice(0, node.position?.start.offset).slice(-1));
      } else node.children.forEach(inline);
    } else if (node.type === 'footnoteReference') {
      if (!references.has(node.identifier)) references.set(node.identifier, manuscript.here());
    } else if (node.type === 'html' && /^<br\b/i.test(node.value)) manuscript.write('\n');
    else if ('children' in node) node.children.forEach(inline);
  };
  const line = (node: Nodes, kind: BlockKind) => {
    inline(node);
    manuscript.end(kind);
  };
  const block = (node: Nodes, kind: BlockKind): void => {
    if (node.type === 'heading') {
      const isTitle = node.depth === 1 && !hasTitle;
      hasTitle ||= isTitle;
      line(node, isTitle ? 'title' : 'heading');
    } else if (node.type === 'paragraph') line(node, kind);
    else if (node.type === 'blockquote') for (const child of node.children) block(child, 'block-quotation');
    else if (node.type === 'code') manuscript.add({ kind: 'leftover', text: node.value });
    else if (node.type === 'html') for (const draft of draftsOfHtml(node.value)) manuscript.add(draft);
    else if (node.type === 'footnoteDefinition') {
      const isOwn = (node.position?.start.offset ?? 0) < piece.own;
      if (isOwn && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if (node.type === 'tableRow') {
      if (repeats) {
        repeats = false;
        return;
      }
      for (const [i, cell] of node.children.entries()) {
        if (i > 0) manuscript.write('\t');
        inline(cell);
      }
      manuscript.end(kind);
    } else if ('children' in node) for (const child of node.children) block(child as Nodes, kind);
  };
  for (const { tree, ...one } of pieces) {
    piece = one;
    repeats = one.headed ?? false;
    block(tree, 'paragraph');
  }

  const notes: Note[] = [];
  for (const [identifier, at] of references) {
    const definition = definitions.get(identifier);
    if (!definition || !('children' in definition)) continue;
    const from = manuscript.here();
    for (const child of definition.children) block(child as Nodes, 'paragraph');
    notes.push({ at, from, to: manuscript.here() });
  }
  return { manuscript, struck, notes };
}

/** Names and classes behind a heading, kinds of notices, and lines around a part are for programs: {#id .class}, [!NOTE], :::. */
const withoutMarks = (words: string): string =>
  words.replace(/ {1,3}\{[#.][^{}\n]{1,100}\}$/, '').replace(/^\[![A-Za-z]{2,20}\][+-]?\s?/, '');

const plain = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map((child) => plain(child as Nodes)).join('') : '';

import type { Nodes, Root } from 'mdast';
import { Problem } from '@/lib/problem';
import type { BlockKind } from '@/lib/text/blocks';
import { momentOf } from '../date-time';
import { Manuscript, type Mark } from '../layout';
import { draftsOfHtml } from '../page/parse';
import type { About } from '../told';
import { listed, type Warning } from '../warning';
import type { Format, Reading } from './format';

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

/**
 * In one paragraph: for each closing bracket the parser looks back over all of it, and each other sign that may begin or
 * end something makes it move all that follows. (Strokes part the cells of tables, which may be long.)
 */
const [MOST_BRACKETS, MOST_SIGNS] = [4000, 10_000];
const SIGNS = new Set('[<\\&*_`~!');

function isTangled(body: string): boolean {
  let [brackets, signs] = [0, 0];
  for (let i = 0; i < body.length; i++) {
    const sign = body[i] as string;
    if (sign === ']' && ++brackets > MOST_BRACKETS) return true;
    if (SIGNS.has(sign) && ++signs > MOST_SIGNS) return true;
    if (sign === '\n' && body[i + 1] === '\n') [brackets, signs] = [0, 0];
  }
  return false;
}

/** Of notes that are defined the parser looks for each among all. */
const MOST_NOTES = 2000;
const NOTE = /^ {0,3}\[\^[^\]\n]{1,999}\]:/gm;

function hasMoreNotes(body: string): boolean {
  let notes = 0;
  for (const _ of body.matchAll(NOTE)) if (++notes > MOST_NOTES) return true;
  return false;
}

/**
 * In lines: what goes on for longer without an empty one is no paragraph that anybody wrote. The parser looks back over all
 * of one, so such lines are read in stretches, but for the rows of a table, whose head stands before all of them.
 */
const LONGEST_PARAGRAPH = 2000;

/** What parts the cells of a table’s head, below it. */
const BELOW_HEAD = /^\|(?: {0,3}:?-{1,200}:? {0,3}\|){1,200}$/;
const isHead = (line: string, next: string): boolean =>
  BELOW_HEAD.test(next) && /^\|[^\\]{1,2000}\|$/.test(line) && line.split('|').length === next.split('|').length;

function inStretches(body: string): string {
  const lines = body.split('\n');
  let since = 0;
  let isTable = false;
  return lines
    .map((line, i) => {
      if (line.trim() === '') {
        since = 0;
        return line;
      }
      isTable &&= line.startsWith('|');
      const isParted = since >= LONGEST_PARAGRAPH && !isTable;
      since = isParted ? 1 : since + 1;
      if (since === 1) isTable = isHead(line.trimEnd(), lines[i + 1]?.trimEnd() ?? '');
      return isParted ? `\n${line}` : line;
    })
    .join('\n');
}

async function readingOf(source: string): Promise<Reading> {
  const { about, body: marked } = await frontMatter(source);
  const body = inStretches(marked.replace(/^:{3,}.{0,200}$/gm, ''));
  if (TOO_DEEP.test(body) || isTangled(body) || hasMoreNotes(body)) throw new Problem('file-too-deep', { most: 60 });
  const [{ fromMarkdown }, { gfmFromMarkdown }, { gfm }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('mdast-util-gfm'),
    import('micromark-extension-gfm'),
  ]);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const { manuscript, struck, notes } = written(tree, body, about.title !== undefined);
  const { spanOf, offsetOf, ...layout } = manuscript.laidOut(about.title !== undefined);
  const warnings: Warning[] =
    struck.length > 0 ? [{ code: 'words-struck', params: { words: listed(struck, '; ') } }] : [];
  return {
    ...layout,
    title: about.title,
    about,
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
  tree: Root,
  source: string,
  titled: boolean,
): { manuscript: Manuscript; struck: string[]; notes: Note[] } {
  const manuscript = new Manuscript();
  const struck: string[] = [];
  const references = new Map<string, Mark>();
  const definitions = new Map<string, Nodes>();
  let hasTitle = titled;

  const inline = (node: Nodes): void => {
    if (node.type === 'text') manuscript.write(withoutMarks(node.value).replaceAll('\n', ' '));
    else if (node.type === 'inlineCode') manuscript.write(node.value);
    else if (node.type === 'break') manuscript.write('\n');
    else if (node.type === 'delete') {
      // H~2~O is a formula to those who write so.
      if (source.startsWith('~~', node.position?.start.offset)) struck.push(plain(node));
      else node.children.forEach(inline);
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
    else if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
    else if (node.type === 'tableRow') {
      for (const [i, cell] of node.children.entries()) {
        if (i > 0) manuscript.write('\t');
        inline(cell);
      }
      manuscript.end(kind);
    } else if ('children' in node) for (const child of node.children) block(child as Nodes, kind);
  };
  block(tree, 'paragraph');

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

/** Title, authors and date as pandoc takes them. */
const TITLE_BLOCK = /^% ?(.{0,300})\n(?:% ?(.{0,300})\n(?:% ?(.{0,100})\n)?)?/;

/** In UTF-16 code units. The parser holds each key against all others; what is longer is no front matter, but lines. */
const LONGEST_FRONT = 30_000;

/** What stands between --- and --- (YAML) or +++ and +++ (TOML) at the head. */
async function frontMatter(source: string): Promise<{ about: About; body: string }> {
  const block = TITLE_BLOCK.exec(source.slice(0, 2000));
  if (block) {
    const [, title, author, date] = block.map((line) => line?.trim() || undefined);
    return { about: { title, author, date: momentOf(date) }, body: source.slice(block[0].length) };
  }
  const fence = source.startsWith('---\n') ? '---' : source.startsWith('+++\n') ? '+++' : undefined;
  const end = fence ? source.indexOf(`\n${fence}`, 3) : -1;
  if (!fence || end < 0 || end > LONGEST_FRONT) return { about: {}, body: source };
  const head = source.slice(4, end);
  const newline = source.indexOf('\n', end + 1);
  const fields = fence === '---' ? await yamlOf(head) : tomlOf(head);
  // A line of dashes may be no front matter, but a line.
  if (!fields) return { about: {}, body: source };
  const text = (...names: string[]) => names.map((name) => wordsOf(fields[name])).find(Boolean);
  return {
    about: {
      title: text('title'),
      author: text('author', 'authors', 'by', 'byline'),
      date: momentOf(fields.date ?? fields.published ?? fields.pubDate ?? fields.publishDate),
      language: text('lang', 'language'),
      address: text('canonical', 'canonical_url', 'url', 'link'),
      outlet: text('outlet', 'publication', 'publisher', 'site'),
    },
    body: newline < 0 ? '' : source.slice(newline + 1),
  };
}

/** One value, the first of a list with the others behind it, or the name of somebody. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || undefined;
  if (Array.isArray(value)) return value.slice(0, 10).map(wordsOf).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null && 'name' in value) return wordsOf(value.name);
  return undefined;
}

async function yamlOf(head: string): Promise<Record<string, unknown> | undefined> {
  const { parse } = await import('yaml');
  try {
    const fields: unknown = parse(head, { maxAliasCount: 10, logLevel: 'error' });
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
      ? (fields as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined; // No front matter, but lines.
  }
}

/** Of TOML the lines that hold one text each. */
function tomlOf(head: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const line of head.split('\n')) {
    const m = /^([\w-]{1,40})\s?=\s?(.{1,2000})$/.exec(line);
    if (!m?.[1] || !m[2]) continue;
    const value = m[2].trim();
    const list = value.startsWith('[') ? value.match(/"[^"]{1,200}"|'[^']{1,200}'/g) : null;
    fields[m[1]] = (list ?? [value]).map((one) => one.replace(/^["']|["']$/g, '')).join(', ');
  }
  return fields;
}

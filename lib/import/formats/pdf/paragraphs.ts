import { intersect } from './columns';
import { seamOf, type Vocabulary } from './joined';
import type { Line } from './line';

/** Lines that belong together, as they are read. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  /** Where each page's share begins in the text, and how far down its page it reaches. */
  readonly pages: readonly { readonly page: number; readonly start: number; low: number }[];
  /** Raised figures, and the page that they stand on. */
  readonly raised: readonly { readonly at: number; readonly text: string; readonly page: number }[];
  readonly first: Line;
  readonly last: Line;
}

/** A column of a page, its lines from above. */
export interface Column {
  readonly page: number;
  readonly lines: readonly Line[];
}

/** What is measured over a whole document. */
export interface Measures {
  /** The size of most of its letters. */
  readonly body: number;
  /** From one baseline to the next, in sizes of the letters. */
  readonly leading: number;
  readonly words: Vocabulary;
}

/** The paragraphs of columns that are read one after the other. What goes on in the next column or page is one. */
export function paragraphsOf(columns: readonly Column[], measures: Measures): Paragraph[] {
  const paragraphs: { readonly paragraph: Paragraph; readonly edges: Edges }[] = [];
  for (const column of columns) {
    // Notes below a column may be wider than it.
    const small = edgesOf(column.lines.filter((line) => isSmall(line, measures)));
    const usual = edgesOf(column.lines.filter((line) => !isSmall(line, measures)));
    let open: Paragraph | undefined;
    let edges = usual;
    const close = () => open && paragraphs.push({ paragraph: open, edges });
    for (const line of column.lines) {
      if (open && !begins(open, line, edges, measures)) open = withLine(open, line, column.page, measures.words);
      else {
        close();
        edges = isSmall(line, measures) ? small : usual;
        open = paragraphOf(line, column.page);
        const at = line === column.lines[0] ? lastOf(paragraphs, line, measures) : -1;
        const last = paragraphs[at];
        if (last && goesOn(last.paragraph, line, last.edges, edges)) {
          paragraphs.splice(at, 1);
          open = withLine(last.paragraph, line, column.page, measures.words);
        }
      }
    }
    close();
  }
  return paragraphs.map(({ paragraph }) => paragraph);
}

/** Of the body: what is smaller may be a note. */
const SMALL = 0.93;
const isSmall = ({ size }: { readonly size: number }, { body }: Measures): boolean => size < body * SMALL;
/** More notes than stand below a page. */
const MOST_NOTES = 20;

/** What a column may go on with: the last paragraph, or the last one above the notes of its page. */
function lastOf(paragraphs: readonly { readonly paragraph: Paragraph }[], line: Line, measures: Measures): number {
  const last = paragraphs.length - 1;
  if (isSmall(line, measures)) return last;
  let at = last;
  while (at >= 0 && at > last - MOST_NOTES && isSmall((paragraphs[at] as { paragraph: Paragraph }).paragraph, measures))
    at--;
  return at;
}

/** Where the lines of a column begin and end, and the side on which they stand flush; undefined where on both or none. */
interface Edges {
  readonly x0: number;
  readonly x1: number;
  readonly flush: 'left' | 'right' | undefined;
}

function edgesOf(lines: readonly Line[]): Edges {
  const x0 = lines.reduce((least, l) => Math.min(least, l.x0), Number.POSITIVE_INFINITY);
  const x1 = lines.reduce((most, l) => Math.max(most, l.x1), Number.NEGATIVE_INFINITY);
  const left = lines.filter((l) => l.x0 - x0 < l.size * 0.3).length;
  const right = lines.filter((l) => x1 - l.x1 < l.size * 0.3).length;
  const flush = left > right * 2 ? 'left' : right > left * 2 ? 'right' : undefined;
  return { x0, x1, flush: lines.length < 4 ? undefined : flush };
}

const paragraphOf = (line: Line, page: number): Paragraph => ({
  text: line.text,
  size: line.size,
  bold: line.bold,
  pages: [{ page, start: 0, low: line.y }],
  raised: line.raised.map((r) => ({ ...r, page })),
  first: line,
  last: line,
});

function withLine(open: Paragraph, line: Line, page: number, words: Vocabulary): Paragraph {
  // Only its last line is looked at: a paragraph may be as long as a book.
  const { drop, between } = seamOf(open.last.text, line.text, words);
  const text = (drop ? open.text.slice(0, -drop) : open.text) + between + line.text;
  const start = text.length - line.text.length;
  const share = open.pages.at(-1);
  const pages = share?.page === page ? open.pages : [...open.pages, { page, start, low: line.y }];
  if (share?.page === page) share.low = Math.max(share.low, line.y);
  const raised = line.raised.map((r) => ({ ...r, at: start + r.at, page }));
  return { ...open, text, pages, raised: raised.length > 0 ? [...open.raised, ...raised] : open.raised, last: line };
}

const ENDS_SENTENCE = /[.!?؟…۔:]["'”’»“)\]]*$/u;
const ITEM = /^(?:[•▪◦●■□–—*✓➢-]|[\d٠-٩۰-۹]{1,3}[.)]|\(?[a-zأ-ي][.)])\s/u;

/** How far a line keeps from the edge at which it begins, and from the one at which it ends. */
const insetOf = (line: Line, { x0, x1, flush }: Edges): { start: number; end: number } =>
  (flush ? flush === 'right' : line.rtl)
    ? { start: x1 - line.x1, end: line.x0 - x0 }
    : { start: line.x0 - x0, end: x1 - line.x1 };

const NUMBER = /^[\d٠-٩۰-۹]{1,3}(?!\d)/;

/** Whether a line begins a note: with a raised figure, or in small print with the one after that of the note above. */
function beginsNote(open: Paragraph, line: Line, measures: Measures): boolean {
  if (line.raised[0]?.at === 0) return true;
  const [above, own] = [open.text, line.text].map((text) => NUMBER.exec(text.slice(0, 4))?.[0]);
  if (!above || !own || !isSmall(line, measures)) return false;
  // The digits of all scripts have their value in the last four bits.
  const numberOf = (digits: string) => [...digits].reduce((n, digit) => n * 10 + (digit.charCodeAt(0) & 15), 0);
  return numberOf(own) === numberOf(above) + 1;
}

/** Whether a word goes on from one line to the next. */
const isDivided = (above: Line, below: Line): boolean =>
  /\p{L}[-\u2010\u00ad]$/u.test(above.text) && /^\p{Ll}/u.test(below.text);

/** Whether two lines are rows of a table: the same stretch parts the cells of both. */
const areRows = (above: Line, below: Line, edges: Edges): boolean =>
  !(isStretched(above, edges) && isStretched(below, edges)) &&
  intersect(above.gaps, below.gaps).some(([from, to]) => to - from > below.size * 0.8);

/** Whether the few words of a narrow column are set apart to fill its line. */
function isStretched(line: Line, edges: Edges): boolean {
  const { start, end } = insetOf(line, edges);
  return (
    Math.max(start, end) < line.size * 0.3 &&
    line.text.split(' ').length === line.gaps.length + 1 &&
    !/\p{N}/u.test(line.text)
  );
}

/** Whether a line begins a paragraph of its own below the one that is open. */
function begins(open: Paragraph, line: Line, edges: Edges, measures: Measures): boolean {
  const { leading, body } = measures;
  const { last } = open;
  if (Math.abs(line.size - open.size) > open.size * 0.07 || line.bold !== last.bold) return true;
  const gap = line.y - last.y;
  const large = open.size > body * 1.08;
  if (gap > open.size * (large ? Math.max(1.75, leading * 1.25) : leading * 1.25) || gap < -open.size) return true;
  if (ITEM.test(line.text) || beginsNote(open, line, measures)) return true;
  if (isDivided(last, line)) return false;
  if (areRows(last, line, edges)) return true;
  const [above, own] = [insetOf(last, edges), insetOf(line, edges)];
  const em = line.size;
  const centred = (i: { start: number; end: number }) => i.start > em && Math.abs(i.start - i.end) < em;
  if (centred(above) && centred(own)) return false;
  if (own.start > above.start + em * 0.8 && own.start < em * 6 && !ITEM.test(open.first.text)) return true;
  // The line above ends before it had to: the next word would have stood in it.
  const room = above.end - widthOfFirstWord(line);
  const ended = ENDS_SENTENCE.test(last.text);
  return room > em * (ended ? 0.6 : 2) && (ended || room > (edges.x1 - edges.x0) * 0.25);
}

function widthOfFirstWord(line: Line): number {
  const end = line.text.indexOf(' ');
  const share = (end < 0 ? line.text.length : end + 1) / Math.max(1, line.text.length);
  return (line.x1 - line.x0) * share;
}

/** Whether the last paragraph of a column goes on in the first line of the next. */
function goesOn(last: Paragraph, line: Line, before: Edges, edges: Edges): boolean {
  if (Math.abs(line.size - last.size) > last.size * 0.03 || line.bold !== last.bold) return false;
  if (ITEM.test(line.text)) return false;
  if (isDivided(last.last, line)) return true;
  if (ENDS_SENTENCE.test(last.last.text) || insetOf(line, edges).start > line.size * 0.8) return false;
  const { end } = insetOf(last.last, before);
  if (/^["'“«(]?[\p{Ll}\p{Lo}\d]/u.test(line.text)) return end < line.size * 4;
  // A name, or a German noun: where the line above had no room for it.
  return end < line.size * 0.5 && last.first !== last.last && /^["'“„«(]?\p{Lu}/u.test(line.text);
}

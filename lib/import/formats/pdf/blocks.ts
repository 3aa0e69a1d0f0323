import type { BlockKind } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';
import { HINTS } from '../../clean';
import { type Layout, layOut } from '../../layout';
import type { Footnote, Place } from '../../told';
import type { Reading } from '../format';
import type { Line } from './line';
import type { Measures, Paragraph } from './paragraphs';

/** A block before it has its place in the text. */
interface Draft {
  readonly kind: BlockKind | 'note';
  readonly text: string;
  readonly pages: readonly Pick<Paragraph['pages'][number], 'page' | 'start'>[];
  /** Where it refers to notes, and to which. */
  readonly references: readonly { readonly at: number; readonly note: Draft }[];
}

/** A line that is no part of the text. */
export interface Leftover {
  readonly line: Line;
  readonly page: number;
}

/** In sizes of the body: what is larger is a heading. */
const LARGER = 1.12;
/** In UTF-16 code units. */
const LONGEST_HEADING = 250;
const ENDS_SENTENCE = /[.!?؟…,،;؛:۔]["'”’»“)\]]*$/u;
const CAPTION =
  /^(?:figure|fig\.|table|photo|image|abb\.|abbildung|tabelle|tableau|شكل|الشكل|جدول|الجدول|صورة|תרשים|טבלה|איור)\s?[\d٠-٩۰-۹:]/iu;

/** The blocks of a document: its paragraphs by what they look like, and behind each page what is left over of it. */
export function blocksOf(
  paragraphs: readonly Paragraph[],
  leftovers: readonly Leftover[],
  measures: Measures,
): Draft[] {
  const title = titleOf(paragraphs, measures);
  const notes = notesOf(paragraphs, measures);
  const marked = new Map([...notes].map(([p, note]) => [`${pageOf(p)} ${NOTE.exec(p.text)?.[1]}`, note]));
  const drafts: Draft[] = [];
  let page = 1;
  let next = 0;
  const leave = (until: number) => {
    for (; next < leftovers.length && (leftovers[next] as Leftover).page < until; next++) {
      const { line, page: on } = leftovers[next] as Leftover;
      drafts.push({ kind: 'leftover', text: line.text, pages: [{ page: on, start: 0 }], references: [] });
    }
  };
  for (const paragraph of paragraphs) {
    if (notes.has(paragraph)) continue;
    page = (paragraph.pages[0] as { page: number }).page;
    leave(page);
    drafts.push(draftOf(paragraph, paragraph === title ? 'title' : kindOf(paragraph, measures), marked));
  }
  leave(Number.POSITIVE_INFINITY);
  return [...drafts, ...notes.values()];
}

const pageOf = (p: Paragraph): number => (p.pages.at(-1) as { page: number }).page;

/** The largest line of the first page that has words, if it is larger than the text. */
function titleOf(paragraphs: readonly Paragraph[], { body }: Measures): Paragraph | undefined {
  const first = paragraphs[0]?.pages[0]?.page;
  let title: Paragraph | undefined;
  for (const p of paragraphs) {
    if (p.pages[0]?.page !== first) break;
    if (p.size < body * LARGER || p.text.length > LONGEST_HEADING || !/\p{L}{2}/u.test(p.text)) continue;
    if (!title || p.size > title.size * 1.02) title = p;
  }
  return title;
}

function kindOf({ text, size, bold, first, last }: Paragraph, { body }: Measures): BlockKind {
  if (CAPTION.test(text) && size <= body) return 'caption';
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return 'paragraph';
  if (size >= body * LARGER) return 'heading';
  const short = last.y - first.y < size * 2 && text.length <= 120;
  return bold && short && !ENDS_SENTENCE.test(text) && size >= body * 0.95 ? 'heading' : 'paragraph';
}

const NOTE = /^\(?([\d٠-٩۰-۹]{1,3}|[*†‡§]{1,3})[.)\]]?\s?(?=\D)/u;

/** Small paragraphs below the text of their page that begin with a number. */
function notesOf(paragraphs: readonly Paragraph[], { body }: Measures): Map<Paragraph, Draft> {
  const lowest = new Map<number, number>();
  for (const p of paragraphs)
    if (p.size > body * 0.95)
      for (const { page, low } of p.pages) lowest.set(page, Math.max(lowest.get(page) ?? 0, low));
  const notes = new Map<Paragraph, Draft>();
  for (const p of paragraphs) {
    const low = lowest.get(pageOf(p));
    if (p.size > body * 0.93 || low === undefined || p.first.y < low || !NOTE.test(p.text)) continue;
    notes.set(p, { kind: 'note', text: p.text, pages: p.pages, references: [] });
  }
  return notes;
}

/** A figure that refers to a note of its page is no part of the words. */
function draftOf(paragraph: Paragraph, kind: BlockKind, marked: ReadonlyMap<string, Draft>): Draft {
  const references: { at: number; note: Draft }[] = [];
  let text = '';
  let from = 0;
  const cuts: { at: number; length: number }[] = [];
  for (const raised of paragraph.raised) {
    const note = marked.get(`${raised.page} ${raised.text}`);
    if (!note || paragraph.text.slice(raised.at, raised.at + raised.text.length) !== raised.text) continue;
    text += paragraph.text.slice(from, raised.at);
    references.push({ at: text.length, note });
    from = raised.at + raised.text.length;
    cuts.push({ at: raised.at, length: raised.text.length });
  }
  text += paragraph.text.slice(from);
  const moved = (at: number) => at - cuts.reduce((n, cut) => n + (cut.at < at ? cut.length : 0), 0);
  return { kind, text, pages: paragraph.pages.map((p) => ({ ...p, start: moved(p.start) })), references };
}

/** The blocks as one text, with the pages of its ranges and the places that refer to notes. */
export function laidOut(drafts: readonly Draft[]): Layout & Pick<Reading, 'places' | 'footnotes'> {
  const kept = drafts.flatMap((draft) => {
    const text = draft.text.replace(HINTS, '').trim();
    return text ? [{ ...draft, text, kind: draft.kind === 'note' ? ('paragraph' as const) : draft.kind, draft }] : [];
  });
  const layout = layOut(kept);
  const places: Place[] = [];
  const spans = new Map<Draft, Span>();
  let start = 0;
  for (const { draft, text, pages } of kept) {
    const end = start + text.length;
    spans.set(draft, [start, end]);
    for (const [i, { page, start: from }] of pages.entries()) {
      const until = pages[i + 1]?.start ?? text.length;
      put(places, { start: start + Math.min(from, text.length), end: start + Math.min(until, text.length), page });
    }
    start = end + 1;
  }
  const footnotes = kept.flatMap(({ draft, references }) =>
    references.flatMap(({ at, note }): Footnote[] => {
      const [own, span] = [spans.get(draft), spans.get(note)];
      return own && span ? [{ kind: 'footnote', at: own[0] + at, span }] : [];
    }),
  );
  // What is a heading the size of its letters tells, not that it is short.
  const blocks = layout.blocks.map((block, i) =>
    block.kind === 'heading' && kept[i]?.kind === 'paragraph' ? { ...block, kind: 'paragraph' as const } : block,
  );
  return { ...layout, blocks, places, footnotes };
}

/** What follows on the same page is one stretch with it. */
function put(places: Place[], place: Place): void {
  const last = places.at(-1);
  if (last && last.page === place.page) places[places.length - 1] = { ...last, end: place.end };
  else if (place.end > place.start) places.push(place);
}

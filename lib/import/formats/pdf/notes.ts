import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Span } from '@/lib/text/span';
import type { MarginComment, Place } from '../../told';
import { dateOf } from './about';
import type { Glyph } from './glyphs';
import type { Line } from './line';

/** A remark that stands on a page: what it lies over, from the upper left corner, and where else it stands. */
export interface PageNote extends Omit<MarginComment, 'span'> {
  readonly page: number;
  readonly over: readonly Box[];
  readonly box: Box;
}

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** What is put to words or to a place by a reader of the file: sticky notes, and marks with something to say. */
const KINDS = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret']);
/** More than anybody writes on a page. */
const MOST = 200;

/** The remarks of a page; none where it is damaged. */
export async function notesOf(pdf: PDFDocumentProxy, number: number): Promise<PageNote[]> {
  try {
    const page = await pdf.getPage(number);
    const { transform } = page.getViewport({ scale: 1 });
    const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
    const boxOf = (points: readonly number[]): Box => {
      const xs: number[] = [];
      const ys: number[] = [];
      for (let i = 0; i + 1 < points.length; i += 2) {
        const [x, y] = [points[i] as number, points[i + 1] as number];
        xs.push(a * x + c * y + e);
        ys.push(b * x + d * y + f);
      }
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    };
    const notes = (await page.getAnnotations()).filter((note) => KINDS.has(note.subtype) && lineOf(note.contentsObj));
    return notes.slice(0, MOST).map((note) => {
      const points: number[] = Array.from(note.quadPoints ?? []).slice(0, MOST * 8) as number[];
      return {
        page: number,
        author: lineOf(note.titleObj),
        date: dateOf(note.modificationDate) ?? dateOf(note.creationDate),
        text: lineOf(note.contentsObj) as string,
        over: Array.from({ length: points.length >> 3 }, (_, i) => boxOf(points.slice(i * 8, i * 8 + 8))),
        box: boxOf(note.rect),
      };
    });
  } catch {
    return []; // pdf.js throws what it likes at what it cannot read.
  }
}

/** What a note says, with its own lines. */
function lineOf(value: unknown): string | undefined {
  const said = (value as { str?: unknown } | null | undefined)?.str;
  if (typeof said !== 'string') return undefined;
  const lines = said
    .slice(0, 10_000)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\ufeff]/gu, '');
  return lines.toWellFormed().trim() || undefined;
}

/** A remark with the words, line by line, that it lies over; else with the line beside it. */
export interface Noted {
  readonly note: PageNote;
  readonly words: readonly string[];
  readonly beside: string | undefined;
  /** How far down its page it stands, from 0 to 1. */
  readonly share: number;
}

/**
 * Finds what the remarks of a page are about.
 * @param read the lines of some glyphs of the page
 */
export function noted(
  notes: readonly PageNote[],
  glyphs: readonly Glyph[],
  height: number,
  read: (glyphs: readonly Glyph[]) => readonly Line[],
): Noted[] {
  const lines = notes.some((note) => note.over.length === 0) ? read(glyphs) : [];
  return notes.map((note) => {
    const [x0, y0, x1, y1] = note.over[0] ?? note.box;
    const middle = (y0 + y1) / 2;
    const under = glyphs.filter((glyph) => note.over.some((box) => isUnder(glyph, box)));
    const words = under.length > 0 ? read(under).map((line) => line.text.trim()) : [];
    const apart = (line: Line) => Math.abs(line.y - line.size * 0.3 - middle) + Math.max(0, line.x0 - x1, x0 - line.x1);
    const beside = lines.reduce<Line | undefined>((near, l) => (!near || apart(l) < apart(near) ? l : near), undefined);
    return { note, words: words.filter((w) => w !== ''), beside: beside?.text.trim(), share: middle / (height || 1) };
  });
}

const isUnder = ({ x0, x1, y, size }: Glyph, [left, top, right, bottom]: Box): boolean => {
  const [x, middle] = [(x0 + x1) / 2, y - size * 0.3];
  return x >= left && x <= right && middle >= top && middle <= bottom;
};

/** The remarks as comments on the text. */
export function commentsOf(found: readonly Noted[], text: string, places: readonly Place[]): MarginComment[] {
  return found.map(({ note: { author, date, text: said, page }, words, beside, share }) => {
    const own = places.filter((place) => place.page === page);
    const range: Span = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
    const span = spanOf(words, text, range, share);
    const at = beside ? nearest(beside, text, range, share) : undefined;
    const start = at ?? range[0];
    return { author, date, text: said, span: span ?? [start, start] };
  });
}

/** Lines further apart than this in the text follow each other no more. */
const APART = 300;

function spanOf(words: readonly string[], text: string, range: Span, share: number): Span | undefined {
  const [first, ...rest] = words.map((line) => line.replace(/[-\u00ad]$/, ''));
  const start = first && nearest(first, text, range, share);
  if (start === undefined || start === '') return undefined;
  let end = start + (first as string).length;
  for (const line of rest) {
    const at = text.indexOf(line, end);
    if (at < 0 || at > end + APART) break;
    end = at + line.length;
  }
  return [start, end];
}

/** Where words stand in a stretch of the text; of several places the one that is as far down as they are on the page. */
function nearest(words: string, text: string, [from, to]: Span, share: number): number | undefined {
  const wanted = from + (to - from) * share;
  let best: number | undefined;
  for (let at = text.indexOf(words, from); at >= 0 && at < to; at = text.indexOf(words, at + words.length))
    if (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  return best;
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Problem } from '@/lib/problem';
import type { Reading } from '../format';
import { aboutOf } from './about';
import { blocksOf, laidOut } from './blocks';
import { type Cluster, clustersOf } from './clusters';
import { columnsOf } from './columns';
import { furnitureOf } from './furniture';
import { type Glyph, glyphsOf, type PageGlyphs } from './glyphs';
import { habitsOf } from './habits';
import { vocabularyOf } from './joined';
import { type Habits, type Line, lineOf } from './line';
import { measuresOf } from './measures';
import { openPdf } from './open';
import { type Column, paragraphsOf } from './paragraphs';
import { linesOf, type Word, wordsOf } from './rows';

/**
 * Reads a PDF: its text in the order in which it is read, in letters, with its headings and notes, what stands on which
 * page, and what the file says of itself.
 * @throws Problem what `openPdf` throws; `pdf-no-text` where it is a scan without words
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await openPdf(bytes);
  try {
    const drawn = await drawnOf(pdf);
    const seen = drawn.map((page) => pageOf(page, false));
    const habits = habitsOf(seen.map((p) => p.words));
    const pages = habits.asWritten ? drawn.map((page) => pageOf(page, true)) : seen;
    const read = pages.map((page) => readPage(page, habits));
    const furniture = furnitureOf(read.map(({ rows, height }) => ({ lines: rows.map((r) => r.line), height })));
    const columns = read.flatMap(({ rows }, i) => {
      const kept = rows.filter((row) => !furniture.has(row.line)).flatMap((row) => row.words);
      return columnsOf(kept, habits.rtl).map(
        (words): Column => ({ page: i + 1, lines: linesOf(words).map((line) => lineFrom(line, habits)) }),
      );
    });
    const lines = columns.flatMap((c) => c.lines);
    if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line.text))) throw new Problem('pdf-no-text');
    const measures = measuresOf(columns, vocabularyOf(lines.map((l) => l.text)));
    const leftovers = read.flatMap(({ rows, aside }, i) =>
      [...rows.map((r) => r.line).filter((line) => furniture.has(line)), ...aside].map((line) => ({
        line,
        page: i + 1,
      })),
    );
    const about = await aboutOf(pdf);
    return { ...laidOut(blocksOf(paragraphsOf(columns, measures), leftovers, measures)), ...about };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A page, its words upright; what is turned against them stands aside. */
interface Page {
  readonly words: readonly Word[];
  readonly aside: readonly (readonly Word[])[];
  /** Pieces of text that stand askew, as they were drawn. */
  readonly askew: readonly (readonly Cluster[])[];
  readonly height: number;
}

async function drawnOf(pdf: PDFDocumentProxy): Promise<PageGlyphs[]> {
  const layers = await pdf.getOptionalContentConfig();
  const pages: PageGlyphs[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(await glyphsOf(page, (layer) => layers.isVisible(layer as never)));
    page.cleanup();
  }
  return pages;
}

function pageOf({ glyphs, width, height }: PageGlyphs, asWritten: boolean): Page {
  const turns = new Map<Glyph['turn'], Glyph[]>();
  for (const glyph of glyphs) {
    const same = turns.get(glyph.turn);
    if (same) same.push(glyph);
    else turns.set(glyph.turn, [glyph]);
  }
  const askew = turns.get(undefined) ?? [];
  turns.delete(undefined);
  const [main, ...others] = [...turns].sort((a, b) => b[1].length - a[1].length);
  const lying = main?.[0] === 1 || main?.[0] === 3;
  return {
    words: wordsOf(clustersOf(main?.[1] ?? [], asWritten)),
    aside: others.map(([, turned]) => wordsOf(clustersOf(turned, asWritten))),
    askew: piecesOf(clustersOf(askew, asWritten)),
    height: lying ? width : height,
  };
}

interface ReadPage {
  readonly rows: readonly { readonly words: readonly Word[]; readonly line: Line }[];
  readonly aside: readonly Line[];
  readonly height: number;
}

function readPage({ words, aside, askew, height }: Page, habits: Habits): ReadPage {
  const rows = linesOf(words).map((row) => ({ words: row, line: lineFrom(row, habits) }));
  const turned = aside.flatMap(linesOf).map((row) => lineFrom(row, habits));
  const drawn = askew.map((piece) => ({ ...lineOf(piece, habits), text: piece.map((c) => c.text).join('') }));
  return { rows, aside: [...turned, ...drawn], height };
}

/** Clusters that were drawn together. */
function piecesOf(clusters: readonly Cluster[]): Cluster[][] {
  const pieces: Cluster[][] = [];
  for (const cluster of clusters) {
    const last = pieces.at(-1);
    if (last?.[0]?.piece === cluster.piece) last.push(cluster);
    else pieces.push([cluster]);
  }
  return pieces;
}

const lineFrom = (words: readonly Word[], habits: Habits): Line =>
  lineOf(
    words.flatMap((w) => w.clusters),
    habits,
  );

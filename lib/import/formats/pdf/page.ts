import { type Cluster, clustersOf } from './clusters';
import { columnsOf } from './columns';
import type { Glyph, PageGlyphs } from './glyphs';
import { type Habits, type Line, lineOf } from './line';
import { linesOf, type Word, wordsOf } from './rows';

/** The lines of a page, in columns in the order of reading; what is turned against most of it stands aside. */
export interface PageText {
  readonly columns: readonly (readonly Line[])[];
  readonly aside: readonly Line[];
  readonly height: number;
}

/** The words of a page that stand upright. */
export const wordsOfPage = (page: PageGlyphs, stretches: ReadonlySet<string>): Word[] =>
  wordsOf(clustersOf(turnsOf(page.glyphs).main, { asWritten: false, stretches }));

/** Reads a page. */
export function readPage({ glyphs, width, height }: PageGlyphs, habits: Habits): PageText {
  const clusters = (of: readonly Glyph[]) => clustersOf(of, habits);
  const { main, others, askew } = turnsOf(glyphs);
  const lying = main[0]?.turn === 1 || main[0]?.turn === 3;
  const linesFrom = (words: readonly Word[]) =>
    linesOf(words).map((row) =>
      lineOf(
        row.flatMap((w) => w.clusters),
        habits,
      ),
    );
  const drawn = piecesOf(clusters(askew)).map((piece) => ({
    ...lineOf(piece, habits),
    text: piece.map((c) => c.text).join(''),
  }));
  return {
    columns: columnsOf(wordsOf(clusters(main)), habits.rtl).map(linesFrom),
    aside: [...others.flatMap((turned) => linesFrom(wordsOf(clusters(turned)))), ...drawn],
    height: lying ? width : height,
  };
}

/** Glyphs by how they are turned: as most are, otherwise by quarters, askew. */
function turnsOf(glyphs: readonly Glyph[]): { main: Glyph[]; others: Glyph[][]; askew: Glyph[] } {
  const turns = new Map<Glyph['turn'], Glyph[]>();
  for (const glyph of glyphs) {
    const same = turns.get(glyph.turn);
    if (same) same.push(glyph);
    else turns.set(glyph.turn, [glyph]);
  }
  const askew = turns.get(undefined) ?? [];
  turns.delete(undefined);
  const [main = [], ...others] = [...turns.values()].sort((a, b) => b.length - a.length);
  return { main, others, askew };
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

import type { Cluster } from './clusters';

/** A stretch of letters of one size on one baseline, without a wide gap: what columns and lines are made of. */
export interface Word {
  readonly clusters: readonly Cluster[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

/** In sizes of the letters: what is further apart is another word. */
const GAP = 0.35;

export const topOf = (w: Pick<Word, 'y' | 'size'>): number => w.y - w.size * 0.75;
export const bottomOf = (w: Pick<Word, 'y' | 'size'>): number => w.y + w.size * 0.2;

/** What stands on each baseline, cut at its gaps. Spaces belong to no word but where they stand between letters. */
export function wordsOf(clusters: readonly Cluster[]): Word[] {
  const words: Word[] = [];
  for (const baseline of baselines(clusters)) {
    const sorted = baseline.sort((a, b) => a.x0 - b.x0);
    let open: Cluster[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const cluster of sorted) {
      if (cluster.text === ' ') {
        open.push(cluster);
        continue;
      }
      if (cluster.x0 - end > cluster.size * GAP) {
        close(open, words);
        open = [];
      }
      open.push(cluster);
      end = Math.max(end, cluster.x1);
    }
    close(open, words);
  }
  return words;
}

function close(clusters: Cluster[], words: Word[]): void {
  const letters = clusters.filter((c) => c.text !== ' ' && c.text !== '');
  const [first] = letters;
  if (!first) return;
  let [x0, x1, size] = [first.x0, first.x1, first.size];
  for (const c of letters) {
    x0 = Math.min(x0, c.x0);
    x1 = Math.max(x1, c.x1);
    size = Math.max(size, c.size);
  }
  words.push({ clusters, x0, x1, y: first.y, size });
}

function baselines(clusters: readonly Cluster[]): Cluster[][] {
  const sorted = [...clusters].sort((a, b) => a.y - b.y);
  const rows: Cluster[][] = [];
  let row: Cluster[] = [];
  let first: Cluster | undefined;
  for (const cluster of sorted) {
    if (!first || cluster.y - first.y > Math.min(cluster.size, first.size) * 0.1) {
      row = [];
      rows.push(row);
      first = cluster;
    }
    row.push(cluster);
  }
  return rows;
}

/** Words of a line, the largest first, and those beside its baseline by where they lie. */
interface Gathered {
  readonly words: Word[];
  readonly main: Word;
  readonly rows: Map<number, Set<number>>;
}

/**
 * Words that stand in one line, whatever their baselines: raised and lowered ones lie beside the larger ones. Two rows of
 * words of which one stands above the other are two lines, also where both stand beside a large one. Lines come from above.
 */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Gathered[] = [];
  /** Lines by where they lie, in steps of this many points. */
  const STEP = 8;
  const cells = new Map<number, Gathered[]>();
  for (const word of runsOf(words).sort((a, b) => b.size - a.size || a.y - b.y)) {
    const [top, bottom] = [Math.floor(topOf(word) / STEP), Math.floor(bottomOf(word) / STEP)];
    let best: Gathered | undefined;
    let most = 0.5;
    for (let cell = top; cell <= bottom; cell++)
      for (const line of cells.get(cell) ?? []) {
        const share = overlap(word, line.main) / (bottomOf(word) - topOf(word));
        if (share > most && !isStacked(word, line)) [best, most] = [line, share];
      }
    if (best) {
      best.words.push(word);
      note(word, best);
      continue;
    }
    const line: Gathered = { words: [word], main: word, rows: new Map() };
    lines.push(line);
    for (let cell = top; cell <= bottom; cell++) {
      const here = cells.get(cell);
      if (here) here.push(line);
      else cells.set(cell, [line]);
    }
  }
  return lines.sort((a, b) => a.main.y - b.main.y).map((line) => line.words);
}

/** In sizes of the letters: words of one row that are no further apart stay together. */
const APART = 1.5;

/** Words of one size that follow each other on one baseline as one. */
function runsOf(words: readonly Word[]): Word[] {
  const runs: Word[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const last = runs.at(-1);
    const goesOn = last && last.y === word.y && last.size === word.size && word.x0 - last.x1 < word.size * APART;
    if (!goesOn) runs.push({ ...word, clusters: [...word.clusters] });
    else {
      for (const cluster of word.clusters) (last.clusters as Cluster[]).push(cluster);
      runs[runs.length - 1] = { ...last, x1: Math.max(last.x1, word.x1) };
    }
  }
  return runs;
}

/** In points: so finely the rows beside a large word are told apart. */
const [ROW, PLACE] = [1, 4];
/** So many rows stand beside a large word at most; beyond it nothing is told apart. */
const MOST_ROWS = 40;

const rowOf = (word: Word): number => Math.round(word.y / ROW);

function* placesOf({ x0, x1 }: Word): Generator<number> {
  for (let at = Math.ceil(x0 / PLACE); at < Math.floor(x1 / PLACE); at++) yield at;
}

/** Whether a word stands on the baseline of the largest and is as large. */
const isOf = (main: Word, word: Word): boolean =>
  Math.abs(word.y - main.y) < word.size * 0.1 && word.size > main.size * 0.85;

/** A raised or lowered word is short; one that lies over another for longer stands in a line of its own. */
function isStacked(word: Word, { rows, main }: Gathered): boolean {
  if (isOf(main, word) || rows.size > MOST_ROWS) return false;
  const least = (word.size * 2) / PLACE;
  for (const [row, places] of rows) {
    if (Math.abs(row * ROW - word.y) < word.size * 0.4) continue;
    let over = 0;
    for (const at of placesOf(word)) if (places.has(at) && ++over > least) return true;
  }
  return false;
}

function note(word: Word, { rows, main }: Gathered): void {
  if (isOf(main, word)) return;
  const places = rows.get(rowOf(word)) ?? new Set();
  rows.set(rowOf(word), places);
  for (const at of placesOf(word)) places.add(at);
}

const overlap = (a: Word, b: Word): number => Math.min(bottomOf(a), bottomOf(b)) - Math.max(topOf(a), topOf(b));

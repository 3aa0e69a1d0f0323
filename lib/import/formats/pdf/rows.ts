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

/**
 * Words that stand in one line, whatever their baselines: raised and lowered ones lie beside the larger ones. Lines come
 * from above.
 */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: { words: Word[]; main: Word }[] = [];
  /** Lines by where they lie, in steps of this many points. */
  const STEP = 8;
  const cells = new Map<number, { words: Word[]; main: Word }[]>();
  for (const word of [...words].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const [top, bottom] = [Math.floor(topOf(word) / STEP), Math.floor(bottomOf(word) / STEP)];
    let best: { words: Word[]; main: Word } | undefined;
    let most = 0.5;
    for (let cell = top; cell <= bottom; cell++)
      for (const line of cells.get(cell) ?? []) {
        const share = overlap(word, line.main) / (bottomOf(word) - topOf(word));
        if (share > most) [best, most] = [line, share];
      }
    if (best) {
      best.words.push(word);
      continue;
    }
    const line = { words: [word], main: word };
    lines.push(line);
    for (let cell = top; cell <= bottom; cell++) {
      const here = cells.get(cell);
      if (here) here.push(line);
      else cells.set(cell, [line]);
    }
  }
  return lines.sort((a, b) => a.main.y - b.main.y).map((line) => line.words);
}

const overlap = (a: Word, b: Word): number => Math.min(bottomOf(a), bottomOf(b)) - Math.max(topOf(a), topOf(b));

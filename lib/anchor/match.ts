import type { Unit } from './units';

/** For each unit of the text before, the unit of the text after that it became, or -1. */
export type Matching = Int32Array;

const MOVED = 2;
/** Less alike than this and a sentence was not reworded but replaced. */
const ALIKE = 0.5;
/** Gaps with more pairs than this are matched by order of position only. */
const MAX_PAIRS = 250_000;

/**
 * Pairs the sentences of two revisions: first lines, then sentences that are unique and unchanged, in order
 * (patience) or moved; then their unchanged neighbours; in the gaps between, the reworded ones by likeness,
 * best first. A sentence is never given to the twin of its deleted twin, for that one has its own already.
 */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Matching {
  const match: Match = {
    before,
    after,
    to: new Int32Array(before.length).fill(-1),
    from: new Int32Array(after.length).fill(-1),
    spine: new Uint8Array(before.length),
  };
  // Whole lines first: of two that differ in one name the rest is the same, and only together they tell which is which.
  pairUnique(match, lines(before), lines(after));
  pairUnique(match, single(before, match.to), single(after, match.from));
  growth(match);
  gaps(match);
  moved(match);
  return match.to;
}

interface Match {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** 1 where the pair goes forward in both texts: what lies between such units is a gap. 2 where it moved. */
  readonly spine: Uint8Array;
}

function pair(match: Match, b: number, a: number): void {
  match.to[b] = a;
  match.from[a] = b;
}

/** Units that are looked up together: their characters, and the first of them. */
interface Run {
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

function lines(list: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < list.length; ) {
    let end = i + 1;
    while (end < list.length && (list[end] as Unit).line === (list[i] as Unit).line) end++;
    const text = list.slice(i, end).map((u) => u.text);
    runs.push({ text: text.join('\n'), at: i, length: end - i });
    i = end;
  }
  return runs;
}

const single = (list: readonly Unit[], paired: Int32Array): Run[] =>
  list.flatMap((u, at) => (paired[at] === -1 ? [{ text: u.text, at, length: 1 }] : []));

/** Pairs the runs that stand once in each text with the same characters. */
function pairUnique(match: Match, before: readonly Run[], after: readonly Run[]): void {
  const there = once(after);
  const pairs: [Run, Run][] = [];
  for (const [text, b] of once(before)) {
    const a = there.get(text);
    if (b && a) pairs.push([b, a]);
  }
  const forward = new Set(increasing(pairs.map(([b, a]) => [b.at, a.at] as [number, number])).map(([b]) => b));
  for (const [b, a] of pairs)
    for (let i = 0; i < b.length; i++) {
      pair(match, b.at + i, a.at + i);
      match.spine[b.at + i] = forward.has(b.at) ? 1 : MOVED;
    }
}

/** The runs whose text no other has. */
function once(runs: readonly Run[]): Map<string, Run | undefined> {
  const at = new Map<string, Run | undefined>();
  for (const run of runs) at.set(run.text, at.has(run.text) ? undefined : run);
  return at;
}

/** The longest run of pairs that goes forward in both texts; the others have moved. */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, a], i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < a) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1] as number;
    tails[low] = i;
  });
  const run: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) run.push(pairs[i] as [number, number]);
  return run.reverse();
}

/** Equal neighbours of pairs, forwards and backwards: repeated sentences keep to their place. */
function growth(match: Match): void {
  const { before, after, to, from, spine } = match;
  const grow = (b: number, a: number, neighbour: number) => {
    if (b < 0 || a < 0 || b >= before.length || a >= after.length || to[b] !== -1 || from[a] !== -1) return;
    if ((before[b] as Unit).text !== (after[a] as Unit).text) return;
    pair(match, b, a);
    spine[b] = neighbour < 0 ? 1 : (spine[neighbour] as number);
  };
  for (let b = 1; b < before.length; b++) if (to[b - 1] !== -1) grow(b, (to[b - 1] as number) + 1, b - 1);
  for (let b = before.length - 2; b >= 0; b--) if (to[b + 1] !== -1) grow(b, (to[b + 1] as number) - 1, b + 1);
  grow(0, 0, -1);
  grow(before.length - 1, after.length - 1, -1);
}

/** Reworded sentences, each gap by itself, the most alike first; pairs do not cross. */
function gaps(match: Match): void {
  const { before, after, to, spine } = match;
  let low = 0;
  for (let b = 0; b < before.length; ) {
    if (spine[b] === 1) {
      low = (to[b] as number) + 1;
      b++;
      continue;
    }
    let end = b;
    while (end < before.length && spine[end] !== 1) end++;
    const high = end < before.length ? (to[end] as number) : after.length;
    if (high > low) gap(match, [b, end], [low, high]);
    b = end;
  }
}

function gap(match: Match, [b0, b1]: readonly [number, number], [a0, a1]: readonly [number, number]): void {
  const { before, after, to, from } = match;
  const scored: { b: number; a: number; score: number }[] = [];
  const wide = (b1 - b0) * (a1 - a0) > MAX_PAIRS;
  for (let b = b0; b < b1; b++) {
    if (to[b] !== -1) continue;
    const middle = a0 + Math.round(((b - b0) / (b1 - b0)) * (a1 - a0));
    const [first, end] = wide ? [Math.max(a0, middle - REACH), Math.min(a1, middle + REACH)] : [a0, a1];
    for (let a = first; a < end; a++) {
      if (from[a] !== -1) continue;
      const score = likeness(before[b] as Unit, after[a] as Unit);
      if (score >= ALIKE) scored.push({ b, a, score });
    }
  }
  scored.sort((x, y) => y.score - x.score || Math.abs(x.b - b0 - (x.a - a0)) - Math.abs(y.b - b0 - (y.a - a0)));
  for (const { b, a } of scored) {
    if (to[b] !== -1 || from[a] !== -1 || crosses(match, b, a, [b0, b1])) continue;
    pair(match, b, a);
  }
}

/** How far around its place in a wide gap a sentence is looked for, on either side. */
const REACH = 8;

/** Whether a pair nearby goes the other way. */
function crosses({ to, spine }: Match, b: number, a: number, [b0, b1]: readonly [number, number]): boolean {
  for (let i = Math.max(b0, b - CROSSING); i < Math.min(b1, b + CROSSING); i++) {
    const other = to[i] as number;
    if (other !== -1 && i !== b && spine[i] !== MOVED && i < b !== other < a) return true;
  }
  return false;
}

const CROSSING = 64;

/** Unchanged sentences that stand elsewhere now: those that only one place is left for. */
function moved(match: Match): void {
  const { before, after, to, from } = match;
  const free = new Map<string, number[]>();
  after.forEach((u, a) => {
    if (from[a] !== -1) return;
    const at = free.get(u.text);
    if (at) at.push(a);
    else free.set(u.text, [a]);
  });
  before.forEach((u, b) => {
    const at = to[b] === -1 ? free.get(u.text) : undefined;
    if (at?.length === 1 && from[at[0] as number] === -1) pair(match, b, at[0] as number);
  });
}

/** The share of words two sentences have in common (Dice), each word as often as it stands in both. */
export function likeness(a: Unit, b: Unit): number {
  const total = a.words.length + b.words.length;
  if (total === 0) return a.text === b.text ? 1 : 0;
  if (Math.min(a.words.length, b.words.length) * 2 < ALIKE * total) return 0;
  const count = new Map<string, number>();
  for (const w of a.words) count.set(w.folded, (count.get(w.folded) ?? 0) + 1);
  let shared = 0;
  for (const w of b.words) {
    const left = count.get(w.folded) ?? 0;
    if (left === 0) continue;
    count.set(w.folded, left - 1);
    shared++;
  }
  return (2 * shared) / total;
}

import { joinUnits, type Unit } from './units';

/** What became of the units of a text. */
export interface Matching {
  /** For each unit of the text before, the unit of the text after that it became, or -1. */
  readonly to: Int32Array;
  /** 1 for a unit of the text after that may have come from either of two: it is nobody's successor, and nothing moves there. */
  readonly contested: Uint8Array;
  /** The units of the text before that became nothing and share a rarer word with a unit of the text after. */
  readonly rivals: Rivals;
}

const MOVED = 2;
/** Less alike than this and a sentence was not reworded but replaced. */
const ALIKE = 0.5;
/** Gaps with more pairs than this are matched by order of position only. */
const MAX_PAIRS = 250_000;

/**
 * Pairs the sentences of two revisions. Lines first, for of two that differ in one name only the whole tells
 * which is which; then the sentences inside paired lines; then what is left of either. Each time: units that are
 * unique and unchanged, in order (patience) or moved; their unchanged neighbours; in the gaps between, the reworded
 * ones by likeness, best first. A unit is never given to the twin of its deleted twin, for that one has its own.
 * @param closed 1 for units of the text after that are nobody's successors
 */
export function matchUnits(before: readonly Unit[], after: readonly Unit[], closed: Uint8Array): Matching {
  const [linesBefore, linesAfter] = [lines(before), lines(after)];
  const byLine = newMatch(
    linesBefore,
    linesAfter,
    Uint8Array.from(linesAfter, (l) => (closed.subarray(l.at, l.at + l.length).every((c) => c === 1) ? 1 : 0)),
  );
  settle(byLine);
  const match = newMatch(before, after, closed.slice());
  linesBefore.forEach((line, l) => {
    const other = linesAfter[byLine.to[l] as number];
    if (other) pairInside(match, line, other);
  });
  linesAfter.forEach((line, l) => {
    if (byLine.contested[l] === 1) match.contested.fill(1, line.at, line.at + line.length);
  });
  drawSpine(match);
  settle(match, true);
  return { to: match.to, contested: match.contested, rivals: rivalsOf(match) };
}

const newMatch = <U extends Unit>(before: readonly U[], after: readonly U[], contested: Uint8Array): Match => ({
  before,
  after,
  to: new Int32Array(before.length).fill(-1),
  from: new Int32Array(after.length).fill(-1),
  spine: new Uint8Array(before.length),
  contested,
});

/** Pairs what is not paired yet. `torn` where the units are sentences whose lines found no successor. */
function settle(match: Match, torn = false): void {
  pairUnique(match);
  growth(match, torn);
  gaps(match);
  moved(match);
}

/** The sentences of two lines that belong together. */
function pairInside(match: Match, line: Line, other: Line): void {
  const inside = newMatch(
    match.before.slice(line.at, line.at + line.length),
    match.after.slice(other.at, other.at + other.length),
    match.contested.slice(other.at, other.at + other.length),
  );
  if (line.text === other.text) for (let i = 0; i < line.length; i++) pair(inside, i, i);
  else settle(inside);
  inside.to.forEach((a, b) => {
    if (a !== -1) pair(match, line.at + b, other.at + a);
  });
  inside.contested.forEach((flag, a) => {
    if (flag === 1) match.contested[other.at + a] = 1;
  });
}

/** Tells the pairs that go forward in both texts from those that moved. */
function drawSpine(match: Match): void {
  const pairs = [...match.to].flatMap((a, b): [number, number][] => (a === -1 ? [] : [[b, a]]));
  const forward = new Set(increasing(pairs).map(([b]) => b));
  for (const [b] of pairs) match.spine[b] = forward.has(b) ? 1 : MOVED;
}

interface Match {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** 1 where the pair goes forward in both texts: what lies between such units is a gap. 2 where it moved. */
  readonly spine: Uint8Array;
  readonly contested: Uint8Array;
}

function pair(match: Match, b: number, a: number): void {
  match.to[b] = a;
  match.from[a] = b;
}

/** A line as one unit: its first sentence and how many it has. */
interface Line extends Unit {
  readonly at: number;
  readonly length: number;
}

function lines(list: readonly Unit[]): Line[] {
  const found: Line[] = [];
  for (let at = 0; at < list.length; ) {
    let end = at + 1;
    while (end < list.length && (list[end] as Unit).line === (list[at] as Unit).line) end++;
    const own = list.slice(at, end);
    const [first, last] = [own[0] as Unit, own.at(-1) as Unit];
    const text = own.map((u) => u.text).join('\n');
    found.push({ ...first, end: last.end, text, words: own.flatMap((u) => u.words), at, length: end - at });
    at = end;
  }
  return found;
}

/** Pairs the units that stand once in each text with the same characters. */
function pairUnique(match: Match): void {
  const there = once(match.after, match.from);
  const pairs: [number, number][] = [];
  for (const [text, b] of once(match.before, match.to)) {
    const a = there.get(text);
    if (b !== undefined && a !== undefined && match.contested[a] !== 1) pairs.push([b, a]);
  }
  const forward = new Set(increasing(pairs).map(([b]) => b));
  for (const [b, a] of pairs) {
    pair(match, b, a);
    match.spine[b] = forward.has(b) ? 1 : MOVED;
  }
}

/** The unpaired units whose text no other of them has. */
function once(list: readonly Unit[], paired: Int32Array): Map<string, number | undefined> {
  const at = new Map<string, number | undefined>();
  list.forEach(({ text }, i) => {
    if (paired[i] === -1) at.set(text, at.has(text) ? undefined : i);
  });
  return at;
}

/** The longest run of pairs that goes forward in both texts; the others have moved. */
export function increasing(pairs: readonly [number, number][]): [number, number][] {
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
function growth(match: Match, torn: boolean): void {
  const { before, after, to, from, spine } = match;
  const left = torn ? surplus(match) : undefined;
  const grow = (b: number, a: number, neighbour: number) => {
    if (b < 0 || a < 0 || b >= before.length || a >= after.length || to[b] !== -1 || from[a] !== -1) return;
    const { text } = before[b] as Unit;
    if (match.contested[a] === 1 || text !== (after[a] as Unit).text || left?.has(text)) return;
    pair(match, b, a);
    spine[b] = neighbour < 0 ? 1 : (spine[neighbour] as number);
  };
  for (let b = 1; b < before.length; b++) if (to[b - 1] !== -1) grow(b, (to[b - 1] as number) + 1, b - 1);
  for (let b = before.length - 2; b >= 0; b--) if (to[b + 1] !== -1) grow(b, (to[b + 1] as number) - 1, b + 1);
  grow(0, 0, -1);
  grow(before.length - 1, after.length - 1, -1);
}

/** Texts of unpaired units that there were more of before than there are after: which of them is gone, nobody can tell. */
function surplus({ before, after, to, from }: Match): ReadonlySet<string> {
  const count = new Map<string, number>();
  before.forEach((u, b) => {
    if (to[b] === -1) count.set(u.text, (count.get(u.text) ?? 0) + 1);
  });
  after.forEach((u, a) => {
    if (from[a] === -1) count.set(u.text, (count.get(u.text) ?? 0) - 1);
  });
  return new Set([...count].filter(([, n]) => n > 0).map(([text]) => text));
}

/** Reworded sentences, each gap by itself, the most alike first; pairs do not cross. */
function gaps(match: Match): void {
  const { before, after, to, spine } = match;
  const rivals = rivalsOf(match);
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
    if (high > low) gap(match, rivals, [b, end], [low, high]);
    b = end;
  }
}

function gap(
  match: Match,
  rivals: Rivals,
  [b0, b1]: readonly [number, number],
  [a0, a1]: readonly [number, number],
): void {
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
  const ofUnit = new Map<number, { a: number; score: number }[]>();
  for (const { b, a, score } of scored) {
    const list = ofUnit.get(b);
    if (list) list.push({ a, score });
    else ofUnit.set(b, [{ a, score }]);
  }
  for (const { b, a, score } of scored) {
    if (to[b] !== -1 || from[a] !== -1 || match.contested[a] === 1 || crosses(match, b, a, [b0, b1])) continue;
    // As like a sentence that is gone as this one: nobody can tell whose successor it is.
    const places = (ofUnit.get(b) ?? []).filter((s) => s.score >= score - EQUAL && from[s.a] === -1).length;
    const like = rivals(a).flatMap((r) => (r.score >= score - EQUAL && to[r.b] === -1 ? r.b : []));
    if (like.length > places && !arePartsOf(match, like, a, score)) match.contested[a] = 1;
    else pair(match, b, a);
  }
}

/** Whether sentences in a row are joined to one now: together they are more like it than by themselves. */
function arePartsOf({ before, after }: Match, list: readonly number[], a: number, score: number): boolean {
  const [first, last] = [Math.min(...list), Math.max(...list)];
  if (last - first !== list.length - 1 || list.length > MOST_PARTS) return false;
  return likeness(joinUnits(before, [first, last + 1]), after[a] as Unit) > score + GAIN;
}

const MOST_PARTS = 4;
const GAIN = 0.1;

/** The unpaired sentences of the text before that share a rarer word with a sentence of the text after, the likest first. */
type Rivals = (a: number) => readonly { readonly b: number; readonly score: number }[];

/** More sentences that share a word tell nothing. */
const COMMON = 40;

function rivalsOf({ before, after, to }: Match): Rivals {
  const byWord = new Map<string, number[]>();
  before.forEach((unit, b) => {
    if (to[b] !== -1) return;
    for (const word of new Set(unit.words.map((w) => w.folded))) {
      const at = byWord.get(word);
      if (at) at.push(b);
      else byWord.set(word, [b]);
    }
  });
  // Many ranges ask of the same sentence.
  const asked = new Map<number, ReturnType<Rivals>>();
  return (a) => {
    const known = asked.get(a);
    if (known) return known;
    const unit = after[a] as Unit;
    const near = new Set<number>();
    for (const { folded } of unit.words) {
      const at = byWord.get(folded);
      if (at && at.length <= COMMON) for (const b of at) near.add(b);
    }
    const found = [...near].map((b) => ({ b, score: likeness(before[b] as Unit, unit) }));
    found.sort((x, y) => y.score - x.score);
    asked.set(a, found);
    return found;
  };
}

/** What is as like as another thing, but for rounding. */
export const EQUAL = 1e-9;

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
    if (from[a] !== -1 || match.contested[a] === 1) return;
    const at = free.get(u.text);
    if (at) at.push(a);
    else free.set(u.text, [a]);
  });
  before.forEach((u, b) => {
    const at = to[b] === -1 ? free.get(u.text) : undefined;
    if (at?.length === 1 && from[at[0] as number] === -1) pair(match, b, at[0] as number);
  });
}

/** Whether stretches of so many words can have enough in common at all. */
export const mayBeAlike = (a: number, b: number): boolean => Math.min(a, b) * 2 >= ALIKE * (a + b);

/** The share of words two sentences have in common (Dice), each word as often as it stands in both. */
export function likeness(a: Unit, b: Unit): number {
  const total = a.words.length + b.words.length;
  if (total === 0) return a.text === b.text ? 1 : 0;
  if (!mayBeAlike(a.words.length, b.words.length)) return 0;
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

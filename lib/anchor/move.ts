import type { Span } from '../text/span';
import { likeness, matchUnits } from './match';
import { type Unit, units } from './units';

/** Where a range of one revision stands in another. */
export type Moved =
  /** The same characters. */
  | { readonly state: 'same'; readonly span: Span }
  /** Its sentence is there, its words are not all: for another look. */
  | { readonly state: 'changed'; readonly span: Span }
  /** Two or more places fit about as well. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly Span[] }
  /** It is gone. A look-alike elsewhere is not it. */
  | { readonly state: 'orphan' };

/** More candidates than this tell a person nothing. */
const MAX_CANDIDATES = 10;
/** Of the words of a changed range so many must be there still. */
const KEPT = 0.4;

/**
 * Moves ranges from one revision of a text to another. Sentences are matched first (see `matchUnits`), then a
 * range follows its sentence; a range is never moved into a sentence that is another one's successor.
 * Time grows with the texts and the ranges, not with their product.
 * @param ranges offsets into `before`, end exclusive
 * @returns one answer for each range, in the same order
 */
export function moveRanges(before: string, after: string, ranges: readonly Span[]): Moved[] {
  const old = units(before);
  const now = units(after);
  const { to, contested, rivals } = matchUnits(old, now);
  const taken = contested.slice();
  for (const a of to) if (a >= 0) taken[a] = 1;
  const paths = new Map<number, readonly Path[]>();
  const pathOf = (b: number) => {
    let path = paths.get(b);
    if (!path) {
      path = wordPath(old[b] as Unit, now[to[b] as number] as Unit);
      paths.set(b, path);
    }
    return path;
  };
  return ranges.map(([start, end]) => {
    if (!(start >= 0 && start < end && end <= before.length)) return { state: 'orphan' };
    const first = unitAt(old, start, 1);
    const last = unitAt(old, end - 1, -1);
    const exact = before.slice(start, end);
    if (first > last) return elsewhere(exact, [first, first]);
    const followed = follow(start, end, first, last);
    if (followed) {
      if (after.slice(...followed) === exact) return { state: 'same', span: followed };
      const inside = within(exact, followed, after, now, to.subarray(first, last + 1));
      return inside ?? { state: 'changed', span: followed };
    }
    return elsewhere(exact, [first, last]);
  });

  /** The range in the successors of its sentences; undefined where too little of it is left there. */
  function follow(start: number, end: number, first: number, last: number): Span | undefined {
    const shift = shiftOf(first, last);
    if (shift !== undefined) return [start + shift, end + shift];
    const kept: { start: number; end: number }[] = [];
    let all = 0;
    for (let b = first; b <= last; b++) {
      const unit = old[b] as Unit;
      for (let w = 0; w < unit.words.length; w++) {
        const word = unit.words[w] as Unit['words'][number];
        if (word.end <= start || word.start >= end) continue;
        all++;
        const at = (to[b] as number) >= 0 ? (pathOf(b)[w] as Path) : undefined;
        if (!at) continue;
        // A range that begins or ends inside a word keeps its distance from the word's beginning or end.
        const same = after.slice(at.start, at.end) === before.slice(word.start, word.end);
        kept.push({
          start: at.start + (same && word.start < start ? start - word.start : 0),
          end: at.end - (same && word.end > end ? word.end - end : 0),
        });
      }
    }
    if (all === 0 || kept.length < KEPT * all) return undefined;
    const from = replaced(first, start, Math.min(...bounds(kept, 'start')), -1);
    const until = replaced(last, end, Math.max(...bounds(kept, 'end')), 1);
    if (until - from > 3 * (end - start) + 40) return undefined;
    // What the range had before its first word and after its last (marks, points) comes along if it is there.
    const lead = before.slice(start, firstWordStart(old, start, first));
    const trail = before.slice(lastWordEnd(old, end, last), end);
    const s = lead && after.slice(from - lead.length, from) === lead ? from - lead.length : from;
    const e = trail && after.slice(until, until + trail.length) === trail ? until + trail.length : until;
    return [s, e];
  }

  /** The same characters in a sentence that is nobody's successor, and no more another lost one's: moved there; else it is gone. */
  function elsewhere(exact: string, [first, last]: readonly [number, number]): Moved {
    const found: Span[] = [];
    for (let at = after.indexOf(exact); at >= 0 && found.length < 200; at = after.indexOf(exact, at + 1)) {
      const span: Span = [at, at + exact.length];
      let free = true;
      for (let a = unitAt(now, span[0], 1); free && a <= unitAt(now, span[1] - 1, -1); a++)
        free = taken[a] === 0 && isOwn(a, first, last);
      if (free) found.push(span);
    }
    if (found.length === 0) return { state: 'orphan' };
    return found.length === 1
      ? { state: 'same', span: found[0] as Span }
      : { state: 'ambiguous', candidates: found.slice(0, MAX_CANDIDATES) };
  }

  /** Whether no lost sentence but the range's own is as like the sentence that it would move to. */
  function isOwn(a: number, first: number, last: number): boolean {
    let own = 0;
    // Behind the last sentence a range of marks alone has none.
    for (let b = first; b <= last && b < old.length; b++) own = Math.max(own, likeness(old[b] as Unit, now[a] as Unit));
    return rivals(a, own).every((b) => b >= first && b <= last);
  }

  /** How far the sentences moved, where all of them stand together as they did, to the letter. */
  function shiftOf(first: number, last: number): number | undefined {
    const from = (old[first] as Unit).start;
    const until = (old[last] as Unit).end;
    const a = to[first] as number;
    if (a < 0) return undefined;
    const shift = (now[a] as Unit).start - from;
    for (let b = first; b <= last; b++) if (to[b] !== a + b - first) return undefined;
    return after.slice(from + shift, until + shift) === before.slice(from, until) ? shift : undefined;
  }

  /** Words put in the place of the range's outermost ones belong to it: the edge goes on to the next word kept. */
  function replaced(b: number, edge: number, at: number, step: 1 | -1): number {
    const a = to[b] as number;
    if (a < 0) return at;
    const path = pathOf(b);
    const own = (old[b] as Unit).words;
    // The range's outermost word in this sentence, and how many from there inwards are lost.
    let w = step > 0 ? own.findLastIndex((x) => x.start < edge) : own.findIndex((x) => x.end > edge);
    if (w < 0 || path[w]) return at;
    let outside = w + step;
    while (outside >= 0 && outside < own.length && !path[outside]) outside += step;
    let lost = 0;
    for (; w >= 0 && w < own.length && !path[w]; w -= step) lost++;
    const limit = path[outside];
    const put = (now[a] as Unit).words.filter((x) =>
      step > 0 ? x.start >= at && (!limit || x.end <= limit.start) : x.end <= at && (!limit || x.start >= limit.end),
    );
    if (put.length === 0 || put.length > lost + 2) return at;
    return step > 0 ? (put.at(-1) as { end: number }).end : (put[0] as { start: number }).start;
  }
}

const bounds = (list: readonly { start: number; end: number }[], key: 'start' | 'end') =>
  [list[0], list.at(-1)].map((k) => (k as { start: number; end: number })[key]);

/** Its very characters inside the successor's sentences, where the path through the words lost them. */
function within(
  exact: string,
  [s, e]: Span,
  after: string,
  now: readonly Unit[],
  successors: Int32Array,
): Moved | undefined {
  const found: Span[] = [];
  for (const a of new Set(successors)) {
    if (a < 0) continue;
    const unit = now[a] as Unit;
    for (let at = after.indexOf(exact, unit.start); at >= 0 && at < unit.end; at = after.indexOf(exact, at + 1))
      found.push([at, at + exact.length]);
  }
  // The same words further on in the sentence are other words.
  const best = found.filter(([x, y]) => x < e && y > s);
  if (best.length === 0) return undefined;
  return best.length === 1
    ? { state: 'same', span: best[0] as Span }
    : { state: 'ambiguous', candidates: best.slice(0, MAX_CANDIDATES) };
}

type Path = { readonly start: number; readonly end: number } | undefined;

/** For each word of a sentence, its place in the successor: the longest common subsequence of their words. */
function wordPath(old: Unit, now: Unit): Path[] {
  const n = old.words.length;
  const m = now.words.length;
  const shift = now.start - old.start;
  if (old.text === now.text) return old.words.map((w) => ({ start: w.start + shift, end: w.end + shift }));
  const path: Path[] = new Array(n).fill(undefined);
  const a = old.words;
  const b = now.words;
  const equal = (i: number, j: number) => (a[i] as { folded: string }).folded === (b[j] as { folded: string }).folded;
  let head = 0;
  while (head < n && head < m && equal(head, head)) path[head] = b[head++];
  let tail = 0;
  while (tail < n - head && tail < m - head && equal(n - 1 - tail, m - 1 - tail)) {
    path[n - 1 - tail] = b[m - 1 - tail];
    tail++;
  }
  const rows = n - head - tail;
  const columns = m - head - tail;
  if (rows === 0 || columns === 0 || rows * columns > 4_000_000) return path;
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      length[i * width + j] = equal(head + i, head + j)
        ? (length[(i + 1) * width + j + 1] as number) + 1
        : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (equal(head + i, head + j)) path[head + i++] = b[head + j++];
    else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i++;
    else j++;
  }
  return path;
}

/** The unit that holds the offset, or the next one (`step` 1) or the one before (-1). */
function unitAt(list: readonly Unit[], offset: number, step: 1 | -1): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Unit).end > offset) high = middle;
    else low = middle + 1;
  }
  const holds = low < list.length && (list[low] as Unit).start <= offset;
  return holds || step === 1 ? low : low - 1;
}

function firstWordStart(list: readonly Unit[], start: number, from: number): number {
  for (let b = from; b < list.length; b++)
    for (const w of (list[b] as Unit).words) if (w.end > start) return Math.max(start, w.start);
  return start;
}

function lastWordEnd(list: readonly Unit[], end: number, from: number): number {
  for (let b = from; b >= 0; b--)
    for (const w of [...(list[b] as Unit).words].reverse()) if (w.start < end) return Math.min(end, w.end);
  return end;
}

import { isWordUnit } from '../text/characters';
import type { Span } from '../text/span';
import { withMarks } from './edges';
import { type Group, groupsOf } from './groups';
import { EQUAL, likeness, matchUnits } from './match';
import { noteUnits } from './notes';
import { type Place, wordPath } from './path';
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

type Word = Unit['words'][number];

/** More candidates than this tell a person nothing. */
const MAX_CANDIDATES = 10;
/** What stands in more places than this is told apart in none of them. */
const EVERYWHERE = 200;
/** Of the words of a changed range so many must be there still. */
const KEPT = 0.4;
/** A range of fewer words whose surroundings are kept was replaced; longer ones may have moved away. */
const NAME = 4;

/**
 * Moves ranges from one revision of a text to another. Sentences are matched first (see `matchUnits`) with what was
 * split off and joined (see `groupsOf`), then a range follows its words there; a range is never moved into a sentence
 * that is another one's successor, nor into a correction note. Time grows with the texts and the ranges, not with
 * their product.
 * @param ranges offsets into `before`, end exclusive
 * @returns one answer for each range, in the same order
 */
export function moveRanges(before: string, after: string, ranges: readonly Span[]): Moved[] {
  const old = units(before);
  const now = units(after);
  const { to, contested, rivals } = matchUnits(old, now, noteUnits(old, now));
  const groups = groupsOf(old, now, to, contested);
  const taken = contested.slice();
  for (const g of groups) if (g) taken.fill(1, g.to[0], g.to[1]);
  const paths = new Map<Group, readonly Place[]>();
  const counted = new Map<number, number>();
  const likenesses = new Map<number, number>();
  const pathOf = (group: Group) => {
    let path = paths.get(group);
    if (!path) {
      path = wordPath(group.old, group.now);
      paths.set(group, path);
    }
    return path;
  };
  return ranges.map(([start, end]) => {
    if (!(start >= 0 && start < end && end <= before.length)) return { state: 'orphan' };
    const first = unitAt(old, start, 1);
    const last = unitAt(old, end - 1, -1);
    const exact = before.slice(start, end);
    const parts = cuts(before, start) || cuts(before, end);
    /** Part of a longer word, where the range held whole ones: another word. */
    const cutsMore = ([s, e]: Span) => !parts && (cuts(after, s) || cuts(after, e));
    if (first > last) return elsewhere(exact, [first, first], [], cutsMore);
    const own = [...new Set(groups.slice(first, last + 1))].filter((g) => g !== undefined);
    const followed = follow(start, end, first, last, own);
    if (!followed) return elsewhere(exact, [first, last], own, cutsMore);
    if (followed === 'replaced') return { state: 'orphan' };
    const { span, whole } = followed;
    if (after.slice(...span) === exact) return { state: 'same', span };
    return within(exact, span, whole, own, cutsMore) ?? { state: 'changed', span };
  });

  /**
   * The range in the successors of its sentences, and whether all of its words are there; undefined where too little
   * of it is left, `replaced` where something else stands in its place.
   */
  function follow(
    start: number,
    end: number,
    first: number,
    last: number,
    own: readonly Group[],
  ): { span: Span; whole: boolean } | 'replaced' | undefined {
    const shift = shiftOf(first, last);
    if (shift !== undefined) return { span: [start + shift, end + shift], whole: true };
    const kept: { start: number; end: number }[] = [];
    let all = 0;
    for (let b = first; b <= last; b++) {
      const places = placesOf(b);
      const { words } = old[b] as Unit;
      for (let w = firstWhere(words, (x) => x.end > start); w < words.length; w++) {
        const word = words[w] as Word;
        if (word.start >= end) break;
        const at = places?.path[places.from + w];
        all++;
        if (!at) continue;
        // A range that begins or ends inside a word keeps its distance from the word's beginning or end.
        const same = after.slice(at.start, at.end) === before.slice(word.start, word.end);
        kept.push({
          start: at.start + (same && word.start < start ? start - word.start : 0),
          end: at.end - (same && word.end > end ? word.end - end : 0),
        });
      }
    }
    if (all === 0) return undefined;
    if (kept.length < KEPT * all)
      return all < NAME && standing(first, last) - kept.length >= NAME ? 'replaced' : undefined;
    const outermost = kept.reduce((a, k) => ({ start: Math.min(a.start, k.start), end: Math.max(a.end, k.end) }));
    const from = replaced(own[0] as Group, start, outermost.start, -1);
    const until = replaced(own.at(-1) as Group, end, outermost.end, 1);
    if (until - from > 3 * (end - start) + 40) return undefined;
    const lead = before.slice(start, firstWordStart(old, start, first));
    const trail = before.slice(lastWordEnd(old, end, last), end);
    const span: Span = [withMarks(after, lead, from, -1), withMarks(after, trail, until, 1)];
    return { span, whole: kept.length === all };
  }

  /** The path of its group's words, and where in it those of the sentence begin. */
  function placesOf(b: number): { path: readonly Place[]; from: number } | undefined {
    const group = groups[b];
    if (!group) return undefined;
    let from = 0;
    for (let i = group.from[0]; i < b; i++) from += (old[i] as Unit).words.length;
    return { path: pathOf(group), from };
  }

  /** How many words of the sentences have a place; counted once for each, whatever the number of its ranges. */
  function standing(first: number, last: number): number {
    let n = 0;
    for (let b = first; b <= last; b++) {
      let own = counted.get(b);
      if (own === undefined) {
        const places = placesOf(b);
        own = places ? (old[b] as Unit).words.filter((_, w) => places.path[places.from + w]).length : 0;
        counted.set(b, own);
      }
      n += own;
    }
    return n;
  }

  /** The same characters in a sentence that is nobody's successor, and no more another lost one's: moved there; else it is gone. */
  function elsewhere(
    exact: string,
    [first, last]: readonly [number, number],
    own: readonly Group[],
    cutsMore: (span: Span) => boolean,
  ): Moved {
    const found: Span[] = [];
    const isFree = (a: number) =>
      (taken[a] === 0 && isOwn(a, first, last)) || own.some((g) => a >= g.to[0] && a < g.to[1]);
    let places = 0;
    for (let at = after.indexOf(exact); at >= 0; at = after.indexOf(exact, at + 1)) {
      if (++places > EVERYWHERE) return { state: 'orphan' };
      const span: Span = [at, at + exact.length];
      let free = !cutsMore(span);
      for (let a = unitAt(now, span[0], 1); free && a <= unitAt(now, span[1] - 1, -1); a++) free = isFree(a);
      if (free) found.push(span);
    }
    if (found.length === 0) return { state: 'orphan' };
    return found.length === 1
      ? { state: 'same', span: found[0] as Span }
      : { state: 'ambiguous', candidates: found.slice(0, MAX_CANDIDATES) };
  }

  /** Whether no lost sentence but the range's own is as like the sentence that it would move to. */
  function isOwn(a: number, first: number, last: number): boolean {
    const rival = rivals(a).find(({ b }) => b < first || b > last);
    if (!rival) return true;
    // Behind the last sentence a range of marks alone has none.
    for (let b = first; b <= last && b < old.length; b++) if (likenessOf(b, a) > rival.score + EQUAL) return true;
    return false;
  }

  /** Counted once for the two sentences, whatever the number of ranges that ask. */
  function likenessOf(b: number, a: number): number {
    const key = b * now.length + a;
    const known = likenesses.get(key) ?? likeness(old[b] as Unit, now[a] as Unit);
    likenesses.set(key, known);
    return known;
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
  function replaced(group: Group, edge: number, at: number, step: 1 | -1): number {
    const path = pathOf(group);
    const own = group.old.words;
    // The range's outermost word in these sentences, and how many from there inwards are lost.
    let w = step > 0 ? firstWhere(own, (x) => x.start >= edge) - 1 : firstWhere(own, (x) => x.end > edge);
    if (w < 0 || w >= own.length || path[w]) return at;
    let outside = w + step;
    while (outside >= 0 && outside < own.length && !path[outside]) outside += step;
    let lost = 0;
    for (; w >= 0 && w < own.length && !path[w]; w -= step) lost++;
    const limit = path[outside];
    const { words } = group.now;
    const from = firstWhere(words, (x) => x.start >= (step > 0 ? at : (limit?.end ?? 0)));
    const until = firstWhere(words, (x) => x.end > (step > 0 ? (limit?.start ?? Number.POSITIVE_INFINITY) : at));
    if (until <= from || until - from > lost + 2) return at;
    return step > 0 ? (words[until - 1] as Word).end : (words[from] as Word).start;
  }

  /** Its very characters inside the successors of its sentences, where the path through the words lost them. */
  function within(
    exact: string,
    [s, e]: Span,
    whole: boolean,
    own: readonly Group[],
    cutsMore: (span: Span) => boolean,
  ): Moved | undefined {
    const found = own.flatMap((g) => placesIn(after, exact, [g.now.start, g.now.end])).filter((p) => !cutsMore(p));
    // A clause that changed its place in the sentence: its words stand once before and once after.
    const once = () => own.flatMap((g) => placesIn(before, exact, [g.old.start, g.old.end])).length === 1;
    if (!whole && found.length === 1 && exact.includes(' ') && once()) return { state: 'same', span: found[0] as Span };
    // The same words further on in the sentence are other words.
    const best = found.filter(([x, y]) => x < e && y > s);
    if (best.length === 0) return undefined;
    return best.length === 1
      ? { state: 'same', span: best[0] as Span }
      : { state: 'ambiguous', candidates: best.slice(0, MAX_CANDIDATES) };
  }
}

/** Whether the offset lies inside a word. */
const cuts = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));

/** Where the characters stand in the stretch: its first few places. */
function placesIn(text: string, exact: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  const stretch = text.slice(start, end);
  for (let at = stretch.indexOf(exact); at >= 0 && found.length < MAX_CANDIDATES; at = stretch.indexOf(exact, at + 1))
    found.push([start + at, start + at + exact.length]);
  return found;
}

/** The unit that holds the offset, or the next one (`step` 1) or the one before (-1). */
function unitAt(list: readonly Unit[], offset: number, step: 1 | -1): number {
  const low = firstWhere(list, (unit) => unit.end > offset);
  const holds = low < list.length && (list[low] as Unit).start <= offset;
  return holds || step === 1 ? low : low - 1;
}

function firstWordStart(list: readonly Unit[], start: number, from: number): number {
  for (let b = from; b < list.length; b++) {
    const { words } = list[b] as Unit;
    const word = words[firstWhere(words, (w) => w.end > start)];
    if (word) return Math.max(start, word.start);
  }
  return start;
}

function lastWordEnd(list: readonly Unit[], end: number, from: number): number {
  for (let b = from; b >= 0; b--) {
    const { words } = list[b] as Unit;
    const word = words[firstWhere(words, (w) => w.start >= end) - 1];
    if (word) return Math.min(end, word.end);
  }
  return end;
}

/** The index of the first for which it holds, of a row in which it then holds for all that follow; its length where there is none. */
function firstWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

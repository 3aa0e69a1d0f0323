import { isWordUnit } from '../text/characters';
import type { Span } from '../text/span';
import { increasing, matchUnits } from './match';
import { wordPath } from './path';
import { type Unit, units } from './units';

/** A stretch of two revisions laid together: in both, only in the one before (`out`), or only in the one after (`in`). */
export interface Stretch {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** The same characters at two places. */
type Common = readonly [before: number, after: number, length: number];

/**
 * What one revision of a text has that the other has not, in the order of reading: sentences that belong together are
 * laid beside each other word by word; what moved elsewhere is out there and in here. `same` and `out` together are the
 * text before, `same` and `in` the text after, to the character.
 */
export function compareTexts(before: string, after: string): Stretch[] {
  const { old, now, to } = matched(before, after);
  const pairs = increasing([...to].flatMap((a, b): [number, number][] => (a === -1 ? [] : [[b, a]])));
  const common = pairs.flatMap(([b, a]) => commonOf(before, after, old[b] as Unit, now[a] as Unit));
  const made: Stretch[] = [];
  const say = (kind: Stretch['kind'], text: string) => {
    const last = made.at(-1);
    if (text === '') return;
    if (last?.kind === kind) made[made.length - 1] = { kind, text: last.text + text };
    else made.push({ kind, text });
  };
  let [atBefore, atAfter] = [0, 0];
  for (const [b, a, length] of [...common, [before.length, after.length, 0] as const]) {
    gap(before.slice(atBefore, b), after.slice(atAfter, a), say);
    say('same', before.slice(b, b + length));
    [atBefore, atAfter] = [b + length, a + length];
  }
  return made;
}

/** What differs between two texts, sentence by sentence. */
export interface Changed {
  /** Sentences of the text before that the text after has not, or not with the same words. */
  readonly gone: readonly Span[];
  /** Sentences of the text after that are new or reworded. */
  readonly fresh: readonly Span[];
}

/** Which sentences of two texts differ, moved ones not among them. Time grows with the texts, not with their product. */
export function changedSentences(before: string, after: string): Changed {
  const { old, now, to } = matched(before, after);
  const isKept = (unit: Unit, i: number) => now[to[i] as number]?.text === unit.text;
  const kept = new Set(old.flatMap((unit, i) => (isKept(unit, i) ? [to[i]] : [])));
  const spans = (list: readonly Unit[]) => list.map(({ start, end }): Span => [start, end]);
  return { gone: spans(old.filter((unit, i) => !isKept(unit, i))), fresh: spans(now.filter((_, i) => !kept.has(i))) };
}

/** The sentences of both texts, and for each of the first its successor's place, or -1. */
function matched(before: string, after: string) {
  const [old, now] = [units(before), units(after)];
  return { old, now, to: matchUnits(old, now, new Uint8Array(now.length)).to };
}

/** The words that two sentences share, each character for character. */
function commonOf(before: string, after: string, old: Unit, now: Unit): Common[] {
  if (before.slice(old.start, old.end) === after.slice(now.start, now.end))
    return [[old.start, now.start, old.end - old.start]];
  let reached = now.start;
  return wordPath(old, now).flatMap((place, i): Common[] => {
    const word = old.words[i] as Unit['words'][number];
    const length = word.end - word.start;
    if (!place || place.start < reached || place.end - place.start !== length) return [];
    if (before.slice(word.start, word.end) !== after.slice(place.start, place.end)) return [];
    reached = place.end;
    return [[word.start, place.start, length]];
  });
}

/** What stands between two common stretches: marks that are the same at its beginning and end are no change. */
function gap(old: string, now: string, say: (kind: Stretch['kind'], text: string) => void): void {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && isBetween(old[head]) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && isBetween(old.at(-1 - tail)) && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  if (old === now) {
    say('same', old);
    return;
  }
  say('same', old.slice(0, head));
  say('out', old.slice(head, old.length - tail));
  say('in', now.slice(head, now.length - tail));
  say('same', old.slice(old.length - tail));
}

/** No part of a word, and no half of a character. */
const isBetween = (unit: string | undefined): boolean =>
  unit !== undefined && !isWordUnit(unit.charCodeAt(0)) && unit.isWellFormed();

import { letterDistance } from './letters';
import { likeness, mayBeAlike } from './match';
import { joinUnits, type Unit } from './units';

/** Sentences of the text before and what became of them: one for one, or more where they were split or joined. */
export interface Group {
  readonly old: Unit;
  readonly now: Unit;
  /** The sentences on either side, from the first to behind the last. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Of a sentence's words so many must be the other's, beyond those that are accounted for. */
const OWN = 0.5;
/** A sentence is split into no more, and no more are joined. */
const MOST = 4;
/** How alike a sentence and the parts that it was split into must be. */
const ALIKE = 0.6;

/**
 * Finds for paired sentences what was split off or joined to them: neighbours that are nobody's otherwise. A sentence
 * that has its own successor, or that may have come from two places, is taken by none.
 * @param to for each unit of the text before its successor, or -1
 * @param closed 1 for units of the text after that nothing may become
 * @returns for each unit of the text before its group, undefined where it is gone
 */
export function groupsOf(
  before: readonly Unit[],
  after: readonly Unit[],
  to: Int32Array,
  closed: Uint8Array,
): (Group | undefined)[] {
  const free = new Uint8Array(after.length).fill(1);
  closed.forEach((flag, a) => {
    if (flag === 1) free[a] = 0;
  });
  for (const a of to) if (a >= 0) free[a] = 0;
  const made: (Group | undefined)[] = new Array(before.length).fill(undefined);
  const lost = (b: number) => b >= 0 && b < before.length && to[b] === -1 && made[b] === undefined;
  /** What many ask of the same sentence is put together once. */
  const spelled: (string | undefined)[] = [];
  const lettersOf = (a: number): string => {
    spelled[a] ??= letters(after[a] as Unit);
    return spelled[a];
  };
  for (let b = 0; b < before.length; b++) {
    const a = to[b] as number;
    if (a < 0) continue;
    const [own, other] = [before[b] as Unit, after[a] as Unit];
    const group = own.text === other.text ? oneToOne(b, a) : grown(b, a);
    for (let i = group.from[0]; i < group.from[1]; i++) made[i] = group;
    for (let i = group.to[0]; i < group.to[1]; i++) free[i] = 0;
  }
  for (let b = 0; b < before.length; b++) {
    if (!lost(b)) continue;
    const group = parted(b) ?? merged(b) ?? respelled(b);
    if (!group) continue;
    for (let i = group.from[0]; i < group.from[1]; i++) made[i] = group;
    for (let i = group.to[0]; i < group.to[1]; i++) free[i] = 0;
  }
  return made;

  function oneToOne(b: number, a: number): Group {
    return { old: before[b] as Unit, now: after[a] as Unit, from: [b, b + 1], to: [a, a + 1] };
  }

  /** A pair with the neighbours on either side that hold what the other has more. */
  function grown(b: number, a: number): Group {
    let from: [number, number] = [b, b + 1];
    let until: [number, number] = [a, a + 1];
    for (let steps = 0; steps < 2 * MOST; steps++) {
      const rest = surplus(before, from, after, until);
      const [low, high] = until;
      // A sentence may have been put in between the halves.
      const near = [high, low - 1, ...(free[high] === 1 ? [high + 1] : []), ...(free[low - 1] === 1 ? [low - 2] : [])];
      const says = (x: number) => share(after[x] as Unit, rest) >= OWN || isEcho(after[x] as Unit, before, from, rest);
      const next = near.find((x) => free[x] === 1 && says(x));
      if (next !== undefined && high - low < MOST) {
        until = [Math.min(until[0], next), Math.max(until[1], next + 1)];
        continue;
      }
      const more = surplus(after, until, before, from);
      const joined = [from[1], from[0] - 1].find((x) => lost(x) && share(before[x] as Unit, more) >= OWN);
      if (joined === undefined || from[1] - from[0] >= MOST) break;
      from = [Math.min(from[0], joined), Math.max(from[1], joined + 1)];
    }
    return group(from, until);
  }

  /** A lost sentence that stands now as several in a row, none of which is like it by itself. */
  function parted(b: number): Group | undefined {
    const [low, high] = room(b, b + 1);
    let best: { score: number; until: [number, number] } | undefined;
    const size = (before[b] as Unit).words.length;
    for (let a = low; a < high; a++) {
      let words = 0;
      for (let end = a + 1; end <= Math.min(high, a + MOST) && free[end - 1] === 1; end++) {
        words += (after[end - 1] as Unit).words.length;
        if (!mayBeAlike(size, words)) continue;
        const own = joinUnits(after, [a, end]);
        const score = likeness(before[b] as Unit, own);
        if (score >= ALIKE && score > (best?.score ?? 0)) best = { score, until: [a, end] };
      }
    }
    return best && group([b, b + 1], best.until);
  }

  /** Lost sentences in a row that stand now as one. */
  function merged(b: number): Group | undefined {
    const [low, high] = room(b, b + MOST);
    let best: { score: number; end: number; a: number } | undefined;
    for (let end = b + 2; end <= b + MOST && lost(end - 1); end++) {
      const own = joinUnits(before, [b, end]);
      for (let a = low; a < high; a++) {
        if (free[a] !== 1) continue;
        const score = likeness(own, after[a] as Unit);
        if (score >= ALIKE && score > (best?.score ?? 0)) best = { score, end, a };
      }
    }
    return best && group([b, best.end], [best.a, best.a + 1]);
  }

  /** A short lost sentence, a headline or a label, whose every word may be spelled otherwise now. */
  function respelled(b: number): Group | undefined {
    const own = letters(before[b] as Unit);
    if (own.length < 4 || own.length > SHORT) return undefined;
    const [low, high] = room(b, b + 1);
    for (let a = low; a < high; a++) {
      const other = free[a] === 1 ? lettersOf(a) : '';
      if (Math.abs(other.length - own.length) > RESPELLED * own.length) continue;
      if (letterDistance(own, other) <= RESPELLED) return oneToOne(b, a);
    }
    return undefined;
  }

  /** Where in the text after a lost stretch may stand: between what its neighbours became. */
  function room(from: number, until: number): [number, number] {
    let low = 0;
    let high = after.length;
    for (let b = from - 1; b >= Math.max(0, from - LOOK); b--) {
      const g = made[b];
      if (g) {
        low = g.to[1];
        break;
      }
    }
    for (let b = until; b < Math.min(before.length, until + LOOK); b++) {
      const g = made[b];
      if (g) {
        high = g.to[0];
        break;
      }
    }
    return high - low > 2 * LOOK ? [low, low + 2 * LOOK] : [low, Math.max(low, high)];
  }

  function group(from: [number, number], until: [number, number]): Group {
    return { old: joinUnits(before, from), now: joinUnits(after, until), from, to: until };
  }
}

/** In sentences. */
const LOOK = 12;
/** In letters: of longer sentences the words tell more. */
const SHORT = 80;
/** Of the letters of a short sentence so many may be others. */
const RESPELLED = 0.25;

const letters = (unit: Unit): string => unit.words.map((w) => w.folded).join('');

/** The words that one stretch has more than the other, each as often. */
function surplus(
  list: readonly Unit[],
  [from, until]: readonly [number, number],
  others: readonly Unit[],
  [low, high]: readonly [number, number],
): Map<string, number> {
  const count = new Map<string, number>();
  for (let i = from; i < until; i++)
    for (const { folded } of (list[i] as Unit).words) count.set(folded, (count.get(folded) ?? 0) + 1);
  for (let i = low; i < high; i++)
    for (const { folded } of (others[i] as Unit).words) count.set(folded, (count.get(folded) ?? 0) - 1);
  return count;
}

/** In letters: a shorter word that is left over may be anybody's. */
const TELLING = 4;

/** Split off with words said again: We need help and time → We need help. We need time. All are the old stretch's, one is left over. */
function isEcho(
  unit: Unit,
  list: readonly Unit[],
  [from, until]: readonly [number, number],
  rest: Map<string, number>,
) {
  const own = new Set<string>();
  for (let i = from; i < until; i++) for (const { folded } of (list[i] as Unit).words) own.add(folded);
  return (
    unit.words.every(({ folded }) => own.has(folded)) &&
    unit.words.some(({ folded }) => folded.length >= TELLING && (rest.get(folded) ?? 0) > 0)
  );
}

/** Which share of a sentence's words is among these. */
function share(unit: Unit, words: ReadonlyMap<string, number>): number {
  if (unit.words.length === 0) return 0;
  const left = new Map<string, number>();
  let found = 0;
  for (const { folded } of unit.words) {
    const n = left.get(folded) ?? words.get(folded) ?? 0;
    if (n > 0) found++;
    left.set(folded, n - 1);
  }
  return found / unit.words.length;
}

import { sameLetters } from './spelling';
import type { Token } from './tokens';

/**
 * One step of the path from quotation to source: which words stand for which. `joined` is a further word, of either
 * side, of the equal step before it (see `sameLetters`).
 */
export interface Step {
  readonly op: 'equal' | 'joined' | 'replace' | 'insert' | 'delete';
  /** Index of the quotation's word; for `delete` (only in the source) the index it would stand at. */
  readonly q: number;
  /** Index of the source's word; for `insert` (only in the quotation) the index it would stand at. */
  readonly s: number;
}

/** So many neighbouring words of the source share their votes. */
const BUCKET = 8;

/** Where in the source the quotation's words stand, and how far that is from a match. */
export interface Placement {
  readonly steps: readonly Step[];
  /** Share of the quotation's words that are there, 0 to 1. */
  readonly similarity: number;
  /** Other places, apart from this one, that fit about as well. */
  readonly others?: readonly (readonly Step[])[];
}

/** The source's words by the key they are looked up by: made once for each source, used for every quotation. */
export interface SourceIndex {
  readonly tokens: readonly Token[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Room for the votes of one search, all zero between searches. */
  readonly votes: Float64Array;
}

export function indexSource(tokens: readonly Token[]): SourceIndex {
  const positions = new Map<string, number[]>();
  const votes = new Float64Array(Math.ceil(tokens.length / BUCKET) + 2);
  tokens.forEach((token, i) => {
    const at = positions.get(token.key);
    if (at) at.push(i);
    else positions.set(token.key, [i]);
  });
  return { tokens, positions, votes };
}

/**
 * The best place of the quotation in the source: windows where its rarer words gather are voted for,
 * and the best few are aligned word by word. Cost grows with the quotation, not with the source.
 */
export function place(quote: readonly Token[], source: SourceIndex): Placement | undefined {
  if (quote.length === 0 || source.tokens.length === 0) return undefined;
  return quote.length > LONG ? placeLong(quote, source) : placeShort(quote, source);
}

/** Above this many words a quotation is placed piece by piece: the cost of each piece is bounded. */
const LONG = 400;
const PIECE = 200;

function placeLong(quote: readonly Token[], source: SourceIndex): Placement | undefined {
  const steps: Step[] = [];
  let equal = 0;
  let next: number | undefined;
  for (let from = 0; from < quote.length; from += PIECE) {
    const piece = quote.slice(from, from + PIECE);
    // A piece goes on where the one before it ended, or else stands anywhere.
    const near: Placement | undefined =
      next === undefined
        ? undefined
        : spelledOut(
            alignWindow(piece, source.tokens, next, Math.min(source.tokens.length, next + PIECE + PIECE / 2)),
            piece,
            source.tokens,
          );
    const found = near && near.similarity >= 0.5 ? near : (placeShort(piece, source) ?? near);
    if (!found) continue;
    for (const s of found.steps) steps.push({ ...s, q: s.q + from });
    equal += found.similarity * piece.length;
    next = (found.steps.at(-1)?.s ?? next ?? 0) + 1;
    if (next >= source.tokens.length) next = undefined;
  }
  return steps.length > 0 ? { steps, similarity: equal / quote.length } : undefined;
}

function placeShort(quote: readonly Token[], source: SourceIndex): Placement | undefined {
  const tried: Placement[] = [];
  for (const start of candidateWindows(quote, source)) {
    const margin = Math.max(6, Math.ceil(quote.length / 2));
    const from = Math.max(0, start - margin);
    const to = Math.min(source.tokens.length, start + quote.length + margin);
    if (from >= to) continue;
    tried.push(alignWindow(quote, source.tokens, from, to));
  }
  const most = Math.max(...tried.map((t) => t.similarity));
  const spelled = tried.map((t) => (t.similarity >= most - NEARLY ? spelledOut(t, quote, source.tokens) : t));
  const [best, ...rest] = spelled.sort((a, b) => b.similarity - a.similarity);
  if (!best) return undefined;
  const places = [rangeOf(best.steps)];
  const others = rest.filter(({ similarity, steps }) => {
    const range = rangeOf(steps);
    const apart = places.every(([s, e]) => range[1] < s || range[0] > e);
    if (steps.length === 0 || !apart || similarity < best.similarity - ABOUT) return false;
    places.push(range);
    return true;
  });
  return { ...best, others: others.map((o) => o.steps) };
}

/** Places that are no more behind the best may be better once words are compared by their letters. */
const NEARLY = 0.3;

const spelledOut = ({ steps }: Placement, quote: readonly Token[], source: readonly Token[]): Placement => {
  const spelled = sameLetters(steps, quote, source);
  return { steps: spelled, similarity: equalWords(spelled) / quote.length };
};

/** Places whose similarity differs by no more fit about as well. */
const ABOUT = 0.02;

/** The source words that the steps go through, first and last. */
const rangeOf = (steps: readonly Step[]): readonly [number, number] => [steps[0]?.s ?? -1, steps.at(-1)?.s ?? -1];

const CANDIDATES = 6;
function candidateWindows(quote: readonly Token[], source: SourceIndex): number[] {
  const { votes } = source;
  const touched: number[] = [];
  const vote = (bucket: number, weight: number) => {
    if (bucket < 0) return;
    if (votes[bucket] === 0) touched.push(bucket);
    votes[bucket] = (votes[bucket] as number) + weight;
  };
  const known = quote
    .map((token, i) => ({ i, at: source.positions.get(token.key) ?? [] }))
    .filter(({ at }) => at.length > 0)
    .sort((a, b) => a.at.length - b.at.length);
  let cast = 0;
  for (const { i, at } of known) {
    // The rarest words tell the place; commoner ones only where there are too few of those.
    if (cast >= ENOUGH && at.length > RARE) break;
    const weight = 1 / Math.sqrt(at.length);
    // Places a few words apart share a bucket, so that cuts and additions do not scatter the votes.
    for (let k = 0; k < Math.min(at.length, MOST); k++) {
      const bucket = Math.floor(((at[k] as number) - i) / BUCKET);
      vote(bucket, weight);
      vote(bucket + 1, weight * 0.5);
    }
    cast += Math.min(at.length, MOST);
  }
  const best = highest(touched, votes).map((bucket) => bucket * BUCKET);
  for (const bucket of touched) votes[bucket] = 0;
  return best;
}

/** The few buckets with the most votes, in order. */
function highest(touched: readonly number[], votes: Float64Array): number[] {
  const top: { bucket: number; vote: number }[] = [];
  for (const bucket of touched) {
    const vote = votes[bucket] as number;
    if (top.length === CANDIDATES && vote <= (top[CANDIDATES - 1] as { vote: number }).vote) continue;
    let at = top.length;
    while (at > 0 && (top[at - 1] as { vote: number }).vote < vote) at--;
    top.splice(at, 0, { bucket, vote });
    if (top.length > CANDIDATES) top.pop();
  }
  return top.map((t) => t.bucket);
}

/** Words with so few places always vote. */
const RARE = 40;
/** So many votes are enough to go by. */
const ENOUGH = 1500;
/** More places of one word than this tell nothing. */
const MOST = 20_000;

/**
 * Aligns all words of the quotation with some stretch of the window (source words before and after
 * cost nothing). Longest common subsequence with a preference for few breaks.
 */
function alignWindow(quote: readonly Token[], source: readonly Token[], from: number, to: number): Placement {
  const n = quote.length;
  const m = to - from;
  const width = m + 1;
  const score = new Float64Array((n + 1) * width);
  const back = new Uint8Array((n + 1) * width); // 1 diagonal, 2 quotation only, 3 source only
  for (let i = 1; i <= n; i++) {
    const row = i * width;
    score[row] = -GAP * i;
    back[row] = 2;
    const { folded: word, key } = quote[i - 1] as Token;
    for (let j = 1; j <= m; j++) {
      const other = source[from + j - 1] as Token;
      const same = word === other.folded;
      // A run of equal words beats scattered ones; a replacement beats a removal and an addition.
      const run = same && back[(i - 1) * width + j - 1] === 1 ? 0.05 : 0;
      const diagonal = (score[row - width + j - 1] as number) + (same ? 1 + run : key === other.key ? 0.3 : -GAP * 1.5);
      const up = (score[row - width + j] as number) - GAP;
      const side = (score[row + j - 1] as number) - (i === n ? 0 : GAP);
      let top = diagonal;
      let move = 1;
      if (up > top) {
        top = up;
        move = 2;
      }
      if (side > top) {
        top = side;
        move = 3;
      }
      score[row + j] = top;
      back[row + j] = move;
    }
  }
  const steps: Step[] = [];
  let i = n;
  let j = m;
  while (i > 0) {
    const move = j === 0 ? 2 : (back[i * width + j] as number);
    if (move === 1) {
      i--;
      j--;
      steps.push({
        op: (quote[i] as Token).folded === (source[from + j] as Token).folded ? 'equal' : 'replace',
        q: i,
        s: from + j,
      });
    } else if (move === 2) {
      i--;
      steps.push({ op: 'insert', q: i, s: from + j });
    } else {
      j--;
      // Source words after the last word of the quotation are outside of it.
      if (i < n || steps.length > 0) steps.push({ op: 'delete', q: i, s: from + j });
    }
  }
  steps.reverse();
  const trimmed = trimDeletes(steps);
  return { steps: trimmed, similarity: equalWords(trimmed) / n };
}

const GAP = 0.4;

/** How many words of the quotation are the source's. */
function equalWords(steps: readonly Step[]): number {
  let equal = 0;
  let last = -1;
  for (const { op, q } of steps) {
    if ((op !== 'equal' && op !== 'joined') || q === last) continue;
    equal++;
    last = q;
  }
  return equal;
}

function trimDeletes(steps: readonly Step[]): Step[] {
  let a = 0;
  let b = steps.length;
  while (a < b && steps[a]?.op === 'delete') a++;
  while (b > a && steps[b - 1]?.op === 'delete') b--;
  return steps.slice(a, b);
}

import { letterDistance } from './letters';
import type { Unit } from './units';

/** Where a word stands now; undefined where it is gone. */
export type Place = { readonly start: number; readonly end: number } | undefined;

type Word = Unit['words'][number];

/** For each word of a stretch its place in the successor: the longest common subsequence, then words respelled or parted. */
export function wordPath(old: Unit, now: Unit): Place[] {
  const shift = now.start - old.start;
  if (old.text === now.text && old.words.length === now.words.length && old.end - old.start === now.end - now.start)
    return old.words.map((w) => ({ start: w.start + shift, end: w.end + shift }));
  const at = commonWords(old.words, now.words);
  const path: Place[] = Array.from(at, (j) => (j < 0 ? undefined : now.words[j]));
  for (let i = 0, j = 0; i < at.length; i++) {
    if ((at[i] as number) >= 0) {
      j = (at[i] as number) + 1;
      continue;
    }
    let end = i;
    while (end < at.length && (at[end] as number) < 0) end++;
    const until = end < at.length ? (at[end] as number) : now.words.length;
    respelled(old.words.slice(i, end), now.words.slice(j, until)).forEach((place, n) => {
      path[i + n] = place;
    });
    i = end - 1;
  }
  return path;
}

/** More pairs than this are not looked at one by one. */
const MAX_PAIRS = 4_000_000;

/** For each word the index of its counterpart, or -1. */
function commonWords(a: readonly Word[], b: readonly Word[]): Int32Array {
  const [n, m] = [a.length, b.length];
  const at = new Int32Array(n).fill(-1);
  const equal = (i: number, j: number) => (a[i] as Word).folded === (b[j] as Word).folded;
  let head = 0;
  while (head < n && head < m && equal(head, head)) at[head] = head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && equal(n - 1 - tail, m - 1 - tail)) {
    at[n - 1 - tail] = m - 1 - tail;
    tail++;
  }
  const rows = n - head - tail;
  const columns = m - head - tail;
  if (rows === 0 || columns === 0 || rows * columns > MAX_PAIRS) return at;
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      length[i * width + j] = equal(head + i, head + j)
        ? (length[(i + 1) * width + j + 1] as number) + 1
        : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (equal(head + i, head + j)) at[head + i++] = head + j++;
    else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) i++;
    else j++;
  }
  return at;
}

/** In longer runs nothing is looked for. */
const LONGEST_RUN = 16;

/** The places of words that are spelled otherwise now (Karl, Carl), parted or joined, in their order. */
function respelled(old: readonly Word[], now: readonly Word[]): Place[] {
  const path: Place[] = new Array(old.length).fill(undefined);
  if (now.length === 0 || old.length > LONGEST_RUN || now.length > LONGEST_RUN) return path;
  let from = 0;
  for (let i = 0; i < old.length; i++) {
    for (let j = from; j < now.length; j++) {
      const [own, other] = [old[i] as Word, now[j] as Word];
      const [own2, other2] = [old[i + 1], now[j + 1]];
      if (other2 && own.folded === other.folded + other2.folded) path[i] = { start: other.start, end: other2.end };
      else if (own2 && own.folded + own2.folded === other.folded) path[i] = path[i + 1] = other;
      else if (isRespelled(own.folded, other.folded)) path[i] = other;
      else continue;
      from = j + (other2 && path[i]?.end === other2.end ? 2 : 1);
      if (own2 && path[i + 1]) i++;
      break;
    }
  }
  return path;
}

/** Whether two words are one, spelled otherwise: more than half of their letters stand in the same order. */
const isRespelled = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 && Math.max(a.length, b.length) <= 40 && letterDistance(a, b) <= RESPELLED;

/** Of its letters so many may be others. */
const RESPELLED = 0.4;

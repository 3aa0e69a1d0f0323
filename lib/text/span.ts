/** A range of UTF-16 code units of a text: start, and end exclusive. */
export type Span = readonly [start: number, end: number];

/** Whether the two ranges share a character. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether a range shares a character with one of these. Looking takes no longer for many of them than for a few. */
export function touching(ranges: readonly Span[]): (range: Span) => boolean {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return (range) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle] as Span)[1] > range[0]) high = middle;
      else low = middle + 1;
    }
    return low < merged.length && (merged[low] as Span)[0] < range[1];
  };
}

/** The range without white space at its ends; empty ranges stay where they begin. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let s = start;
  let e = end;
  while (s < e && /\s/.test(text[s] as string)) s++;
  while (e > s && /\s/.test(text[e - 1] as string)) e--;
  return [s, e];
}

/** Whether both ends lie in the text and neither cuts a surrogate pair. */
export function isSound(text: string, [start, end]: Span): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length &&
    !cutsPair(text, start) &&
    !cutsPair(text, end)
  );
}

/** Whether a cut at the offset would part a high surrogate from its low one. */
export function cutsPair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00
  );
}

/** Ranges kept as one flat list, start, end, start, end …, as ranges again. */
export function pairs(flat: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) spans.push([flat[i] as number, flat[i + 1] as number]);
  return spans;
}

import type { Span } from './span';

/** A stretch of text over which the same marks lie. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly T[];
}

/**
 * Cuts the range into the stretches between all beginnings and ends of the marks, in order, each with
 * the marks that lie over it. Marks may overlap and reach beyond the range.
 */
export function segments<T extends { readonly span: Span }>([from, to]: Span, marks: readonly T[]): Segment<T>[] {
  const inside = marks.filter((m) => m.span[0] < to && from < m.span[1]);
  const cuts = [...new Set([from, to, ...inside.flatMap((m) => m.span.filter((at) => at > from && at < to))])].sort(
    (a, b) => a - b,
  );
  const beginning = inside.map((_, i) => i).sort((a, b) => (inside[a] as T).span[0] - (inside[b] as T).span[0]);
  let next = 0;
  // The marks that lie here, by their place among all: the first given is the first told.
  let open: number[] = [];
  return cuts.slice(0, -1).map((start, i) => {
    const begun: number[] = [];
    while (next < beginning.length && (inside[beginning[next] as number] as T).span[0] <= start)
      begun.push(beginning[next++] as number);
    open = open.filter((k) => (inside[k] as T).span[1] > start);
    if (begun.length > 0)
      open = [...open, ...begun.filter((k) => (inside[k] as T).span[1] > start)].sort((a, b) => a - b);
    return { start, end: cuts[i + 1] as number, marks: open.map((k) => inside[k] as T) };
  });
}

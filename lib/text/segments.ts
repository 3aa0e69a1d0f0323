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
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number;
    return { start, end, marks: inside.filter((m) => m.span[0] <= start && end <= m.span[1]) };
  });
}

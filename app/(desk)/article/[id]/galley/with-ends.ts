import type { Span } from '@/lib/text/span';

/** The ranges of a quotation with new outer ends: pieces that fall outside go, the first and the last are cut or stretched. */
export function withEnds(spans: readonly Span[], [start, end]: Span): Span[] {
  const inside = spans.filter((s) => s[0] < end && start < s[1]);
  if (inside.length === 0) return [[start, end]];
  return inside.map((s, i) => [i === 0 ? start : s[0], i === inside.length - 1 ? end : s[1]]);
}

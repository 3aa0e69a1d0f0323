import type { Block } from '@/lib/text/blocks';
import { type Edge, moveEdge, type Unit } from '@/lib/text/boundary';
import type { Span } from '@/lib/text/span';

/** A text and its paragraphs: within one of them an end may be moved. */
export interface Paragraphs {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The paragraph that holds the offset; the nearest before it, for one between two. */
function paragraphAt({ text, blocks }: Paragraphs, offset: number): Span {
  const block = blocks.findLast((b) => b.start <= offset) ?? blocks[0];
  return block ? [block.start, block.end] : [0, text.length];
}

const paragraphOf = (paragraphs: Paragraphs, span: Span, edge: Edge): Span =>
  paragraphAt(paragraphs, edge === 'start' ? span[0] : span[1] - 1);

/** An end moved by a word or a character: never out of its paragraph. */
export const stepEnd = (paragraphs: Paragraphs, span: Span, edge: Edge, step: 1 | -1, unit: Unit): Span =>
  moveEdge(paragraphs.text, span, edge, step, unit, paragraphOf(paragraphs, span, edge));

/** An end dragged to an offset: as near to it as its paragraph and the other end allow. */
export function dragEnd(paragraphs: Paragraphs, span: Span, edge: Edge, to: number): Span {
  const [from, end] = paragraphOf(paragraphs, span, edge);
  const at = Math.min(end, Math.max(from, to));
  return edge === 'start' ? [Math.min(at, span[1] - 1), span[1]] : [span[0], Math.max(at, span[0] + 1)];
}

/** Whether words stand in one paragraph. */
export const inOneParagraph = (paragraphs: Paragraphs, [start, end]: Span): boolean =>
  end <= paragraphAt(paragraphs, start)[1];

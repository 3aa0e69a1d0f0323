import type { Span } from '@/lib/text/span';
import type { ToldText } from './ready';

/** The range of the paragraph that holds all of a range; undefined where none does. */
export const paragraphAround = ({ blocks }: Pick<ToldText, 'blocks'>, [start, end]: Span) =>
  blocks.find((block) => block.start <= start && end <= block.end);

/**
 * A text with other words in place of a range within one of its paragraphs, and with everything that its file tells where
 * that stands now. A paragraph of which nothing is left goes with the space behind it.
 */
export function replaced(kept: ToldText, range: Span, given: string): ToldText {
  const gone = paragraphGone(kept, range, given);
  const [from, to] = gone ?? range;
  const words = gone ? '' : given;
  const longer = words.length - (to - from);
  const begin = (at: number) => (at <= from ? at : at < to ? from : at + longer);
  const end = (at: number) => (at <= from ? at : at < to ? from + words.length : at + longer);
  const moved = <T extends { readonly start: number; readonly end: number }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, start: begin(one.start), end: end(one.end) })).filter((one) => one.start < one.end);
  return {
    ...kept,
    text: kept.text.slice(0, from) + words + kept.text.slice(to),
    blocks: moved(kept.blocks),
    places: moved(kept.places ?? []),
    footnotes: (kept.footnotes ?? [])
      .map((note) => ({ ...note, at: end(note.at), span: [begin(note.span[0]), end(note.span[1])] as const }))
      .filter(({ span }) => span[0] < span[1]),
  };
}

/** The paragraph of which nothing is left, with its line; undefined where something is. */
function paragraphGone(kept: ToldText, range: Span, words: string): Span | undefined {
  const { text, blocks } = kept;
  const block = paragraphAround(kept, range);
  if (!block || (text.slice(block.start, range[0]) + words + text.slice(range[1], block.end)).trim()) return undefined;
  const at = blocks.indexOf(block);
  const next = blocks[at + 1];
  return next ? [block.start, next.start] : [blocks[at - 1]?.end ?? block.start, block.end];
}

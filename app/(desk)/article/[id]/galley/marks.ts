import type { AnnotationView } from '@/lib/review/read/note-view';
import type { QuoteMark, QuoteView } from '@/lib/review/read/view';
import { isSettled } from '@/lib/review/rules/suggestion';
import { layerOf } from '@/lib/review/words';
import type { Block } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';

export interface Marked {
  readonly span: Span;
  readonly kind: 'quote' | 'now';
  readonly quote: QuoteMark;
}
/** What lies on a stretch of the text. */
export type Mark = Marked | { readonly span: Span; readonly kind: 'cue' | 'speaker' | 'note' | 'differs' | 'chosen' };

const ofQuote = new WeakMap<QuoteMark, readonly Mark[]>();

/** The marks of a quotation: the same ones as long as it is the same, so that a paragraph is drawn anew only when something over it changes. */
function marksOf(quote: QuoteMark): readonly Mark[] {
  const known = ofQuote.get(quote);
  if (known) return known;
  const made: Mark[] = [
    ...quote.spans.map((span) => ({ span, kind: 'quote' as const, quote })),
    ...(quote.cue ? [{ span: quote.cue, kind: 'cue' as const }] : []),
    ...(quote.mention ? [{ span: quote.mention, kind: 'speaker' as const }] : []),
  ];
  ofQuote.set(quote, made);
  return made;
}

const ofNote = new WeakMap<AnnotationView, Mark>();

function markOf(note: AnnotationView): Mark[] {
  if (!note.span || isSettled(note)) return [];
  const mark = ofNote.get(note) ?? { span: note.span, kind: 'note' as const };
  ofNote.set(note, mark);
  return [mark];
}

/**
 * The marks over each block, by the order of the text.
 * @param before what it was: a block over which nothing changed keeps its own
 */
export function marksByBlock(
  blocks: readonly Block[],
  quotes: readonly QuoteMark[],
  annotations: readonly AnnotationView[],
  before: readonly (readonly Mark[])[],
): (readonly Mark[])[] {
  const all = [...quotes.flatMap(marksOf), ...annotations.flatMap(markOf)].sort((a, b) => a.span[0] - b.span[0]);
  const byBlock: Mark[][] = blocks.map(() => []);
  for (const mark of all) {
    for (
      let i = firstEndingAfter(blocks, mark.span[0]);
      i < blocks.length && (blocks[i] as Block).start < mark.span[1];
      i++
    )
      (byBlock[i] as Mark[]).push(mark);
  }
  return byBlock.map((marks, i) => {
    const was = before[i];
    return was && was.length === marks.length && was.every((m, k) => m === marks[k]) ? was : marks;
  });
}

/** How many reported statements begin in each block. */
export function reportedByBlock(blocks: readonly Block[], quotes: readonly QuoteMark[]): number[] {
  const counts = blocks.map(() => 0);
  for (const q of quotes) {
    if (q.rejected || layerOf(q) === 'quoted') continue;
    const at = firstEndingAfter(blocks, (q.spans[0] as Span)[0]);
    if (at < counts.length) counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

/** The clause that a marked part stands in, the innermost of those that the text reports. */
export function clauseAround(quote: QuoteMark, all: readonly QuoteMark[]): QuoteMark | undefined {
  const [start, end] = endsOf(quote);
  return all.findLast((q) => {
    if (q.rejected || q.id === quote.id || layerOf(q) === 'quoted') return false;
    const [from, to] = endsOf(q);
    return from <= start && end <= to;
  });
}

const endsOf = (q: QuoteMark): Span => [(q.spans[0] as Span)[0], (q.spans.at(-1) as Span)[1]];

export const beginsIn = (quote: QuoteMark, block: Block): boolean => {
  const [start] = quote.spans[0] as Span;
  return block.start <= start && start < block.end;
};

function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where in the text the words of the current quotation differ from its source. */
export function differingSpans(quote: QuoteView): Span[] {
  const check = quote.checks[0];
  if (!check || quote.spans.length !== 1) return [];
  const from = (quote.spans[0] as Span)[0];
  return check.comparison.flatMap((s) =>
    s.kind === 'words' && s.quote ? [[from + s.at[0], from + s.at[1]] as const] : [],
  );
}

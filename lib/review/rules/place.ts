import { foldName } from '@/lib/text/fold';
import type { Span } from '@/lib/text/span';
import { wordsOf } from './proposal';

/** Where a quotation stands and what its words are there, as its row has it: the one place where they are told. */
export function place(text: string, spans: readonly Span[]) {
  const [start, end] = [(spans[0] as Span)[0], (spans.at(-1) as Span)[1]];
  const words = wordsOf(text, spans.flat());
  return { spans: spans.flat(), start, end, words, folded: foldName(words) };
}

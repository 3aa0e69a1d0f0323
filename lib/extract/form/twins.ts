import type { Block } from '../../text/blocks';
import { foldName, withoutCase } from '../../text/fold';
import type { Span } from '../../text/span';
import { speakerReason } from '../judge/judge';
import type { ExtractedQuote } from '../quote';
import { items } from '../read/items';
import { withoutMention } from '../who/people';

/** A pull quote was said by whoever said its twin in the body. */
export function attributeTwins(
  text: string,
  quotes: readonly ExtractedQuote[],
  blocks: readonly Block[],
): ExtractedQuote[] {
  const pulls = new Set(blocks.filter((b) => b.kind === 'pull-quote').map((b) => b.start));
  if (pulls.size === 0) return [...quotes];
  const textOf = (q: ExtractedQuote) => foldName(q.spans.map((s) => text.slice(...s)).join(' '));
  const blockOf = (q: ExtractedQuote) =>
    blocks.find((b) => b.start <= (q.spans[0] as Span)[0] && (q.spans[0] as Span)[0] < b.end);
  return quotes.map((q) => {
    if (blockOf(q)?.kind !== 'pull-quote') return q;
    const folded = textOf(q);
    const twin = quotes.find(
      (other) =>
        other !== q &&
        blockOf(other)?.kind !== 'pull-quote' &&
        other.kind === 'direct' &&
        isTwin(folded, [textOf(other)]),
    );
    if (!twin) return q;
    return {
      ...q,
      speaker: twin.speaker && { ...withoutMention(twin.speaker), confidence: twin.speaker.confidence },
      speakerReasons: [speakerReason('speaker-of-twin')],
    };
  });
}

export function wordsOfParagraphQuotes(text: string, blocks: readonly Block[]): string[] {
  const found: string[] = [];
  if (!blocks.some((b) => b.kind === 'pull-quote')) return found;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const item of items(text, [block.start, block.end]))
      if (item.type === 'quote') found.push(foldName(text.slice(...item.range.inner)));
  }
  return found;
}

/** The same words, in any grammatical case: عمل إرهابي and عملاً إرهابياً. */
export function isTwin(folded: string, others: readonly string[]): boolean {
  return others.some((other) => ` ${withoutCase(other)} `.includes(` ${withoutCase(folded)} `));
}

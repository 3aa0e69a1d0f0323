import { type Block, blockAt } from '../../text/blocks';
import { foldName, withoutCase } from '../../text/fold';
import { phrases } from '../../text/phrases';
import type { Span } from '../../text/span';
import { speakerReason } from '../judge/reason';
import type { ExtractedQuote } from '../quote';
import { markedRanges } from '../read/marks';
import { withoutMention } from '../who/speaker';

/** A pull quote, or one in a title that names nobody for it, was said by whoever said its twin in the body: the first quotation there that holds its words. */
export function attributeTwins(
  text: string,
  quotes: readonly ExtractedQuote[],
  blocks: readonly Block[],
): ExtractedQuote[] {
  const wordsOf = (q: ExtractedQuote) => twinKey(q.spans.map((s) => text.slice(...s)).join(' '));
  const kindOf = ({ spans }: ExtractedQuote) => blockAt(blocks, (spans[0] as Span)[0])?.kind;
  // “It was war”: Harbour stunned by storm: of a title, unless it says who speaks.
  const isOpen = (q: ExtractedQuote) => (q.speaker?.confidence ?? 0) < SURE && wordsOf(q).includes(' ');
  const isPull = (q: ExtractedQuote) => {
    const kind = kindOf(q);
    return kind === 'pull-quote' || (kind === 'title' && isOpen(q));
  };
  const pulled = new Map(quotes.filter(isPull).map((q) => [q, wordsOf(q)]));
  if (pulled.size === 0) return [...quotes];
  const sought = phrases(pulled.values());
  const twins = new Map<string, ExtractedQuote>();
  for (const other of quotes) {
    if (pulled.has(other) || other.kind !== 'direct') continue;
    for (const words of sought.within(wordsOf(other))) if (!twins.has(words)) twins.set(words, other);
  }
  return quotes.map((q) => {
    const words = pulled.get(q);
    const twin = words === undefined ? undefined : twins.get(words);
    if (!twin) return q;
    return {
      ...q,
      speaker: twin.speaker && { ...withoutMention(twin.speaker), confidence: twin.speaker.confidence },
      speakerReasons: [speakerReason('speaker-of-twin')],
    };
  });
}

/** The least confidence in a speaker whom the title names itself. */
const SURE = 0.7;

/** What the pull quotes of a text say that a paragraph quotes as well, by `twinKey`. */
export function quotedTwice(text: string, blocks: readonly Block[]): ReadonlySet<string> {
  const quotedIn = (kind: Block['kind']) =>
    blocks
      .filter((block) => block.kind === kind)
      .flatMap((block) => markedRanges(text, [block.start, block.end]))
      .map(({ inner }) => twinKey(text.slice(...inner)));
  const pulled = quotedIn('pull-quote');
  if (pulled.length === 0) return new Set();
  const sought = phrases(pulled);
  return new Set(quotedIn('paragraph').flatMap((words) => [...sought.within(words)]));
}

/** Equal for the same words in any grammatical case: عمل إرهابي and عملاً إرهابياً. */
export const twinKey = (words: string): string => withoutCase(foldName(words));

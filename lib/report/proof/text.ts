import { standingOf } from '@/lib/review/words';
import { directionOfBlock } from '@/lib/text/direction';
import { segments } from '@/lib/text/segments';
import type { Span } from '@/lib/text/span';
import type { ReportContent, ReportedQuote } from '../content';
import { standsOf } from '../decided';
import { placeOf, saidNumber } from '../said';
import type { Wording } from '../wording';
import type { ProofBlock, ProofNumber, ProofPiece } from './proof';

/** What lies on the text: one part of a quotation, or a note. */
interface Mark {
  readonly span: Span;
  readonly quote: ReportedQuote | null;
  /** Its number stands in the margin of this part, or behind it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** The article's text with its quotations marked and numbered, block by block. */
export function blocksOf(content: ReportContent, { t, number }: Pick<Wording, 't' | 'number'>): ProofBlock[] {
  const { text, blocks, language } = content.revision;
  const marks: Mark[] = [
    ...content.quotes.flatMap((quote) =>
      quote.spans.map((span, i) => ({ span, quote, first: i === 0, last: i === quote.spans.length - 1 })),
    ),
    ...content.annotations.flatMap(({ span }) => (span ? [{ span, quote: null, first: false, last: false }] : [])),
  ];
  const numbered = (q: ReportedQuote): ProofNumber => ({
    place: placeOf(q),
    number: saidNumber(q, { format: number }),
    status: standingOf(standsOf(q)),
  });
  return blocks.map((block) => ({
    kind: block.kind,
    lang: block.language,
    dir: directionOfBlock(text.slice(block.start, block.end), language),
    label: block.kind === 'leftover' ? t('review.leftover') : '',
    pieces: segments([block.start, block.end], marks).map((segment): ProofPiece => {
      const where = (at: (m: Mark) => boolean) =>
        segment.marks.flatMap((m) => (m.quote && at(m) ? [numbered(m.quote)] : []));
      return {
        text: text.slice(segment.start, segment.end),
        marks: segment.marks.map((m) => (m.quote ? standingOf(standsOf(m.quote)) : 'noted')),
        begins: where((m) => m.first && m.span[0] === segment.start),
        numbers: where((m) => m.last && m.span[1] === segment.end),
      };
    }),
  }));
}

import { standingOf } from '@/lib/review/words';
import { directionOfBlock } from '@/lib/text/direction';
import { segments } from '@/lib/text/segments';
import type { Span } from '@/lib/text/span';
import type { ReportContent, ReportedQuote } from '../content';
import { standsOf } from '../decided';
import { placeOf, saidNumber } from '../said';
import type { Wording } from '../wording';
import type { ProofBlock, ProofPiece } from './proof';

/** What lies on the text: one part of a quotation, or a note. */
interface Mark {
  readonly span: Span;
  readonly quote: ReportedQuote | null;
  /** Its number stands behind this part. */
  readonly last: boolean;
}

/** The article's text with its quotations marked and numbered, block by block. */
export function blocksOf(content: ReportContent, { t, number }: Pick<Wording, 't' | 'number'>): ProofBlock[] {
  const { text, blocks, language } = content.revision;
  const marks: Mark[] = [
    ...content.quotes.flatMap((quote) =>
      quote.spans.map((span, i) => ({ span, quote, last: i === quote.spans.length - 1 })),
    ),
    ...content.annotations.flatMap(({ span }) => (span ? [{ span, quote: null, last: false }] : [])),
  ];
  let index = 0;
  return blocks.map((block) => ({
    kind: block.kind,
    lang: block.language,
    dir: directionOfBlock(text.slice(block.start, block.end), language),
    label: block.kind === 'leftover' ? t('review.leftover') : '',
    pieces: segments([block.start, block.end], marks).map((segment): ProofPiece => {
      const ending = segment.marks.flatMap((m) => (m.quote && m.last && m.span[1] === segment.end ? [m.quote] : []));
      return {
        text: text.slice(segment.start, segment.end),
        marks: segment.marks.map((m) => (m.quote ? standingOf(standsOf(m.quote)) : 'noted')),
        numbers: ending.map((q) => ({
          place: placeOf(q),
          number: saidNumber(q, { format: number }),
          status: standingOf(standsOf(q)),
          index: index++,
        })),
      };
    }),
  }));
}

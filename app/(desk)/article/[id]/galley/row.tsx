'use client';

import { Fragment, memo, type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuoteMark } from '@/lib/review/read/view';
import { standingOf } from '@/lib/review/words';
import type { Block } from '@/lib/text/blocks';
import { directionOfBlock } from '@/lib/text/direction';
import { segments } from '@/lib/text/segments';
import { Handle } from './handle';
import { Margin } from './margins';
import { beginsIn, type Mark, type Marked } from './marks';
import { QuoteNumber, useNumbersApart } from './number';

interface RowProps {
  readonly block: Block;
  readonly text: string;
  /** The article's language. */
  readonly article: string;
  readonly base: readonly Mark[];
  readonly lively: readonly Mark[];
  readonly current: QuoteMark | undefined;
  readonly choose: (id: string) => void;
  readonly first: boolean;
  /** The block after it belongs to the same post. */
  readonly goesOn: boolean;
  /** So many reported statements begin in the block and are not shown. */
  readonly reported: number;
  readonly showReported: (shown: boolean) => void;
  /** The words of the reported clause that the current quotation stands in. */
  readonly clause: string | undefined;
}

export const isPost = (block: Block | undefined): boolean => block?.kind === 'post' || block?.kind === 'byline';

/** One block with its numbers and margin notes. Drawn again only when something over it changes. */
export const BlockRow = memo(function BlockRow(props: RowProps) {
  const { block, text, article, base, lively, current, choose, first, goesOn, reported, showReported, clause } = props;
  const t = useTranslations();
  const quotes = base.flatMap((m) =>
    m.kind === 'quote' && m.span === m.quote.spans[0] && beginsIn(m.quote, block) ? [m.quote] : [],
  );
  const row = useRef<HTMLDivElement>(null);
  useNumbersApart(row, quotes.length);
  const own = { lang: block.language, dir: directionOfBlock(text.slice(block.start, block.end), article) };
  const inner = (
    <Runs
      text={text}
      block={block}
      marks={[...base, ...lively]}
      quotes={quotes}
      current={current?.id}
      choose={choose}
    />
  );
  return (
    <div ref={row} className="galley-row">
      <Body
        block={block}
        own={own}
        first={first}
        goesOn={goesOn}
        leftover={t('review.leftover') + t('app.colon')}
        post={t('review.post')}
      >
        {inner}
      </Body>
      {(quotes.length > 0 || reported > 0) && (
        <Margin quotes={quotes} current={current?.id} clause={clause} reported={reported} showReported={showReported} />
      )}
    </div>
  );
});

/** The element that a block is, by its kind. */
function Body({
  block,
  own,
  first,
  goesOn,
  leftover,
  post,
  children,
}: Pick<RowProps, 'block' | 'first' | 'goesOn'> & {
  own: { lang: string; dir: 'rtl' | 'ltr' };
  /** Words of the interface. */
  leftover: string;
  post: string;
  children: ReactNode;
}) {
  if (block.kind === 'title' || (first && block.kind === 'heading'))
    return (
      <h1
        {...own}
        className="relative col-start-2 mb-1 font-display text-[34px] leading-[1.35] font-bold text-balance max-md:text-[27px]"
      >
        {children}
      </h1>
    );
  if (block.kind === 'heading' || block.kind === 'pull-quote')
    return (
      <h2 {...own} className="relative col-start-2 mt-3 mb-2 font-display text-[23px] leading-[1.7] font-bold">
        {children}
      </h2>
    );
  if (block.kind === 'leftover')
    return (
      <p className="relative col-start-2 mb-4 rounded-md border border-dashed border-rule-2 px-3 py-1 text-[14px] text-ink-3">
        {leftover}
        <span {...own}>{children}</span>
      </p>
    );
  if (isPost(block))
    return (
      <div
        className={`relative col-start-2 border-s-[3px] border-rule-2 bg-sheet px-4 ${block.kind === 'byline' ? 'pb-2' : 'pt-1'} ${goesOn ? '' : 'mb-4'}`}
      >
        <p {...own} className={block.kind === 'byline' ? 'text-[13px] text-ink-2' : 'galley-text !text-[18px]'}>
          {children}
        </p>
        {block.kind === 'byline' && <small className="text-[13px] text-ink-2">{post}</small>}
      </div>
    );
  return (
    <p
      {...own}
      className={`galley-text relative col-start-2 mb-4 ${block.kind === 'block-quotation' ? 'border-s-[3px] border-rule-2 ps-4' : ''} ${block.kind === 'caption' ? '!text-[15px] text-ink-2' : ''}`}
    >
      {children}
    </p>
  );
}

/** The text itself, cut into runs under the same marks. Each run says where it begins: selections are read from that. */
function Runs({
  text,
  block,
  marks,
  quotes,
  current,
  choose,
}: {
  text: string;
  block: Block;
  marks: readonly Mark[];
  /** Those that begin in the block. */
  quotes: readonly QuoteMark[];
  current: string | undefined;
  choose: (id: string) => void;
}) {
  return segments([block.start, block.end], marks).map((run) => {
    const has = (kind: Mark['kind']) => run.marks.some((m) => m.kind === kind);
    const quoteUnder = (kind: 'now' | 'quote') =>
      // Of a clause and a quotation in it, the inner one is meant.
      run.marks.findLast((m) => m.kind === kind && 'quote' in m) as Marked | undefined;
    const now = quoteUnder('now')?.quote;
    const quote = now ?? quoteUnder('quote')?.quote;
    const classes = [
      quote && `q q-${standingOf(quote)}`,
      now && 'q-now',
      has('differs') && 'q-differs',
      has('cue') && 'cue',
      has('speaker') && 'font-bold',
      has('note') && 'annotated',
      has('chosen') && 'chosen',
    ]
      .filter(Boolean)
      .join(' ');
    const beginning = quotes.filter((q) => q.spans[0]?.[0] === run.start);
    return (
      <Fragment key={run.start}>
        {beginning.length > 0 && <QuoteNumber quotes={beginning} current={current} choose={choose} />}
        <span
          data-start={run.start}
          data-quote={quote?.id}
          aria-current={now ? 'true' : undefined}
          className={classes || undefined}
        >
          {now && run.start === now.spans[0]?.[0] && <Handle edge="start" />}
          {text.slice(run.start, run.end)}
          {now && run.end === now.spans.at(-1)?.[1] && <Handle edge="end" />}
        </span>
      </Fragment>
    );
  });
}

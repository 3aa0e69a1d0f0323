'use client';

import { memo, type RefObject, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { AnnotationView, QuoteMark, QuoteView } from '@/lib/review/read/view';
import { layerOf } from '@/lib/review/words';
import type { Block } from '@/lib/text/blocks';
import { directionOfBlock } from '@/lib/text/direction';
import { segments } from '@/lib/text/segments';
import { overlaps, type Span } from '@/lib/text/span';
import { rejectQuote } from '../state/ops';
import { useBench } from '../state/state';
import { Handle } from './handle';
import { Margin, Numbers } from './margins';
import { Meta } from './meta';

interface Marked {
  readonly span: Span;
  readonly kind: 'quote' | 'now';
  readonly quote: QuoteMark;
}
type Mark = Marked | { readonly span: Span; readonly kind: 'cue' | 'speaker' | 'note' | 'differs' | 'chosen' };

/** In characters: so much of a text is drawn on the server; the browser draws the others, so many blocks at a time. */
const FIRST = 8_000;
const AT_ONCE = 200;

/** How many blocks are drawn: the first, and soon all of them, so that no long text holds up the server or the browser. */
function useGrowing(blocks: readonly Block[], onGrown: () => void): number {
  const [drawn, setDrawn] = useState(() => {
    const beyond = blocks.findIndex((b) => b.start > FIRST);
    return beyond < 0 ? blocks.length : beyond;
  });
  useEffect(() => {
    onGrown();
    if (drawn >= blocks.length) return;
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + AT_ONCE)));
    return () => clearTimeout(next);
  }, [drawn, blocks, onGrown]);
  return drawn;
}

/**
 * The text: block by block, numbers at its start, margin notes at its end.
 * @param onGrown is told whenever more of it has been drawn
 */
export function Galley({ root, onGrown }: { root: RefObject<HTMLElement | null>; onGrown: () => void }) {
  const t = useTranslations();
  const { view, kept, quoted, current, open, choose, mode, reported, showReported } = useBench();
  const { revision, blocks } = view;
  const base = useMemo(() => marksByBlock(blocks, kept, view.annotations), [blocks, kept, view.annotations]);
  const hidden = useMemo(() => (reported ? [] : reportedByBlock(blocks, view.quotes)), [blocks, view.quotes, reported]);
  const within = useMemo(() => clausesAround(quoted, view.quotes), [quoted, view.quotes]);
  const drawn = useGrowing(blocks, onGrown);
  const chosen = mode.kind === 'read' ? undefined : mode.span;
  const lively: Mark[] = [
    ...(current ? current.spans.map((span) => ({ span, kind: 'now' as const, quote: current })) : []),
    ...(open ? differingSpans(open).map((span) => ({ span, kind: 'differs' as const })) : []),
    ...(chosen ? [{ span: chosen, kind: 'chosen' as const }] : []),
  ];
  const rejected = view.quotes.filter((q) => q.rejected);

  return (
    <article
      ref={root}
      aria-label={t('review.text')}
      className="grid content-start gap-x-[18px] px-10 pt-8 pb-24 max-[1100px]:grid-cols-[44px_minmax(0,640px)] max-md:block max-md:px-[18px] max-md:pb-[55vh] min-[1101px]:grid-cols-[44px_minmax(0,640px)_minmax(120px,1fr)]"
    >
      {blocks.slice(0, drawn).map((block, i) => {
        const span: Span = [block.start, block.end];
        const marks = lively.filter((m) => overlaps(m.span, span));
        return (
          <BlockRow
            key={block.start}
            block={block}
            text={revision.text}
            article={revision.language}
            base={base[i] as readonly Mark[]}
            lively={marks.length > 0 ? marks : NONE}
            current={current && beginsIn(current, block) ? current : undefined}
            choose={choose}
            first={i === 0}
            goesOn={isPost(blocks[i + 1])}
            reported={hidden[i] ?? 0}
            showReported={showReported}
            within={within}
            meta={i === 0 ? <Meta w={view} /> : undefined}
          />
        );
      })}
      {quoted.length === 0 && (
        <p className="col-start-2 my-6 rounded-md border border-dashed border-rule-2 p-4 text-ink-2">
          {t('review.noQuotes')}
        </p>
      )}
      {rejected.length > 0 && <Rejected quotes={rejected} />}
    </article>
  );
}

const NONE: readonly Mark[] = [];

const isPost = (block: Block | undefined): boolean => block?.kind === 'post' || block?.kind === 'byline';

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
  /** The clause in which marked words stand, by the quotation. */
  readonly within: ReadonlyMap<string, QuoteMark>;
  readonly meta: React.ReactNode;
}

/** One block with its numbers and margin notes. Drawn again only when something over it changes. */
const BlockRow = memo(function BlockRow(props: RowProps) {
  const { block, text, article, base, lively, current, choose, first, goesOn, reported, showReported, within, meta } =
    props;
  const t = useTranslations();
  const body = useRef<HTMLElement>(null);
  const quotes = base.flatMap((m) =>
    m.kind === 'quote' && m.span === m.quote.spans[0] && beginsIn(m.quote, block) ? [m.quote] : [],
  );
  const own = { lang: block.language, dir: directionOfBlock(text.slice(block.start, block.end), article) };
  const inner = <Runs text={text} block={block} marks={[...base, ...lively]} />;
  const post = isPost(block);
  return (
    <>
      {quotes.length > 0 && <Numbers quotes={quotes} body={body} current={current?.id} choose={choose} />}
      {block.kind === 'title' || (first && block.kind === 'heading') ? (
        <h1
          ref={body as RefObject<HTMLHeadingElement>}
          {...own}
          className="col-start-2 mb-1 font-display text-[34px] leading-[1.35] font-bold text-balance max-md:text-[27px]"
        >
          {inner}
        </h1>
      ) : block.kind === 'heading' || block.kind === 'pull-quote' ? (
        <h2
          ref={body as RefObject<HTMLHeadingElement>}
          {...own}
          className="col-start-2 mt-3 mb-2 font-display text-[23px] leading-[1.7] font-bold"
        >
          {inner}
        </h2>
      ) : block.kind === 'leftover' ? (
        <p className="col-start-2 mb-4 rounded-md border border-dashed border-rule-2 px-3 py-1 text-[14px] text-ink-3">
          {t('review.leftover')}
          {t('app.colon')}
          <span {...own}>{inner}</span>
        </p>
      ) : post ? (
        <div
          className={`col-start-2 border-s-[3px] border-rule-2 bg-sheet px-4 ${block.kind === 'byline' ? 'pb-2' : 'pt-1'} ${goesOn ? '' : 'mb-4'}`}
        >
          <p
            ref={body as RefObject<HTMLParagraphElement>}
            {...own}
            className={block.kind === 'byline' ? 'text-[13px] text-ink-2' : 'galley-text !text-[18px]'}
          >
            {inner}
          </p>
          {block.kind === 'byline' && <small className="text-[13px] text-ink-2">{t('review.post')}</small>}
        </div>
      ) : (
        <p
          ref={body as RefObject<HTMLParagraphElement>}
          {...own}
          className={`galley-text col-start-2 mb-4 ${block.kind === 'block-quotation' ? 'border-s-[3px] border-rule-2 ps-4' : ''} ${block.kind === 'caption' ? '!text-[15px] text-ink-2' : ''}`}
        >
          {inner}
        </p>
      )}
      {(quotes.length > 0 || reported > 0) && (
        <Margin
          quotes={quotes}
          clauseOf={(q) => {
            const clause = within.get(q.id);
            return clause && text.slice(clause.spans[0]?.[0], clause.spans.at(-1)?.[1]);
          }}
          reported={reported}
          showReported={showReported}
        />
      )}
      {meta}
    </>
  );
});

/** The text itself, cut into runs under the same marks. Each run says where it begins: selections are read from that. */
function Runs({ text, block, marks }: { text: string; block: Block; marks: readonly Mark[] }) {
  return segments([block.start, block.end], marks).map((run) => {
    const has = (kind: Mark['kind']) => run.marks.some((m) => m.kind === kind);
    const quoteUnder = (kind: 'now' | 'quote') =>
      // Of a clause and a quotation in it, the inner one is meant.
      run.marks.findLast((m) => m.kind === kind && 'quote' in m) as Marked | undefined;
    const now = quoteUnder('now')?.quote;
    const quote = now ?? quoteUnder('quote')?.quote;
    const classes = [
      quote && `q q-${quote.status}`,
      now && 'q-now',
      has('differs') && 'q-differs',
      has('cue') && 'cue',
      has('speaker') && 'font-bold',
      has('note') && 'annotated',
      has('chosen') && 'chosen',
    ]
      .filter(Boolean)
      .join(' ');
    return (
      <span
        key={run.start}
        data-start={run.start}
        data-quote={quote?.id}
        aria-current={now ? 'true' : undefined}
        className={classes || undefined}
      >
        {now && run.start === now.spans[0]?.[0] && <Handle edge="start" />}
        {text.slice(run.start, run.end)}
        {now && run.end === now.spans.at(-1)?.[1] && <Handle edge="end" />}
      </span>
    );
  });
}

function Rejected({ quotes }: { quotes: readonly QuoteMark[] }) {
  const t = useTranslations();
  const { can, perform, view } = useBench();
  return (
    <details className="col-start-2 mt-8 border-t border-rule pt-3 text-[14px] text-ink-2">
      <summary className="cursor-pointer">{t('review.rejected', { n: quotes.length })}</summary>
      <ul className="mt-2 grid gap-2">
        {quotes.map((q) => (
          <li key={q.id} className="flex items-baseline gap-3">
            <bdi className="line-clamp-1 min-w-0 flex-1 font-text">
              {view.revision.text.slice(q.spans[0]?.[0], q.spans.at(-1)?.[1])}
            </bdi>
            {can.check && (
              <button type="button" className="btn small" onClick={() => perform(rejectQuote(q.id, false))}>
                {t('review.restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const beginsIn = (quote: QuoteMark, block: Block): boolean => {
  const [start] = quote.spans[0] as Span;
  return block.start <= start && start < block.end;
};

/** How many reported statements begin in each block. */
function reportedByBlock(blocks: readonly Block[], quotes: readonly QuoteMark[]): number[] {
  const counts = blocks.map(() => 0);
  for (const q of quotes) {
    if (q.rejected || layerOf(q) === 'quoted') continue;
    const at = firstEndingAfter(blocks, (q.spans[0] as Span)[0]);
    if (at < counts.length) counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

/** The clause that a marked part stands in, of those that the text reports: both stand in the order of the text. */
function clausesAround(quoted: readonly QuoteMark[], all: readonly QuoteMark[]): ReadonlyMap<string, QuoteMark> {
  const clauses = all.filter((q) => !q.rejected && layerOf(q) === 'reported');
  const found = new Map<string, QuoteMark>();
  let next = 0;
  const open: QuoteMark[] = [];
  for (const q of quoted) {
    const [start, end] = endsOf(q);
    for (; next < clauses.length && endsOf(clauses[next] as QuoteMark)[0] <= start; next++)
      open.push(clauses[next] as QuoteMark);
    while (open.length > 0 && endsOf(open.at(-1) as QuoteMark)[1] < end) open.pop();
    const clause = open.at(-1);
    if (clause) found.set(q.id, clause);
  }
  return found;
}

const endsOf = (q: QuoteMark): Span => [(q.spans[0] as Span)[0], (q.spans.at(-1) as Span)[1]];

function marksByBlock(
  blocks: readonly Block[],
  quotes: readonly QuoteMark[],
  annotations: readonly AnnotationView[],
): (readonly Mark[])[] {
  const all: Mark[] = [
    ...quotes.flatMap((quote): Mark[] => [
      ...quote.spans.map((span) => ({ span, kind: 'quote' as const, quote })),
      ...(quote.cue ? [{ span: quote.cue, kind: 'cue' as const }] : []),
      ...(quote.mention ? [{ span: quote.mention, kind: 'speaker' as const }] : []),
    ]),
    ...annotations.flatMap((a) => (a.span && !a.resolved ? [{ span: a.span, kind: 'note' as const }] : [])),
  ].sort((a, b) => a.span[0] - b.span[0]);
  const byBlock: Mark[][] = blocks.map(() => []);
  for (const mark of all) {
    for (
      let i = firstEndingAfter(blocks, mark.span[0]);
      i < blocks.length && (blocks[i] as Block).start < mark.span[1];
      i++
    )
      (byBlock[i] as Mark[]).push(mark);
  }
  return byBlock.map((marks) => (marks.length > 0 ? marks : NONE));
}

/** Blocks stand in order and do not overlap, so the first one that a mark touches is found by halving. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where in the text the words of the current quotation differ from its source. */
function differingSpans(quote: QuoteView): Span[] {
  const check = quote.checks.find((c) => c.verdict) ?? quote.checks[0];
  if (!check || quote.spans.length !== 1) return [];
  const from = (quote.spans[0] as Span)[0];
  return check.comparison.flatMap((s) =>
    s.kind === 'words' && s.quote ? [[from + s.at[0], from + s.at[1]] as const] : [],
  );
}

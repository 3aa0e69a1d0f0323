'use client';

import { Fragment, type RefObject, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { QuoteMark } from '@/lib/review/read/view';
import type { Block } from '@/lib/text/blocks';
import { overlaps, type Span } from '@/lib/text/span';
import { rejectQuote } from '../state/ops/quote';
import { useBench } from '../state/state';
import { beginsIn, clauseAround, differingSpans, type Mark, marksByBlock, reportedByBlock } from './marks';
import { Meta } from './meta';
import { BlockRow, isPost } from './row';
import { withEnds } from './with-ends';

/** In characters: so much of a text is drawn on the server; the browser draws the others, so many blocks at a time. */
const FIRST = 8_000;
const AT_ONCE = 25;

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
  const before = useRef<readonly (readonly Mark[])[]>([]);
  const base = useMemo(() => {
    before.current = marksByBlock(blocks, kept, view.annotations, before.current);
    return before.current;
  }, [blocks, kept, view.annotations]);
  const hidden = useMemo(() => (reported ? [] : reportedByBlock(blocks, view.quotes)), [blocks, view.quotes, reported]);
  const clause = useMemo(() => {
    const around = current && clauseAround(current, view.quotes);
    return around && revision.text.slice(around.spans[0]?.[0], around.spans.at(-1)?.[1]);
  }, [current, view.quotes, revision.text]);
  const drawn = useGrowing(blocks, onGrown);
  const chosen = mode.kind === 'read' ? undefined : mode.span;
  // While its ends are moved, it stands where they are.
  const now = current && mode.kind === 'ends' ? { ...current, spans: withEnds(current.spans, mode.span) } : current;
  const lively: Mark[] = [
    ...(now ? now.spans.map((span) => ({ span, kind: 'now' as const, quote: now })) : []),
    ...(open ? differingSpans(open).map((span) => ({ span, kind: 'differs' as const })) : []),
    ...(chosen ? [{ span: chosen, kind: 'chosen' as const }] : []),
  ];
  const rejected = view.quotes.filter((q) => q.rejected);
  // A page may have leftovers before its title.
  const head = Math.max(
    0,
    blocks.findIndex((b) => b.kind === 'title'),
  );

  return (
    <article ref={root} aria-label={t('review.text')} className="px-10 pt-8 pb-24 sheet:px-[18px] sheet:pb-[55vh]">
      {blocks.slice(0, drawn).map((block, i) => {
        const span: Span = [block.start, block.end];
        const marks = lively.filter((m) => overlaps(m.span, span));
        const own = current && beginsIn(current, block) ? current : undefined;
        const row = (
          <BlockRow
            key={block.start}
            block={block}
            text={revision.text}
            article={revision.language}
            base={base[i] as readonly Mark[]}
            lively={marks.length > 0 ? marks : NONE}
            current={own}
            choose={choose}
            first={i === 0}
            goesOn={isPost(blocks[i + 1])}
            reported={hidden[i] ?? 0}
            showReported={showReported}
            clause={own && clause}
          />
        );
        if (i !== head) return row;
        return (
          <Fragment key={block.start}>
            {row}
            <div className="galley-row">
              <Meta w={view} />
            </div>
          </Fragment>
        );
      })}
      {quoted.length === 0 && (
        <div className="galley-row">
          <p className="col-start-2 my-6 rounded-md border border-dashed border-rule-2 p-4 text-ink-2">
            {t('review.noQuotes')}
          </p>
        </div>
      )}
      {rejected.length > 0 && (
        <div className="galley-row">
          <Rejected quotes={rejected} />
        </div>
      )}
    </article>
  );
}

const NONE: readonly Mark[] = [];

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

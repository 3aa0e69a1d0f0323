'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Numeral, Proposed } from '@/app/ui/words';
import { groupBy } from '@/lib/review/group-by';
import type { QuoteMark } from '@/lib/review/read/view';
import { layerOf } from '@/lib/review/words';
import { OthersOn } from '../others';

/** In pixels: of a number, and of a line at the least. */
const TALL = 24;

/** Numbers of one line stand at one height, whatever their runs measure. */
function onLines(measured: readonly [string, number][]): [string, number][] {
  let line = Number.NEGATIVE_INFINITY;
  return [...measured]
    .sort((a, b) => a[1] - b[1])
    .map(([id, top]) => {
      if (top - line >= TALL / 2) line = top;
      return [id, line];
    });
}

/** The numbers of the quotations, each beside the line in which it begins. */
export function Numbers({
  quotes,
  body,
  current,
  choose,
}: {
  quotes: readonly QuoteMark[];
  body: RefObject<HTMLElement | null>;
  current: string | undefined;
  choose: (id: string) => void;
}) {
  const t = useTranslations();
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  // After all refs are set: the text stands behind its numbers in the tree.
  useEffect(() => {
    const block = body.current;
    if (!block) return;
    const measure = () => {
      const { top } = block.getBoundingClientRect();
      const runs = new Map([...block.querySelectorAll<HTMLElement>('[data-start]')].map((r) => [r.dataset.start, r]));
      const measured = quotes.map((q): [string, number] => {
        // By where it begins: a clause that is current covers the quotations in it.
        const run = runs.get(String(q.spans[0]?.[0]))?.getClientRects()[0];
        return [q.id, run ? Math.max(0, Math.round(run.top - top + (run.height - TALL) / 2)) : 0];
      });
      setTops(new Map(onLines(measured)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(block);
    // A face that arrives late may break the lines elsewhere and leave the block as tall as it was.
    document.fonts.addEventListener('loadingdone', measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    };
  }, [quotes, body]);
  const rows = groupBy(quotes, (q) => tops.get(q.id) ?? 0);
  return (
    <div className="relative col-start-1 text-[13px] text-ink-3 max-md:hidden">
      {[...rows].map(([top, row]) => (
        <span key={top} className="absolute end-0 flex whitespace-nowrap" style={{ insetBlockStart: top }}>
          {row.map((q) => (
            <button
              key={q.id}
              type="button"
              aria-label={t(layerOf(q) === 'quoted' ? 'review.quote' : 'review.reportedQuote', { n: q.number })}
              aria-current={q.id === current ? 'true' : undefined}
              className={`min-h-6 min-w-6 cursor-pointer rounded ${q.id === current ? 'font-semibold text-accent' : 'hover:text-ink'}`}
              onClick={() => choose(q.id)}
            >
              {layerOf(q) === 'reported' && <span aria-hidden="true">⋮</span>}
              <Numeral>{q.number}</Numeral>
            </button>
          ))}
        </span>
      ))}
    </div>
  );
}

/** A few words for each quotation: who speaks, and how it stands; a quiet sign for reported speech that is not shown. */
export function Margin({
  quotes,
  clauseOf,
  reported,
  showReported,
}: {
  quotes: readonly QuoteMark[];
  /** The words of the reported clause that a quotation stands in. */
  clauseOf: (quote: QuoteMark) => string | undefined;
  /** So many reported statements begin here and are not shown. */
  reported: number;
  showReported: (shown: boolean) => void;
}) {
  const t = useTranslations();
  return (
    <div className="col-start-3 pt-[9px] text-[13px] leading-[1.5] text-ink-2 max-[1100px]:hidden">
      {quotes.map((q) => (
        <MarginNote key={q.id} quote={q} clause={clauseOf(q)} />
      ))}
      {reported > 0 && (
        <button
          type="button"
          className="min-h-6 cursor-pointer text-ink-3 hover:text-ink"
          onClick={() => showReported(true)}
        >
          <span aria-hidden="true">⋮ </span>
          {t('review.reportedHere', { n: reported })}
        </button>
      )}
    </div>
  );
}

/** In UTF-16 code units: so much of a clause says which it is. */
const CLAUSE = 28;

function MarginNote({ quote: q, clause }: { quote: QuoteMark; clause: string | undefined }) {
  const t = useTranslations();
  const { verdict } = q;
  const bad = verdict === 'altered' || verdict === 'spliced';
  const stands = !verdict
    ? t('review.noSource')
    : q.decided
      ? t(`verdict.${verdict}`)
      : t('words.proposed', { verdict: t(`verdict.${verdict}`) });
  return (
    <div className="mb-1 flex items-baseline gap-1.5">
      <b className="font-semibold text-ink">
        {layerOf(q) === 'reported' && <span aria-hidden="true">⋮</span>}
        <Numeral>{q.number}</Numeral>
      </b>
      <span>
        <Proposed decided={q.speakerDecided || q.saidBy === ''}>{q.saidBy || t('review.noSpeaker')}</Proposed>
        {q.via && (
          <>
            {t('app.comma')}
            {t('review.via')} <Proposed decided={q.viaDecided}>{q.via}</Proposed>
          </>
        )}
        {q.conflict && (
          <>
            {' · '}
            <b className="font-semibold text-disputed">{t('chain.conflict')}</b>
          </>
        )}
        {' · '}
        {bad ? <b className="font-semibold text-disputed">{stands}</b> : stands}
        {q.signed ? ` · ${t('queue.signed')}` : q.status !== 'open' && ` · ${t('review.awaits')}`}
        {clause && (
          <span className="text-ink-3">
            {' · '}
            {t('review.within', {
              words: clause.length > CLAUSE ? `${clause.slice(0, CLAUSE).toWellFormed()}…` : clause,
            })}
          </span>
        )}
        {q.twins.map((n) => ` · ${t('review.twin', { n })}`)}
        {q.moreTwins > 0 && ` · ${t('review.moreTwins', { n: q.moreTwins })}`}
        {q.contradicts.map((n) => ` · ${t('review.contradicts', { n })}`)}
        {q.moreContradicts > 0 && ` · ${t('review.moreContradicts', { n: q.moreContradicts })}`}
      </span>
      <OthersOn quoteId={q.id} />
    </div>
  );
}

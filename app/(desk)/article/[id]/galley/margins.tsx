'use client';

import { useTranslations } from 'use-intl/react';
import { Numeral, Proposed } from '@/app/ui/words';
import type { QuoteMark } from '@/lib/review/read/view';
import { awaitsSignature, layerOf, standingOf } from '@/lib/review/words';
import { excerpt } from '@/lib/text/excerpt';
import { isMarkedUnsettled } from '../card/reading';
import { OthersOn } from '../others';

/** A few words for each quotation: who speaks, and how it stands; a quiet sign for reported speech that is not shown. */
export function Margin({
  quotes,
  current,
  clause,
  reported,
  showReported,
}: {
  quotes: readonly QuoteMark[];
  current: string | undefined;
  /** The words of the reported clause that the current one stands in. */
  clause: string | undefined;
  /** So many reported statements begin here and are not shown. */
  reported: number;
  showReported: (shown: boolean) => void;
}) {
  const t = useTranslations();
  return (
    <div className="col-start-3 pt-[9px] text-[13px] leading-[1.5] text-ink-2 max-[1100px]:hidden">
      {quotes.map((q) => (
        <MarginNote key={q.id} quote={q} clause={q.id === current ? clause : undefined} />
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
            {t('app.between')}
            <b className="font-semibold text-disputed">{t('chain.conflict')}</b>
          </>
        )}
        {t('app.between')}
        {bad ? <b className="font-semibold text-disputed">{stands}</b> : stands}
        {!q.decided && q.readers.length === 1 && `${t('app.between')}${t('review.second')}`}
        {isMarkedUnsettled(q) && (
          <>
            {t('app.between')}
            <b className="font-semibold text-disputed">{t('review.unsettled')}</b>
          </>
        )}
        {standingOf(q) === 'speaker-open' && `${t('app.between')}${t('status.speaker-open')}`}
        {q.signed
          ? `${t('app.between')}${t('queue.signed')}`
          : awaitsSignature(q) && `${t('app.between')}${t('review.awaits')}`}
        {clause && (
          <span className="text-ink-3">
            {t('app.between')}
            {t('review.within', {
              words: excerpt(clause, CLAUSE),
            })}
          </span>
        )}
        {q.twins.map((n) => `${t('app.between')}${t('review.twin', { n })}`)}
        {q.moreTwins > 0 && `${t('app.between')}${t('review.moreTwins', { n: q.moreTwins })}`}
        {q.contradicts.map((n) => `${t('app.between')}${t('review.contradicts', { n })}`)}
        {q.moreContradicts > 0 && `${t('app.between')}${t('review.moreContradicts', { n: q.moreContradicts })}`}
      </span>
      <OthersOn quoteId={q.id} />
    </div>
  );
}

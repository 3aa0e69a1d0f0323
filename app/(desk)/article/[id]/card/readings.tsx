'use client';

import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import type { CheckView, QuoteView } from '@/lib/review/read/view';
import { useBench } from '../state/state';

const BothReadings = later(async () => (await import('./both-readings')).BothReadings);

/** Two have read it without seeing each other's verdict, and nobody has decided between them. */
export const isUnsettled = (quote: QuoteView): boolean => quote.readings?.kind === 'open' && quote.decidedBy === null;

/** What two readers found, as far as whoever looks may see it; and who settles what they found differently. */
export function ReadingsOf({ quote, check }: { quote: QuoteView; check: CheckView }) {
  const t = useTranslations();
  const { view } = useBench();
  const { readings } = quote;
  if (readings?.kind === 'open') return <BothReadings quote={quote} readings={readings} />;
  const isOpen = quote.decidedBy === null && check.verdict === null && check.proposedVerdict !== 'translated';
  if (!isOpen || !(readings || view.desk.blind || quote.readTwice)) return null;
  return (
    <p className="mt-2 border-s-[3px] border-rule-2 ps-2.5 text-[14px] text-ink-2">
      {!readings
        ? t('readings.blind')
        : readings.own
          ? t('readings.own', { verdict: t(`verdict.${readings.own.verdict}`) })
          : t('readings.other', { name: readings.by.name })}
    </p>
  );
}

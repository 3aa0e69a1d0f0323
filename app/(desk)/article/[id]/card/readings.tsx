'use client';

import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import type { CheckView, QuoteView } from '@/lib/review/read/view';
import { useBench } from '../state/state';
import { isReadBlind, placeOf } from './reading';

const BothReadings = later(async () => (await import('./both-readings')).BothReadings);

/** What two readers found, as far as whoever looks may see it; and who settles what they found differently. */
export function ReadingsOf({ quote, check }: { quote: QuoteView; check: CheckView }) {
  const t = useTranslations();
  const { view } = useBench();
  const { readings } = quote;
  if (readings?.kind === 'open') return <BothReadings quote={quote} readings={readings} />;
  if (!isReadBlind(quote, check, view.desk)) return null;
  return (
    <p className="mt-2 border-s-[3px] border-rule-2 ps-2.5 text-[14px] text-ink-2">
      {!readings
        ? t('readings.blind')
        : readings.own
          ? [t('readings.own', { verdict: t(`verdict.${readings.own.verdict}`) }), placeOf(t, readings.own)].join(' ')
          : t('readings.other', { name: readings.by.name })}
    </p>
  );
}

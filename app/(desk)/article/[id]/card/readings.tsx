'use client';

import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import type { CheckView, QuoteView, Reading } from '@/lib/review/read/view';
import type { Translator } from '@/messages';
import { useBench } from '../state/state';

const BothReadings = later(async () => (await import('./both-readings')).BothReadings);

/** Two have read it without seeing each other's verdict, and nobody has decided between them. */
export const isUnsettled = (quote: QuoteView): boolean => quote.readings?.kind === 'open' && quote.decidedBy === null;

/** Whether a verdict on the comparison is kept sealed until a second reader has given one. */
export const isReadBlind = (quote: QuoteView, check: CheckView, desk: { readonly blind: boolean }): boolean =>
  quote.readings?.kind !== 'open' &&
  quote.decidedBy === null &&
  check.verdict === null &&
  check.proposedVerdict !== 'translated' &&
  (quote.readings !== null || desk.blind || quote.readTwice);

/** Where a reader says that the words stand. */
export const placeOf = (t: Translator, { page, timeCode }: Reading): string =>
  page !== null ? t('words.page', { n: page }) : timeCode !== null ? t('words.timeCode', { code: timeCode }) : '';

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

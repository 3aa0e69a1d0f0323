import type { CheckView, QuoteView, Reading } from '@/lib/review/read/view';
import type { Translator } from '@/messages';

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

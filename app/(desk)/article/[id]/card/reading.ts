import type { CheckView, QuoteMark, QuoteView, Reading } from '@/lib/review/read/view';
import * as rules from '@/lib/review/rules/read-blind';
import type { Translator } from '@/messages';

const whoRead = ({ readers, decidedBy, readTwice }: QuoteView) => ({
  readers,
  decidedById: decidedBy?.id ?? null,
  readTwice,
});

/** Two have read it without seeing each other's verdict, and nobody has decided between them. */
export const isUnsettled = (quote: QuoteView): boolean => rules.isUnsettled(whoRead(quote));

/** The same by what is known of every quotation on the page. */
export const isMarkedUnsettled = ({ status, readers }: QuoteMark): boolean => status === 'open' && readers.length === 2;

/** Whether a verdict on the comparison is kept sealed until a second reader has given one. */
export const isReadBlind = (quote: QuoteView, check: CheckView, desk: { readonly blind: boolean }): boolean =>
  rules.isReadBlind(desk, whoRead(quote), check);

/** Where a reader says that the words stand. */
export const placeOf = (t: Translator, { page, timeCode }: Reading): string =>
  page !== null ? t('words.page', { n: page }) : timeCode !== null ? t('words.timeCode', { code: timeCode }) : '';

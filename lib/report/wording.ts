import { formatLocale, type Locale, type Translator, translatorOf } from '@/messages';
import type { ReportContent } from './content';
import { datesIn, daysIn } from './dates';

/** What a report is put in words with: one language, one place. */
export interface Wording {
  readonly locale: Locale;
  readonly t: Translator;
  /** A moment, as it is where the report was made. */
  readonly date: (iso: string) => string;
  /** The day of a source. */
  readonly day: (iso: string) => string;
  readonly number: (n: number) => string;
}

export const wordingOf = (locale: Locale, { zone }: Pick<ReportContent, 'zone'>): Wording => ({
  locale,
  t: translatorOf(locale),
  date: datesIn(locale, zone),
  day: daysIn(locale),
  number: new Intl.NumberFormat(formatLocale(locale), { useGrouping: false }).format,
});

import { formatLocale, type Locale } from '@/messages';

/** Writes the moments of a report in words: always in UTC, which it says. */
export function datesIn(locale: Locale): (iso: string) => string {
  const format = new Intl.DateTimeFormat(formatLocale(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return (iso) => `${format.format(new Date(iso))} UTC`;
}

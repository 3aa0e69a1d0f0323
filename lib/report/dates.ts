import { formatLocale, type Locale } from '@/messages';

/** Whether this is a place whose time can be told: a time zone's name. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The same zone, or UTC where this machine knows no such place. */
const known = (zone: string): string => (isZone(zone) ? zone : 'UTC');

/** Writes the moments of a report in words, as it is at a place, and says how far that is from UTC. */
export function datesIn(locale: Locale, zone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(formatLocale(locale), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: known(zone),
    calendar: 'gregory',
  });
  return (iso) => format.format(new Date(iso));
}

/** Writes days that sources bear: these are kept without an hour, at the beginning of the day in UTC. */
export function daysIn(locale: Locale): (iso: string) => string {
  const format = new Intl.DateTimeFormat(formatLocale(locale), {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return (iso) => format.format(new Date(iso));
}

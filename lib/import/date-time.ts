import { beginsWithMonth, readDate } from './date';

/** Zones that mails and feeds name by letters that the platform does not know, by their offset. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ CET: '+0100', MEZ: '+0100', CEST: '+0200', MESZ: '+0200', BST: '+0100', EET: '+0200', EEST: '+0300' },
  ...{ MSK: '+0300', JST: '+0900', AEST: '+1000', AEDT: '+1100', NZST: '+1200', WET: '+0000', WEST: '+0100' },
};
/** A day alone, which the platform takes for one of Greenwich; and what names its zone, which the year of 10-May-2024 is none of: 10:30+0200, CET, (CEST), Z. */
const DAY = /^\d{4}(?:-\d{2}){0,2}$/;
const HAS_ZONE = /(?:(?:[:.]\d{2,9}|[ A-Z])[+-]\d{2}:?\d{2}|\b(?!AM|PM)[A-Z]{1,4}|\dZ|\))$/;
/** 20250303, 20250303T100000Z */
const TOGETHER = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;
/** Fri, 31 Feb 2004 */
const IN_WORDS = /^(?:\p{L}{2,9},? )?\d{1,2} \p{L}{3,9} \d{4}/u;
const POINTS = /^\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/;
const STROKES = /^\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/;

/**
 * The moment that a file names (ISO 8601, as mails and feeds write it, or a day in words of our languages); undefined for
 * what is none.
 * @param language of what it stands in, as a tag: with strokes between figures the day comes first, but in English
 */
export function momentOf(said: unknown, language?: string): Date | undefined {
  if (said instanceof Date) return Number.isNaN(said.getTime()) ? undefined : said;
  if (typeof said !== 'string' || said.length > 100) return undefined;
  // Seconds, or milliseconds, since 1970.
  const since = /^\d{10}(?:\d{3})?$/.exec(said.trim())?.[0];
  if (since) return new Date(Number(since) * (since.length === 10 ? 1000 : 1));
  const trimmed = said
    .trim()
    .replace(TOGETHER, (_, year, month, day, hour, minute, second = '00', zone = 'Z') =>
      hour ? `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}` : `${year}-${month}-${day}`,
    );
  // With points the day comes first, though the platform reads the month there.
  if (POINTS.test(trimmed)) return readDate(trimmed);
  // A program that writes AM writes as Americans do, whatever the language around it.
  const around = language === undefined || (/\d ?[AP]M\b/.test(trimmed) && !/^en/i.test(language)) ? 'en' : language;
  if (STROKES.test(trimmed) && (!beginsWithMonth(around) || trimmed.length <= 10)) return readDate(trimmed, around);
  // Of a day that there is not the platform makes another one.
  const isNoDay = IN_WORDS.test(trimmed) && readDate(trimmed) === undefined;
  if (isNoDay) return undefined;
  // Without a zone Greenwich is meant, wherever it is read.
  const zoned = DAY.test(trimmed) || HAS_ZONE.test(trimmed) ? trimmed : `${trimmed.replace(/(?<=\d)T(?=\d)/, ' ')} UTC`;
  const moment = new Date(zoned.replace(/\b[A-Z]{3,4}$/, (zone) => ZONES[zone] ?? zone));
  return Number.isNaN(moment.getTime()) ? readDate(trimmed) : moment;
}

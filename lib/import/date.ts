import { DIRECTIONS } from './clean';
import { anyOf, WORDINGS } from './wording';

const all = Object.values(WORDINGS);
/** The number of each month, by its names in our languages. */
const numbered = (lists: readonly (readonly string[])[]) =>
  new Map(
    lists.flatMap((months) =>
      months.flatMap((names, i) => names.split(' ').map((name) => [name.replace('_', ' '), i + 1] as const)),
    ),
  );
const MONTH = numbered(all.map(({ months }) => months));
/** … of the Hijra. */
const HIJRI_MONTH = numbered(all.map(({ hijri }) => hijri));

const DIGITS = /[٠-٩۰-۹]/g;
/** In UTF-16 code units: a date is looked for in a line, not in a text. */
const LONGEST = 300;

/**
 * The first day that a line names, in Arabic, English, French or German, in words or figures: March 3rd 2024;
 * 3. März 2024; ٣ آذار ٢٠٢٤; 2024-03-03. Midnight in UTC; undefined where there is none.
 * @param language of the text around it, as a tag, which tells whether 4/3/2024 begins with the month; undefined where nothing tells
 */
export function readDate(line: string, language?: string): Date | undefined {
  const plain = line
    .slice(0, LONGEST)
    .replace(DIRECTIONS, '')
    .replace(DIGITS, (d) => String(d.charCodeAt(0) & 0xf))
    .toLowerCase();
  if (!/\d/.test(plain)) return undefined;
  const [iso] = yearsOf(plain.matchAll(YEAR_FIRST));
  if (iso) return day(iso[1], iso[2], iso[3]);
  const inWords = named(plain, MONTH, day);
  if (inWords) return inWords;
  // 3.3.2024 and 13/3/2024 can be read one way only; 4/3/2024 is April to Americans, and March to all others.
  const [figures] = yearsOf(plain.matchAll(YEAR_LAST));
  if (!figures) return named(plain, HIJRI_MONTH, ofHijra) ?? inHijri(plain) ?? shortYear(plain);
  const [, first, mark, second, year] = figures;
  const begins = language === undefined ? undefined : beginsWithMonth(language) ? 'month' : 'day';
  if (mark === '.' || Number(first) > 12 || begins === 'day') return day(year, second, first);
  return begins === 'month' || Number(second) > 12 ? day(year, first, second) : undefined;
}

const YEAR_FIRST = /(?<!\d)(?<year>\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const YEAR_LAST = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?<year>\d{4})(?!\d)/g;
/** Years of the Hijra are fewer, where Arabic is written: 1445/11/6 هـ */
const isHijri = ({ groups, input = '' }: RegExpMatchArray): boolean =>
  /^1[345]/.test(groups?.year ?? '') && /\p{Script=Arabic}/u.test(input);
const yearsOf = (found: Iterable<RegExpMatchArray>) => [...found].filter((one) => !isHijri(one));

function inHijri(line: string): Date | undefined {
  const first = [...line.matchAll(YEAR_FIRST)].find(isHijri);
  if (first) return ofHijra(first[1] as string, Number(first[2]), first[3] as string);
  const last = [...line.matchAll(YEAR_LAST)].find(isHijri);
  return last && ofHijra(last[4] as string, Number(last[3]), last[1] as string);
}

/** Whether days in figures begin with the month: of those who write English, Americans and few others do so. */
export const beginsWithMonth = (language: string): boolean => MONTH_FIRST.test(language);
const MONTH_FIRST = new RegExp(`^${anyOf((w) => w.monthFirst)}`, 'i');

/** What stands before the name of a month: 3, 3., 3rd of, 1er, ٣ من */
const BEFORE = new RegExp(`(\\d{1,2})(?:\\.|${anyOf((w) => w.ordinal)})?[،,]?(?: ${anyOf((w) => w.of)}|-)? ?$`);
/** … and behind it: 2024; /مارس 2024; (مارس) 2024; or the day as well, as Americans write. */
const YEAR = /^\.?(?: ?[/(] ?\p{L}{2,10}(?: \p{L}{2,10})?\)?)?[،,]?[ -](\d{4})(?!\d)/u;
const DAY_AND_YEAR = new RegExp(`^\\.? (\\d{1,2})${anyOf((w) => w.ordinal)}?[،,]? (\\d{4})(?!\\d)`);

/** The first day that a line names by one of the months. */
function named(
  line: string,
  months: ReadonlyMap<string, number>,
  day: (year: string, month: number, date: string) => Date | undefined,
): Date | undefined {
  for (const { 0: word, index } of line.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const from = line.slice(index);
    const two = /^\p{L}[\p{L}\p{M}]* \p{L}[\p{L}\p{M}]*/u.exec(from)?.[0] ?? '';
    const name = months.has(two) ? two : word;
    const month = months.get(name);
    if (!month) continue;
    const [, first] = BEFORE.exec(line.slice(Math.max(0, index - LONG_BEFORE), index)) ?? [];
    const behind = from.slice(name.length);
    const [, year] = YEAR.exec(behind) ?? [];
    if (first && year) return day(year, month, first);
    const [, date, itsYear] = DAY_AND_YEAR.exec(behind) ?? [];
    if (date && itsYear) return day(itsYear, month, date);
  }
  return undefined;
}
/** In UTF-16 code units: 31st of … */
const LONG_BEFORE = 8;

/** 14.05.24, as is written where points stand between. */
function shortYear(line: string): Date | undefined {
  const m = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/.exec(line);
  return m ? day(`20${m[3]}`, m[2], m[1]) : undefined;
}

const DAY = 86_400_000;
const UMALQURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  ...({ day: 'numeric', month: 'numeric', year: 'numeric' } as const),
  timeZone: 'UTC',
});

/** The day of a date of the Hijra, by the calendar of Umm al-Qura. */
function ofHijra(year: string, month: number, date: string): Date | undefined {
  const [y, d] = [Number(year), Number(date)];
  if (y < 1300 || y >= 1600) return undefined;
  // By the rule of thirty years, which the calendar leaves by a day or two.
  const about = Math.floor((11 * y + 3) / 30) + 354 * y + 30 * month - Math.floor((month - 1) / 2) + d - 492_533;
  for (const off of [0, 1, -1, 2, -2]) {
    const when = new Date((about + off) * DAY);
    const parts = new Map(UMALQURA.formatToParts(when).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    if (parts.get('day') === d && parts.get('month') === month && parts.get('year') === y) return when;
  }
  return undefined;
}

function day(year: unknown, month: unknown, date: unknown): Date | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const when = new Date(Date.UTC(y, m - 1, d));
  return y >= 1000 && when.getUTCMonth() === m - 1 && when.getUTCDate() === d ? when : undefined;
}

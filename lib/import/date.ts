const MONTHS: readonly string[] = [
  'january jan janvier janv januar jänner يناير كانون_الثاني جانفي',
  'february feb février févr fevrier februar فبراير شباط فيفري',
  'march mar mars märz mrz مارس آذار اذار',
  'april apr avril avr أبريل ابريل إبريل نيسان أفريل افريل',
  'may mai مايو أيار ايار ماي',
  'june jun juin juni يونيو حزيران جوان',
  'july jul juillet juil juli يوليو تموز جويلية',
  'august aug août aout أغسطس اغسطس آب اب أوت',
  'september sep sept septembre سبتمبر أيلول ايلول',
  'october oct octobre oktober okt أكتوبر اكتوبر تشرين_الأول تشرين_الاول',
  'november nov novembre نوفمبر تشرين_الثاني',
  'december dec décembre déc dezember dez ديسمبر كانون_الأول كانون_الاول',
];
/** … of the Hijra. */
const HIJRI: readonly string[] = [
  'محرم المحرم',
  'صفر',
  'ربيع_الأول ربيع_الاول ربيع_أول',
  'ربيع_الآخر ربيع_الاخر ربيع_الثاني ربيع_ثاني',
  'جمادى_الأولى جمادى_الاولى جمادي_الأولى جمادى_الأول',
  'جمادى_الآخرة جمادى_الاخرة جمادى_الثانية جمادي_الآخرة جمادى_الآخر',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو_القعدة ذي_القعدة ذوالقعدة',
  'ذو_الحجة ذي_الحجة ذوالحجة',
];
const numbered = (months: readonly string[]) =>
  new Map(months.flatMap((names, i) => names.split(' ').map((name) => [name.replace('_', ' '), i + 1])));
const MONTH = numbered(MONTHS);
const HIJRI_MONTH = numbered(HIJRI);

const DIGITS = /[٠-٩۰-۹]/g;
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
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
    .replace(INVISIBLE, '')
    .replace(DIGITS, (d) => String(d.charCodeAt(0) & 0xf))
    .toLowerCase();
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain);
  if (iso) return day(iso[1], iso[2], iso[3]);
  let hijri: Date | undefined;
  for (const m of plain.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const [before, after] = [plain.slice(Math.max(0, m.index - 8), m.index), plain.slice(m.index)];
    const two = /^\p{L}[\p{L}\p{M}]* \p{L}[\p{L}\p{M}]*/u.exec(after)?.[0];
    const name = two && (MONTH.has(two) || HIJRI_MONTH.has(two)) ? two : m[0];
    const rest = after.slice(name.length);
    const lunar = HIJRI_MONTH.get(name);
    if (lunar)
      hijri ??= ofHijra(
        /^[،,]? (1[345]\d\d)(?!\d)/.exec(rest)?.[1],
        lunar,
        /(\d{1,2})[،,]? ?(?:من )?$/.exec(before)?.[1],
      );
    const month = MONTH.get(name);
    if (!month) continue;
    // 3 March 2024, 3. März, 1er mars, 3 آذار/مارس 2024
    const first = /(\d{1,2})(?:\.|st|nd|rd|th|er)?(?: of| de|-)? ?$/.exec(before);
    const year = /^\.?(?:\/\p{L}{2,10})?[،,]?[ -](\d{4})(?!\d)/u.exec(rest);
    if (first && year) return day(year[1], month, first[1]);
    const american = /^\.? (\d{1,2})(?:st|nd|rd|th)?[،,]? (\d{4})(?!\d)/.exec(rest);
    if (american) return day(american[2], month, american[1]);
  }
  // 3.3.2024 and 13/3/2024 can be read one way only; 4/3/2024 is April to Americans, and March to all others.
  const figures = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(plain);
  if (!figures) return hijri ?? shortYear(plain);
  const [, first, mark, second, year] = figures;
  const begins = language === undefined ? undefined : beginsWithMonth(language) ? 'month' : 'day';
  if (mark === '.' || Number(first) > 12 || begins === 'day') return day(year, second, first);
  return begins === 'month' || Number(second) > 12 ? day(year, first, second) : undefined;
}

/** Whether days in figures begin with the month: of those who write English, Americans and few others do so. */
export const beginsWithMonth = (language: string): boolean => /^en(?!-(?!us|ca|ph))/i.test(language);

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
function ofHijra(year: string | undefined, month: number, date: string | undefined): Date | undefined {
  if (!year || !date) return undefined;
  const [y, d] = [Number(year), Number(date)];
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

import { foldWord } from '../text/fold';

/** A number in digits: where it ends, and its value as a number is compared by. */
export interface NumberInText {
  readonly end: number;
  /** `1500` for 1,500 and 1.500 and 1 500 and ١٬٥٠٠; `3.5` for 3,50. */
  readonly value: string;
}

/**
 * Reads the number that begins at `start`. A group of three digits behind a point, a comma or a space belongs to
 * the thousands, whatever the language; what else follows one point or comma is a fraction. A row of numbers
 * (a date, a version, a score) gives its first alone.
 */
export function numberAt(text: string, start: number): NumberInText {
  const groups: Group[] = [{ separator: '', digits: digitsAt(text, start), at: start }];
  let end = start + (groups[0] as Group).digits.length;
  // Inside a row of numbers (26.11.2026) each is one by itself.
  const inRow = start > 1 && separatorAt(text, start - 1) !== ' ' && separatorAt(text, start - 1) !== undefined;
  while (groups.length < MOST_GROUPS && !(inRow && isDigit(text.charCodeAt(start - 2)))) {
    const kind = separatorAt(text, end);
    if (!kind) break;
    const digits = digitsAt(text, end + 1);
    if (kind === ':' && !isTime(text, groups, digits, end + 1)) break;
    if (digits === '' || (kind === ' ' && !isThousands(text, groups, digits, end + 1))) break;
    groups.push({ separator: kind, digits, at: end + 1 });
    end += 1 + digits.length;
  }
  const whole = readGroups(groups);
  const first = groups[0] as Group;
  if (whole === undefined) return { end: start + first.digits.length, value: plain(first.digits) };
  return { end, value: whole };
}

/** Whether two ways to write a number, each read by itself where nobody knows the language, may be two numbers: 1.500, 1,500. */
export const isAmbiguous = (one: string, other: string): boolean => {
  const [a, b] = [ONE_GROUP.exec(one.trim()), ONE_GROUP.exec(other.trim())];
  return a !== null && b !== null && a[1] !== b[1];
};

const ONE_GROUP = /^\p{Nd}{1,3}([.,])\p{Nd}{3}$/u;

interface Group {
  readonly separator: string;
  readonly digits: string;
  readonly at: number;
}

/** In groups of digits: longer rows are no number. */
const MOST_GROUPS = 8;

function readGroups(groups: readonly Group[]): string | undefined {
  const [first, ...rest] = groups as [Group, ...Group[]];
  if (rest.length === 0) return plain(first.digits);
  const last = rest.at(-1) as Group;
  const thousands = rest.slice(0, -1);
  const sep = (rest[0] as Group).separator;
  const grouped = (list: readonly Group[]) =>
    first.digits.length <= 3 && list.every((g) => g.digits.length === 3 && g.separator === sep && sep !== '٫');
  const join = (list: readonly Group[]) => plain(first.digits + list.map((g) => g.digits).join(''));
  if (grouped(rest) && !(rest.length === 1 && first.digits.startsWith('0') && sep !== ' ')) return join(rest);
  const isFraction =
    last.separator === '.' || last.separator === ':' || last.separator === ',' || last.separator === '٫';
  if (!isFraction || !grouped(thousands) || (thousands.length > 0 && last.separator === sep)) return undefined;
  const fraction = withoutZeros(foldWord(last.digits));
  return fraction ? `${join(thousands)}.${fraction}` : join(thousands);
}

/** A fraction without the zeros at its end. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** ASCII digits without zeros in front. */
const plain = (digits: string): string => foldWord(digits).replace(/^0+(?=\d)/, '');

/** An hour and its minutes, which some write with a point: 10:30, 10.30. Other rows with colons (1:0, 00:12:31) are none. */
function isTime(text: string, groups: readonly Group[], minutes: string, at: number): boolean {
  const hour = groups[0] as Group;
  const alone = groups.length === 1 && hour.digits.length <= 2 && minutes.length === 2 && foldWord(minutes) < '60';
  return alone && text[at + 2] !== ':' && text[hour.at - 1] !== ':';
}

/** A space parts thousands only where three digits stand behind it and no more than three before. */
function isThousands(text: string, groups: readonly Group[], digits: string, at: number): boolean {
  const head = groups[0] as Group;
  const before = groups.slice(1);
  return (
    digits.length === 3 &&
    head.digits.length <= 3 &&
    !head.digits.startsWith('0') &&
    before.every((g) => g.separator === ' ') &&
    !/[\p{L}\p{M}]/u.test(text[at + 3] ?? '')
  );
}

/** What a character between two digits is: a point, a comma, an Arabic decimal or thousands mark, a space. */
function separatorAt(text: string, i: number): string | undefined {
  return SEPARATORS.get(text[i] ?? '');
}

const SEPARATORS = new Map([
  ['.', '.'],
  [',', ','],
  ['،', ','],
  ['٫', '٫'],
  ['٬', '٬'],
  ["'", '٬'],
  ['’', '٬'],
  [':', ':'],
  [' ', ' '],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2009', ' '],
]);

function digitsAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** ASCII, Arabic and Persian digits. */
export const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);

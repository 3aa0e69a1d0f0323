import { HANDLE } from '@/lib/text/handle';
import { DIRECTIONS } from './clean';
import { readDate } from './date';
import { anyOf } from './wording';

/** What the line under (or above) a post says of it. */
export interface Byline {
  /** Empty where only the handle is given. */
  readonly author: string;
  readonly handle: string | undefined;
  readonly date: Date | undefined;
  /** Of the post itself, where the page leads to it. */
  readonly address?: string | undefined;
}

/** A post shared by …; Publiée par …; Gepostet von …; تمت مشاركة منشور بواسطة … */
export const SHARED_BY = new RegExp(`^${anyOf((w) => w.shared)} `, 'iu');

/** No byline is longer, in UTF-16 code units. */
const LONGEST = 300;

/**
 * Reads a byline: “— Name (@handle) March 3, 2024”, “Name @handle”, “A post shared by Name (@handle)”,
 * “Posted by Name on Sunday, March 3, 2024”.
 */
export function readByline(line: string): Byline {
  const plain = line.slice(0, LONGEST).replace(DIRECTIONS, '').replace(/\s+/g, ' ').trim();
  const date = readDate(plain);
  const handle = HANDLE.exec(plain);
  const name = handle ? plain.slice(0, handle.index) : beforeDate(plain);
  return { author: nameIn(name), handle: handle ? withoutEnd(handle[0], '.-') : undefined, date };
}

/** Without the dash before it, the words of who shared it, and what stands between it and the handle. */
function nameIn(text: string): string {
  const name = `${text.replace(/^[—–―-]+/, '').trim()} `.replace(SHARED_BY, '');
  return withoutEnd(name, ' (（·|,،:–—-');
}

/** Without any of the characters at its end. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** Name on Sunday, March 3, 2024; Name le dimanche 3 mars 2024; Name am Sonntag, 3. März 2024; Name في الأحد، ٣ مارس ٢٠٢٤ */
function beforeDate(line: string): string {
  const m = BEFORE_DAY.exec(line);
  return m ? line.slice(0, m.index) : line;
}
const BEFORE_DAY = new RegExp(` (?:${anyOf((w) => w.onDay)}|[·|]) (?=.{0,40}\\d)`, 'u');

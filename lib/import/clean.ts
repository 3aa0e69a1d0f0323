import { Problem } from '@/lib/problem';
import { MAX_TEXT } from './limits';

/** Where a line may or may not be broken: soft hyphens and what joins words. Nobody reads them, and they cut words in two. */
export const HINTS = /[\u00ad\u2060\ufeff]/g;
/** What tells the direction of a line, and is not read. */
export const DIRECTIONS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text as it will be kept for ever: one kind of line end, no byte order mark, no NUL, no hints for breaking
 * lines, and no half of a surrogate pair (which no database keeps). Nothing else is changed.
 * @throws Problem `text-empty` or `text-too-long`
 */
export function cleanText(raw: string): string {
  if (raw.length > MAX_TEXT * 2) throw new Problem('text-too-long', { length: raw.length, most: MAX_TEXT });
  const whole = raw.replace(/\r\n?/g, '\n').replaceAll('\0', '').replace(HINTS, '').toWellFormed().trimEnd();
  // Without the empty lines above; a first line keeps its indent.
  const text = whole.slice(whole.lastIndexOf('\n', whole.length - whole.trimStart().length - 1) + 1);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Problem('text-empty');
  if (text.length > MAX_TEXT) throw new Problem('text-too-long', { length: text.length, most: MAX_TEXT });
  return text;
}

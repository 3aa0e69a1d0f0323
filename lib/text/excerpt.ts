import { isWordUnit } from './characters';

/** The beginning of a text, whole words of at most so many UTF-16 code units, and the sign that it goes on. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && isWordUnit(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end - 1))) end--;
  // A word that is longer than all of it is cut, between its characters.
  const cut = text.slice(0, end || most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

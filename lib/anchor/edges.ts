/** Marks of one sort stand for each other: where a range began with a straight mark, it begins with a curly one now. */
const SORTS: readonly RegExp[] = [/["'“”„‟‘’‚‛«»‹›]/u, /[()[\]{}]/u, /[.!?؟…۔,،;؛:]/u, /[-–—‐‑−]/u, /[*_#•·]/u];

const STOPS = 2;

const sortOf = (char: string): number => SORTS.findIndex((sort) => sort.test(char));

/** White space between a mark and its word, in UTF-16 code units. */
const SPACE = 2;

/**
 * Takes the marks along that a range had outside of its first or last word.
 * @param marks what stood between the range's edge and that word
 * @param at the word's edge in the later text
 * @param step -1 before the first word, 1 behind the last
 * @returns the range's edge in the later text
 */
export function withMarks(text: string, marks: string, at: number, step: 1 | -1): number {
  if (marks === '') return at;
  const exact = step > 0 ? text.slice(at, at + marks.length) : text.slice(Math.max(0, at - marks.length), at);
  const left = new Map<number, number>();
  for (const sort of [...marks].map(sortOf)) if (sort >= 0) left.set(sort, (left.get(sort) ?? 0) + 1);
  // One point may have become three.
  if (left.has(STOPS)) left.set(STOPS, Math.max(3, left.get(STOPS) as number));
  if (exact === marks && (step > 0 || at >= marks.length)) return at + step * marks.length;
  if (left.size === 0) return at;
  const most = marks.length + 3;
  let edge = at;
  let space = 0;
  for (let n = 0; n < most; n++) {
    const i = step > 0 ? at + n : at - n - 1;
    const char = text[i];
    if (char === undefined || char === '\n') break;
    if (/\s/.test(char)) {
      if (++space > SPACE) break;
      continue;
    }
    const sort = sortOf(char);
    const more = left.get(sort) ?? 0;
    if (more === 0) break;
    left.set(sort, more - 1);
    edge = step > 0 ? i + 1 : i;
    space = 0;
  }
  return edge;
}

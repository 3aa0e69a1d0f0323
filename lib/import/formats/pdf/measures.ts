import type { Vocabulary } from './joined';
import { commonest } from './line';
import type { Column, Measures } from './paragraphs';

/** Where nothing shows it: what most programs take. */
const USUAL_LEADING = 1.35;

/** The size of most letters, and how far its lines stand apart where they stand close. */
export function measuresOf(columns: readonly Column[], words: Vocabulary): Measures {
  const body = commonest(columns.flatMap(({ lines }) => lines.map((l) => [l.size, l.text.length] as const)));
  const gaps: number[] = [];
  for (const { lines } of columns)
    for (const [i, line] of lines.entries()) {
      const above = lines[i - 1];
      const gap = above ? (line.y - above.y) / line.size : 0;
      if (above && above.size === line.size && gap > 0.8 && gap < 3) gaps.push(gap);
    }
  gaps.sort((a, b) => a - b);
  return { body, leading: gaps.length > 2 ? (gaps[Math.floor(gaps.length * 0.4)] as number) : USUAL_LEADING, words };
}

import type { Line } from './line';

/** A line of a page, and whether it is no part of the text: a running head, a footer, a page number. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Of the height of a page: where running heads and footers stand, so many lines at most; and where the outermost may. */
const [MARGIN, LINES, WIDE_MARGIN] = [0.12, 3, 0.18];

/** A page number by itself: 3, – 3 –, page 3 of 12, ص 3. */
const NUMBER =
  /^(?:(?:page|seite|صفحة|الصفحة|صفحه|ص|עמוד|p|s) )?[\d٠-٩۰-۹]{1,4}(?: (?:of|von|sur|de|من|از|מתוך) [\d٠-٩۰-۹]{1,4})?$/iu;
const AROUND = /[-–—|.,/()[\]\s]+/gu;
const ROMAN = /^[ivxlc]{1,7}$/;
const DIGITS = /[\d٠-٩۰-۹]+/g;

/**
 * Which lines are furniture: what stands at the same height near the edge of several pages, and is the same but for its
 * numbers; a number alone at the edge.
 * @returns the lines of each page that are
 */
export function furnitureOf(pages: readonly PageLines[]): Set<Line> {
  const edges = pages.map(edgesOf);
  const seen = new Map<string, Line[]>();
  for (const lines of edges)
    for (const line of new Map(lines.map((l) => [signOf(l), l])).values()) {
      const sign = signOf(line);
      const known = seen.get(sign);
      if (known) known.push(line);
      else seen.set(sign, [line]);
    }
  const furniture = new Set<Line>();
  // On left and right pages other heads may stand, and the first page often has none.
  const often = Math.max(2, Math.min(4, pages.length * 0.3));
  for (const lines of edges)
    for (const line of lines) {
      const times = nearby(seen, line);
      const number =
        NUMBER.test(line.text.slice(0, 60).replace(AROUND, ' ').trim()) || (pages.length > 1 && ROMAN.test(line.text));
      if (times >= often || number) furniture.add(line);
    }
  return furniture;
}

/** The outermost lines of a page that lie in its margins. */
function edgesOf({ lines, height }: PageLines): Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const margin = (i: number) => height * (i === 0 ? WIDE_MARGIN : MARGIN);
  const above = sorted.slice(0, LINES).filter((l, i) => l.y < margin(i));
  const below = sorted
    .reverse()
    .slice(0, LINES)
    .filter((l, i) => l.y > height - margin(i));
  return [...new Set([...above, ...below])];
}

const wordsOf = (line: Line): string => line.text.replace(DIGITS, '#').toLowerCase();
const heightOf = (line: Line): number => Math.round(line.y / 4);
const signOf = (line: Line): string => `${heightOf(line)} ${wordsOf(line)}`;

/** On how many pages the same stands at the same height, or a little above or below. */
function nearby(seen: ReadonlyMap<string, readonly Line[]>, line: Line): number {
  const height = heightOf(line);
  return [height - 1, height, height + 1].reduce((n, h) => n + (seen.get(`${h} ${wordsOf(line)}`)?.length ?? 0), 0);
}

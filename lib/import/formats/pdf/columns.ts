import { bottomOf, linesOf, topOf, type Word } from './rows';

/** In sizes of the letters: what parts columns, and what parts long ones. */
const [GUTTER, NARROW] = [0.9, 0.55];
/** So many lines a column has, and one beside a narrow gutter: over fewer lines a gap runs by chance. */
const [FEW, MANY] = [3, 6];
/** So many letters its lines have. */
const [SHORT, LONG] = [12, 22];
/** More lines than a page has. */
const MOST_LINES = 1000;
/** Deeper than any page is divided. */
const MAX_DEPTH = 12;

/**
 * The parts of a page in the order in which they are read: a headline across, then the columns below it, from the right
 * where the text runs to the left. Cells of a table are no columns: they are read row by row.
 */
export function columnsOf(words: readonly Word[], rtl: boolean, depth = 0): Word[][] {
  // Long columns may stand close to each other; only what is none of them is looked at for wide gutters.
  return partsOf(words, rtl, depth, NARROW, (rest) => partsOf(rest, rtl, depth, GUTTER, (whole) => [whole]));
}

/** The columns that gutters of a width part, and what `others` makes of the rest. */
function partsOf(
  words: readonly Word[],
  rtl: boolean,
  depth: number,
  gutter: number,
  others: (words: Word[]) => Word[][],
): Word[][] {
  if (words.length < 2 || depth > MAX_DEPTH) return words.length > 0 ? [[...words]] : [];
  const parts: Word[][] = [];
  /** Strips that no gutter parts, one after the other, are one part. */
  let whole: Word[] = [];
  const flush = () => {
    if (whole.length > 0) for (const part of others(whole)) parts.push(part);
    whole = [];
  };
  for (const band of bandsOf(words, gutter)) {
    const columns = split(band, gutter);
    if (!columns) {
      for (const word of band) whole.push(word);
      continue;
    }
    flush();
    for (const column of rtl ? columns.reverse() : columns)
      for (const part of columnsOf(column, rtl, depth + 1)) parts.push(part);
  }
  flush();
  return parts;
}

interface Band {
  readonly strips: (readonly Word[])[];
  /** What all of them leave free. */
  free: readonly Span[];
}

/** Stretches of the page, from above, that share a gutter; each as large as it can be. */
function bandsOf(words: readonly Word[], gutter: number): Word[][] {
  const [left, right] = extentOf(words);
  /** What a strip leaves free as well, if a gutter is among it. */
  const shared = (free: readonly Span[], strip: readonly Word[]): readonly Span[] | undefined => {
    const both = intersect(free, gapsOf(strip, left, right, gutter));
    const least = sizeOf(strip) * gutter;
    return both.some(([from, to]) => from > left && to < right && to - from >= least) ? both : undefined;
  };
  const bands: Band[] = [];
  for (const strip of stripsOf(words)) {
    const last = bands.at(-1);
    const free = last && shared(last.free, strip);
    if (last && free) {
      last.strips.push(strip);
      last.free = free;
    } else bands.push({ strips: [strip], free: gapsOf(strip, left, right, gutter) });
  }
  // A running head or a headline may have a gap by chance that the first lines of the columns below it share.
  for (let i = bands.length - 2; i >= 0; i--) {
    const [above, below] = [bands[i] as Band, bands[i + 1] as Band];
    let free = guttersOf(below);
    if (above.strips.flat().length * MUCH > below.strips.flat().length) continue;
    for (let strip = above.strips.at(-1); strip; strip = above.strips.at(-1)) {
      const both = shared(free, strip);
      if (!both) break;
      free = both;
      below.strips.unshift(above.strips.pop() as readonly Word[]);
    }
  }
  return bands.flatMap(({ strips }) => (strips.length > 0 ? [strips.flat()] : []));
}

/** Of all words of a stretch, so many must stand on either side of what parts columns. */
const SIDE = 0.2;

/** What a stretch leaves free between its columns, and not at its edges. */
function guttersOf({ strips, free }: Band): readonly Span[] {
  const words = strips.flat();
  return free.filter(([from, to]) => {
    const before = words.filter((w) => w.x1 <= from + 1).length;
    const behind = words.filter((w) => w.x0 >= to - 1).length;
    return Math.min(before, behind) >= words.length * SIDE;
  });
}

const extentOf = (words: readonly Word[]): Span => [
  words.reduce((least, w) => Math.min(least, w.x0), Number.POSITIVE_INFINITY),
  words.reduce((most, w) => Math.max(most, w.x1), Number.NEGATIVE_INFINITY),
];

/** So many times as many words has a stretch that lines above it are rather part of. */
const MUCH = 2;

type Span = readonly [number, number];

/** The size of most letters. */
const sizeOf = (words: readonly Word[]): number => {
  const sizes = words.map((w) => w.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] as number;
};

/** What lies between two lines across the whole width parts strips. */
function stripsOf(words: readonly Word[]): Word[][] {
  const strips: Word[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const word of [...words].sort((a, b) => topOf(a) - topOf(b))) {
    if (topOf(word) >= bottom - word.size * 0.1) strips.push([]);
    (strips.at(-1) as Word[]).push(word);
    bottom = Math.max(bottom, bottomOf(word));
  }
  return strips;
}

/** Where nothing stands, from the left to the right of the page, wider than what parts words of that size. */
function gapsOf(words: readonly Word[], left: number, right: number, gutter: number): Span[] {
  const gaps: Span[] = [];
  let end = left;
  let size = 0;
  for (const word of [...words].sort((a, b) => a.x0 - b.x0)) {
    if (word.x0 - end > Math.min(size, word.size) * gutter || size === 0) gaps.push([end, word.x0]);
    if (word.x1 >= end) [end, size] = [word.x1, word.size];
  }
  if (end < right) gaps.push([end, right]);
  return gaps;
}

/** What two rows of stretches have in common. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [one, two] = [a[i] as Span, b[k] as Span];
    const [from, to] = [Math.max(one[0], two[0]), Math.min(one[1], two[1])];
    if (from < to) both.push([from, to]);
    if (one[1] < two[1]) i++;
    else k++;
  }
  return both;
}

/** The columns of a band, from the left; undefined where it is one, or a table. */
function split(band: readonly Word[], gutter: number): Word[][] | undefined {
  const [left, right] = extentOf(band);
  const size = sizeOf(band);
  const gutters = gapsOf(band, left, right, gutter).filter(([from, to]) => to - from >= size * gutter);
  const columns: Word[][] = gutters.concat([[right, right]]).map(() => []);
  for (const word of band) {
    const at = gutters.findIndex(([from]) => word.x0 < from);
    (columns[at < 0 ? gutters.length : at] as Word[]).push(word);
  }
  // What is no column by itself belongs to the one before it, as numbers of a list do to their items.
  const merged: Word[][] = [];
  for (const column of columns) {
    const last = merged.at(-1);
    if (!last || areColumns(last, column, gutter)) merged.push(column);
    else for (const word of column) last.push(word);
  }
  return merged.length > 1 ? merged : undefined;
}

/** Two stretches side by side that are read one after the other: running text, or lines that do not lie on one height. */
function areColumns(a: readonly Word[], b: readonly Word[], gutter: number): boolean {
  const [one, two] = [linesOf(a), linesOf(b)];
  const narrow = gutter === NARROW;
  const [least, letters] = narrow ? [MANY, LONG] : [FEW, SHORT];
  if (Math.min(one.length, two.length) >= least && isProse(one, letters) && isProse(two, letters)) return true;
  if (narrow) return false;
  const [few, many] = one.length < two.length ? [one, two] : [two, one];
  if (many.length < FEW || many.length > MOST_LINES) return false;
  // Large letters of a headline stand near some line or other.
  const aligned = few.filter(([first]) => {
    const { y, size } = first as Word;
    return many.some(([other]) => {
      const line = other as Word;
      return Math.abs(line.y - y) < Math.min(size, line.size) * 0.12;
    });
  });
  return isProse(many, SHORT) && aligned.length < few.length * 0.5;
}

/** Lines of several words, most of which reach the end of their column. */
function isProse(lines: readonly (readonly Word[])[], least: number): boolean {
  if (lines.length < FEW) return false;
  const widths = lines.map((line) => {
    const [x0, x1] = extentOf(line);
    return x1 - x0;
  });
  const widest = widths.reduce((most, w) => Math.max(most, w), 0);
  const full = widths.filter((width) => width > widest * 0.7).length;
  const letters = lines.reduce((n, line) => n + line.reduce((m, w) => m + w.clusters.length, 0), 0);
  return full >= lines.length * 0.5 && letters / lines.length >= least;
}

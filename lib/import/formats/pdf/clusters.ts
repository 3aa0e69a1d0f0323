import type { Glyph } from './glyphs';
import { lettersOf } from './letters';

/** A glyph with the marks that stand on it: what keeps together wherever it stands in its line. */
export interface Cluster extends Pick<Glyph, 'x0' | 'x1' | 'y' | 'size' | 'font' | 'bold' | 'order' | 'piece'> {
  /** In logical order. */
  readonly text: string;
}

const MARK = /^\p{M}+$/u;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** In sizes of the letter: what is drawn again so near is the same letter, made bold or given a shadow. */
const AGAIN = 0.12;

/** What a font has no name for, and what commands a terminal. */
const UNNAMED = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;

/**
 * The glyphs of a page as clusters, in the order in which they were drawn: letters for shapes, marks put to their
 * letters, and what was drawn twice to look bold taken once.
 */
export function clustersOf(glyphs: readonly Glyph[]): Cluster[] {
  const once = withoutRepeats(glyphs.flatMap(named));
  const bases = once.filter((g) => !MARK.test(g.text));
  const marks = new Map<Glyph, { before: string; after: string }>();
  let next = 0;
  for (const glyph of once) {
    if (!MARK.test(glyph.text)) {
      next++;
      continue;
    }
    const base = baseOf(glyph, bases[next - 1], bases[next]);
    if (!base) continue;
    const known = marks.get(base) ?? { before: '', after: '' };
    // What is drawn before its letter is drawn from the left: the last mark is the nearest.
    if (base === bases[next]) known.before = glyph.text + known.before;
    else known.after += glyph.text;
    marks.set(base, known);
  }
  return bases.map((base) => {
    const own = marks.get(base);
    return own ? { ...base, text: (base.text + own.before + own.after).normalize('NFC') } : base;
  });
}

function named(glyph: Glyph): Glyph[] {
  const text = lettersOf(glyph.text.replace(UNNAMED, '')).replace(/[\t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
  return text ? [{ ...glyph, text: text.normalize('NFC') }] : [];
}

/** The letter that a mark belongs to, of those drawn before and after it. */
function baseOf(mark: Glyph, before: Glyph | undefined, after: Glyph | undefined): Glyph | undefined {
  const near = (g: Glyph): boolean =>
    Math.abs(g.y - mark.y) < mark.size * 1.5 && gap(mark, g) < mark.size * 0.5 && g.text !== ' ';
  if (!before || !after) return before ?? after;
  if (near(before) !== near(after)) return near(before) ? before : after;
  if (!RTL.test(mark.text) && !RTL.test(after.text)) return before;
  // Drawn towards the right, a line that is read towards the left has its marks before their letters.
  return after.x0 >= before.x0 && RTL.test(after.text) ? after : before;
}

const gap = (a: Glyph, b: Glyph): number => Math.max(0, a.x0 - b.x1, b.x0 - a.x1);

function withoutRepeats(glyphs: readonly Glyph[]): Glyph[] {
  const cells = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text === ' ') return true;
    const step = glyph.size / 2;
    const [column, row] = [Math.round(glyph.x0 / step), Math.round(glyph.y / step)];
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const other of cells.get(`${column + dx} ${row + dy} ${glyph.text}`) ?? [])
          if (isAgain(glyph, other)) return false;
    const cell = `${column} ${row} ${glyph.text}`;
    const here = cells.get(cell);
    if (here) here.push(glyph);
    else cells.set(cell, [glyph]);
    return true;
  });
}

const isAgain = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.size - b.size) < a.size * 0.1 &&
  Math.abs(a.x0 - b.x0) < a.size * AGAIN &&
  Math.abs(a.y - b.y) < a.size * AGAIN;

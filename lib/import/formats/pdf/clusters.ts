import type { Glyph } from './glyphs';
import { endsJoining, lettersOf } from './letters';
import type { Habits } from './line';
import { shapeOf } from './shapes';

/** A glyph with the marks that stand on it: what keeps together wherever it stands in its line. */
export interface Cluster
  extends Pick<Glyph, 'x0' | 'x1' | 'y' | 'size' | 'font' | 'code' | 'bold' | 'order' | 'piece'> {
  /** In logical order; empty for what only fills its place. */
  readonly text: string;
  /** Its shape is that of a letter that could be joined to the next one, and is not. */
  readonly ends?: boolean;
}

/**
 * Where clusters come from left to right. A part of a ligature without a width of its own is the end of it, as what parts
 * letters of Persian is, and read after what begins at the same place.
 */
export const byPlace = (a: Cluster, b: Cluster): number => placeOf(a) - placeOf(b) || a.order - b.order;

const placeOf = ({ text, x0, x1, size }: Cluster): number =>
  Math.round((x1 - x0 < size * 0.02 && TO_THE_LEFT.test(text) ? x0 - size * 0.05 : x0) * 50);

const MARK = /^\p{M}+$/u;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** The same, and what parts letters of Persian. */
const TO_THE_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200c]/;
/** In sizes of the letter: what is drawn again so near is the same letter, made bold or given a shadow. */
const AGAIN = 0.12;

/** What a font has no name for, and what commands a terminal. */
const UNNAMED = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;

/**
 * The glyphs of a page as clusters, in the order in which they were drawn: letters for shapes, marks put to their
 * letters, and what was drawn twice to look bold taken once.
 * @param habits `asWritten` where they are drawn in the order of reading, whichever way they run
 */
export function clustersOf(
  glyphs: readonly Glyph[],
  { asWritten, stretches }: Pick<Habits, 'asWritten' | 'stretches'>,
): Cluster[] {
  const drawn = withoutRepeats(glyphs.flatMap((g) => named(stretches.has(shapeOf(g)) ? { ...g, text: '' } : g)));
  const once = drawn.map((glyph, i) =>
    markAlone(accentOn(glyph, drawn[i - 1], drawn[i + 1]), drawn[i - 1], drawn[i + 1]),
  );
  const bases = once.filter((g) => !MARK.test(g.text));
  const letters = bases.filter((g) => g.text !== '');
  const behind = asWritten || areMarksBehind(once);
  const marks = new Map<Glyph, Glyph[]>();
  let next = 0;
  for (const glyph of once) {
    if (!MARK.test(glyph.text)) {
      if (glyph.text !== '') next++;
      continue;
    }
    const base = baseOf(glyph, letters[next - 1], letters[next], behind);
    if (!base) continue;
    // What its ligature says already is drawn once more.
    if (base.text.length > 1 && [...glyph.text].every((mark) => base.text.normalize('NFD').includes(mark))) continue;
    const known = marks.get(base) ?? [];
    // What is drawn before its letter is drawn from the left: the last mark is the nearest.
    if (base === letters[next]) known.unshift(glyph);
    else known.push(glyph);
    marks.set(base, known);
  }
  return levelled(
    bases.map((base) => {
      const own = marks.get(base);
      return own ? { ...base, text: dotted(marked(base, own)).normalize('NFC') } : base;
    }),
  );
}

/** Nastaliq hangs the letters of a word above each other: those that touch stand on the lowest one's line. */
function levelled(clusters: readonly Cluster[]): Cluster[] {
  const level: Cluster[] = [];
  for (let i = 0; i < clusters.length; ) {
    let end = i + 1;
    let y = (clusters[i] as Cluster).y;
    for (; end < clusters.length && hangs(clusters[end - 1] as Cluster, clusters[end] as Cluster); end++)
      y = Math.max(y, (clusters[end] as Cluster).y);
    for (; i < end; i++) {
      const cluster = clusters[i] as Cluster;
      level.push(cluster.y === y ? cluster : { ...cluster, y });
    }
  }
  return level;
}

const hangs = (a: Cluster, b: Cluster): boolean =>
  a.size === b.size &&
  Math.abs(a.y - b.y) < a.size * 0.8 &&
  Math.max(a.x0 - b.x1, b.x0 - a.x1) < a.size * 0.1 &&
  RTL.test(a.text) &&
  RTL.test(b.text);

/** Marks that stand on no alef. */
const ON_LAM = /^[\u064e-\u0652]+$/;

/** A letter with its marks; of a ligature of two the one that each stands over. */
function marked({ text, x0, x1 }: Glyph, marks: readonly Glyph[]): string {
  const [first, second, ...more] = text;
  if (!first || !second || more.length > 0 || !RTL.test(text) || MARK.test(second)) return text + textOf(marks);
  const isOnFirst = (mark: Glyph) =>
    text === '\u0644\u0627' ? ON_LAM.test(mark.text) : (mark.x0 + mark.x1) / 2 > (x0 + x1) / 2;
  return first + textOf(marks.filter(isOnFirst)) + second + textOf(marks.filter((mark) => !isOnFirst(mark)));
}

/** What is drawn without its dot, for a mark has its place, is the letter with that mark. */
const dotted = (text: string): string =>
  text.replace(/[ıȷ](?=[\u0300-\u036f])/g, (letter) => (letter === 'ı' ? 'i' : 'j'));

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((g) => g.text).join('');

function named(glyph: Glyph): (Glyph & Pick<Cluster, 'ends'>)[] {
  // What has no name still fills its place, as what stretches a line of Arabic does.
  const said = glyph.x1 > glyph.x0 ? glyph.text : glyph.text.replace(/[\t\n]/g, '');
  const text = lettersOf(said.replace(UNNAMED, '')).replace(/[\t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
  if (!text && glyph.x1 <= glyph.x0) return [];
  if (text === '\u00ad' && glyph.x1 - glyph.x0 < glyph.size * 0.1) return [];
  // Some fonts draw what parts letters as wide as a space, and go on where it began.
  const x1 = text === '\u200c' ? glyph.x0 : glyph.x1;
  return [{ ...glyph, x1, text: text.normalize('NFC'), ends: endsJoining(glyph.text) }];
}

/** Accents that have a place of their own, by the marks that they are on a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{
    '`': '\u0300',
    '´': '\u0301',
    ˆ: '\u0302',
    '˜': '\u0303',
    '¯': '\u0304',
    '˘': '\u0306',
    '˙': '\u0307',
    '¨': '\u0308',
  },
  ...{ '˚': '\u030a', '˝': '\u030b', ˇ: '\u030c', '¸': '\u0327', '˛': '\u0328' },
};

/** Older fonts of TeX draw an accent and its letter one on the other. */
function accentOn<G extends Glyph>(glyph: G, ...beside: readonly (Glyph | undefined)[]): G {
  const mark = Object.hasOwn(ACCENTS, glyph.text) && ACCENTS[glyph.text];
  return mark && beside.some((g) => g && /^\p{Script=Latin}$/u.test(g.text) && liesOn(glyph, g))
    ? { ...glyph, text: mark }
    : glyph;
}

const liesOn = (accent: Glyph, letter: Glyph): boolean => {
  const middle = (accent.x0 + accent.x1) / 2;
  return middle > letter.x0 && middle < letter.x1 && Math.abs(accent.y - letter.y) < letter.size * 0.5;
};

/** A mark that is called by its letter and itself (أ) is the mark alone, beside that letter (ا). */
function markAlone<G extends Glyph>(glyph: G, ...beside: readonly (Glyph | undefined)[]): G {
  const [letter, ...marks] = glyph.x1 - glyph.x0 < glyph.size * 0.02 ? glyph.text.normalize('NFD') : '';
  if (letter === undefined || marks.length === 0 || !MARK.test(marks.join('')) || MARK.test(letter)) return glyph;
  const bare = letter === '\u064a' ? /^[\u064a\u0649\u06cc]/u : undefined;
  const isOn = (g: Glyph | undefined) =>
    g !== undefined && gap(glyph, g) < glyph.size * 0.1 && (bare?.test(g.text) ?? g.text === letter);
  return beside.some(isOn) ? { ...glyph, text: marks.join('') } : glyph;
}

/** The letter that a mark belongs to, of those drawn before and after it. */
function baseOf(mark: Glyph, before: Glyph | undefined, after: Glyph | undefined, behind: boolean): Glyph | undefined {
  const near = (g: Glyph): boolean =>
    Math.abs(g.y - mark.y) < mark.size * 1.5 && gap(mark, g) < mark.size * 0.5 && g.text.trim() !== '';
  if (!before || !after) return before ?? after;
  if (/[\u0300-\u036f]/.test(mark.text) && liesOn(mark, before) !== liesOn(mark, after))
    return liesOn(mark, before) ? before : after;
  if (near(before) !== near(after)) return near(before) ? before : after;
  if (!RTL.test(mark.text) && !RTL.test(after.text)) return before;
  return !behind && after.x0 >= before.x0 && RTL.test(after.text) ? after : before;
}

/**
 * Drawn towards the right, a line that is read towards the left has its marks before their letters; but some programs
 * put them behind: then marks stand behind letters that end a word.
 */
function areMarksBehind(glyphs: readonly Glyph[]): boolean {
  let [before, behind] = [0, 0];
  let left: Glyph | undefined;
  let marked = false;
  for (const glyph of glyphs) {
    if (MARK.test(glyph.text)) {
      marked ||= RTL.test(glyph.text);
      continue;
    }
    if (marked && left && glyph.x0 >= left.x0) {
      const [one, two] = [RTL.test(left.text), RTL.test(glyph.text)];
      if (one && !two) behind++;
      else if (two && !one) before++;
    }
    [left, marked] = [glyph, false];
  }
  return behind > before;
}

const gap = (a: Glyph, b: Glyph): number => Math.max(0, a.x0 - b.x1, b.x0 - a.x1);

function withoutRepeats(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    const { text, x0, y, size } = glyph;
    if (text === ' ' || text === '') return true;
    let cells = seen.get(text);
    if (!cells) {
      cells = new Map();
      seen.set(text, cells);
    }
    // A cell is as large as a letter: what is drawn again lies in the same one, or just beyond its edge.
    const [left, right] = [Math.floor(x0 / size - AGAIN), Math.floor(x0 / size + AGAIN)];
    const [top, bottom] = [Math.floor(y / size - AGAIN), Math.floor(y / size + AGAIN)];
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++)
        if (cells.get(column * COLUMN + row)?.some((other) => isAgain(glyph, other))) return false;
    const cell = Math.floor(x0 / size) * COLUMN + Math.floor(y / size);
    const here = cells.get(cell);
    if (here) here.push(glyph);
    else cells.set(cell, [glyph]);
    return true;
  });
}

/** More rows than a page has. */
const COLUMN = 1 << 20;

const isAgain = (a: Glyph, b: Glyph): boolean =>
  // Letters of one word that are drawn one after the other are two, however narrow its font is said to be.
  !(a.piece === b.piece && Math.abs(a.order - b.order) === 1) &&
  Math.abs(a.size - b.size) < a.size * 0.1 &&
  Math.abs(a.x0 - b.x0) < a.size * AGAIN &&
  Math.abs(a.y - b.y) < a.size * AGAIN;

import type { Cluster } from './clusters';
import type { Glyph } from './glyphs';
import { kindOf } from './logical-order';
import type { Word } from './rows';

/** Which shape a glyph is, in whose font. */
export const shapeOf = ({ font, code }: Pick<Glyph, 'font' | 'code'>): string => `${code} ${font}`;

const LETTER = /^\p{L}/u;
/** What stands behind a word. */
const ENDED = /^[\s\p{P}]/u;
/** Letters of Arabic script that join to the one behind them, and whose shapes differ where they do. */
const JOINS = /^(?![اأإآٱدذرزوؤڈڑژةىءطظ])\p{Script=Arabic}\p{M}*$/u;

/**
 * Shapes that lengthen joined letters to fill a line, which their font may call by any name: the same sign over itself
 * between two letters that it touches.
 * @param drawn in the order in which a page draws them
 */
export function stretchesOf(drawn: readonly Glyph[]): Set<string> {
  const glyphs = drawn.filter((g) => !/^\p{M}+$/u.test(g.text));
  const stretches = new Set<string>();
  for (let i = 1; i < glyphs.length; ) {
    const first = glyphs[i] as Glyph;
    let end = i + 1;
    while (isOver(glyphs[end - 1] as Glyph, glyphs[end])) end++;
    const [before, behind] = [glyphs[i - 1] as Glyph, glyphs[end]];
    if (
      behind &&
      !/^[\p{L}\p{M}\p{N}\s]+$/u.test(first.text) &&
      isBetween(before, first, behind) &&
      (end - i > 1 || isInserted(glyphs[i - 2], before, first, behind, glyphs[end + 1]))
    )
      stretches.add(shapeOf(first));
    i = end;
  }
  return stretches;
}

/** A sign without a name that is drawn by itself amid a word that is drawn otherwise as one. */
const isInserted = (
  first: Glyph | undefined,
  before: Glyph,
  { text, piece }: Glyph,
  behind: Glyph,
  last: Glyph | undefined,
): boolean =>
  text === '\ufffd' &&
  before.piece !== piece &&
  behind.piece !== piece &&
  (first?.piece === before.piece || last?.piece === behind.piece);

const isOver = (a: Glyph, b: Glyph | undefined): boolean =>
  b !== undefined &&
  a.code === b.code &&
  a.font === b.font &&
  a.y === b.y &&
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > (a.x1 - a.x0) * 0.05;

const isBetween = (before: Glyph, { y }: Glyph, behind: Glyph): boolean =>
  [before, behind].every((letter) => Math.abs(letter.y - y) < letter.size && kindOf(letter.text) === 'AL');

/** Without the spaces that lie on a letter: some programs draw one where Persian parts a word without it. */
export const withoutCovered = (sorted: readonly Cluster[]): Cluster[] =>
  sorted.filter((c, i) => {
    if (c.text !== ' ') return true;
    const lies = (on: Cluster | undefined) =>
      on !== undefined && Math.min(c.x1, on.x1) - Math.max(c.x0, on.x0) > (c.x1 - c.x0) * 0.6;
    return !lies(sorted[i - 1]) && !lies(sorted[i + 1]);
  });

/** In sizes of the letter: what is further apart is another word, where spaces are not drawn. */
const APART = 0.17;

/** How often a shape ends a word, and how often another letter follows it. */
interface Seen {
  readonly letter: string;
  readonly font: string;
  ends: number;
  within: number;
}

/** A shape that ends words is seen before letters at most so many times as often, and once where it was seen once. */
const WITHIN = 3;

/**
 * Shapes of joined letters that end a word, told from where they stand: Persian parts words without a space (نمی‌توانیم), and
 * where a file does not say so the shape of the letter does.
 * @param spaces whether the file draws its spaces
 */
export function endingsOf(words: readonly Word[], spaces: boolean): Set<string> {
  const shapes = new Map<string, Seen>();
  for (const { clusters } of words) {
    const sorted = withoutCovered(clusters.filter((c) => c.text !== '').sort((a, b) => a.x0 - b.x0));
    for (const [i, cluster] of sorted.entries()) {
      const [letter] = cluster.text;
      if (letter === undefined || !JOINS.test(cluster.text)) continue;
      const left = sorted[i - 1];
      const apart = left && !spaces && cluster.x0 - left.x1 > cluster.size * APART;
      const next = apart ? undefined : left?.text;
      const shape = shapeOf(cluster);
      const seen = shapes.get(shape) ?? { letter, font: cluster.font, ends: 0, within: 0 };
      shapes.set(shape, seen);
      if (next !== undefined && LETTER.test(next)) seen.within++;
      else if (next === undefined || ENDED.test(next)) seen.ends++;
    }
  }
  // A font of one shape a letter tells nothing.
  const joined = new Set([...shapes.values()].flatMap((s) => (s.ends * 4 < s.within ? [`${s.letter} ${s.font}`] : [])));
  return new Set(
    [...shapes].flatMap(([shape, { letter, font, ends, within }]) =>
      ends > 0 && within <= (ends === 1 ? 1 : ends * WITHIN) && joined.has(`${letter} ${font}`) ? [shape] : [],
    ),
  );
}

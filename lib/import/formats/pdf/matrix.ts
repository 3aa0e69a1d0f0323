import type { Glyph } from './glyphs';

/** How what is drawn is moved, turned and stretched. */
export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What the second does, and then the first. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/**
 * How a glyph is turned.
 * @param size below nothing, it turns what it writes round
 * @param vertical letters that stand one below the other are read as those that lie on their side
 */
export function turnOf([a, b, c, d]: Matrix, size: number, vertical: boolean): Glyph['turn'] {
  const turned = vertical ? 1 : 0;
  // Text of a mirrored matrix is upright too: what counts is where its top is.
  if (Math.abs(b) <= Math.abs(a) * 0.05) return ((d * size <= 0 ? 0 : 2) + turned) as Glyph['turn'];
  if (Math.abs(a) <= Math.abs(b) * 0.05) return (((c * size >= 0 ? 1 : 3) + turned) % 4) as Glyph['turn'];
  return undefined;
}

/** Where a glyph stands when its page is turned so that it is upright. */
export function along(
  turn: Glyph['turn'],
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  height: number,
): Pick<Glyph, 'x0' | 'x1' | 'y' | 'turn'> {
  const upright = ([x, y]: readonly [number, number]): [number, number] =>
    turn === 1 ? [y, width - x] : turn === 2 ? [width - x, height - y] : turn === 3 ? [height - y, x] : [x, y];
  const [[x, y], [end]] = [upright(from), upright(to)];
  return { x0: Math.min(x, end), x1: Math.max(x, end), y, turn };
}

/** How work is shared out among people: each in turn, or always to whoever has least. */
export const WAYS = ['in-turn', 'least-loaded'] as const;
export type Way = (typeof WAYS)[number];

/** An article with so many quotations that nobody has. */
export interface Piece {
  readonly articleId: string;
  readonly quotes: number;
}

/** Somebody with so many quotations already. */
export interface Hand {
  readonly id: string;
  readonly load: number;
}

/**
 * Who gets which article: the quotations of one stay together, since they are read together. Of those with as little
 * the first named gets it.
 * @param pieces in the order in which they are given out
 * @returns the person of each article
 */
export function shareOut(pieces: readonly Piece[], among: readonly Hand[], way: Way): ReadonlyMap<string, string> {
  const loads = new Map(among.map((hand) => [hand.id, hand.load]));
  const ids = [...loads.keys()];
  const loadOf = (id: string) => loads.get(id) ?? 0;
  const given = new Map<string, string>();
  for (const [i, piece] of pieces.entries()) {
    const least = () => ids.reduce((best, id) => (loadOf(id) < loadOf(best) ? id : best), ids[0] as string);
    const id = way === 'in-turn' ? (ids[i % ids.length] as string) : least();
    if (id === undefined) break;
    loads.set(id, loadOf(id) + piece.quotes);
    given.set(piece.articleId, id);
  }
  return given;
}

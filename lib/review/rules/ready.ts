import { layerOf } from '../words';

/** Once that an article was ready for publication: since when, by whose word, at which revision, and who lifted it, why. */
export interface Round {
  readonly at: string;
  readonly by: string;
  readonly revision: number;
  readonly lifted: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** What locks an article: it is ready for publication, and nobody has lifted that. @param rounds the oldest first */
export function lockOf(rounds: readonly Round[]): Round | null {
  const last = rounds.at(-1);
  return last && !last.lifted ? last : null;
}

/** Whether a text was corrected after the article had been ready for publication. @param revision its number */
export const isCorrectedSince = (rounds: readonly Round[], revision: number): boolean =>
  rounds[0] !== undefined && revision > rounds[0].revision;

/** A quotation as far as its article's publication goes by it. */
interface Standing {
  readonly kind: string;
  readonly rejected: boolean;
  readonly signed: boolean;
  /** A source names somebody else, and nobody has answered. */
  readonly conflict: boolean;
  /** A passage of a held source bears it out, or an editor said why none does. */
  readonly backed: boolean;
}

/** What stands between an article and its publication, in the order in which it is asked for. */
export const UNREADY = ['comparing', 'conflicts', 'unsigned', 'unbacked'] as const;
export type Unready = Readonly<Record<(typeof UNREADY)[number], number>>;

/**
 * What is left before an article is ready for publication: sources that its quotations are still compared with, and of
 * the quoted words in it those that nobody has signed, where a source names somebody else, and that nothing bears out
 * although the desk asks for it. Null where nothing is left.
 */
export function unreadyOf(
  quotes: readonly Standing[],
  desk: { readonly gate: boolean },
  compared: { readonly done: number; readonly of: number },
): Unready | null {
  const counted = quotes.filter((q) => !q.rejected && layerOf(q) === 'quoted');
  const left = {
    comparing: Math.max(0, compared.of - compared.done),
    conflicts: counted.filter((q) => q.conflict).length,
    unsigned: counted.filter((q) => !q.signed).length,
    unbacked: desk.gate ? counted.filter((q) => q.signed && !q.backed).length : 0,
  };
  return UNREADY.some((what) => left[what] > 0) ? left : null;
}

/** What is left first, as a problem says it. */
export function firstLeft(left: Unready): { readonly what: (typeof UNREADY)[number]; readonly n: number } {
  const what = UNREADY.find((u) => left[u] > 0) ?? 'unsigned';
  return { what, n: left[what] };
}

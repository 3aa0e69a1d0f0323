/** How often two readers found the one and the other of the same quotation. */
export interface Pairs {
  readonly first: string;
  readonly second: string;
  readonly n: number;
}

/** How far two readers agree. */
export interface Agreement {
  readonly pairs: number;
  /** The share of pairs in which both found the same; null without pairs. */
  readonly observed: number | null;
  /**
   * Cohen's kappa: agreement beyond what chance would give, 1 where they always agree. Null without pairs, and where all
   * found one and the same: chance alone would give that agreement, so nothing is told.
   */
  readonly kappa: number | null;
}

/** Cohen (1960): (observed − expected) / (1 − expected), expected from how often each reader finds each verdict. */
export function agreementOf(counted: readonly Pairs[]): Agreement {
  const total = counted.reduce((sum, p) => sum + p.n, 0);
  if (total === 0) return { pairs: 0, observed: null, kappa: null };
  const firsts = tally(counted, (p) => p.first);
  const seconds = tally(counted, (p) => p.second);
  const same = counted.reduce((sum, p) => sum + (p.first === p.second ? p.n : 0), 0);
  const chance = [...firsts].reduce((sum, [verdict, n]) => sum + n * (seconds.get(verdict) ?? 0), 0);
  // In whole numbers, so that "all the same" is told exactly.
  const beyond = total * total - chance;
  return { pairs: total, observed: same / total, kappa: beyond === 0 ? null : (same * total - chance) / beyond };
}

function tally(counted: readonly Pairs[], verdictOf: (p: Pairs) => string): Map<string, number> {
  const tallied = new Map<string, number>();
  for (const p of counted) tallied.set(verdictOf(p), (tallied.get(verdictOf(p)) ?? 0) + p.n);
  return tallied;
}

import type { Span } from '../text/span';
import type { Edit } from './edits';
import type { Nature } from './nature';

/**
 * One stretch of a comparison, in the order of the quotation: what the article has, what the source
 * has, and how they stand to each other. `same` and `spelling` count as the speaker's words.
 */
export interface Stretch {
  readonly kind: 'same' | Edit['kind'];
  readonly nature?: Nature | undefined;
  readonly quote: string;
  readonly source: string;
  /** Where the stretch stands in the quotation, for marking it in the article's text. */
  readonly at: Span;
}

/** The quotation from beginning to end as stretches, with the source's words beside those that differ. */
export function comparisonOf(quote: string, source: string, edits: readonly Edit[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const same = (to: number) => {
    if (to > at) stretches.push({ kind: 'same', quote: quote.slice(at, to), source: '', at: [at, to] });
    at = Math.max(at, to);
  };
  // The letters of one word are not drawn apart.
  const whole = edits.map((e) => ({ ...e, ...e.around }));
  const inOrder = whole.sort((a, b) => a.quote[0] - b.quote[0] || a.quote[1] - b.quote[1]);
  for (const edit of inOrder) {
    if (edit.quote[0] < at) continue;
    same(edit.quote[0]);
    stretches.push({
      kind: edit.kind,
      ...(edit.nature ? { nature: edit.nature } : {}),
      quote: quote.slice(...edit.quote),
      source: source.slice(...edit.source),
      at: edit.quote,
    });
    at = edit.quote[1];
  }
  same(quote.length);
  return stretches;
}

/** How many words of the article are not the source's, and how many words it has. */
export function wordsThatDiffer(stretches: readonly Stretch[]): { differ: number; of: number } {
  const count = (s: string) => s.split(/\s+/u).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
  const differ = stretches
    .filter((s) => s.kind === 'words')
    .reduce((sum, s) => sum + Math.max(count(s.quote), s.quote ? 0 : count(s.source)), 0);
  return { differ, of: stretches.reduce((sum, s) => sum + count(s.quote), 0) };
}

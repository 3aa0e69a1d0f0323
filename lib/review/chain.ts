import type { Medium } from '@/lib/extract';
import type { SourceKind } from './words';

/** One bead of the chain from the speaker to the article, and what holds it. */
export interface Link {
  readonly role: 'speaker' | 'medium' | 'via' | 'article';
  /** The name of the speaker, of the source document, of the carrier; empty where nobody knows. */
  readonly name: string;
  readonly medium?: Medium;
  /** The source that the desk holds. */
  readonly source?: { readonly id: string; readonly kind: SourceKind };
  /** Whether a source that the desk holds bears this link out. */
  readonly evidence: boolean;
  /** The words changed on the way from here to the next bead. */
  readonly changed: boolean;
}

interface Comparison {
  readonly verdict: string | null;
  readonly proposedVerdict: string;
  readonly similarity: number;
  readonly source: { readonly id: string; readonly title: string; readonly kind: SourceKind };
}

/** The comparison that tells most: a decided one before a proposed one, the closest first. */
export function leadingCheck<C extends Comparison>(checks: readonly C[]): C | undefined {
  const rank = (c: C) =>
    (c.verdict ? 2 : 0) + ((c.verdict ?? c.proposedVerdict) === 'not-found' ? -3 : 0) + c.similarity;
  return [...checks].sort((a, b) => rank(b) - rank(a))[0];
}

/** The attribution drawn out: speaker, medium, carrier, article. What nothing bears out stays visibly open. */
export function chainOf(
  attribution: { readonly speaker: string; readonly medium: Medium | null; readonly via: string | null },
  checks: readonly Comparison[],
  article: string,
): Link[] {
  const leading = leadingCheck(checks);
  const held = leading && (leading.verdict ?? leading.proposedVerdict) !== 'not-found' ? leading : undefined;
  const changed = held !== undefined && ['altered', 'spliced'].includes(held.verdict ?? held.proposedVerdict);
  const links: Omit<Link, 'changed'>[] = [
    { role: 'speaker', name: attribution.speaker, evidence: held !== undefined && attribution.speaker !== '' },
    {
      role: 'medium',
      name: held?.source.title ?? '',
      ...(attribution.medium ? { medium: attribution.medium } : {}),
      ...(held ? { source: { id: held.source.id, kind: held.source.kind } } : {}),
      evidence: held !== undefined,
    },
    ...(attribution.via ? [{ role: 'via' as const, name: attribution.via, evidence: false }] : []),
    { role: 'article', name: article, evidence: true },
  ];
  return links.map((link, i) => ({ ...link, changed: changed && i === links.length - 2 }));
}

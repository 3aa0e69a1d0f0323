import type { Verdict } from '@/lib/align';
import type { Prisma } from '@/lib/db/client';
import { codeOf } from '../rules/stated';
import type { Named, Reading, Readings } from './view';

type Row = Prisma.ReadingGetPayload<object> & { readonly person: Named };

/**
 * What the card tells of readings, as far as the viewer may see it: what is sealed only to its own reader, and nothing of
 * it once the quotation was decided otherwise.
 * @param quote its readings that count, the first one first
 */
export function readingsFor(
  viewer: string | null,
  quote: { readonly readings: readonly Row[]; readonly decidedById: string | null },
  checks: readonly { readonly id: string; readonly sourceRevisionId: string }[],
): Readings | null {
  const shown = (row: Row): Reading => ({
    by: row.person,
    at: row.at.toISOString(),
    verdict: row.verdict as Verdict,
    note: row.note,
    page: row.statedPage,
    timeCode: codeOf(row),
    checkId: checks.find((c) => c.sourceRevisionId === row.sourceRevisionId)?.id ?? null,
  });
  const [first, second] = quote.readings;
  if (!first) return null;
  if (first.openedAt && second?.openedAt) {
    const agree = first.verdict === second.verdict && first.sourceRevisionId === second.sourceRevisionId;
    return { kind: 'open', both: [shown(first), shown(second)], agree, kappa: null };
  }
  if (quote.decidedById !== null) return null;
  return { kind: 'sealed', by: first.person, own: first.personId === viewer ? shown(first) : null };
}

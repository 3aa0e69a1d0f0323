import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { type Agreement, agreementOf, type Pairs } from '../rules/kappa';

/** How far the desk's blind readers agree, in all and by month, the oldest first. */
export interface AgreementRead {
  readonly all: Agreement;
  readonly months: readonly (Agreement & { readonly month: string })[];
}

/** Told from pairs that were opened in the last so many weeks; the index has all that is asked (reading_pairs). */
export async function readAgreement(actor: Actor, { weeks }: { readonly weeks: number }): Promise<AgreementRead> {
  demand(actor, 'read');
  const rows = await db().$queryRaw<(Pairs & { readonly month: string })[]>`
    SELECT to_char(date_trunc('month', opened_at AT TIME ZONE 'UTC'), 'YYYY-MM') AS month, beside AS first, verdict AS second, count(*)::int AS n
    FROM reading WHERE desk_id = ${actor.deskId}::uuid AND beside IS NOT NULL AND opened_at > now() - make_interval(weeks => ${weeks}::int)
    GROUP BY 1, 2, 3 ORDER BY 1`;
  const months = [...new Set(rows.map((r) => r.month))];
  return {
    all: agreementOf(rows),
    months: months.map((month) => ({ month, ...agreementOf(rows.filter((r) => r.month === month)) })),
  };
}

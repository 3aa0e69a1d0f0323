import type { Tx } from '@/lib/db/client';
import type { DataOf } from '@/lib/desk/happening';
import type { Workbench } from '@/lib/review/read/workbench';
import type { ReportedQuote } from '../content';

/** How quotations should read, as a person suggested: the newest suggestion that still stands, by quotation. */
export async function readCorrections(
  tx: Tx,
  { quotes, annotations, article }: Workbench,
): Promise<Map<string, NonNullable<ReportedQuote['correction']> & { readonly noteId: string }>> {
  const corrected = new Set(quotes.filter((q) => q.status === 'corrected').map((q) => q.id));
  const events = await tx.event.findMany({
    where: { articleId: article.id, kind: 'quote-corrected', subject: { in: [...corrected] } },
    orderBy: { seq: 'asc' },
    select: { data: true },
  });
  const suggested = new Map(
    events.map(({ data }) => data as DataOf<'quote-corrected'>).map((d) => [d.note, d.words ?? null]),
  );
  return new Map(
    annotations
      .filter((a) => a.quoteId !== null && corrected.has(a.quoteId) && suggested.has(a.id))
      .map((a) => [
        a.quoteId as string,
        { note: a.body, words: suggested.get(a.id) ?? null, by: a.author, at: a.at, noteId: a.id },
      ]),
  );
}

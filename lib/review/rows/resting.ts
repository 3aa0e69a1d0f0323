import type { Tx } from '@/lib/db/client';
import type { Writer } from '@/lib/desk/events';
import { notify } from '@/lib/desk/notify';

/**
 * Tells those whose verdicts rest on a source that it changed: a newer text, other things known of it, withdrawn, or back
 * again; and whoever said of an article that rests on it that it is ready for publication. A lock is on the article: what
 * turns out of its sources is never kept from anybody by it.
 */
export async function tellResting(tx: Tx, writer: Writer, sourceId: string): Promise<void> {
  const rests = { verdict: { not: null }, sourceRevision: { documentId: sourceId }, quote: { number: { gt: 0 } } };
  const resting = await tx.check.findMany({ where: rests, select: { madeById: true }, distinct: ['madeById'] });
  const ready = await tx.readiness.findMany({
    where: { liftedAt: null, article: { quotes: { some: { number: { gt: 0 }, checks: { some: rests } } } } },
    select: { markedById: true },
  });
  const to = [...resting.flatMap((c) => c.madeById ?? []), ...ready.map((r) => r.markedById)];
  await notify(tx, writer, { kind: 'source-changed', to, sourceId });
}

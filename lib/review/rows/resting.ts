import type { Tx } from '@/lib/db/client';
import type { Writer } from '@/lib/desk/events';
import { notify } from '@/lib/desk/notify';

/** Tells those whose verdicts rest on a source that it changed: a newer text, or withdrawn, or back again. */
export async function tellResting(tx: Tx, writer: Writer, sourceId: string): Promise<void> {
  const resting = await tx.check.findMany({
    where: { verdict: { not: null }, sourceRevision: { documentId: sourceId }, quote: { number: { gt: 0 } } },
    select: { madeById: true },
    distinct: ['madeById'],
  });
  await notify(tx, writer, { kind: 'source-changed', to: resting.flatMap((c) => c.madeById ?? []), sourceId });
}

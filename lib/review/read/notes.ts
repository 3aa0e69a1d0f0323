import type { Prisma, Tx } from '@/lib/db/client';
import { groupBy } from '../group-by';
import { spanOf } from './marks';
import type { AnnotationView } from './view';

const WITH = {
  author: { select: { id: true, name: true } },
  resolvedBy: { select: { id: true, name: true } },
} as const;

/** The notes on a revision and on its quotations, each with the answers to it. */
export async function readNotes(tx: Tx, revisionId: string): Promise<AnnotationView[]> {
  const rows = await tx.annotation.findMany({
    where: { revisionId, withdrawnAt: null },
    orderBy: { createdAt: 'asc' },
    include: WITH,
  });
  return threads(rows);
}

function threads(rows: readonly Prisma.AnnotationGetPayload<{ include: typeof WITH }>[]): AnnotationView[] {
  const answers = groupBy(rows, (r) => r.parentId ?? '');
  return (answers.get('') ?? []).map((r) => ({
    id: r.id,
    version: r.version,
    quoteId: r.quoteId,
    span: spanOf(r.start, r.end),
    exact: r.exact ?? '',
    was: r.was,
    body: r.body,
    author: r.author,
    from: r.writtenBy === null ? null : { name: r.writtenBy, at: r.writtenAt?.toISOString() ?? null },
    at: r.createdAt.toISOString(),
    resolved: r.resolvedAt && { by: r.resolvedBy?.name ?? '', at: r.resolvedAt.toISOString() },
    answers: (answers.get(r.id) ?? []).map((a) => ({
      id: a.id,
      version: a.version,
      body: a.body,
      author: a.author,
      at: a.createdAt.toISOString(),
    })),
  }));
}

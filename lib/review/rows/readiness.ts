import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Happening } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { isWriteTo } from '../read/changes';
import { readMarks } from '../read/marks';
import { readProgress } from '../read/progress';
import { firstLeft, type Round, unreadyOf } from '../rules/ready';

/** What rounds are read with, the oldest first. */
export const ROUNDS = {
  include: { markedBy: { select: { name: true } }, liftedBy: { select: { name: true } } },
  orderBy: { markedAt: 'asc' },
} satisfies Prisma.ReadinessFindManyArgs;

/** When an article was ready for publication. */
export async function roundsOf(tx: Tx, articleId: string): Promise<Round[]> {
  return (await tx.readiness.findMany({ where: { articleId }, ...ROUNDS })).map(roundOf);
}

/** One time that it was ready, as a page shows it. */
export const roundOf = ({
  markedAt,
  markedBy,
  revision,
  liftedAt,
  liftedBy,
  reason,
}: Prisma.ReadinessGetPayload<typeof ROUNDS>): Round => ({
  at: markedAt.toISOString(),
  by: markedBy.name,
  revision,
  lifted: liftedAt && { at: liftedAt.toISOString(), by: liftedBy?.name ?? '', reason: reason ?? '' },
});

/** @throws Problem `article-locked` for what is ready for publication: since when, by whose word */
export async function demandUnlocked(tx: Tx, articleIds: readonly string[]): Promise<void> {
  const locked = await tx.readiness.findFirst({
    where: { articleId: { in: [...articleIds] }, liftedAt: null },
    include: ROUNDS.include,
  });
  if (locked) throw new Problem('article-locked', { since: locked.markedAt.toISOString(), by: locked.markedBy.name });
}

/**
 * What the page shows as left, asked at the moment of the write.
 * @throws Problem `article-not-ready` with what is left first, and how much
 */
export async function demandReady(tx: Tx, actor: Actor, articleId: string): Promise<void> {
  const { desk, currentRevisionId } = await tx.document.findUniqueOrThrow({
    where: { id: articleId },
    select: { currentRevisionId: true, desk: { select: { gate: true } } },
  });
  const [marks, compared] = [await readMarks(tx, currentRevisionId ?? ''), await readProgress(actor, articleId, tx)];
  const left = unreadyOf(marks, desk, compared);
  if (left) throw new Problem('article-not-ready', { ...firstLeft(left) });
}

/**
 * The last word on every command: nothing that changes an article is done to one that is locked, also by going back or
 * forth. What is done to several quotations is refused for each by itself before (`quoteAt`); taken back, it is all of them.
 * @throws Problem `article-locked`
 */
export async function demandOpen(tx: Tx, event: Happening): Promise<void> {
  if (!isWriteTo(event)) return;
  if (event.article) await demandUnlocked(tx, [event.article]);
  else if (event.kind === 'undone' || event.kind === 'redone') await demandUnlocked(tx, await articlesOf(tx, event));
}

/** In which articles quotations were changed. */
async function articlesOf(tx: Tx, { changes = [] }: Happening): Promise<string[]> {
  const ids = changes.flatMap((change) => (change?.kind === 'quote' ? [change.id] : []));
  if (ids.length === 0) return [];
  const quotes = await tx.quote.findMany({
    where: { id: { in: ids } },
    distinct: ['articleId'],
    select: { articleId: true },
  });
  return quotes.map((q) => q.articleId);
}

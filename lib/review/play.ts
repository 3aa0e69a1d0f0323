import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { askToCompare } from './comparing';

/** Puts a source in play for an article, unless it is already, and has the quotations compared with it. */
export async function bringIntoPlay(tx: Tx, actor: Actor, articleId: string, sourceId: string): Promise<void> {
  await tx.articleSource.upsert({
    where: { articleId_sourceId: { articleId, sourceId } },
    create: { articleId, sourceId, addedById: actor.personId },
    update: {},
  });
  await askToCompare(tx);
}

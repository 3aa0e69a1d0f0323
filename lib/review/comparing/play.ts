import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { askToCompare } from './comparing';

/** Puts sources in play for an article, unless they are already, and has the quotations compared with them. */
export async function bringIntoPlay(
  tx: Tx,
  actor: Actor,
  articleId: string,
  sources: readonly { readonly id: string }[],
): Promise<void> {
  if (sources.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO article_source (article_id, source_id, added_by_id)
    SELECT ${articleId}::uuid, source, ${actor.personId}::uuid FROM unnest(${sources.map((s) => s.id)}::uuid[]) AS source
    ON CONFLICT DO NOTHING`;
  await askToCompare(tx);
}

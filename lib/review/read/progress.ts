import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';

/** How many of an article's sources in play its quotations have been compared with. One query. @throws Problem `not-found` */
export async function readProgress(
  actor: Actor,
  articleId: string,
  client: Tx = db(),
): Promise<{ done: number; of: number }> {
  demand(actor, 'read');
  const [found] = await client.$queryRaw<{ done: number; of: number }[]>`
    SELECT count(a.compared_at)::int AS done, count(a.source_id)::int AS of
    FROM document d
    LEFT JOIN (article_source a JOIN document s ON s.id = a.source_id AND s.withdrawn_at IS NULL) ON a.article_id = d.id
    WHERE d.id = ${articleId}::uuid AND d.desk_id = ${actor.deskId}::uuid AND d.kind = 'article' GROUP BY d.id`;
  if (!found) throw new Problem('not-found');
  return found;
}

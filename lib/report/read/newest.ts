import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';

/**
 * The newest report of an article, or the one of a number. @returns its id; undefined where there is none
 * @throws Problem `not-found` for an article of another desk, and for a number that no report has
 */
export async function newestReport(actor: Actor, articleId: string, number?: number): Promise<string | undefined> {
  demand(actor, 'read');
  const article = await db().document.findFirst({
    where: { id: articleId, deskId: actor.deskId, kind: 'article' },
    select: {
      reports: { where: number ? { number } : {}, orderBy: { number: 'desc' }, take: 1, select: { id: true } },
    },
  });
  const id = article?.reports[0]?.id;
  if (!article || (number && !id)) throw new Problem('not-found');
  return id;
}

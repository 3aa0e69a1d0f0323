import type { Tx } from '@/lib/db/client';
import { command } from '@/lib/desk/command';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeArticle, onArticle } from '../rows/article-state';

/**
 * Deletes an article that nobody has begun to check: nothing leads to it any more, and taking that back brings it back. Its
 * text and the sources that were lifted out of it are kept, as the log says.
 * @throws Problem `article-begun` where something of it is decided, noted, claimed or reported, `not-found`, `conflict`
 */
export const deleteArticle = command({
  name: 'delete-article',
  permission: 'import',
  input: onArticle,
  async run(tx, actor, on) {
    const change = await changeArticle(tx, actor, on, { kind: 'deleted' });
    if (await isBegun(tx, on.articleId)) throw new Problem('article-begun');
    const about = { subject: on.articleId, article: on.articleId };
    return {
      result: undefined,
      event: { kind: 'article-deleted', ...about, data: {}, changes: [change], inverse: PUT_BACK },
    };
  },
});

/** Whether a person has had a hand in any of it, or it is in a report. */
async function isBegun(tx: Tx, articleId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ begun: boolean }[]>`
    SELECT EXISTS (SELECT FROM quote WHERE article_id = ${articleId}::uuid
        AND (hands <> '{}' OR rejected OR signed OR status <> 'open' OR decided_by_id IS NOT NULL OR added_by_id IS NOT NULL))
      OR EXISTS (SELECT FROM quote_claim c JOIN quote q ON q.id = c.quote_id WHERE q.article_id = ${articleId}::uuid)
      OR EXISTS (SELECT FROM annotation a JOIN revision r ON r.id = a.revision_id WHERE r.document_id = ${articleId}::uuid)
      OR EXISTS (SELECT FROM report WHERE article_id = ${articleId}::uuid) AS begun`;
  return found?.begun === true;
}

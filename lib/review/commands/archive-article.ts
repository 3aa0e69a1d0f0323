import { z } from 'zod';
import { command } from '@/lib/desk/command';
import { PUT_BACK } from '@/lib/desk/happening';
import { changeArticle, onArticle } from '../rows/article-state';

/**
 * Takes an article out of the lists, with its quotations, or brings it back. It can be opened, worked on and reported all
 * the same. @throws Problem `not-found`, `conflict`
 */
export const archiveArticle = command({
  name: 'archive-article',
  permission: 'import',
  input: onArticle.extend({ archived: z.boolean() }),
  async run(tx, actor, { archived, ...on }) {
    const changes = [await changeArticle(tx, actor, on, { archivedAt: archived ? new Date() : null })];
    const kind = archived ? 'article-archived' : 'article-restored';
    const about = { subject: on.articleId, article: on.articleId };
    return { result: undefined, event: { kind, ...about, data: {}, changes, inverse: PUT_BACK } };
  },
});

import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { changeArticle, onArticle } from '../rows/article-state';
import { described } from '../texts/documents';

/** Calls an article otherwise. Its text, and the title that stands in it, stay. @throws Problem `not-found`, `conflict` */
export const renameArticle = command({
  name: 'rename-article',
  permission: 'import',
  input: onArticle.extend({ title: fields.text(300).trim().min(1) }),
  async run(tx, actor, { title, ...on }) {
    const { author: _, ...named } = described('article', title, null);
    const changes = [await changeArticle(tx, actor, on, named)];
    const about = { subject: on.articleId, article: on.articleId };
    return { result: undefined, event: { kind: 'article-renamed', ...about, data: {}, changes, inverse: PUT_BACK } };
  },
});

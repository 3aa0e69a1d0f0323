import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { changeArticle, onArticle } from '../rows/article-state';
import { described } from '../texts/documents';

/** Calls an article otherwise, or what published it. Its text, and the title that stands in it, stay. @throws Problem `not-found`, `conflict` */
export const renameArticle = command({
  name: 'rename-article',
  permission: 'import',
  input: onArticle.extend({ title: fields.text(300).trim().min(1), outlet: fields.text(300).trim().optional() }),
  async run(tx, actor, { title, outlet, ...on }) {
    const { author: _, ...named } = described('article', title, null);
    const change = await changeArticle(tx, actor, on, {
      ...named,
      ...(outlet === undefined ? {} : { outlet: outlet || null }),
    });
    const what = change && !('title' in change.after) ? 'outlet' : 'title';
    const about = { subject: on.articleId, article: on.articleId };
    return {
      result: undefined,
      event: { kind: 'article-renamed', ...about, data: { what }, changes: [change], inverse: PUT_BACK },
    };
  },
});

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import type { EmbeddedPost } from '@/lib/import/posts';
import { detectLanguage } from '@/lib/text/language';
import { bringIntoPlay } from '../comparing/play';
import { assignByRule } from '../rows/assign-by-rule';
import { type Brought, keepComments, keepDocument, keepDocuments, keepQuotes, origin } from '../texts/documents';
import { demandNew } from '../texts/held';
import { type ReadyText, readyText } from '../texts/ready';
import { readArticle, submission } from '../texts/submission';

/**
 * Brings an article in: keeps its text as revision 1 with its blocks, proposes every quotation with its
 * attribution, and lifts embedded posts out as sources, with which the quotations are compared in the background.
 * An article is there whole or not at all; comments of its file come as notes. Answers with its id.
 * @throws Problem `held-already` where the desk has the same article, and what reading it throws
 */
export const importArticle = command({
  name: 'import-article',
  permission: 'import',
  input: z.object({ document: submission }),
  prepare: (actor, { document }) => readArticle(actor, document),
  async run(tx, actor, { document }, { posts, quotes, ...brought }) {
    const { text, provenance } = brought;
    await demandNew(tx, actor, 'article', brought, document.anyway === 'on');
    const article = await keepDocument(tx, actor, 'article', brought);
    await keepQuotes(tx, actor, article.revisionId, quotes);
    const changes = await keepComments(tx, actor, article.revisionId, text);
    const sources = await keepDocuments(
      tx,
      actor,
      'source',
      posts.map((post) => asSource(post, article.revisionId, text)),
    );
    await bringIntoPlay(tx, actor, article.id, sources);
    return {
      also: await assignByRule(tx, actor, article.id),
      result: article.id,
      event: {
        kind: 'article-imported',
        subject: article.id,
        article: article.id,
        changes,
        data: {
          title: text.title,
          revision: article.revisionId,
          sha256: article.sha256,
          quotes: quotes.places.length,
          sources: sources.map(({ id, sha256 }) => ({ id, sha256 })),
          ...origin(provenance),
        },
      },
    };
  },
});

/** An embedded post as a source of its own. */
function asSource(post: EmbeddedPost, revisionId: string, article: ReadyText): Brought {
  const title = [post.author, post.handle].filter(Boolean).join(' ') || article.title;
  const language = detectLanguage(post.text, article.language);
  return {
    text: readyText({ text: post.text, language, blocks: [], title }),
    provenance: {
      obtained: 'embedded',
      capturedFrom: `revision:${revisionId}`,
      author: [post.author, post.handle && `(${post.handle})`].filter(Boolean).join(' '),
      url: post.address,
      publishedAt: post.date,
    },
    sourceKind: 'post',
  };
}

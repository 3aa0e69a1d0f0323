import { z } from 'zod';
import { command } from '@/lib/desk/command';
import { extract } from '@/lib/extract';
import { detectLanguage } from '@/lib/text/language';
import { keepDocument, keepQuotes, origin } from '../documents';
import { bringIntoPlay } from '../play';
import { readSubmission, submission } from '../submission';

/**
 * Brings an article in: keeps its text as revision 1 with its blocks, proposes every quotation with its
 * attribution, and lifts embedded posts out as sources, with which the quotations are compared in the background.
 * An article is there whole or not at all. Answers with its id.
 */
export const importArticle = command({
  name: 'import-article',
  permission: 'import',
  input: z.object({ document: submission }),
  async prepare(_, { document: given }) {
    const { document, provenance } = await readSubmission(given);
    const { text, language, blocks } = document;
    const { quotes } = extract(text, { language, blocks, author: provenance.author });
    return { document, provenance, quotes };
  },
  async run(tx, actor, _, { document, provenance, quotes }) {
    const article = await keepDocument(tx, actor, 'article', document, provenance);
    await keepQuotes(tx, actor, article.revisionId, document.text, quotes);
    const sources: { id: string; sha256: string }[] = [];
    for (const post of document.posts) {
      const title = [post.author, post.handle].filter(Boolean).join(' ') || document.title;
      const { id, sha256 } = await keepDocument(
        tx,
        actor,
        'source',
        { text: post.text, language: detectLanguage(post.text, document.language), blocks: [], title },
        {
          obtained: 'embedded',
          capturedFrom: `revision:${article.revisionId}`,
          author: [post.author, post.handle && `(${post.handle})`].filter(Boolean).join(' '),
          publishedAt: post.date,
        },
        'post',
      );
      await bringIntoPlay(tx, actor, article.id, id);
      sources.push({ id, sha256 });
    }
    return {
      result: article.id,
      event: {
        kind: 'article-imported',
        subject: article.id,
        article: article.id,
        data: {
          title: document.title,
          revision: article.revisionId,
          sha256: article.sha256,
          quotes: quotes.length,
          sources,
          ...origin(provenance),
        },
      },
    };
  },
});

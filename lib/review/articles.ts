import { type Actor, demand } from '@/lib/auth/roles';
import { db, type Tx } from '@/lib/db/client';
import { extract } from '@/lib/extract';
import type { ReadDocument } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import { detectLanguage } from '@/lib/text/language';
import { askToCompare } from './comparing';
import { articleAt, keepDocument, keepQuotes, liftedFrom, origin, type Provenance } from './documents';
import { quoteAt } from './quote-row';
import type { SourceKind } from './words';
import { write } from './write';

/**
 * Brings an article in: keeps its text as revision 1 with its blocks, proposes every quotation with its
 * attribution, and lifts embedded posts out as sources, with which the quotations are compared in the background.
 * One transaction: an article is there whole or not at all.
 * @returns the article's id
 */
export async function importArticle(actor: Actor, document: ReadDocument, provenance: Provenance): Promise<string> {
  return write(actor, 'import', async (tx) => {
    const article = await keepDocument(tx, actor, 'article', document, provenance);
    const { quotes } = extract(document.text, {
      language: document.language,
      blocks: document.blocks,
      author: provenance.author,
    });
    await keepQuotes(tx, actor, article.revisionId, document.text, quotes);
    const sources: string[] = [];
    for (const post of document.posts) {
      const source = await keepDocument(
        tx,
        actor,
        'source',
        {
          text: post.text,
          language: detectLanguage(post.text),
          blocks: [],
          title: [post.author, post.handle].filter(Boolean).join(' ') || document.title,
        },
        {
          obtained: 'embedded',
          capturedFrom: `revision:${article.revisionId}`,
          author: [post.author, post.handle && `(${post.handle})`].filter(Boolean).join(' '),
          publishedAt: post.date,
        },
        'post',
      );
      await bringIntoPlay(tx, actor, article.id, source.id);
      sources.push(source.id);
    }
    return {
      result: article.id,
      event: {
        kind: 'article-imported',
        subject: article.id,
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
  });
}

/** Adds a source to the desk's library and puts it in play for the article; the quotations are compared with it in the background. */
export async function addSource(
  actor: Actor,
  articleId: string,
  document: ReadDocument,
  kind: SourceKind,
  provenance: Provenance,
): Promise<string> {
  return write(actor, 'check', async (tx) => {
    await articleAt(tx, actor, articleId);
    const source = await keepDocument(tx, actor, 'source', document, provenance, kind);
    await bringIntoPlay(tx, actor, articleId, source.id);
    return {
      result: source.id,
      event: {
        kind: 'source-added',
        subject: source.id,
        data: {
          article: articleId,
          title: document.title,
          sourceKind: kind,
          sha256: source.sha256,
          ...origin(provenance),
        },
      },
    };
  });
}

/**
 * Lifts a block quotation out of the article as a source in play, so that the article's other quotations are compared
 * with it. It bears out nothing of itself. Once for each: a second time answers with the same source.
 * @throws Problem `not-found` for what is no block quotation
 */
export async function liftSource(actor: Actor, quoteId: string): Promise<string> {
  return write(actor, 'check', async (tx) => {
    const { revision, attribution, start, end } = await quoteAt(tx, actor, quoteId);
    const block = await tx.block.findFirst({
      where: { revisionId: revision.id, kind: 'block-quotation', start: { lte: start }, end: { gt: start } },
    });
    if (!block) throw new Problem('not-found');
    const capturedFrom = liftedFrom(quoteId);
    const held = await tx.revision.findFirst({ where: { capturedFrom, document: { deskId: actor.deskId } } });
    const text = revision.text.slice(start, end);
    const speaker = attribution?.speaker?.name ?? attribution?.proposedName ?? '';
    const kept = held
      ? { id: held.documentId, sha256: held.sha256 }
      : await keepDocument(
          tx,
          actor,
          'source',
          { text, language: detectLanguage(text), blocks: [], title: `${text.slice(0, 80).toWellFormed()}…` },
          { obtained: 'embedded', capturedFrom, author: speaker },
          'document',
        );
    const articleId = revision.documentId;
    await bringIntoPlay(tx, actor, articleId, kept.id);
    return {
      result: kept.id,
      event: {
        kind: 'source-lifted',
        subject: kept.id,
        data: { article: articleId, quote: quoteId, sha256: kept.sha256 },
      },
    };
  });
}

/** Puts a source of the library in play for another article. */
export async function putInPlay(actor: Actor, articleId: string, sourceId: string): Promise<void> {
  await write(actor, 'check', async (tx) => {
    await articleAt(tx, actor, articleId);
    const source = await tx.document.findFirst({ where: { id: sourceId, deskId: actor.deskId, kind: 'source' } });
    if (!source) throw new Problem('not-found');
    if (source.withdrawnAt) throw new Problem('source-withdrawn', { reason: source.withdrawnReason ?? '' });
    await bringIntoPlay(tx, actor, articleId, sourceId);
    return { result: undefined, event: { kind: 'source-used', subject: sourceId, data: { article: articleId } } };
  });
}

/** Puts a source in play, unless it is already, and has the quotations compared with it. */
async function bringIntoPlay(tx: Tx, actor: Actor, articleId: string, sourceId: string): Promise<void> {
  await tx.articleSource.upsert({
    where: { articleId_sourceId: { articleId, sourceId } },
    create: { articleId, sourceId, addedById: actor.personId },
    update: {},
  });
  await askToCompare(tx);
}

/** One row of the list of articles. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly quotes: number;
  readonly signed: number;
  readonly disputed: number;
}

const PAGE = 50;

/** The desk's articles, newest first, `PAGE` at a time, with their progress. One query. */
export async function listArticles(
  actor: Actor,
  search = '',
  page = 1,
): Promise<{ rows: ArticleRow[]; total: number; pages: number }> {
  demand(actor, 'read');
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const rows = await db().$queryRaw<(Omit<ArticleRow, 'createdAt'> & { createdAt: Date; total: number })[]>`
    SELECT d.id, d.title, r.language, d.created_at AS "createdAt", p.name AS "createdBy", count(*) OVER ()::int AS total,
      q.quotes::int, q.signed::int, q.disputed::int
    FROM document d
    JOIN LATERAL (SELECT id, language FROM revision WHERE document_id = d.id ORDER BY number DESC LIMIT 1) r ON true
    JOIN person p ON p.id = d.created_by_id
    CROSS JOIN LATERAL (
      SELECT count(*) AS quotes, count(s.quote_id) AS signed, count(*) FILTER (WHERE status = 'disputed') AS disputed
      FROM quote LEFT JOIN sign_off s ON s.quote_id = quote.id WHERE revision_id = r.id AND NOT rejected) q
    WHERE d.desk_id = ${actor.deskId}::uuid AND d.kind = 'article' AND d.title ILIKE ${pattern}
    ORDER BY d.created_at DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ total: _, createdAt, ...r }) => ({ ...r, createdAt: createdAt.toISOString() })),
    total,
    pages: Math.ceil(total / PAGE),
  };
}

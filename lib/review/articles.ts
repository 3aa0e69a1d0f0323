import { createHash } from 'node:crypto';
import { selectorOf } from '@/lib/anchor/selector';
import { type Actor, demand } from '@/lib/auth/roles';
import { db, type Tx } from '@/lib/db/client';
import { extract } from '@/lib/extract';
import { embeddedPosts } from '@/lib/import/posts';
import type { ReadDocument } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import { foldName } from '@/lib/text/fold';
import { detectLanguage } from '@/lib/text/language';
import { proposeChecks } from './checks';
import type { SourceKind } from './words';
import { write } from './write';

export type Obtained = 'pasted' | 'uploaded' | 'embedded';

/** Where a document came from, as far as whoever brings it in can say. */
export interface Provenance {
  readonly obtained: Obtained;
  /** File name or address; empty for what was pasted. */
  readonly capturedFrom: string;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly publishedAt?: Date | undefined;
}

/**
 * Brings an article in: keeps its text as revision 1 with its blocks, proposes every quotation with its
 * attribution, lifts embedded posts out as sources, and compares each quotation with each of them. One
 * transaction: an article is there whole or not at all.
 * @returns the article's id
 */
export async function importArticle(actor: Actor, document: ReadDocument, provenance: Provenance): Promise<string> {
  return write(actor, 'import', async (tx) => {
    const article = await keepDocument(tx, actor, 'article', document, provenance);
    const { quotes } = extract(document.text, { language: document.language, blocks: document.blocks });
    await keepQuotes(tx, actor, article.revisionId, document.text, quotes);
    const sources: string[] = [];
    for (const post of embeddedPosts(document.text, document.blocks)) {
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
      await tx.articleSource.create({
        data: { articleId: article.id, sourceId: source.id, addedById: actor.personId },
      });
      sources.push(source.id);
    }
    await proposeChecks(tx, article.id);
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

/** Adds a source to the desk's library and puts it in play for the article; every quotation is compared with it. */
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
    await tx.articleSource.create({ data: { articleId, sourceId: source.id, addedById: actor.personId } });
    await proposeChecks(tx, articleId, source.id);
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

/** Puts a source of the library in play for another article. */
export async function putInPlay(actor: Actor, articleId: string, sourceId: string): Promise<void> {
  await write(actor, 'check', async (tx) => {
    await articleAt(tx, actor, articleId);
    const source = await tx.document.findFirst({ where: { id: sourceId, deskId: actor.deskId, kind: 'source' } });
    if (!source) throw new Problem('not-found');
    if (source.withdrawnAt) throw new Problem('source-withdrawn', { reason: source.withdrawnReason ?? '' });
    await tx.articleSource.upsert({
      where: { articleId_sourceId: { articleId, sourceId } },
      create: { articleId, sourceId, addedById: actor.personId },
      update: {},
    });
    await proposeChecks(tx, articleId, sourceId);
    return { result: undefined, event: { kind: 'source-used', subject: sourceId, data: { article: articleId } } };
  });
}

/** The article, if it belongs to the actor's desk. @throws Problem `not-found` */
export async function articleAt(tx: Tx, actor: Actor, articleId: string) {
  const article = await tx.document.findFirst({ where: { id: articleId, deskId: actor.deskId, kind: 'article' } });
  if (!article) throw new Problem('not-found');
  return article;
}

const origin = (p: Provenance) => ({ obtained: p.obtained, capturedFrom: p.capturedFrom });

async function keepDocument(
  tx: Tx,
  actor: Actor,
  kind: 'article' | 'source',
  document: ReadDocument,
  provenance: Provenance,
  sourceKind?: SourceKind,
) {
  const sha256 = createHash('sha256').update(document.text).digest('hex');
  const { id } = await tx.document.create({
    data: {
      deskId: actor.deskId,
      kind,
      sourceKind: sourceKind ?? null,
      title: document.title,
      author: provenance.author?.slice(0, 300) || null,
      url: provenance.url || null,
      publishedAt: provenance.publishedAt ?? null,
      obtained: provenance.obtained,
      createdById: actor.personId,
    },
  });
  const revision = await tx.revision.create({
    data: {
      documentId: id,
      number: 1,
      text: document.text,
      sha256,
      language: document.language,
      capturedFrom: provenance.capturedFrom,
      capturedById: actor.personId,
    },
  });
  if (document.blocks.length > 0) {
    await tx.block.createMany({
      data: document.blocks.map((b, ordinal) => ({ revisionId: revision.id, ordinal, ...b })),
    });
  }
  return { id, revisionId: revision.id, sha256 };
}

async function keepQuotes(
  tx: Tx,
  actor: Actor,
  revisionId: string,
  text: string,
  quotes: ReturnType<typeof extract>['quotes'],
): Promise<void> {
  const names = [...new Set(quotes.flatMap((q) => (q.speaker ? [foldName(q.speaker.name)] : [])))];
  const known = await tx.speakerName.findMany({
    where: { folded: { in: names }, speaker: { deskId: actor.deskId, kind: { not: 'anonymous' } } },
  });
  const speakers = new Map(known.map((n) => [n.folded, n.speakerId]));
  const rows = quotes.map((q) => {
    const [start, end] = [
      (q.spans[0] as readonly number[])[0] as number,
      (q.spans.at(-1) as readonly number[])[1] as number,
    ];
    return {
      quote: {
        id: crypto.randomUUID(),
        revisionId,
        kind: q.kind,
        spans: q.spans.flat(),
        start,
        end,
        ...selectorOf(text, [start, end]),
        origin: 'program',
        confidence: q.confidence,
        reasons: [...q.reasons, ...q.speakerReasons].map((r) => r.rule),
      },
      attribution: {
        speakerId: (q.speaker && speakers.get(foldName(q.speaker.name))) ?? null,
        proposedName: q.speaker?.name ?? null,
        proposedKind: q.speaker?.kind ?? null,
        mentionStart: q.speaker?.mention?.[0] ?? null,
        mentionEnd: q.speaker?.mention?.[1] ?? null,
        cueStart: q.cue?.[0] ?? null,
        cueEnd: q.cue?.[1] ?? null,
        medium: q.medium ?? null,
        viaName: q.via?.name ?? null,
        viaStart: q.via?.span[0] ?? null,
        viaEnd: q.via?.span[1] ?? null,
        confidence: q.speaker?.confidence ?? null,
      },
    };
  });
  await tx.quote.createMany({ data: rows.map((r) => r.quote) });
  await tx.attribution.createMany({ data: rows.map((r) => ({ quoteId: r.quote.id, ...r.attribution })) });
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

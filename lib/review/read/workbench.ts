import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand, type Role } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import type { Block } from '@/lib/text/blocks';
import { directionOf } from '@/lib/text/language';
import { isSound, pairs } from '@/lib/text/span';
import type { Evidence } from '../rules/chain';
import { wordsOf } from '../rules/proposal';
import type { SourceKind } from '../words';
import { readCards } from './cards';
import { readMarks } from './marks';
import { readNotes } from './notes';
import type { ArticlePage, QuoteCard, QuoteView, Workbench } from './view';

export type * from './view';

/**
 * Reads the newest revision of an article with all that the review knows of it: the page, and the card of every
 * quotation. The number of queries does not grow with the number of quotations.
 * @param client a transaction to read in
 * @throws Problem `not-found` for an article of another desk
 */
export async function readWorkbench(actor: Actor, articleId: string, client: Tx = db()): Promise<Workbench> {
  const page = await readArticlePage(actor, articleId, client);
  const around = { articleId, title: page.article.title, blocks: page.blocks };
  const cards = await readCards(client, { revisionId: page.revision.id }, around);
  return { ...page, quotes: page.quotes.map((q): QuoteView => ({ ...q, ...(cards.get(q.id) as QuoteCard) })) };
}

const named = { select: { id: true, name: true } };

/**
 * Reads what the page of an article shows: the text and what lies on it. What a card shows is read when it is looked
 * at (`readCard`), so that the page grows with its text and no faster.
 * @throws Problem `not-found` for an article of another desk
 */
export async function readArticlePage(actor: Actor, articleId: string, client: Tx = db()): Promise<ArticlePage> {
  demand(actor, 'read');
  // Before anything else: what happens meanwhile is told again, and nothing is missed.
  const { eventCount: seq } = await client.desk.findUniqueOrThrow({
    where: { id: actor.deskId },
    select: { eventCount: true },
  });
  const article = await client.document.findFirst({
    where: { id: articleId, deskId: actor.deskId, kind: 'article' },
    include: {
      desk: {
        select: {
          name: true,
          secondReader: true,
          evidence: true,
          members: { include: { person: named } },
        },
      },
      sources: {
        where: { source: { withdrawnAt: null } },
        include: {
          source: { include: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { language: true } } } },
        },
        orderBy: { addedAt: 'asc' },
      },
      revisions: {
        orderBy: { number: 'desc' },
        take: 1,
        include: { blocks: { orderBy: { ordinal: 'asc' } }, capturedBy: named },
      },
    },
  });
  const revision = article?.revisions[0];
  if (!article || !revision) throw new Problem('not-found');
  const older = { documentId: articleId, number: { lt: revision.number } };
  const [quotes, annotations, gone] = await Promise.all([
    readMarks(client, revision.id),
    readNotes(client, revision.id),
    readGone(client, older, revision.text),
  ]);
  return {
    seq,
    article: { id: article.id, title: article.title, author: article.author ?? '', url: article.url ?? '' },
    desk: {
      name: article.desk.name,
      secondReader: article.desk.secondReader,
      evidence: article.desk.evidence as Evidence,
    },
    revision: {
      id: revision.id,
      number: revision.number,
      text: revision.text,
      sha256: revision.sha256,
      language: revision.language,
      direction: directionOf(revision.language),
      capturedAt: revision.capturedAt.toISOString(),
      capturedBy: revision.capturedBy.name,
      capturedFrom: revision.capturedFrom,
      hasOriginal: revision.originalId !== null,
    },
    blocks: revision.blocks.map(({ kind, start, end, language }) => ({ kind, start, end, language }) as Block),
    quotes,
    annotations,
    sources: article.sources.map(({ source: s }) => ({
      id: s.id,
      title: s.title,
      kind: s.sourceKind as SourceKind,
      author: s.author ?? '',
      date: s.publishedAt?.toISOString() ?? null,
      language: s.revisions[0]?.language ?? 'en',
    })),
    gone,
    compared: { done: article.sources.filter((s) => s.comparedAt !== null).length, of: article.sources.length },
    members: article.desk.members
      .map((m) => ({ ...m.person, role: m.role as Role }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** What stayed with the older revisions. The text of each is read once. */
async function readGone(
  tx: Tx,
  older: { documentId: string; number: { lt: number } },
  text: string,
): Promise<ArticlePage['gone']> {
  const [quotes, notes] = await Promise.all([
    tx.quote.findMany({
      where: { revision: older, rejected: false },
      orderBy: { start: 'asc' },
      include: { attribution: { include: { speaker: true } } },
    }),
    tx.annotation.findMany({
      where: { revision: older, parentId: null, quoteId: null, withdrawnAt: null, resolvedAt: null },
      orderBy: { start: 'asc' },
      include: { author: named },
    }),
  ]);
  const texts = await tx.revision.findMany({
    where: { id: { in: [...new Set(quotes.map((q) => q.revisionId))] } },
    select: { id: true, text: true },
  });
  const textOf = new Map(texts.map((r) => [r.id, r.text]));
  return {
    quotes: quotes.map((q) => ({
      id: q.id,
      version: q.version,
      words: wordsOf(textOf.get(q.revisionId) as string, q.spans),
      speaker: q.attribution?.speaker?.name ?? q.attribution?.proposedName ?? '',
      candidates: pairs(q.candidates)
        .filter((s) => isSound(text, s))
        .map((s) => ({ span: s, around: text.slice(Math.max(0, s[0] - 60), s[1] + 60).toWellFormed() })),
    })),
    notes: notes.map((n) => ({ id: n.id, version: n.version, exact: n.exact ?? '', body: n.body, author: n.author })),
  };
}

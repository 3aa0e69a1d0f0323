import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand, type Role } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { directionOf } from '@/lib/text/language';
import { ROUNDS, roundOf } from '../rows/readiness';
import type { Evidence } from '../rules/chain';
import { blocksOf, IN_ORDER, noteOfText } from '../texts/kept';
import { readCards } from './cards';
import { checklistOf } from './checklist';
import { readGone } from './gone';
import { IN_PLAY, inPlayOf } from './in-play';
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
  const around = { articleId, title: page.article.title, language: page.revision.language, blocks: page.blocks };
  // Nobody in particular looks at it: what is sealed is told to no one.
  const cards = await readCards(client, { revisionId: page.revision.id }, around, null);
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
  const article = await client.document.findFirst({
    where: { id: articleId, deskId: actor.deskId, kind: 'article' },
    include: {
      desk: {
        select: {
          // Before anything that is read below: what happens meanwhile is told again, and nothing is missed.
          eventCount: true,
          name: true,
          secondReader: true,
          blind: true,
          evidence: true,
          gate: true,
          reportedShown: true,
          checklist: true,
          checklistRequired: true,
          tags: true,
          members: { include: { person: named } },
        },
      },
      sources: IN_PLAY,
      readiness: ROUNDS,
      current: { include: { blocks: IN_ORDER, footnotes: IN_ORDER, capturedBy: named } },
    },
  });
  const revision = article?.current;
  if (!article || !revision) throw new Problem('not-found');
  const [quotes, annotations, gone] = await Promise.all([
    readMarks(client, revision.id),
    readNotes(client, revision.id),
    // A first text has nothing that stayed with an older one.
    revision.number > 1 ? readGone(client, articleId, revision.id) : { quotes: [], notes: [] },
  ]);
  return {
    seq: article.desk.eventCount,
    article: {
      id: article.id,
      title: article.title,
      author: article.author ?? '',
      outlet: article.outlet ?? '',
      url: article.url ?? '',
    },
    desk: {
      name: article.desk.name,
      secondReader: article.desk.secondReader,
      blind: article.desk.blind,
      evidence: article.desk.evidence as Evidence,
      gate: article.desk.gate,
      reportedShown: article.desk.reportedShown,
      checklist: checklistOf(article.desk),
      checklistRequired: article.desk.checklistRequired,
      tags: article.desk.tags,
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
    footnotes: revision.footnotes.map(noteOfText),
    blocks: blocksOf(revision),
    quotes,
    annotations,
    sources: article.sources.map(inPlayOf),
    gone,
    compared: { done: article.sources.filter((s) => s.comparedAt !== null).length, of: article.sources.length },
    readiness: article.readiness.map(roundOf),
    members: article.desk.members
      .map((m) => ({ ...m.person, role: m.role as Role }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

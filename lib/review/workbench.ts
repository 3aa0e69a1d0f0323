import { type Actor, demand, type Role } from '@/lib/auth/roles';
import { db, type Tx } from '@/lib/db/client';
import type { Medium, SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import type { Block } from '@/lib/text/blocks';
import { foldName, withoutCase } from '@/lib/text/fold';
import { directionOf } from '@/lib/text/language';
import { isSound, pairs, type Span } from '@/lib/text/span';
import { chainOf, type Evidence, missingOf } from './chain';
import { checkView } from './check-view';
import { wordsOf } from './checks';
import { liftedFrom } from './documents';
import type { AnnotationView, Named, QuoteView, Workbench } from './view';
import type { Rating, RelationKind, SourceKind, Stance, Status } from './words';

export type * from './view';

/**
 * Reads the newest revision of an article with all that the review knows of it. The number of queries
 * does not grow with the number of quotations.
 * @param client a transaction to read in
 * @throws Problem `not-found` for an article of another desk
 */
export async function readWorkbench(actor: Actor, articleId: string, client: Tx = db()): Promise<Workbench> {
  demand(actor, 'read');
  const named = { select: { id: true, name: true } };
  const article = await client.document.findFirst({
    where: { id: articleId, deskId: actor.deskId, kind: 'article' },
    include: {
      desk: { select: { name: true, secondReader: true, evidence: true, members: { include: { person: named } } } },
      sources: {
        include: {
          source: {
            include: {
              revisions: { orderBy: { number: 'desc' }, take: 1, select: { language: true, capturedFrom: true } },
            },
          },
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
  const [quotes, annotations, goneQuotes, goneNotes] = await Promise.all([
    client.quote.findMany({
      where: { revisionId: revision.id },
      orderBy: [{ start: 'asc' }, { end: 'asc' }],
      include: {
        assignee: named,
        decidedBy: named,
        attribution: { include: { speaker: { include: { positions: { orderBy: { since: 'desc' }, take: 1 } } } } },
        checks: {
          include: { madeBy: named, sourceRevision: { include: { document: true } } },
          orderBy: { createdAt: 'asc' },
        },
        signOff: { include: { person: named } },
        claims: {
          include: {
            claim: { include: { outgoing: { include: { to: true } }, incoming: { include: { from: true } } } },
          },
          orderBy: { addedAt: 'asc' },
        },
      },
    }),
    client.annotation.findMany({
      where: { revisionId: revision.id, withdrawnAt: null },
      orderBy: { createdAt: 'asc' },
      include: { author: named, resolvedBy: named },
    }),
    client.quote.findMany({
      where: { revision: older, rejected: false },
      orderBy: { start: 'asc' },
      include: { revision: { select: { text: true } }, attribution: { include: { speaker: true } } },
    }),
    client.annotation.findMany({
      where: { revision: older, parentId: null, quoteId: null, withdrawnAt: null, resolvedAt: null },
      orderBy: { start: 'asc' },
      include: { author: named },
    }),
  ]);

  const inBlockQuotation = (at: number) =>
    revision.blocks.some((b) => b.kind === 'block-quotation' && b.start <= at && at < b.end);
  const lifted = new Set(article.sources.map(({ source }) => source.revisions[0]?.capturedFrom));
  let number = 0;
  const views = quotes.map((q): QuoteView => {
    const words = wordsOf(revision.text, q.spans);
    const a = q.attribution;
    const speaksFor = a?.speaksFor ?? null;
    const speaker = a?.speaker
      ? {
          id: a.speaker.id,
          name: a.speaker.name,
          kind: a.speaker.kind as SpeakerKind,
          position: a.speaker.positions[0]?.title ?? '',
          // Of whoever a person put in their place the text says nothing.
          speaksFor: a.speaker.name === a.proposedName ? speaksFor : null,
        }
      : a?.proposedName
        ? { id: null, name: a.proposedName, kind: (a.proposedKind ?? 'person') as SpeakerKind, position: '', speaksFor }
        : null;
    const checks = q.checks.map((c) => checkView(c, words));
    const attributed = {
      speaker: speaker?.name ?? '',
      speakerKind: speaker?.kind ?? null,
      medium: (a?.medium ?? null) as Medium | null,
      via: a?.viaName ?? null,
    };
    return {
      id: q.id,
      number: q.rejected ? 0 : ++number,
      version: q.version,
      kind: q.kind as QuoteView['kind'],
      spans: pairs(q.spans),
      words,
      was: q.was,
      status: q.status as Status,
      rejected: q.rejected,
      origin: q.origin as QuoteView['origin'],
      confidence: q.confidence,
      speakerConfidence: a?.confidence ?? null,
      reasons: q.reasons,
      assignee: q.assignee,
      decidedBy: q.decidedBy,
      speaker,
      mention: span(a?.mentionStart, a?.mentionEnd),
      cue: span(a?.cueStart, a?.cueEnd),
      medium: attributed.medium,
      via: attributed.via,
      liftable: inBlockQuotation(q.start) && !lifted.has(liftedFrom(q.id)),
      checks,
      chain: chainOf(attributed, checks, article.title),
      missing: missingOf(attributed, checks),
      signOff: q.signOff && { by: q.signOff.person, at: q.signOff.at.toISOString() },
      claims: q.claims.map(({ claim, stance }) => ({
        id: claim.id,
        text: claim.text,
        rating: claim.rating as Rating,
        stance: stance as Stance,
        relations: [
          ...claim.outgoing.map((r) => ({
            kind: r.kind as RelationKind,
            claimId: r.to.id,
            text: r.to.text,
            outgoing: true,
          })),
          ...claim.incoming.map((r) => ({
            kind: r.kind as RelationKind,
            claimId: r.from.id,
            text: r.from.text,
            outgoing: false,
          })),
        ],
      })),
      twins: [],
      contradicts: [],
    };
  });

  return {
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
    },
    blocks: revision.blocks.map(({ kind, start, end, language }) => ({ kind, start, end, language }) as Block),
    quotes: withNeighbours(views),
    annotations: threads(annotations),
    sources: article.sources
      .filter(({ source }) => !source.withdrawnAt)
      .map(({ source: s }) => ({
        id: s.id,
        title: s.title,
        kind: s.sourceKind as SourceKind,
        author: s.author ?? '',
        date: iso(s.publishedAt),
        language: s.revisions[0]?.language ?? 'en',
      })),
    gone: {
      quotes: goneQuotes.map((q) => ({
        id: q.id,
        version: q.version,
        words: wordsOf(q.revision.text, q.spans),
        speaker: q.attribution?.speaker?.name ?? q.attribution?.proposedName ?? '',
        candidates: pairs(q.candidates)
          .filter((s) => isSound(revision.text, s))
          .map((s) => ({
            span: s,
            around: revision.text.slice(Math.max(0, s[0] - 60), s[1] + 60).toWellFormed(),
          })),
      })),
      notes: goneNotes.map((n) => ({
        id: n.id,
        version: n.version,
        exact: n.exact ?? '',
        body: n.body,
        author: n.author,
      })),
    },
    compared: progressOf(article.sources.filter(({ source }) => !source.withdrawnAt)),
    members: article.desk.members
      .map((m) => ({ ...m.person, role: m.role as Role }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

const progressOf = (inPlay: readonly { comparedAt: Date | null }[]) => ({
  done: inPlay.filter((s) => s.comparedAt !== null).length,
  of: inPlay.length,
});

/** Twins may stand in different grammatical cases: a heading «عمل إرهابي», the body «عملاً إرهابياً». */
const wordsKey = (q: QuoteView): string => withoutCase(foldName(q.words));

/** Quotations with the same words, and quotations whose claims contradict each other, by number. */
function withNeighbours(quotes: readonly QuoteView[]): QuoteView[] {
  const kept = quotes.filter((q) => !q.rejected);
  const byWords = groupBy(kept, wordsKey);
  const byClaim = groupBy(
    kept.flatMap((q) => q.claims.filter((c) => c.stance === 'asserts').map((c) => ({ claim: c.id, number: q.number }))),
    (l) => l.claim,
  );
  return quotes.map((q) => {
    if (q.rejected) return q;
    const opposed = q.claims
      .filter((c) => c.stance === 'asserts')
      .flatMap((c) => c.relations.filter((r) => r.kind === 'contradicts').map((r) => r.claimId));
    return {
      ...q,
      twins: (byWords.get(wordsKey(q)) ?? []).map((t) => t.number).filter((n) => n !== q.number),
      contradicts: [...new Set(opposed.flatMap((id) => (byClaim.get(id) ?? []).map((l) => l.number)))].sort(
        (a, b) => a - b,
      ),
    };
  });
}

type AnnotationRow = {
  id: string;
  version: number;
  quoteId: string | null;
  parentId: string | null;
  start: number | null;
  end: number | null;
  exact: string | null;
  was: string | null;
  body: string;
  author: Named;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: Named | null;
};

function threads(rows: readonly AnnotationRow[]): AnnotationView[] {
  const answers = groupBy(rows, (r) => r.parentId ?? '');
  return (answers.get('') ?? []).map((r) => ({
    id: r.id,
    version: r.version,
    quoteId: r.quoteId,
    span: span(r.start, r.end),
    exact: r.exact ?? '',
    was: r.was,
    body: r.body,
    author: r.author,
    at: r.createdAt.toISOString(),
    resolved: r.resolvedAt && { by: r.resolvedBy?.name ?? '', at: r.resolvedAt.toISOString() },
    answers: (answers.get(r.id) ?? []).map((a) => ({
      id: a.id,
      version: a.version,
      body: a.body,
      author: a.author,
      at: a.createdAt.toISOString(),
    })),
  }));
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const span = (start: number | null | undefined, end: number | null | undefined): Span | null =>
  start != null && end != null ? [start, end] : null;

import { createHash } from 'node:crypto';
import { selectorOf } from '@/lib/anchor/selector';
import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { extract } from '@/lib/extract';
import type { TextToKeep } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import { foldName } from '@/lib/text/fold';
import type { SourceKind } from './words';

export type Obtained = 'pasted' | 'uploaded' | 'embedded';

/** What a source lifted out of an article gives as where it was captured: the quotation that it is. */
export const liftedFrom = (quoteId: string): string => `quote:${quoteId}`;

/** Where a document came from, as far as whoever brings it in can say. */
export interface Provenance {
  readonly obtained: Obtained;
  /** File name or address; empty for what was pasted. */
  readonly capturedFrom: string;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly publishedAt?: Date | undefined;
  /** What the desk knows of how far to trust it. */
  readonly reliability?: string | undefined;
}

/** The article, if it belongs to the actor's desk. @throws Problem `not-found` */
export async function articleAt(tx: Tx, actor: Actor, articleId: string) {
  const article = await tx.document.findFirst({ where: { id: articleId, deskId: actor.deskId, kind: 'article' } });
  if (!article) throw new Problem('not-found');
  return article;
}

/** Asks whether the article is the actor's to see, before anything that is meant for it is read. @throws Problem `not-found` */
export async function demandArticle(actor: Actor, articleId: string): Promise<void> {
  demand(actor, 'read');
  const found = await db().document.count({ where: { id: articleId, deskId: actor.deskId, kind: 'article' } });
  if (found === 0) throw new Problem('not-found');
}

export const origin = (p: Provenance) => ({ obtained: p.obtained, capturedFrom: p.capturedFrom });

/** Keeps a document with its first revision. */
export async function keepDocument(
  tx: Tx,
  actor: Actor,
  kind: 'article' | 'source',
  document: TextToKeep,
  provenance: Provenance,
  sourceKind?: SourceKind,
) {
  const { id } = await tx.document.create({
    data: {
      deskId: actor.deskId,
      kind,
      sourceKind: sourceKind ?? null,
      title: document.title,
      author: provenance.author?.slice(0, 300).toWellFormed() || null,
      url: provenance.url || null,
      publishedAt: provenance.publishedAt ?? null,
      obtained: provenance.obtained,
      reliability: provenance.reliability ?? '',
      createdById: actor.personId,
    },
  });
  return { id, ...(await keepRevision(tx, actor, id, 1, document, provenance)) };
}

/** Keeps a text as a revision of a document, with its blocks. It is never changed again. */
export async function keepRevision(
  tx: Tx,
  actor: Actor,
  documentId: string,
  number: number,
  document: TextToKeep,
  provenance: Provenance,
): Promise<{ revisionId: string; sha256: string }> {
  const sha256 = createHash('sha256').update(document.text).digest('hex');
  const revision = await tx.revision.create({
    data: {
      documentId,
      number,
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
  return { revisionId: revision.id, sha256 };
}

/** Keeps the quotations that the program proposes, with whom and what it read beside them. */
export async function keepQuotes(
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
  const places = new Set<string>();
  const first = quotes.filter(({ kind, spans }) => places.size < places.add(`${kind} ${spans}`).size);
  const rows = first.map((q) => {
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
        speaksFor: q.speaker?.for?.name ?? null,
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

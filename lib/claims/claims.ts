import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { Rating, RelationKind, Stance } from '@/lib/review/words';
import { detectLanguage } from '@/lib/text/language';

export interface ClaimRow {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly rating: Rating;
  readonly summary: string;
  readonly version: number;
  readonly quotes: readonly {
    readonly stance: Stance;
    readonly exact: string;
    readonly speaker: string;
    readonly articleId: string;
    readonly quoteId: string;
  }[];
  readonly relations: readonly {
    readonly claimId: string;
    readonly text: string;
    readonly kind: RelationKind;
    readonly outgoing: boolean;
  }[];
}

/** The desk's claims, newest first, each with its quotations and its relations to others. */
export async function listClaims(actor: Actor, search = ''): Promise<ClaimRow[]> {
  demand(actor, 'read');
  const other = { select: { id: true, text: true } };
  const rows = await db().claim.findMany({
    where: { deskId: actor.deskId, ...(search ? { text: { contains: search, mode: 'insensitive' } } : {}) },
    orderBy: { createdAt: 'desc' },
    take: 200,
    include: {
      quotes: {
        include: {
          quote: {
            include: { attribution: { include: { speaker: true } }, revision: { select: { documentId: true } } },
          },
        },
      },
      outgoing: { include: { to: other } },
      incoming: { include: { from: other } },
    },
  });
  return rows.map((c) => ({
    id: c.id,
    text: c.text,
    language: detectLanguage(c.text),
    rating: c.rating as Rating,
    summary: c.summary,
    version: c.version,
    quotes: c.quotes.map(({ quote, stance }) => ({
      stance: stance as Stance,
      exact: quote.words,
      speaker: quote.attribution?.speaker?.name ?? quote.attribution?.proposedName ?? '',
      articleId: quote.revision.documentId,
      quoteId: quote.id,
    })),
    relations: [
      ...c.outgoing.map((r) => ({ claimId: r.to.id, text: r.to.text, kind: r.kind as RelationKind, outgoing: true })),
      ...c.incoming.map((r) => ({
        claimId: r.from.id,
        text: r.from.text,
        kind: r.kind as RelationKind,
        outgoing: false,
      })),
    ],
  }));
}

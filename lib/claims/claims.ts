import { type Actor, demand } from '@/lib/auth/roles';
import { db, type Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { quoteAt } from '@/lib/review/quote-row';
import type { Rating, RelationKind, Stance } from '@/lib/review/words';
import { write } from '@/lib/review/write';
import { detectLanguage } from '@/lib/text/language';

/** An existing claim, or the words of a new one. */
export type ClaimChoice =
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'new'; readonly text: string };

const MAX_TEXT = 2000;

/** Links a quotation to a claim; a second link to the same claim changes its stance. @returns the claim, and the stance before */
export async function linkClaim(
  actor: Actor,
  quoteId: string,
  choice: ClaimChoice,
  stance: Stance,
): Promise<{ claimId: string; before: Stance | null }> {
  return write(actor, 'check', async (tx) => {
    await quoteAt(tx, actor, quoteId);
    const claimId = await findOrCreate(tx, actor, choice);
    const key = { quoteId_claimId: { quoteId, claimId } };
    const before = await tx.quoteClaim.findUnique({ where: key });
    await tx.quoteClaim.upsert({
      where: key,
      create: { quoteId, claimId, stance, addedById: actor.personId },
      update: { stance, addedById: actor.personId },
    });
    return {
      result: { claimId, before: (before?.stance ?? null) as Stance | null },
      event: {
        kind: 'claim-linked',
        subject: quoteId,
        data: { claim: claimId, stance, before: before?.stance ?? null },
      },
    };
  });
}

export async function unlinkClaim(actor: Actor, quoteId: string, claimId: string): Promise<void> {
  await write(actor, 'check', async (tx) => {
    await quoteAt(tx, actor, quoteId);
    const gone = await tx.quoteClaim.deleteMany({ where: { quoteId, claimId } });
    if (gone.count === 0) throw new Problem('not-found');
    return { result: undefined, event: { kind: 'claim-unlinked', subject: quoteId, data: { claim: claimId } } };
  });
}

/** Says how one claim stands to another; null takes it back. Contradicting and duplicating hold both ways. @returns the relation before */
export async function relateClaims(
  actor: Actor,
  fromId: string,
  toId: string,
  kind: RelationKind | null,
): Promise<RelationKind | null> {
  return write(actor, 'check', async (tx) => {
    if (fromId === toId) throw new Problem('claim-relates-itself');
    await claimAt(tx, actor, fromId);
    await claimAt(tx, actor, toId);
    const either = {
      OR: [
        { fromId, toId },
        { fromId: toId, toId: fromId },
      ],
    };
    const before = await tx.claimRelation.findFirst({ where: either });
    await tx.claimRelation.deleteMany({ where: either });
    if (kind) await tx.claimRelation.create({ data: { fromId, toId, kind, addedById: actor.personId } });
    return {
      result: (before?.kind ?? null) as RelationKind | null,
      event: {
        kind: 'claims-related',
        subject: fromId,
        data: { to: toId, relation: kind, before: before?.kind ?? null },
      },
    };
  });
}

/** Rates a claim and sums up why. @throws Problem `conflict` */
export async function rateClaim(
  actor: Actor,
  claimId: string,
  version: number,
  rating: Rating,
  summary: string,
): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const claim = await claimAt(tx, actor, claimId);
    const changed = await tx.claim.updateMany({
      where: { id: claimId, version },
      data: { rating, summary: summary.trim().slice(0, 5000), version: { increment: 1 } },
    });
    if (changed.count === 0)
      throw new Problem(
        'conflict',
        {},
        { what: 'claim', version: claim.version, rating: claim.rating, summary: claim.summary },
      );
    return {
      result: undefined,
      event: { kind: 'claim-rated', subject: claimId, data: { before: claim.rating, after: rating, summary } },
    };
  });
}

async function claimAt(tx: Tx, actor: Actor, id: string) {
  const claim = await tx.claim.findFirst({ where: { id, deskId: actor.deskId } });
  if (!claim) throw new Problem('not-found');
  return claim;
}

async function findOrCreate(tx: Tx, actor: Actor, choice: ClaimChoice): Promise<string> {
  if (choice.kind === 'existing') return (await claimAt(tx, actor, choice.id)).id;
  const text = choice.text.replace(/\s+/g, ' ').trim();
  if (!text || text.length > MAX_TEXT) throw new Problem('invalid-input', { field: 'claim', most: MAX_TEXT });
  const claim = await tx.claim.create({ data: { deskId: actor.deskId, text, createdById: actor.personId } });
  return claim.id;
}

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
      exact: quote.exact,
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

import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { checklistOf } from '../read/checklist';
import type { Evidence } from '../rules/chain';
import { isBacked } from '../rules/gate';
import { handsOf, isSpeakerDecided } from '../rules/hands';
import { type Bar, barFor } from '../rules/signing';
import type { Status } from '../words';
import { comparisonsOf } from './comparisons';

const ASKED = {
  attribution: { include: { speaker: true } },
  ticks: { select: { item: true } },
  desk: {
    select: { secondReader: true, evidence: true, gate: true, checklist: true, checklistRequired: true },
  },
} satisfies Prisma.QuoteInclude;

/**
 * What stands between a quotation of the actor's desk, as it is now, and somebody's signature, as the rules of the desk are
 * now: whoever signs, and whoever brings a signature back.
 * @returns also whether the signature wants the editor's reason
 */
export async function barOn(
  tx: Tx,
  actor: Actor,
  quoteId: string,
  signature: { readonly by: string; readonly override?: string | undefined },
): Promise<{ readonly bar: Bar | null; readonly wantsReason: boolean }> {
  const quote = await tx.quote.findUniqueOrThrow({ where: { id: quoteId, deskId: actor.deskId }, include: ASKED });
  const { desk } = quote;
  const checks = await comparisonsOf(tx, quoteId);
  const bar = barFor(
    {
      // What was signed as verified was in review.
      status: quote.status === 'verified' ? 'in-review' : (quote.status as Status),
      decidedBy: quote.decidedById,
      speakerDecided: isSpeakerDecided(quote),
      hands: Object.values(handsOf(quote)),
      checks,
      kind: quote.kind,
      speaker: spokenBy(quote.attribution),
      via: quote.attribution?.viaName ?? null,
      minor: quote.attribution?.minor ?? false,
      ticks: quote.ticks,
    },
    { ...desk, evidence: desk.evidence as Evidence, checklist: checklistOf(desk) },
    signature.by,
    signature.override,
  );
  return { bar, wantsReason: desk.gate && !isBacked(checks) };
}

/** Who speaks, as far as it is known what they are. */
function spokenBy(
  attribution: Prisma.QuoteGetPayload<{ include: typeof ASKED }>['attribution'],
): { kind: string } | null {
  if (attribution?.speaker) return { kind: attribution.speaker.kind };
  return attribution?.proposedName ? { kind: attribution.proposedKind ?? 'person' } : null;
}

import type { Verdict } from '@/lib/align';
import type { Actor } from '@/lib/auth/roles';
import type { SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { leadingCheck } from './chain';
import { type Decision, decideIn, statusFromChecks } from './checks';
import { changeQuote, quoteAt } from './quote-row';
import { findOrCreateSpeaker } from './speakers';
import type { SourceKind } from './words';
import { write } from './write';

/** What a confirmation did, so that it can be taken back. */
export interface Confirmation {
  readonly check: { readonly id: string; readonly before: Decision } | null;
  readonly speakerSettled: boolean;
}

/**
 * Confirms what the program proposes for a quotation, in one step: the speaker, and the verdict of the
 * comparison that tells most.
 * @throws Problem `no-check` where nothing is proposed, `conflict`, `signed-off-already`
 */
export async function confirmQuote(actor: Actor, quoteId: string, version: number): Promise<Confirmation> {
  return write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    const checks = await tx.check.findMany({
      where: { quoteId },
      include: { sourceRevision: { select: { document: { select: { id: true, title: true, sourceKind: true } } } } },
    });
    const leading = leadingCheck(
      checks.map((c) => ({
        ...c,
        source: { ...c.sourceRevision.document, kind: c.sourceRevision.document.sourceKind as SourceKind },
      })),
    );
    const proposed = leading && leading.verdict === null ? leading : undefined;
    const speaker = quote.attribution?.speakerId ? undefined : (quote.attribution?.proposedName ?? undefined);
    if (!proposed && !speaker) throw new Problem('no-check');
    const before =
      proposed &&
      (await decideIn(tx, actor, quote, proposed.id, proposed.version, {
        verdict: proposed.proposedVerdict as Verdict,
        note: proposed.note,
      }));
    if (speaker) {
      const kind = (quote.attribution?.proposedKind ?? 'person') as SpeakerKind;
      const speakerId = await findOrCreateSpeaker(tx, actor, { kind: 'named', name: speaker, speakerKind: kind });
      await tx.attribution.update({ where: { quoteId }, data: { speakerId } });
    }
    await changeQuote(
      tx,
      quote,
      version,
      proposed ? { status: await statusFromChecks(tx, quoteId), was: null, decidedById: actor.personId } : {},
    );
    return {
      result: { check: proposed && before ? { id: proposed.id, before } : null, speakerSettled: speaker !== undefined },
      event: {
        kind: 'quote-confirmed',
        subject: quoteId,
        data: { check: proposed?.id ?? null, verdict: proposed?.proposedVerdict ?? null, speaker: speaker ?? null },
      },
    };
  });
}

/** Takes a confirmation back: what it settled is a proposal again. */
export async function takeBackConfirmation(
  actor: Actor,
  quoteId: string,
  version: number,
  confirmation: Confirmation,
): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    if (confirmation.check) {
      const check = await tx.check.findFirst({ where: { id: confirmation.check.id, quoteId } });
      if (!check) throw new Problem('not-found');
      await decideIn(tx, actor, quote, check.id, check.version, confirmation.check.before);
    }
    if (quote.signOff) throw new Problem('signed-off-already');
    if (confirmation.speakerSettled) await tx.attribution.update({ where: { quoteId }, data: { speakerId: null } });
    await changeQuote(
      tx,
      quote,
      version,
      confirmation.check
        ? {
            status: await statusFromChecks(tx, quoteId),
            decidedById: confirmation.check.before.verdict ? quote.decidedById : null,
          }
        : {},
    );
    return {
      result: undefined,
      event: { kind: 'confirmation-taken-back', subject: quoteId, data: { check: confirmation.check?.id ?? null } },
    };
  });
}

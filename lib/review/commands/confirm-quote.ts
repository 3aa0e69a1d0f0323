import type { Verdict } from '@/lib/align';
import { command } from '@/lib/desk/command';
import { PUT_BACK } from '@/lib/desk/happening';
import type { SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { changeQuote, demandUnsigned, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { findOrCreateSpeaker } from '../rows/speakers';
import { leadingCheck } from '../rules/chain';
import { decideOn } from '../rules/deciding';
import { handsOf, withHand } from '../rules/hands';

/**
 * Confirms what the program proposes for a quotation, in one step: the speaker, and the verdict of the
 * comparison that tells most.
 * @throws Problem `no-check` where nothing is proposed, `conflict`, `signed-off-already`
 */
export const confirmQuote = command({
  name: 'confirm-quote',
  permission: 'check',
  input: onQuote,
  async run(tx, actor, { quoteId, version }) {
    const quote = await quoteAt(tx, actor, quoteId);
    const leading = leadingCheck(await tx.check.findMany({ where: { quoteId } }));
    const proposed = leading?.verdict === null ? leading : undefined;
    const name = quote.attribution?.speakerId ? undefined : (quote.attribution?.proposedName ?? undefined);
    if (!proposed && !name) throw new Problem('no-check');
    demandUnsigned(quote);
    const speakerKind = (quote.attribution?.proposedKind ?? 'person') as SpeakerKind;
    const speaker = name ? await findOrCreateSpeaker(tx, actor, { kind: 'named', name, speakerKind }) : undefined;
    const change = await changingQuote(tx, actor, quoteId, async () => {
      const hands = handsOf(quote);
      await changeQuote(tx, quote, version, speaker ? { hands: withHand(hands, actor.personId, 'speaker') } : {});
      if (speaker) await tx.attribution.update({ where: { quoteId }, data: { speakerId: speaker.id } });
      if (proposed)
        await decideOn(tx, actor, quoteId, proposed, {
          verdict: proposed.proposedVerdict as Verdict,
          note: proposed.note,
        });
    });
    return {
      result: undefined,
      event: {
        kind: 'quote-confirmed',
        subject: quoteId,
        article: quote.revision.documentId,
        data: {},
        changes: [speaker?.made, change],
        inverse: PUT_BACK,
      },
    };
  },
});

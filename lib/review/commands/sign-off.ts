import { command } from '@/lib/desk/command';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { comparisonsOf } from '../rows/comparisons';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { conflicting, type Evidence, isBorneOut } from '../rules/chain';
import { handsOf, hasHand, isSpeakerDecided } from '../rules/hands';

/**
 * Signs a quotation off: a second pair of eyes on what the first decided. What was found faithful becomes
 * verified, if it is borne out as far as the desk asks; other findings stand as they are, confirmed.
 * @throws Problem `nothing-to-sign` where nobody has decided on the words that stand, `second-reader` for whoever
 * has a hand in it, `speaker-undecided` where the speaker is only proposed, `voices-differ` where a source says that
 * somebody else spoke, `evidence-missing`
 */
export const signOff = command({
  name: 'sign-off',
  permission: 'sign-off',
  input: onQuote,
  async run(tx, actor, { quoteId, version }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    if (quote.status === 'open' || quote.decidedById === null) throw new Problem('nothing-to-sign');
    const desk = await tx.desk.findUniqueOrThrow({
      where: { id: actor.deskId },
      select: { secondReader: true, evidence: true },
    });
    if (desk.secondReader && hasHand(handsOf(quote), actor.personId)) throw new Problem('second-reader');
    if (!isSpeakerDecided(quote)) throw new Problem('speaker-undecided');
    const comparisons = await comparisonsOf(tx, quoteId);
    const other = conflicting(comparisons);
    if (other) throw new Problem('voices-differ', { name: other.voice?.name ?? '', source: other.source.title });
    const needs = desk.evidence as Evidence;
    if (quote.status === 'in-review' && !isBorneOut(comparisons, needs))
      throw new Problem('evidence-missing', { needs });
    const status = quote.status === 'in-review' ? 'verified' : quote.status;
    const change = await changingQuote(tx, actor, quoteId, async () => {
      await changeQuote(tx, quote, version, { status, was: null });
      await tx.signOff.create({ data: { quoteId, personId: actor.personId } });
    });
    return {
      result: undefined,
      event: {
        kind: 'quote-signed-off',
        subject: quoteId,
        article: quote.revision.documentId,
        data: { words: quote.words },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

/** Takes a sign-off back, so that the quotation can be worked on again. */
export const withdrawSignOff = command({
  name: 'withdraw-sign-off',
  permission: 'sign-off',
  input: onQuote,
  async run(tx, actor, { quoteId, version }) {
    const quote = await quoteAt(tx, actor, quoteId);
    if (!quote.signOff) throw new Problem('not-signed');
    const change = await changingQuote(tx, actor, quoteId, async () => {
      await changeQuote(tx, quote, version, { status: quote.status === 'verified' ? 'in-review' : quote.status });
      await tx.signOff.delete({ where: { quoteId } });
    });
    return {
      result: undefined,
      event: {
        kind: 'sign-off-withdrawn',
        subject: quoteId,
        article: quote.revision.documentId,
        data: { signedBy: quote.signOff.personId },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

import type { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { barOn } from '../rows/bar';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';

/** `override`: an editor's reason for signing without the passage that the desk asks for; it stands in the report. */
const onSigned = onQuote.extend({ override: fields.text(2000).trim().min(1).optional() });

/**
 * Signs a quotation off: a second pair of eyes on what the first decided. What was found faithful becomes
 * verified, if it is borne out as far as the desk asks; other findings stand as they are, confirmed.
 * @throws Problem `nothing-to-sign` where nobody has decided on the words that stand, `second-reader` for whoever
 * has a hand in it, `speaker-undecided` where the speaker is only proposed, `voices-differ` where a source says that
 * somebody else spoke, `evidence-missing`, `checklist-open`, `passage-missing` where the
 * desk asks for one and no reason is given
 */
export const signOff = command({
  name: 'sign-off',
  permission: 'sign-off',
  input: onSigned,
  async run(tx, actor, on) {
    const { words, articleId, changes } = await signing(tx, actor, on);
    return {
      result: undefined,
      event: {
        kind: 'quote-signed-off',
        subject: on.quoteId,
        article: articleId,
        data: { words },
        changes,
        inverse: PUT_BACK,
      },
    };
  },
});

/** What a command signs off of one quotation. @throws what the command throws */
export async function signing(tx: Tx, actor: Actor, { quoteId, version, override }: z.output<typeof onSigned>) {
  const quote = await quoteAt(tx, actor, quoteId);
  demandUndecided(quote);
  const { bar, wantsReason } = await barOn(tx, actor, quoteId, { by: actor.personId, override });
  if (bar) throw new Problem(bar.code, bar.params);
  const status = quote.status === 'in-review' ? 'verified' : quote.status;
  const change = await changingQuote(tx, actor, quoteId, async () => {
    await changeQuote(tx, quote, version, { status, was: null });
    // A reason that was not needed says nothing of this signature.
    const needed = wantsReason ? { override: override ?? null } : {};
    await tx.signOff.create({ data: { quoteId, personId: actor.personId, ...needed } });
  });
  return { words: quote.words, articleId: quote.articleId, changes: [change] };
}

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

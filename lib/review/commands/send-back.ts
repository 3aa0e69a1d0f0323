import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { keepSentBack } from '../rows/sent-back-state';

/**
 * Sends a quotation back to whoever decided on it, with a reason, instead of signing it off. It is theirs from then on, and
 * whatever is decided on it next answers it.
 * @throws Problem `nothing-to-sign` where nobody has decided, `own-work` where that was the actor, `sent-back-already`
 */
export const sendBack = command({
  name: 'send-back',
  permission: 'sign-off',
  input: onQuote.extend({ reason: fields.text(2000).trim().min(1) }),
  async run(tx, actor, { quoteId, version, reason }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    const to = quote.decidedById;
    if (!to) throw new Problem('nothing-to-sign');
    if (to === actor.personId) throw new Problem('own-work');
    if (quote.sentBack) throw new Problem('sent-back-already');
    const isMember = await tx.member.count({ where: { deskId: actor.deskId, personId: to } });
    if (isMember === 0) throw new Problem('decider-gone');
    const change = await changingQuote(tx, actor, quoteId, () => changeQuote(tx, quote, version, { assigneeId: to }));
    const kept = await keepSentBack(tx, actor, quoteId, to, reason);
    await notify(tx, actor, { kind: 'sent-back', to: [to], articleId: quote.articleId, quoteId });
    return {
      result: undefined,
      event: {
        kind: 'quote-sent-back',
        subject: quoteId,
        article: quote.articleId,
        data: {},
        changes: [change, kept],
        inverse: PUT_BACK,
      },
    };
  },
});

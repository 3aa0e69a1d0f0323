import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';

/**
 * Has a quotation read by two, neither of whom sees the other's verdict, with the reason, at a desk where not all are read so.
 * @throws Problem `read-already` where somebody has decided or read it, or it is to be read so already
 */
export const sendToTwo = command({
  name: 'send-to-two',
  permission: 'assign',
  input: onQuote.extend({ reason: fields.text(2000).trim().min(1) }),
  async run(tx, actor, { quoteId, version, reason }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    const { blind } = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { blind: true } });
    const decided = await tx.check.count({ where: { quoteId, verdict: { not: null } } });
    if (blind || quote.readTwice || quote.readers.length > 0 || quote.decidedById !== null || decided > 0)
      throw new Problem('read-already');
    const change = await changingQuote(tx, actor, quoteId, () => changeQuote(tx, quote, version, { readTwice: true }));
    return {
      result: undefined,
      event: {
        kind: 'quote-sent-to-two',
        subject: quoteId,
        article: quote.articleId,
        data: { reason },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import { PUT_BACK } from '@/lib/desk/happening';
import { pairs } from '@/lib/text/span';
import { changeQuote, demandNew, demandUnsigned, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { handsOf, withHand } from '../rules/hands';

/** Rejects a false quotation, or brings a rejected one back. It is kept either way. */
export const rejectQuote = command({
  name: 'reject-quote',
  permission: 'check',
  input: onQuote.extend({ rejected: z.boolean() }),
  async run(tx, actor, { quoteId, version, rejected }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    if (!rejected) await demandNew(tx, quote.revisionId, quote.kind, pairs(quote.spans));
    const change = await changingQuote(tx, actor, quoteId, () =>
      changeQuote(tx, quote, version, { rejected, hands: withHand(handsOf(quote), actor.personId, 'kept') }),
    );
    return {
      result: undefined,
      event: {
        kind: rejected ? 'quote-rejected' : 'quote-restored',
        subject: quoteId,
        article: quote.revision.documentId,
        data: {},
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

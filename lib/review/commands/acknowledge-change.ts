import { command } from '@/lib/desk/command';
import { PUT_BACK } from '@/lib/desk/happening';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';

/** Says that a changed quotation has been looked at, so that the flag with the old words goes. */
export const acknowledgeChange = command({
  name: 'acknowledge-change',
  permission: 'check',
  input: onQuote,
  async run(tx, actor, { quoteId, version }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    const change = await changingQuote(tx, actor, quoteId, () => changeQuote(tx, quote, version, { was: null }));
    return {
      result: undefined,
      event: {
        kind: 'change-seen',
        subject: quoteId,
        article: quote.revision.documentId,
        data: {},
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { findingOf } from '../comparing/comparison';
import { noteOn } from '../rows/note-state';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { answerSentBack } from '../rows/sent-back-state';
import { demandRead } from '../rules/blind';
import { handsOf, withHand, withoutUndone } from '../rules/hands';
import { GIVEN_STATUSES } from '../words';

const GIVEN = ['open', ...GIVEN_STATUSES] as const;

/**
 * Gives a quotation a status without a check: disputed, corrected, unverifiable; `open` goes back to what the checks
 * say. The reason, where one is given, is kept as a note on the quotation, and taken back with the status.
 */
export const giveStatus = command({
  name: 'give-status',
  permission: 'check',
  input: onQuote.extend({ status: z.enum(GIVEN), reason: fields.text(10_000).trim().optional() }),
  async run(tx, actor, { quoteId, version, status, reason }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    if (status !== 'open') await demandRead(tx, actor, quote);
    const decision = status === 'open' ? await findingOf(tx, quoteId) : { status, decidedById: actor.personId };
    const hands = withHand(withoutUndone(handsOf(quote)), actor.personId, 'status');
    const change = await changingQuote(tx, actor, quoteId, () =>
      changeQuote(tx, quote, version, { ...decision, was: null, hands }),
    );
    const note = reason ? await noteOn(tx, actor, quote, reason) : undefined;
    return {
      result: undefined,
      event: {
        kind: 'quote-status',
        subject: quoteId,
        article: quote.revision.documentId,
        data: {},
        changes: [note?.change, change, ...(await answerSentBack(tx, actor, quoteId))],
        inverse: PUT_BACK,
      },
    };
  },
});

import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { noteOn } from '../rows/note-state';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { answerSentBack } from '../rows/sent-back-state';
import { demandRead } from '../rules/blind';
import { handsOf, withHand, withoutUndone } from '../rules/hands';

/**
 * Suggests how the article should read, in the source's words: a note on the quotation, which becomes corrected. The words
 * themselves go into the report, where they stand as a change.
 */
export const correctQuote = command({
  name: 'correct-quote',
  permission: 'check',
  input: onQuote.extend({
    note: fields.text(10_000).trim().min(1),
    words: fields.text(9000).trim().min(1).optional(),
  }),
  async run(tx, actor, { quoteId, version, note: body, words }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    await demandRead(tx, actor, quote);
    const hands = withHand(withoutUndone(handsOf(quote)), actor.personId, 'status');
    const decision = { status: 'corrected', decidedById: actor.personId, hands };
    const change = await changingQuote(tx, actor, quoteId, () => changeQuote(tx, quote, version, decision));
    const note = await noteOn(tx, actor, quote, body);
    return {
      result: { annotationId: note.id },
      event: {
        kind: 'quote-corrected',
        subject: quoteId,
        article: quote.revision.documentId,
        data: { note: note.id, ...(words !== undefined && { words }) },
        changes: [note.change, change, ...(await answerSentBack(tx, actor, quoteId))],
        inverse: PUT_BACK,
      },
    };
  },
});

import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeQuote, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';

/** Gives a quotation to a member of the desk to look at; null takes it back. */
export const assignQuote = command({
  name: 'assign-quote',
  permission: 'assign',
  input: onQuote.extend({ personId: fields.id.nullable() }),
  async run(tx, actor, { quoteId, version, personId }) {
    const quote = await quoteAt(tx, actor, quoteId);
    if (personId && !(await tx.member.findUnique({ where: { deskId_personId: { deskId: actor.deskId, personId } } })))
      throw new Problem('not-found');
    const change = await changingQuote(tx, actor, quoteId, () =>
      changeQuote(tx, quote, version, { assigneeId: personId }),
    );
    return {
      result: undefined,
      event: {
        kind: 'quote-assigned',
        subject: quoteId,
        article: quote.revision.documentId,
        data: {},
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

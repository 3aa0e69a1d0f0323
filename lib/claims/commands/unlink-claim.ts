import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { quoteAt } from '@/lib/review/rows/quote-row';
import { setLink } from '../claim-state';

/** Takes the link of a quotation to a claim away. @throws Problem `not-found` where there is none */
export const unlinkClaim = command({
  name: 'unlink-claim',
  permission: 'check',
  input: z.object({ quoteId: fields.id, claimId: fields.id }),
  async run(tx, actor, { quoteId, claimId }) {
    const quote = await quoteAt(tx, actor, quoteId);
    const change = await setLink(tx, actor, quoteId, claimId, null);
    if (!change) throw new Problem('not-found');
    return {
      result: undefined,
      event: {
        kind: 'claim-unlinked',
        subject: quoteId,
        article: quote.revision.documentId,
        data: { claim: claimId },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

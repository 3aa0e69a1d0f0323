import { z } from 'zod';
import { command } from '@/lib/desk/command';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { onQuote, quoteAt } from '../rows/quote-row';
import { assigning } from './assign-quote';

/**
 * Takes a quotation that nobody has, or gives one's own back: whoever checks says themselves what they are at.
 * @throws Problem `quote-taken` with who has it, `conflict`
 */
export const takeQuote = command({
  name: 'take-quote',
  permission: 'check',
  input: onQuote.extend({ taken: z.boolean() }),
  async run(tx, actor, { taken, ...on }) {
    const { assigneeId: id } = await quoteAt(tx, actor, on.quoteId);
    if (id && id !== actor.personId) {
      const { name } = await tx.person.findUniqueOrThrow({ where: { id }, select: { name: true } });
      throw new Problem('quote-taken', { name });
    }
    const { articleId, changes } = await assigning(tx, actor, on, { personId: taken ? actor.personId : null });
    const event = { kind: 'quote-assigned' as const, subject: on.quoteId, article: articleId, data: {}, changes };
    return { result: undefined, event: { ...event, inverse: PUT_BACK } };
  },
});

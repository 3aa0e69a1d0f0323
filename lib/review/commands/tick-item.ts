import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { checklistOf } from '../read/checklist';
import { demandUndecided, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';

/**
 * Ticks an item of the desk's checklist off for a quotation, or takes the tick away. Whoever ticked it off first stays named,
 * and may sign the quotation all the same: it decides nothing of its words.
 * @throws Problem `not-found` for what the desk does not ask, `signed-off-already`, `quote-rejected`, `quote-gone`
 */
export const tickItem = command({
  name: 'tick-item',
  permission: 'check',
  input: z.object({ quoteId: fields.id, item: fields.id, ticked: z.boolean() }),
  async run(tx, actor, { quoteId, item, ticked }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { checklist: true } });
    const asked = checklistOf(desk).find(({ id }) => id === item);
    if (!asked) throw new Problem('not-found');
    const change = await changingQuote(tx, actor, quoteId, async () => {
      if (ticked) await tx.tick.createMany({ data: { quoteId, item, personId: actor.personId }, skipDuplicates: true });
      else await tx.tick.deleteMany({ where: { quoteId, item } });
    });
    return {
      result: undefined,
      event: {
        kind: ticked ? 'item-ticked' : 'item-unticked',
        subject: quoteId,
        article: quote.articleId,
        data: { item, text: asked.text },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

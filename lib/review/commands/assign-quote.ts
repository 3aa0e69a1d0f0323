import type { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { changeQuote, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';

/** Gives a quotation to a member of the desk to look at, and says by when; null takes it back. */
export const assignQuote = command({
  name: 'assign-quote',
  permission: 'assign',
  input: onQuote.extend({ personId: fields.id.nullable(), due: fields.moment.nullable().optional() }),
  async run(tx, actor, on) {
    const { articleId, changes } = await assigning(tx, actor, on, on);
    const { quoteId } = on;
    if (on.personId && changes[0] && 'assignee' in changes[0].after)
      await notify(tx, actor, { kind: 'assigned', to: [on.personId], articleId, quoteId });
    return {
      result: undefined,
      event: { kind: 'quote-assigned', subject: quoteId, article: articleId, data: {}, changes, inverse: PUT_BACK },
    };
  },
});

/** Whom a quotation is given to, and by when it is to be done: what is undefined stays. */
interface Assignment {
  readonly personId?: string | null | undefined;
  readonly due?: Date | null | undefined;
}

/** What a command changes of whose one quotation is. @throws Problem `not-found` for who is no member, `conflict` */
export async function assigning(
  tx: Tx,
  actor: Actor,
  { quoteId, version }: z.output<typeof onQuote>,
  { personId, due }: Assignment,
) {
  const quote = await quoteAt(tx, actor, quoteId);
  if (personId && !(await tx.member.findUnique({ where: { deskId_personId: { deskId: actor.deskId, personId } } })))
    throw new Problem('not-found');
  const change = await changingQuote(tx, actor, quoteId, () =>
    changeQuote(tx, quote, version, {
      ...(personId === undefined ? {} : { assigneeId: personId }),
      ...(due === undefined ? {} : { due }),
    }),
  );
  return { articleId: quote.articleId, changes: [change] };
}

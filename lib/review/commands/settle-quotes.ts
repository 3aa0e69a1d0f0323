import { z } from 'zod';
import { type Edit, warningsOf } from '@/lib/align';
import type { Tx } from '@/lib/db/client';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { type Happening, PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { pairs } from '@/lib/text/span';
import { TELLING_FIRST } from '../leading';
import { eachQuote, type Settled, several } from '../rows/each-quote';
import { onQuote } from '../rows/quote-row';
import { assigning } from './assign-quote';
import { confirming, onConfirmed } from './confirm-quote';
import { signing } from './sign-off';

type Kind = 'quotes-assigned' | 'quotes-confirmed' | 'quotes-signed-off';

/** What a command for several leaves: which were done, and one line of the log that takes all of them back. */
const settled = (kind: Kind, deskId: string, { changes, ...result }: Awaited<ReturnType<typeof eachQuote>>) => ({
  result: result satisfies Settled,
  event: {
    kind,
    subject: deskId,
    article: result.articleId ?? undefined,
    data: { done: result.done.length, refused: result.refused.length },
    changes,
    inverse: PUT_BACK,
  } satisfies Happening,
});

/** Gives several quotations to a member, by a time; what is not named stays as it is, null takes it away. @throws Problem of `eachQuote` */
export const assignQuotes = command({
  name: 'assign-quotes',
  permission: 'assign',
  input: z.object({
    quotes: several(onQuote),
    personId: fields.id.nullable().optional(),
    due: fields.moment.nullable().optional(),
  }),
  async run(tx, actor, { quotes, personId, due }) {
    const each = await eachQuote(tx, quotes, (on) => assigning(tx, actor, on, { personId, due }));
    const given = each.changes.filter((c) => c && 'assignee' in c.after);
    if (personId && given.length > 0)
      await notify(tx, actor, {
        kind: 'assigned',
        to: [personId],
        articleId: each.articleId,
        quoteId: given.length === 1 ? given[0]?.id : null,
        count: given.length,
      });
    return settled('quotes-assigned', actor.deskId, each);
  },
});

/**
 * Confirms what is proposed of several quotations.
 * @param only leaves out all whose words are not proposed as this, `not-verbatim`
 * @throws Problem of `eachQuote`; `look-first` stands against one whose words the source turns round, `read-first` against
 *   one that nobody has read blind yet
 */
export const confirmQuotes = command({
  name: 'confirm-quotes',
  permission: 'check',
  input: z.object({ quotes: several(onConfirmed), only: z.literal('verbatim').optional() }),
  async run(tx, actor, { quotes, only }) {
    const each = await eachQuote(tx, quotes, async (on) => {
      const done = await confirming(tx, actor, on);
      await demandPlain(tx, on.quoteId, only);
      // The line of the log would tell the second of two blind readers what the first found.
      if (done.sealed) throw new Problem('read-first');
      return done;
    });
    return settled('quotes-confirmed', actor.deskId, each);
  },
});

/** Signs several quotations off, each by the rules for one. @throws Problem of `eachQuote` */
export const signQuotes = command({
  name: 'sign-quotes',
  permission: 'sign-off',
  input: z.object({ quotes: several(onQuote) }),
  async run(tx, actor, { quotes }) {
    const each = await eachQuote(tx, quotes, (on) => signing(tx, actor, on));
    return settled('quotes-signed-off', actor.deskId, each);
  },
});

/**
 * In a list nobody sees what stands around the words in the source: what is to be read first is confirmed where it is read.
 * @throws Problem `look-first`, `not-verbatim`
 */
async function demandPlain(tx: Tx, quoteId: string, only: 'verbatim' | undefined): Promise<void> {
  const check = await tx.check.findFirst({
    where: { quoteId },
    orderBy: TELLING_FIRST,
    include: { quote: { select: { words: true } }, sourceRevision: { select: { text: true } } },
  });
  if (only && (check?.verdict ?? check?.proposedVerdict) !== only) throw new Problem('not-verbatim');
  if (!check) return;
  const { text } = check.sourceRevision;
  const warnings = warningsOf(check.quote.words, text, pairs(check.sourceSpans), check.edits as unknown as Edit[]);
  if (warnings.length > 0) throw new Problem('look-first');
}

import { z } from 'zod';
import type { Prisma } from '@/lib/db/client';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { isSound } from '@/lib/text/span';
import { findingOf } from '../comparing/comparison';
import { demandUndecided, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { changeCheck, checkAt, demandStanding } from '../rules/deciding';
import { type Aspect, handsOf, withHand } from '../rules/hands';
import { judged } from '../rules/translation';
import { JUDGEMENTS } from '../words';

const pair = z.object({
  quote: fields.span,
  source: fields.span.nullable(),
  judgement: z.enum(JUDGEMENTS).nullable(),
  note: fields.text(2000),
});

/**
 * Keeps which sentences stand for which, and whether each is a faithful translation or shifted the meaning, with a note.
 * What was decided of the whole lapses where a sentence is open again, or shifts the meaning.
 * @throws Problem `span-outside`, `conflict` when somebody changed the check in between, `signed-off-already`
 */
export const judgePairs = command({
  name: 'judge-pairs',
  permission: 'check',
  input: z.object({ checkId: fields.id, version: fields.version, pairs: z.array(pair).max(1000).readonly() }),
  async run(tx, actor, { checkId, version, pairs }) {
    const check = await checkAt(tx, actor, checkId);
    const quote = await quoteAt(tx, actor, check.quoteId);
    demandUndecided(quote);
    demandStanding(check.sourceRevision.document);
    const { words } = quote;
    const sound = pairs.every(
      (p) => isSound(words, p.quote) && (p.source === null || isSound(check.sourceRevision.text, p.source)),
    );
    if (!sound) throw new Problem('span-outside');
    const aspect: Aspect = `pairs:${check.sourceRevisionId}`;
    const change = await changingQuote(tx, actor, quote.id, async () => {
      const { open, shifted } = judged(pairs, words);
      const isOpened = check.verdict === 'translated' && (open > 0 || shifted);
      const data = { pairs: pairs as unknown as Prisma.InputJsonValue };
      const reopened = isOpened ? { verdict: null, madeById: null, madeAt: null } : {};
      await changeCheck(tx, { id: checkId, version }, { ...data, ...reopened });
      await tx.quote.update({
        where: { id: quote.id },
        data: {
          ...(isOpened ? await findingOf(tx, quote.id) : {}),
          hands: withHand(handsOf(quote), actor.personId, aspect),
        },
      });
    });
    return {
      result: undefined,
      event: {
        kind: 'translation-judged',
        subject: quote.id,
        article: quote.revision.documentId,
        data: { check: checkId },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

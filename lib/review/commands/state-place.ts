import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { NOT_STATED } from '../comparing/comparison';
import { changeQuote, demandUndecided, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { demandRead } from '../rules/blind';
import { changeCheck, checkAt, demandStanding } from '../rules/deciding';
import { handsOf, withHand } from '../rules/hands';
import { codeOf, kept, statedPlace } from '../rules/stated';

/**
 * States where the words stand in a source that a comparison was made with and shows no passage of: a scan, a recording
 * without a transcript. It is evidence by whoever states it, beside the verdict; null takes it back.
 * @throws Problem `conflict`, `signed-off-already`, `quote-rejected`, `quote-gone`, `source-withdrawn`, `read-first`
 */
export const statePlace = command({
  name: 'state-place',
  permission: 'check',
  input: z.object({
    checkId: fields.id,
    version: fields.version,
    place: statedPlace.nullable(),
    note: fields.text(2000).trim(),
  }),
  async run(tx, actor, { checkId, version, place, note }) {
    const check = await checkAt(tx, actor, checkId);
    const quote = await quoteAt(tx, actor, check.quoteId);
    demandUndecided(quote);
    // A place would tell the second of two blind readers what the first held the words against.
    await demandRead(tx, actor, quote);
    if (place) demandStanding(check.sourceRevision.document);
    const where = kept(place);
    const by = { statedNote: note, statedById: actor.personId, statedAt: new Date() };
    const change = await changingQuote(tx, actor, quote.id, async () => {
      await changeCheck(tx, { id: checkId, version }, place ? { ...where, ...by } : NOT_STATED);
      await changeQuote(tx, quote, quote.version, {
        hands: withHand(handsOf(quote), actor.personId, `where:${check.sourceRevisionId}`),
      });
    });
    return {
      result: undefined,
      event: {
        ...(place
          ? { kind: 'place-stated' as const, data: { check: checkId, page: where.statedPage, code: codeOf(where) } }
          : { kind: 'place-unstated' as const, data: { check: checkId } }),
        subject: quote.id,
        article: quote.revision.documentId,
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

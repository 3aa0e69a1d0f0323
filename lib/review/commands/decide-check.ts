import { z } from 'zod';
import { VERDICTS } from '@/lib/align';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { changeQuote, demandUndecided, quoteAt } from '../rows/quote-row';
import { changeBegun } from '../rows/quote-state';
import { answerSentBack } from '../rows/sent-back-state';
import { checkAt, decideOn, demandJudged, demandStanding } from '../rules/deciding';
import { statedPlace } from '../rules/stated';
import { verdictsFor } from '../words';

/**
 * Decides a check: confirms the proposed verdict or overrules it, with a note; null makes it a proposal again.
 * @throws Problem `conflict` when somebody decided in between, `signed-off-already`,
 * `quote-rejected`, `source-withdrawn`, `paraphrase-direct`, `pairs-open`, `pairs-shifted`
 */
export const decideCheck = command({
  name: 'decide-check',
  permission: 'check',
  input: z.object({
    checkId: fields.id,
    version: fields.version,
    verdict: z.enum(VERDICTS).nullable(),
    note: fields.text(5000),
    /** Where the words stand in a source that shows no passage of them: of what is read blind it is sealed with the verdict. */
    place: statedPlace.nullable().default(null),
  }),
  async run(tx, actor, { checkId, version, verdict, note, place }) {
    const check = await checkAt(tx, actor, checkId);
    const quote = await quoteAt(tx, actor, check.quoteId);
    demandUndecided(quote);
    if (verdict) demandStanding(check.sourceRevision.document);
    if (verdict && !verdictsFor(quote).includes(verdict)) throw new Problem('paraphrase-direct');
    demandJudged(check.pairs, quote.words, verdict);
    const end = await changeBegun(tx, actor, quote.id);
    const { changes, sealed } = await decideOn(tx, actor, quote.id, { ...check, version }, { verdict, note, place });
    await changeQuote(tx, quote, quote.version, {});
    const { articleId, id: quoteId } = quote;
    if (verdict && check.madeById && check.verdict !== verdict)
      await notify(tx, actor, { kind: 'disagreed', to: [check.madeById], articleId, quoteId });
    return {
      result: { sealed },
      event: {
        kind: 'check-decided',
        subject: quote.id,
        article: quote.revision.documentId,
        data: { check: checkId, proposed: check.proposedVerdict },
        changes: [await end(), ...changes, ...(await answerSentBack(tx, actor, quoteId))],
        inverse: PUT_BACK,
      },
    };
  },
});

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { findingOf } from '../comparing/comparison';
import { comparisonsOf } from '../rows/comparisons';
import { changeQuote, demandUndecided, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { changeCheck, checkAt, demandStanding } from '../rules/deciding';
import { handsOf, withHand } from '../rules/hands';
import { VOICE_ANSWERS } from '../rules/heard';

/**
 * Answers where a source says that somebody else spoke than the article does: that both are one person, that the
 * source only passes on what the other said, or that the article names the wrong one, which disputes the quotation.
 * Null takes the answer back. (Where the program misread the article, another speaker is chosen.)
 * @throws Problem `voices-agree` where nothing is to be answered, `conflict`, `signed-off-already`,
 * `quote-rejected`, `quote-gone`, `source-withdrawn`
 */
export const answerVoice = command({
  name: 'answer-voice',
  permission: 'check',
  input: z.object({ checkId: fields.id, version: fields.version, answer: z.enum(VOICE_ANSWERS).nullable() }),
  async run(tx, actor, { checkId, version, answer }) {
    const check = await checkAt(tx, actor, checkId);
    const quote = await quoteAt(tx, actor, check.quoteId);
    demandUndecided(quote);
    if (answer) demandStanding(check.sourceRevision.document);
    const heard = (await comparisonsOf(tx, quote.id)).find((c) => c.id === checkId)?.voice;
    if (heard?.agreement !== 'different') throw new Problem('voices-agree');
    const change = await changingQuote(tx, actor, quote.id, async () => {
      await changeCheck(tx, { id: checkId, version }, { voiceAnswer: answer });
      // Whether the article names the right one is a part of what is found.
      const isFinding = answer === 'other-person' || check.voiceAnswer === 'other-person';
      const finding = isFinding ? await findingOf(tx, quote.id) : {};
      const by = answer === 'other-person' ? { decidedById: actor.personId } : {};
      await changeQuote(tx, quote, quote.version, {
        ...finding,
        ...by,
        hands: withHand(handsOf(quote), actor.personId, `voice:${check.sourceRevisionId}`),
      });
    });
    return {
      result: undefined,
      event: {
        kind: 'voice-answered',
        subject: quote.id,
        article: quote.revision.documentId,
        data: { check: checkId, voice: heard.name },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

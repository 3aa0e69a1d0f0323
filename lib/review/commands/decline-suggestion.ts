import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { changeNote } from '../rows/note-state';
import { unansweredAt } from '../rows/suggestion';

/**
 * Declines the words that somebody suggested, with a word on why.
 * @throws Problem `not-found`, `conflict`, `suggestion-answered`, `note-withdrawn`
 */
export const declineSuggestion = command({
  name: 'decline-suggestion',
  permission: 'import',
  input: z.object({ annotationId: fields.id, version: fields.version, reason: fields.text(2000).trim().min(1) }),
  async run(tx, actor, { reason, ...given }) {
    const { annotationId } = given;
    const { authorId, suggestion } = await unansweredAt(tx, actor, annotationId);
    const answer = {
      answer: 'declined',
      answeredById: actor.personId,
      answeredAt: new Date(),
      reason,
      number: null,
      at: null,
    };
    const { article, change } = await changeNote(tx, actor, given, {}, undefined, () =>
      tx.suggestion.update({ where: { annotationId }, data: answer }),
    );
    await notify(tx, actor, { kind: 'suggestion-declined', to: [authorId], articleId: article });
    const { was: text, words } = suggestion;
    return {
      result: undefined,
      event: {
        ...{ kind: 'suggestion-declined', subject: annotationId, article },
        data: { reason, text, words },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

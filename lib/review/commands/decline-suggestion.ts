import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { changeNote } from '../rows/note-state';
import { suggestionAt, unansweredAt } from '../rows/suggestion';

/**
 * Declines the words that somebody suggested, with a word on why; null takes that back, whoever said it.
 * @throws Problem `not-found`, `conflict`, `suggestion-answered`, `note-withdrawn`, `changed-since` where there is nothing to take back
 */
export const declineSuggestion = command({
  name: 'decline-suggestion',
  permission: 'import',
  input: z.object({
    annotationId: fields.id,
    version: fields.version,
    reason: fields.text(2000).trim().min(1).nullable(),
  }),
  async run(tx, actor, { reason, ...given }) {
    const { annotationId } = given;
    const isBack = reason === null;
    const { authorId, suggestion, state } = await (isBack ? suggestionAt : unansweredAt)(tx, actor, annotationId);
    if (isBack && state !== 'declined') throw new Problem('changed-since');
    const by = { answer: 'declined', answeredById: actor.personId, answeredAt: new Date(), reason };
    const nothing = { answer: null, answeredById: null, answeredAt: null, reason: null };
    const answer = { ...(isBack ? nothing : by), number: null, at: null };
    const { article, change } = await changeNote(tx, actor, given, {}, undefined, () =>
      tx.suggestion.update({ where: { annotationId }, data: answer }),
    );
    const { was: text, words } = suggestion;
    const rest = { subject: annotationId, article, changes: [change], inverse: PUT_BACK };
    if (isBack) return { result: undefined, event: { kind: 'suggestion-reopened', ...rest, data: { text, words } } };
    await notify(tx, actor, { kind: 'suggestion-declined', to: [authorId], articleId: article });
    return { result: undefined, event: { kind: 'suggestion-declined', ...rest, data: { reason, text, words } } };
  },
});

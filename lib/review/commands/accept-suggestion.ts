import { z } from 'zod';
import { db } from '@/lib/db/client';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import type { DataOf } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import type { Span } from '@/lib/text/span';
import { work } from '@/lib/work/pool';
import { changeNote } from '../rows/note-state';
import { unansweredAt } from '../rows/suggestion';
import { keptText } from '../texts/kept';
import { replaced } from '../texts/replaced';
import { authorOf, revise, withMoves } from '../texts/revising';

/**
 * Puts the words that somebody suggested into the next text of the article, by the way of every correction: everything follows its
 * words, and what was decided of words that change is decided anew. Taken back as a correction is.
 * @throws Problem `suggestion-stale` where the words have changed since, `suggestion-answered`, `text-newer` where another
 * text came in between, `conflict`, `article-locked`
 */
export const acceptSuggestion = command({
  name: 'accept-suggestion',
  permission: 'import',
  input: z.object({ annotationId: fields.id, version: fields.version }),
  async prepare(actor, { annotationId }) {
    const { suggestion, state, revision, ...note } = await unansweredAt(db(), actor, annotationId);
    if (state === 'stale') throw new Problem('suggestion-stale');
    const { documentId, number } = revision;
    const span: Span = [note.start as number, note.end as number];
    const kept = replaced(keptText(revision, revision.document.title), span, suggestion.words);
    const read = await work('read-again', { kept, author: await authorOf(actor, documentId) });
    const provenance = { obtained: 'pasted' as const, capturedFrom: `suggestion:${annotationId}` };
    return { base: revision.id, documentId, number, next: await withMoves(actor, documentId, { ...read, provenance }) };
  },
  async run(tx, actor, given, { base, documentId, number, next }) {
    const { annotationId: id } = given;
    const { suggestion, state, ...note } = await unansweredAt(tx, actor, id);
    if (state === 'stale') throw new Problem('suggestion-stale');
    if (note.revisionId !== base) throw new Problem('text-newer');
    const { result, event } = await revise(tx, actor, documentId, number, next, { suggestedBy: note.authorId });
    const data = event.data as DataOf<'article-revised'>;
    const start = note.start as number;
    const { words } = suggestion;
    // What was cut stands in no text any more: its note stays with the one before.
    const place = words
      ? { revisionId: data.revision, start, end: start + words.length, exact: words, was: null }
      : { revisionId: base, start, end: note.end, exact: suggestion.was, was: null };
    const answer = { answer: 'accepted', answeredById: actor.personId, answeredAt: new Date(), reason: null };
    const { change } = await changeNote(tx, actor, given, place, undefined, async () => {
      await tx.annotation.updateMany({ where: { parentId: id }, data: { revisionId: place.revisionId } });
      await tx.suggestion.update({
        where: { annotationId: id },
        data: { ...answer, number: result.number, at: start },
      });
    });
    await notify(tx, actor, { kind: 'suggestion-accepted', to: [note.authorId], articleId: documentId });
    const by = note.author.name;
    return {
      result,
      event: {
        ...{ kind: 'article-revised', subject: documentId, article: documentId },
        data: { ...data, suggestion: { id, by, text: suggestion.was, words } },
        changes: [...(event.changes ?? []), change],
        ...(event.inverse && { inverse: event.inverse }),
      },
    };
  },
});

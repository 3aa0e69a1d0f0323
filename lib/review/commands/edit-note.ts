import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { changeNote, demandAuthor, setMentions } from '../rows/note-state';
import { mentions, noteBody } from './write-note';

/**
 * Changes the words of a note of one's own; what they were stays in the log. Whoever it names now and did not before is told.
 * @throws Problem `conflict`, `forbidden` for who did not write it, `note-withdrawn`
 */
export const editNote = command({
  name: 'edit-note',
  permission: 'annotate',
  input: z.object({ annotationId: fields.id, version: fields.version, body: noteBody, mentions }),
  async run(tx, actor, { annotationId: id, version, body, mentions: named }) {
    let to: readonly string[] = [];
    const { article, quote, change } = await changeNote(
      tx,
      actor,
      { annotationId: id, version },
      { body, editedAt: new Date() },
      (note) => demandAuthor(note, actor),
      async () => {
        to = await setMentions(tx, actor, id, named);
      },
    );
    await notify(tx, actor, { kind: 'mentioned', to, articleId: article, quoteId: quote });
    return {
      result: undefined,
      event: { kind: 'annotation-edited', subject: id, article, data: {}, changes: [change], inverse: PUT_BACK },
    };
  },
});

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeNote } from '../rows/note-state';

/** Takes a note of one's own out of sight, or brings it back; it stays in the log. @throws Problem `conflict` */
export const withdrawNote = command({
  name: 'withdraw-note',
  permission: 'annotate',
  input: z.object({ annotationId: fields.id, version: fields.version, withdrawn: z.boolean() }),
  async run(tx, actor, given) {
    const { withdrawn } = given;
    const data = { withdrawnAt: withdrawn ? new Date() : null };
    const { article, change } = await changeNote(tx, actor, given, data, (note) => {
      if (note.authorId !== actor.personId) throw new Problem('forbidden', { role: 'author' });
    });
    return {
      result: undefined,
      event: {
        kind: withdrawn ? 'annotation-withdrawn' : 'annotation-restored',
        subject: given.annotationId,
        article,
        data: {},
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

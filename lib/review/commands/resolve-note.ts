import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeNote } from '../rows/note-state';

/** Marks a thread as resolved, or opens it again. @throws Problem `conflict` */
export const resolveNote = command({
  name: 'resolve-note',
  permission: 'annotate',
  input: z.object({ annotationId: fields.id, version: fields.version, resolved: z.boolean() }),
  async run(tx, actor, given) {
    const data = given.resolved
      ? { resolvedAt: new Date(), resolvedById: actor.personId }
      : { resolvedAt: null, resolvedById: null };
    const { article, change } = await changeNote(tx, actor, given, data, (note) => {
      if (note.withdrawnAt) throw new Problem('note-withdrawn');
    });
    return {
      result: undefined,
      event: {
        kind: given.resolved ? 'annotation-resolved' : 'annotation-reopened',
        subject: given.annotationId,
        article,
        data: {},
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

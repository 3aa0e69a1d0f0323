import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeNote } from '../rows/note-state';
import { tags } from './write-note';

/** Says what a note is gathered by, whoever wrote it. @throws Problem `conflict`, `note-withdrawn` */
export const tagNote = command({
  name: 'tag-note',
  permission: 'annotate',
  input: z.object({ annotationId: fields.id, version: fields.version, tags: tags(12) }),
  async run(tx, actor, given) {
    const { annotationId: subject } = given;
    const { article, change } = await changeNote(tx, actor, given, { tags: given.tags }, (note) => {
      if (note.withdrawnAt) throw new Problem('note-withdrawn');
    });
    return {
      result: undefined,
      event: { kind: 'annotation-tagged', subject, article, data: {}, changes: [change], inverse: PUT_BACK },
    };
  },
});

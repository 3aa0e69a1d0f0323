import { z } from 'zod';
import { db } from '@/lib/db/client';
import { changeOf, readOne, type State } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { setRecording } from '../recordings/recording';
import { closeUpload, lookAtUpload } from '../recordings/upload';
import { sourceSubject } from '../rows/source-state';

/**
 * Keeps a recording that has arrived beside the text of a source, which is its transcript, in place of any other. The
 * transcript may come later: see `revise-source`.
 * @throws Problem `not-found`, `upload-unfinished`, `recording-unknown` for what no browser plays
 */
export const keepRecording = command({
  name: 'keep-recording',
  permission: 'check',
  input: z.object({ sourceId: fields.id, upload: fields.id }),
  async prepare(actor, { sourceId, upload }) {
    const source = await db().document.count({ where: { id: sourceId, deskId: actor.deskId, kind: 'source' } });
    if (source === 0) throw new Problem('not-found');
    return lookAtUpload(actor, upload);
  },
  async run(tx, actor, { sourceId }, arrived) {
    const { name, media, sha256 } = arrived;
    const state = async () => (await readOne(sourceSubject, tx, actor.deskId, sourceId)) as State;
    const before = await state();
    if (!before) throw new Problem('not-found');
    const original = await closeUpload(tx, actor, arrived);
    await setRecording(tx, sourceId, { original, name, media });
    const change = changeOf('source', sourceId, before, await state());
    return {
      result: { media },
      event: {
        kind: 'recording-kept',
        subject: sourceId,
        data: { name, media, original: sha256 },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeSource } from '../rows/source-state';

/** Has a source looked at again and again by itself, so often in minutes; null ends that. @throws Problem `source-nowhere` */
export const watchSource = command({
  name: 'watch-source',
  permission: 'import',
  input: z.object({ sourceId: fields.id, version: fields.version, every: z.int().min(5).max(10_080).nullable() }),
  async run(tx, actor, given) {
    const { sourceId, every } = given;
    const source = await tx.document.findFirst({ where: { id: sourceId, deskId: actor.deskId, kind: 'source' } });
    if (source && !source.url) throw new Problem('source-nowhere');
    const change = await changeSource(tx, actor, given, {
      ...{ lookEvery: every, lookById: every === null ? null : actor.personId },
      lookAt: every === null ? null : new Date(Date.now() + every * 60_000),
    });
    return {
      result: undefined,
      event: { kind: 'source-watched', subject: sourceId, data: {}, changes: [change], inverse: PUT_BACK },
    };
  },
});

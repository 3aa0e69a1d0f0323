import { z } from 'zod';
import { changeOf, readOne } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { linkSubject } from '../shared/link';

/** Closes a shared link at once, or opens it again: it ends when it was to end. @throws Problem `not-found` */
export const revokeLink = command({
  name: 'revoke-link',
  permission: 'export',
  input: z.object({ linkId: fields.id, revoked: z.boolean() }),
  async run(tx, actor, { linkId, revoked }) {
    const [before, after] = [await readOne(linkSubject, tx, actor.deskId, linkId), { open: !revoked }];
    if (before?.open === undefined) throw new Problem('not-found');
    await linkSubject.restore?.(tx, actor, linkId, before, after);
    return {
      result: undefined,
      event: {
        kind: revoked ? 'link-revoked' : 'link-restored',
        subject: linkId,
        data: {},
        changes: [changeOf('shared-link', linkId, before, after)],
        inverse: PUT_BACK,
      },
    };
  },
});

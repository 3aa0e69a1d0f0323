import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { demandOtherAdmin, memberAt } from '../member-row';

/**
 * Takes somebody off the desk: what they do there is refused from then on. What they did stays, what was given to them is
 * nobody's; their account is their own.
 */
export const removeMember = command({
  name: 'remove-member',
  permission: 'administer',
  input: z.object({ personId: fields.id }),
  async run(tx, actor, { personId }) {
    const member = await memberAt(tx, actor, personId);
    if (member.role === 'admin') await demandOtherAdmin(tx, actor, personId);
    const theirs = { assigneeId: personId, deskId: actor.deskId };
    const given = await tx.quote.findMany({ where: theirs, select: { id: true } });
    await tx.quote.updateMany({ where: theirs, data: { assigneeId: null } });
    const articles = await tx.document.findMany({ where: theirs, select: { id: true } });
    await tx.document.updateMany({ where: theirs, data: { assigneeId: null } });
    await tx.member.delete({ where: { deskId_personId: { deskId: actor.deskId, personId } } });
    return {
      result: undefined,
      event: {
        kind: 'member-removed',
        subject: personId,
        data: {},
        changes: [
          ...given.map((q) => changeOf('quote', q.id, { assignee: personId }, { assignee: null })),
          ...articles.map((a) => changeOf('article', a.id, { assignee: personId }, { assignee: null })),
          changeOf('member', personId, { role: member.role }, {}),
        ],
        inverse: PUT_BACK,
      },
    };
  },
});

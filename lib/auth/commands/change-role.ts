import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { ROLES } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { demandOtherAdmin, memberAt } from '../member-row';

/** @throws Problem `last-admin` when nobody would be left to administer the desk, `conflict` */
export const changeRole = command({
  name: 'change-role',
  permission: 'administer',
  input: z.object({ personId: fields.id, version: fields.version, role: z.enum(ROLES) }),
  async run(tx, actor, { personId, version, role }) {
    const member = await memberAt(tx, actor, personId);
    if (member.version !== version)
      throw new Problem('conflict', {}, { what: 'member', version: member.version, role: member.role });
    if (member.role === 'admin' && role !== 'admin') await demandOtherAdmin(tx, actor, personId);
    await tx.member.update({
      where: { deskId_personId: { deskId: actor.deskId, personId } },
      data: { role, version: { increment: 1 } },
    });
    if (member.role !== role) await notify(tx, actor, { kind: 'role-changed', to: [personId] });
    return {
      result: undefined,
      event: {
        kind: 'role-changed',
        subject: personId,
        data: {},
        changes: [changeOf('member', personId, { role: member.role }, { role })],
        inverse: PUT_BACK,
      },
    };
  },
});

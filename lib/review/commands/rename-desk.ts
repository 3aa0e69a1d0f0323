import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';

/** Calls the desk otherwise; `was` is the name that the person saw. What is frozen keeps the old one. @throws Problem `conflict` */
export const renameDesk = command({
  name: 'rename-desk',
  permission: 'assign',
  input: z.object({ was: fields.text(200), name: fields.text(200).trim().min(1) }),
  async run(tx, actor, { was, name }) {
    const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId } });
    if (desk.name !== was) throw new Problem('conflict', {}, { what: 'desk', name: desk.name });
    await tx.desk.update({ where: { id: actor.deskId }, data: { name, version: { increment: 1 } } });
    const changes = [changeOf('rules', actor.deskId, { name: was }, { name })];
    return {
      result: undefined,
      event: { kind: 'desk-renamed', subject: actor.deskId, data: {}, changes, inverse: PUT_BACK },
    };
  },
});

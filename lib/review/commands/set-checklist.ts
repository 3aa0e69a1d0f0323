import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { checklistItems, checklistState } from '../read/checklist';

/**
 * What the desk asks about each quotation: the items in their order, and whether all of them are ticked off before a
 * sign-off. What was ticked off stays with an item whatever its words become. @throws Problem `conflict`
 */
export const setChecklist = command({
  name: 'set-checklist',
  permission: 'sign-off',
  input: z.object({ version: fields.version, items: checklistItems, required: z.boolean() }),
  async run(tx, actor, { version, items, required }) {
    const { deskId: id } = actor;
    const before = await tx.desk.findUniqueOrThrow({ where: { id } });
    if (before.version !== version) throw new Problem('conflict');
    const data = { checklist: items, checklistRequired: required, version: { increment: 1 } };
    const after = await tx.desk.update({ where: { id }, data });
    const changes = [changeOf('checklist', id, checklistState(before), checklistState(after))];
    return { result: undefined, event: { kind: 'checklist-set', subject: id, data: {}, changes, inverse: PUT_BACK } };
  },
});

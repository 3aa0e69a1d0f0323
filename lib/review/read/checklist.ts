import { z } from 'zod';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Json, State, Subject } from '@/lib/desk/changes';
import * as fields from '@/lib/desk/fields';
import { demand } from '@/lib/desk/roles';
import { type ChecklistItem, CONDITIONS } from '../rules/checklist';

/** Items in their order, as they are given and kept. */
export const checklistItems = z
  .array(z.object({ id: fields.id, text: fields.text(500).trim().min(1), when: z.enum(CONDITIONS) }))
  .max(50)
  .refine((items) => new Set(items.map((item) => item.id)).size === items.length);

/** What a desk asks about each quotation. */
export interface Checklist {
  readonly items: readonly ChecklistItem[];
  /** Nothing is signed off while something is left of it. */
  readonly required: boolean;
  /** What a change of it goes by. */
  readonly version: number;
}

export async function readChecklist(actor: Actor): Promise<Checklist> {
  demand(actor, 'read');
  const desk = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  return { items: checklistOf(desk), required: desk.checklistRequired, version: desk.version };
}

export const checklistOf = (desk: { readonly checklist: unknown }): readonly ChecklistItem[] =>
  desk.checklist as readonly ChecklistItem[];

export const checklistState = (desk: { readonly checklist: unknown; readonly checklistRequired: boolean }): State => ({
  items: desk.checklist as Json,
  required: desk.checklistRequired,
});

export const checklistSubject: Subject = {
  async read(tx, deskId, ids) {
    const desks = await tx.desk.findMany({ where: { id: { in: [...ids] }, AND: { id: deskId } } });
    return new Map(desks.map((desk) => [desk.id, checklistState(desk)]));
  },
  async restore(tx, _, id, __, target) {
    await tx.desk.update({
      where: { id },
      data: {
        checklist: checklistItems.parse(target.items),
        checklistRequired: target.required === true,
        version: { increment: 1 },
      },
    });
  },
};

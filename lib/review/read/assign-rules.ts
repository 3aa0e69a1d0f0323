import { z } from 'zod';
import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Json, State, Subject } from '@/lib/desk/changes';
import * as fields from '@/lib/desk/fields';
import { demand } from '@/lib/desk/roles';
import { LANGUAGES } from '@/lib/text/language';
import type { AssignRule } from '../rules/assign-rules';
import type { Named } from './view';

/** Rules in their order, as they are given and kept. */
export const assignRules = z
  .array(
    z.object({
      id: fields.id,
      name: fields.text(80).trim().min(1),
      speakerId: fields.id.nullable(),
      outlet: fields.text(300).trim(),
      language: z.enum(LANGUAGES).nullable(),
      among: z.array(fields.id).min(1).max(100),
      dueIn: z.int().min(1).max(8760).nullable(),
    }),
  )
  .max(50)
  .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length);

/** The rules by which a desk gives out what is imported. */
export interface AssignRules {
  readonly rules: readonly AssignRule[];
  /** The speakers that they name. */
  readonly speakers: readonly Named[];
  /** What a change of them goes by. */
  readonly version: number;
}

export async function readAssignRules(actor: Actor): Promise<AssignRules> {
  demand(actor, 'assign');
  const desk = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  const rules = assignRulesOf(desk);
  return { rules, speakers: await speakersIn(db(), actor.deskId, rules), version: desk.version };
}

/** The speakers of the desk that rules name. */
export const speakersIn = (tx: Tx, deskId: string, rules: readonly AssignRule[]): Promise<Named[]> =>
  tx.speaker.findMany({
    where: { deskId, id: { in: rules.flatMap((rule) => rule.speakerId ?? []) } },
    select: { id: true, name: true },
  });

export const assignRulesOf = (desk: { readonly assignRules: unknown }): readonly AssignRule[] =>
  desk.assignRules as readonly AssignRule[];

export const assignRulesState = (desk: { readonly assignRules: unknown }): State => ({
  rules: desk.assignRules as Json,
});

export const assignRulesSubject: Subject = {
  async read(tx, deskId, ids) {
    const desks = await tx.desk.findMany({ where: { id: { in: [...ids] }, AND: { id: deskId } } });
    return new Map(desks.map((desk) => [desk.id, assignRulesState(desk)]));
  },
  async restore(tx, _, id, __, target) {
    const data = { assignRules: assignRules.parse(target.rules), version: { increment: 1 } };
    await tx.desk.update({ where: { id }, data });
  },
};

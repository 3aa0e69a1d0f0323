import type { HouseRule } from '@/lib/align/house-rules';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { State, Subject } from '@/lib/desk/changes';
import { demand } from '@/lib/desk/roles';
import type { Evidence } from '../rules/chain';

/** What a desk asks of a review, and the version that a change of it goes by. */
export interface Rules {
  readonly name: string;
  readonly secondReader: boolean;
  readonly blind: boolean;
  readonly evidence: Evidence;
  readonly house: readonly HouseRule[];
  /** Nothing is marked or signed off without a passage. */
  readonly gate: boolean;
  /** Reported speech is shown to whoever has not chosen. */
  readonly reportedShown: boolean;
  /** What its notes are gathered by. */
  readonly tags: readonly string[];
  readonly version: number;
}

export async function readRules(actor: Actor): Promise<Rules> {
  demand(actor, 'administer');
  const desk = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  const { name, secondReader, blind, gate, reportedShown, version } = desk;
  return {
    name,
    secondReader,
    blind,
    gate,
    reportedShown,
    evidence: desk.evidence as Evidence,
    house: desk.house as HouseRule[],
    tags: desk.tags,
    version,
  };
}

export const rulesOf = (desk: {
  readonly name: string;
  readonly secondReader: boolean;
  readonly blind: boolean;
  readonly evidence: string;
  readonly house: readonly string[];
  readonly gate: boolean;
  readonly reportedShown: boolean;
  readonly tags: readonly string[];
}): State => ({
  name: desk.name,
  secondReader: desk.secondReader,
  blind: desk.blind,
  evidence: desk.evidence,
  house: desk.house,
  gate: desk.gate,
  reportedShown: desk.reportedShown,
  tags: desk.tags,
});

export const rulesSubject: Subject = {
  async read(tx, deskId, ids) {
    const desks = await tx.desk.findMany({ where: { id: { in: [...ids] }, AND: { id: deskId } } });
    return new Map(desks.map((desk) => [desk.id, rulesOf(desk)]));
  },
  async restore(tx, actor, _, __, { name }) {
    await tx.desk.update({ where: { id: actor.deskId }, data: { name: name as string, version: { increment: 1 } } });
  },
};

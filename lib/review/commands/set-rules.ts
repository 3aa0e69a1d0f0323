import { z } from 'zod';
import { HOUSE_RULES } from '@/lib/align/house';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { rulesOf } from '../read/rules';
import { EVIDENCE } from '../rules/chain';

/** Whether whoever has a hand in a quotation may sign it off too. @throws Problem `conflict` */
export const setSecondReader = command({
  name: 'set-second-reader',
  permission: 'administer',
  input: z.object({ version: fields.version, secondReader: z.boolean() }),
  async run(tx, actor, { version, secondReader }) {
    const changes = [await changeRules(tx, actor, version, { secondReader })];
    return { result: undefined, event: { kind: 'second-reader-set', subject: actor.deskId, data: {}, changes } };
  },
});

/** What a quotation needs before it can be signed off as verified. @throws Problem `conflict` */
export const setEvidence = command({
  name: 'set-evidence',
  permission: 'administer',
  input: z.object({ version: fields.version, evidence: z.enum(EVIDENCE) }),
  async run(tx, actor, { version, evidence }) {
    const changes = [await changeRules(tx, actor, version, { evidence })];
    return { result: undefined, event: { kind: 'evidence-set', subject: actor.deskId, data: {}, changes } };
  },
});

/** What the desk's style allows between speech and print. @throws Problem `conflict` */
export const setHouseRules = command({
  name: 'set-house-rules',
  permission: 'administer',
  input: z.object({ version: fields.version, rules: z.array(z.enum(HOUSE_RULES)).max(HOUSE_RULES.length) }),
  async run(tx, actor, { version, rules }) {
    const changes = [await changeRules(tx, actor, version, { house: HOUSE_RULES.filter((r) => rules.includes(r)) })];
    return { result: undefined, event: { kind: 'house-rules-set', subject: actor.deskId, data: {}, changes } };
  },
});

async function changeRules(
  tx: Tx,
  actor: Actor,
  version: number,
  data: { secondReader: boolean } | { evidence: string } | { house: string[] },
): Promise<Change | undefined> {
  const before = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  if (before.version !== version) throw new Problem('conflict');
  const after = await tx.desk.update({ where: { id: actor.deskId }, data: { ...data, version: { increment: 1 } } });
  return changeOf('rules', actor.deskId, rulesOf(before), rulesOf(after));
}

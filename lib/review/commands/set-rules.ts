import { z } from 'zod';
import { HOUSE_RULES } from '@/lib/align/house-rules';
import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { rulesOf } from '../read/rules';
import { EVIDENCE } from '../rules/chain';
import { tags } from './write-note';

type Desk = Prisma.DeskGetPayload<object>;

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

/** Whether two read each quotation without seeing each other's verdict. What is sealed by then is opened by its second reading. @throws Problem `conflict` */
export const setBlind = command({
  name: 'set-blind',
  permission: 'administer',
  input: z.object({ version: fields.version, blind: z.boolean() }),
  async run(tx, actor, { version, blind }) {
    const changes = [await changeRules(tx, actor, version, { blind })];
    return { result: undefined, event: { kind: 'blind-set', subject: actor.deskId, data: {}, changes } };
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

/** Whether nothing is marked or signed off without a passage of a source that the desk holds. @throws Problem `conflict` */
export const setGate = command({
  name: 'set-gate',
  permission: 'administer',
  input: z.object({ version: fields.version, gate: z.boolean() }),
  async run(tx, actor, { version, gate }) {
    const changes = [await changeRules(tx, actor, version, { gate })];
    return { result: undefined, event: { kind: 'gate-set', subject: actor.deskId, data: {}, changes } };
  },
});

/** Whether reported speech is shown to whoever has not chosen for themselves. @throws Problem `conflict` */
export const setLayers = command({
  name: 'set-layers',
  permission: 'administer',
  input: z.object({ version: fields.version, reportedShown: z.boolean() }),
  async run(tx, actor, { version, reportedShown }) {
    const changes = [await changeRules(tx, actor, version, { reportedShown })];
    return { result: undefined, event: { kind: 'layers-set', subject: actor.deskId, data: {}, changes } };
  },
});

/** What notes are gathered by at this desk. @throws Problem `conflict` */
export const setTags = command({
  name: 'set-tags',
  permission: 'administer',
  input: z.object({ version: fields.version, tags: tags(100) }),
  async run(tx, actor, { version, tags: listed }) {
    const changes = [await changeRules(tx, actor, version, { tags: listed })];
    return { result: undefined, event: { kind: 'tags-set', subject: actor.deskId, data: {}, changes } };
  },
});

async function changeRules(
  tx: Tx,
  actor: Actor,
  version: number,
  data: Partial<Pick<Desk, 'secondReader' | 'blind' | 'evidence' | 'house' | 'gate' | 'reportedShown' | 'tags'>>,
): Promise<Change | undefined> {
  const before = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  if (before.version !== version) throw new Problem('conflict');
  const after = await tx.desk.update({ where: { id: actor.deskId }, data: { ...data, version: { increment: 1 } } });
  return changeOf('rules', actor.deskId, rulesOf(before), rulesOf(after));
}

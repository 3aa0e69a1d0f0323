'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { act } from '@/app/act';
import { addMember, changeRole, removeMember, revokeSessions, setEvidence, setSecondReader } from '@/lib/auth/members';
import { ROLES } from '@/lib/auth/roles';
import { EVIDENCE } from '@/lib/review/chain';

const role = z.enum(ROLES);
const refresh = () => revalidatePath('/settings');

const newMember = z.object({ name: z.string().trim().min(1).max(200), email: z.email().max(254), role });
export async function add(input: z.infer<typeof newMember>) {
  return act(newMember, input, async (actor, given) => {
    const password = await addMember(actor, given);
    refresh();
    return password ?? null;
  });
}

const change = z.object({ personId: z.uuid(), version: z.int(), role });
export async function setRole(input: z.infer<typeof change>) {
  return act(change, input, async (actor, given) => {
    await changeRole(actor, given.personId, given.version, given.role);
    refresh();
  });
}

const person = z.object({ personId: z.uuid() });
export async function remove(input: z.infer<typeof person>) {
  return act(person, input, async (actor, given) => {
    await removeMember(actor, given.personId);
    refresh();
  });
}

export async function revoke(input: z.infer<typeof person>) {
  return act(person, input, async (actor, given) => {
    await revokeSessions(actor, given.personId);
    refresh();
  });
}

const evidenceRule = z.object({ version: z.int(), evidence: z.enum(EVIDENCE) });
export async function setEvidenceRule(input: z.infer<typeof evidenceRule>) {
  return act(evidenceRule, input, async (actor, given) => {
    await setEvidence(actor, given.version, given.evidence);
    refresh();
  });
}

const rule = z.object({ version: z.int(), on: z.boolean() });
export async function setRule(input: z.infer<typeof rule>) {
  return act(rule, input, async (actor, given) => {
    await setSecondReader(actor, given.version, given.on);
    refresh();
  });
}

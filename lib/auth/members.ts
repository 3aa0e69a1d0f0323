import { db, Prisma, type Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import type { Evidence } from '@/lib/review/chain';
import { write } from '@/lib/review/write';
import { hashPassword, randomPassword } from './password';
import { type Actor, demand, type Role } from './roles';

export interface MemberRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly version: number;
  /** Sessions that are open now. */
  readonly sessions: number;
}

/** The desk's people and its rules. Two queries. */
export async function readDesk(
  actor: Actor,
): Promise<{ name: string; secondReader: boolean; evidence: Evidence; version: number; members: MemberRow[] }> {
  demand(actor, 'administer');
  const desk = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  const members = await db().$queryRaw<MemberRow[]>`
    SELECT p.id AS "personId", p.name, p.email, m.role, m.version,
      (SELECT count(*) FROM session s WHERE s.person_id = p.id AND s.revoked_at IS NULL AND s.expires_at > now())::int AS sessions
    FROM member m JOIN person p ON p.id = m.person_id WHERE m.desk_id = ${actor.deskId}::uuid ORDER BY p.name`;
  return {
    name: desk.name,
    secondReader: desk.secondReader,
    evidence: desk.evidence as Evidence,
    version: desk.version,
    members,
  };
}

/**
 * Adds somebody to the desk. For a new person it makes an account with a one-time password.
 * @returns the one-time password, shown once; undefined when the person had an account already
 * @throws Problem `email-taken` when the person is a member already
 */
export async function addMember(
  actor: Actor,
  given: { name: string; email: string; role: Role },
): Promise<string | undefined> {
  const email = given.email.trim().toLowerCase();
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  return write(actor, 'administer', async (tx) => {
    const known = await tx.person.findUnique({ where: { email } });
    const person =
      known ??
      (await tx.person.create({ data: { email, name: given.name.trim(), passwordHash, mustChangePassword: true } }));
    try {
      await tx.member.create({ data: { deskId: actor.deskId, personId: person.id, role: given.role } });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        throw new Problem('email-taken');
      throw error;
    }
    return {
      result: known ? undefined : password,
      event: { kind: 'member-added', subject: person.id, data: { name: person.name, role: given.role } },
    };
  });
}

/** @throws Problem `last-admin` when nobody would be left to administer the desk, `conflict` */
export async function changeRole(actor: Actor, personId: string, version: number, role: Role): Promise<void> {
  await write(actor, 'administer', async (tx) => {
    const member = await memberAt(tx, actor, personId);
    if (member.role === 'admin' && role !== 'admin') await demandOtherAdmin(tx, actor, personId);
    const changed = await tx.member.updateMany({
      where: { deskId: actor.deskId, personId, version },
      data: { role, version: { increment: 1 } },
    });
    if (changed.count === 0)
      throw new Problem('conflict', {}, { what: 'member', version: member.version, role: member.role });
    return {
      result: undefined,
      event: { kind: 'role-changed', subject: personId, data: { before: member.role, after: role } },
    };
  });
}

/** Takes somebody off the desk and ends their sessions. What they did stays. */
export async function removeMember(actor: Actor, personId: string): Promise<void> {
  await write(actor, 'administer', async (tx) => {
    const member = await memberAt(tx, actor, personId);
    if (member.role === 'admin') await demandOtherAdmin(tx, actor, personId);
    await tx.quote.updateMany({
      where: { assigneeId: personId, revision: { document: { deskId: actor.deskId } } },
      data: { assigneeId: null },
    });
    await tx.member.delete({ where: { deskId_personId: { deskId: actor.deskId, personId } } });
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: new Date() } });
    return { result: undefined, event: { kind: 'member-removed', subject: personId, data: { role: member.role } } };
  });
}

/** Ends all sessions of a member: a lost laptop. */
export async function revokeSessions(actor: Actor, personId: string): Promise<void> {
  await write(actor, 'administer', async (tx) => {
    await memberAt(tx, actor, personId);
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: new Date() } });
    return { result: undefined, event: { kind: 'sessions-revoked', subject: personId, data: {} } };
  });
}

/** Whether whoever made a check may sign it off too. @throws Problem `conflict` */
export async function setSecondReader(actor: Actor, version: number, secondReader: boolean): Promise<void> {
  await write(actor, 'administer', async (tx) => {
    const changed = await tx.desk.updateMany({
      where: { id: actor.deskId, version },
      data: { secondReader, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Problem('conflict');
    return { result: undefined, event: { kind: 'second-reader-set', subject: actor.deskId, data: { secondReader } } };
  });
}

/** Sets what a quotation needs before it can be signed off as verified. @throws Problem `conflict` */
export async function setEvidence(actor: Actor, version: number, evidence: Evidence): Promise<void> {
  await write(actor, 'administer', async (tx) => {
    const changed = await tx.desk.updateMany({
      where: { id: actor.deskId, version },
      data: { evidence, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Problem('conflict');
    return { result: undefined, event: { kind: 'evidence-set', subject: actor.deskId, data: { evidence } } };
  });
}

async function memberAt(tx: Tx, actor: Actor, personId: string) {
  const member = await tx.member.findUnique({ where: { deskId_personId: { deskId: actor.deskId, personId } } });
  if (!member) throw new Problem('not-found');
  return member;
}

async function demandOtherAdmin(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const others = await tx.member.count({ where: { deskId: actor.deskId, role: 'admin', personId: { not: personId } } });
  if (others === 0) throw new Problem('last-admin');
}

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { ROLES } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { hashPassword, randomPassword } from '../password';

/**
 * Invites somebody to the desk by their address. Answers with a code, to be shown once: it is the one-time password of
 * a new account, and what whoever has an account joins with. Whether one exists elsewhere is nothing that a desk learns.
 * Inviting anew makes a new code.
 * @throws Problem `email-taken` when the person is a member already
 */
export const inviteMember = command({
  name: 'invite-member',
  permission: 'administer',
  input: z.object({
    name: fields.text(200).trim().min(1),
    email: z.email().max(254).toLowerCase(),
    role: z.enum(ROLES),
  }),
  async prepare() {
    const code = randomPassword();
    return { code, codeHash: await hashPassword(code) };
  },
  async run(tx, actor, { name, email, role }, { code, codeHash }) {
    const { deskId } = actor;
    const members = await tx.member.count({ where: { deskId, person: { email } } });
    if (members > 0) throw new Problem('email-taken');
    await tx.person.upsert({
      where: { email },
      create: { email, name, passwordHash: codeHash, mustChangePassword: true },
      update: {},
    });
    const invitation = { name, role, codeHash, createdById: actor.personId, createdAt: new Date() };
    await tx.invitation.upsert({
      where: { deskId_email: { deskId, email } },
      create: { deskId, email, ...invitation },
      update: invitation,
    });
    return { result: code, event: { kind: 'member-invited', subject: email, data: { name, role } } };
  },
});

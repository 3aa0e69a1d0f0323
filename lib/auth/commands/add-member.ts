import { z } from 'zod';
import { Prisma } from '@/lib/db/client';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { ROLES } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { hashPassword, randomPassword } from '../password';

/**
 * Adds somebody to the desk. For a new person it makes an account with a one-time password, and answers with it, to
 * be shown once; with null when the person had an account already.
 * @throws Problem `email-taken` when the person is a member already
 */
export const addMember = command({
  name: 'add-member',
  permission: 'administer',
  input: z.object({
    name: fields.text(200).trim().min(1),
    email: z.email().max(254).toLowerCase(),
    role: z.enum(ROLES),
  }),
  async prepare() {
    const password = randomPassword();
    return { password, passwordHash: await hashPassword(password) };
  },
  async run(tx, actor, { name, email, role }, { password, passwordHash }) {
    const known = await tx.person.findUnique({ where: { email } });
    const person = known ?? (await tx.person.create({ data: { email, name, passwordHash, mustChangePassword: true } }));
    try {
      await tx.member.create({ data: { deskId: actor.deskId, personId: person.id, role } });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        throw new Problem('email-taken');
      throw error;
    }
    return {
      result: known ? null : password,
      event: {
        kind: 'member-added',
        subject: person.id,
        data: { name: person.name, role },
        changes: [changeOf('member', person.id, {}, { role })],
      },
    };
  },
});

import { db } from '@/lib/db/client';
import { record } from '@/lib/desk/events';
import { Problem } from '@/lib/problem';
import { hashPassword, randomPassword } from './password';

/**
 * Gives an account a new one-time password and ends its sessions: for whoever runs the server, when nobody
 * at the desk can. Each of the person's desks has it in its log.
 * @returns the one-time password
 * @throws Problem `not-found` when no account has this e-mail
 */
export async function resetPassword(email: string): Promise<string> {
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  await db().$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { email: email.trim().toLowerCase() },
      include: { members: { orderBy: { deskId: 'asc' } } },
    });
    if (!person) throw new Problem('not-found');
    // Who writes to a desk takes the desk first, and the rows after it.
    for (const { deskId } of person.members)
      await record(tx, { deskId, personId: null }, { kind: 'password-reset', subject: person.id, data: {} });
    await tx.person.update({ where: { id: person.id }, data: { passwordHash, mustChangePassword: true } });
    await tx.session.updateMany({ where: { personId: person.id, revokedAt: null }, data: { revokedAt: new Date() } });
  });
  return password;
}

import { z } from 'zod';
import { command } from '@/lib/desk/command';
import { Problem } from '@/lib/problem';

/** Takes an invitation back that nobody has followed yet. @throws Problem `not-found` */
export const withdrawInvitation = command({
  name: 'withdraw-invitation',
  permission: 'administer',
  input: z.object({ email: z.email().max(254).toLowerCase() }),
  async run(tx, actor, { email }) {
    const gone = await tx.invitation.deleteMany({ where: { deskId: actor.deskId, email } });
    if (gone.count === 0) throw new Problem('not-found');
    return { result: undefined, event: { kind: 'invitation-withdrawn', subject: email, data: {} } };
  },
});

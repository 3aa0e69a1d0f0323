import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { memberAt } from '../member-row';

/** Ends all sessions of a member: a lost laptop. */
export const revokeSessions = command({
  name: 'revoke-sessions',
  permission: 'administer',
  input: z.object({ personId: fields.id }),
  async run(tx, actor, { personId }) {
    await memberAt(tx, actor, personId);
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: new Date() } });
    return { result: undefined, event: { kind: 'sessions-revoked', subject: personId, data: {} } };
  },
});

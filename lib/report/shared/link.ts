import { createHash, randomBytes } from 'node:crypto';
import { orNothing, type Subject } from '@/lib/desk/changes';

/** How a link's secret looks: 256 bits that nobody guesses, as letters that stand in an address. */
const SECRET = /^[\w-]{43}$/;

/** A secret for a new link, shown once, and what is kept of it. */
export function newSecret(): { secret: string; tokenHash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, tokenHash: digestOf(secret) };
}

/** What a link is found by; undefined for what never was the secret of one. */
export const tokenHashOf = (secret: string): string | undefined => (SECRET.test(secret) ? digestOf(secret) : undefined);

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a link is open is all that changes of it. */
export const linkSubject: Subject = {
  async read(tx, deskId, ids) {
    const links = await tx.sharedLink.findMany({ where: { id: { in: [...ids] }, report: { deskId } } });
    return orNothing(
      ids,
      links.map(({ id, revokedAt }) => [id, { open: revokedAt === null }]),
    );
  },
  async restore(tx, actor, id, _, target) {
    await tx.sharedLink.updateMany({
      where: { id, report: { deskId: actor.deskId } },
      data: { revokedAt: target.open ? null : new Date() },
    });
  },
};

import { z } from 'zod';
import { demandStrong, hashPassword } from '@/lib/auth/password';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { newSecret } from '../shared/link';

/** The longest that a link stays open, in days. */
const LONGEST = 366;
const isSoon = (at: Date): boolean => at.getTime() > Date.now() && at.getTime() < Date.now() + LONGEST * 86_400_000;

/**
 * Makes a link by which whoever has it reads a report, and nothing else, until a moment. Answers with the secret of its
 * address, which is kept nowhere: it is shown once.
 * @throws Problem `not-found`, `password-weak`, `password-guessable`
 */
export const shareReport = command({
  name: 'share-report',
  permission: 'export',
  input: z.object({
    reportId: fields.id,
    /** Within a year. */
    endsAt: fields.moment.refine(isSoon),
    /** Asked of whoever opens the link; empty for none. */
    password: fields.text(200).default(''),
  }),
  async prepare(_, { password }) {
    if (password === '') return null;
    await demandStrong(password, []);
    return hashPassword(password);
  },
  async run(tx, actor, { reportId, endsAt }, passwordHash) {
    const report = await tx.report.findFirst({
      where: { id: reportId, deskId: actor.deskId },
      select: { number: true },
    });
    if (!report) throw new Problem('not-found');
    const { secret, tokenHash } = newSecret();
    const { id } = await tx.sharedLink.create({
      data: { reportId, tokenHash, passwordHash, endsAt, createdById: actor.personId },
    });
    return {
      result: { id, secret },
      event: {
        kind: 'report-shared',
        subject: id,
        data: {
          report: reportId,
          number: report.number,
          endsAt: endsAt.toISOString(),
          password: passwordHash !== null,
        },
        changes: [changeOf('shared-link', id, { open: false }, { open: true })],
        inverse: PUT_BACK,
      },
    };
  },
});

import { z } from 'zod';
import { Prisma } from '@/lib/db/client';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { enqueue } from '../queue/enqueue';
import { jobOf } from '../queue/job-of';

/**
 * Goes on with a job that was stopped or that failed, in the name of whoever does: with what is left of it, and with what
 * failed. What was done stays done, and what was refused would be refused again. @throws Problem `not-found`, `job-whole`
 */
export const resumeJob = command({
  name: 'resume-job',
  permission: 'import',
  input: z.object({ jobId: fields.id }),
  async run(tx, actor, { jobId: id }) {
    const { title } = await jobOf(tx, actor, id);
    const { count } = await tx.job.updateMany({
      where: { id, endedAt: { not: null }, items: { some: { state: { in: ['waiting', 'failed'] } } } },
      data: { state: 'waiting', endedAt: null, problem: Prisma.DbNull, createdById: actor.personId },
    });
    if (count === 0) throw new Problem('job-whole');
    // What ended its workers again and again is tried as often once more.
    await tx.jobItem.updateMany({
      where: { jobId: id, state: 'failed' },
      data: { state: 'waiting', problem: Prisma.DbNull, tries: 0 },
    });
    await enqueue(tx, id);
    return { result: undefined, event: { kind: 'job-resumed', subject: id, data: { title } } };
  },
});

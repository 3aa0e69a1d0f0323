import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { jobOf } from '../queue/job-of';

/** Ends a job before it is done; what it has done stays. @throws Problem `not-found`, `job-ended` */
export const cancelJob = command({
  name: 'cancel-job',
  permission: 'import',
  input: z.object({ jobId: fields.id }),
  async run(tx, actor, { jobId: id }) {
    const { title } = await jobOf(tx, actor, id);
    const { count } = await tx.job.updateMany({
      where: { id, endedAt: null },
      data: { state: 'cancelled', endedAt: new Date() },
    });
    if (count === 0) throw new Problem('job-ended');
    return { result: undefined, event: { kind: 'job-cancelled', subject: id, data: { title } } };
  },
});

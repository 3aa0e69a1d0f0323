import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { memberOf } from '@/lib/desk/member';
import type { ToExport } from '@/lib/report/many/export-job';
import { clearFiles } from '@/lib/report/many/files';
import { enqueue } from '@/lib/review/queue/enqueue';
import type { JobProblem } from '@/lib/review/read/jobs';
import { documentsIn } from '@/lib/review/texts/documents-of-job';
import { originalBytes } from '@/lib/review/texts/original';
import { type Bringing, bringIn } from './bring-in';
import { bringInFromFeed } from './bring-in-from-feed';
import type { Outcome } from './outcome';
import { writeOut } from './write-out';

/** So often an item may have been begun and not ended before it is left: what ends its worker would end every worker. */
const TRIES = 3;

/**
 * Goes on with a job until it is done, cancelled, or its time is over: then it is put into the queue again. Each item is
 * done once, however often this is begun anew: what was kept and not written down is found as held.
 * @param until in milliseconds of the clock
 * @throws what nobody expected, for the queue to try again
 */
export async function runJob(jobId: string, until: number): Promise<void> {
  const job = await db().job.findUnique({ where: { id: jobId } });
  if (!job || job.endedAt) return;
  const actor = await memberOf(job.deskId, job.createdById);
  if (!actor) return end(jobId, 'failed', { code: 'forbidden', params: { role: 'editor' } });
  await db().job.updateMany({
    where: { id: jobId, state: 'waiting' },
    data: { state: 'running', startedAt: new Date() },
  });
  const step = await stepOf(actor, job);
  for (;;) {
    const { endedAt } = await db().job.findUniqueOrThrow({ where: { id: jobId }, select: { endedAt: true } });
    if (endedAt) return;
    const item = await db().jobItem.findFirst({ where: { jobId, state: 'waiting' }, orderBy: { ordinal: 'asc' } });
    if (!item) return end(jobId, 'done');
    if (Date.now() > until) return enqueue(db(), jobId);
    const { ordinal } = item;
    if (item.tries >= TRIES) await settle(jobId, ordinal, { state: 'failed', problem: UNEXPECTED });
    else {
      await db().jobItem.update({ where: { jobId_ordinal: { jobId, ordinal } }, data: { tries: { increment: 1 } } });
      await settle(jobId, ordinal, await step(item));
    }
  }
}

type Job = NonNullable<Awaited<ReturnType<ReturnType<typeof db>['job']['findUnique']>>>;
type Item = NonNullable<Awaited<ReturnType<ReturnType<typeof db>['jobItem']['findFirst']>>>;

/** What is done with each item of a job, by its kind. */
async function stepOf(actor: Actor, job: Job): Promise<(item: Item) => Promise<Outcome>> {
  if (job.kind === 'export-many') {
    await clearFiles();
    const exporting = { id: job.id, input: job.input as unknown as ToExport };
    return (item) => writeOut(actor, exporting, item);
  }
  const bytes = job.originalId ? shared(await originalBytes(job.originalId)) : new Uint8Array();
  const bringing = { ...job, ...(job.input as Pick<Bringing, 'as' | 'kind' | 'whole'>) };
  if (job.kind === 'feed') return (item) => bringInFromFeed(actor, bringing, item);
  const documents = documentsIn(bytes, bringing.whole);
  return (item) => bringIn(actor, bringing, item, documents);
}

/** The same bytes where threads read them as they stand: a folder is not copied for each of its files. */
function shared(bytes: Uint8Array): Uint8Array {
  const there = new Uint8Array(new SharedArrayBuffer(bytes.length));
  there.set(bytes);
  return there;
}

const UNEXPECTED: JobProblem = { code: 'unexpected', params: { id: '' } };

const settle = (jobId: string, ordinal: number, { state, documentId, problem, offered }: Outcome) =>
  db().jobItem.updateMany({
    where: { jobId, ordinal, state: 'waiting' },
    data: {
      state,
      documentId: documentId ?? null,
      offered: offered ?? null,
      ...(problem ? { problem: { ...problem } } : {}),
    },
  });

async function end(jobId: string, state: 'done' | 'failed', problem?: JobProblem): Promise<void> {
  await db().job.updateMany({
    where: { id: jobId, endedAt: null },
    data: { state, endedAt: new Date(), ...(problem ? { problem: { ...problem } } : {}) },
  });
}

/** Ends a job that the queue has given up. */
export const giveUp = (jobId: string): Promise<void> => end(jobId, 'failed', UNEXPECTED);

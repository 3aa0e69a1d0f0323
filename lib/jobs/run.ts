import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { type Actor, actorOf, WITH_NAMES } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import { enqueue } from '@/lib/review/queue/enqueue';
import type { ItemState, JobProblem } from '@/lib/review/read/jobs';
import type { Held } from '@/lib/review/texts/held';
import { originalBytes } from '@/lib/review/texts/original';
import type { SourceKind } from '@/lib/review/words';
import { work } from '@/lib/work/pool';

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
  const bytes = job.originalId ? await originalBytes(job.originalId) : new Uint8Array();
  const input = job.input as { as: 'article' | 'source'; kind: SourceKind };
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
      await settle(jobId, ordinal, await bringIn(actor, { ...job, ...input }, item, bytes));
    }
  }
}

const UNEXPECTED: JobProblem = { code: 'unexpected', params: { id: '' } };

interface Outcome {
  readonly state: ItemState;
  readonly documentId?: string;
  readonly problem?: JobProblem;
}

interface Bringing {
  readonly id: string;
  readonly createdAt: Date;
  readonly as: 'article' | 'source';
  readonly kind: SourceKind;
}

/** Brings one document in. @throws what nobody expected */
async function bringIn(
  actor: Actor,
  job: Bringing,
  { name, given }: { readonly name: string; readonly given: unknown },
  bytes: Uint8Array,
): Promise<Outcome> {
  try {
    const document = given ? (given as object) : { file: await fileOf(bytes, name) };
    const documentId =
      job.as === 'article'
        ? await execute(actor, 'import-article', { document })
        : await execute(actor, 'add-source', { kind: job.kind, document });
    return { state: 'kept', documentId };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, params } = error;
    const [held] = code === 'held-already' ? (error.current as { held: Held[] }).held : [];
    if (!held) return { state: 'refused', problem: { code, params } };
    const state = (await isOwn(actor, job, held)) ? 'kept' : 'held';
    return { state, documentId: held.id, ...(state === 'held' ? { problem: { code, params } } : {}) };
  }
}

/** Whether what is there was kept by this job, whose worker ended before it could write that down. */
async function isOwn(actor: Actor, { id: jobId, createdAt }: Bringing, { id, how }: Held): Promise<boolean> {
  if (how !== 'text') return false;
  const own = { id, createdById: actor.personId, createdAt: { gte: createdAt } };
  const [mine, known] = await Promise.all([
    db().document.count({ where: own }),
    db().jobItem.count({ where: { jobId, documentId: id } }),
  ]);
  return mine === 1 && known === 0;
}

const fileOf = async (bytes: Uint8Array, name: string): Promise<File> =>
  new File([(await work('one-of-many', { bytes, name })) as Uint8Array<ArrayBuffer>], name.split('/').at(-1) ?? name);

const settle = (jobId: string, ordinal: number, { state, documentId, problem }: Outcome) =>
  db().jobItem.updateMany({
    where: { jobId, ordinal, state: 'waiting' },
    data: { state, documentId: documentId ?? null, ...(problem ? { problem: { ...problem } } : {}) },
  });

async function end(jobId: string, state: 'done' | 'failed', problem?: JobProblem): Promise<void> {
  await db().job.updateMany({
    where: { id: jobId, endedAt: null },
    data: { state, endedAt: new Date(), ...(problem ? { problem: { ...problem } } : {}) },
  });
}

/** Ends a job that the queue has given up. */
export const giveUp = (jobId: string): Promise<void> => end(jobId, 'failed', UNEXPECTED);

/** Whoever started it, as they are at the desk now. */
async function memberOf(deskId: string, personId: string): Promise<Actor | undefined> {
  const member = await db().member.findUnique({
    where: { deskId_personId: { deskId, personId } },
    include: WITH_NAMES,
  });
  return member ? actorOf(member) : undefined;
}

import { randomUUID } from 'node:crypto';
import { asRows } from '@/lib/db/as-rows';
import { db } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import type { Actor } from '@/lib/desk/actor';
import { administratorOf } from '@/lib/desk/member';
import { demand } from '@/lib/desk/roles';
import { write } from '@/lib/desk/write';
import { LONGEST_NAME, type OneOfMany } from '@/lib/import/many';
import { isPassing, Problem } from '@/lib/problem';
import { storable } from '@/lib/text/storable';
import { work } from '@/lib/work/pool';
import { enqueue } from '../queue/enqueue';
import type { JobProblem } from '../read/jobs';
import { keepOriginal, originalFile } from '../texts/original';

/** A file that was read, or why it cannot be, and the digest that it is known by. */
export type Taken =
  | { readonly digest: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly digest: string; readonly problem: Pick<Problem, 'code' | 'params'> };

/** What became of a file whose job has ended. */
export interface Became {
  /** When it came. */
  readonly cameAt: Date;
  /** Whether nothing of it was brought in. */
  readonly refused: boolean;
  readonly problems: readonly (readonly [of: string, JobProblem])[];
}

/** So many of what was refused are told beside a file. */
const TOLD = 200;

/** Which of these files of a desk have jobs that have not ended, by their digests. */
export async function stillComing(deskId: string, digests: readonly string[]): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const files = await db().inboxFile.findMany({
    where: { deskId, digest: { in: [...digests] }, job: { endedAt: null } },
    select: { digest: true },
  });
  return new Set(files.map(({ digest }) => digest));
}

/** What became of a file of a desk; undefined for what has not come. */
export async function whatBecameOf(deskId: string, digest: string): Promise<Became | 'coming' | undefined> {
  const file = await db().inboxFile.findUnique({
    where: { deskId_digest: { deskId, digest } },
    include: { job: true },
  });
  if (!file) return undefined;
  const { job, cameAt } = file;
  if (!job.endedAt) return 'coming';
  const [kept, bad] = await Promise.all([
    db().jobItem.count({ where: { jobId: job.id, state: { in: ['kept', 'held'] } } }),
    db().jobItem.findMany({
      where: { jobId: job.id, state: { in: ['refused', 'failed'] } },
      orderBy: { ordinal: 'asc' },
      take: TOLD,
    }),
  ]);
  const own = job.problem ? [[job.title, job.problem] as const] : [];
  const problems = [...own, ...bad.map(({ name, problem }) => [name, problem] as const)];
  return { cameAt, refused: kept === 0, problems: problems as unknown as Became['problems'] };
}

/**
 * Starts the job that brings a file in, unless another process has: in the name of the desk's first administrator. Why it
 * cannot be read stands on the job.
 * @param since a file that was refused before this moment is tried again
 */
export async function drop(deskId: string, name: string, taken: Taken, since: Date): Promise<void> {
  const actor = await administratorOf(deskId);
  if (!actor) return;
  demand(actor, 'import');
  const file = 'bytes' in taken ? await opened(name, taken.bytes) : { problem: taken.problem };
  await start(actor, storable(name, LONGEST_NAME), taken, file, since).catch((error) => {
    if (error !== THERE) throw error;
  });
}

type Opened =
  | { readonly items: readonly OneOfMany[]; readonly whole: boolean }
  | { readonly problem: Pick<Problem, 'code' | 'params'> };

async function opened(name: string, bytes: Uint8Array): Promise<Opened> {
  try {
    const many = await work('many-dropped', { name, bytes });
    return many ? { items: many, whole: false } : { items: [{ name, given: undefined }], whole: true };
  } catch (error) {
    // That all threads have enough to do says nothing of the file: it is looked at again.
    if (error instanceof Problem && !isPassing(error)) return { problem: error };
    throw error;
  }
}

const THERE = Symbol('there');

async function start(actor: Actor, title: string, taken: Taken, file: Opened, since: Date): Promise<void> {
  const { deskId, personId: createdById } = actor;
  const { digest } = taken;
  const items = 'items' in file ? file.items : [];
  const rows = items.map(({ name, given }, ordinal) => ({
    ...{ ordinal, name: storable(name, LONGEST_NAME), given: given ?? null, state: 'waiting', tries: 0 },
  }));
  await write(actor, async (tx) => {
    // The desk's turn is ours: nobody else starts it meanwhile.
    const known = await tx.inboxFile.findUnique({ where: { deskId_digest: { deskId, digest } } });
    if (known && known.cameAt >= since) throw THERE;
    const id = randomUUID();
    const original = 'bytes' in taken ? originalFile(taken.bytes) : undefined;
    const ended =
      'problem' in file
        ? { state: 'failed', endedAt: new Date(), problem: { code: file.problem.code, params: file.problem.params } }
        : {};
    await tx.job.create({
      data: {
        ...{ id, deskId, title, kind: 'inbox', createdById, ...ended },
        input: { as: 'article', kind: 'document', whole: 'whole' in file && file.whole },
        originalId: original ? await keepOriginal(tx, actor, original) : null,
      },
    });
    await insertRows(tx, 'job_item', ['ordinal', 'name', 'given', 'state', 'tries'], asRows(rows), { job_id: id });
    const at = { jobId: id, cameAt: new Date() };
    await tx.inboxFile.upsert({
      where: { deskId_digest: { deskId, digest } },
      create: { deskId, digest, ...at },
      update: at,
    });
    if (rows.length > 0) await enqueue(tx, id);
    const data = { title, job: id, items: rows.length, ...(original ? { original: original.sha256 } : {}) };
    return { result: undefined, event: { kind: 'file-dropped', subject: id, data } };
  });
}

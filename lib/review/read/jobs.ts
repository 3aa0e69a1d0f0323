import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem, type ProblemCode } from '@/lib/problem';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
export type ItemState = 'waiting' | 'kept' | 'held' | 'refused' | 'failed';
/** `left`: its job ended before it came to it. */
export type ItemShown = ItemState | 'left';

/** Why something did not come to be, as its message needs it. */
export interface JobProblem {
  readonly code: ProblemCode | 'unexpected';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface JobView {
  readonly id: string;
  readonly kind: string;
  /** What its items become. */
  readonly as: 'article' | 'source';
  readonly title: string;
  readonly state: JobState;
  readonly by: string;
  readonly at: string;
  readonly endedAt: string | null;
  readonly problem: JobProblem | null;
  /** How many of its items are in which state. */
  readonly counts: Readonly<Record<ItemState, number>>;
}

export interface ItemView {
  readonly ordinal: number;
  readonly name: string;
  readonly state: ItemShown;
  readonly documentId: string | null;
  readonly problem: JobProblem | null;
  /** It may be the next text of its document, which is not its text yet: after which text it would come. */
  readonly offered: { readonly number: number } | null;
}

/** So many of the newest jobs are listed. */
const NEWEST = 50;
/** So many items stand on one page. */
export const ITEMS = 200;

/** The newest jobs of the desk, for those who may start them. @throws Problem `forbidden` */
export const listJobs = (actor: Actor): Promise<JobView[]> => jobsOf(actor, {}, NEWEST);

/**
 * A job with what became of each of its items, some at a time.
 * @param from the first item that is listed
 * @throws Problem `forbidden`, `not-found`
 */
export async function readJob(
  actor: Actor,
  jobId: string,
  from = 0,
): Promise<JobView & { readonly items: readonly ItemView[] }> {
  const [job] = await jobsOf(actor, { id: jobId }, 1);
  if (!job) throw new Problem('not-found');
  return { ...job, items: await itemsOf([jobId], { gte: from }) };
}

/** A file that was found in the desk's folder; of what it is by itself, what became of it. */
export interface DroppedFile extends JobView {
  readonly item: ItemView | null;
}

/** The newest files that were found in the desk's folder. @throws Problem `forbidden` */
export async function listDropped(actor: Actor): Promise<DroppedFile[]> {
  const jobs = await jobsOf(actor, { kind: 'inbox' }, ITEMS);
  const single = jobs.filter(({ counts }) => Object.values(counts).reduce((sum, n) => sum + n) === 1);
  const items = await itemsOf(single.map(({ id }) => id));
  return jobs.map((job) => ({ ...job, item: items.find(({ jobId }) => jobId === job.id) ?? null }));
}

/** How an item of a job stands, which may have ended without it. */
export const shownState = (state: ItemState, jobEnded: Date | null): ItemShown =>
  state === 'waiting' && jobEnded ? 'left' : state;

async function itemsOf(
  jobIds: readonly string[],
  ordinal: { readonly gte: number } = { gte: 0 },
): Promise<(ItemView & { readonly jobId: string })[]> {
  const items = await db().jobItem.findMany({
    where: { jobId: { in: [...jobIds] }, ordinal },
    orderBy: { ordinal: 'asc' },
    take: ITEMS,
    select: {
      ...{ jobId: true, ordinal: true, name: true, state: true, documentId: true, problem: true, offered: true },
      document: { select: { current: { select: { number: true } } } },
      job: { select: { endedAt: true } },
    },
  });
  const offered = items.flatMap(({ documentId, offered }) =>
    offered && documentId ? [{ documentId, sha256: offered }] : [],
  );
  const taken =
    offered.length === 0
      ? []
      : await db().revision.findMany({ where: { OR: offered }, select: { documentId: true, sha256: true } });
  const isTaken = (id: string | null, sha256: string) => taken.some((r) => r.documentId === id && r.sha256 === sha256);
  return items.map(({ document, offered, job, ...item }) => ({
    ...item,
    state: shownState(item.state as ItemState, job.endedAt),
    problem: item.problem as unknown as JobProblem | null,
    offered:
      offered && document?.current && !isTaken(item.documentId, offered) ? { number: document.current.number } : null,
  }));
}

async function jobsOf(
  actor: Actor,
  where: { readonly id?: string; readonly kind?: string },
  take: number,
): Promise<JobView[]> {
  demand(actor, 'import');
  const jobs = await db().job.findMany({
    where: { ...where, deskId: actor.deskId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    include: { createdBy: { select: { name: true } } },
  });
  const counted = await db().jobItem.groupBy({
    by: ['jobId', 'state'],
    where: { jobId: { in: jobs.map(({ id }) => id) } },
    _count: true,
  });
  const none = { waiting: 0, kept: 0, held: 0, refused: 0, failed: 0 };
  return jobs.map((job) => ({
    id: job.id,
    kind: job.kind,
    as: (job.input as { as?: 'source' }).as ?? 'article',
    title: job.title,
    state: job.state as JobState,
    by: job.createdBy.name,
    at: job.createdAt.toISOString(),
    endedAt: job.endedAt?.toISOString() ?? null,
    problem: job.problem as unknown as JobProblem | null,
    counts: {
      ...none,
      ...Object.fromEntries(counted.filter((c) => c.jobId === job.id).map((c) => [c.state, c._count])),
    },
  }));
}

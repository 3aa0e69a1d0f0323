import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import type { Held } from '@/lib/review/texts/held';
import type { SourceKind } from '@/lib/review/words';
import { work } from '@/lib/work/pool';
import type { Outcome } from './outcome';

/** The job that a document is of. */
interface Bringing {
  readonly id: string;
  readonly createdAt: Date;
  readonly as: 'article' | 'source';
  readonly kind: SourceKind;
}

/** Brings one document in. @throws what nobody expected */
export async function bringIn(
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

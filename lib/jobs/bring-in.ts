import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { parse } from '@/lib/desk/parse';
import { Problem } from '@/lib/problem';
import type { Documents, ItemGiven } from '@/lib/review/texts/documents-of-job';
import type { Held } from '@/lib/review/texts/held';
import { readSource, submission } from '@/lib/review/texts/submission';
import type { SourceKind } from '@/lib/review/words';
import { type Outcome, refusals } from './outcome';

/** The job that a document is of. */
export interface Bringing {
  readonly id: string;
  readonly createdAt: Date;
  readonly as: 'article' | 'source';
  readonly kind: SourceKind;
  /** Whether its file is the document itself, and no folder of them. */
  readonly whole?: boolean;
}

/**
 * Brings one document in. What an article of the desk may go on with is offered as its next text.
 * @throws what nobody expected
 */
export async function bringIn(actor: Actor, job: Bringing, item: ItemGiven, documents: Documents): Promise<Outcome> {
  return refusals(async () => {
    const document = await documents(item);
    const { how, ...outcome } = await keep(actor, job, document);
    if (!how || how === 'text' || job.as === 'source') return outcome;
    const { text } = await readSource(actor, parse(submission, document));
    return { ...outcome, offered: text.sha256 };
  });
}

/** What became of a document, and by what the desk knew it where it had it already. */
interface Kept extends Outcome {
  readonly documentId: string;
  readonly how?: Held['how'];
}

/** Keeps a document, unless the desk has it. @throws Problem why it cannot be kept */
export async function keep(actor: Actor, job: Bringing, document: object): Promise<Kept> {
  try {
    const documentId =
      job.as === 'article'
        ? await execute(actor, 'import-article', { document })
        : await execute(actor, 'add-source', { kind: job.kind, document });
    return { state: 'kept', documentId };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'held-already') throw error;
    const [held] = (error.current as { held: Held[] }).held as [Held];
    if (await isOwn(actor, job, held)) return { state: 'kept', documentId: held.id };
    return { state: 'held', how: held.how, documentId: held.id, problem: { code: error.code, params: error.params } };
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

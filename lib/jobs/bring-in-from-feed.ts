import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import { arrived, documentOfItem, offer } from '@/lib/review/feeds/arrival';
import type { GivenItem } from '@/lib/review/feeds/look';
import { type Bringing, keep } from './bring-in';
import { type Outcome, refusals } from './outcome';

interface Item {
  readonly jobId: string;
  readonly ordinal: number;
  readonly given: unknown;
}

/** An item of a feed comes in once. What comes again with other words is the next text of what it became. @throws what nobody expected */
export const bringInFromFeed = (actor: Actor, job: Bringing, item: Item): Promise<Outcome> =>
  refusals(async () => {
    const { jobId, ordinal } = item;
    const given = item.given as GivenItem;
    const document = 'address' in given ? { capture: (await execute(actor, 'fetch-address', given)).capture } : given;
    const before = await documentOfItem(jobId, ordinal);
    if (before) {
      await goOn(actor, job, item, before, document);
      return { state: 'held', documentId: before };
    }
    const { how, ...outcome } = await keep(actor, job, document);
    if (how && how !== 'text') await goOn(actor, job, item, outcome.documentId, document);
    else await arrived(jobId, ordinal, outcome.documentId);
    return outcome;
  });

/** A source goes on with its next text by itself; of an article a person decides. @throws Problem why it cannot be read */
async function goOn(
  actor: Actor,
  job: Bringing,
  item: Item,
  documentId: string,
  document: { readonly capture: string; readonly item?: string },
): Promise<void> {
  if (job.as === 'article') return offer(actor, item, documentId, document);
  await arrived(item.jobId, item.ordinal, documentId);
  const { current } = await db().document.findUniqueOrThrow({ where: { id: documentId }, include: { current: true } });
  try {
    await execute(actor, 'revise-source', { sourceId: documentId, number: current?.number ?? 1, document });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'text-unchanged') throw error;
  }
}

import { z } from 'zod';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import * as fields from '@/lib/desk/fields';
import { demand } from '@/lib/desk/roles';
import { isDamaged } from '@/lib/import/many';
import { Problem } from '@/lib/problem';
import { work } from '@/lib/work/pool';
import type { TaskResult } from '@/lib/work/tasks';
import { originalBytes } from './original';

/** A line of a job that brought documents in. */
export const jobItem = z.object({ job: fields.id, ordinal: z.number().int().min(0).max(1_000_000) });

/** What a line of a job says of its document: what a line of data has, or the name of a file. */
export interface ItemGiven {
  readonly name: string;
  readonly given: unknown;
}

/** What finds a document in the file of a job. */
export type Documents = (item: ItemGiven) => Promise<object>;

/**
 * The documents of a job, as they are submitted: each is found when it is asked for.
 * @param bytes of the job's file
 * @param whole whether that file is the document, and no folder of them
 * @throws Problem from what is returned: `line-damaged`, `file-damaged`, `file-encrypted`, `file-bomb`, `file-name-too-long`
 */
export function documentsIn(bytes: Uint8Array, whole = false): Documents {
  let places: TaskResult<'places-in'> | undefined;
  return async ({ name, given }) => {
    if (given && isDamaged(given)) throw new Problem('line-damaged');
    if (given) return withPage(given);
    if (whole) return asFile(name, bytes);
    places ??= await work('places-in', { bytes });
    return asFile(name, await work('one-of-many', { bytes, name, place: places.get(name) }));
  };
}

const asFile = (name: string, bytes: Uint8Array) => ({
  file: new File([bytes as Uint8Array<ArrayBuffer>], name.split('/').at(-1) ?? name),
});

/** How a text begins that is written as a page, as systems for pages hold it. */
const PAGE = /^\s{0,99}<(?:!doctype|html|body|article|section|div|p|h[1-6]|blockquote|figure|ul|ol|table)[\s>]/i;

/** What a line of data holds as a page is read as one. */
function withPage(given: object): object {
  const { text, ...more } = given as { readonly text?: string };
  return text && PAGE.test(text.slice(0, 200)) ? { ...more, file: new File([text], 'page.html') } : given;
}

/**
 * The same of a job that the desk had, for whoever may see its jobs.
 * @throws Problem `forbidden`, `not-found`, and what `documentsIn` tells
 */
export async function documentOfItem(actor: Actor, { job, ordinal }: z.output<typeof jobItem>): Promise<object> {
  demand(actor, 'import');
  const { deskId } = actor;
  const item = await db().jobItem.findFirst({
    where: { jobId: job, ordinal, job: { deskId, kind: { in: ['import-many', 'inbox'] } } },
    include: { job: { select: { originalId: true, input: true } } },
  });
  if (!item?.job.originalId) throw new Problem('not-found');
  const { whole = false } = item.job.input as { whole?: boolean };
  return documentsIn(await originalBytes(item.job.originalId), whole)(item);
}

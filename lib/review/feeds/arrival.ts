import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { parse } from '@/lib/desk/parse';
import { readSource, submission } from '../texts/submission';

/** Where a newer text of an article is: see `submission`. */
export interface Offered {
  readonly capture: string;
  readonly item?: string | undefined;
  readonly sha256: string;
}

/** The document that an item of a feed became when it first came; undefined where this is its first coming. */
export async function documentOfItem(jobId: string, ordinal: number): Promise<string | undefined> {
  const item = await db().feedItem.findFirst({ where: { jobId, ordinal }, select: { documentId: true } });
  return item?.documentId ?? undefined;
}

/** Notes what an item of a feed became. */
export async function arrived(jobId: string, ordinal: number, documentId: string): Promise<void> {
  await db().feedItem.updateMany({ where: { jobId, ordinal }, data: { documentId } });
}

/**
 * Offers what came as the next text of a document that the desk has. Whether it is taken is a person's to decide, who
 * sees what becomes of the quotations.
 * @throws Problem what reading it throws
 */
export async function offer(
  actor: Actor,
  { jobId, ordinal }: { readonly jobId: string; readonly ordinal: number },
  documentId: string,
  document: Omit<Offered, 'sha256'>,
): Promise<void> {
  const { text } = await readSource(actor, parse(submission, document));
  const offered: Offered = { ...document, sha256: text.sha256 };
  await db().feedItem.updateMany({ where: { jobId, ordinal }, data: { documentId, offered: { ...offered } } });
}

import { db, Prisma } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';

/** The order of lists of documents: the newest first. */
export const NEWEST_FIRST = { names: ['d.created_at', 'd.id'], descending: true };

/** Where a document stands in such a list. */
export const documentKey =
  ({ deskId }: Actor) =>
  async (id: string): Promise<readonly Prisma.Sql[] | undefined> => {
    const at = await db().document.findFirst({ where: { id, deskId }, select: { createdAt: true } });
    return at ? [Prisma.sql`${at.createdAt}::timestamptz`, Prisma.sql`${id}::uuid`] : undefined;
  };

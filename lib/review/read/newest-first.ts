import { Prisma } from '@/lib/db/client';

/** The order of lists of what was made: the newest first. @param row the row in the query */
export const newestFirst = (row: string) => ({ names: [`${row}.created_at`, `${row}.id`], descending: true });

/** Where a row stands in such a list. */
export const newestKey = (
  row: { readonly id: string; readonly createdAt: Date } | null,
): readonly Prisma.Sql[] | undefined =>
  row ? [Prisma.sql`${row.createdAt}::timestamptz`, Prisma.sql`${row.id}::uuid`] : undefined;

import { Prisma } from '@/lib/db/client';

/**
 * Which comparison of a quotation leads: what it shows on the card, in the text, in lists and in the report. The rule
 * stands in the database (`check_rank` in migration 0011), which ranks every comparison and keeps on the quotation's row
 * what leads, with each write: found before not found, decided before proposed, then the closest. Read in this order,
 * the first of a quotation leads; the first of some of them leads among those.
 */
export const TELLING_FIRST: Prisma.CheckOrderByWithRelationInput[] = [
  { rank: 'desc' },
  { createdAt: 'asc' },
  { id: 'asc' },
];

/** The same order in SQL, of comparisons that are called `c`. */
export const LEADING = Prisma.raw('c.rank DESC, c.created_at, c.id');

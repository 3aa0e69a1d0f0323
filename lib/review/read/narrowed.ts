import { Prisma } from '@/lib/db/client';
import { type Due, GIVEN_STATUSES, type Sort, type Standing } from '../words';
import { SPEAKER_KNOWN } from './as-sql';

/** What a list of quotations is narrowed to beside its view, and its order. */
export interface Narrowed {
  readonly speaker?: string | undefined;
  readonly article?: string | undefined;
  /** What somebody has, and that is not signed off. */
  readonly assignee?: string | undefined;
  readonly status?: Standing | undefined;
  readonly due?: Due | undefined;
  readonly sort?: Sort | undefined;
}

const WITHIN: Record<Due, string> = { overdue: '0', day: '1 day', week: '7 days' };

/** What is due is read in its own order, whatever other one was asked for: that is what its index has. */
export const sortOf = ({ due, sort = 'oldest' }: Narrowed): Sort => (due ? 'due' : sort);

/** As conditions that an index of their own answers (quote_by_speaker, quote_mine, quote_by_status, quote_due …). */
export function conditionOf(narrowed: Narrowed): Prisma.Sql {
  const { speaker, article, assignee, status, due } = narrowed;
  const parts = [
    ...(speaker ? [Prisma.sql`speaker_id = ${speaker}::uuid AND speaker_id IS NOT NULL`] : []),
    ...(assignee ? [heldBy(assignee)] : []),
    // An archived article is out of every list but its own.
    article ? Prisma.sql`article_id = ${article}::uuid AND ${isHere(article)}` : Prisma.sql`NOT shelved`,
    ...(status ? [standsAs(status)] : []),
    ...(sortOf(narrowed) === 'due' ? [Prisma.sql`due IS NOT NULL`] : []),
    ...(due ? [Prisma.sql`NOT signed AND due < now() + ${WITHIN[due]}::interval`] : []),
  ];
  return Prisma.join(parts, ' AND ');
}

/** Those of which it is told (`standingsOf`). */
function standsAs(standing: Standing): Prisma.Sql {
  if (standing === 'conflict') return Prisma.sql`conflict`;
  const isGiven = (GIVEN_STATUSES as readonly string[]).includes(standing);
  if (isGiven) return Prisma.sql`status = ${standing}`;
  if (standing === 'speaker-open') return Prisma.sql`status = 'in-review' AND NOT conflict AND NOT ${SPEAKER_KNOWN}`;
  const known = standing === 'in-review' ? SPEAKER_KNOWN : Prisma.sql`true`;
  return Prisma.sql`status = ${standing} AND NOT conflict AND ${known}`;
}

/** What somebody has to do (quote_mine). */
export const heldBy = (personId: string): Prisma.Sql =>
  Prisma.sql`NOT signed AND assignee_id IS NOT NULL AND assignee_id = ${personId}::uuid`;

const isHere = (article: string): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM document WHERE id = ${article}::uuid AND kind = 'article')`;

/** The columns of each order. Within an article the numbers go up in all of them. */
export const ORDERS: Readonly<Record<Sort, { readonly names: readonly string[]; readonly descending?: boolean }>> = {
  oldest: { names: ['q.since', 'q.article_id', 'q.number'] },
  newest: { names: ['q.since', 'q.article_id', '(-q.number)'], descending: true },
  due: { names: ['q.due', 'q.since', 'q.article_id', 'q.number'] },
};

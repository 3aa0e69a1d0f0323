import { db, type Prisma } from '@/lib/db/client';
import type { NoticeKind } from '@/lib/desk/notices';
import { NOTICES_CHANNEL } from '@/lib/desk/notify';
import type { Role } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import type { SignedIn } from './session';

/** So many of the newest are listed. */
const LISTED = 30;
/** So many are counted; of more it is said that there are more. */
const MOST_UNREAD = 99;

/** Something that a person is told of: titles and names, and no words of any text. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** ISO 8601. */
  readonly at: string;
  readonly isRead: boolean;
  /** How many quotations it is about. */
  readonly count: number;
  readonly desk: string;
  /** Who did it; null for the workbench by itself, and for who is not told. */
  readonly by: string | null;
  /** Of the article or the source; null where it leads to neither, or to what was deleted. */
  readonly title: string | null;
  /** What the person is at the desk now. */
  readonly role: Role;
}

export interface Notices {
  readonly unread: number;
  readonly newest: readonly Notice[];
}

/** What the rows of a person are: those of desks that they still belong to. */
const ownOf = (personId: string) => ({ personId, desk: { members: { some: { personId } } } });

/** What is read of a notice to tell it to a person. */
const partsFor = (personId: string) =>
  ({
    desk: { select: { name: true, members: { where: { personId }, select: { role: true } } } },
    by: { select: { name: true } },
    article: { select: { title: true, kind: true } },
    source: { select: { title: true, kind: true } },
  }) as const;

/** The newest of what a person is told in the page, at all their desks. */
export async function readNotices({ personId }: SignedIn): Promise<Notices> {
  const where = { ...ownOf(personId), inPage: true };
  const [rows, unread] = await Promise.all([
    db().notice.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: LISTED,
      include: partsFor(personId),
    }),
    readUnread(personId),
  ]);
  return { unread, newest: rows.map(noticeOf) };
}

/** What a mail tells: to whom, and what is still for them. */
export async function readMailed(mailId: string) {
  const { person } = await db().mail.findUniqueOrThrow({
    where: { id: mailId },
    select: { person: { select: { id: true, name: true, email: true, locale: true } } },
  });
  const notices = await db().notice.findMany({
    where: { ...ownOf(person.id), mailId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: partsFor(person.id),
  });
  return { person, notices: notices.map(noticeOf) };
}

/** How many a person has not read, up to one more than are counted. */
export async function readUnread(personId: string): Promise<number> {
  const where = { ...ownOf(personId), inPage: true, readAt: null };
  return (await db().notice.findMany({ where, take: MOST_UNREAD + 1, select: { id: true } })).length;
}

/** Marks as read what a person has, all or one. @throws Problem `not-found` for one that is not theirs */
export async function markRead({ personId }: SignedIn, id?: string): Promise<void> {
  if (id && (await db().notice.count({ where: { id, personId } })) === 0) throw new Problem('not-found');
  await db().notice.updateMany({ where: { personId, readAt: null, ...(id && { id }) }, data: { readAt: new Date() } });
  // Their other pages count anew.
  await db().$executeRaw`SELECT pg_notify(${NOTICES_CHANNEL}, ${personId})`;
}

/** Where a notice of a person leads, at which desk; it is read then. @throws Problem `not-found` for one that is not theirs */
export async function followNotice(
  who: SignedIn,
  id: string,
): Promise<{ readonly deskId: string; readonly path: string }> {
  const found = await db().notice.findFirst({ where: { id, ...ownOf(who.personId) } });
  if (!found) throw new Problem('not-found');
  await markRead(who, id);
  const { deskId, articleId, quoteId, sourceId, kind } = found;
  if (articleId) return { deskId, path: `/article/${articleId}${quoteId ? `#${quoteId}` : ''}` };
  if (sourceId) return { deskId, path: `/sources/${sourceId}` };
  return { deskId, path: kind === 'role-changed' ? '/account' : '/?view=mine' };
}

function noticeOf(row: Prisma.NoticeGetPayload<{ include: ReturnType<typeof partsFor> }>): Notice {
  const about = row.article ?? row.source;
  return {
    id: row.id,
    kind: row.kind as NoticeKind,
    at: row.createdAt.toISOString(),
    isRead: row.readAt !== null,
    count: row.count,
    desk: row.desk.name,
    by: row.by?.name ?? null,
    title: about && about.kind !== 'deleted' ? about.title : null,
    role: row.desk.members[0]?.role as Role,
  };
}

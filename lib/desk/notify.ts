import type { Tx } from '@/lib/db/client';
import { putInQueue } from '@/lib/db/queue';
import { readMail } from '@/lib/settings';
import type { Writer } from './events';
import { type Mails, type NoticeKind, nextMail, wayAtFirst } from './notices';

/** Who listens here hears whom something was told to, once it is committed: the person's id. */
export const NOTICES_CHANNEL = 'isnad_notice';

/** Something that people of a desk are to be told of. */
export interface Told {
  readonly kind: NoticeKind;
  /** Persons; whoever does it is not told of it, nor is anybody of another desk. */
  readonly to: readonly string[];
  /** What it leads to: a quotation of an article, an article, or a source. */
  readonly articleId?: string | null | undefined;
  readonly quoteId?: string | null | undefined;
  readonly sourceId?: string | null | undefined;
  /** How many quotations it is about. */
  readonly count?: number;
  /** What is told once and no second time. */
  readonly key?: string;
}

/**
 * Tells people of what concerns them, each as they chose: in the page, by mail, both or not at all. It is part of the
 * transaction in which that happens. A mail waits in the queue for as long as its reader gathers them; it has titles and
 * names, and no words of any text.
 */
export async function notify(tx: Tx, { deskId, personId }: Writer, told: Told): Promise<void> {
  const to = [...new Set(told.to)].filter((id) => id !== personId);
  if (to.length === 0) return;
  const people = await tx.person.findMany({
    where: { id: { in: to }, members: { some: { deskId } } },
    select: { id: true, mails: true, zone: true, noticeChoices: { where: { kind: told.kind } } },
  });
  const canMail = readMail() !== undefined;
  for (const { id, zone, noticeChoices, ...chose } of people) {
    const mails = chose.mails as Mails;
    const { page, mail } = noticeChoices[0] ?? wayAtFirst(told.kind);
    const byMail = canMail && mail && mails !== 'never';
    if (!page && !byMail) continue;
    const { count } = await tx.notice.createMany({
      data: {
        deskId,
        personId: id,
        kind: told.kind,
        byId: personId,
        articleId: told.articleId ?? null,
        quoteId: told.quoteId ?? null,
        sourceId: told.sourceId ?? null,
        // An article without any is given too.
        count: Math.max(1, told.count ?? 1),
        key: told.key ?? null,
        inPage: page,
        byMail,
      },
      skipDuplicates: true,
    });
    if (count === 0) continue;
    if (byMail) await putInQueue(tx, 'isnad-mail', { person: id }, nextMail(mails, zone, new Date()), id);
    if (page) await tx.$executeRaw`SELECT pg_notify(${NOTICES_CHANNEL}, ${id})`;
  }
}

import { db, type Tx } from '@/lib/db/client';

/** So many notices are told in one mail; what is more comes in the next. */
const MOST = 50;

/**
 * The next mail to a person: one that was gathered and not sent yet, or a new one of all that waits. What is settled
 * meanwhile is left out: read in the page, taken back, or of a desk that they have left.
 * @returns its id; undefined where nothing waits
 */
export async function gatherMail(personId: string): Promise<string | undefined> {
  return db().$transaction(async (tx) => {
    // One gathers at a time.
    await tx.$executeRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const unsent = await tx.mail.findFirst({ where: { personId, sentAt: null, refused: null } });
    if (unsent) return unsent.id;
    await leaveOut(tx, personId);
    const waiting = await tx.notice.findMany({
      where: { personId, byMail: true, mailId: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true },
    });
    if (waiting.length === 0) return undefined;
    const mail = await tx.mail.create({ data: { personId } });
    await tx.notice.updateMany({ where: { id: { in: waiting.map((n) => n.id) } }, data: { mailId: mail.id } });
    return mail.id;
  });
}

const leaveOut = (tx: Tx, personId: string) => tx.$executeRaw`
  UPDATE notice n SET by_mail = false
  WHERE n.person_id = ${personId}::uuid AND n.by_mail AND n.mail_id IS NULL AND (
    n.read_at IS NOT NULL
    OR EXISTS (SELECT FROM person p WHERE p.id = n.person_id AND p.mails = 'never')
    OR NOT EXISTS (SELECT FROM member m WHERE m.desk_id = n.desk_id AND m.person_id = n.person_id)
    OR (n.kind IN ('assigned', 'due-soon', 'overdue') AND EXISTS (
      SELECT FROM quote q WHERE q.id = n.quote_id AND q.assignee_id IS DISTINCT FROM n.person_id)))`;

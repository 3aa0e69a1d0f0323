import { db } from '@/lib/db/client';
import { notify } from '@/lib/desk/notify';

/** In hours: so long before its time a quotation is told to be due. */
const SOON = 24;
/** In hours: what is overdue for longer is told to nobody any more. */
const LATE = 72;
/** So many are told at one look; the rest at the next. */
const AT_ONCE = 500;

interface Due {
  readonly deskId: string;
  readonly personId: string;
  readonly articleId: string;
  readonly due: Date;
  readonly isLate: boolean;
  readonly quotes: readonly string[];
}

/**
 * Tells everybody what of theirs is due soon, and what is overdue: each once, what is due at one time in one article
 * together. Any number of processes may look.
 */
export async function tellDue(): Promise<void> {
  const all = await db().$queryRaw<Due[]>`
    SELECT desk_id AS "deskId", assignee_id AS "personId", article_id AS "articleId", due, due < now() AS "isLate",
      array_agg(id ORDER BY number) AS quotes
    FROM quote q
    WHERE number > 0 AND due IS NOT NULL AND assignee_id IS NOT NULL AND NOT signed AND NOT shelved
      AND due BETWEEN now() - make_interval(hours => ${LATE}) AND now() + make_interval(hours => ${SOON})
      AND status IN ('open', 'in-review')
      AND NOT EXISTS (SELECT FROM notice n WHERE n.person_id = q.assignee_id AND n.key =
        CASE WHEN q.due < now() THEN 'overdue' ELSE 'due-soon' END || ' ' || q.article_id || ' ' || floor(extract(epoch FROM q.due))::bigint)
    GROUP BY desk_id, assignee_id, article_id, due LIMIT ${AT_ONCE}`;
  for (const { deskId, personId, articleId, due, isLate, quotes } of all) {
    const kind = isLate ? 'overdue' : 'due-soon';
    const key = `${kind} ${articleId} ${Math.floor(due.getTime() / 1000)}`;
    const [quoteId] = quotes;
    await db().$transaction((tx) =>
      notify(
        tx,
        { deskId, personId: null },
        { kind, to: [personId], articleId, quoteId: quoteId ?? null, count: quotes.length, key },
      ),
    );
  }
}

import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { changeArticle, onArticle } from '../rows/article-state';

/**
 * Gives a whole article to a member of the desk, by a time: every quotation in it that is not signed off and that nobody
 * else was given for itself, and what is found in it later. Null takes it back.
 * @throws Problem `not-found` for who is no member, `conflict`
 */
export const assignArticle = command({
  name: 'assign-article',
  permission: 'assign',
  input: onArticle.extend({ personId: fields.id.nullable(), due: fields.moment.nullable() }),
  async run(tx, actor, { personId, due, ...on }) {
    const { articleId } = on;
    const before = await tx.document.findFirst({ where: { id: articleId, deskId: actor.deskId, kind: 'article' } });
    if (!before) throw new Problem('not-found');
    if (personId && (await tx.member.count({ where: { deskId: actor.deskId, personId } })) === 0)
      throw new Problem('not-found');
    const article = await changeArticle(tx, actor, on, { assigneeId: personId, due });
    const quotes = await giveQuotes(tx, actor, articleId, before.assigneeId, { personId, due });
    if (personId && article)
      await notify(tx, actor, { kind: 'assigned', to: [personId], articleId, count: quotes.length });
    return {
      result: { quotes: quotes.length },
      event: {
        kind: 'article-assigned',
        subject: articleId,
        article: articleId,
        data: { quotes: quotes.length },
        changes: [article, ...quotes],
        inverse: PUT_BACK,
      },
    };
  },
});

/** In one statement, however many they are. */
async function giveQuotes(
  tx: Tx,
  actor: Actor,
  articleId: string,
  from: string | null,
  { personId, due }: { readonly personId: string | null; readonly due: Date | null },
): Promise<(Change | undefined)[]> {
  const rows = await tx.$queryRaw<{ id: string; assignee: string | null; due: Date | null }[]>`
    SELECT id, assignee_id AS assignee, due FROM quote
    WHERE desk_id = ${actor.deskId}::uuid AND article_id = ${articleId}::uuid AND number > 0 AND NOT signed
      AND (assignee_id IS NULL OR assignee_id = ${from}::uuid OR assignee_id = ${personId}::uuid)`;
  await tx.quote.updateMany({
    where: { id: { in: rows.map((q) => q.id) } },
    data: { assigneeId: personId, due, version: { increment: 1 } },
  });
  return rows.map((q) =>
    changeOf(
      'quote',
      q.id,
      { assignee: q.assignee, due: q.due?.toISOString() ?? null },
      { assignee: personId, due: due?.toISOString() ?? null },
    ),
  );
}

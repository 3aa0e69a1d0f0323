import { z } from 'zod';
import { Prisma, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { LANGUAGES } from '@/lib/text/languages';
import { groupBy } from '../group-by';
import { loadsOf } from '../rows/loads';
import { shareOut, WAYS } from '../rules/share-out';

/** So many of what nobody has, the oldest first, are looked through at once. */
const LOOKED_AT = 5000;
/** So many are given out at once. */
const MOST = 500;

const which = z.object({
  speakerId: fields.id.optional(),
  /** Part of where or by whom the article was published, as it is described or addressed. */
  outlet: fields.text(300).trim().optional(),
  language: z.enum(LANGUAGES).optional(),
});

/**
 * Shares out what nobody has yet, by a rule: of a speaker, an outlet, a language, among these people, each in turn or to
 * whoever has least. What of an article is given out stays together.
 * @throws Problem `not-found` for who is no member, `nothing-to-share`
 */
export const shareQuotes = command({
  name: 'share-quotes',
  permission: 'assign',
  input: z.object({
    among: z.array(fields.id).min(1).max(100),
    way: z.enum(WAYS),
    due: fields.moment.nullable(),
    which,
  }),
  async run(tx, actor, { among, way, due, which }) {
    const people = [...new Set(among)];
    const hands = await loadsOf(tx, actor.deskId, people);
    if (hands.length < people.length) throw new Problem('not-found');
    const rows = await nobodys(tx, actor, which);
    if (rows.length === 0) throw new Problem('nothing-to-share');
    const articles = groupBy(rows, (row) => row.articleId);
    const pieces = [...articles].map(([articleId, own]) => ({ articleId, quotes: own.length }));
    const given = shareOut(pieces, hands, way);
    const changes = rows.map((row) =>
      changeOf(
        'quote',
        row.id,
        { assignee: null, ...(due && { due: row.due?.toISOString() ?? null }) },
        { assignee: given.get(row.articleId) ?? null, ...(due && { due: due.toISOString() }) },
      ),
    );
    for (const { id: personId } of hands) {
      const own = rows.filter((row) => given.get(row.articleId) === personId);
      if (own.length === 0) continue;
      await tx.quote.updateMany({
        where: { id: { in: own.map((row) => row.id) } },
        data: { assigneeId: personId, ...(due && { due }), version: { increment: 1 } },
      });
      await notify(tx, actor, { kind: 'assigned', to: [personId], count: own.length });
    }
    return {
      result: { quotes: rows.length },
      event: {
        kind: 'quotes-assigned',
        subject: actor.deskId,
        data: { done: rows.length, refused: 0 },
        changes,
        inverse: PUT_BACK,
      },
    };
  },
});

/** What nobody has yet and the rule is for, the oldest article first. */
async function nobodys(tx: Tx, { deskId }: Actor, { speakerId, outlet, language }: z.output<typeof which>) {
  const wanted = [
    ...(speakerId ? [Prisma.sql`q.speaker_id = ${speakerId}::uuid`] : []),
    ...(outlet ? [Prisma.sql`strpos(lower(concat_ws(' ', d.outlet, d.author, d.url)), lower(${outlet})) > 0`] : []),
    ...(language ? [Prisma.sql`r.language = ${language}`] : []),
    Prisma.sql`true`,
  ];
  return tx.$queryRaw<{ id: string; articleId: string; due: Date | null }[]>`
    SELECT q.id, q.article_id AS "articleId", q.due FROM (
      SELECT * FROM quote WHERE desk_id = ${deskId}::uuid AND number > 0 AND kind = 'direct' AND NOT signed AND assignee_id IS NULL
        AND status = 'open' AND NOT shelved ORDER BY since, article_id, number LIMIT ${LOOKED_AT}) q
    JOIN document d ON d.id = q.article_id JOIN revision r ON r.id = q.revision_id
    WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY q.since, q.article_id, q.number LIMIT ${MOST}`;
}

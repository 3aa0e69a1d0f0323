import { z } from 'zod';
import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, readOne, type State, type Subject } from '@/lib/desk/changes';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { described } from '../texts/documents';
import { memberOrNobody } from './quote-state';

/** What every command on an article as a whole is told: which, and the version that the person saw. */
export const onArticle = z.object({ articleId: fields.id, version: fields.version });

/** What can be changed of an article beside its text. */
async function read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const articles = await tx.document.findMany({ where: { id: { in: [...ids] }, deskId, kind: { not: 'source' } } });
  return new Map(articles.map((article) => [article.id, stateOf(article)]));
}

const stateOf = (article: Prisma.DocumentGetPayload<object>): State => ({
  title: article.title,
  archived: article.archivedAt?.toISOString() ?? null,
  deleted: article.kind === 'deleted',
  assignee: article.assigneeId,
  due: article.due?.toISOString() ?? null,
});

export const articleSubject: Subject = {
  read,
  async restore(tx, actor, id, _, target) {
    await tx.document.update({
      where: { id },
      data: {
        ...described('article', target.title as string, null),
        archivedAt: target.archived as string | null,
        kind: target.deleted ? 'deleted' : 'article',
        // Somebody who has left the desk since has nothing given to them.
        assigneeId: await memberOrNobody(tx, actor, (target.assignee ?? null) as string | null),
        due: (target.due ?? null) as string | null,
        version: { increment: 1 },
      },
    });
  },
};

type ArticleChange = Parameters<Tx['document']['updateMany']>[0]['data'];

/** Changes an article that is still what the person saw. @throws Problem `not-found`, `conflict` with what it is called now */
export async function changeArticle(
  tx: Tx,
  actor: Actor,
  { articleId: id, version }: z.output<typeof onArticle>,
  data: ArticleChange,
): Promise<Change | undefined> {
  const before = await tx.document.findFirst({ where: { id, deskId: actor.deskId, kind: 'article' } });
  if (!before) throw new Problem('not-found');
  const changed = await tx.document.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0)
    throw new Problem('conflict', {}, { what: 'article', version: before.version, title: before.title });
  return changeOf('article', id, stateOf(before), (await readOne({ read }, tx, actor.deskId, id)) as State);
}

import { z } from 'zod';
import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, readOne, type State, type Subject, same } from '@/lib/desk/changes';
import * as fields from '@/lib/desk/fields';
import { memberOrNobody } from '@/lib/desk/member';
import { Problem } from '@/lib/problem';
import { described } from '../texts/documents';
import { demandReady, demandUnlocked } from './readiness';

/** What every command on an article as a whole is told: which, and the version that the person saw. */
export const onArticle = z.object({ articleId: fields.id, version: fields.version });

/** What can be changed of an article beside its text. */
async function read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const articles = await tx.document.findMany({
    where: { id: { in: [...ids] }, deskId, kind: { not: 'source' } },
    include: LAST_READY,
  });
  return new Map(articles.map((article) => [article.id, stateOf(article)]));
}

/** The last time that it was ready for publication. */
const LAST_READY = { readiness: { orderBy: { markedAt: 'desc' }, take: 1 } } satisfies Prisma.DocumentInclude;
type Article = Prisma.DocumentGetPayload<{ include: typeof LAST_READY }>;

const stateOf = (article: Article): State => ({
  title: article.title,
  outlet: article.outlet,
  archived: article.archivedAt?.toISOString() ?? null,
  deleted: article.kind === 'deleted',
  assignee: article.assigneeId,
  due: article.due?.toISOString() ?? null,
  ready: readyIn(article.readiness[0]),
});

type Lifted = { readonly by: string; readonly at: string; readonly reason: string };
/** A time that it was ready for publication, as the log keeps it. */
type Ready = { readonly by: string; readonly at: string; readonly revision: number; readonly lifted: Lifted | null };

const readyIn = (round: Article['readiness'][number] | undefined): Ready | null =>
  round
    ? {
        by: round.markedById,
        at: round.markedAt.toISOString(),
        revision: round.revision,
        lifted: round.liftedAt && {
          by: round.liftedById ?? '',
          at: round.liftedAt.toISOString(),
          reason: round.reason ?? '',
        },
      }
    : null;

export const articleSubject: Subject = {
  read,
  async restore(tx, actor, id, now, target) {
    if (!same(now.ready, target.ready)) await liftAgain(tx, actor, id, (target.ready as Ready).lifted);
    await tx.document.update({
      where: { id },
      data: {
        ...described('article', target.title as string, null),
        outlet: (target.outlet ?? null) as string | null,
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

/** Locks an article again that was lifted, as far as it is ready; or lifts it again, for the reason that it was. */
async function liftAgain(tx: Tx, actor: Actor, articleId: string, lifted: Lifted | null): Promise<void> {
  if (!lifted) await demandReady(tx, actor, articleId);
  const last = await tx.readiness.findFirstOrThrow({ where: { articleId }, orderBy: { markedAt: 'desc' } });
  await tx.readiness.update({
    where: { id: last.id },
    data: { liftedById: lifted?.by ?? null, liftedAt: lifted?.at ?? null, reason: lifted?.reason ?? null },
  });
}

/** What the work changes of an article of the actor's desk, as the log keeps it. */
export async function changingArticle(
  tx: Tx,
  actor: Actor,
  id: string,
  work: () => Promise<unknown>,
): Promise<Change | undefined> {
  const before = (await readOne({ read }, tx, actor.deskId, id)) as State;
  await work();
  return changeOf('article', id, before, (await readOne({ read }, tx, actor.deskId, id)) as State);
}

type ArticleChange = Parameters<Tx['document']['updateMany']>[0]['data'];

/** Changes an article that is still what the person saw. @throws Problem `not-found`, `article-locked`, `conflict` with what it is called now */
export async function changeArticle(
  tx: Tx,
  actor: Actor,
  { articleId: id, version }: z.output<typeof onArticle>,
  data: ArticleChange,
): Promise<Change | undefined> {
  const before = await tx.document.findFirst({
    where: { id, deskId: actor.deskId, kind: 'article' },
    include: LAST_READY,
  });
  if (!before) throw new Problem('not-found');
  await demandUnlocked(tx, [id]);
  const changed = await tx.document.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0)
    throw new Problem('conflict', {}, { what: 'article', version: before.version, title: before.title });
  return changeOf('article', id, stateOf(before), (await readOne({ read }, tx, actor.deskId, id)) as State);
}

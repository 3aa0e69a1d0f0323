import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changingArticle } from '../rows/article-state';
import { demandReady, demandUnlocked } from '../rows/readiness';
import { articleAt } from '../texts/documents';

/**
 * Says that an article is ready for publication, which locks it: nothing of it is changed until an editor lifts that. It
 * is not taken back without a word: lifting wants a reason. `number` is the newest revision that the person saw.
 * @throws Problem `not-found`, `article-locked` where it is already, `text-newer`, `article-not-ready` with what is left
 */
export const markReady = command({
  name: 'mark-ready',
  permission: 'sign-off',
  input: z.object({ articleId: fields.id, number: fields.number }),
  async run(tx, actor, { articleId, number }) {
    await articleAt(tx, actor, articleId);
    await demandUnlocked(tx, [articleId]);
    const revision = await revisionNow(tx, articleId);
    if (revision !== number) throw new Problem('text-newer');
    await demandReady(tx, actor, articleId);
    const change = await changingArticle(tx, actor, articleId, () =>
      tx.readiness.create({ data: { articleId, revision, markedById: actor.personId } }),
    );
    const about = { subject: articleId, article: articleId };
    return { result: undefined, event: { kind: 'article-ready', ...about, data: { revision }, changes: [change] } };
  },
});

/** Lifts that, so that the article can be changed again. @throws Problem `not-found`, `article-not-locked` */
export const liftReady = command({
  name: 'lift-ready',
  permission: 'sign-off',
  input: z.object({ articleId: fields.id, reason: fields.text(2000).trim().min(1) }),
  async run(tx, actor, { articleId, reason }) {
    await articleAt(tx, actor, articleId);
    const locked = await tx.readiness.findFirst({ where: { articleId, liftedAt: null }, select: { id: true } });
    if (!locked) throw new Problem('article-not-locked');
    const change = await changingArticle(tx, actor, articleId, () =>
      tx.readiness.update({
        where: locked,
        data: { liftedAt: new Date(), liftedById: actor.personId, reason },
      }),
    );
    const about = { subject: articleId, article: articleId };
    return {
      result: undefined,
      event: { kind: 'article-lifted', ...about, data: { reason }, changes: [change], inverse: PUT_BACK },
    };
  },
});

async function revisionNow(tx: Tx, articleId: string): Promise<number | undefined> {
  const article = await tx.document.findUniqueOrThrow({
    where: { id: articleId },
    select: { current: { select: { number: true } } },
  });
  return article.current?.number;
}

import { z } from 'zod';
import { db } from '@/lib/db/client';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import type { DataOf } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { work } from '@/lib/work/pool';
import { standAgain } from '../rows/suggestion';
import { lapsedSince } from '../rules/lapsed';
import { KEPT, keptText } from '../texts/kept';
import { authorOf, revise, withMoves } from '../texts/revising';
import { readArticle, submission } from '../texts/submission';

/**
 * Brings in a corrected text of an article as its next revision. Quotations, notes and checks follow their words;
 * what changed is flagged with the old words and compared anew; what is gone stays with the old revision and is
 * listed; what is new is proposed. `number` is the newest revision that the person saw.
 * @throws Problem `conflict` when there is a newer one, `text-unchanged`, `article-locked`
 */
export const reviseArticle = command({
  name: 'revise-article',
  permission: 'import',
  input: z.object({ articleId: fields.id, number: fields.number, document: submission }),
  async prepare(actor, { articleId, document: given }) {
    return withMoves(actor, articleId, await readArticle(actor, given, await authorOf(actor, articleId)));
  },
  run: (tx, actor, { articleId, number }, next) => revise(tx, actor, articleId, number, next),
});

/**
 * Brings in the text of an earlier revision as the next one: how a correction is taken back, for no text is ever
 * removed. What was decided of words that stand again is decided again.
 * @throws Problem `not-found`, and what `revise-article` throws
 */
export const restoreText = command({
  name: 'restore-text',
  permission: 'import',
  input: z.object({ articleId: fields.id, number: fields.number, to: fields.number }),
  async prepare(actor, { articleId, to }) {
    const revision = await db().revision.findFirst({
      where: { number: to, document: { id: articleId, deskId: actor.deskId, kind: 'article' } },
      include: { ...KEPT, document: { select: { title: true } } },
    });
    if (!revision) throw new Problem('not-found');
    const kept = keptText(revision, revision.document.title);
    const read = await work('read-again', { kept, author: await authorOf(actor, articleId) });
    const provenance = { obtained: 'pasted' as const, capturedFrom: `revision:${revision.id}` };
    return { to: revision.id, next: await withMoves(actor, articleId, { ...read, provenance }) };
  },
  async run(tx, actor, { articleId, number }, { to, next }) {
    const done = await revise(tx, actor, articleId, number, next, {
      lapsed: await lapsedSince(tx, actor, articleId, to),
    });
    await standAgain(tx, articleId, (done.event.data as DataOf<'article-revised'>).revision);
    return done;
  },
});

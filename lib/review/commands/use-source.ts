import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { bringIntoPlay } from '../comparing/play';
import { articleAt } from '../texts/documents';

/** Puts a source of the library in play for another article. */
export const useSource = command({
  name: 'use-source',
  permission: 'check',
  input: z.object({ articleId: fields.id, sourceId: fields.id }),
  async run(tx, actor, { articleId, sourceId }) {
    await articleAt(tx, actor, articleId);
    const source = await tx.document.findFirst({ where: { id: sourceId, deskId: actor.deskId, kind: 'source' } });
    if (!source) throw new Problem('not-found');
    if (source.withdrawnAt) throw new Problem('source-withdrawn', { reason: source.withdrawnReason ?? '' });
    await bringIntoPlay(tx, actor, articleId, [{ id: sourceId }]);
    return { result: undefined, event: { kind: 'source-used', subject: sourceId, article: articleId, data: {} } };
  },
});

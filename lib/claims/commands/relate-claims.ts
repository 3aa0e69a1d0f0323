import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { articleAt } from '@/lib/review/texts/documents';
import { RELATIONS } from '@/lib/review/words';
import { claimAt, setRelation } from '../claim-state';

/**
 * Says how one claim stands to another; null takes it back. Two claims stand to each other in one way: saying it
 * crosswise says it anew. The article is the one at whose side it was said, where it was.
 */
export const relateClaims = command({
  name: 'relate-claims',
  permission: 'check',
  input: z.object({
    fromId: fields.id,
    toId: fields.id,
    kind: z.enum(RELATIONS).nullable(),
    articleId: fields.id.optional(),
  }),
  async run(tx, actor, { fromId, toId, kind, articleId }) {
    if (fromId === toId) throw new Problem('claim-relates-itself');
    await claimAt(tx, actor, fromId);
    await claimAt(tx, actor, toId);
    if (articleId) await articleAt(tx, actor, articleId);
    const change = await setRelation(tx, actor, fromId, toId, kind);
    if (!change && kind === null) throw new Problem('not-found');
    return {
      result: undefined,
      event: {
        kind: 'claims-related',
        subject: fromId,
        article: articleId,
        data: { to: toId },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

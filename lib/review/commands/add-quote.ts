import { z } from 'zod';
import { changeOf } from '@/lib/desk/changes';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { compareAnew } from '../comparing/comparison';
import { demandNew } from '../rows/quote-row';
import { drawn } from '../rules/anchoring';
import { withHand } from '../rules/hands';
import { place } from '../rules/place';
import { newestAt } from '../texts/documents';

/** Adds a quotation that the program missed, and compares it with the sources in play. @throws Problem `text-newer` */
export const addQuote = command({
  name: 'add-quote',
  permission: 'check',
  input: z.object({ revisionId: fields.id, span: fields.span }),
  async run(tx, actor, { revisionId, span }) {
    const revision = await newestAt(tx, actor, revisionId);
    const [start, end] = drawn(revision.text, span);
    await demandNew(tx, revisionId, 'direct', [[start, end]]);
    const quote = await tx.quote.create({
      data: {
        revisionId,
        deskId: actor.deskId,
        articleId: revision.documentId,
        since: revision.document.createdAt,
        kind: 'direct',
        ...place(revision.text, [[start, end]]),
        origin: 'person',
        reasons: [],
        addedById: actor.personId,
        hands: withHand({}, actor.personId, `words:${actor.personId}`),
        attribution: { create: {} },
      },
    });
    await compareAnew(tx, quote, revision.documentId, quote.words);
    return {
      result: { id: quote.id, version: quote.version },
      event: {
        kind: 'quote-added',
        subject: quote.id,
        article: revision.documentId,
        data: { revision: revisionId, start, end },
        changes: [changeOf('quote', quote.id, { rejected: true }, { rejected: false })],
        inverse: PUT_BACK,
      },
    };
  },
});

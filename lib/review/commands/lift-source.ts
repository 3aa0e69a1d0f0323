import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { detectLanguage } from '@/lib/text/language';
import { bringIntoPlay } from '../comparing/play';
import { quoteAt } from '../rows/quote-row';
import { keepDocument } from '../texts/documents';
import { readyText } from '../texts/ready';

/**
 * Lifts a block quotation out of the article as a source in play, so that the article's other quotations are compared
 * with it. It bears out nothing of itself. Once for each: a second time answers with the same source.
 * @throws Problem `not-found` for what is no block quotation
 */
export const liftSource = command({
  name: 'lift-source',
  permission: 'check',
  input: z.object({ quoteId: fields.id }),
  async run(tx, actor, { quoteId }) {
    const { revision, attribution, start, end } = await quoteAt(tx, actor, quoteId);
    const block = await tx.block.findFirst({
      where: { revisionId: revision.id, kind: 'block-quotation', start: { lte: start }, end: { gt: start } },
    });
    if (!block) throw new Problem('not-found');
    const held = await tx.revision.findFirst({ where: { liftedFromId: quoteId } });
    const text = revision.text.slice(start, end);
    const speaker = attribution?.speaker?.name ?? attribution?.proposedName ?? '';
    const kept = held
      ? { id: held.documentId, sha256: held.sha256 }
      : await keepDocument(tx, actor, 'source', {
          text: readyText({
            text,
            language: detectLanguage(text),
            blocks: [],
            title: `${text.slice(0, 80).toWellFormed()}…`,
          }),
          provenance: { obtained: 'embedded', capturedFrom: '', liftedFrom: quoteId, author: speaker },
          sourceKind: 'document',
        });
    const articleId = revision.documentId;
    await bringIntoPlay(tx, actor, articleId, [kept]);
    return {
      result: kept.id,
      event: {
        kind: 'source-lifted',
        subject: kept.id,
        article: articleId,
        data: { quote: quoteId, sha256: kept.sha256 },
      },
    };
  },
});

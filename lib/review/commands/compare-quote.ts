import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { work } from '@/lib/work/pool';
import { columns, sourcesInPlay } from '../comparing/comparison';
import { demandUndecided, quoteAt } from '../rows/quote-row';

/** Lays a quotation beside a source that the program found nothing in (a translation, a paraphrase). Answers with the check's id. */
export const compareQuote = command({
  name: 'compare-quote',
  permission: 'check',
  input: z.object({ quoteId: fields.id, sourceId: fields.id }),
  async run(tx, actor, { quoteId, sourceId }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    const article = quote.revision.documentId;
    const [source] = await sourcesInPlay(tx, article, sourceId);
    if (!source || source.liftedFrom === quoteId) throw new Problem('not-found');
    const { words } = quote;
    const alignment = await work('lay-beside', { words, source: source.text, kind: quote.kind });
    const key = { quoteId, sourceRevisionId: source.revisionId };
    const check = await tx.check.upsert({
      where: { quoteId_sourceRevisionId: key },
      create: { ...key, ...columns(alignment) },
      update: {},
    });
    return {
      result: check.id,
      event: {
        kind: 'check-proposed',
        subject: quoteId,
        article,
        data: { check: check.id, source: sourceId, verdict: alignment.verdict },
      },
    };
  },
});

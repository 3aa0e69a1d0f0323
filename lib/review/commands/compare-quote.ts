import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { columns, compare, isItself, sourcesInPlay, wordsOf } from '../comparison';
import { quoteAt } from '../quote-row';

/** Lays a quotation beside a source that the program found nothing in (a translation, a paraphrase). Answers with the check's id. */
export const compareQuote = command({
  name: 'compare-quote',
  permission: 'check',
  input: z.object({ quoteId: fields.id, sourceId: fields.id }),
  async run(tx, actor, { quoteId, sourceId }) {
    const quote = await quoteAt(tx, actor, quoteId);
    const article = quote.revision.documentId;
    const [source] = await sourcesInPlay(tx, article, sourceId);
    if (!source || isItself(quoteId, source)) throw new Problem('not-found');
    const alignment = compare(wordsOf(quote.revision.text, quote.spans), source.text);
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

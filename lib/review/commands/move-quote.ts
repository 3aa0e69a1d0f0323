import { z } from 'zod';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import type { Span } from '@/lib/text/span';
import { changeQuote, demandNew, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { drawn, wordsChanged } from '../rules/anchoring';
import { handsOf, withHand } from '../rules/hands';
import { place } from '../rules/place';

/** Moves the ends of a quotation. What was found of other words lapses. */
export const moveQuote = command({
  name: 'move-quote',
  permission: 'check',
  input: onQuote.extend({ spans: z.array(fields.span).min(1).max(50) }),
  async run(tx, actor, { quoteId, version, spans }) {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUndecided(quote);
    const { text } = quote.revision;
    const ranges = spans.map((s) => drawn(text, s));
    if (ranges.some((s, i) => i > 0 && s[0] < (ranges[i - 1] as Span)[1])) throw new Problem('span-outside');
    const moves = ranges.flat().join() !== quote.spans.join();
    if (moves) await demandNew(tx, quote.revisionId, quote.kind, ranges);
    const change = await changingQuote(tx, actor, quoteId, async () => {
      const hands = withHand(handsOf(quote), actor.personId, `words:${actor.personId}`);
      await changeQuote(tx, quote, version, { ...place(text, ranges), was: null, hands });
      if (moves) await wordsChanged(tx, quoteId, actor.personId);
    });
    return {
      result: undefined,
      event: {
        kind: 'quote-moved',
        subject: quoteId,
        article: quote.revision.documentId,
        data: {},
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

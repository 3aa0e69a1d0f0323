import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { Problem } from '@/lib/problem';
import { changeQuote, demandNew, onQuote, quoteAt } from '../rows/quote-row';
import { changingQuote } from '../rows/quote-state';
import { drawn, moveTo, wordsChanged } from '../rules/anchoring';
import { handsOf, withHand } from '../rules/hands';

/**
 * Puts a quotation that a correction lost where it belongs: one of the places that fit, or words that a person chose.
 * Its sign-off lapses; what was found of it stands only if the words are the same.
 * @throws Problem `span-outside`, `quote-exists`, `quote-stands`, `conflict`
 */
export const placeQuote = command({
  name: 'place-quote',
  permission: 'check',
  input: onQuote.extend({ revisionId: fields.id, span: fields.span }),
  async run(tx, actor, { quoteId, version, revisionId, span }) {
    const quote = await quoteAt(tx, actor, quoteId);
    const { documentId } = quote.revision;
    const revision = await tx.revision.findFirst({ where: { id: revisionId, currentOf: { id: documentId } } });
    if (!revision) throw new Problem('not-found');
    // What stands in the text is moved, which a sign-off forbids.
    if (quote.revisionId === revisionId) throw new Problem('quote-stands');
    const range = drawn(revision.text, span);
    await demandNew(tx, revisionId, quote.kind, [range]);
    const { words } = quote;
    const same = revision.text.slice(...range) === words;
    const change = await changingQuote(tx, actor, quoteId, async () => {
      const hands = withHand(handsOf(quote), actor.personId, `words:${actor.personId}`);
      const status = quote.status === 'verified' ? 'in-review' : quote.status;
      await changeQuote(tx, quote, version, { was: same ? null : words, hands, status });
      await moveTo(tx, quote, revision, [range]);
      await tx.signOff.deleteMany({ where: { quoteId } });
      if (!same) await wordsChanged(tx, quoteId, actor.personId);
    });
    return {
      result: undefined,
      event: {
        kind: 'quote-placed',
        subject: quoteId,
        article: documentId,
        data: { revision: revisionId, words },
        changes: [change],
        inverse: PUT_BACK,
      },
    };
  },
});

import type { Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { isSound, type Span, trimSpan } from '@/lib/text/span';
import { compareAnew, findingOf } from '../comparing/comparison';
import { GIVEN_STATUSES, type Status } from '../words';
import { handsOf, withHand, withoutFindings } from './hands';
import { place } from './place';

/** A range that a person drew, without white space at its ends. @throws Problem `span-outside`, `span-empty` */
export function drawn(text: string, span: Span): Span {
  if (!isSound(text, span)) throw new Problem('span-outside');
  const trimmed = trimSpan(text, span);
  if (!/[\p{L}\p{N}]/u.test(text.slice(...trimmed))) throw new Problem('span-empty');
  return trimmed;
}

/** Anchors a quotation, and the notes on it, in another revision. */
export async function moveTo(
  tx: Tx,
  quote: { readonly id: string },
  revision: { readonly id: string; readonly text: string },
  spans: readonly Span[],
): Promise<void> {
  await tx.quote.update({
    where: { id: quote.id },
    data: { revisionId: revision.id, ...place(revision.text, spans), candidates: [] },
  });
  await tx.annotation.updateMany({ where: { quoteId: quote.id }, data: { revisionId: revision.id } });
}

/**
 * The words of a quotation are others now, by the hand of somebody, or of two: they are compared anew, every finding about the words
 * before lapses, the sign-off and what was ticked off with it. A status that a person gave stays as a warning, but nobody has decided.
 */
export async function wordsChanged(tx: Tx, quoteId: string, ...by: readonly string[]): Promise<void> {
  const quote = await tx.quote.findUniqueOrThrow({ where: { id: quoteId } });
  await compareAnew(tx, quote, quote.articleId, quote.words);
  await tx.signOff.deleteMany({ where: { quoteId } });
  await tx.tick.deleteMany({ where: { quoteId } });
  const hands = handsOf(quote);
  const given = hands.status !== undefined && (GIVEN_STATUSES as readonly string[]).includes(quote.status);
  const finding = given ? { status: quote.status as Status, decidedById: null } : await findingOf(tx, quoteId);
  await tx.quote.update({
    where: { id: quoteId },
    data: {
      ...finding,
      hands: by.reduce((had, person) => withHand(had, person, `words:${person}`), withoutFindings(hands)),
    },
  });
}

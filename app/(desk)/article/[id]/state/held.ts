import type { Result } from '@/app/act';
import { offline } from '@/app/ui/offline';
import type { TakenBack } from '@/lib/desk/undo';
import type { Changes } from '@/lib/review/read/changes';
import type { ArticlePage, QuoteCard, QuoteMark, QuoteView } from '@/lib/review/read/view';

/** What the page holds of its article: what lies on the text, and the cards that were looked at. */
export interface Held extends ArticlePage {
  readonly cards: Readonly<Record<string, QuoteCard>>;
  /** What the person would take back next. */
  readonly back: TakenBack | null;
}

/** A quotation as the page has it: its card may still be on its way. */
export const withCard = (held: Held, mark: QuoteMark): QuoteView | undefined => {
  const card = held.cards[mark.id];
  return card && { ...mark, ...card };
};

/**
 * The page with what happened since. Cards that may say something else now are read again when they are looked at.
 * @param asked the quotation whose card the changes bring, if it has changed
 * @param shown the one that is looked at by now: its card stands, with all that is typed on it, until a newer one comes
 */
export function withChanges(
  held: Held,
  changes: Extract<Changes, { kind: 'parts' }>,
  asked?: string,
  shown?: string,
): Held {
  const changed = new Map(changes.quotes.map((q) => [q.id, q]));
  const quotes = held.quotes.map((q) => changed.get(q.id) ?? q);
  const cards = Object.entries(held.cards).filter(([id]) => id === shown || !changed.has(id));
  return {
    ...held,
    seq: Math.max(held.seq, changes.seq),
    compared: changes.compared,
    back: changes.back === undefined ? held.back : changes.back,
    annotations: changes.annotations ?? held.annotations,
    sources: changes.sources ?? held.sources,
    gone: changes.gone ?? held.gone,
    quotes: changes.places
      ? inPlaces(changes.places, [...quotes.map((q) => (changed.has(q.id) ? q : alone(q))), ...changes.quotes])
      : changed.size > 0
        ? quotes
        : held.quotes,
    cards: {
      ...Object.fromEntries(cards),
      ...(asked && changes.card ? { [asked]: changes.card } : {}),
    },
  };
}

/** With places come all quotations that have neighbours, since these are told by their numbers: the others have none left. */
const alone = (quote: QuoteMark): QuoteMark =>
  quote.twins.length + quote.moreTwins + quote.contradicts.length + quote.moreContradicts > 0
    ? { ...quote, twins: [], moreTwins: 0, contradicts: [], moreContradicts: 0 }
    : quote;

/** The quotations where they stand now, as they are numbered now; what stands nowhere any more goes. */
function inPlaces(
  places: readonly (readonly [id: string, number: number])[],
  quotes: readonly QuoteMark[],
): QuoteMark[] {
  const byId = new Map(quotes.map((q) => [q.id, q]));
  return places.flatMap(([id, number]) => {
    const quote = byId.get(id);
    return quote ? [quote.number === number ? quote : { ...quote, number }] : [];
  });
}

export const askChanges = (articleId: string, since: number, quoteId: string | undefined): Promise<Result<Changes>> =>
  ask(`/api/articles/${articleId}/changes?since=${since}${quoteId ? `&quote=${quoteId}` : ''}`);

export const askCard = (quoteId: string): Promise<Result<QuoteCard>> => ask(`/api/quotes/${quoteId}`);

/** Reads something of a quotation or an article from its route. */
export async function ask<T>(address: string): Promise<Result<T>> {
  try {
    return (await (await fetch(address)).json()) as Result<T>;
  } catch (error) {
    console.error(error);
    return offline();
  }
}

import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import type { Span } from '@/lib/text/span';
import { demandUnlocked } from './readiness';

/** What every command on a quotation is told: which, and the version that the person saw. */
export const onQuote = z.object({ quoteId: fields.id, version: fields.version });

/**
 * The quote with what guards and messages need, if it belongs to the actor's desk.
 * @throws Problem `not-found`, also where its article was deleted: whoever has the page still open would work for nobody;
 * `article-locked` where it is ready for publication
 */
export async function quoteAt(tx: Tx, actor: Actor, quoteId: string) {
  const quote = await tx.quote.findFirst({
    where: { id: quoteId, deskId: actor.deskId, article: { kind: 'article' } },
    include: {
      revision: true,
      article: { select: { currentRevisionId: true } },
      signOff: true,
      attribution: { include: { speaker: true } },
    },
  });
  if (!quote) throw new Problem('not-found');
  await demandUnlocked(tx, [quote.articleId]);
  return quote;
}

type QuoteRow = Awaited<ReturnType<typeof quoteAt>>;
type Change = Parameters<Tx['quote']['updateMany']>[0]['data'];

/**
 * Changes the row if it still has the version that the person saw.
 * @throws Problem `conflict` with the newer state, for the person to merge
 */
export async function changeQuote(tx: Tx, quote: QuoteRow, version: number, data: Change): Promise<void> {
  const changed = await tx.quote.updateMany({
    where: { id: quote.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count > 0) return;
  const now = await tx.quote.findUniqueOrThrow({
    where: { id: quote.id },
    include: { revision: { select: { text: true } }, attribution: { include: { speaker: true } } },
  });
  throw new Problem(
    'conflict',
    {},
    {
      what: 'quote',
      version: now.version,
      words: now.revision.text.slice(now.start, now.end),
      speaker: now.attribution?.speaker?.name ?? now.attribution?.proposedName ?? '',
      status: now.status,
      rejected: now.rejected,
    },
  );
}

/** @throws Problem `signed-off-already` */
export function demandUnsigned(quote: QuoteRow): void {
  if (quote.signOff) throw new Problem('signed-off-already');
}

/**
 * Of what something may be decided: a quotation of the newest text that is neither rejected nor signed off.
 * @throws Problem `quote-rejected`, `quote-gone`, `signed-off-already`
 */
export function demandUndecided(quote: QuoteRow): void {
  if (quote.rejected) throw new Problem('quote-rejected');
  if (quote.revisionId !== quote.article.currentRevisionId) throw new Problem('quote-gone');
  demandUnsigned(quote);
}

/** Of one kind a range is one quotation. @throws Problem `quote-exists` */
export async function demandNew(tx: Tx, revisionId: string, kind: string, spans: readonly Span[]): Promise<void> {
  const held = await tx.quote.findFirst({
    where: { revisionId, kind, rejected: false, spans: { equals: spans.flat() } },
    select: { id: true },
  });
  if (held) throw new Problem('quote-exists');
}

import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, same } from '@/lib/desk/changes';
import { inNameOf } from '@/lib/desk/member';
import { notify } from '@/lib/desk/notify';
import { Problem } from '@/lib/problem';
import { type Found, keepSealed, openBoth, readingsOf } from '../rows/reading-state';
import { isReadBlind } from './read-blind';
import { placeIn } from './stated';

/** What both readers found, decided as the first one's: so the second has no hand in it. */
export interface Agreed extends Found {
  readonly by: string;
}

/**
 * Keeps what the actor found of a quotation that is read blind. The second reading opens both, and the first reader is told
 * where the second found something else.
 * @returns what changed, and what is decided by it where both found the same in the same source
 * @throws Problem `confirmed-already` where the actor has found just this
 */
export async function readBlind(
  tx: Tx,
  actor: Actor,
  { id: quoteId, articleId }: { readonly id: string; readonly articleId: string },
  found: Found,
): Promise<{ readonly changes: readonly (Change | undefined)[]; readonly agreed: Agreed | undefined }> {
  const standing = await readingsOf(tx, quoteId);
  const own = standing.find((r) => r.personId === actor.personId);
  const first = standing.find((r) => r !== own);
  const isStill = own && isSame(own, found) && own.note === found.note;
  if (isStill && (!found.place || same(placeIn(own), found.place))) throw new Problem('confirmed-already');
  const { id, changes } = await keepSealed(tx, actor, quoteId, own, found);
  if (!first) return { changes, agreed: undefined };
  const opened = await openBoth(tx, actor, first, id);
  const by = await inNameOf(tx, actor, first.personId);
  const agreed = isSame(first, found) ? { ...found, note: first.note || found.note, by } : undefined;
  if (!agreed) await notify(tx, actor, { kind: 'disagreed', to: [first.personId], articleId, quoteId });
  return { changes: [...changes, ...opened], agreed };
}

const isSame = (a: { readonly sourceRevisionId: string; readonly verdict: string }, b: Found) =>
  a.verdict === b.verdict && a.sourceRevisionId === b.sourceRevisionId;

/**
 * Nobody marks as disputed or corrected what is still being read blind: the second reader would know what the first found.
 * @throws Problem `read-first`
 */
export async function demandRead(tx: Tx, actor: Actor, quote: Parameters<typeof isReadBlind>[1] & { id: string }) {
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { blind: true } });
  const checks = await tx.check.findMany({
    where: { quoteId: quote.id, sourceRevision: { document: { withdrawnAt: null } } },
    select: { verdict: true, proposedVerdict: true },
  });
  if (checks.some((c) => isReadBlind(desk, quote, c))) throw new Problem('read-first');
}

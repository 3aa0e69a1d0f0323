import type { Verdict } from '@/lib/align';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { may } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { findingOf } from '../comparing/comparison';
import { hasPassage, namesPassage } from './gate';
import { type Aspect, handsOf, withHand, withoutUndone } from './hands';
import { judged } from './translation';

/** What a person finds of a comparison; without a verdict it is a proposal again. */
export interface Decision {
  readonly verdict: Verdict | null;
  readonly note: string;
}

/**
 * A translation is confirmed sentence by sentence: as a whole only when each is.
 * @throws Problem `pairs-open`, `pairs-shifted`
 */
export function demandJudged(pairs: unknown, words: string, verdict: string | null): void {
  if (verdict !== 'translated') return;
  const { open, all, shifted } = judged(pairs, words);
  if (open > 0) throw new Problem('pairs-open', { open, all });
  if (shifted) throw new Problem('pairs-shifted');
}

type CheckRow = { readonly id: string; readonly version: number; readonly sourceRevisionId: string };
type Decided = CheckRow & { readonly sourceSpans: readonly number[]; readonly pairs: unknown };

/**
 * Where the desk has the evidence gate, a verdict that says that the source has the words shows where; an editor may give
 * one without, with a note that says why. @throws Problem `passage-missing`
 */
async function demandPassage(tx: Tx, actor: Actor, check: Decided, { verdict, note }: Decision): Promise<void> {
  if (!namesPassage(verdict) || hasPassage(check) || (may(actor.role, 'sign-off') && note.trim() !== '')) return;
  const { gate } = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { gate: true } });
  if (gate) throw new Problem('passage-missing', { what: 'verdict' });
}

/** Decides a check; the quotation's status follows what its checks say together. @throws Problem `passage-missing` */
export async function decideOn(
  tx: Tx,
  actor: Actor,
  quoteId: string,
  check: Decided,
  decision: Decision,
): Promise<void> {
  await demandPassage(tx, actor, check, decision);
  const made = decision.verdict ? { madeById: actor.personId, madeAt: new Date() } : { madeById: null, madeAt: null };
  await changeCheck(tx, check, { ...decision, ...made });
  const quote = await tx.quote.findUniqueOrThrow({ where: { id: quoteId } });
  const { status: _, ...hands } = withoutUndone(handsOf(quote));
  const aspect: Aspect = `verdict:${check.sourceRevisionId}`;
  await tx.quote.update({
    where: { id: quoteId },
    data: { ...(await findingOf(tx, quoteId)), was: null, hands: withHand(hands, actor.personId, aspect) },
  });
}

type CheckChange = Parameters<Tx['check']['updateMany']>[0]['data'];

/** Changes a check that is still what the person saw. @throws Problem `conflict` with the newer state */
export async function changeCheck(tx: Tx, { id, version }: Omit<CheckRow, 'sourceRevisionId'>, data: CheckChange) {
  const changed = await tx.check.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (changed.count > 0) return;
  const now = await tx.check.findUniqueOrThrow({ where: { id }, include: { madeBy: { select: { name: true } } } });
  const { verdict, note } = now;
  throw new Problem('conflict', {}, { what: 'check', version: now.version, verdict, note, by: now.madeBy?.name ?? '' });
}

/** The check, if it belongs to the actor's desk. @throws Problem `not-found` */
export async function checkAt(tx: Tx, actor: Actor, id: string) {
  const check = await tx.check.findFirst({
    where: { id, quote: { deskId: actor.deskId } },
    include: { sourceRevision: { select: { text: true, document: WITHDRAWN } } },
  });
  if (!check) throw new Problem('not-found');
  return check;
}

/** What says whether a source was withdrawn. */
const WITHDRAWN = { select: { withdrawnAt: true, withdrawnReason: true } } as const;

/** Nobody finds anything by what was withdrawn. @throws Problem `source-withdrawn` */
export function demandStanding(source: {
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}): void {
  if (source.withdrawnAt) throw new Problem('source-withdrawn', { reason: source.withdrawnReason ?? '' });
}

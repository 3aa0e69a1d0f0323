import type { Verdict } from '@/lib/align';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Change } from '@/lib/desk/changes';
import { inNameOf } from '@/lib/desk/member';
import { may } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { findingOf } from '../comparing/comparison';
import { readingsOf } from '../rows/reading-state';
import { readBlind } from './blind';
import { hasPassage, namesPassage } from './gate';
import { type Aspect, handsOf, withHand, withoutUndone } from './hands';
import { isReadBlind, isUnsettled } from './read-blind';
import { kept, placeIn, type StatedPlace } from './stated';
import { judged } from './translation';

/** What a person finds of a comparison; without a verdict it is a proposal again. */
export interface Decision {
  readonly verdict: Verdict | null;
  readonly note: string;
  /** Of what is read blind: the speaker is confirmed with the words. */
  readonly withSpeaker?: boolean;
  /** Where the words stand in a source that shows no passage of them. */
  readonly place?: StatedPlace | null;
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

interface Decided {
  readonly changes: readonly (Change | undefined)[];
  readonly sealed: boolean;
}

type CheckRow = { readonly id: string; readonly version: number; readonly sourceRevisionId: string };
type Proposal = CheckRow & {
  readonly verdict: string | null;
  readonly proposedVerdict: string;
  readonly sourceSpans: readonly number[];
  readonly pairs: unknown;
  readonly statedAt: Date | null;
};

/**
 * Where the desk has the evidence gate, a verdict that says that the source has the words shows where; an editor may give
 * one without, with a note that says why. @throws Problem `passage-missing`
 */
async function demandPassage(tx: Tx, actor: Actor, check: Proposal, { verdict, note, place }: Decision): Promise<void> {
  if (!namesPassage(verdict) || hasPassage(check) || place || (may(actor.role, 'sign-off') && note.trim() !== ''))
    return;
  const { gate } = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { gate: true } });
  if (gate) throw new Problem('passage-missing', { what: 'verdict' });
}

/**
 * Decides a check; the quotation's status follows what its checks say together. Where it is read blind, what the first
 * reader finds decides nothing and stays sealed; what both find is decided as the first's.
 * @returns what changed beside the quotation, and whether it is kept sealed
 * @throws Problem `conflict`, `passage-missing`, `talk-note` where one of two readers settles what they found differently and does not say why
 */
export async function decideOn(
  tx: Tx,
  actor: Actor,
  quoteId: string,
  check: Proposal,
  { verdict, note, withSpeaker, ...given }: Decision,
): Promise<Decided> {
  const quote = await tx.quote.findUniqueOrThrow({ where: { id: quoteId }, include: { desk: true } });
  const own = given.place ? { place: given.place, by: actor.personId } : null;
  // What one of two readers stated is opened with what they found, and goes with it.
  const stated = own ?? (quote.readers.length === 2 ? await openedPlace(tx, actor, quoteId, check, verdict) : null);
  await demandPassage(tx, actor, check, { verdict, note, place: stated?.place ?? null });
  if (verdict && isReadBlind(quote.desk, quote, check)) {
    await changeCheck(tx, check, {});
    // All comparisons move on: by one alone the second reader would see what the first held the words against.
    await tx.check.updateMany({ where: { quoteId, id: { not: check.id } }, data: { version: { increment: 1 } } });
    const { sourceRevisionId } = check;
    const found = { sourceRevisionId, verdict, note, withSpeaker, place: own?.place ?? null };
    const { changes, agreed } = await readBlind(tx, actor, quote, found);
    if (agreed) {
      const both = { ...agreed, stated: await openedPlace(tx, actor, quoteId, check, verdict) };
      await decided(tx, agreed.by, quote, { ...check, version: check.version + 1 }, both);
    }
    return { changes, sealed: quote.readers.every((r) => r === actor.personId) };
  }
  const isTalk = verdict !== null && isUnsettled(quote) && quote.readers.includes(actor.personId);
  if (isTalk && note.trim() === '') throw new Problem('talk-note');
  const talked = isTalk ? quote.readers.map((r): Aspect => `talk:${r}`) : [];
  await decided(tx, actor.personId, quote, check, { verdict, note, stated }, talked);
  return { changes: [], sealed: false };
}

/** Where whoever of two readers found just this says that the words stand, the first one before the second. */
async function openedPlace(
  tx: Tx,
  actor: Actor,
  quoteId: string,
  check: Proposal,
  verdict: Verdict | null,
): Promise<Stated | null> {
  if (hasPassage(check)) return null;
  const found = (await readingsOf(tx, quoteId)).filter(
    (r) => r.openedAt && r.sourceRevisionId === check.sourceRevisionId && r.verdict === verdict,
  );
  const [reader] = found.filter((r) => placeIn(r) !== null);
  const place = reader && placeIn(reader);
  if (!place) return null;
  return { place, by: await inNameOf(tx, actor, reader.personId) };
}

/** A place, and who states it. */
interface Stated {
  readonly place: StatedPlace;
  readonly by: string;
}

interface Made extends Pick<Decision, 'verdict' | 'note'> {
  readonly stated: Stated | null;
}

async function decided(
  tx: Tx,
  by: string,
  quote: { readonly id: string; readonly hands: unknown },
  check: CheckRow,
  { verdict, note, stated }: Made,
  talked: readonly Aspect[] = [],
): Promise<void> {
  const made = verdict ? { madeById: by, madeAt: new Date() } : { madeById: null, madeAt: null };
  const where = stated && { ...kept(stated.place), statedNote: '', statedById: stated.by, statedAt: new Date() };
  await changeCheck(tx, check, { verdict, note, ...made, ...where });
  const { status: _, ...hands } = withoutUndone(handsOf(quote));
  const found = withHand(hands, by, `verdict:${check.sourceRevisionId}`);
  const own = stated ? withHand(found, stated.by, `where:${check.sourceRevisionId}`) : found;
  // What two readers settle by talk is the work of both.
  const both = talked.reduce((all, aspect) => withHand(all, aspect.slice('talk:'.length), aspect), own);
  await tx.quote.update({
    where: { id: quote.id },
    data: { ...(await findingOf(tx, quote.id)), was: null, hands: both },
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

import type { z } from 'zod';
import type { Verdict } from '@/lib/align';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { command } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { PUT_BACK } from '@/lib/desk/happening';
import { inNameOf } from '@/lib/desk/member';
import type { SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { comparisonsOf } from '../rows/comparisons';
import { changeQuote, demandUndecided, onQuote, quoteAt } from '../rows/quote-row';
import { changeBegun } from '../rows/quote-state';
import { readingsOf } from '../rows/reading-state';
import { answerSentBack, isSentBack } from '../rows/sent-back-state';
import { findOrCreateSpeaker } from '../rows/speakers';
import { conflicting } from '../rules/chain';
import { decideOn, demandJudged } from '../rules/deciding';
import { handsOf, isSpeakerDecided, withHand } from '../rules/hands';
import { isReadBlind } from '../rules/read-blind';
import { SURE } from '../words';

/** `checkId` is the comparison that the person saw lead, null where they saw none. */
export const onConfirmed = onQuote.extend({ checkId: fields.id.nullable().optional() });

/**
 * Confirms what the program proposes for a quotation, in one step: the verdict of the comparison that tells most, and
 * the speaker where the program is sure and no source says that it was somebody else. Answers with what it confirmed.
 * A translation is confirmed sentence by sentence.
 * @throws Problem `pairs-open`, `pairs-shifted`, `no-check` where nothing is proposed, `confirmed-already` where nothing is left of it, `speaker-unsure` where that is only a speaker to look at twice, `speaker-undecided` where the text names none and nobody has said so, `voices-differ` where a source names another one, `conflict`, `signed-off-already`
 */
export const confirmQuote = command({
  name: 'confirm-quote',
  permission: 'check',
  // What leads may be another one since the person looked: comparing leaves the quotation's version as it is.
  input: onConfirmed,
  async run(tx, actor, on) {
    const { articleId, changes, decided, ...result } = await confirming(tx, actor, on);
    const rest = { subject: on.quoteId, article: articleId, changes, inverse: PUT_BACK };
    // That the first of two blind readers confirmed would tell the second what they found.
    if (result.sealed && decided) return { result, event: { kind: 'check-decided', ...rest, data: decided } };
    return { result, event: { kind: 'quote-confirmed', ...rest, data: {} } };
  },
});

/** What a command confirms of one quotation. @throws what the command throws */
export async function confirming(tx: Tx, actor: Actor, { quoteId, version, checkId }: z.output<typeof onConfirmed>) {
  const quote = await quoteAt(tx, actor, quoteId);
  demandUndecided(quote);
  const comparisons = await comparisonsOf(tx, quoteId);
  const isUnseen = checkId !== undefined && checkId !== (comparisons[0]?.id ?? null);
  if (isUnseen && quote.version === version) throw new Problem('conflict');
  const { proposed, name, speakerBy, withSpeaker, unsure } = await leftOf(tx, actor, quote, comparisons);
  const verdict = (proposed?.verdict ?? proposed?.proposedVerdict) as Verdict;
  if (proposed) demandJudged(proposed.pairs, quote.words, verdict);
  const speakerKind = (quote.attribution?.proposedKind ?? 'person') as SpeakerKind;
  const speaker = name
    ? await findOrCreateSpeaker(tx, actor, quote.articleId, { kind: 'named', name, speakerKind })
    : undefined;
  const end = await changeBegun(tx, actor, quoteId);
  const hands = handsOf(quote);
  await changeQuote(tx, quote, version, speaker ? { hands: withHand(hands, speakerBy, 'speaker') } : {});
  if (speaker) await tx.attribution.update({ where: { quoteId }, data: { speakerId: speaker.id } });
  const decided =
    proposed && (await decideOn(tx, actor, quoteId, proposed, { verdict, withSpeaker, note: proposed.note }));
  return {
    words: proposed !== undefined,
    /** The verdict is kept from others until somebody else has read it too. */
    sealed: decided?.sealed ?? false,
    speaker: name !== undefined,
    unsure,
    articleId: quote.articleId,
    decided: proposed && { check: proposed.id, proposed: proposed.proposedVerdict },
    changes: [speaker?.made, await end(), ...(decided?.changes ?? []), ...(await answerSentBack(tx, actor, quoteId))],
  };
}

/**
 * What is left to confirm of a quotation: the comparison that leads, and the speaker's name.
 * @throws Problem where nothing is: `voices-differ`, `speaker-unsure`, `speaker-undecided`, `confirmed-already`, `no-check`
 */
async function leftOf(
  tx: Tx,
  actor: Actor,
  quote: Awaited<ReturnType<typeof quoteAt>>,
  comparisons: Awaited<ReturnType<typeof comparisonsOf>>,
) {
  const [leading] = comparisons;
  const { blind } = await tx.desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { blind: true } });
  const isBlind = leading !== undefined && isReadBlind({ blind }, quote, leading);
  // What a blind reader has found stands until they decide otherwise: confirming goes on to the speaker.
  const hasRead = isBlind && quote.readers.includes(actor.personId);
  // What was sent back is upheld by being confirmed again.
  const isBack = quote.status === 'in-review' && (await isSentBack(tx, quote.id));
  const isLeft = leading !== undefined && (leading.verdict === null || isBack) && !leading.source.withdrawn && !hasRead;
  const proposed = isLeft ? leading : undefined;
  const open = isSpeakerDecided(quote) ? undefined : (quote.attribution?.proposedName ?? undefined);
  const other = conflicting(comparisons);
  const isSure = (quote.attribution?.confidence ?? 0) >= SURE && !other;
  // A speaker who is confirmed with the words would tell the second of two blind readers that the first confirmed them.
  const isSealed = isBlind && proposed !== undefined && quote.readers.length === 0;
  const name = isSure && !isSealed ? open : undefined;
  if (!proposed && !name) {
    if (open && other)
      throw new Problem('voices-differ', { name: other.voice?.name ?? '', source: other.source.title });
    const isConfirmed = hasRead || (leading?.verdict != null && !leading.source.withdrawn);
    if (open) throw new Problem('speaker-unsure');
    if (!isConfirmed) throw new Problem('no-check');
    // Where the text names nobody, a person says so: the words alone wait for no signature.
    throw new Problem(isSpeakerDecided(quote) ? 'confirmed-already' : 'speaker-undecided');
  }
  return {
    proposed,
    name,
    // A speaker alone is whoever's who confirms them: the first reader's hand would tell what is still sealed.
    speakerBy: isBlind && proposed ? await speakerConfirmedBy(tx, actor, quote.id) : actor.personId,
    /** The speaker is confirmed with the words, once they are opened. */
    withSpeaker: isSealed && isSure && open !== undefined,
    unsure: open !== undefined && !isSure,
  };
}

/** What both blind readers confirmed of the speaker is the first one's, as it is with the words: so the second may sign it off. */
async function speakerConfirmedBy(tx: Tx, actor: Actor, quoteId: string): Promise<string> {
  const first = (await readingsOf(tx, quoteId)).find((r) => r.personId !== actor.personId && r.withSpeaker);
  return first ? inNameOf(tx, actor, first.personId) : actor.personId;
}

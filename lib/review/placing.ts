import { selectorOf } from '@/lib/anchor/selector';
import type { Actor } from '@/lib/auth/roles';
import type { Prisma, Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { isSound, pairs, type Span, trimSpan } from '@/lib/text/span';
import { recheckQuote, statusFromChecks, wordsOf } from './checks';
import { changeQuote, demandUnsigned, quoteAt } from './quote-row';
import type { Status } from './words';
import { write } from './write';

/** Anchors the quotation, and the notes on it, in another revision. */
export async function moveTo(
  tx: Tx,
  quote: { id: string },
  revisionId: string,
  text: string,
  spans: readonly Span[],
  data: { was: string | null; candidates?: number[] },
): Promise<void> {
  const [start, end] = [(spans[0] as Span)[0], (spans.at(-1) as Span)[1]];
  await tx.quote.update({
    where: { id: quote.id },
    data: {
      revisionId,
      spans: spans.flat(),
      start,
      end,
      ...selectorOf(text, [start, end]),
      candidates: [],
      ...data,
      version: { increment: 1 },
    },
  });
  await tx.annotation.updateMany({ where: { quoteId: quote.id }, data: { revisionId } });
}

/** Compares changed words anew and asks for another look: the sign-off lapses, and decisions that no longer fit. */
export async function lookAgain(
  tx: Tx,
  id: string,
  revisionId: string,
  text: string,
  spans: readonly Span[],
): Promise<void> {
  const { kind } = await tx.quote.findUniqueOrThrow({ where: { id }, select: { kind: true } });
  await recheckQuote(tx, { id, revisionId, kind }, text, spans.flat());
  await tx.signOff.deleteMany({ where: { quoteId: id } });
  await tx.quote.update({ where: { id }, data: { status: await statusFromChecks(tx, id), decidedById: null } });
}

/** Where a quotation stood, and what was decided of it, before it was placed. */
interface Before {
  readonly revision: string;
  readonly spans: readonly number[];
  readonly candidates: readonly number[];
  readonly was: string | null;
  readonly status: Status;
  readonly decidedBy: string | null;
  readonly signOff: { readonly by: string; readonly at: string } | null;
  /** The decided checks, whole. */
  readonly decided: readonly Prisma.CheckGetPayload<object>[];
}

/**
 * Puts a quotation that a correction lost where it belongs: one of the places that fit, or words that a person chose.
 * @throws Problem `span-outside`, `conflict`
 */
export async function placeQuote(
  actor: Actor,
  quoteId: string,
  version: number,
  revisionId: string,
  span: Span,
): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    const revision = await tx.revision.findFirst({ where: { id: revisionId, documentId: quote.revision.documentId } });
    const newest = await tx.revision.aggregate({
      where: { documentId: quote.revision.documentId },
      _max: { number: true },
    });
    if (!revision || revision.number !== newest._max.number) throw new Problem('not-found');
    if (!isSound(revision.text, span)) throw new Problem('span-outside');
    const trimmed = trimSpan(revision.text, span);
    if (trimmed[0] === trimmed[1]) throw new Problem('span-empty');
    await changeQuote(tx, quote, version, {});
    const decided = await tx.check.findMany({ where: { quoteId, verdict: { not: null } } });
    const before: Before = {
      revision: quote.revisionId,
      spans: quote.spans,
      candidates: quote.candidates,
      was: quote.was,
      status: quote.status as Status,
      decidedBy: quote.decidedById,
      signOff: quote.signOff && { by: quote.signOff.personId, at: quote.signOff.at.toISOString() },
      decided,
    };
    const words = wordsOf(quote.revision.text, quote.spans);
    const same = revision.text.slice(...trimmed) === words;
    await moveTo(tx, quote, revisionId, revision.text, [trimmed], { was: same ? null : words });
    await lookAgain(tx, quoteId, revisionId, revision.text, [trimmed]);
    return {
      result: undefined,
      event: {
        kind: 'quote-placed',
        subject: quoteId,
        data: { revision: revisionId, start: trimmed[0], end: trimmed[1], words, before: asJson(before) },
      },
    };
  });
}

/**
 * Takes a placing back: the quotation is gone from the text again, with what had been decided of it.
 * @throws Problem `not-found` when it was not placed, `conflict` when something happened to it since
 */
export async function takeBackPlacing(actor: Actor, quoteId: string, version: number): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    const placed = await lastEvent(tx, actor, quoteId, 'quote-placed');
    if (placed?.revision !== quote.revisionId) throw new Problem('not-found');
    const before = placed.before as Before;
    const { text } = await tx.revision.findUniqueOrThrow({ where: { id: before.revision }, select: { text: true } });
    await changeQuote(tx, quote, version, { status: before.status, decidedById: before.decidedBy });
    const spans = pairs(before.spans);
    const { was, candidates } = before;
    await moveTo(tx, quote, before.revision, text, spans, { was, candidates: [...candidates] });
    await recheckQuote(tx, { ...quote, revisionId: before.revision }, text, before.spans);
    for (const { id, ...decided } of before.decided) {
      const data = {
        ...decided,
        edits: asJson(decided.edits),
        alternatives: asJson(decided.alternatives),
        pairs: asJson(decided.pairs),
      };
      const key = { quoteId, sourceRevisionId: decided.sourceRevisionId };
      await tx.check.upsert({ where: { quoteId_sourceRevisionId: key }, create: { id, ...data }, update: data });
    }
    if (before.signOff)
      await tx.signOff.create({ data: { quoteId, personId: before.signOff.by, at: before.signOff.at } });
    return { result: undefined, event: { kind: 'placing-taken-back', subject: quoteId, data: {} } };
  });
}

/**
 * Says that a changed quotation has been looked at, so that the flag with the old words goes; or takes that back.
 * @throws Problem `not-found` when there is no look to take back
 */
export async function acknowledgeChange(actor: Actor, quoteId: string, version: number, seen: boolean): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    const last = seen ? undefined : await lastEvent(tx, actor, quoteId, 'change-seen');
    if (!seen && last?.revision !== quote.revisionId) throw new Problem('not-found');
    await changeQuote(tx, quote, version, { was: seen ? null : (last?.was as string) });
    return {
      result: undefined,
      event: seen
        ? { kind: 'change-seen', subject: quoteId, data: { was: quote.was, revision: quote.revisionId } }
        : { kind: 'change-unseen', subject: quoteId, data: {} },
    };
  });
}

const asJson = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));

/** What the log last says of this kind about the quotation. */
async function lastEvent(tx: Tx, actor: Actor, subject: string, kind: string) {
  const event = await tx.event.findFirst({
    where: { deskId: actor.deskId, subject, kind },
    orderBy: { seq: 'desc' },
    select: { data: true },
  });
  return event?.data as Record<string, unknown> | undefined;
}

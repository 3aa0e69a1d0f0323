import { selectorOf } from '@/lib/anchor/selector';
import type { Actor } from '@/lib/auth/roles';
import type { Medium } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { isSound, pairs, type Span, trimSpan } from '@/lib/text/span';
import { recheckQuote, statusFromChecks } from './checks';
import { changeQuote, demandUnsigned, quoteAt } from './quote-row';
import { findOrCreateSpeaker, type SpeakerChoice } from './speakers';
import type { Status } from './words';
import { write } from './write';

/** A range that a person drew, without white space at its ends. @throws Problem `span-outside`, `span-empty` */
function drawn(text: string, span: Span): Span {
  if (!isSound(text, span)) throw new Problem('span-outside');
  const trimmed = trimSpan(text, span);
  if (!/[\p{L}\p{N}]/u.test(text.slice(...trimmed))) throw new Problem('span-empty');
  return trimmed;
}

/** Adds a quotation that the program missed, and compares it with the sources in play. */
export async function addQuote(actor: Actor, revisionId: string, span: Span): Promise<{ id: string; version: number }> {
  return write(actor, 'check', async (tx) => {
    const revision = await tx.revision.findFirst({
      where: { id: revisionId, document: { deskId: actor.deskId, kind: 'article' } },
    });
    if (!revision) throw new Problem('not-found');
    const [start, end] = drawn(revision.text, span);
    const quote = await tx.quote.create({
      data: {
        revisionId,
        kind: 'direct',
        spans: [start, end],
        start,
        end,
        ...selectorOf(revision.text, [start, end]),
        origin: 'person',
        reasons: [],
        addedById: actor.personId,
        attribution: { create: {} },
      },
    });
    await recheckQuote(tx, quote, revision.text, quote.spans);
    return {
      result: { id: quote.id, version: quote.version },
      event: { kind: 'quote-added', subject: quote.id, data: { revision: revisionId, start, end } },
    };
  });
}

/** Moves the ends. @returns the ranges before, for undo */
export async function moveQuote(
  actor: Actor,
  quoteId: string,
  version: number,
  spans: readonly Span[],
): Promise<Span[]> {
  return write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    const { text } = quote.revision;
    const ranges = spans.map((s) => drawn(text, s));
    if (ranges.length === 0 || ranges.some((s, i) => i > 0 && s[0] < (ranges[i - 1] as Span)[1]))
      throw new Problem('span-outside');
    const [start, end] = [(ranges[0] as Span)[0], (ranges.at(-1) as Span)[1]];
    const lapsed = await recheckQuote(tx, quote, text, ranges.flat());
    const status = lapsed ? { status: await statusFromChecks(tx, quoteId) } : {};
    await changeQuote(tx, quote, version, {
      spans: ranges.flat(),
      start,
      end,
      ...selectorOf(text, [start, end]),
      was: null,
      ...status,
    });
    const before = pairs(quote.spans);
    return {
      result: before,
      event: { kind: 'quote-moved', subject: quoteId, data: { before: quote.spans, after: ranges.flat() } },
    };
  });
}

/** Rejects a false quotation, or brings a rejected one back. It is kept either way. */
export async function rejectQuote(actor: Actor, quoteId: string, version: number, rejected: boolean): Promise<void> {
  await write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    await changeQuote(tx, quote, version, { rejected });
    return {
      result: undefined,
      event: { kind: rejected ? 'quote-rejected' : 'quote-restored', subject: quoteId, data: {} },
    };
  });
}

/** Sets who said the words, how they reached the public and by way of whom. Undefined leaves a part as it is. */
export interface AttributionChange {
  readonly speaker?: SpeakerChoice | undefined;
  readonly medium?: Medium | null | undefined;
  /** The name of the carrier. */
  readonly via?: string | null | undefined;
}

/** In UTF-16 code units: the longest name of a carrier, and how far from the quotation it is looked for in the text. */
const LONGEST_VIA = 200;
const VIA_NEAR = 600;

/** The carrier as it is kept: by name, and where that stands near the quotation. */
function carrier(name: string | null, text: string, quote: { start: number; end: number }) {
  const viaName = name?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_VIA).toWellFormed() || null;
  const from = Math.max(0, quote.start - VIA_NEAR);
  const at = viaName ? text.slice(from, quote.end + VIA_NEAR).indexOf(viaName) : -1;
  const span = viaName && at >= 0 ? { viaStart: from + at, viaEnd: from + at + viaName.length } : null;
  return { viaName, ...(span ?? { viaStart: null, viaEnd: null }) };
}

/** @returns the change that takes this one back */
export async function attribute(
  actor: Actor,
  quoteId: string,
  version: number,
  change: AttributionChange,
): Promise<AttributionChange> {
  return write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    const before = quote.attribution;
    const data = {
      ...(change.speaker !== undefined && { speakerId: await findOrCreateSpeaker(tx, actor, change.speaker) }),
      ...(change.medium !== undefined && { medium: change.medium }),
      ...(change.via !== undefined && carrier(change.via, quote.revision.text, quote)),
    };
    await changeQuote(tx, quote, version, {});
    await tx.attribution.upsert({ where: { quoteId }, create: { quoteId, ...data }, update: data });
    return {
      result: {
        ...(change.speaker !== undefined
          ? { speaker: before?.speakerId ? { kind: 'existing', id: before.speakerId } : { kind: 'none' } }
          : {}),
        ...(change.medium !== undefined ? { medium: (before?.medium ?? null) as Medium | null } : {}),
        ...(change.via !== undefined ? { via: before?.viaName ?? null } : {}),
      } satisfies AttributionChange,
      event: {
        kind: 'quote-attributed',
        subject: quoteId,
        data: {
          before: {
            speaker: before?.speakerId ?? null,
            medium: before?.medium ?? null,
            via: before?.viaName ?? null,
          },
          after: data,
        },
      },
    };
  });
}

/** A status that a person gives without a check: disputed, corrected, unverifiable; `open` goes back to what the checks say. */
export type GivenStatus = Extract<Status, 'open' | 'disputed' | 'corrected' | 'unverifiable'>;

/** @returns the status before, for undo */
export async function setStatus(actor: Actor, quoteId: string, version: number, given: GivenStatus): Promise<Status> {
  return write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    const status = given === 'open' ? await statusFromChecks(tx, quoteId) : given;
    await changeQuote(tx, quote, version, {
      status,
      was: null,
      ...(given === 'open' ? {} : { decidedById: actor.personId }),
    });
    return {
      result: quote.status as Status,
      event: { kind: 'quote-status', subject: quoteId, data: { before: quote.status, after: status } },
    };
  });
}

/** Gives a quotation to a member of the desk to look at; null takes it back. @returns the assignee before */
export async function assignQuote(
  actor: Actor,
  quoteId: string,
  version: number,
  personId: string | null,
): Promise<string | null> {
  return write(actor, 'assign', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    if (personId && !(await tx.member.findUnique({ where: { deskId_personId: { deskId: actor.deskId, personId } } })))
      throw new Problem('not-found');
    await changeQuote(tx, quote, version, { assigneeId: personId });
    return {
      result: quote.assigneeId,
      event: { kind: 'quote-assigned', subject: quoteId, data: { before: quote.assigneeId, after: personId } },
    };
  });
}

/**
 * Suggests how the article should read, in the source's words: a note on the quotation, which becomes corrected.
 * @returns the note, and the status before, for undo
 */
export async function correctQuote(
  actor: Actor,
  quoteId: string,
  version: number,
  note: string,
): Promise<{ annotationId: string; before: Status }> {
  return write(actor, 'check', async (tx) => {
    const quote = await quoteAt(tx, actor, quoteId);
    demandUnsigned(quote);
    const body = note.trim();
    if (!body || body.length > 10_000) throw new Problem('invalid-input', { field: 'note' });
    await changeQuote(tx, quote, version, { status: 'corrected', decidedById: actor.personId });
    const { id } = await tx.annotation.create({
      data: { revisionId: quote.revisionId, quoteId, body, authorId: actor.personId },
    });
    return {
      result: { annotationId: id, before: quote.status as Status },
      event: { kind: 'quote-corrected', subject: quoteId, data: { annotation: id, body, before: quote.status } },
    };
  });
}

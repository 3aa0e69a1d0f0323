import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, type Json, readOne, type State, same } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';
import { handsOf } from '../rules/hands';
import { wordsOf } from '../rules/proposal';

/** Where a quotation stands and what its words are there. */
export type At = { readonly revision: string; readonly spans: readonly number[]; readonly words: string };
export type Via = { readonly name: string; readonly start: number | null; readonly end: number | null };
export type Signed = { readonly by: string; readonly at: string; readonly override?: string };
/** What a person found of one comparison. */
export type Finding = {
  readonly verdict: string | null;
  readonly note: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly pairs: Json;
  /** Present where somebody answered. */
  readonly voice?: string;
  /** Present where somebody stated a page or a time code. */
  readonly stated?: Stated;
};
export type Stated = {
  readonly page: number | null;
  readonly from: number | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

const FOUND = {
  OR: [
    { verdict: { not: null } },
    { NOT: { pairs: { equals: [] } } },
    { voiceAnswer: { not: null } },
    { statedAt: { not: null } },
  ],
} satisfies Prisma.CheckWhereInput;

const HELD = {
  attribution: true,
  checks: { where: FOUND },
  signOff: true,
  ticks: true,
} satisfies Prisma.QuoteInclude;

/** All that people decided of quotations: what proposals add to them is no part of it. */
export async function read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const quotes = await tx.quote.findMany({
    where: { id: { in: [...ids] }, deskId },
    include: HELD,
  });
  // Each text once, however many of its quotations are asked for.
  const revisions = await tx.revision.findMany({
    where: { id: { in: [...new Set(quotes.map((q) => q.revisionId))] } },
    select: { id: true, text: true },
  });
  const texts = new Map(revisions.map((r) => [r.id, r.text]));
  return new Map(quotes.map((quote) => [quote.id, stateOf(quote, texts.get(quote.revisionId) ?? '')]));
}

function stateOf(quote: Prisma.QuoteGetPayload<{ include: typeof HELD }>, text: string): State {
  const a = quote.attribution;
  // Words that the row gives otherwise than its text were changed past us.
  const told = wordsOf(text, quote.spans);
  const words = quote.words === told ? told : quote.words;
  const at: At = { revision: quote.revisionId, spans: quote.spans, words };
  const hands = Object.entries(handsOf(quote)).filter(([aspect]) => !aspect.startsWith('undo:'));
  return {
    at,
    was: quote.was,
    status: quote.status,
    rejected: quote.rejected,
    candidates: quote.candidates,
    assignee: quote.assigneeId,
    due: quote.due?.toISOString() ?? null,
    decidedBy: quote.decidedById,
    speaker: a?.speakerId ?? null,
    medium: a?.medium ?? null,
    via: a?.viaName ? { name: a.viaName, start: a.viaStart, end: a.viaEnd } : null,
    signOff: signedIn(quote.signOff),
    ...(a?.minor && { minor: true }),
    ...(quote.readTwice && { twice: true }),
    ...Object.fromEntries(quote.ticks.map((t) => [`tick:${t.item}`, { by: t.personId, at: t.at.toISOString() }])),
    ...Object.fromEntries(
      quote.checks.map((c) => [
        `found:${c.sourceRevisionId}`,
        {
          verdict: c.verdict,
          note: c.note,
          by: c.madeById,
          at: c.madeAt?.toISOString() ?? null,
          pairs: c.pairs as Json,
          ...(c.voiceAnswer && { voice: c.voiceAnswer }),
          ...(c.statedAt && { stated: statedIn(c, c.statedAt) }),
        },
      ]),
    ),
    ...Object.fromEntries(hands.map(([aspect, person]) => [`hand:${aspect}`, person])),
  };
}

const statedIn = (c: Prisma.CheckGetPayload<object>, at: Date): Stated => ({
  page: c.statedPage,
  from: c.statedFrom,
  note: c.statedNote,
  by: c.statedById as string,
  at: at.toISOString(),
});

const signedIn = (given: Prisma.SignOffGetPayload<object> | null): Signed | null =>
  given && {
    by: given.personId,
    at: given.at.toISOString(),
    ...(given.override === null ? {} : { override: given.override }),
  };

/** Whether all that people decide of a quotation is as it was left; where it stands, and for whom, is no decision. */
export function isAsLeft(now: State, left: State): boolean {
  const keys = Object.keys({ ...now, ...left }).filter((k) => !BESIDE.has(k));
  return keys.every((k) => (k === 'via' ? nameOf(now.via) === nameOf(left.via) : same(now[k], left[k])));
}

const BESIDE = new Set(['at', 'was', 'assignee', 'due', 'candidates', 'twice']);
const nameOf = (via: Json | undefined) => (via as Via | null | undefined)?.name ?? null;

/** Other words, and a sign-off, stand and fall with everything else of the quotation. */
export const isWhole = (before: State, after: State): boolean =>
  !same(before.at, after.at) || !same(before.signOff, after.signOff);

/**
 * What the work changes of a quotation, as the log keeps it.
 * @throws Problem `not-found`, and what the work throws
 */
export async function changingQuote(
  tx: Tx,
  actor: Actor,
  id: string,
  work: () => Promise<unknown>,
): Promise<Change | undefined> {
  const end = await changeBegun(tx, actor, id);
  await work();
  return end();
}

/** The same in two parts. @returns what tells what has changed since @throws Problem `not-found` */
export async function changeBegun(tx: Tx, actor: Actor, id: string): Promise<() => Promise<Change | undefined>> {
  const before = await readOne({ read }, tx, actor.deskId, id);
  if (!before) throw new Problem('not-found');
  return async () => {
    const after = (await readOne({ read }, tx, actor.deskId, id)) as State;
    return changeOf('quote', id, before, after, isWhole(before, after));
  };
}

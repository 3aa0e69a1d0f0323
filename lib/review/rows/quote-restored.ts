import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Json, readOne, type State, type Subject, same } from '@/lib/desk/changes';
import { memberOrNobody } from '@/lib/desk/member';
import { Problem } from '@/lib/problem';
import { pairs } from '@/lib/text/span';
import { work } from '@/lib/work/pool';
import { columns, compareAnew } from '../comparing/comparison';
import { moveTo } from '../rules/anchoring';
import { type Hands, handsOf, withHand } from '../rules/hands';
import { barOn } from './bar';
import { demandNew } from './quote-row';
import { type At, type Finding, isAsLeft, isWhole, read, type Signed, type Stated, type Via } from './quote-state';

/**
 * Brings a quotation back to a state that it had. Whoever takes something back has had a hand in what stands then.
 * @throws Problem of `bringBack`; of `sign-off` where one would come back that its signer may no longer give
 */
async function restore(tx: Tx, actor: Actor, id: string, now: State, target: State): Promise<void> {
  const signed = await bringBack(tx, actor, id, now, target);
  const bar = signed && (await barOn(tx, actor, id, signed)).bar;
  if (bar) throw new Problem(bar.code, bar.params);
}

/**
 * @returns the sign-off that came back
 * @throws Problem `signed-off-already` where a sign-off would be left on something else
 */
async function bringBack(tx: Tx, actor: Actor, id: string, now: State, target: State): Promise<Signed | null> {
  if (now.signOff && same(now.signOff, target.signOff) && !onlyAssigned(now, target))
    throw new Problem('signed-off-already');
  const quote = await tx.quote.findUniqueOrThrow({
    where: { id },
    include: { article: { select: { currentRevisionId: true } } },
  });
  demandThere(quote, now, target);
  await demandOwnPlace(tx, quote.kind, now, target);
  await demandStillMembers(tx, actor, now, target);
  await demandSpeaker(tx, actor, target.speaker as string | null);
  if (!same(now.at, target.at)) await standAgain(tx, quote, target.at as At);
  const undone = Object.fromEntries(Object.entries(handsOf(quote)).filter(([aspect]) => aspect.startsWith('undo:')));
  const kept: Hands = { ...undone, ...handsIn(target) };
  const signed = same(now.signOff, target.signOff) ? null : (target.signOff as Signed | null);
  // Whose own sign-off comes back decides nothing by it that they had not decided.
  const isNothingNew = same(handsIn(now), handsIn(target)) || signed?.by === actor.personId;
  const hands = isNothingNew ? kept : withHand(kept, actor.personId, `undo:${actor.personId}`);
  await tx.quote.update({
    where: { id },
    data: {
      was: target.was as string | null,
      status: target.status as string,
      rejected: target.rejected as boolean,
      candidates: [...(target.candidates as readonly number[])],
      assigneeId: await memberOrNobody(tx, actor, target.assignee as string | null),
      due: (target.due ?? null) as string | null,
      decidedById: target.decidedBy as string | null,
      readTwice: target.twice === true,
      hands,
      version: { increment: 1 },
    },
  });
  const via = target.via as Via | null;
  const attribution = {
    speakerId: target.speaker as string | null,
    medium: target.medium as string | null,
    viaName: via?.name ?? null,
    viaStart: via?.start ?? null,
    viaEnd: via?.end ?? null,
    minor: target.minor === true,
  };
  await tx.attribution.upsert({ where: { quoteId: id }, create: { quoteId: id, ...attribution }, update: attribution });
  await tickAgain(tx, id, now, target);
  await findAgain(tx, id, (target.at as At).words, now, target);
  if (same(now.signOff, target.signOff)) return null;
  await tx.signOff.deleteMany({ where: { quoteId: id } });
  if (!signed) return null;
  await tx.signOff.create({
    data: { quoteId: id, personId: signed.by, at: signed.at, override: signed.override ?? null },
  });
  return signed;
}

/**
 * Gives a quotation back what was decided of its words before a correction of the text changed them, now that they
 * stand again as they were: if nobody has decided anything since, and as far as the rules of the desk allow it now.
 * @param lapsed the quotation before the correction, and as the correction left it
 */
export async function decidedAgain(
  tx: Tx,
  actor: Actor,
  id: string,
  lapsed: { readonly before: State; readonly after: State },
): Promise<void> {
  const now = (await readOne({ read }, tx, actor.deskId, id)) as State;
  const { words, spans } = now.at as At;
  const then = lapsed.before.at as At;
  if (words !== then.words || !same(spans, then.spans) || !isAsLeft(now, lapsed.after)) return;
  const asNow = ['at', 'via', 'assignee', 'due', 'candidates', 'twice'].map((k) => [k, now[k] ?? null]);
  const target: State = { ...lapsed.before, ...Object.fromEntries(asNow) };
  if (await hasLeft(tx, actor, now, target)) return;
  const signed = await bringBack(tx, actor, id, now, target);
  const { bar } = signed ? await barOn(tx, actor, id, signed) : { bar: null };
  if (!bar) return;
  await tx.signOff.delete({ where: { quoteId: id } });
  await tx.quote.updateMany({ where: { id, status: 'verified' }, data: { status: 'in-review' } });
}

/**
 * Of what is rejected or gone from the text nothing is decided, by going back or forth either.
 * @throws Problem `quote-rejected`, `quote-gone`
 */
function demandThere(
  quote: { readonly revisionId: string; readonly article: { readonly currentRevisionId: string | null } },
  now: State,
  target: State,
): void {
  const kept = { rejected: target.rejected ?? null, 'hand:kept': target['hand:kept'] ?? null };
  if (!same(now.at, target.at) || isAsLeft({ ...now, ...kept }, target)) return;
  if (now.rejected && target.rejected) throw new Problem('quote-rejected');
  if (quote.revisionId !== quote.article.currentRevisionId) throw new Problem('quote-gone');
}

/** Where it would stand again, another may stand by now. @throws Problem `quote-exists` */
async function demandOwnPlace(tx: Tx, kind: string, now: State, target: State): Promise<void> {
  if (target.rejected || (!now.rejected && same(now.at, target.at))) return;
  const at = target.at as At;
  await demandNew(tx, at.revision, kind, pairs(at.spans));
}

/** Whoever made the speaker may have taken that back. @throws Problem `changed-since` */
async function demandSpeaker(tx: Tx, actor: Actor, id: string | null): Promise<void> {
  if (id && (await tx.speaker.count({ where: { id, deskId: actor.deskId } })) === 0) throw new Problem('changed-since');
}

/** Nobody who has left the desk gives a verdict or a sign-off anew. @throws Problem `changed-since` */
async function demandStillMembers(tx: Tx, actor: Actor, now: State, target: State): Promise<void> {
  if (await hasLeft(tx, actor, now, target)) throw new Problem('changed-since');
}

/** Whether somebody who would give a verdict or a sign-off anew has left the desk. */
async function hasLeft(tx: Tx, actor: Actor, now: State, target: State): Promise<boolean> {
  const given = Object.keys(target).filter(
    (k) => (k === 'signOff' || k.startsWith('found:') || k.startsWith('tick:')) && !same(now[k], target[k]),
  );
  const by = given.flatMap((k) => {
    const { by, stated } = (target[k] ?? {}) as { by?: string | null; stated?: Stated };
    return [by ?? [], stated?.by ?? []].flat();
  });
  const members = await tx.member.count({ where: { deskId: actor.deskId, personId: { in: by } } });
  return members < new Set(by).size;
}

/** Puts the quotation where it stood; other words than now are compared anew. */
async function standAgain(tx: Tx, quote: { id: string; kind: string }, at: At): Promise<void> {
  const revision = await tx.revision.findUniqueOrThrow({ where: { id: at.revision } });
  await moveTo(tx, quote, revision, pairs(at.spans));
  await compareAnew(tx, quote, revision.documentId, at.words);
}

/** What was ticked off, by whom and when, as it was. */
async function tickAgain(tx: Tx, quoteId: string, now: State, target: State): Promise<void> {
  const keys = Object.keys({ ...now, ...target }).filter((k) => k.startsWith('tick:') && !same(now[k], target[k]));
  for (const key of keys) {
    const item = key.slice('tick:'.length);
    const tick = target[key] as { readonly by: string; readonly at: string } | null | undefined;
    await tx.tick.deleteMany({ where: { quoteId, item } });
    if (tick) await tx.tick.create({ data: { quoteId, item, personId: tick.by, at: tick.at } });
  }
}

/** What was found of each comparison, as it was. */
async function findAgain(tx: Tx, quoteId: string, words: string, now: State, target: State): Promise<void> {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(target)])].filter((k) => k.startsWith('found:'));
  for (const key of keys) {
    const found = target[key] as Finding | null | undefined;
    const sourceRevisionId = key.slice('found:'.length);
    const data = {
      verdict: found?.verdict ?? null,
      note: found?.note ?? '',
      madeById: found?.by ?? null,
      madeAt: found?.at ?? null,
      pairs: (found?.pairs ?? []) as Prisma.InputJsonValue,
      voiceAnswer: found?.voice ?? null,
      statedPage: found?.stated?.page ?? null,
      statedFrom: found?.stated?.from ?? null,
      statedNote: found?.stated?.note ?? '',
      statedById: found?.stated?.by ?? null,
      statedAt: found?.stated?.at ?? null,
    };
    const kept = await tx.check.updateMany({
      where: { quoteId, sourceRevisionId },
      data: { ...data, version: { increment: 1 } },
    });
    if (kept.count > 0 || !found) continue;
    // Laid beside the source by hand, where the program finds nothing: it proposes nothing of itself.
    const source = await tx.revision.findUniqueOrThrow({ where: { id: sourceRevisionId }, select: { text: true } });
    const { kind } = await tx.quote.findUniqueOrThrow({ where: { id: quoteId }, select: { kind: true } });
    await tx.check.create({
      data: {
        quoteId,
        sourceRevisionId,
        ...columns(await work('lay-beside', { words, source: source.text, kind })),
        ...data,
      },
    });
  }
}

const handsIn = (state: State): Hands =>
  Object.fromEntries(
    Object.entries(state).flatMap(([k, person]) =>
      k.startsWith('hand:') && person ? [[k.slice('hand:'.length), person as string]] : [],
    ),
  );

const onlyAssigned = (now: State, target: State): boolean =>
  same({ ...now, assignee: null, due: null } as Json, { ...target, assignee: null, due: null } as Json);

export const quoteSubject: Subject = { read, restore, isWhole };

import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, orNothing, readOne, type State, type Subject } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';
import { foldName } from '@/lib/text/fold';

/** The claim, if it belongs to the actor's desk. @throws Problem `not-found` */
export async function claimAt(tx: Tx, actor: Actor, id: string) {
  const claim = await tx.claim.findFirst({ where: { id, deskId: actor.deskId } });
  if (!claim) throw new Problem('not-found');
  return claim;
}

export const stateOfClaim = (claim: Prisma.ClaimGetPayload<object>): State => ({
  text: claim.text,
  rating: claim.rating,
  summary: claim.summary,
  by: claim.createdById,
});

/** A claim that nothing hangs on goes with the link that it was made for; one that others use stays. */
export const claimSubject: Subject = {
  async read(tx, deskId, ids) {
    const claims = await tx.claim.findMany({ where: { id: { in: [...ids] }, deskId } });
    return orNothing(
      ids,
      claims.map((claim) => [claim.id, stateOfClaim(claim)]),
    );
  },
  async restore(tx, actor, id, now, target) {
    if (target.text === null) {
      if (!now.text || (await isUsed(tx, id))) return;
      await tx.claim.delete({ where: { id } });
      return;
    }
    const data = {
      text: target.text as string,
      folded: foldName(target.text as string),
      rating: target.rating as string,
      summary: target.summary as string,
    };
    if (now.text) await tx.claim.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    else await tx.claim.create({ data: { id, deskId: actor.deskId, createdById: target.by as string, ...data } });
  },
};

const isUsed = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.quoteClaim.count({ where: { claimId: id } })) > 0 ||
  (await tx.claimRelation.count({ where: { OR: [{ fromId: id }, { toId: id }] } })) > 0;

/** A quotation's link to a claim: `QUOTE CLAIM`. */
const ofLink = (id: string) => {
  const [quoteId = '', claimId = ''] = id.split(' ');
  return { quoteId, claimId };
};
const linkKey = (quoteId: string, claimId: string) => `${quoteId} ${claimId}`;

export const linkSubject: Subject = {
  async read(tx, deskId, ids) {
    const links = await tx.quoteClaim.findMany({ where: { OR: ids.map(ofLink), claim: { deskId } } });
    return orNothing(
      ids,
      links.map((l) => [linkKey(l.quoteId, l.claimId), { stance: l.stance, by: l.addedById }]),
    );
  },
  async restore(tx, actor, id, _, target) {
    const key = ofLink(id);
    if (!target.stance) {
      await tx.quoteClaim.deleteMany({ where: key });
      return;
    }
    // The claim may be gone with everything that hung on it.
    await claimAt(tx, actor, key.claimId);
    const data = { stance: target.stance as string, addedById: target.by as string };
    await tx.quoteClaim.upsert({ where: { quoteId_claimId: key }, create: { ...key, ...data }, update: data });
  },
};

/** Links a quotation to a claim with a stance, or (null) no longer. @returns what changed */
export async function setLink(
  tx: Tx,
  actor: Actor,
  quoteId: string,
  claimId: string,
  stance: string | null,
): Promise<Change | undefined> {
  const id = linkKey(quoteId, claimId);
  return set(tx, actor, 'link', linkSubject, id, stance === null ? {} : { stance, by: actor.personId });
}

/** How two claims stand to each other, whichever way: `ONE OTHER`, in the order of their ids. */
const ofRelation = (id: string) => {
  const [one = '', other = ''] = id.split(' ');
  return {
    OR: [
      { fromId: one, toId: other },
      { fromId: other, toId: one },
    ],
  };
};

const relationKey = (one: string, other: string) => [one, other].sort().join(' ');

export const relationSubject: Subject = {
  async read(tx, deskId, ids) {
    const relations = await tx.claimRelation.findMany({ where: { OR: ids.map(ofRelation), from: { deskId } } });
    return orNothing(
      ids,
      relations.map((r) => [
        relationKey(r.fromId, r.toId),
        { kind: r.kind, from: r.fromId, to: r.toId, by: r.addedById },
      ]),
    );
  },
  async restore(tx, actor, id, _, target) {
    await tx.claimRelation.deleteMany({ where: ofRelation(id) });
    if (!target.kind) return;
    const [fromId, toId] = [target.from as string, target.to as string];
    await claimAt(tx, actor, fromId);
    await claimAt(tx, actor, toId);
    await tx.claimRelation.create({
      data: { fromId, toId, kind: target.kind as string, addedById: target.by as string },
    });
  },
};

/** Says how a claim stands to another, or (null) no longer that it does. @returns what changed */
export async function setRelation(
  tx: Tx,
  actor: Actor,
  from: string,
  to: string,
  kind: string | null,
): Promise<Change | undefined> {
  const id = relationKey(from, to);
  return set(tx, actor, 'relation', relationSubject, id, kind === null ? {} : { kind, from, to, by: actor.personId });
}

async function set(
  tx: Tx,
  actor: Actor,
  kind: 'link' | 'relation',
  subject: Subject,
  id: string,
  target: State,
): Promise<Change | undefined> {
  const before = (await readOne(subject, tx, actor.deskId, id)) ?? {};
  await subject.restore?.(tx, actor, id, before, target);
  return changeOf(kind, id, before, target);
}

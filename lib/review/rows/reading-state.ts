import { createHash, randomUUID } from 'node:crypto';
import type { Verdict } from '@/lib/align';
import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, canonical, changeOf, orNothing, readOne, type State, type Subject } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';
import { kept, placeIn, type StatedPlace } from '../rules/stated';

/** What a reader finds of a quotation, held against one text of a source. */
export interface Found {
  readonly sourceRevisionId: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** The speaker was confirmed with the words. */
  readonly withSpeaker?: boolean | undefined;
  /** Where they say that the words stand in a source that shows no passage of them. */
  readonly place: StatedPlace | null;
}

/** Readings that count: neither taken back nor of other words. */
export const STANDING = { withdrawn: false, lapsed: false } satisfies Prisma.ReadingWhereInput;

type Row = Prisma.ReadingGetPayload<object>;

/** The readings of a quotation that count, the first one first. */
export const readingsOf = (tx: Tx, quoteId: string) =>
  tx.reading.findMany({ where: { quoteId, ...STANDING }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });

/** Keeps what the actor found, sealed; an earlier reading of theirs is taken back. @returns what changed */
export async function keepSealed(tx: Tx, actor: Actor, quoteId: string, own: Row | undefined, found: Found) {
  const { sourceRevisionId, verdict, note, place } = found;
  const withdrawn = own && (await changing(tx, actor, own.id, { withdrawn: true }));
  const withSpeaker = found.withSpeaker === true;
  const { id } = await tx.reading.create({
    data: {
      ...{ deskId: actor.deskId, quoteId, personId: actor.personId, salt: randomUUID() },
      ...{ sourceRevisionId, verdict, note, withSpeaker, ...kept(place) },
    },
  });
  const made = changeOf('reading', id, {}, await stateNow(tx, actor, id));
  return { id, changes: [withdrawn, made] };
}

/** Opens two readings, so that each is laid beside the other. @param second what is told of agreement stands in its row */
export async function openBoth(tx: Tx, actor: Actor, first: Row, second: string): Promise<(Change | undefined)[]> {
  const openedAt = new Date();
  return [
    await changing(tx, actor, first.id, { openedAt }),
    await changing(tx, actor, second, { openedAt, beside: first.verdict }),
  ];
}

async function changing(tx: Tx, actor: Actor, id: string, data: Prisma.ReadingUncheckedUpdateInput) {
  const before = await stateNow(tx, actor, id);
  await tx.reading.update({ where: { id }, data });
  return changeOf('reading', id, before, await stateNow(tx, actor, id));
}

const stateNow = async (tx: Tx, actor: Actor, id: string): Promise<State> =>
  (await readOne(readingSubject, tx, actor.deskId, id)) ?? {};

/**
 * As long as a reading is sealed the log has only its digest, so that nobody learns from the log what a second reader may
 * not see; once it is open the digest proves that it is what was found then.
 */
export const readingSubject: Subject = {
  async read(tx, deskId, ids) {
    const rows = await tx.reading.findMany({ where: { id: { in: [...ids] }, deskId, withdrawn: false } });
    return orNothing(
      ids,
      rows.map((row) => [row.id, stateOf(row)]),
    );
  },
  async restore(tx, actor, id, now, target) {
    const row = await tx.reading.findFirst({ where: { id, deskId: actor.deskId } });
    if (!row) throw new Problem('changed-since');
    if (row.openedAt) throw new Problem('reading-open');
    if (row.lapsed) throw new Problem('changed-since');
    if (!target.seal) {
      await tx.reading.update({ where: { id }, data: { withdrawn: true } });
      return;
    }
    if (now.seal) return;
    const standing = await readingsOf(tx, row.quoteId);
    if (standing.length > 0) throw new Problem('changed-since');
    await tx.reading.update({ where: { id }, data: { withdrawn: false } });
  },
};

const stateOf = (row: Row): State => {
  const { salt, sourceRevisionId, verdict, note, withSpeaker } = row;
  const place = placeIn(row);
  const found = {
    ...{ salt, source: sourceRevisionId, verdict, note },
    ...(withSpeaker && { speaker: true }),
    ...(place && { place }),
  };
  return {
    quote: row.quoteId,
    by: row.personId,
    seal: createHash('sha256').update(canonical(found)).digest('hex'),
    opened: row.openedAt ? found : null,
  };
};

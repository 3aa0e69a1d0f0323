import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, readOne, type State, type Subject, same } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';

/** What people decided of a note. */
async function read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const notes = await tx.annotation.findMany({
    where: { id: { in: [...ids] }, revision: { document: { deskId } } },
    include: { mentions: { select: { personId: true }, orderBy: { personId: 'asc' } }, suggestion: true },
  });
  return new Map(
    notes.map((note) => [
      note.id,
      {
        body: note.body,
        withdrawn: note.withdrawnAt !== null,
        resolved: note.resolvedAt && { by: note.resolvedById, at: note.resolvedAt.toISOString() },
        edited: note.editedAt?.toISOString() ?? null,
        mentions: note.mentions.map((m) => m.personId),
        tags: note.tags,
        ...(note.suggestion && { answer: answerIn(note.suggestion) }),
      },
    ]),
  );
}

/** What an editor answered to a suggestion, as the log keeps it. */
type Answer = {
  readonly how: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly number: number | null;
  /** Where it stood before it was accepted. */
  readonly place: number | null;
};

const answerIn = (s: Prisma.SuggestionGetPayload<object>): Answer | null =>
  s.answer === null
    ? null
    : {
        how: s.answer,
        by: s.answeredById ?? '',
        at: s.answeredAt?.toISOString() ?? '',
        reason: s.reason,
        number: s.number,
        place: s.at,
      };

async function answerAgain(tx: Tx, annotationId: string, answer: Answer | null): Promise<void> {
  await tx.suggestion.update({
    where: { annotationId },
    data: {
      answer: answer?.how ?? null,
      answeredById: answer?.by ?? null,
      answeredAt: answer?.at ?? null,
      reason: answer?.reason ?? null,
      number: answer?.number ?? null,
      at: answer?.place ?? null,
    },
  });
}

export const noteSubject: Subject = {
  read,
  async restore(tx, actor, id, now, target) {
    const resolved = target.resolved as { by: string; at: string } | null;
    await tx.annotation.update({
      where: { id },
      data: {
        ...(now.withdrawn === target.withdrawn ? {} : { withdrawnAt: target.withdrawn ? new Date() : null }),
        resolvedAt: resolved?.at ?? null,
        resolvedById: resolved?.by ?? null,
        body: target.body as string,
        editedAt: target.edited as string | null,
        tags: [...(target.tags as readonly string[])],
        version: { increment: 1 },
      },
    });
    await setMentions(tx, actor, id, await stillMembers(tx, actor, target.mentions as readonly string[]));
    if (!same(now.answer, target.answer)) await answerAgain(tx, id, (target.answer ?? null) as Answer | null);
  },
};

/** Who of these is at the desk still. */
async function stillMembers(tx: Tx, { deskId }: Actor, ids: readonly string[]): Promise<string[]> {
  const members = await tx.member.findMany({ where: { deskId, personId: { in: [...ids] } } });
  return members.map((m) => m.personId);
}

/** Says whom a note names. @returns those whom it did not name before @throws Problem `not-found` for who is no member */
export async function setMentions(
  tx: Tx,
  actor: Actor,
  annotationId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const named = [...new Set(ids)];
  if ((await stillMembers(tx, actor, named)).length < named.length) throw new Problem('not-found');
  const before = await tx.mention.findMany({ where: { annotationId } });
  await tx.mention.deleteMany({ where: { annotationId, personId: { notIn: named } } });
  const added = named.filter((id) => !before.some((m) => m.personId === id));
  if (added.length > 0) await tx.mention.createMany({ data: added.map((personId) => ({ annotationId, personId })) });
  return added;
}

/** A note that was just written: taking that back takes it out of sight. */
export const writtenNote = (id: string, body: string): Change | undefined =>
  changeOf('note', id, { withdrawn: true, body }, { withdrawn: false, body });

/** Writes a note on a quotation. @returns its id, and the change as the log keeps it */
export async function noteOn(
  tx: Tx,
  actor: Actor,
  quote: { readonly id: string; readonly revisionId: string },
  body: string,
): Promise<{ readonly id: string; readonly change: Change | undefined }> {
  const { id } = await tx.annotation.create({
    data: { revisionId: quote.revisionId, quoteId: quote.id, body, authorId: actor.personId },
  });
  return { id, change: writtenNote(id, body) };
}

/** What a command asks of a note before it changes it. */
interface Guarded {
  readonly authorId: string;
  readonly writtenBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly parentId: string | null;
}

/** The words of a note are its author's alone; those that came in with a file are nobody's here. @throws Problem `forbidden`, `note-withdrawn` */
export function demandAuthor(note: Guarded, actor: Actor): void {
  if (note.authorId !== actor.personId || note.writtenBy !== null) throw new Problem('forbidden', { role: 'author' });
  if (note.withdrawnAt) throw new Problem('note-withdrawn');
}

type NoteChange = Parameters<Tx['annotation']['updateMany']>[0]['data'];

/**
 * Changes a note if it still has the version that the person saw.
 * @param also what else is changed of it, in other rows
 * @returns the note, and the change as the log keeps it
 * @throws Problem `not-found`, `conflict` with the newer state, and what the guard throws
 */
export async function changeNote(
  tx: Tx,
  actor: Actor,
  given: { readonly annotationId: string; readonly version: number },
  data: NoteChange,
  guard: (note: Guarded) => void = () => undefined,
  also: () => Promise<unknown> = async () => undefined,
) {
  const { annotationId: id, version } = given;
  const note = await tx.annotation.findFirst({
    where: { id, revision: { document: { deskId: actor.deskId } } },
    include: { revision: { select: { document: { select: { id: true, kind: true } } } } },
  });
  if (!note) throw new Problem('not-found');
  guard(note);
  const before = (await readOne({ read }, tx, actor.deskId, id)) as State;
  const changed = await tx.annotation.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0)
    throw new Problem('conflict', {}, { what: 'annotation', version: note.version, body: note.body });
  await also();
  const after = (await readOne({ read }, tx, actor.deskId, id)) as State;
  return { article: note.revision.document.id, quote: note.quoteId, change: changeOf('note', id, before, after) };
}

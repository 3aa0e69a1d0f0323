import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, readOne, type State, type Subject } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';

/** What people decided of a note. */
async function read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const notes = await tx.annotation.findMany({ where: { id: { in: [...ids] }, revision: { document: { deskId } } } });
  return new Map(
    notes.map((note) => [
      note.id,
      {
        body: note.body,
        withdrawn: note.withdrawnAt !== null,
        resolved: note.resolvedAt && { by: note.resolvedById, at: note.resolvedAt.toISOString() },
      },
    ]),
  );
}

export const noteSubject: Subject = {
  read,
  async restore(tx, _, id, now, target) {
    const resolved = target.resolved as { by: string; at: string } | null;
    await tx.annotation.update({
      where: { id },
      data: {
        ...(now.withdrawn === target.withdrawn ? {} : { withdrawnAt: target.withdrawn ? new Date() : null }),
        resolvedAt: resolved?.at ?? null,
        resolvedById: resolved?.by ?? null,
        version: { increment: 1 },
      },
    });
  },
};

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

type NoteChange = Parameters<Tx['annotation']['updateMany']>[0]['data'];

/**
 * Changes a note if it still has the version that the person saw.
 * @returns the note, and the change as the log keeps it
 * @throws Problem `not-found`, `conflict` with the newer state, and what the guard throws
 */
export async function changeNote(
  tx: Tx,
  actor: Actor,
  given: { readonly annotationId: string; readonly version: number },
  data: NoteChange,
  guard: (note: { authorId: string; withdrawnAt: Date | null }) => void = () => undefined,
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
  const after = (await readOne({ read }, tx, actor.deskId, id)) as State;
  return { article: note.revision.document.id, change: changeOf('note', id, before, after) };
}

import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Json } from '@/lib/desk/changes';
import { demand } from '@/lib/desk/roles';
import type { Media } from '@/lib/import/media';
import { Problem } from '@/lib/problem';
import { type Original, stretches } from '../texts/original';

/** A recording that is kept beside its transcript, to be played. @throws Problem `not-found` */
export async function readRecording(actor: Actor, sourceId: string): Promise<Original & { readonly media: Media }> {
  demand(actor, 'read');
  const found = await db().recording.findFirst({
    where: { documentId: sourceId, document: { deskId: actor.deskId, kind: 'source' } },
    include: { original: { select: { id: true, size: true, sha256: true } } },
  });
  if (!found) throw new Problem('not-found');
  const { id, size, sha256 } = found.original;
  return { name: found.name, size, sha256, media: found.media as Media, read: (from, to) => stretches(id, from, to) };
}

/** The recording of a source as the log keeps it. */
export interface RecordingState {
  readonly original: string;
  readonly name: string;
  readonly media: string;
}

export const stateOfRecording = (row: { originalId: string; name: string; media: string } | null): Json =>
  row && { original: row.originalId, name: row.name, media: row.media };

/** Gives a source the recording, in place of any other; none where it is null. */
export async function setRecording(tx: Tx, documentId: string, to: RecordingState | null): Promise<void> {
  if (!to) return void (await tx.recording.deleteMany({ where: { documentId } }));
  const data = { originalId: to.original, name: to.name, media: to.media };
  await tx.recording.upsert({ where: { documentId }, create: { documentId, ...data }, update: data });
}

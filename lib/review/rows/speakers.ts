import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, orNothing, type Subject } from '@/lib/desk/changes';
import type { SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { foldName } from '@/lib/text/fold';

/** Whom a person names as the speaker. */
export type SpeakerChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'named'; readonly name: string; readonly speakerKind: SpeakerKind };

const MAX_NAME = 200;

/**
 * The id of the chosen speaker. A name that the desk knows already is that speaker; a new one is made,
 * and an anonymous source is always new: two "security sources" are two people until somebody knows better.
 * @returns the id, null for nobody; and what was made for it
 * @throws Problem `speaker-name-empty`, `speaker-name-too-long`, `not-found`
 */
export async function findOrCreateSpeaker(
  tx: Tx,
  actor: Actor,
  choice: SpeakerChoice,
): Promise<{ id: string | null; made?: Change | undefined }> {
  if (choice.kind === 'none') return { id: null };
  if (choice.kind === 'existing') {
    const speaker = await tx.speaker.findFirst({ where: { id: choice.id, deskId: actor.deskId } });
    if (!speaker) throw new Problem('not-found');
    return { id: speaker.id };
  }
  const name = choice.name.replace(/\s+/g, ' ').trim();
  const folded = foldName(name);
  if (!folded) throw new Problem('speaker-name-empty');
  if (name.length > MAX_NAME) throw new Problem('speaker-name-too-long', { length: name.length, most: MAX_NAME });
  if (choice.speakerKind !== 'anonymous') {
    const known = await tx.speakerName.findFirst({
      where: { folded, speaker: { deskId: actor.deskId, kind: { not: 'anonymous' } } },
    });
    if (known) return { id: known.speakerId };
  }
  const id = crypto.randomUUID();
  await make(tx, actor.deskId, id, { name, kind: choice.speakerKind });
  return { id, made: changeOf('speaker', id, {}, { name, kind: choice.speakerKind }) };
}

const make = (tx: Tx, deskId: string, id: string, { name, kind }: { name: string; kind: string }) =>
  tx.speaker.create({ data: { id, deskId, kind, name, names: { create: { name, folded: foldName(name), deskId } } } });

/** A speaker that nobody is quoted as goes with the quotation that it was made for; one that others use stays. */
export const speakerSubject: Subject = {
  async read(tx, deskId, ids) {
    const speakers = await tx.speaker.findMany({ where: { id: { in: [...ids] }, deskId } });
    return orNothing(
      ids,
      speakers.map(({ id, name, kind }) => [id, { name, kind }]),
    );
  },
  async restore(tx, actor, id, now, target) {
    if (target.name && !now.name)
      await make(tx, actor.deskId, id, { name: target.name as string, kind: target.kind as string });
    if (target.name || !now.name || (await tx.attribution.count({ where: { speakerId: id } })) > 0) return;
    await tx.speakerName.deleteMany({ where: { speakerId: id } });
    await tx.speaker.delete({ where: { id } });
  },
};

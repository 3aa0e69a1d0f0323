import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, orNothing, type State, type Subject } from '@/lib/desk/changes';
import type { SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { foldName } from '@/lib/text/fold';

/** Whom a person names as the speaker. */
export type SpeakerChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'existing'; readonly id: string }
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly speakerKind: SpeakerKind;
      /** What tells them from somebody else of the same name, where they are told apart on purpose. */
      readonly about?: string | undefined;
    };

/** In UTF-16 code units. */
const MAX_NAME = 200;

/**
 * The id of the chosen speaker. A name that the desk knows already is that speaker, unless they are told apart by what
 * they are; a new one is made, and an anonymous source is always new: two "security sources" are two people until somebody knows better. It speaks in
 * its own article and in no other.
 * @returns the id, null for nobody; and what was made for it
 * @throws Problem `speaker-name-empty`, `speaker-name-too-long`, `not-found`
 */
export async function findOrCreateSpeaker(
  tx: Tx,
  actor: Actor,
  articleId: string,
  choice: SpeakerChoice,
): Promise<{ id: string | null; made?: Change | undefined }> {
  if (choice.kind === 'none') return { id: null };
  if (choice.kind === 'existing') {
    const speaker = await tx.speaker.findFirst({
      where: { id: choice.id, deskId: actor.deskId, OR: [{ articleId: null }, { articleId }] },
    });
    if (!speaker) throw new Problem('not-found');
    return { id: speaker.id };
  }
  const name = choice.name.replace(/\s+/g, ' ').trim();
  const folded = foldName(name);
  if (!folded) throw new Problem('speaker-name-empty');
  if (name.length > MAX_NAME) throw new Problem('speaker-name-too-long', { length: name.length, most: MAX_NAME });
  const about = choice.about?.replace(/\s+/g, ' ').trim() || null;
  if (choice.speakerKind !== 'anonymous') {
    const named = await tx.speaker.findMany({
      where: { deskId: actor.deskId, kind: { not: 'anonymous' }, names: { some: { folded } } },
    });
    const known = named.find((s) => foldName(s.about ?? '') === foldName(about ?? ''));
    if (known) return { id: known.id };
  }
  const id = crypto.randomUUID();
  const article = choice.speakerKind === 'anonymous' ? articleId : null;
  const state = { name, kind: choice.speakerKind, ...(article && { article }), ...(about && { about }) };
  await make(tx, actor.deskId, id, state);
  return { id, made: changeOf('speaker', id, {}, state) };
}

const make = (tx: Tx, deskId: string, id: string, { name, kind, article, about }: State) =>
  tx.speaker.create({
    data: {
      id,
      deskId,
      kind: kind as string,
      name: name as string,
      about: (about ?? null) as string | null,
      articleId: (article ?? null) as string | null,
      names: { create: { name: name as string, folded: foldName(name as string), deskId } },
    },
  });

/** A speaker that nobody is quoted as goes with the quotation that it was made for; one that others use stays. */
export const speakerSubject: Subject = {
  async read(tx, deskId, ids) {
    const speakers = await tx.speaker.findMany({ where: { id: { in: [...ids] }, deskId } });
    return orNothing(
      ids,
      speakers.map(({ id, name, kind, articleId, about }) => [
        id,
        { name, kind, ...(articleId && { article: articleId }), ...(about && { about }) },
      ]),
    );
  },
  async restore(tx, actor, id, now, target) {
    if (target.name && !now.name) await make(tx, actor.deskId, id, target);
    if (target.name || !now.name || (await tx.attribution.count({ where: { speakerId: id } })) > 0) return;
    await tx.speakerName.deleteMany({ where: { speakerId: id } });
    await tx.speaker.delete({ where: { id } });
  },
};

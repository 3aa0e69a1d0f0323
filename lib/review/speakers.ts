import { type Actor, demand } from '@/lib/auth/roles';
import { db, type Tx } from '@/lib/db/client';
import type { SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { foldName } from '@/lib/text/fold';
import { detectLanguage } from '@/lib/text/language';

/** Whom a person names as the speaker. */
export type SpeakerChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'named'; readonly name: string; readonly speakerKind: SpeakerKind };

const MAX_NAME = 200;

/**
 * The id of the chosen speaker. A name that the desk knows already is that speaker; a new one is made,
 * and an anonymous source is always new: two "security sources" are two people until somebody knows better.
 * @throws Problem `speaker-name-empty`, `speaker-name-too-long`, `not-found`
 */
export async function findOrCreateSpeaker(tx: Tx, actor: Actor, choice: SpeakerChoice): Promise<string | null> {
  if (choice.kind === 'none') return null;
  if (choice.kind === 'existing') {
    const speaker = await tx.speaker.findFirst({ where: { id: choice.id, deskId: actor.deskId } });
    if (!speaker) throw new Problem('not-found');
    return speaker.id;
  }
  const name = choice.name.replace(/\s+/g, ' ').trim();
  const folded = foldName(name);
  if (!folded) throw new Problem('speaker-name-empty');
  if (name.length > MAX_NAME) throw new Problem('speaker-name-too-long', { length: name.length, most: MAX_NAME });
  if (choice.speakerKind !== 'anonymous') {
    const known = await tx.speakerName.findFirst({
      where: { folded, speaker: { deskId: actor.deskId, kind: { not: 'anonymous' } } },
    });
    if (known) return known.speakerId;
  }
  const { id } = await tx.speaker.create({
    data: { deskId: actor.deskId, kind: choice.speakerKind, name, names: { create: { name, folded } } },
  });
  return id;
}

export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly language: string;
  readonly quotes: number;
  readonly articles: number;
}

/** The desk's speakers with how often they are quoted. One query. */
export async function listSpeakers(actor: Actor, search = ''): Promise<SpeakerRow[]> {
  demand(actor, 'read');
  const pattern = `%${foldName(search).replace(/[%_\\]/g, '\\$&')}%`;
  const rows = await db().$queryRaw<Omit<SpeakerRow, 'language'>[]>`
    SELECT s.id, s.name, s.kind, count(q.id)::int AS quotes, count(DISTINCT q.revision_id)::int AS articles
    FROM speaker s
    LEFT JOIN attribution a ON a.speaker_id = s.id
    LEFT JOIN quote q ON q.id = a.quote_id AND NOT q.rejected
    WHERE s.desk_id = ${actor.deskId}::uuid AND EXISTS (SELECT 1 FROM speaker_name n WHERE n.speaker_id = s.id AND n.folded LIKE ${pattern})
    GROUP BY s.id ORDER BY quotes DESC, s.name LIMIT 500`;
  return rows.map((r) => ({ ...r, language: detectLanguage(r.name) }));
}

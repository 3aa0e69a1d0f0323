import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { SpeakerKind } from '@/lib/extract';
import { foldName } from '@/lib/text/fold';
import { detectLanguage } from '@/lib/text/language';

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

import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { SourceKind } from '../words';

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly author: string;
  readonly language: string;
  readonly date: string | null;
  readonly excerpt: string;
  readonly articles: number;
  readonly checks: number;
  readonly withdrawn: string | null;
}

/** The desk's library of sources, newest first, with where each is in play. One query. */
export async function listSources(actor: Actor, search = ''): Promise<SourceRow[]> {
  demand(actor, 'read');
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const rows = await db().$queryRaw<(Omit<SourceRow, 'date'> & { date: Date | null })[]>`
    SELECT d.id, d.title, d.source_kind AS kind, coalesce(d.author, '') AS author, r.language, d.published_at AS date,
      left(r.text, 240) AS excerpt, d.withdrawn_reason AS withdrawn,
      (SELECT count(*) FROM article_source WHERE source_id = d.id)::int AS articles,
      (SELECT count(*) FROM "check" c WHERE c.source_revision_id = r.id)::int AS checks
    FROM document d
    JOIN LATERAL (SELECT id, language, text FROM revision WHERE document_id = d.id ORDER BY number DESC LIMIT 1) r ON true
    WHERE d.desk_id = ${actor.deskId}::uuid AND d.kind = 'source'
      AND (d.title ILIKE ${pattern} OR d.author ILIKE ${pattern} OR r.text ILIKE ${pattern})
    ORDER BY d.created_at DESC LIMIT 200`;
  return rows.map((r) => ({ ...r, date: r.date?.toISOString() ?? null }));
}

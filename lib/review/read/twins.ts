import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { LEADING } from '../leading';
import { languageIn } from './as-sql';

/** A quotation of the same words, for which the same source leads. */
export interface Twin {
  readonly id: string;
  readonly version: number;
  readonly checkId: string;
  readonly words: string;
  readonly language: string;
  readonly article: string;
  readonly number: number;
}

/** So many are named. */
const MOST = 100;
const SHOWN = 600;

/**
 * The twins of quotations anywhere at the desk that are still to be settled: what is decided of one holds of the other, for
 * the words are the same (as folded) and so is the source that tells most of both. Those asked about are not among them.
 */
export async function listTwins(actor: Actor, quoteIds: readonly string[]): Promise<Twin[]> {
  demand(actor, 'read');
  return db().$queryRaw<Twin[]>`
    SELECT DISTINCT ON (t.since, t.article_id, t.number) t.id, t.version, l.id AS "checkId", left(t.words, ${SHOWN}::int) AS words,
      ${languageIn('t')} AS language, d.title AS article, t.number
    FROM quote q
    JOIN quote t ON t.desk_id = q.desk_id AND md5(t.folded) = md5(q.folded) AND t.number > 0
      AND t.kind = q.kind AND NOT t.signed AND NOT t.shelved AND NOT t.verdict_decided AND t.id <> ALL(${[...quoteIds]}::uuid[])
    CROSS JOIN LATERAL (SELECT c.source_revision_id FROM "check" c WHERE c.quote_id = q.id
      ORDER BY ${LEADING} LIMIT 1) own
    CROSS JOIN LATERAL (SELECT c.id, c.source_revision_id FROM "check" c WHERE c.quote_id = t.id
      ORDER BY ${LEADING} LIMIT 1) l
    JOIN revision r ON r.id = t.revision_id
    JOIN document d ON d.id = t.article_id
    WHERE q.id = ANY(${[...quoteIds]}::uuid[]) AND q.desk_id = ${actor.deskId}::uuid AND q.folded <> ''
      AND l.source_revision_id = own.source_revision_id
    ORDER BY t.since, t.article_id, t.number LIMIT ${MOST}`;
}

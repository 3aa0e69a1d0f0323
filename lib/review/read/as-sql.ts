import { Prisma } from '@/lib/db/client';

// What rules of the review tell, for lists that tell it in SQL: of a quotation `q`, its attribution `a` and its revision `r`.

/** As `isSpeakerDecided` tells it. */
export const SPEAKER_DECIDED = Prisma.sql`(a.speaker_id IS NOT NULL OR q.hands ? 'speaker')`;
/** The same of a row of quotations alone, as the indexes of lists have it (quote_awaiting, quote_unanswered). */
export const SPEAKER_KNOWN = Prisma.sql`(speaker_id IS NOT NULL OR hands ? 'speaker')`;
/** As `isMediumDecided` tells it. */
export const MEDIUM_DECIDED = Prisma.sql`q.hands ? 'medium'`;
/** A person has said by way of whom the words came. */
export const VIA_DECIDED = Prisma.sql`q.hands ? 'via'`;

/** As `isBacked` tells it, or as an editor said why not. */
export const BACKED = Prisma.sql`(EXISTS (SELECT FROM "check" c JOIN revision s ON s.id = c.source_revision_id JOIN document sd ON sd.id = s.document_id
  WHERE c.quote_id = q.id AND c.verdict IS NOT NULL AND c.verdict <> 'not-found' AND sd.withdrawn_at IS NULL
    AND (cardinality(c.source_spans) > 0 OR c.stated_at IS NOT NULL OR jsonb_path_exists(c.pairs, '$[*].source[0]')))
  OR EXISTS (SELECT FROM sign_off WHERE quote_id = q.id AND override IS NOT NULL))`;

/** The language that a quotation stands in: its block's, else its text's. @param quote the name that it has in the query */
export const languageIn = (quote: 'q' | 't'): Prisma.Sql => {
  const q = Prisma.raw(quote);
  return Prisma.sql`coalesce((SELECT b.language FROM block b
    WHERE b.revision_id = ${q}.revision_id AND b.start <= ${q}.start AND b."end" > ${q}.start LIMIT 1), r.language)`;
};

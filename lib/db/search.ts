import { foldName } from '@/lib/text/fold';
import { Prisma } from './client';

/** In words: so many of what somebody looks for are read. */
const MOST = 12;
/** In letters: a last word that is shorter is looked for as it is, a longer one also as the beginning of others. */
const WHOLE = 2;

/**
 * That something holds every word somebody looks for, in whatever spelling, the last one also as the beginning of another:
 * somebody may still be typing it. Found behind an Arabic article or a letter that is written together with it, too.
 * Only a desk's own words are looked at: each carries the end of its desk's id, so that a crowded desk slows no other.
 * @param searched SQL: the words that a row is searched by, as `search_words` tells them
 */
export function holdsWords(searched: Prisma.Sql, deskId: string, search: string): Prisma.Sql {
  const words = foldName(search).split(' ').filter(Boolean).slice(0, MOST);
  if (words.length === 0) return Prisma.sql`true`;
  const query = words
    .map((w, i) => {
      const quoted = w.slice(0, 60).replaceAll("'", "''");
      return `'${deskId.slice(-4)}${quoted}'${i === words.length - 1 && w.length >= WHOLE ? ':*' : ''}`;
    })
    .join(' & ');
  return Prisma.sql`${searched} @@ ${query}::tsquery`;
}

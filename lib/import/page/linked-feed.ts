import { Parser } from 'htmlparser2';

/** In UTF-16 code units: where a page says what belongs to it. */
const HEAD = 200_000;
const FEED = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/i;

/** The address of the feed that a page names as its own, as it says it; undefined where it names none. */
export function linkedFeed(page: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href }) => {
      if (name === 'link' && /\balternate\b/i.test(rel) && FEED.test(type.trim())) found ??= href?.trim() || undefined;
    },
  });
  parser.end(page.slice(0, HEAD));
  return found;
}

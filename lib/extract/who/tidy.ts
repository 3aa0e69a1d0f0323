import type { Grammar } from '../grammar';

/** A name as it is shown: in one line, without its article. */
export const tidy = (name: string, { references }: Grammar): string =>
  name
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(references.plainArticle, '')
    .trim()
    .slice(0, 200);

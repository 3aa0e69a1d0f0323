import type { Grammar } from '../grammar';

/** What is asked first: hardly any name has it. */
const UNTIDY = /[\u00ad\u2060]|\s{2}|[^\S ]/;

/** A name as it is shown: in one line, without its article. */
export const tidy = (name: string, { references }: Grammar): string =>
  (UNTIDY.test(name) ? name.replace(/[\u00ad\u2060]/g, '').replace(/\s{2,}|[^\S ]/g, ' ') : name)
    .replace(references.plainArticle, '')
    .trim()
    .slice(0, 200);

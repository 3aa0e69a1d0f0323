import { foldName } from '@/lib/text/fold';
import { anyOf } from '../wording';

/** In UTF-16 code units: no description is longer. */
export const LONGEST = 1000;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands before whoever wrote an article: By Dana Reed, Text: Von …, Par …, بقلم … */
export const BY = new RegExp(
  `^(?:${anyOf((w) => w.wrote)}[ :]{1,2})?${anyOf((w) => w.by)}(?=[\\s:：/–—-])[\\s:：/–—-]{1,4}`,
  'iu',
);

/**
 * A name, without the words around it; none where it is an address, a handle or a site.
 * @param outlet whose name may stand beside it
 */
export function nameOf(said: string | undefined, outlet?: string): string | undefined {
  const home = outlet ? foldName(outlet) : '';
  const parts =
    said
      ?.slice(0, 200)
      .trim()
      .replace(BY, '')
      .split(/ [|·•–—-] |[|·•]/, 4) ?? [];
  for (const part of parts) {
    const pieces = part
      .trim()
      .replace(BY, '')
      .replace(WITH, '')
      .split(/\s?[,،]\s?/u, 20);
    // Behind its own name a paper tells where it is.
    if (pieces.length > 1 && home && foldName(pieces[0] as string) === home) continue;
    const name = pieces
      .filter((piece) => !isBeside(piece, home))
      .join(', ')
      .replace(/[\s:,–—-]{1,5}$/u, '')
      // Where they work.
      .replace(/ \([^()]{2,60}\)$/u, '')
      .trim();
    const folded = foldName(name);
    // An account of the site's, or what else is one word in small letters, is nobody's name.
    if (
      !name ||
      name.length > 120 ||
      /^[a-z\d._-]+$/.test(name) ||
      /^(?:https?:|@)|\d{4}/.test(name) ||
      SITE_NAME.test(name) ||
      FIRM.test(name)
    )
      continue;
    if (parts.length > 1 && home && (home.includes(folded) || folded.includes(home))) continue;
    return name;
  }
  return undefined;
}

/** What stands behind a name and a comma: a mail address, the outlet, what somebody does there. */
const isBeside = (piece: string, home: string): boolean =>
  /@\S/.test(piece) || ROLE.test(piece) || AGENCY.test(piece) || (home.length > 3 && foldName(piece) === home);
const AGENCY = new RegExp(`^${anyOf((w) => w.agencies)}$`, 'u');
/** Jean Morel avec AFP: whose words somebody used. */
const WITH = new RegExp(` ${anyOf((w) => w.with)} ${anyOf((w) => w.agencies)}(?!\\p{L}).{0,30}$`, 'u');
/** By the form of a firm: nobody's name. */
const FIRM = /\s(?:m?GmbH|mbH|AG|KG|SAS|SARL|S\.A\.|Ltd|LLC|Inc|plc)\.?$/;
const ROLE = new RegExp(`^${anyOf((w) => w.role)}$`, 'iu');

/** valley.example, www.post.example */
export const SITE_NAME = /^(?:[\w-]{1,60}\.){1,3}[a-z]{2,10}$/i;

/** Two to five words, each with a capital letter but for the small words of names; two to four of Arabic. */
const LATIN = namesOfWords(
  "\\p{Lu}[\\p{L}\\p{M}’'.-]{0,30}",
  (word) => `${word}(?: (?:(?:${anyOf((w) => w.particles)}|&) ){0,3}${word}){1,4}`,
);
const ARABIC = namesOfWords(
  '[\\p{Script=Arabic}\\p{M}]{2,20}',
  (word) => `(?!${anyOf((w) => w.noName)} )${word}(?: ${word}){1,3}`,
);

function namesOfWords(word: string, names: (word: string) => string): RegExp {
  return new RegExp(`^${names(word)}$`, 'u');
}

const months = anyOf((w) =>
  w.months
    .flatMap((names) => names.split(' '))
    .join('|')
    .replaceAll('_', ' '),
);
/** What stands behind a name in its line: when it was written, or where it is from. */
const THEN = new RegExp(
  `,? (?:${anyOf((w) => w.weekdays)}|${anyOf((w) => w.dated)}|${months}(?=\\.?,? \\d))(?!\\p{L})|\\d` +
    `| (?:${anyOf((w) => w.onDay)}|${anyOf((w) => w.at)}) (?=.{0,40}\\d)`,
  'iu',
);

/** The names that a line gives as whoever wrote the article. @param sure whether the page calls it so: else the line must */
export function personIn(line: string, outlet: string | undefined, sure: boolean): string | undefined {
  if (line.length > 160 || (!sure && !BY.test(line))) return undefined;
  const [first = '', ...others] = line.split(/[,،;]/u, 5).map((part) => {
    const said = part.trim();
    return nameOf(said.slice(0, THEN.exec(said)?.index), outlet);
  });
  if (!first || !isName(first)) return undefined;
  // What stands in capitals behind a name that does not is where they work.
  const isPerson = (name: string | undefined) =>
    name !== undefined && isName(name) && (name !== name.toUpperCase() || first === first.toUpperCase());
  return [first, ...others.filter(isPerson)].join(', ');
}

export const isName = (name: string): boolean => LATIN.test(name) || ARABIC.test(name);

import { isAbbreviation } from '../../text/abbreviations';
import { BEGINS_SMALL, CharClass, charClasses } from '../../text/characters';
import { isElided } from '../../text/elision';
import { foldWord } from '../../text/fold';
import { isGivenAnywhere } from '../../text/given-names';
import type { Span } from '../../text/span';
import type { Forms } from '../forms';
import type { Grammar } from '../grammar';
import { type MarkedRange, markedRanges } from './marks';
import type { Entry } from './vocabulary';
import type { Written } from './written';

/** One piece of a block as the grammar sees it: a word, a marked range (opaque), or a point between. */
export type Item =
  | {
      readonly type: 'word';
      readonly start: number;
      readonly end: number;
      readonly folded: string;
      readonly capital: boolean;
      readonly accent: boolean;
      /** What else is known of the word wherever it stands. */
      readonly entry: Entry;
    }
  | {
      readonly type: 'quote';
      readonly start: number;
      readonly end: number;
      readonly range: MarkedRange;
      readonly endsSentence: boolean;
      /** It ends with a question mark or an exclamation mark. */
      readonly asks: boolean;
      /** It ends with a comma: the sentence goes on behind it. */
      readonly pauses: boolean;
      /** It begins with a small letter, and not like iPod. */
      readonly small: boolean;
    }
  | {
      readonly type: 'stop' | 'colon' | 'comma' | 'dash' | 'open' | 'close';
      readonly start: number;
      readonly end: number;
    };

export type QuoteItem = Extract<Item, { type: 'quote' }>;
export type WordItem = Extract<Item, { type: 'word' }>;

/** The folded word that item `k` is; empty where it is none. */
export const wordAt = (all: readonly Item[], k: number): string => {
  const item = all[k];
  return item?.type === 'word' ? item.folded : '';
};

/** J.-P. Morvan: a capital and a point, not the elided word of the same letter. */
export const isInitial = (
  text: string,
  item: { readonly start: number; readonly end: number; readonly capital?: boolean } | undefined,
): boolean => item?.capital === true && item.end - item.start === 1 && text[item.end] === '.';

/** The first item from `from` on that is no word, or `end`; `from` where it is behind `end`. */
export function wordsEnd(all: readonly Item[], from: number, end: number): number {
  let at = from;
  while (at < end && all[at]?.type === 'word') at++;
  return at;
}

/** The first comma from item `from` on, or `end`; `from` where it is behind `end`. */
export function commaFrom(all: readonly Item[], from: number, end: number): number {
  let at = from;
  while (at < end && all[at]?.type !== 'comma') at++;
  return at;
}

export const spanOf = (item: Item): Span => [item.start, item.end];

/** A small letter, and no capital behind it in the same word: iPod is a name. */
const SMALL = /^\s*\p{Ll}+(?!\p{L})/u;

type Point = 'stop' | 'colon' | 'comma' | 'dash' | 'open' | 'close';

const POINTS: Record<string, Point> = {
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '؟': 'stop',
  '…': 'stop',
  '۔': 'stop',
  ':': 'colon',
  ',': 'comma',
  '،': 'comma',
  ';': 'comma',
  '؛': 'comma',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
};

/** The same by code unit, as one look into a table. */
const POINT_OF: readonly (Point | undefined)[] = Array.from(
  { length: 0x2030 },
  (_, code) => POINTS[String.fromCharCode(code)],
);

/** Cuts a block into items, as its language writes its words: one pass over its characters, the insides of marks are not entered. */
export function items(written: Written, block: Span): Item[] {
  const { text, grammar } = written;
  const found: Item[] = [];
  let at = block[0];
  for (const range of rangesOf(written, block)) {
    cutUpTo(written, at, range.outer[0], found);
    // Luis “Tank” Herrera: one name, whatever stands in it.
    if (grammar.nicknameIn ? grammar.nicknameIn(written, range) : isNickname(text, range, grammar)) {
      at = range.outer[1];
      continue;
    }
    const last = text.slice(range.inner[0], range.inner[1]).trimEnd().at(-1) ?? '';
    const endsSentence = /[.!?؟…]/.test(last) && startsAnew(text, range.outer[1], block[1]);
    found.push({
      type: 'quote',
      start: range.outer[0],
      end: range.outer[1],
      range,
      endsSentence,
      asks: /[!?؟]/.test(last),
      pauses: /[,،]/.test(last),
      small: SMALL.test(text.slice(range.inner[0], range.inner[0] + 20)),
    });
    at = range.outer[1];
  }
  cutUpTo(written, at, block[1], found);
  return found;
}

/** The marked ranges of a block; where a closing mark was lost before a report, those behind it too, which are read once more. */
function rangesOf(written: Written, block: Span): readonly MarkedRange[] {
  const found = markedRanges(written.text, block);
  const last = found.at(-1);
  const told = last?.unclosed ? upToReport(written, last) : last;
  if (!told || told === last) return found;
  return [...found.slice(0, -1), told, ...markedRanges(written.text, [told.outer[1], block[1]])];
}

/** Words and points, where no marks are. */
function cutUpTo(written: Written, from: number, end: number, found: Item[]): void {
  const classes = charClasses();
  const { text, grammar } = written;
  for (let at = from; at < end; ) {
    const code = text.charCodeAt(at);
    const c = classes[code] as number;
    if (c >= CharClass.Letter && c <= CharClass.Digit) {
      at = pushWord(written, at, end, found);
      continue;
    }
    const point = c === CharClass.Space || code >= POINT_OF.length ? undefined : POINT_OF[code];
    const last = found[found.length - 1];
    // « Tout le monde est là » ? demande-t-il: the mark belongs to what is asked.
    if (point === 'stop' && last?.type === 'quote' && ASKS_ON.test(text.slice(at, at + 4)))
      found[found.length - 1] = { ...last, asks: true };
    else if (point && !(point === 'stop' && isInside(text, at, found, grammar.forms)))
      found.push({ type: point, start: at, end: at + 1 });
    at++;
  }
}

/** “The mare is lame, said Ann Roe, the vet.: where the closing mark was lost before a report, the range ends with its comma. */
function upToReport(written: Written, range: MarkedRange): MarkedRange {
  const { grammar } = written;
  if (!grammar.capitals || range.inner[1] - range.inner[0] > LONGEST_UNCLOSED) return range;
  const all = items(written, range.inner);
  const comma = all.findIndex((item, k) => {
    const [verb, name] = [all[k + 1], all[k + 2]];
    if (item.type !== 'comma' || verb?.type !== 'word' || name?.type !== 'word' || verb.capital) return false;
    return grammar.cues.get(verb.folded) === 'verb' && (name.capital || grammar.articles.has(name.folded));
  });
  // « Entrez, dit Marel, la soupe fume.: the words go on behind the report.
  const behind = wordsEnd(all, comma + 2, all.length);
  const next = all[behind + 1];
  const isLast = all.slice(behind, -1).every(({ type }) => type !== 'stop');
  const goesOn = comma >= 0 && all[behind]?.type === 'comma' && isLast;
  const isClause = all.slice(behind, -1).some((w) => w.type === 'word' && grammar.auxiliaries.has(w.folded));
  const adds = next?.type === 'word' && (grammar.relatives.has(next.folded) || (describes(next, grammar) && !isClause));
  if (goesOn && next?.type === 'word' && !adds) return range;
  const end = all[comma]?.end;
  return end === undefined ? range : { outer: [range.outer[0], end], inner: [range.inner[0], end], unclosed: false };
}

/** …, the vet; …, 34 ans; …, who runs the farm: what is said of whoever stands before the comma. */
const describes = ({ capital, folded }: WordItem, { articles, prepositions, relatives, speakers }: Grammar): boolean =>
  capital ||
  /^\d/.test(folded) ||
  [articles, relatives, prepositions, speakers.links, speakers.persons].some((words) => words.has(folded));

/** In UTF-16 code units. */
const LONGEST_UNCLOSED = 1000;

/** A question mark, and a small letter behind it. */
const ASKS_ON = /^[?!]\s?\p{Ll}/u;

function pushWord(written: Written, start: number, limit: number, found: Item[]): number {
  const classes = charClasses();
  const { text } = written;
  const { forms } = written.grammar;
  let end = start + 1;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const c = classes[code] as number;
    if (c >= CharClass.Letter && c <= CharClass.Digit) continue;
    // A soft hyphen or a word joiner is not seen; ' ’ - . may stand inside a word.
    const hidden = code === 0xad || code === 0x2060;
    // 2,2 Milliarden
    if (code === 0x2c && isDigit(classes, text, end - 1) && isDigit(classes, text, end + 1) && end + 1 < limit)
      continue;
    const joins = end + 1 < limit && (hidden || code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2e);
    const next = joins ? (classes[text.charCodeAt(end + 1)] as number) : 0;
    if (code === 0x2e && next === CharClass.Letter && isGlued(text, start, end, forms)) break;
    // dit-il, a-t-elle: the pronoun is a word of its own; estime t-il: the letter that only links is none.
    const inverted = joins && code === 0x2d ? forms.inverted.exec(text.slice(end, end + 10)) : null;
    if (inverted) {
      if (!forms.linking.test(text.slice(start, end))) pushRead(written, start, end, found);
      return end + 1 + (inverted[1]?.length ?? 0);
    }
    if (
      joins &&
      next >= CharClass.Letter &&
      next <= CharClass.Digit &&
      (hidden || !isElision(text.slice(start, end), text[end] as string))
    )
      continue;
    break;
  }
  pushRead(written, start, end, found);
  return end;
}

const isDigit = (classes: ReturnType<typeof charClasses>, text: string, at: number): boolean =>
  classes[text.charCodeAt(at)] === CharClass.Digit;

/** … bleibt geschlossen.Markus Lang sagte: a sentence's last word, and the next one's first without a space. */
const isGlued = (text: string, start: number, at: number, forms: Forms): boolean =>
  (at - start > 2 && forms.glued.test(text.slice(at, at + 5))) ||
  // said Dot Ames, 81.Neil Catt was sorry.
  (at - start < 4 && GLUED_AGE.test(text.slice(start - 2, at + 4))) ||
  (GLUED.test(text.slice(at, at + 4)) &&
    LAST_WORD.test(text.slice(start, at)) &&
    !isAbbreviation(foldWord(text.slice(start, at))));
const GLUED_AGE = /^, \d{1,3}\.\p{Lu}\p{Ll}{2}/u;
const GLUED = /^\.\p{Lu}(?:\p{Ll}[\p{Ll}\s]|['’]\p{L}|\s\p{Ll})/u;
const LAST_WORD = /^\p{L}\p{Ll}{2,}$|^\p{Ll}{2}$/u;

function pushRead({ words }: Written, start: number, end: number, found: Item[]): void {
  const entry = words.at(start, end);
  const { folded, capital, accent } = entry;
  if (folded) found.push({ type: 'word', start, end, folded, capital, accent, entry });
}

/** l'AFP and qu'il are two words. */
const isElision = (before: string, mark: string): boolean => mark !== '-' && mark !== '.' && isElided(before);

/** A point that ends no sentence: after an abbreviation or an initial, or before a small letter. */
function isInside(text: string, at: number, before: readonly Item[], forms: Forms): boolean {
  if (text[at] !== '.') return false;
  const word = before[before.length - 1];
  if (
    word?.type === 'word' &&
    word.end === at &&
    (isAbbreviation(word.folded) || (word.capital && word.end - word.start === 1 && !isNetwork(text, word, forms)))
  )
    return true;
  if (word?.type === 'word' && word.end === at && isLetterAlone(text, word)) return true;
  if (isDegree(text, at, forms)) return true;
  // T.J. Marel
  if (word?.type === 'word' && word.end === at && word.capital && INITIALS.test(text.slice(word.start, at)))
    if (SURNAME.test(text.slice(at, at + 8))) return true;
  // am 3. März, im 20. Jahrhundert
  if (word?.type === 'word' && word.end === at && /^\d{1,2}$/.test(word.folded))
    if (forms.ordinal.test(text.slice(at, at + 16))) return true;
  return GOES_ON.test(text.slice(at, at + 8));
}

/** بيتر [ه]. سميث: an initial, where no capital tells it; not 500 م. */
const isLetterAlone = (text: string, { start, end }: WordItem): boolean =>
  end - start === 1 && LETTER.test(text[start] as string) && !/\d\s?$/.test(text.slice(Math.max(0, start - 2), start));
const LETTER = /\p{Lo}/u;

const INITIALS = /^(?:\p{Lu}\.){1,3}\p{Lu}$/u;
/** (D-Wis.) and R-Ky., end nothing; nor do points before a small letter or a figure. */
const GOES_ON = /^\.(?:[),;:\d]|\.{0,2}\s*\p{Ll})/u;

/** Dr. h. c., Dipl.-Ing.: whether the point at `at` belongs to an academic degree. */
export const isDegree = (text: string, at: number, { degree }: Forms): boolean =>
  text[at] === '.' && degree.test(text.slice(Math.max(0, at - DEGREE), at + 1));

/** In UTF-16 code units: so far back a degree begins. */
const DEGREE = 32;

/** and, wie; وأضاف: a word that joins what follows, or is itself joined on. */
export const joinsOn = ({ joiners, forms }: Grammar, word: string): boolean =>
  joiners.has(word) || forms.added.test(word);

/** Behind several initials, where a shorter word may begin a sentence. */
const SURNAME = /^\. (?:\p{Lu}['’])?\p{Lu}\p{L}{3}/u;

/** a-t-il écrit sur X.: no initial. */
const isNetwork = (text: string, { start, end }: WordItem, { network }: Forms): boolean =>
  network.test(text.slice(Math.max(0, start - 4), end));

/** A capital and small letters on either side, and one or two words that begin so between them. */
function isNickname(text: string, { outer, inner, unclosed }: MarkedRange, grammar: Grammar): boolean {
  if (unclosed || inner[1] - inner[0] > LONGEST_NICKNAME || text[outer[0] - 1] !== ' ' || text[outer[1]] !== ' ')
    return false;
  if (!FAMILY.test(text.slice(outer[1], outer[1] + 12))) return false;
  const given = GIVEN.exec(text.slice(Math.max(0, outer[0] - 24), outer[0]))?.[0];
  const name = text.slice(...inner).trim();
  return (
    given !== undefined && (isGivenAnywhere(foldWord(given)) || mayBeGiven(given, name, grammar)) && NICKNAME.test(name)
  );
}

const GIVEN = /(?<![\p{L}'’-])\p{Lu}[\p{Ll}'’]+(?=(?:-\p{Lu}\p{Ll}+)? $)/u;
const NICKNAME = /^(?:(?:\p{Lu}\p{Ll}+ |\p{Ll}{2,3} )?\p{Lu}[\p{Ll}'’-]+|\p{Lu}{2,4})$/u;
const FAMILY = /^ \p{Lu}[\p{L}'’-]+/u;

/** Rocko “The Hammer” Delgado: before an article that is a part of the name, whatever is no small word, and no noun that the marks would be the name of. */
function mayBeGiven(given: string, name: string, grammar: Grammar): boolean {
  const article = foldWord(/^\p{L}+/u.exec(name)?.[0] ?? '');
  if (grammar.nounCapitals || !grammar.articles.has(article)) return false;
  const { adverbials, articles, complementizers, joiners, media, namingNouns, phraseEnds, prepositions } = grammar;
  const small = [adverbials, articles, complementizers, joiners, media, namingNouns, phraseEnds, prepositions];
  const folded = foldWord(given);
  return !grammar.cues.has(folded) && !small.some((words) => words.has(folded));
}

/** In UTF-16 code units. */
const LONGEST_NICKNAME = 20;

/** Whether what follows a quotation begins a new sentence rather than going on: “Why?” he asked. */
function startsAnew(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, Math.min(end, from + 12)).trimStart();
  return !/^[,،;؛:–—]/.test(rest) && !BEGINS_SMALL.test(rest);
}

import { foldWord } from '../text/fold';
import type { Language } from '../text/language';
import { beginsSentence, endsSentence, sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { turnBefore } from './context';
import { LEXICONS } from './languages';
import type { Lexicon, WordInPlace } from './lexicon';
import type { Nature } from './nature';
import { sharedHead } from './shared-head';
import { spokenNumber } from './spoken-number';
import { tokens } from './tokens';

/** More words than these against as many are a rewording. */
const SYNONYM = 2;

/** The nature of a difference between the quotation's words and the source's; the gravest that applies. */
export function natureOf(quote: readonly WordInPlace[], source: readonly WordInPlace[], language: Language): Nature {
  const lexicon = LEXICONS[language];
  const [one, other] = inFull(quote, source, lexicon);
  const [own, theirs] = [without(one, other), without(other, one)];
  const only = [...own, ...theirs];
  const { clitics } = lexicon;
  const bare = clitics ? only.map((w) => clitics.without(w.folded)) : [];
  const among = (list: ReadonlySet<string>) => only.some((w) => list.has(w.folded)) || bare.some((w) => list.has(w));
  if (only.some((w) => lexicon.negations.has(w.folded) && !isHalf(w, only, lexicon))) return 'negation';
  if (own.some((w) => theirs.some((o) => isContrary(w.folded, o.folded, lexicon)))) return 'negation';
  if (only.some((w) => isNumber(w.folded)) || among(lexicon.numbers) || among(lexicon.units))
    return isSameNumber(quote, source, lexicon) ? 'wording' : 'number';
  if (only.some((w) => lexicon.conditions.has(w.folded))) return 'condition';
  if (among(lexicon.hedges)) return 'hedge';
  if (only.some((w) => lexicon.isName(w, lexicon))) return 'name';
  const paired = own.length > 0 && own.length === theirs.length;
  const pairs = paired ? own.map((w, i) => formsOf(w.folded, (theirs[i] as WordInPlace).folded, lexicon)) : [];
  if (paired && pairs.every((p) => p !== undefined)) return pairs.includes('tense') ? 'tense' : 'inflection';
  const small = (w: WordInPlace) => lexicon.functionWords.has(w.folded) || lexicon.persons.has(w.folded);
  if (only.every(small)) return only.some((w) => lexicon.persons.has(w.folded)) ? 'tense' : 'function-word';
  if (only.every((w) => small(w) || lexicon.verbs.has(w.folded)) && own.length !== theirs.length) return 'tense';
  return paired && own.length <= SYNONYM ? 'synonym' : 'wording';
}

/** 750, seven hundred and fifty. */
function isSameNumber(
  one: readonly { readonly folded: string }[],
  other: readonly { readonly folded: string }[],
  lexicon: Lexicon,
): boolean {
  const value = spokenNumber(one, lexicon);
  return value !== undefined && value === spokenNumber(other, lexicon);
}

/** Half of a negation whose other half is kept: je (ne) sais pas. */
const isHalf = ({ folded, behind }: WordInPlace, only: readonly WordInPlace[], lexicon: Lexicon): boolean => {
  const { negations, halfNegations } = lexicon;
  if (!halfNegations?.has(folded)) return false;
  const other = behind?.find((w) => negations.has(w) && !halfNegations.has(w));
  return other !== undefined && !only.some((w) => w.folded === other);
};

/** legal, illegal: one word with what makes it its contrary is the other. */
function isContrary(one: string, other: string, { contrary }: Lexicon): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (!contrary || short.length < contrary.least || contrary.but.has(short) || !long.endsWith(short)) return false;
  return contrary.prefix.exec(long)?.[0].length === long.length - short.length;
}

/** Digits, and the signs for per cent and money. */
const isNumber = (folded: string): boolean => /[\d%‰€$£¥]/.test(folded);

/** The words on both sides with contractions written out where the other side has them so, numbers in digits. */
function inFull(
  one: readonly WordInPlace[],
  other: readonly WordInPlace[],
  { contractions, cardinals }: Lexicon,
): readonly [readonly WordInPlace[], readonly WordInPlace[]] {
  const write = (list: readonly WordInPlace[], against: ReadonlySet<string>) =>
    list.flatMap((w) => {
      const readings = contractions.get(w.folded);
      const reading = readings?.find((r) => r.split(' ').every((part) => against.has(part))) ?? readings?.[0];
      if (reading && !against.has(w.folded)) return reading.split(' ').map((folded) => ({ ...w, folded }));
      return [{ ...w, folded: cardinals.get(w.folded) ?? MONEY.get(w.folded) ?? w.folded }];
    });
  const isShort = ({ folded }: WordInPlace) => contractions.has(folded) || cardinals.has(folded) || MONEY.has(folded);
  if (!one.some(isShort) && !other.some(isShort)) return [one, other];
  const wordsOf = (list: readonly WordInPlace[]) => new Set(list.map((w) => w.folded));
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  return [write(one, theirs), write(other, mine)];
}

/** Whether words are the same once contractions are written out (they will, they'll), and numbers in figures. */
export function isSameInFull(
  one: readonly { readonly folded: string }[],
  other: readonly { readonly folded: string }[],
  language: Language,
): boolean {
  const words = (list: typeof one) => list.map(({ folded }) => ({ folded, raw: folded, before: undefined }));
  const [a, b] = inFull(words(one), words(other), LEXICONS[language]);
  const same = a.map((w) => w.folded).join(' ') === b.map((w) => w.folded).join(' ');
  return same || isSameNumber(one, other, LEXICONS[language]);
}

/** What money is called in any of the languages: a text may name another country's in its own words. */
const MONEY = new Map(Object.values(LEXICONS).flatMap((lexicon) => [...lexicon.money]));

/** The sign for the money that the text names, and nothing else. */
export const moneyOf = (text: string): string | undefined =>
  [...MONEY.values()].includes(text) ? text : MONEY.get(foldWord(text));

/** In a cut of so few words every hedge counts, in a longer one those that are nothing else. */
const SHORT_CUT = 3;
/** Whole sentences left out beside it say nothing of what stays, unless they are as short as "That is not so." */
const SHORT_SENTENCE = 7;

/** What words that a quotation leaves out, and marks, would have done to what it keeps; undefined for nothing grave. */
export function natureOfCut(source: string, removed: Span, language: Language): Nature | undefined {
  const lexicon = LEXICONS[language];
  const kept = partsOf(source, removed).flatMap((span) => wordsIn(source, span));
  const long = kept.length > SHORT_CUT;
  const full = kept.map((w, i) => {
    const pair = `${w.folded} ${kept[i + 1]?.folded ?? ''}`;
    const parts = (lexicon.contractions.get(w.folded)?.[0] ?? w.folded).split(' ');
    // وبشرط, فإذا: an Arabic "and" hangs before its word.
    const bare = lexicon.clitics && w.folded.length > 3 ? w.folded.replace(lexicon.clitics.conjunction, '') : undefined;
    return { w, parts: [...parts, pair, ...(bare ? [bare] : [])] };
  });
  const among = (list: ReadonlySet<string>, but?: ReadonlySet<string>) =>
    full.some(({ parts }) => parts.some((p) => list.has(p) && !but?.has(p)));
  if (among(lexicon.negations, long ? lexicon.weakNegations : undefined)) return 'negation';
  if (full.some(({ w }) => isNumber(w.folded)) || among(lexicon.numbers, lexicon.weakNumbers)) return 'number';
  if (among(lexicon.conditions) || lexicon.conditional?.test(source.slice(Math.max(0, removed[0] - 2), removed[1])))
    return 'condition';
  if (among(lexicon.doubts) || (!long && among(lexicon.hedges))) return 'hedge';
  // He claims that [the rest]: what was left out said whose words they are.
  const turn = kept.length > 0 && kept.length <= TURNING ? turnBefore(source, removed, lexicon.context) : undefined;
  return turn === 'negation' || turn === 'condition' ? turn : turn === 'claim' ? 'hedge' : undefined;
}

/** In words: what turns round the words behind it is no longer. */
const TURNING = 16;

/** What a cut takes of sentences of which something is kept, and short sentences that it takes whole. */
function partsOf(source: string, [start, end]: Span): Span[] {
  const parts = sentences(source, [start, end]);
  return parts.filter((span, i) => {
    const begins = i > 0 || beginsSentence(source, start);
    const ends = i < parts.length - 1 || endsSentence(source, end);
    return !(begins && ends) || tokens(source.slice(...span)).length <= SHORT_SENTENCE;
  });
}

/** The words of a stretch. */
const wordsIn = (text: string, [start, end]: Span): WordInPlace[] =>
  tokens(text.slice(start, end)).map(({ folded }) => ({ raw: folded, folded, before: undefined }));

const without = (these: readonly WordInPlace[], those: readonly WordInPlace[]): WordInPlace[] => {
  const there = new Set(those.map((w) => w.folded));
  return these.filter((w) => !there.has(w.folded));
};

/** How two words are forms of one: in tense or person, or in number, gender or case only. */
function formsOf(a: string, b: string, lexicon: Lexicon): 'tense' | 'inflection' | undefined {
  const verb = lexicon.verbs.get(a);
  if ((verb !== undefined && verb === lexicon.verbs.get(b)) || (lexicon.persons.has(a) && lexicon.persons.has(b)))
    return 'tense';
  if (lexicon.formsOf) return lexicon.formsOf(a, b);
  const head = sharedHead(a, b);
  if (head < 4 || Math.max(a.length, b.length) - head > 5) return isParticiple(a, b, lexicon) ? 'tense' : undefined;
  const tails = [a.slice(head), b.slice(head)];
  const isNominal = (tail: string) => lexicon.nominalEndings?.test(tail) === true;
  if (tails.some((t) => lexicon.verbEndings.test(t)) && !tails.every(isNominal)) return 'tense';
  return Math.max(...tails.map((t) => t.length)) <= 3 ? 'inflection' : undefined;
}

/** gesagt, sagt: a participle and another form of its verb. */
function isParticiple(a: string, b: string, { participlePrefix }: Lexicon): boolean {
  if (!participlePrefix) return false;
  const [one, other] = [a.replace(participlePrefix, ''), b.replace(participlePrefix, '')];
  return (one !== a || other !== b) && sharedHead(one, other) >= 3;
}

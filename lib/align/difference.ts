import { foldWord } from '../text/fold';
import type { Language } from '../text/language';
import { beginsSentence, endsSentence, sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { personOf, withoutClitics } from './clitics';
import { LEXICONS } from './languages';
import type { Lexicon } from './lexicon';
import { isName, type WordInPlace } from './names';
import type { Nature } from './nature';
import { tokens } from './tokens';

/** More words than these against as many are a rewording. */
const SYNONYM = 2;

/** The nature of a difference between the quotation's words and the source's; the gravest that applies. */
export function natureOf(quote: readonly WordInPlace[], source: readonly WordInPlace[], language: Language): Nature {
  const lexicon = LEXICONS[language];
  const [one, other] = inFull(quote, source, lexicon);
  const [own, theirs] = [without(one, other), without(other, one)];
  const only = [...own, ...theirs];
  const bare = language === 'ar' ? only.map((w) => withoutClitics(w.folded)) : [];
  const among = (list: ReadonlySet<string>) => only.some((w) => list.has(w.folded)) || bare.some((w) => list.has(w));
  if (only.some((w) => lexicon.negations.has(w.folded))) return 'negation';
  if (only.some((w) => isNumber(w.folded)) || among(lexicon.numbers) || among(lexicon.units)) return 'number';
  if (only.some((w) => lexicon.conditions.has(w.folded))) return 'condition';
  if (among(lexicon.hedges)) return 'hedge';
  if (only.some((w) => isName(w, language, lexicon))) return 'name';
  const paired = own.length > 0 && own.length === theirs.length;
  const pairs = paired
    ? own.map((w, i) => formsOf(w.folded, (theirs[i] as WordInPlace).folded, language, lexicon))
    : [];
  if (paired && pairs.every((p) => p !== undefined)) return pairs.includes('tense') ? 'tense' : 'inflection';
  const small = (w: WordInPlace) => lexicon.functionWords.has(w.folded) || lexicon.persons.has(w.folded);
  if (only.every(small)) return only.some((w) => lexicon.persons.has(w.folded)) ? 'tense' : 'function-word';
  if (only.every((w) => small(w) || lexicon.verbs.has(w.folded)) && own.length !== theirs.length) return 'tense';
  return paired && own.length <= SYNONYM ? 'synonym' : 'wording';
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

/** Whether words are the same once contractions are written out: they will, they'll. */
export function isSameInFull(
  one: readonly { readonly folded: string }[],
  other: readonly { readonly folded: string }[],
  language: Language,
): boolean {
  const words = (list: typeof one) => list.map(({ folded }) => ({ folded, raw: folded, before: undefined }));
  const [a, b] = inFull(words(one), words(other), LEXICONS[language]);
  return a.map((w) => w.folded).join(' ') === b.map((w) => w.folded).join(' ');
}

const MONEY = new Map(
  [
    ['dollar', '$'],
    ['dollars', '$'],
    ['دولار', '$'],
    ['دولارا', '$'],
    ['euro', '€'],
    ['euros', '€'],
    ['يورو', '€'],
    ['pound', '£'],
    ['pounds', '£'],
  ].map(([word, sign]): [string, string] => [foldWord(word as string), sign as string]),
);

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
  const full = kept.map((w) => {
    const parts = (lexicon.contractions.get(w.folded)?.[0] ?? w.folded).split(' ');
    // وبشرط, فإذا: an Arabic "and" hangs before its word.
    const bare = language === 'ar' && w.folded.length > 3 ? w.folded.replace(/^[وف]/, '') : undefined;
    return { w, parts: bare ? [...parts, bare] : parts };
  });
  const among = (list: ReadonlySet<string>, but?: ReadonlySet<string>) =>
    full.some(({ parts }) => parts.some((p) => list.has(p) && !but?.has(p)));
  if (among(lexicon.negations, long ? lexicon.weakNegations : undefined)) return 'negation';
  if (full.some(({ w }) => isNumber(w.folded)) || among(lexicon.numbers, ONE)) return 'number';
  if (among(lexicon.conditions)) return 'condition';
  if (among(long ? lexicon.doubts : lexicon.hedges)) return 'hedge';
  return undefined;
}

/** Numbers that are as well an article or a pronoun. */
const ONE: ReadonlySet<string> = new Set(['one', 'second', 'quarter', 'واحد', 'واحده', 'خمس', 'ربع']);

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
function formsOf(a: string, b: string, language: Language, lexicon: Lexicon): 'tense' | 'inflection' | undefined {
  const verb = lexicon.verbs.get(a);
  if ((verb !== undefined && verb === lexicon.verbs.get(b)) || (lexicon.persons.has(a) && lexicon.persons.has(b)))
    return 'tense';
  if (language === 'ar') return arabicForms(a, b);
  const head = sharedHead(a, b);
  if (head < 4 || Math.max(a.length, b.length) - head > 5) {
    // gesagt, sagt: the participle's ge- stands before the stem.
    const stems = language === 'de' ? [a, b].map((w) => w.replace(/^ge(?=.{3})/, '')) : [];
    return stems.length > 0 && stems.join() !== [a, b].join() && sharedHead(stems[0] as string, stems[1] as string) >= 3
      ? 'tense'
      : undefined;
  }
  const tails = [a.slice(head), b.slice(head)];
  if (tails.some((t) => lexicon.verbEndings.test(t)) && !tails.every((t) => NOMINAL.test(t))) return 'tense';
  return Math.max(...tails.map((t) => t.length)) <= 3 ? 'inflection' : undefined;
}

/** Endings of number, gender and case. */
const NOMINAL = /^(?:e?s|x|e|es|en|er|em|n|'s)?$/;

function sharedHead(a: string, b: string): number {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  return head;
}

/** Two Arabic forms: of a verb (يقول, قالوا), of a noun with another's pronoun (شعبه, شعبنا), or of a noun. */
function arabicForms(a: string, b: string): 'tense' | 'inflection' | undefined {
  if (personOf(a, b)) return 'tense';
  const [x, y] = [withoutClitics(a), withoutClitics(b)];
  if (x === y) return 'inflection';
  const head = sharedHead(x, y);
  if (head >= 3 && Math.max(x.length, y.length) - head <= 3)
    return VERBAL_END.test(x.slice(head)) || VERBAL_END.test(y.slice(head)) ? 'tense' : 'inflection';
  const stems = (word: string) =>
    [word, word.replace(/^[وف]?س?[يتنا](?=..)/, '')].map((w) =>
      skeleton(w.replace(/(?:ون|وا|ين|ان|تم|نا|ت|ن|ا)$/, '')),
    );
  const [[wholeA, stemA], [wholeB, stemB]] = [stems(a), stems(b)] as [[string, string], [string, string]];
  const enough = (s: string) => s.length >= 2;
  if (enough(stemA) && stemA === stemB && wholeA !== wholeB) return 'tense';
  if ((enough(stemA) && stemA === wholeB) || (enough(stemB) && stemB === wholeA)) return 'tense';
  return undefined;
}

/** Endings that only a verb of the past has, behind the shared letters. */
const VERBAL_END = /^(?:وا|تم|ت)$/;

/** The consonants: a weak letter changes with the tense (قال, يقول). */
const skeleton = (word: string): string => word.replace(/[اوي]/g, '');

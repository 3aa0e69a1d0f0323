import { foldWord } from '../text/fold';
import type { Span } from '../text/span';
import type { ContextPatterns } from './context';
import type { HouseRule } from './house-rules';

/** A word of a text, the one before it, and the few behind it where they are known. */
export interface WordInPlace {
  readonly raw: string;
  readonly folded: string;
  readonly before: { readonly raw: string; readonly folded: string } | undefined;
  readonly behind?: readonly string[];
}

/** What comparing knows of a language: a folder of `languages/`, and its line there. All words are folded (see `foldWord`). */
export interface Lexicon {
  readonly negations: ReadonlySet<string>;
  /** Of the negations those that are as well a common word: in a long cut they tell nothing. */
  readonly weakNegations: ReadonlySet<string>;
  /** Of the negations those that speech leaves out where another one follows: je (ne) sais pas. */
  readonly halfNegations?: ReadonlySet<string>;
  /** What makes a word its contrary, before it: legal, illegal. The word behind it has so many letters and is none of these. */
  readonly contrary?: { readonly prefix: RegExp; readonly least: number; readonly but: ReadonlySet<string> };
  /** Numbers in words. */
  readonly numbers: ReadonlySet<string>;
  /** Of the numbers those that are as well another word: in a cut they tell nothing. */
  readonly weakNumbers: ReadonlySet<string>;
  /** What money is called, and its sign. */
  readonly money: ReadonlyMap<string, string>;
  /** What is counted and measured in. */
  readonly units: ReadonlySet<string>;
  /** Numbers in words and the digits for them. */
  readonly cardinals: ReadonlyMap<string, string>;
  /** The word that joins the parts of a number: seven hundred and fifty. */
  readonly numberLink: string;
  /** A number that is one word of several: einundzwanzig. */
  readonly compoundNumber?: (folded: string, cardinals: ReadonlyMap<string, string>) => number | undefined;
  /** Modals and words that hold a statement at a distance. */
  readonly hedges: ReadonlySet<string>;
  /** Of the hedges those that do nothing else. */
  readonly doubts: ReadonlySet<string>;
  /** Words that make a statement depend on something. */
  readonly conditions: ReadonlySet<string>;
  /** How a condition begins that no such word opens, with the two characters before it: , should it rain. */
  readonly conditional?: RegExp;
  readonly functionWords: ReadonlySet<string>;
  /** Words that say who acts: pronouns and possessives. */
  readonly persons: ReadonlySet<string>;
  /** Irregular verbs, from form to verb. */
  readonly verbs: ReadonlyMap<string, string>;
  /** Endings that a verb has and a noun or adjective hardly. */
  readonly verbEndings: RegExp;
  /** Of these the endings of number, gender and case as well. */
  readonly nominalEndings?: RegExp;
  /** What a participle has before its verb's stem: gesagt. */
  readonly participlePrefix?: RegExp;
  /** How two words are forms of one, where the letters that they begin with do not tell. */
  readonly formsOf?: (one: string, other: string) => 'tense' | 'inflection' | undefined;
  /** Small words that are written together with the next or the one before, where the language has them. */
  readonly clitics?: Clitics;
  /** Words run together and the words they stand for, each as one or more readings. */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** Verbs of a reporting clause that stands inside what it reports ("he said"). */
  readonly saying: ReadonlySet<string>;
  /** Whether the words of such a clause report without a verb. */
  readonly reports?: RegExp;
  /** Words and turns that say nothing, as they are heard. */
  readonly fillers: ReadonlySet<string>;
  /** What around a passage turns it round. */
  readonly context: ContextPatterns;
  readonly house: HouseExamples;
  /** Whether a word names somebody or something; `isCapitalName` where a capital tells it. */
  readonly isName: (word: WordInPlace, lexicon: Lexicon) => boolean;
  readonly translated: Translated;
}

/** Of each rule of a house's style what was said, and what is printed. */
export type HouseExamples = Readonly<Record<HouseRule, readonly [said: string, printed: string]>>;

/** Words of a letter or two that hang on others. */
export interface Clitics {
  /** A folded word without them. */
  readonly without: (folded: string) => string;
  /** A conjunction, before a word. */
  readonly conjunction: RegExp;
  /** What a folded word may be under them, itself first. */
  readonly readings: (folded: string) => readonly string[];
  /** Narrows a difference to what differs of the words; undefined where it is all of them. */
  readonly narrowed: (
    quote: string,
    source: string,
    words: { readonly quote: readonly Span[]; readonly source: readonly Span[] },
  ) => { quote: Span; source: Span } | undefined;
}

/** What a translation from or into the language keeps, and how it is told. */
export interface Translated {
  /** Lines of `thing: forms`: what English calls a common thing of the news, and its words; a star stands for any ending. */
  readonly concepts: string;
  /** What a number is counted in: a thousand, a million, a thousand millions. */
  readonly multipliers: readonly [RegExp, RegExp, RegExp];
  /** Months beside those of the platform's tables, each with its number. */
  readonly months: string;
  /** Days and months have a capital, which tells them from other words: May. */
  readonly dayCapitals: boolean;
  /** The end of a country's name that the names of its people lack: Iraqi, irakien, عراقيين. */
  readonly countryEnd: RegExp;
  /** An article that is one word with its noun. */
  readonly article?: RegExp;
  /** What a capital within a sentence tells: a name, any noun; the script may have none. */
  readonly capitals: 'names' | 'nouns' | 'none';
  /** The last part of a compound says what it is: Außenminister. */
  readonly compounds: boolean;
  /** So many words of most languages are one of its own. */
  readonly density: number;
}

export const set = (line: string): ReadonlySet<string> => new Set(line.split(' ').filter(Boolean).map(foldWord));

/** `be is are / have has`: each verb with its forms. */
export const verbs = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line.split(' / ').flatMap((verb) => {
      const forms = verb.split(' ').map(foldWord);
      return forms.map((form): [string, string] => [form, forms[0] as string]);
    }),
  );

/** `2 two twain / 3 three`: each number with its words. */
export const cardinals = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line.split(' / ').flatMap((entry) => {
      const [digits, ...forms] = entry.split(' ');
      return forms.map((form): [string, string] => [foldWord(form), digits as string]);
    }),
  );

/** `won't = will not / it's = it is, it has`. */
export const contractions = (line: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    line.split(' / ').map((entry): [string, string[]] => {
      const [short, long] = entry.split(' = ') as [string, string];
      return [foldWord(short), long.split(', ').map((words) => words.split(' ').map(foldWord).join(' '))];
    }),
  );

/** Turns of one word or more, a slash between them. */
export const turns = (line: string): ReadonlySet<string> =>
  new Set(line.split(' / ').map((turn) => turn.split(' ').map(foldWord).join(' ')));

/** `dollar $ euro €`: each word with its sign. */
export const money = (line: string): ReadonlyMap<string, string> => new Map(pairs(line));

/** `word value word value`: the words folded. */
export const pairs = (line: string): [string, string][] => {
  const all = line.split(' ').filter(Boolean);
  return all.flatMap((word, i): [string, string][] => (i % 2 === 0 ? [[foldWord(word), all[i + 1] as string]] : []));
};

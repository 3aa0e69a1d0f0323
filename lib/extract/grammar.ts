import { foldWord } from '../text/fold';
import type { Gender } from '../text/gender';
import type { LanguageCode } from '../text/language';
import { type ClauseGrammar, NO_CLAUSES } from './clause/grammar';
import { type CueGrammar, NO_CUES } from './cue/grammar';
import type { Announcing } from './form/dialogue';
import { type Forms, NEVER, NO_FORMS } from './forms';
import { type MarksGrammar, NO_MARKS } from './judge/grammar';
import { UNFITTED, type Weights } from './judge/reason';
import { joinsCapital } from './languages/names-of-all';
import type { Medium } from './medium';
import type { Alone } from './name-alone';
import { NO_PHRASES, type WhoGrammar } from './who/grammar';
import { NO_WORDS, type SpeakerWords } from './who/speaker-words';

export type { Gender };

/** What a word that reports speech is: قال, مضيفاً (a participle that carries the speaker on), بحسب. */
export type CueKind = 'verb' | 'participle' | 'source' | 'noun';

export interface Pronoun {
  readonly gender: Gender | undefined;
  readonly plural: boolean;
  /** Whoever writes: I, je, ich, أنا. */
  readonly first?: true;
  /** Whoever was named last: the latter, ce dernier, الأخير. */
  readonly latter?: true;
  /** Of many where its verb says so: sagten sie. */
  readonly maybeMany?: true;
  /** It stands for bodies of its gender too: le parquet … il. */
  readonly bodies?: true;
  /** It stands for a body that the text names as it names people: Tidewell … it. */
  readonly thing?: true;
  /** Whoever it is, they are not named: on. */
  readonly nobody?: true;
}

/** A language as data and functions, by the stages that ask it. */
export interface Grammar extends CueGrammar, ClauseGrammar, WhoGrammar, MarksGrammar {
  /** Every word that a cue's rules ask about, and every verb that has a clause behind it: most words are neither. */
  readonly cueWords: ReadonlySet<string>;
  readonly clauseVerbs: ReadonlySet<string>;
  /** The first words of what opens a sentence and denies its verb, and of speech acts of two words. */
  readonly denialOpeners: ReadonlySet<string>;
  readonly actsWithParticle: ReadonlySet<string>;
  /** A joiner between spaces, before what may be a capital. */
  readonly joinsCapital: RegExp;
  readonly language: LanguageCode;
  /** What is fitted to it by `npm run bench:train`. */
  readonly weights: Weights;
  readonly forms: Forms;
  readonly announcing: Announcing;
  /** What stands beside a name where there is no sentence. */
  readonly alone: Alone;
  /** The script tells names by a capital letter. */
  readonly capitals: boolean;
  /** Nouns begin with a capital, verbs do not. */
  readonly nounCapitals: boolean;
  /** The verb stands second: behind an adverbial the subject follows it. */
  readonly verbSecond: boolean;
  /** Where the subject of a cue stands. */
  readonly subject: 'after-first' | 'before-first';
  readonly media: ReadonlyMap<string, Medium>;
}

const NONE: ReadonlySet<string> = new Set();

const NOTHING_BESIDE: Alone = {
  articles: NONE,
  honorifics: NONE,
  namesToo: NONE,
  isTitle: () => false,
  isCalling: () => false,
  isRole: () => false,
};

/** What a language need not have. */
const NOTHING = {
  ...NO_CUES,
  ...NO_CLAUSES,
  ...NO_PHRASES,
  ...NO_MARKS,
  weights: UNFITTED,
  alone: NOTHING_BESIDE,
  media: new Map(),
  announcing: { verse: NEVER, questions: NONE, answers: NONE, interview: NEVER },
  capitals: false,
  nounCapitals: false,
  verbSecond: false,
} satisfies Partial<Grammar>;

/** What a language has of the grammar; whatever it lacks is never told. */
export type Known = Pick<Grammar, 'language' | 'subject' | 'cues'> &
  Partial<
    Omit<
      Grammar,
      'forms' | 'speakers' | 'cueWords' | 'clauseVerbs' | 'denialOpeners' | 'actsWithParticle' | 'joinsCapital'
    >
  > & {
    readonly forms?: Partial<Forms>;
    readonly speakers?: Partial<SpeakerWords>;
  };

/** The grammar of a language, by what it has. */
export const grammar = ({ forms, speakers, ...own }: Known): Grammar => {
  const all = {
    ...NOTHING,
    ...own,
    forms: { ...NO_FORMS, ...forms },
    speakers: { ...NO_WORDS, ...speakers },
  };
  const { cues, accentedCues, phrasalCues, ownAccounts, sourceBehind, sourceBefore, afterCues, sayingNouns } = all;
  const { speechNouns, colonCues, besideCues, weakCues, regardingVerbs, seeingVerbs, ascribing, judging } = all;
  const { namingVerbs, speechActs, bareCues } = all;
  return {
    ...all,
    cueWords: wordsOf(
      ...[cues, accentedCues, phrasalCues, ownAccounts, sourceBehind, sourceBefore, afterCues, sayingNouns],
      ...[speechNouns, colonCues, besideCues, weakCues, regardingVerbs, seeingVerbs, ascribing, judging],
    ),
    clauseVerbs: wordsOf(namingVerbs, speechActs, bareCues),
    denialOpeners: firstWords([...all.denial.opening]),
    actsWithParticle: firstWords([...speechActs.keys()].filter((words) => words.includes(' '))),
    joinsCapital: joinsCapital(all.joiners),
  };
};

const firstWords = (phrases: readonly string[]): ReadonlySet<string> =>
  new Set(phrases.map((words) => words.split(' ', 1)[0] as string));

const wordsOf = (...lists: (ReadonlySet<string> | ReadonlyMap<string, unknown>)[]): ReadonlySet<string> =>
  new Set(lists.flatMap((words) => [...words.keys()]));

/** Whether a folded word is a given name, by the first part of one that is two: Jean-Luc. */
export const isGivenName = (folded: string, { givenNames }: Grammar): boolean =>
  givenNames.has(folded) || (folded.includes('-') && givenNames.has(folded.slice(0, folded.indexOf('-'))));

/** Splits and folds a list of words written as one string. */
export const list = (...lines: string[]): string[] => lines.join(' ').split(/\s+/).filter(Boolean).map(foldWord);

/** The same as a set. */
export const set = (...lines: string[]): ReadonlySet<string> => new Set(list(...lines));

/** Each word of the list with the same value, for a map. */
export const each = <T>(line: string, value: T): [string, T][] => list(line).map((word) => [word, value]);

/** `{medium: 'words words'}` turned round: from word to medium. */
export const mediaOf = (byMedium: Partial<Record<Medium, string>>): ReadonlyMap<string, Medium> =>
  new Map(
    Object.entries(byMedium).flatMap(([medium, line]) => list(line).map((word) => [word, medium as Medium] as const)),
  );

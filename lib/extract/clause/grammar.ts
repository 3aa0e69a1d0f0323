import type { Grammar } from '../grammar';
import type { WordItem } from '../read/items';
import type { Reading } from '../read/reading';
import type { Phrase } from '../who/phrase';
import type { Clause, Range } from './clause';

/** What tells in a language where a clause begins and ends that somebody is reported to say. All words are folded (see `foldWord`). */
export interface ClauseGrammar {
  /**
   * Verbs that do something by words, and how what is done begins, in its first two words: accused him *of lying*,
   * promet *de partir*. A quotation stands as “.
   */
  readonly speechActs: ReadonlyMap<string, RegExp>;
  /** How a clause tells, in the words that it begins with, that somebody wants no name given: asked *not to be named*. */
  readonly unnaming: RegExp;
  /** Whether what opens a clause at item `k` tells when or whether, or is of a name, and not what is said: قبل [أن] يصل, [إن] شاء الله. */
  readonly tellsWhen: (r: Reading, k: number) => boolean;
  /** Cues whose clause may follow without such a word. */
  readonly bareCues: ReadonlySet<string>;
  /** The clause behind such a cue at item `k`, in a sentence from `start` on: he said [it rained]; er sagte, [es regne] */
  readonly bareClause: (r: Reading, k: number, start: number) => Clause | undefined;
  /** Cues behind which hardly anything but such a clause follows; behind the others it needs a finite verb. */
  readonly surelyBare: ReadonlySet<string>;
  /** Verbs that a clause may stand before: it rained, he said; any verb of saying where there are none. */
  readonly behindClause: ReadonlySet<string>;
  /** Finite verbs that their form does not tell. */
  readonly finite: ReadonlySet<string>;
  /** What parts from a verb of saying and stands before its clause: wies darauf *hin*, gab *bekannt*. */
  readonly particles: ReadonlySet<string>;
  /** First words of what a comma adds to whoever reports: he said, *a* plan that …; said Smith, *who* … */
  readonly parentheses: ReadonlySet<string>;
  /** First words of what only leads to a report: Interrogé par la radio, le maire dit …; Asked about it, he said … */
  readonly leadIns: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Those of the pluperfect: *had* been, *avait* été. */
  readonly pluperfect: ReadonlySet<string>;
  /** Finite verbs of reported speech that need no cue: the Konjunktiv I. */
  readonly reportative: ReadonlySet<string>;
  /** Those that only their accents tell from other verbs: hätte, würde. */
  readonly accentedReportative: ReadonlySet<string>;
  /** The item of the sentence's verb, or other word, that reports by itself, even where no report stands near. */
  readonly reportedVerb: (r: Reading, start: number, end: number) => number | undefined;
  /** Where what such a verb at item `k` reports begins, and the verb that it depends on, if any: Kern *glaubt*, [der Kai sei alt]. */
  readonly reportedFrom: (r: Reading, start: number, k: number) => { from: number; main?: number };
  /** The verb of a sentence that says of the one before it who says so: Das *bestätigte* die Polizei. */
  readonly tellsWhoSaid: (r: Reading, start: number, end: number) => number | undefined;
  /** The verb and the subject of a sentence that tells all by itself what somebody demands, rejects or means to do. */
  readonly toldAsWhole: (
    r: Reading,
    start: number,
    end: number,
  ) => { cue: number; subject: Phrase | undefined } | undefined;
  /** A tense that says by itself that somebody else says so: le suspect aurait fui. */
  readonly reportedTense:
    | {
        readonly auxiliaries: ReadonlySet<string>;
        /** A participle by its ending, for words with an accent and for those without. */
        readonly participle: { readonly accented: RegExp; readonly plain: RegExp };
        /** Infinitives that the participle stands right before, where the clause ends with them: soll geflohen *sein*. */
        readonly closing?: ReadonlySet<string>;
        /** Words in whose sentence the tense means something else: si. */
        readonly unless: ReadonlySet<string>;
      }
    | undefined;
  /** First words of when or where it was said, behind such a verb: As she said *on* Friday, … */
  readonly when: ReadonlySet<string>;
  /** Words that open a subordinate clause. */
  readonly subordinators: ReadonlySet<string>;
  /** The clause behind the account or the particle at item `k`, and the verb that it goes with: wies darauf hin, [dass …] */
  readonly contentClause: (r: Reading, k: number, from: number) => { clause: Clause; cue: number } | undefined;
  /** Whether the sentence of item `at` opens with a main clause that says whose words follow. */
  readonly isEmbedded: (r: Reading, at: number) => boolean;
  /** Verbs that a thing may have for its subject, which then says nothing: experience *suggests* that. */
  readonly implying: ReadonlySet<string>;
  /** Finite verbs and participles for what only whoever spoke does next: hung, schlug, claqué. */
  readonly acts: ReadonlySet<string>;
  /** What may lead to them beside pronouns and auxiliaries: and *then* left. */
  readonly sequels: ReadonlySet<string>;
  /** Whether behind the marks that end before item `at` the article contradicts them: that we “can't camp there” [but we did] */
  readonly narratesOn: (r: Reading, at: number) => boolean;
  /** Whether behind the comma at item `comma` the article tells what was done then, in a clause that begins at `from`: he stayed, he said, [before he left]. */
  readonly narratesBehind: (r: Reading, comma: number, from: number) => boolean;
  /** Whether a word that marks open with is a finite verb by its form, where the verb comes first: ستظل موحدة. */
  readonly opensWithVerb: (folded: string) => boolean;
  /** Whether it is a noun of doing with its article, which has its objects behind prepositions: الحفاظ على. */
  readonly opensWithDeed: (folded: string) => boolean;
  /** What the rules of a language know of a word wherever it stands: told once for each word, and theirs alone. */
  readonly formOf: (written: string, folded: string, grammar: Grammar) => unknown;
  /** Whether the form of a verb that is joined to another tells that it is finite. */
  readonly tellsFinite: (folded: string) => boolean;
  /** Whether the word may be a finite verb, as far as its form tells. */
  readonly mayBeFinite: (word: WordItem, grammar: Grammar) => boolean;
  /** The clause of the sentence from `start` to `end` that a source at item `at` belongs to. */
  readonly clauseAround: (r: Reading, start: number, at: number, end: number) => Range;
  /** Where the verb stands second: the verb of the main clause of the sentence from `start` on, before item `end`. */
  readonly mainVerb: (r: Reading, start: number, end: number) => number | undefined;
  /** Words that a sentence may open with right before its subject: *But* Trump … */
  readonly conjunctions: ReadonlySet<string>;
  /** Pronouns that a sentence may open with and that stand for nobody: *Es* drohe ein Streik. */
  readonly expletives: ReadonlySet<string>;
  /** Words that make the clause behind them what somebody says: *ce* qu'il appelle « … ». */
  readonly freeRelatives: ReadonlySet<string>;
  /** Words that set what somebody else says or does against it: while, فيما. */
  readonly contrasts: ReadonlySet<string>;
  /** Words that, behind a comma and before one of theirs, tell when or where it was said: …، *وذلك* في مقابلة. */
  readonly circumstances: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that join a second quotation to the first. */
  readonly joiners: ReadonlySet<string>;
}

/** What a language need not have of it. */
const NONE: ReadonlySet<string> = new Set();
const nobody = () => undefined;
export const NO_CLAUSES = {
  contrasts: NONE,
  circumstances: new Map(),
  joiners: NONE,
  speechActs: new Map(),
  unnaming: /(?!)/,
  bareCues: NONE,
  bareClause: nobody,
  surelyBare: NONE,
  behindClause: NONE,
  finite: NONE,
  particles: NONE,
  parentheses: NONE,
  leadIns: NONE,
  conjunctions: NONE,
  expletives: NONE,
  auxiliaries: NONE,
  pluperfect: NONE,
  reportative: NONE,
  accentedReportative: NONE,
  reportedVerb: nobody,
  reportedFrom: (_r: Reading, start: number) => ({ from: start }),
  tellsWhoSaid: nobody,
  reportedTense: undefined,
  toldAsWhole: nobody,
  when: NONE,
  subordinators: NONE,
  freeRelatives: NONE,
  tellsWhen: () => false,
  acts: NONE,
  sequels: NONE,
  implying: NONE,
  narratesOn: () => false,
  narratesBehind: () => false,
  tellsFinite: () => false,
  opensWithVerb: () => false,
  opensWithDeed: () => false,
  formOf: nobody,
  contentClause: nobody,
  isEmbedded: () => false,
  mainVerb: nobody,
  clauseAround: (_r: Reading, start: number, _at: number, end: number) => ({ from: start, to: end }),
  mayBeFinite: (word: WordItem) => !word.capital,
} satisfies Partial<ClauseGrammar>;

import { foldWord } from '../text/fold';
import type { Gender } from '../text/gender';
import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { Word } from '../text/words';
import type { Clause } from './clause/clause';
import type { Report } from './cue/report';
import { reportAhead } from './cue/report-behind';
import type { Announcing } from './form/dialogue';
import { type Forms, NEVER, NO_FORMS } from './forms';
import { UNFITTED, type Weights } from './judge/reason';
import type { Medium } from './medium';
import type { Alone } from './name-alone';
import type { WordItem } from './read/items';
import type { Reading } from './read/reading';
import { capitalNominal, type IsName, type Nominal, type SpeakerWords } from './who/nominal';
import type { Phrase } from './who/phrase';
import { openingPhrase, subjectBefore } from './who/subject';

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
  /** Whoever it is, they are not named: on. */
  readonly nobody?: true;
}

/** A language as data. All words are folded (see `foldWord`). */
export interface Grammar {
  readonly language: Language;
  /** What is fitted to it by `npm run bench:train`. */
  readonly weights: Weights;
  readonly forms: Forms;
  readonly announcing: Announcing;
  /** What stands beside a name where there is no sentence. */
  readonly alone: Alone;
  /** The script tells names by a capital letter. */
  readonly capitals: boolean;
  /** Words that report speech by themselves. */
  readonly cues: ReadonlyMap<string, CueKind>;
  /** Forms that report only as they are written with their accents: a confié, not confie; folding makes them one. */
  readonly accentedCues: ReadonlyMap<string, CueKind>;
  /** Words right before a verb that nobody has said yet: plan *to* begin. */
  readonly intended: ReadonlySet<string>;
  /** Articles before what something is called: called it *a* “disaster”. */
  readonly indefinite: ReadonlySet<string>;
  /** Words that may stand right before a determiner in one phrase; elsewhere one begins another. */
  readonly beforeDeterminer: ReadonlySet<string>;
  /** Words that report speech only right before a mark, a colon or a complementizer (called, added). */
  readonly weakCues: ReadonlySet<string>;
  /** The form of a participle that reports and carries the speaker on: calling it “…”. */
  readonly participleForm: RegExp | undefined;
  /** Cues behind which an object stands and then what it is called: called the plan “…”. */
  readonly namingVerbs: ReadonlySet<string>;
  /** Verbs behind which it takes a particle, and which: dismissed the plan *as* “…”, sprach *von* einem „…“. */
  readonly regardingVerbs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words before whoever acts, in the passive: von. */
  readonly agentParticles: ReadonlySet<string>;
  /**
   * Verbs that do something by words, and how what is done begins, in its first two words: accused him *of lying*,
   * promet *de partir*. A quotation stands as “.
   */
  readonly speechActs: ReadonlyMap<string, RegExp>;
  /** Verbs of saying that have whom or what they are about right behind whoever speaks: انتقد النائب *القرار*. */
  readonly transitive: ReadonlySet<string>;
  /** Verbs by which the article itself adds something, right before its clause: ويُذكر أن … */
  readonly asides: ReadonlySet<string>;
  /** How the text says that words were not said, and by whom nobody is meant. */
  readonly denial: {
    /** not, pas, nicht: right beside the verb */
    readonly words: ReadonlySet<string>;
    /** never, jamais, nie */
    readonly firm: ReadonlySet<string>;
    /** nobody, personne, niemand; two words too: no one */
    readonly nobody: ReadonlySet<string>;
    /** Behind them something else is said too: not *only*. */
    readonly besides: ReadonlySet<string>;
    /** Verbs that deny by themselves: did not *deny*. */
    readonly contrary: ReadonlySet<string>;
  };
  /** The form of a verb that tells of many: sagten. */
  readonly pluralVerb: RegExp | undefined;
  /** Verbs of crying out: what stands in marks behind them is no title. */
  readonly cries: ReadonlySet<string>;
  /** Verbs that quote somebody else, who stands behind them: quoted the minister as saying. */
  readonly quotingVerbs: ReadonlySet<string>;
  /** Words before verbs of saying that were not done: لم يذكر. */
  readonly negations: ReadonlySet<string>;
  /** Auxiliaries of the passive. */
  readonly passives: ReadonlySet<string>;
  /** Words that report only right after a quotation: „…“, so der Minister. */
  readonly afterCues: ReadonlySet<string>;
  /** First words of a phrase that names whose view a quotation is: Pour le maire, « … » */
  readonly viewpoints: ReadonlySet<string>;
  /** Words that open a reported clause: أنّ, that, que, dass. */
  readonly complementizers: ReadonlySet<string>;
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
  /** Words that are cues of source only before an account or a document: nach Angaben, nach einem Bericht. */
  readonly sourceBefore: ReadonlySet<string>;
  /** Nouns for what somebody says or thinks, whose owner speaks: nach Angaben *der Polizei*, *seine* Meinung, *ses* propos. */
  readonly accounts: RegExp | undefined;
  /** Nouns for what is written and speaks itself, behind the same words: nach einem Bericht. */
  readonly documents: RegExp | undefined;
  /** What parts from a verb of saying and stands before its clause: wies darauf *hin*, gab *bekannt*. */
  readonly particles: ReadonlySet<string>;
  /** Words before them that stand for their owner. */
  readonly possessives: ReadonlyMap<string, Pronoun>;
  /** Nouns of saying whose sentence is about whoever says it, behind such a word: by his *own* *admission*. */
  readonly ownAccounts: ReadonlySet<string>;
  readonly ownWords: ReadonlySet<string>;
  /** Words that are cues of source only behind one of these: d'*après*. */
  readonly sourceBehind: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words before which a cue of source is none: laut geworden. */
  readonly notSourceBefore: ReadonlySet<string>;
  /** Words between a cue of source and whoever it names: according *to*. */
  readonly sourceParticles: ReadonlySet<string>;
  /** Cues of source that stand behind whoever they name: dem Bericht zufolge. */
  readonly sourcePostpositions: ReadonlySet<string>;
  /** First words of what a comma adds to whoever reports: he said, *a* plan that …; said Smith, *who* … */
  readonly parentheses: ReadonlySet<string>;
  /** Words that open a relative clause about whoever stands before: who, qui. */
  readonly relatives: ReadonlySet<string>;
  /** First words of what only leads to a report: Interrogé par la radio, le maire dit …; Asked about it, he said … */
  readonly leadIns: ReadonlySet<string>;
  /** Words before a verb of naming that make what it names somebody's own words: *ما* أسماه “…”. */
  readonly whatever: ReadonlySet<string>;
  /** Words that open a sentence with whom it is about: أما موسكو فقالت. */
  readonly topics: ReadonlySet<string>;
  /** Words before whoever a relaying verb quotes: نقلت الوكالة *عن* مصدر قوله. */
  readonly relayed: ReadonlySet<string>;
  /** Cues that name no subject but say where the words stand: heißt es *in* dem Brief, جاء *في* البيان. */
  readonly impersonal: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  /** Particles that hold the subject of the verb behind them: لكنه استبعد. */
  readonly attachedSubjects: ReadonlySet<string>;
  /** What goes on a noun and is no end of its phrase: a person *familiar with* the matter. */
  readonly postmodifiers: ReadonlySet<string>;
  /** Words that make the next one a noun, were it a cue by itself: l'*accusé*. */
  readonly determiners: ReadonlySet<string>;
  /** The form of any verb that may report right behind a quotation, words that look so and are none, and verbs that do not look so. */
  readonly invertedVerb:
    | { readonly form: RegExp; readonly never: ReadonlySet<string>; readonly also: ReadonlySet<string> }
    | undefined;
  /** Verbs that report only with the word behind them: put *it*, pointed *out*. */
  readonly phrasalCues: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words behind which a verb reports what follows, never the quotation before: avant *d'*ajouter. */
  readonly infinitiveMarks: ReadonlySet<string>;
  /** The form of any verb that may report right behind a quotation and its subject: “…,” he surmised. */
  readonly openVerb: RegExp | undefined;
  /** “…,” he said. “…”: what follows the report's own sentence is the same quotation. */
  readonly goesOnBehindStop: boolean;
  /** Adverbs and auxiliaries that may stand between a subject and its cue. */
  readonly adverbs: { readonly words: ReadonlySet<string>; readonly form?: RegExp };
  /** Where a subject behind its verb begins: whom it was told, and when, may stand before it: a déclaré à l'AFP [la maire]. */
  readonly behindVerb: (r: Reading, at: number, end: number) => number;
  /** Adjectives that stand before an office without an article: ancien, former. */
  readonly titleAdjectives: ReadonlySet<string>;
  /** Words that hold a title together and would end a phrase elsewhere: secretary *for* trade. */
  readonly titleLinks: ReadonlySet<string>;
  /** What an office is for, behind such a link: secrétaire d'État à l'*Intérieur*. */
  readonly portfolios: ReadonlySet<string>;
  /** Words that a noun phrase begins with and that are no part of a name: der, eine, seine. */
  readonly articles: ReadonlySet<string>;
  /** Words behind a noun that go on with its phrase: der, des, von. */
  readonly nounLinks: ReadonlySet<string>;
  /** Nouns for what cannot speak, by their end: where a clause names no cue, its subject need not be a speaker. */
  readonly inanimate: RegExp | undefined;
  /** Nouns begin with a capital, verbs do not. */
  readonly nounCapitals: boolean;
  /** First words of an adverbial that opens a sentence. */
  readonly adverbials: ReadonlySet<string>;
  /** The verb stands second: behind an adverbial the subject follows it. */
  readonly verbSecond: boolean;
  readonly auxiliaries: ReadonlySet<string>;
  /** Finite verbs of reported speech that need no cue: the Konjunktiv I. */
  readonly reportative: ReadonlySet<string>;
  /** Those that only their umlaut tells from other verbs: hätte, würde. */
  readonly reportativeUmlaut: ReadonlySet<string>;
  /** The form that tells such a verb behind a pronoun, and words that only look so. */
  readonly reportativeForm:
    | { readonly behind: ReadonlySet<string>; readonly form: RegExp; readonly never: ReadonlySet<string> }
    | undefined;
  /** Those of them that are nothing else, and report even where no report stands near. */
  readonly reportativeAlone: ReadonlySet<string>;
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
  /** Words that open a clause which says whose words the sentence is: Wie die Polizei mitteilte, … */
  readonly asSaid: ReadonlySet<string>;
  /** First words of when or where it was said, behind such a verb: As she said *on* Friday, … */
  readonly when: ReadonlySet<string>;
  /** Words that open a subordinate clause. */
  readonly subordinators: ReadonlySet<string>;
  /** Where the subject of a cue stands. */
  readonly subject: 'after-first' | 'before-first';
  /** The phrase for a speaker that begins at item `at`, and the one that ends right before it, where capitals do not tell. */
  readonly phraseAt: ((r: Reading, at: number, end?: number) => Phrase | undefined) | undefined;
  /** Where the name that begins at a given name ends, where capitals do not tell; undefined where it is none. */
  readonly nameEndIn: (text: string, at: number, grammar: Grammar) => number | undefined;
  readonly phraseUpTo: ((r: Reading, at: number, start?: number) => Phrase | undefined) | undefined;
  /** Whether the phrase `between` two commas belongs to a place that the one before them names: in [Columbus], [Ohio], */
  readonly isPlace: (r: Reading, named: Phrase, between: Phrase) => boolean;
  /** Whether the cue at item `k` may have the phrase for its subject, by its form. */
  readonly agrees: (r: Reading, k: number, phrase: Phrase) => boolean;
  /** The subject of the verb at item `k`, in a clause that begins no earlier than `start`; `behind` is the phrase behind it. */
  readonly subjectOfVerb: (r: Reading, k: number, start: number, behind: Phrase | undefined) => Phrase | undefined;
  /** Whoever the participle or noun of saying at item `k` is said of, where its sentence tells in its own way. */
  readonly carriedSubject: ((r: Reading, k: number, start: number) => Phrase | undefined) | undefined;
  /** Whoever stands right before the participle at item `k` and does it: with [one teacher] describing … */
  readonly subjectOfParticiple: (r: Reading, k: number, start: number) => Phrase | undefined;
  /** Whom the noun of saying at item `k` belongs to: نقلت الوكالة عن [مصدر] قوله. */
  readonly subjectOfNoun: (r: Reading, k: number, start: number) => Phrase | undefined;
  /** The subject that the sentence from `start` to `end` opens with, behind an adverbial or not. */
  readonly openingPhrase: (r: Reading, start: number, end: number) => Phrase | undefined;
  /** What stands before a cue that only says where the words stand: In [dem Brief] heißt es. */
  readonly placeInFront: (r: Reading, k: number) => Phrase | undefined;
  /** The report that stands behind the quotation at item `at`. */
  readonly reportBehind: (r: Reading, at: number) => Report | undefined;
  /** The clause behind the account or the particle at item `k`, and the verb that it goes with: wies darauf hin, [dass …] */
  readonly contentClause: (r: Reading, k: number, from: number) => { clause: Clause; cue: number } | undefined;
  /** Whether the sentence of item `at` opens with a main clause that says whose words follow. */
  readonly isEmbedded: (r: Reading, at: number) => boolean;
  /** Whether the marks at item `at`, of so many words, hold a name by their words or the words around: an outlet that was told something, a work. */
  readonly isNameInMarks: (r: Reading, at: number, count: number, report: Report | undefined) => boolean;
  /** Whether words in marks are those of a thing without the article, and so no name of it: شروط [قاسية]. */
  readonly isIndefinite: (inside: readonly Word[], text: string) => boolean;
  /** What tells whom a phrase names, where names have capitals. */
  readonly speakers: SpeakerWords;
  /** What the words of the span name, if that can speak. */
  readonly nominal: (text: string, span: Span, grammar: Grammar, isName: IsName) => Nominal | undefined;
  /** Whether behind the marks that end before item `at` the article tells on: that it “wouldn't close” [and went home] */
  readonly narratesOn: (r: Reading, at: number) => boolean;
  /** Whether a word that marks open with is a finite verb by its form, where the verb comes first: ستظل موحدة. */
  readonly opensWithVerb: (folded: string) => boolean;
  /** Whether the form of a verb that is joined to another tells that it is finite. */
  readonly tellsFinite: (folded: string) => boolean;
  /** Whether the word at item `k`, a cue by its form, is a noun or a name where it stands: a Twitter [comment]. */
  readonly isNounByPlace: (r: Reading, k: number) => boolean;
  /** Whether the participle at item `k` only says which: *Protesting* students … */
  readonly isAttribute: (r: Reading, k: number) => boolean;
  /** Whether the word may be a finite verb, as far as its form tells. */
  readonly mayBeFinite: (word: WordItem, grammar: Grammar) => boolean;
  /** Words at which a noun phrase ends. */
  readonly phraseEnds: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** The form of a noun with its article, where the article is one word with it. */
  readonly definiteForm: RegExp | undefined;
  /** Cues whose form says that several speak: قالوا, قالتا. */
  readonly pluralVerbs: ReadonlySet<string>;
  /** Verbs by which whoever spoke goes on: وأضاف */
  readonly continuing: ReadonlySet<string>;
  /** Cues whose form says that whoever writes speaks: قلت, أؤكد. */
  readonly firstPersonVerbs: ReadonlySet<string>;
  /** Words by which somebody speaks of themselves: I, we, our. */
  readonly firstPerson: ReadonlySet<string>;
  /** Nouns that, right before the marks, make them a name: صحيفة, movement, film. */
  readonly namingNouns: ReadonlySet<string>;
  /** How such nouns end that make a name only of what begins with a capital; the language may compound them. */
  readonly namingEnds: RegExp | undefined;
  /** Words right before marks that say what something is called: intitulé, so-called, known *as*. */
  readonly namedBy: ReadonlySet<string>;
  /** Verbs behind which an article and marks hold the name of what is made: created an “open university”. */
  readonly makers: ReadonlySet<string>;
  /** Verbs behind which a title may stand, where titles have no other capital than their noun's: a écrit « La Route ». */
  readonly works: ReadonlySet<string>;
  /** Words that a title leaves small, as they are written. */
  readonly smallInTitles: ReadonlySet<string>;
  /** Words of the law, behind which marks hold what somebody is charged with. */
  readonly charges: ReadonlySet<string>;
  /** Nouns of saying with the word that leads from them to the marks: a demand *for* “…”. */
  readonly speechNouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that charge somebody where one of theirs stands right before the marks: condamné *pour* « abus de confiance ». */
  readonly chargedWith: ReadonlyMap<string, ReadonlySet<string>>;
  /** What stands right behind marks that hold a name: « les yeux du port », comme on les appelle. */
  readonly namedBehind: RegExp | undefined;
  /** How a few folded words look that are a nickname: gilets jaunes. */
  readonly nameForm: RegExp | undefined;
  /** What goes with a noun stands before it: the “yellow vest” protests. */
  readonly modifiersFirst: boolean;
  /** Nouns that open the name of an institution. */
  readonly institutions: ReadonlySet<string>;
  readonly media: ReadonlyMap<string, Medium>;
  /** First words of agencies and outlets that carry what others said. */
  readonly carriers: ReadonlySet<string>;
  /** Nouns of speakers whom the text does not name. */
  readonly anonymous: ReadonlySet<string>;
  /** What stands before and behind whom a spokesperson speaks for; `before` has the name as its first group. */
  readonly spokesperson: { readonly behind: RegExp; readonly before: RegExp | undefined };
  /** Bodies and peoples that something is asked of or laid to, where no case tells the object from the subject. */
  readonly bodies: ReadonlySet<string>;
  /** The form of a noun in a case that no subject has, where such an object would be taken for one: ودعت *الصحافيين*. */
  readonly obliqueForm: RegExp | undefined;
  /** Nouns for many speakers: protesters, residents. */
  readonly groups: ReadonlySet<string>;
  /** Words that a sentence may open with right before its subject: *But* Trump … */
  readonly conjunctions: ReadonlySet<string>;
  /** Pronouns that a sentence may open with and that stand for nobody: *Es* drohe ein Streik. */
  readonly expletives: ReadonlySet<string>;
  /** Words that make the clause behind them what somebody says: *ce* qu'il appelle « … ». */
  readonly freeRelatives: ReadonlySet<string>;
  /** Words that set what somebody else says or does against it: while, فيما. */
  readonly contrasts: ReadonlySet<string>;
  /** Words that join a second quotation to the first. */
  readonly joiners: ReadonlySet<string>;
  /** Words behind which whoever is named is no subject: contre Marc Petit. */
  readonly prepositions: ReadonlySet<string>;
  /** How a text points back to whoever it has named. */
  readonly references: {
    /** At the head of a folded phrase, or its end: the official, cette source, المصدر نفسه. */
    readonly pointsBack: RegExp;
    /** The words of it that only say that it is the same one. */
    readonly same: RegExp;
    /** The same one of a person, whoever was named last; its group is there of a woman: الوزيرة نفسها. */
    readonly theSame?: RegExp;
    /** One of two who were just named; its group is there of the first: le premier, the latter. */
    readonly counted?: RegExp;
    /** An article, of folded words. */
    readonly article: RegExp;
    /** A definite article before a noun in small letters, which a name is told without. */
    readonly plainArticle: RegExp;
  };
  /** First words of the line under a title that says who wrote it, and of a letter. */
  readonly bylines: ReadonlySet<string>;
  readonly salutations: ReadonlySet<string>;
  /** Given names, with their gender; undefined where both bear them. */
  readonly givenNames: ReadonlyMap<string, Gender | undefined>;
  /** Articles, titles and nouns that tell the gender of whoever they name: la, Frau, وزيرة. */
  readonly genderOf: ReadonlyMap<string, Gender>;
}

/** No words: what most languages lack. */
const NONE: ReadonlySet<string> = new Set();

const nobody = () => undefined;

/** For a language that tells speakers by other means. */
export const NO_WORDS: SpeakerWords = {
  titles: NONE,
  lead: NONE,
  never: NONE,
  opens: NONE,
  links: NONE,
  ends: NONE,
  endForm: NEVER,
  persons: NONE,
  personForm: NEVER,
  bodies: NONE,
  documents: NONE,
  mute: NONE,
  muteForm: NEVER,
  others: undefined,
  headFirst: false,
  plural: NEVER,
};

/** What a language need not have. */
const NOTHING = {
  weights: UNFITTED,
  announcing: { verse: NEVER, questions: NONE, answers: NONE, interview: NEVER },
  capitals: false,
  accentedCues: new Map(),
  intended: NONE,
  indefinite: NONE,
  beforeDeterminer: NONE,
  participleForm: undefined,
  namingVerbs: NONE,
  regardingVerbs: new Map(),
  agentParticles: NONE,
  speechActs: new Map(),
  transitive: NONE,
  asides: NONE,
  denial: { words: NONE, firm: NONE, nobody: NONE, besides: NONE, contrary: NONE },
  pluralVerb: undefined,
  cries: NONE,
  quotingVerbs: NONE,
  negations: NONE,
  passives: NONE,
  afterCues: NONE,
  viewpoints: NONE,
  bareCues: NONE,
  bareClause: nobody,
  surelyBare: NONE,
  behindClause: NONE,
  finite: NONE,
  sourceBefore: NONE,
  accounts: undefined,
  documents: undefined,
  particles: NONE,
  possessives: new Map(),
  sourceBehind: new Map(),
  ownAccounts: NONE,
  ownWords: NONE,
  notSourceBefore: NONE,
  sourcePostpositions: NONE,
  parentheses: NONE,
  relatives: NONE,
  leadIns: NONE,
  whatever: NONE,
  topics: NONE,
  relayed: NONE,
  impersonal: NONE,
  within: NONE,
  attachedSubjects: NONE,
  postmodifiers: NONE,
  determiners: NONE,
  invertedVerb: undefined,
  phrasalCues: new Map(),
  infinitiveMarks: NONE,
  openVerb: undefined,
  goesOnBehindStop: false,
  behindVerb: (_r: Reading, at: number) => at,
  titleAdjectives: NONE,
  titleLinks: NONE,
  portfolios: NONE,
  prepositions: NONE,
  articles: NONE,
  nounLinks: NONE,
  inanimate: undefined,
  nounCapitals: false,
  adverbials: NONE,
  conjunctions: NONE,
  expletives: NONE,
  verbSecond: false,
  auxiliaries: NONE,
  reportative: NONE,
  reportativeUmlaut: NONE,
  reportativeForm: undefined,
  reportativeAlone: NONE,
  reportedTense: undefined,
  toldAsWhole: nobody,
  asSaid: NONE,
  when: NONE,
  subordinators: NONE,
  definiteForm: undefined,
  pluralVerbs: NONE,
  continuing: NONE,
  firstPersonVerbs: NONE,
  namingEnds: undefined,
  namedBy: NONE,
  makers: NONE,
  works: NONE,
  smallInTitles: NONE,
  charges: NONE,
  chargedWith: new Map(),
  speechNouns: new Map(),
  namedBehind: undefined,
  nameForm: undefined,
  freeRelatives: NONE,
  modifiersFirst: false,
  bodies: NONE,
  obliqueForm: undefined,
  isPlace: () => false,
  narratesOn: () => false,
  tellsFinite: () => false,
  isNounByPlace: () => false,
  isAttribute: () => false,
  agrees: () => true,
  carriedSubject: undefined,
  phraseAt: undefined,
  opensWithVerb: () => false,
  nameEndIn: () => undefined,
  phraseUpTo: undefined,
  subjectOfVerb: subjectBefore,
  subjectOfNoun: nobody,
  subjectOfParticiple: nobody,
  openingPhrase,
  placeInFront: nobody,
  reportBehind: reportAhead,
  isNameInMarks: () => false,
  isIndefinite: () => false,
  contentClause: nobody,
  isEmbedded: () => false,
  mayBeFinite: (word: WordItem) => !word.capital,
  speakers: NO_WORDS,
  nominal: capitalNominal,
} satisfies Partial<Grammar>;

/** The grammar of a language, by what it has. */
export const grammar = ({
  forms,
  ...own
}: Omit<Grammar, keyof typeof NOTHING | 'forms'> &
  Partial<Omit<Grammar, 'forms'>> & { forms: Partial<Forms> }): Grammar => ({
  ...NOTHING,
  ...own,
  forms: { ...NO_FORMS, ...forms },
});

/** Whether a folded word is a given name, by the first part of one that is two: Jean-Luc. */
export const isGivenName = (folded: string, { givenNames }: Grammar): boolean =>
  givenNames.has(folded) || givenNames.has(folded.split('-')[0] as string);

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

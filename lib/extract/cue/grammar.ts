import type { CueKind, Pronoun } from '../grammar';
import type { Reading } from '../read/reading';
import type { Phrase } from '../who/phrase';
import type { Report } from './report';
import { reportAhead } from './report-behind';

/** What tells in a language that somebody says something, and where. All words are folded (see `foldWord`). */
export interface CueGrammar {
  /** Words that report speech by themselves. */
  readonly cues: ReadonlyMap<string, CueKind>;
  /** Forms that report only as they are written with their accents: a confié, not confie; folding makes them one. */
  readonly accentedCues: ReadonlyMap<string, CueKind>;
  /** Words right before a verb that nobody has said yet: plan *to* begin. */
  readonly intended: ReadonlySet<string>;
  /** Articles before what something is called: called it *a* “disaster”. */
  readonly indefinite: ReadonlySet<string>;
  /** Verbs of taking something for what stands in marks behind such an article: sieht darin eine „Gefahr“. */
  readonly seeingVerbs: ReadonlySet<string>;
  /** Words that report speech only right before a mark, a colon or a complementizer (called, added). */
  readonly weakCues: ReadonlySet<string>;
  /** Words that report only right before the marks: *voiced* “deep concern”. */
  readonly besideCues: ReadonlySet<string>;
  /** The form of a participle that reports and carries the speaker on: calling it “…”. */
  readonly participleForm: RegExp | undefined;
  /** Cues behind which an object stands and then what it is called: called the plan “…”. */
  readonly namingVerbs: ReadonlySet<string>;
  /** Verbs behind which it takes a particle, and which: dismissed the plan *as* “…”, sprach *von* einem „…“. */
  readonly regardingVerbs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs of laying something to somebody, whose object is the word for it, and what parts from them: warf dem Rat „Feigheit“ *vor*; else empty. */
  readonly ascribing: ReadonlyMap<string, string>;
  /** Verbs behind which small words say how something is, and the word that some have behind them: fand die Rede „peinlich“, gab *sich* „froh“. */
  readonly judging: ReadonlyMap<string, string>;
  /** What looks like an article and is a verb's object behind its subject: elle *le* trouve « absurde ». */
  readonly objectsBefore: ReadonlySet<string>;
  /** Words before whoever acts, in the passive: von. */
  readonly agentParticles: ReadonlySet<string>;
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
    /** Before a noun for whoever did not: *no* official, *pas un* élu. */
    readonly noneOf?: ReadonlySet<string>;
    /** What opens a sentence and denies its verb, up to three words: *at no point* did she say. */
    readonly opening: ReadonlySet<string>;
    /** What opens a clause that is not said where its verb is denied: did not say *that*; but did not say whether. */
    readonly that: ReadonlySet<string>;
    /** Whoever it is, nobody says so yet: if *anyone* calls it “…”. */
    readonly anyone: ReadonlySet<string>;
    /** Behind it nobody says what a verb tells: *without* saying that, *short of* calling it “…”, *could have* said “…”. */
    readonly without: ReadonlySet<string>;
    /** Before it somebody says so all the same: *not* without saying. */
    readonly twice?: ReadonlySet<string>;
    /** Behind them something else is said too: not *only*. */
    readonly besides: ReadonlySet<string>;
    /** Verbs that deny by themselves, or tell what is thought: did not *deny*, does not *think*. */
    readonly contrary: ReadonlySet<string>;
    /** Verbs of denying, with what they deny to have said behind them: *denies* having said. */
    readonly denying: ReadonlySet<string>;
    /** The forms of saying behind them: denies having *said*. */
    readonly saying: ReadonlySet<string>;
    /** Words beside such a form, one of which is there: *having* said, gesagt *zu* haben. */
    readonly having: ReadonlySet<string>;
    /** Who is nobody behind a negated verb: لم يتحدث *أحد*. */
    readonly anybody?: ReadonlySet<string>;
    /** Forms of saying that only a negation has before it: لم *يقل*. */
    readonly negated?: ReadonlySet<string>;
  };
  /** The form of a verb that tells of many: sagten. */
  readonly pluralVerb: RegExp | undefined;
  /** Verbs of crying out: what stands in marks behind them is no title. */
  readonly cries: ReadonlySet<string>;
  /** Verbs that quote somebody else, who stands behind them: quoted the minister as saying. */
  readonly quotingVerbs: ReadonlySet<string>;
  /** What is told of whoever is quoted: *cité* par Le Monde, *quoted* by the Times; im Radio *zitiert*. */
  readonly quotedForms: ReadonlySet<string>;
  /** Words before verbs of saying that were not done: لم يذكر. */
  readonly negations: ReadonlySet<string>;
  /** Auxiliaries of the passive. */
  readonly passives: ReadonlySet<string>;
  /** Words that report only right after a quotation: „…“, so der Minister. */
  readonly afterCues: ReadonlySet<string>;
  /** Words that report only right before a colon: A sign *reads*: “…” */
  readonly colonCues: ReadonlySet<string>;
  /** First words of a phrase that names whose view a quotation is: Pour le maire, « … » */
  readonly viewpoints: ReadonlySet<string>;
  /** Forms of “be” behind whoever something is so to: Für die Ministerin *ist* der Plan „…“. */
  readonly copulas: ReadonlySet<string>;
  /** Verbs of asking, and the pronouns beside them for whoever is asked: *lui* *demande*, *asked* *her*. */
  readonly asking: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** Words that open what somebody is asked: *whether* she would go, *ob* sie gehe. */
  readonly asksWhat: ReadonlySet<string>;
  /** Words that open the clause of such a verb, before whoever answers: *when* the host asked her. */
  readonly whenAsked: ReadonlySet<string>;
  /** Words behind which such a word opens a clause of its own: إلا أن, avant que. */
  readonly adversatives: ReadonlySet<string>;
  /** Words that open a reported clause: أنّ, that, que, dass. */
  readonly complementizers: ReadonlySet<string>;
  /** Words that are cues of source only before an account or a document: nach Angaben, nach einem Bericht. */
  readonly sourceBefore: ReadonlySet<string>;
  /** Nouns for what somebody says or thinks, whose owner speaks: nach Angaben *der Polizei*, *seine* Meinung, *ses* propos. */
  readonly accounts: RegExp | undefined;
  /** Nouns for what is written and speaks itself, behind the same words: nach einem Bericht. */
  readonly documents: RegExp | undefined;
  /** Words before them that stand for their owner. */
  readonly possessives: ReadonlyMap<string, Pronoun>;
  /** Nouns for what somebody says that a colon leads to: her *answer* was short: “…” */
  readonly answers: ReadonlySet<string>;
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
  /** Words before a verb of naming that make what it names somebody's own words: *ما* أسماه “…”. */
  readonly whatever: ReadonlySet<string>;
  /** Cues that name no subject but say where the words stand: heißt es *in* dem Brief, جاء *في* البيان. */
  readonly impersonal: ReadonlySet<string>;
  /** Verbs in whose form nobody speaks, whoever spoke before: قيل. */
  readonly speakerless: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  /** Words before what somebody did not or may not do: *declined* an interview; غير *مخول* بالحديث. */
  readonly withheld: ReadonlySet<string>;
  /** Words that make the next one a noun, were it a cue by itself: l'*accusé*. */
  readonly determiners: ReadonlySet<string>;
  /** Those of them that are never the object of a verb: cette, not la. */
  readonly onlyDeterminers: ReadonlySet<string>;
  /** The form of any verb that may report right behind a quotation, words that look so and are none, and verbs that do not look so. */
  readonly invertedVerb:
    | { readonly form: RegExp; readonly never: ReadonlySet<string>; readonly also: ReadonlySet<string> }
    | undefined;
  /** Verbs that report only with the word behind them: put *it*, pointed *out*. */
  readonly phrasalCues: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words behind which a verb reports what follows, never the quotation before: avant *d'*ajouter. */
  readonly infinitiveMarks: ReadonlySet<string>;
  /** “…,” he said. “…”: what follows the report's own sentence is the same quotation. */
  readonly goesOnBehindStop: boolean;
  /** Words that open a clause which says whose words the sentence is: Wie die Polizei mitteilte, … */
  readonly asSaid: ReadonlySet<string>;
  /** The cue that governs what stands at item `at`, where the nearest before it, at item `near`, belongs to a clause within its own. */
  readonly governing: (r: Reading, near: number, start: number, at: number) => number;
  /** The report that stands behind the quotation at item `at`. */
  readonly reportBehind: (r: Reading, at: number) => Report | undefined;
  /** The report that a comma parts from the quotation behind it, where no word before it is a cue. */
  readonly reportByComma: (r: Reading, at: number, start: number) => Report | undefined;
  /** Whether the word at item `k`, a cue by its form, is a noun or a name where it stands: a Twitter [comment]. */
  readonly isNounByPlace: (r: Reading, k: number) => boolean;
  /** Whether the infinitive at item `k` tells what was done: used her speech to *call* it “…”. */
  readonly isDone: (r: Reading, k: number) => boolean;
  /** Whether the participle at item `k` only says which: *Protesting* students … */
  readonly isAttribute: (r: Reading, k: number) => boolean;
  /** Cues whose form says that several speak: قالوا, قالتا. */
  readonly pluralVerbs: ReadonlySet<string>;
  /** Verbs by which whoever spoke goes on: وأضاف */
  readonly continuing: ReadonlySet<string>;
  /** Cues whose form says that whoever writes speaks: قلت, أؤكد. */
  readonly firstPersonVerbs: ReadonlySet<string>;
  /** Nouns of saying that report where they have an owner and a clause behind them: the minister's *claim* that … */
  readonly sayingNouns: ReadonlySet<string>;
  /** Whose such a noun at item `k` is, where it reports: [the minister]'s claim that …; an admission by [the minister] that … */
  readonly ownerOfNoun: (r: Reading, k: number) => Phrase | undefined;
  /** Nouns of saying with the word that leads from them to the marks: a demand *for* “…”. */
  readonly speechNouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether such a noun at item `k` leads to the marks at item `at` with no word between: Otts *Satz* „…“; ihr *Fazit*: „…“ */
  readonly nounLeads: (r: Reading, k: number, at: number) => boolean;
}

/** What a language need not have of it. */
const NONE: ReadonlySet<string> = new Set();
export const NO_CUES = {
  weakCues: NONE,
  besideCues: NONE,
  complementizers: NONE,
  sourceParticles: NONE,
  accentedCues: new Map(),
  adversatives: NONE,
  asking: NONE,
  asked: NONE,
  asksWhat: NONE,
  answers: NONE,
  whenAsked: NONE,
  intended: NONE,
  indefinite: NONE,
  seeingVerbs: NONE,
  participleForm: undefined,
  namingVerbs: NONE,
  regardingVerbs: new Map(),
  ascribing: new Map(),
  judging: new Map(),
  objectsBefore: NONE,
  agentParticles: NONE,
  asides: NONE,
  denial: {
    words: NONE,
    firm: NONE,
    nobody: NONE,
    opening: NONE,
    that: NONE,
    anyone: NONE,
    without: NONE,
    besides: NONE,
    contrary: NONE,
    denying: NONE,
    saying: NONE,
    having: NONE,
  },
  pluralVerb: undefined,
  cries: NONE,
  quotingVerbs: NONE,
  quotedForms: NONE,
  negations: NONE,
  passives: NONE,
  afterCues: NONE,
  colonCues: NONE,
  viewpoints: NONE,
  copulas: NONE,
  sourceBefore: NONE,
  accounts: undefined,
  documents: undefined,
  possessives: new Map(),
  sourceBehind: new Map(),
  ownAccounts: NONE,
  ownWords: NONE,
  notSourceBefore: NONE,
  sourcePostpositions: NONE,
  whatever: NONE,
  impersonal: NONE,
  speakerless: NONE,
  within: NONE,
  withheld: NONE,
  determiners: NONE,
  onlyDeterminers: NONE,
  invertedVerb: undefined,
  phrasalCues: new Map(),
  infinitiveMarks: NONE,
  goesOnBehindStop: false,
  asSaid: NONE,
  pluralVerbs: NONE,
  continuing: NONE,
  firstPersonVerbs: NONE,
  speechNouns: new Map(),
  sayingNouns: NONE,
  ownerOfNoun: () => undefined,
  nounLeads: () => false,
  isNounByPlace: () => false,
  isDone: () => false,
  isAttribute: () => false,
  governing: (_r: Reading, near: number) => near,
  reportBehind: reportAhead,
  reportByComma: () => undefined,
} satisfies Partial<CueGrammar>;

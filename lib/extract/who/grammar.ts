import type { Gender } from '../../text/gender';
import type { Span } from '../../text/span';
import { NEVER } from '../forms';
import type { Pronoun } from '../grammar';
import type { MarkedRange } from '../read/marks';
import type { Reading } from '../read/reading';
import type { Written } from '../read/written';
import { capitalNominal, type IsName, type Nominal } from './nominal';
import type { Phrase } from './phrase';
import type { SpeakerWords } from './speaker-words';
import { openingPhrase, subjectBefore } from './subject';

/** What tells in a language whom a phrase names, and where the phrase stands that says who speaks. All words are folded (see `foldWord`). */
export interface WhoGrammar {
  /** Words that may stand right before a determiner in one phrase; elsewhere one begins another. */
  readonly beforeDeterminer: ReadonlySet<string>;
  /** Words that open a relative clause about whoever stands before: who, qui. */
  readonly relatives: ReadonlySet<string>;
  /** What goes on a noun and is no end of its phrase: a person *familiar with* the matter. */
  readonly postmodifiers: ReadonlySet<string>;
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
  /** First words of an adverbial that opens a sentence. */
  readonly adverbials: ReadonlySet<string>;
  /** The phrase for a speaker that begins at item `at`, and the one that ends right before it, where capitals do not tell. */
  readonly phraseAt: ((r: Reading, at: number, end?: number) => Phrase | undefined) | undefined;
  /** Where the name that begins at a given name ends, where capitals do not tell; undefined where it is none. */
  readonly nameEndIn: ((written: Written, at: number) => number | undefined) | undefined;
  /** Whether a marked range stands in the middle of somebody's name, where capitals do not tell: محمود «الفهد» رزق. */
  readonly nicknameIn: ((written: Written, range: MarkedRange) => boolean) | undefined;
  readonly phraseUpTo: ((r: Reading, at: number, start?: number) => Phrase | undefined) | undefined;
  /** Whether the phrase `between` two commas belongs to a place that the one before them names: in [Columbus], [Ohio], */
  readonly isPlace: (r: Reading, named: Phrase, between: Phrase) => boolean;
  /** The phrase that one belongs to as the place where somebody is: [a nurse] at the clinic; the phrase itself where it is no place. */
  readonly beforePlace: (r: Reading, phrase: Phrase | undefined, start: number) => Phrase | undefined;
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
  /** Whose words they are, where a cue only says where they stand: In [dem Brief] heißt es; جاء في البيان على لسان [الوزيرة]. */
  readonly impersonalSource: (r: Reading, k: number) => Phrase | undefined;
  /** What tells whom a phrase names, where names have capitals. */
  readonly speakers: SpeakerWords;
  /** By which offices, folded, the text introduces the full name between two offsets. */
  readonly officesAround: (written: Written, at: number, end: number) => readonly string[];
  /** What the words of the span name, if that can speak. @param isName what else is known to be a name */
  readonly nominal: (written: Written, span: Span, isName?: IsName) => Nominal | undefined;
  /** Words at which a noun phrase ends. */
  readonly phraseEnds: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** The form of a noun with its article, where the article is one word with it. */
  readonly definiteForm: RegExp | undefined;
  /** First words of agencies and outlets that carry what others said. */
  readonly carriers: ReadonlySet<string>;
  /** Nouns of speakers whom the text does not name. */
  readonly anonymous: ReadonlySet<string>;
  /** What stands before and behind whom a spokesperson speaks for; `before` has the name as its first group. */
  readonly spokesperson: { readonly behind: RegExp; readonly before: RegExp | undefined };
  /** Bodies and peoples that something is asked of or laid to, where no case tells the object from the subject. */
  readonly bodies: ReadonlySet<string>;
  /** States and the seats of their governments, which speak as bodies: France, Washington. */
  readonly states: ReadonlySet<string>;
  /** Nouns for whoever is of somebody's family: wife, brother-in-law. */
  readonly kin: ReadonlySet<string>;
  /** Nouns for many speakers: protesters, residents. */
  readonly groups: ReadonlySet<string>;
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
    /** Whom neither he nor she means: das Kind. */
    readonly neuter?: RegExp;
    /** Whoever was named last, of a man; its group is there of a woman: dieser, diese. */
    readonly latter?: RegExp;
    /** One of two who were just named; its group is there of the first: le premier, the latter. */
    readonly counted?: RegExp;
    /** What stands right before or behind the name of whoever came into another's office: *his successor*, Ann Roe; Ann Roe *replaced her*. */
    readonly succeeds?: { readonly before: RegExp; readonly behind?: RegExp };
    /** Of folded words, an office that somebody does not hold any more: former mayor. */
    readonly former?: RegExp;
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
  /** Words before a child's name that somebody is called by, with whose they are: أم ياسر. */
  readonly parents: ReadonlyMap<string, Gender>;
  /** Articles, titles and nouns that tell the gender of whoever they name: la, Frau, وزيرة. */
  readonly genderOf: ReadonlyMap<string, Gender>;
}

/** What a language need not have of it. */
const NONE: ReadonlySet<string> = new Set();
const nobody = () => undefined;
export const NO_PHRASES = {
  adverbs: { words: NONE },
  phraseEnds: NONE,
  pronouns: new Map(),
  carriers: NONE,
  states: NONE,
  anonymous: NONE,
  groups: NONE,
  kin: NONE,
  bylines: NONE,
  salutations: NONE,
  givenNames: new Map(),
  parents: new Map(),
  genderOf: new Map(),
  spokesperson: { behind: NEVER, before: undefined },
  references: { pointsBack: NEVER, same: NEVER, article: NEVER, plainArticle: NEVER },
  beforeDeterminer: NONE,
  relatives: NONE,
  postmodifiers: NONE,
  behindVerb: (_r: Reading, at: number) => at,
  titleAdjectives: NONE,
  titleLinks: NONE,
  portfolios: NONE,
  prepositions: NONE,
  articles: NONE,
  nounLinks: NONE,
  inanimate: undefined,
  adverbials: NONE,
  definiteForm: undefined,
  bodies: NONE,
  isPlace: () => false,
  beforePlace: (_r: Reading, phrase: Phrase | undefined) => phrase,
  agrees: () => true,
  carriedSubject: undefined,
  phraseAt: undefined,
  nameEndIn: undefined,
  nicknameIn: undefined,
  phraseUpTo: undefined,
  subjectOfVerb: subjectBefore,
  subjectOfNoun: nobody,
  subjectOfParticiple: nobody,
  openingPhrase,
  impersonalSource: nobody,
  officesAround: () => [],
  nominal: capitalNominal,
} satisfies Partial<WhoGrammar>;

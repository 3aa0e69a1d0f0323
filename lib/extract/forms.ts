import type { Gender } from './grammar';

/** A form that no word has: looked for where a word begins, and nowhere behind it. */
export const NEVER = /^(?!)/;

/**
 * What the letters of a language's words tell, where no list of words does. Of folded words, unless it says otherwise;
 * what a language lacks is never told.
 */
export interface Forms {
  /** With its accents: letters whose folding makes it another word. */
  readonly accented: RegExp;
  /** As written, from a hyphen on: the pronoun of an inverted verb, a word of its own. Its group is a letter that only links. */
  readonly inverted: RegExp;
  /** As written: a letter that only links and has lost its first hyphen. */
  readonly linking: RegExp;
  /** As written, from a point on that no space follows: what begins a sentence, where no capital tells it. */
  readonly glued: RegExp;
  /** As written, from a point on: what a number with a point is counted of. */
  readonly ordinal: RegExp;
  /** Behind which a point ends no sentence, though a capital follows: an academic degree up to its point, at the end of what is tested. */
  readonly degree: RegExp;
  /** As written, up to one capital letter that is the name of a network. */
  readonly network: RegExp;
  /** It is joined to the sentence before by a letter: وقال, فقال. */
  readonly joined: RegExp;
  /** The same by the letter for “and” alone. */
  readonly added: RegExp;
  /** Verbs of saying that a negation does not take back: لم يستبعد. */
  readonly deniedAnyway: RegExp;
  /** It holds its negation: didn't. */
  readonly denied: RegExp;
  /** A past tense that its end tells. */
  readonly past: RegExp;
  /** A tense in which what somebody told goes on without a report. */
  readonly narrated: RegExp;
  /** What hangs before a noun for a medium, before any noun, before a carrier; an article as one word with its noun. */
  readonly mediumPrefix: RegExp;
  readonly nounPrefix: RegExp;
  readonly carrierPrefix: RegExp;
  readonly articlePrefix: RegExp;
  /** The form of a verb for one, which may be a plural noun's: uses. */
  readonly thirdPerson: RegExp;
  /** The end of a plural; everywhere. */
  readonly pluralEnd: RegExp;
  /** A genitive that may stand before its noun without an article. */
  readonly bareGenitive: RegExp;
  /** As written, of a noun phrase: it ends with a noun for many. */
  readonly many: RegExp;
  /** As written: a title that begins with its article: La Route. */
  readonly title: RegExp;
  /** As written, up to a noun: its article, and adjectives. */
  readonly behindArticle: RegExp;
  /** As written: before what stands right behind an article or a number. */
  readonly rightBehindArticle: RegExp;
  /** As written: an elided article, or a noun behind it, that a name does not begin with. */
  readonly elided: RegExp;
  /** As written, up to a name: the word that links it to what stands before, as its group. */
  readonly linkBefore: RegExp;
  /** As written, up to a name: a word that makes it a place, unless it is somebody's for sure. */
  readonly placeBefore: RegExp;
  /** As written, behind a name: what whoever bears it is, as its group. */
  readonly behindName: RegExp;
  /** An office that is anybody's: a minister. */
  readonly indefinite: RegExp;
  /** A link that every complement of one noun has: de, du, des. */
  readonly ofLink: RegExp;
  /** The same with its article, and no partitive: de la, du. */
  readonly definiteLink: RegExp;
  /** Out of so many: des quatre candidats. */
  readonly partitive: RegExp;
  /** As written, behind a noun for people: the town that they are in. */
  readonly placeBehind: RegExp;
  /** Ends like an infinitive. */
  readonly infinitive: RegExp;
  /** A number above one, or a plural, before a noun. */
  readonly count: RegExp;
  /** Where somebody is from, which has a capital: Irish. */
  readonly demonym: RegExp;
  /** As written: a participle that agrees with a noun before it. */
  readonly participle: RegExp;
  /** What a verb begins with behind its subject: se, a, ne. */
  readonly verbal: RegExp;
  /** The same behind an article and before a full name: la Suissesse Lara Marel. */
  readonly origin: RegExp;
  /** An adjective that stands behind a body's name. */
  readonly adjective: RegExp;
  /** It may be a finite verb right before its object, and no noun or adjective. */
  readonly verb: RegExp;
  /** A compound for what somebody does or is, before a name: Oppositionsführerin. */
  readonly office: RegExp;
  /** The gender that such a noun tells by its form. */
  readonly officeGender: (folded: string) => Gender | undefined;
  /** As written: a noun with its owner: فريقه. */
  readonly owned: RegExp;
  /** Points to somebody who has just been named, and what that tells of their gender: cette femme. */
  readonly pointsTo: (folded: string) => { readonly gender: Gender | undefined } | undefined;
}

/** Of a language that tells nothing so. */
export const NO_FORMS: Forms = {
  accented: NEVER,
  inverted: NEVER,
  linking: NEVER,
  glued: NEVER,
  ordinal: NEVER,
  degree: NEVER,
  network: NEVER,
  joined: NEVER,
  added: NEVER,
  deniedAnyway: NEVER,
  denied: NEVER,
  past: NEVER,
  narrated: NEVER,
  mediumPrefix: NEVER,
  nounPrefix: NEVER,
  carrierPrefix: NEVER,
  articlePrefix: NEVER,
  thirdPerson: NEVER,
  pluralEnd: NEVER,
  bareGenitive: NEVER,
  many: NEVER,
  title: NEVER,
  behindArticle: NEVER,
  rightBehindArticle: NEVER,
  elided: NEVER,
  linkBefore: NEVER,
  placeBefore: NEVER,
  behindName: NEVER,
  indefinite: NEVER,
  ofLink: NEVER,
  definiteLink: NEVER,
  partitive: NEVER,
  placeBehind: NEVER,
  infinitive: NEVER,
  count: NEVER,
  demonym: NEVER,
  origin: NEVER,
  participle: NEVER,
  verbal: NEVER,
  adjective: NEVER,
  verb: NEVER,
  office: NEVER,
  officeGender: () => undefined,
  owned: NEVER,
  pointsTo: () => undefined,
};

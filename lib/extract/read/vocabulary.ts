import { foldWord } from '../../text/fold';
import type { CueKind, Grammar } from '../grammar';
import { ARTICLED } from '../languages/names-of-all';
import type { Medium } from '../medium';

/** What a word is by its letters and by the lists of its language: looked up once, however many rules ask. */
export interface Entry {
  readonly written: string;
  /** Of what is written. */
  readonly length: number;
  readonly folded: string;
  readonly capital: boolean;
  /** It has a letter that folding makes another: hätte is not hatte, على is not علي. */
  readonly accent: boolean;
  /** Where a given name begins in it: behind the letter for “and” too: و[منى]. */
  readonly givenFrom: 0 | 1 | undefined;
  /** What its form reports by itself: with its accents, where they tell a confié from confie. */
  readonly cue: CueKind | undefined;
  /** It may report: a cue's rules ask about it. */
  readonly mayReport: boolean;
  /** A verb that has only such clauses behind it as speech has: called, accused. */
  readonly clauseVerb: boolean;
  /** That, إن: what opens a reported clause. */
  readonly opensClause: boolean;
  /** It may only lead to a report: asked. */
  readonly leadIn: boolean;
  /** What else its language knows of it: see `formOf` of its grammar. */
  readonly form: unknown;
  /** An agency or outlet. */
  readonly carrier: boolean;
  readonly medium: Medium | undefined;
  /** The medium that it stands for behind a preposition, without its article: في الحوار, not لجنة الحوار. */
  readonly mediumWithin: Medium | undefined;
}

function read(written: string, grammar: Grammar): Entry {
  const folded = foldWord(written);
  const { cues, accentedCues, forms, media } = grammar;
  // What folding leaves as it is has no such letter.
  const accent = folded !== written && forms.accented.test(written);
  return {
    written,
    length: written.length,
    folded,
    capital: isCapital(written),
    accent,
    cue: cues.get(folded) ?? (accent ? accentedCues.get(folded) : undefined),
    givenFrom: givenFrom(folded, grammar),
    mayReport: grammar.cueWords.has(folded),
    clauseVerb: grammar.clauseVerbs.has(folded),
    opensClause: grammar.complementizers.has(folded),
    leadIn: grammar.leadIns.has(folded),
    form: grammar.formOf(written, folded, grammar),
    carrier: grammar.carriers.has(folded),
    medium: media.get(folded) ?? media.get(folded.replace(forms.mediumPrefix, '')),
    mediumWithin: media.get(folded.replace(forms.articlePrefix, '')),
  };
}

function givenFrom(folded: string, { givenNames, parents, forms, cues }: Grammar): Entry['givenFrom'] {
  if (givenNames.has(folded) || parents.has(folded)) return 0;
  // وطالب: a verb of saying.
  return forms.added.test(folded) && givenNames.has(folded.slice(1)) && !cues.has(folded) ? 1 : undefined;
}

/** Most words of every language begin with a letter that one comparison tells. */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return true;
  if (code < 0x80) return (word[2] === '-' || word[3] === '-') && ARTICLED.test(word);
  // Arabic letters have none. ʿAbd: before one, the sign of a letter that others have not.
  return (code < 0x620 || code > 0x6d3) && /^[\u02bb-\u02bf]?\p{Lu}/u.test(word);
}

/** So many words of a language are known at once, in twice as many places; each in one of so many from the one that its letters tell. */
const [KEPT, NEAR] = [1 << 15, 8];
/** In UTF-16 code units: longer words are rare. */
const LONGEST = 30;

/** What was read of the words of a language: texts have few, again and again. One that is known is found where it stands, and nothing is cut out of the text. */
export class Vocabulary {
  private known: Entry[] = [];
  /** The number of a word, from 1, at its place: small, since every word looks here. */
  private readonly places = new Uint16Array(2 * KEPT + NEAR);

  constructor(private readonly grammar: Grammar) {}

  /** What the word that stands there is, as it is written. */
  at(text: string, start: number, end: number): Entry {
    if (end - start > LONGEST) return read(text.slice(start, end), this.grammar);
    const first = placeOf(text, start, end);
    let place = first;
    for (; place < first + NEAR; place++) {
      const number = this.places[place] as number;
      if (number === 0) break;
      const entry = this.known[number - 1] as Entry;
      if (entry.length === end - start && isAt(entry.written, text, start)) return entry;
    }
    // A copy: a slice would hold on to the whole text.
    const entry = read(` ${text.slice(start, end)}`.slice(1), this.grammar);
    this.keep(entry, place < first + NEAR ? place : first);
    return entry;
  }

  /** Keeps a word instead of the one at its place, if there is any. */
  private keep(entry: Entry, place: number): void {
    const number = this.places[place] as number;
    if (number > 0) {
      this.known[number - 1] = entry;
      return;
    }
    this.places[place] = this.known.push(entry);
    if (this.known.length < KEPT) return;
    this.known = [];
    this.places.fill(0);
  }
}

function placeOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 15)) & (2 * KEPT - 1);
}

function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

const OF = new WeakMap<Grammar, Vocabulary>();

/** The vocabulary of a language. */
export function vocabularyOf(grammar: Grammar): Vocabulary {
  const known = OF.get(grammar) ?? new Vocabulary(grammar);
  OF.set(grammar, known);
  return known;
}

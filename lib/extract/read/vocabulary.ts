import { foldWord } from '../../text/fold';
import type { Grammar } from '../grammar';
import { ARTICLED } from '../languages/names-of-all';
import type { Medium } from '../medium';

/** What a word is by its letters and by the lists of its language: looked up once, however many rules ask. */
export interface Entry {
  readonly folded: string;
  readonly capital: boolean;
  /** It has a letter that folding makes another: hätte is not hatte, على is not علي. */
  readonly accent: boolean;
  /** It may report: a cue's rules ask about it. */
  readonly mayReport: boolean;
  /** A verb that has only such clauses behind it as speech has: called, accused. */
  readonly clauseVerb: boolean;
  /** It may only lead to a report: asked. */
  readonly leadIn: boolean;
  /** An agency or outlet. */
  readonly carrier: boolean;
  readonly medium: Medium | undefined;
  /** The medium that it stands for behind a preposition, without its article: في الحوار, not لجنة الحوار. */
  readonly mediumWithin: Medium | undefined;
}

function read(word: string, grammar: Grammar): Entry {
  const folded = foldWord(word);
  const { forms, media } = grammar;
  return {
    folded,
    capital: isCapital(word),
    // What folding leaves as it is has no such letter.
    accent: folded !== word && forms.accented.test(word),
    mayReport: grammar.cueWords.has(folded),
    clauseVerb: grammar.clauseVerbs.has(folded),
    leadIn: grammar.leadIns.has(folded),
    carrier: grammar.carriers.has(folded),
    medium: media.get(folded) ?? media.get(folded.replace(forms.mediumPrefix, '')),
    mediumWithin: media.get(folded.replace(forms.articlePrefix, '')),
  };
}

/** Most words of every language begin with a letter that one comparison tells. */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return true;
  if (code < 0x80) return (word[2] === '-' || word[3] === '-') && ARTICLED.test(word);
  // Arabic letters have none.
  return (code < 0x620 || code > 0x6d3) && /^\p{Lu}/u.test(word);
}

/** So many words of a language are known at once; then all are read anew. */
const KEPT = 20_000;
/** In UTF-16 code units: longer words are rare. */
const LONGEST = 30;

/** Texts have few words, again and again: what was read of them, by language. */
const KNOWN = new WeakMap<Grammar, Map<string, Entry>>();

/** The words of a language that were read so far. */
export function vocabularyOf(grammar: Grammar): Map<string, Entry> {
  const known = KNOWN.get(grammar) ?? new Map<string, Entry>();
  if (known.size === 0) KNOWN.set(grammar, known);
  return known;
}

/** What a word is, as it is written; it is kept in the vocabulary of its language. */
export function entryOf(word: string, grammar: Grammar, vocabulary = vocabularyOf(grammar)): Entry {
  const known = vocabulary.get(word);
  if (known) return known;
  if (word.length > LONGEST) return read(word, grammar);
  if (vocabulary.size >= KEPT) vocabulary.clear();
  // A copy: a slice would hold on to the whole text.
  const own = ` ${word}`.slice(1);
  const entry = read(own, grammar);
  vocabulary.set(own, entry);
  return entry;
}

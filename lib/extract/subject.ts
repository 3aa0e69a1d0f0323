import type { CueKind, Grammar } from './grammar';
import { commaFrom, type Item, type WordItem, wordAt } from './items';
import { isAdverb, isNoun, type Phrase, phraseAfter, phraseBefore } from './phrase';
import { REACH, sentenceEnd, sentenceStart } from './sentence';
import { nounSubject, verbFirstSubject } from './verb-first';
import { clauseSubject, frontPlace, verbSecondSubject } from './verb-second';

/** The phrase that names the subject of the cue at item `k`, between `start` and the quotation or clause at `at`. */
export function subjectOf(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  grammar: Grammar,
  start: number,
  at: number,
): Phrase | undefined {
  if (kind === 'noun') return nounSubject(all, k, grammar, start);
  if (kind === 'participle') return undefined;
  const place = within(all, k, at, grammar);
  if (place) return place;
  if (kind === 'source') return sourceOf(all, k, grammar, start, at);
  const after = phraseAfter(all, k + 1, grammar, at);
  if (grammar.subject === 'after-first') return verbFirstSubject(all, k, grammar, start, after);
  if (grammar.verbSecond) return verbSecondSubject(all, k, grammar, start, after);
  // Faux, rétorque [l'association]: …
  const inverted = invertedReport(all, k, start, grammar);
  if (inverted && all[inverted.subject.to]?.type !== 'word') return inverted.subject;
  const before = phraseBefore(all, k, grammar, start) ?? sharedSubject(all, k, start, grammar);
  if (before) return before;
  return grammar.invertedVerb ? after : undefined;
}

/** He sat down and said it rained; Smith, who runs the port and lives in it, said …: whom an earlier verb has too. */
export function sharedSubject(all: readonly Item[], k: number, start: number, grammar: Grammar): Phrase | undefined {
  const before = all[k - 1];
  const isJoined = before?.type === 'comma' || (before?.type === 'word' && grammar.joiners.has(before.folded));
  if (!isJoined) return undefined;
  for (let i = k - 1; before?.type === 'word' && i > start; i--) {
    const item = all[i] as Item;
    if (item.type === 'word' && grammar.relatives.has(item.folded)) return phraseBefore(all, i, grammar, start);
  }
  return openingPhrase(all, start, k, grammar);
}

/** جاء في [البيان], heißt es in [dem Brief]: the document that says so. */
export function within(all: readonly Item[], k: number, end: number, grammar: Grammar): Phrase | undefined {
  if (!grammar.impersonal.has((all[k] as WordItem).folded)) return undefined;
  const front = grammar.verbSecond ? frontPlace(all, k, grammar) : undefined;
  if (front) return front;
  for (let i = k + 1; i < Math.min(end, k + 4); i++) {
    const item = all[i] as Item;
    if (item.type !== 'word') return undefined;
    // in dem Brief: the article alone would end a phrase.
    if (grammar.within.has(item.folded))
      return phraseAfter(all, i + 1, grammar, end) ?? phraseAfter(all, i + 2, grammar, end);
  }
  return undefined;
}

/** Whom a cue of source names: according to [the ministry], nach Angaben [der Polizei]. */
export function sourceOf(
  all: readonly Item[],
  k: number,
  grammar: Grammar,
  start: number,
  end: number,
): Phrase | undefined {
  return ownerOfAccount(all, sourcePhrase(all, k, grammar, start, end), grammar);
}

/** All that belongs to a cue of source: according to [the ministry], nach [Angaben der Polizei], [dem Bericht] zufolge. */
export function sourcePhrase(
  all: readonly Item[],
  k: number,
  grammar: Grammar,
  start: number,
  end: number,
): Phrase | undefined {
  const cue = all[k] as WordItem;
  if (grammar.sourcePostpositions.has(cue.folded)) return phraseBefore(all, k, grammar, start);
  const next = all[k + 1];
  const from = next?.type === 'word' && grammar.sourceParticles.has(next.folded) ? k + 2 : k + 1;
  return phraseAfter(all, from, grammar, end);
}

/** Whoever a cue of source names in the sentence of item `at`. */
export function sourceIn(all: readonly Item[], at: number, grammar: Grammar): Phrase | undefined {
  const [start, end] = [sentenceStart(all, at), sentenceEnd(all, at)];
  for (let k = start; k < end; k++) {
    const source = cueAt(all, k, grammar) === 'source' ? sourceOf(all, k, grammar, start, end) : undefined;
    if (source) return source;
  }
  return undefined;
}

/** Angaben [der Polizei], Ansicht [von Experten]: whose account it is. */
function ownerOfAccount(all: readonly Item[], phrase: Phrase | undefined, grammar: Grammar): Phrase | undefined {
  if (!phrase || !grammar.verbSecond) return phrase;
  for (let k = phrase.from; k + 2 < phrase.to; k++) {
    const [item, link] = [all[k] as Item, all[k + 1]];
    if (item.type !== 'word' || !grammar.accounts?.test(item.folded)) continue;
    if (link?.type !== 'word' || link.capital || !grammar.nounLinks.has(link.folded)) return phrase;
    const from = link.folded === 'von' ? k + 2 : k + 1;
    return { from, to: phrase.to, span: [(all[from] as Item).start, phrase.span[1]] };
  }
  return phrase;
}

/** The phrase that a sentence opens with, behind an adverbial: In August, [several groups] …; Im Mai hat [der Rat] … */
export function openingPhrase(all: readonly Item[], start: number, end: number, grammar: Grammar): Phrase | undefined {
  if (grammar.verbSecond) return clauseSubject(all, start, end, grammar);
  const opening = all[start];
  if (opening?.type !== 'word' || start >= end) return undefined;
  if (!grammar.adverbials.has(opening.folded)) return upToVerb(all, phraseAfter(all, start, grammar, end), grammar);
  const first = commaFrom(all, start, end);
  if (first < end) return upToVerb(all, phraseAfter(all, first + 1, grammar, end), grammar);
  // But Trump …: no comma, and a subject at once.
  return CONJUNCTIONS.has(opening.folded) ? phraseAfter(all, start + 1, grammar, end) : undefined;
}

/** A phrase up to the first finite verb in it: [A spokesman for the mayor] declined; [Rana Salim] sat down. */
function upToVerb(all: readonly Item[], phrase: Phrase | undefined, grammar: Grammar): Phrase | undefined {
  if (!phrase || !grammar.capitals) return phrase;
  const words = all.slice(phrase.from, phrase.to);
  if (!words.every((w): w is WordItem => w.type === 'word')) return phrase;
  const isName = grammar.openVerb && words[0]?.capital && !grammar.determiners.has(words[0].folded);
  const lastCapital = words.findLastIndex((w) => w.capital);
  const isVerb = ({ folded }: WordItem) =>
    grammar.openVerb
      ? grammar.bareClause.finite.has(folded) || /.ed$/.test(folded)
      : grammar.cues.get(folded) === 'verb' || grammar.adverbs.words.has(folded);
  const verb = words.findIndex((w, i) => i > 0 && !w.capital && (isVerb(w) || (isName && i > lastCapital)));
  if (verb < 0) return phrase;
  const to = phrase.from + verb;
  return { from: phrase.from, to, span: [phrase.span[0], (all[to - 1] as Item).end] };
}

const CONJUNCTIONS = new Set('but and yet still then also'.split(' '));

/**
 * Whoever was last said to speak before item `before`, back to item `from`: the subject of the nearest cue.
 * Without quotations in between it is they who go on.
 */
export function lastReporter(all: readonly Item[], before: number, from: number, grammar: Grammar): Phrase | undefined {
  for (let k = before - 1; k >= Math.max(from, before - REACH); k--) {
    const kind = cueAt(all, k, grammar);
    if (kind !== 'verb' && kind !== 'source') continue;
    const subject = subjectOf(all, k, kind, grammar, Math.max(from, sentenceStart(all, k)), sentenceEnd(all, k));
    if (subject) return subject;
  }
  return undefined;
}

/**
 * …, sagte sie; …, a déclaré la maire; …, a-t-elle dit: a report that a comma parts from what it reports and in which the
 * verb stands first. Its first item and its subject.
 */
export function invertedReport(
  all: readonly Item[],
  k: number,
  start: number,
  grammar: Grammar,
): { first: number; subject: Phrase } | undefined {
  if (!grammar.invertedVerb) return undefined;
  const before = all[k - 1];
  const pronoun = !grammar.verbSecond && before?.type === 'word' && grammar.pronouns.has(before.folded);
  let first = pronoun ? k - 1 : k;
  while (first > start && isAdverb(all[first - 1] as Item, grammar)) first--;
  if (all[first - 1]?.type !== 'comma' || (pronoun && first === k - 1)) return undefined;
  // Le maire, élu en mai, a salué les pompiers: behind two commas a clause goes on, unless it had its verb before them.
  const commas = all.slice(start, first).flatMap((item, i) => (item.type === 'comma' ? [start + i] : []));
  if (commas.length > 1 && !hasAuxiliary(all, start, commas[0] as number, grammar)) return undefined;
  const opening = all[start];
  if (opening?.type === 'word' && grammar.subordinators.has(opening.folded)) return undefined;
  const subject = phraseAfter(all, pronoun ? k - 1 : k + 1, grammar);
  return subject && { first, subject };
}

/** Il s'est déclaré: where the language tells its verbs by them. */
const hasAuxiliary = (all: readonly Item[], from: number, to: number, grammar: Grammar): boolean =>
  !grammar.verbSecond && all.slice(from + 1, to).some((item) => isAdverb(item, grammar));

/** Whether a complementizer stands there, or behind a preposition: أن, إلى أن. */
function opensClause(all: readonly Item[], at: number, grammar: Grammar): boolean {
  const isOpener = (item: Item | undefined) => item?.type === 'word' && grammar.complementizers.has(item.folded);
  return isOpener(all[at]) || (all[at]?.type === 'word' && isOpener(all[at + 1]));
}

/** What kind of cue the word at item `k` is by itself, with its noun where it needs one. */
export function cueAt(all: readonly Item[], k: number, grammar: Grammar): CueKind | undefined {
  const item = all[k];
  if (item?.type !== 'word') return undefined;
  const { folded } = item;
  const kind = grammar.cues.get(folded);
  const behind = grammar.sourceBehind.get(folded);
  const opensSource = grammar.sourceBefore.has(folded);
  const isAfterCue = grammar.verbSecond && grammar.afterCues.has(folded);
  // Most words are none: nothing more is asked of them.
  if (!kind && !behind && !opensSource && !isAfterCue) return undefined;
  if (kind === 'noun') return kind;
  // لم يذكر اسمه; but لم يستبعد says what it does.
  const previous = wordAt(all, k - 1);
  if (kind === 'verb' && grammar.negations.has(previous) && !/ستبعد|نفي|نكر/.test(folded)) return undefined;
  if (kind === 'verb' && grammar.asides.has(folded) && opensClause(all, k + 1, grammar)) return undefined;
  if (behind?.has(previous)) return 'source';
  if (isNoun(all, k, grammar) || (grammar.nounCapitals && item.capital && all[k - 1]?.type === 'word'))
    return undefined;
  // …, so Salim weiter: „…“
  if (isAfterCue && all[k - 1]?.type === 'comma') {
    const named = all[k + 1];
    if (named?.type === 'word' && (named.capital || grammar.articles.has(named.folded))) return 'source';
  }
  const next = all[k + 1];
  if (kind === 'source' && next?.type === 'word' && grammar.notSourceBefore.has(next.folded)) return undefined;
  if (kind || !opensSource) return kind;
  for (let i = k + 1; i <= k + 4; i++) {
    const next = all[i];
    if (next?.type !== 'word') return undefined;
    if (grammar.accounts?.test(next.folded) || grammar.documents?.test(next.folded)) return 'source';
  }
  return undefined;
}

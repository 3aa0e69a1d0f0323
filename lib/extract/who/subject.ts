import type { CueKind } from '../grammar';
import { nounSubject, verbFirstSubject } from '../languages/ar/subject';
import { clauseSubject, frontPlace, verbSecondSubject } from '../languages/de/subject';
import { commaFrom, type Item, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { REACH, sentenceEnd, sentenceStart } from '../read/sentence';
import { isAdverb, isNoun, type Phrase, phraseAfter, phraseBefore } from './phrase';

/** The phrase that names the subject of the cue at item `k`, between `start` and the quotation or clause at `at`. */
export function subjectOf(r: Reading, k: number, kind: CueKind, start: number, at: number): Phrase | undefined {
  if (kind === 'noun') return nounSubject(r, k, start);
  if (kind === 'participle') return undefined;
  const place = within(r, k, at);
  if (place) return place;
  if (kind === 'source') return sourceOf(r, k, start, at);
  const after = phraseAfter(r, k + 1, at);
  if (r.grammar.subject === 'after-first') return verbFirstSubject(r, k, start, after);
  if (r.grammar.verbSecond) return verbSecondSubject(r, k, start, after);
  // Faux, rétorque [l'association]: …
  const inverted = invertedReport(r, k, start);
  if (inverted && r.all[inverted.subject.to]?.type !== 'word') return inverted.subject;
  const before = phraseBefore(r, k, start) ?? sharedSubject(r, k, start);
  if (before) return before;
  return r.grammar.invertedVerb ? after : undefined;
}

/** He sat down and said it rained; Smith, who runs the port and lives in it, said …: whom an earlier verb has too. */
export function sharedSubject(r: Reading, k: number, start: number): Phrase | undefined {
  const before = r.all[k - 1];
  const isJoined = before?.type === 'comma' || (before?.type === 'word' && r.grammar.joiners.has(before.folded));
  if (!isJoined) return undefined;
  for (let i = k - 1; before?.type === 'word' && i > start; i--) {
    const item = r.all[i] as Item;
    if (item.type === 'word' && r.grammar.relatives.has(item.folded)) return phraseBefore(r, i, start);
  }
  return openingPhrase(r, start, k);
}

/** جاء في [البيان], heißt es in [dem Brief]: the document that says so. */
export function within(r: Reading, k: number, end: number): Phrase | undefined {
  if (!r.grammar.impersonal.has((r.all[k] as WordItem).folded)) return undefined;
  const front = r.grammar.verbSecond ? frontPlace(r, k) : undefined;
  if (front) return front;
  for (let i = k + 1; i < Math.min(end, k + 4); i++) {
    const item = r.all[i] as Item;
    if (item.type !== 'word') return undefined;
    // in dem Brief: the article alone would end a phrase.
    if (r.grammar.within.has(item.folded)) return phraseAfter(r, i + 1, end) ?? phraseAfter(r, i + 2, end);
  }
  return undefined;
}

/** Whom a cue of source names: according to [the ministry], nach Angaben [der Polizei]. */
export function sourceOf(r: Reading, k: number, start: number, end: number): Phrase | undefined {
  return ownerOfAccount(r, sourcePhrase(r, k, start, end));
}

/** All that belongs to a cue of source: according to [the ministry], nach [Angaben der Polizei], [dem Bericht] zufolge. */
export function sourcePhrase(r: Reading, k: number, start: number, end: number): Phrase | undefined {
  const cue = r.all[k] as WordItem;
  if (r.grammar.sourcePostpositions.has(cue.folded)) return phraseBefore(r, k, start);
  const next = r.all[k + 1];
  const from = next?.type === 'word' && r.grammar.sourceParticles.has(next.folded) ? k + 2 : k + 1;
  return phraseAfter(r, from, end);
}

/** Whoever a cue of source names in the sentence of item `at`. */
export function sourceIn(r: Reading, at: number): Phrase | undefined {
  const [start, end] = [sentenceStart(r.all, at), sentenceEnd(r.all, at)];
  for (let k = start; k < end; k++) {
    const source = cueAt(r, k) === 'source' ? sourceOf(r, k, start, end) : undefined;
    if (source) return source;
  }
  return undefined;
}

/** Angaben [der Polizei], Ansicht [von Experten]: whose account it is. */
function ownerOfAccount(r: Reading, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase || !r.grammar.verbSecond) return phrase;
  for (let k = phrase.from; k + 2 < phrase.to; k++) {
    const [item, link] = [r.all[k] as Item, r.all[k + 1]];
    if (item.type !== 'word' || !r.grammar.accounts?.test(item.folded)) continue;
    if (link?.type !== 'word' || link.capital || !r.grammar.nounLinks.has(link.folded)) return phrase;
    const from = link.folded === 'von' ? k + 2 : k + 1;
    return { from, to: phrase.to, span: [(r.all[from] as Item).start, phrase.span[1]] };
  }
  return phrase;
}

/** The phrase that a sentence opens with, behind an adverbial: In August, [several groups] …; Im Mai hat [der Rat] … */
export function openingPhrase(r: Reading, start: number, end: number): Phrase | undefined {
  if (r.grammar.verbSecond) return clauseSubject(r, start, end);
  const opening = r.all[start];
  if (opening?.type !== 'word' || start >= end) return undefined;
  if (!r.grammar.adverbials.has(opening.folded)) return upToVerb(r, phraseAfter(r, start, end));
  const first = commaFrom(r.all, start, end);
  if (first < end) return upToVerb(r, phraseAfter(r, first + 1, end));
  // But Trump …: no comma, and a subject at once.
  return CONJUNCTIONS.has(opening.folded) ? phraseAfter(r, start + 1, end) : undefined;
}

/** A phrase up to the first finite verb in it: [A spokesman for the mayor] declined; [Rana Salim] sat down. */
function upToVerb(r: Reading, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase || !r.grammar.capitals) return phrase;
  const words = r.all.slice(phrase.from, phrase.to);
  if (!words.every((w): w is WordItem => w.type === 'word')) return phrase;
  const isName = r.grammar.openVerb && words[0]?.capital && !r.grammar.determiners.has(words[0].folded);
  const lastCapital = words.findLastIndex((w) => w.capital);
  const isVerb = ({ folded }: WordItem) =>
    r.grammar.openVerb
      ? r.grammar.bareClause.finite.has(folded) || /.ed$/.test(folded)
      : r.grammar.cues.get(folded) === 'verb' || r.grammar.adverbs.words.has(folded);
  const verb = words.findIndex((w, i) => i > 0 && !w.capital && (isVerb(w) || (isName && i > lastCapital)));
  if (verb < 0) return phrase;
  const to = phrase.from + verb;
  return { from: phrase.from, to, span: [phrase.span[0], (r.all[to - 1] as Item).end] };
}

const CONJUNCTIONS = new Set('but and yet still then also'.split(' '));

/**
 * Whoever was last said to speak before item `before`, back to item `from`: the subject of the nearest cue.
 * Without quotations in between it is they who go on.
 */
export function lastReporter(r: Reading, before: number, from: number): Phrase | undefined {
  for (let k = before - 1; k >= Math.max(from, before - REACH); k--) {
    const kind = cueAt(r, k);
    if (kind !== 'verb' && kind !== 'source') continue;
    const subject = subjectOf(r, k, kind, Math.max(from, sentenceStart(r.all, k)), sentenceEnd(r.all, k));
    if (subject) return subject;
  }
  return undefined;
}

/**
 * …, sagte sie; …, a déclaré la maire; …, a-t-elle dit: a report that a comma parts from what it reports and in which the
 * verb stands first. Its first item and its subject.
 */
export function invertedReport(r: Reading, k: number, start: number): { first: number; subject: Phrase } | undefined {
  if (!r.grammar.invertedVerb) return undefined;
  const before = r.all[k - 1];
  const pronoun = !r.grammar.verbSecond && before?.type === 'word' && r.grammar.pronouns.has(before.folded);
  let first = pronoun ? k - 1 : k;
  while (first > start && isAdverb(r.all[first - 1] as Item, r.grammar)) first--;
  if (r.all[first - 1]?.type !== 'comma' || (pronoun && first === k - 1)) return undefined;
  // Le maire, élu en mai, a salué les pompiers: behind two commas a clause goes on, unless it had its verb before them.
  const commas = r.all.slice(start, first).flatMap((item, i) => (item.type === 'comma' ? [start + i] : []));
  if (commas.length > 1 && !hasAuxiliary(r, start, commas[0] as number)) return undefined;
  const opening = r.all[start];
  if (opening?.type === 'word' && r.grammar.subordinators.has(opening.folded)) return undefined;
  const subject = phraseAfter(r, pronoun ? k - 1 : k + 1);
  return subject && { first, subject };
}

/** Il s'est déclaré: where the language tells its verbs by them. */
const hasAuxiliary = (r: Reading, from: number, to: number): boolean =>
  !r.grammar.verbSecond && r.all.slice(from + 1, to).some((item) => isAdverb(item, r.grammar));

/** Whether a complementizer stands there, or behind a preposition: أن, إلى أن. */
function opensClause(r: Reading, at: number): boolean {
  const isOpener = (item: Item | undefined) => item?.type === 'word' && r.grammar.complementizers.has(item.folded);
  return isOpener(r.all[at]) || (r.all[at]?.type === 'word' && isOpener(r.all[at + 1]));
}

/** What kind of cue the word at item `k` is by itself, with its noun where it needs one. */
export function cueAt(r: Reading, k: number): CueKind | undefined {
  const item = r.all[k];
  if (item?.type !== 'word') return undefined;
  const { folded } = item;
  const kind = r.grammar.cues.get(folded);
  const behind = r.grammar.sourceBehind.get(folded);
  const opensSource = r.grammar.sourceBefore.has(folded);
  const isAfterCue = r.grammar.verbSecond && r.grammar.afterCues.has(folded);
  // Most words are none: nothing more is asked of them.
  if (!kind && !behind && !opensSource && !isAfterCue) return undefined;
  if (kind === 'noun') return kind;
  // لم يذكر اسمه; but لم يستبعد says what it does.
  const previous = wordAt(r.all, k - 1);
  if (kind === 'verb' && r.grammar.negations.has(previous) && !/ستبعد|نفي|نكر/.test(folded)) return undefined;
  if (kind === 'verb' && r.grammar.asides.has(folded) && opensClause(r, k + 1)) return undefined;
  if (behind?.has(previous)) return 'source';
  if (isNoun(r, k) || (r.grammar.nounCapitals && item.capital && r.all[k - 1]?.type === 'word')) return undefined;
  // …, so Salim weiter: „…“
  if (isAfterCue && r.all[k - 1]?.type === 'comma') {
    const named = r.all[k + 1];
    if (named?.type === 'word' && (named.capital || r.grammar.articles.has(named.folded))) return 'source';
  }
  const next = r.all[k + 1];
  if (kind === 'source' && next?.type === 'word' && r.grammar.notSourceBefore.has(next.folded)) return undefined;
  if (kind || !opensSource) return kind;
  for (let i = k + 1; i <= k + 4; i++) {
    const next = r.all[i];
    if (next?.type !== 'word') return undefined;
    if (r.grammar.accounts?.test(next.folded) || r.grammar.documents?.test(next.folded)) return 'source';
  }
  return undefined;
}

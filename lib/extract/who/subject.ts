import { cueAt } from '../cue/cue';
import type { CueKind, Grammar } from '../grammar';
import { GENITIVE } from '../languages/names-of-all';
import { commaFrom, type Item, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { REACH, sentenceEnd, sentenceStart } from '../read/sentence';
import { isAdverb, type Phrase, phraseAfter, phraseBefore } from './phrase';
import { sourceOf, within } from './source';

/** The phrase that names the subject of the cue at item `k`, between `start` and the quotation or clause at `at`. */
export function subjectOf(r: Reading, k: number, kind: CueKind, start: number, at: number): Phrase | undefined {
  if (kind === 'noun') return r.grammar.subjectOfNoun(r, k, start);
  if (kind === 'participle') return quotedBy(r, k, at);
  const place = within(r, k, at);
  if (place) return place;
  if (kind === 'source') return sourceOf(r, k, start, at);
  const subject = r.grammar.subjectOfVerb(r, k, start, phraseAfter(r, k + 1, at));
  return subject && behindRelative(r, subject, start);
}

/** …, citant [une note], l'usine « fermera »; quoting [a witness]: of a participle that quotes, whom it quotes. */
function quotedBy(r: Reading, k: number, at: number): Phrase | undefined {
  const quoted = r.grammar.quotingVerbs.has(wordAt(r.all, k)) ? phraseAfter(r, k + 1, at) : undefined;
  return quoted && quoted.to < at ? quoted : undefined;
}

/** [An official] who asked not to be named said …: who stands for whoever stands before. */
function behindRelative(r: Reading, subject: Phrase, start: number): Phrase {
  if (!r.grammar.relatives.has(wordAt(r.all, subject.from)) || subject.to - subject.from > 1) return subject;
  const from = r.all[subject.from - 1]?.type === 'comma' ? subject.from - 1 : subject.from;
  const before = r.grammar.beforePlace(r, phraseBefore(r, from, start), start);
  // said [Ann Roe], the head of the school, who added: what somebody is stands behind their name.
  const named =
    before && r.all[before.from - 1]?.type === 'comma' && r.grammar.articles.has(wordAt(r.all, before.from))
      ? phraseBefore(r, before.from - 1, start)
      : undefined;
  const isName =
    named &&
    named.to === (before as Phrase).from - 1 &&
    r.all.slice(named.to - 2, named.to).every((w) => w.type === 'word' && w.capital);
  return (isName ? named : before) ?? subject;
}

/** Where the subject stands before its verb: [The mayor] said; of a second verb, the first one's. */
export const subjectBefore = (r: Reading, k: number, start: number): Phrase | undefined =>
  phraseBefore(r, k, start) ?? sharedSubject(r, k, start);

/** He sat down and said it rained; Smith, who runs the port and lives in it, said …: whom an earlier verb has too. */
export function sharedSubject(r: Reading, k: number, start: number): Phrase | undefined {
  const before = r.all[k - 1];
  const isJoined = before?.type === 'comma' || (before?.type === 'word' && r.grammar.joiners.has(before.folded));
  if (!isJoined) return undefined;
  for (let i = k - 1; before?.type === 'word' && i > start; i--) {
    const item = r.all[i] as Item;
    if (item.type === 'word' && r.grammar.relatives.has(item.folded)) return phraseBefore(r, i, start);
  }
  return r.grammar.openingPhrase(r, start, k);
}

/** The phrase that a sentence opens with, behind an adverbial: In August, [several groups] …; Im Mai hat [der Rat] … */
export function openingPhrase(r: Reading, start: number, end: number): Phrase | undefined {
  const opening = r.all[start];
  if (opening?.type !== 'word' || start >= end) return undefined;
  const inverted = behindDenial(r, start, end);
  if (inverted) return phraseAfter(r, inverted, verbFrom(r, inverted + 1, end));
  // But [Lena Voss], a baker, was not convinced: no comma parts who acts from what joins the sentence.
  const next = r.all[start + 1];
  const joins = r.grammar.conjunctions.has(opening.folded) && next?.type === 'word' && start + 1 < end;
  if (joins && (next.capital || r.grammar.determiners.has(next.folded)))
    return upToVerb(r, phraseAfter(r, start + 1, end));
  const leads = r.grammar.adverbials.has(opening.folded) || r.grammar.leadIns.has(opening.folded);
  if (!leads) return upToVerb(r, phraseAfter(r, start, end));
  const first = commaFrom(r.all, start, end);
  if (first < end) return upToVerb(r, phraseAfter(r, first + 1, end));
  // But Trump …: no comma, and a subject at once.
  return r.grammar.conjunctions.has(opening.folded) ? phraseAfter(r, start + 1, end) : undefined;
}

/** At no point did [the mayor] call it so: the item behind the verb that stands before its subject. */
function behindDenial(r: Reading, start: number, end: number): number | undefined {
  const { denial, finite } = r.grammar;
  let words = wordAt(r.all, start);
  if (!r.grammar.denialOpeners.has(words)) return undefined;
  for (let k = start + 1; k <= start + 3 && k + 1 < end; k++) {
    const word = wordAt(r.all, k);
    const isVerb = finite.has(word);
    if (isVerb && denial.opening.has(words)) return k + 1;
    words += ` ${word}`;
    if (isVerb) return denial.opening.has(words) ? k + 1 : undefined;
  }
  return undefined;
}

/** The mayor [call] it so: the first verb of saying at item `from` or behind it. */
function verbFrom(r: Reading, from: number, end: number): number {
  const { cues, weakCues } = r.grammar;
  let k = from;
  while (k < end && !cues.has(wordAt(r.all, k)) && !weakCues.has(wordAt(r.all, k))) k++;
  return k;
}

/** A phrase up to the first finite verb in it: [A spokesman for the mayor] declined; [Rana Salim] sat down. */
export function upToVerb(r: Reading, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase || !r.grammar.capitals) return phrase;
  const words = r.all.slice(phrase.from, phrase.to);
  if (!words.every((w): w is WordItem => w.type === 'word')) return phrase;
  // Amnesty International: where adjectives stand behind their noun, what is small behind a name may be one.
  const isName = !r.grammar.speakers.headFirst && words[0]?.capital && !r.grammar.determiners.has(words[0].folded);
  const lastCapital = words.findLastIndex((w) => w.capital);
  const opensName = isName && !goesOnNoun(r, phrase, lastCapital);
  const verb = words.findIndex(
    (w, i) => i > 0 && !w.capital && (endsSubject(w, r.grammar) || (opensName && i > lastCapital)),
  );
  if (verb < 0) return phrase;
  const to = phrase.from + verb;
  return { from: phrase.from, to, span: [phrase.span[0], (r.all[to - 1] as Item).end] };
}

/** A finite verb, where the language lists them; elsewhere one of saying, or an adverb. */
const endsSubject = (word: WordItem, grammar: Grammar): boolean =>
  grammar.finite.size > 0
    ? isFiniteForm(word.folded, grammar)
    : // le prévenu, un accusé: a noun too.
      (word.entry.cue === 'verb' && !grammar.speakers.persons.has(word.folded)) ||
      grammar.adverbs.words.has(word.folded);

const isFiniteForm = (folded: string, { finite, forms }: Grammar): boolean =>
  finite.has(folded) || forms.past.test(folded);

/**
 * [Emergency workers] were called; [Weeks of protests] led; [Mrs May’s focus] is: whether what stands behind the last
 * capital of a phrase goes on with a noun, where a name would have its verb.
 */
function goesOnNoun(r: Reading, { from, to }: Phrase, lastCapital: number): boolean {
  const { forms, determiners, speakers } = r.grammar;
  const last = r.all[from + lastCapital] as WordItem;
  if (GENITIVE.test(last.folded)) return true;
  if (lastCapital > 0) return false;
  let end = from + 1;
  while (end < to && !isFiniteForm(wordAt(r.all, end), r.grammar) && !determiners.has(wordAt(r.all, end))) end++;
  const own = r.all.slice(from + 1, end) as WordItem[];
  if (own.length === 0 || own.some((w) => isAdverb(w, r.grammar))) return false;
  // Human rights abuses
  if (own.length > 1 && speakers.mute.has((own.at(-1) as WordItem).folded)) return true;
  const speaks = own.some((w) => speakers.persons.has(w.folded) || speakers.bodies.has(w.folded));
  return speaks || isFiniteForm(wordAt(r.all, end), r.grammar) || forms.ofLink.test(wordAt(r.all, from + 2));
}

/** Lorsque l'animatrice lui demande si …, elle …; when the host asked her whether …, she …: who asks there is not who answers. */
export const asksSomebody = (r: Reading, k: number): boolean =>
  r.grammar.asking.has(wordAt(r.all, k)) &&
  r.grammar.whenAsked.has(wordAt(r.all, sentenceStart(r.all, k))) &&
  [k - 1, k + 1].some((at) => r.grammar.asked.has(wordAt(r.all, at)));

/** A reporter asked [Ann Roe] whether she would go; a demandé à [la maire] si …; fragte [Ida Ott], ob …: whom the verb at item `k` asks something. */
export function askedAt(r: Reading, k: number): Phrase | undefined {
  const { articles, asking, asksWhat, passives, pronouns, speakers, verbSecond } = r.grammar;
  if (!asking.has(wordAt(r.all, k)) || passives.has(wordAt(r.all, k - 1))) return undefined;
  const opens = wordAt(r.all, k + 1);
  // a demandé à Anne Roux; fragte den Minister: an article in its case ends phrases elsewhere.
  const leads = verbSecond ? articles.has(opens) : speakers.headFirst && speakers.links.has(opens);
  const from = leads ? k + 2 : k + 1;
  let what = from + 1;
  while (what - from < LONGEST_ASKED && r.all[what] && !asksWhat.has(wordAt(r.all, what))) what++;
  if (!asksWhat.has(wordAt(r.all, what)) || pronouns.has(wordAt(r.all, from))) return undefined;
  const end = r.all[what - 1]?.type === 'comma' ? what - 1 : what;
  const whom = phraseAfter(r, from, end);
  return whom?.to === end ? whom : undefined;
}
/** In items. */
const LONGEST_ASKED = 12;

/**
 * Whoever was last said to speak before item `before`, back to item `from`: the subject of the nearest cue.
 * Without quotations in between it is they who go on.
 */
export function lastReporter(r: Reading, before: number, from: number): Phrase | undefined {
  for (let k = before - 1; k >= Math.max(from, before - REACH); k--) {
    const kind = cueAt(r, k);
    if (kind !== 'verb' && kind !== 'source' && kind !== 'noun') continue;
    if (asksSomebody(r, k) || askedAt(r, k) || isQuoted(r, k)) continue;
    const subject = subjectOf(r, k, kind, Math.max(from, sentenceStart(r.all, k)), sentenceEnd(r.all, k));
    if (subject) return subject;
  }
  return undefined;
}

/** cité par [Le Monde], quoted as saying by [the Times], wird im [Radio] zitiert: whoever quotes somebody does not speak. */
function isQuoted(r: Reading, k: number): boolean {
  if (!r.grammar.quotedForms.has(wordAt(r.all, k))) return false;
  if (quoterBehind(r, k) !== undefined) return true;
  for (let i = k - 1; i > k - AIDED && r.all[i]?.type === 'word'; i--)
    if (r.grammar.verbSecond && r.grammar.passives.has(wordAt(r.all, i))) return true;
  return false;
}
/** In items: so far before such a word its auxiliary may stand. */
const AIDED = 10;

/** cité par [Le Monde], quoted as saying by [the Times]: the item at which whoever quotes begins, where the word at item `k` says that somebody is quoted. */
export function quoterBehind({ all, grammar }: Reading, k: number): number | undefined {
  if (!grammar.quotedForms.has(wordAt(all, k))) return undefined;
  const link = [k + 1, k + 3].find((at) => grammar.agentParticles.has(wordAt(all, at)));
  return link === undefined ? undefined : link + 1;
}

/**
 * …, sagte sie; …, a déclaré la maire; …, a-t-elle dit: a report that a comma parts from what it reports and in which the
 * verb stands first. Its first item and its subject.
 */
export function invertedReport(r: Reading, k: number, start: number): { first: number; subject: Phrase } | undefined {
  if (!r.grammar.invertedVerb) return undefined;
  const aided = r.grammar.verbSecond ? auxiliaryBefore(r, k, start) : undefined;
  if (aided !== undefined) return invertedReport(r, aided, start);
  const before = r.all[k - 1];
  // a-t-elle dit; nous précise: a pronoun of no gender is the verb's object.
  const told = !r.grammar.verbSecond && before?.type === 'word' ? r.grammar.pronouns.get(before.folded) : undefined;
  const pronoun = told?.gender !== undefined && r.grammar.auxiliaries.has(wordAt(r.all, k - 2));
  let first = told ? k - 1 : k;
  while (first > start && isAdverb(r.all[first - 1], r.grammar)) first--;
  if (r.all[first - 1]?.type !== 'comma' || (pronoun && first === k - 1) || isNamedApart(r, start, first))
    return undefined;
  // Le maire, élu en mai, a salué les pompiers: behind two commas a clause goes on, unless it had its verb before them.
  const comma = commaFrom(r.all, start, first);
  const parted = commaFrom(r.all, comma + 1, first) < first;
  if (
    parted &&
    !(r.grammar.verbSecond ? r.grammar.mainVerb(r, start, first) !== undefined : hasAuxiliary(r, start, comma))
  )
    return undefined;
  const opening = r.all[start];
  if (opening?.type === 'word' && r.grammar.subordinators.has(opening.folded)) return undefined;
  const subject = phraseAfter(r, pronoun ? k - 1 : k + 1);
  return subject && { first, subject };
}

/** La juge qui a suivi le dossier, Anne Roux, [estime] la peine trop légère: whether a name between two commas says who a relative clause is about. */
function isNamedApart({ all, grammar }: Reading, start: number, verb: number): boolean {
  let from = verb - 1;
  for (let before = all[from - 1]; before?.type === 'word' && before.capital; before = all[from - 1]) from--;
  if (verb - 1 - from < 2 || all[from - 1]?.type !== 'comma') return false;
  return all.slice(start, from).some((i) => i.type === 'word' && grammar.relatives.has(i.folded));
}

/** …, [hat] der Minister gesagt: what opens the report where its verb closes it. */
function auxiliaryBefore(r: Reading, k: number, start: number): number | undefined {
  let at = k - 1;
  while (at > start && r.all[at]?.type === 'word') at--;
  const opens = r.all[at]?.type === 'comma' && at + 1 < k && r.grammar.auxiliaries.has(wordAt(r.all, at + 1));
  return opens && r.grammar.auxiliaries.has(wordAt(r.all, k)) === false ? at + 1 : undefined;
}

/** Il s'est déclaré: where the language tells its verbs by them. */
const hasAuxiliary = (r: Reading, from: number, to: number): boolean =>
  r.all.slice(from + 1, to).some((item) => isAdverb(item, r.grammar));

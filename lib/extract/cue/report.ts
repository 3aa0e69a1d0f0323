import type { CueKind, Grammar } from '../grammar';
import { QUOTES, quotedObject, subjectOfOpenClause } from '../languages/de/subject';
import { type Item, type QuoteItem, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import { isAdverb, isNoun, isVerbLike, type Phrase, phraseAfter, phraseBefore } from '../who/phrase';
import { cueAt, sourceIn, sourceOf, subjectOf, within } from '../who/subject';

/** The words that report a quotation: the cue, and the phrase that names its subject, if it has one. */
export interface Report {
  readonly cue: number;
  readonly kind: CueKind | 'colon';
  readonly side: 'before' | 'after';
  /** Nothing but the subject, a complementizer or a colon lies between the cue and the quotation. */
  readonly close: boolean;
  readonly subject: Phrase | undefined;
  /** It says what something is called: called the plan “a disaster”. */
  readonly predicate?: boolean;
}

/** How far behind a quotation a word that hardly reports by itself may stand. */
const WEAK_REACH = 5;

/** How many items a verb of naming may have for its object. */
const OBJECT = 14;

/**
 * The report of the quotation at item `at`: before it, back to the last quotation (item `previous`; a name
 * in marks is none) or the start of the sentence, or after it, to the sentence's end. Which comes first
 * depends on where the words are.
 */
export function findReport(r: Reading, at: number, previous: number | undefined): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  const signed = signature(r, at);
  if (signed) return signed;
  const start = Math.max(sentenceStart(r.all, at), (previous ?? -1) + 1);
  const before = reportBefore(r, at, start);
  if (before?.close && (before.subject || before.kind !== 'colon')) return before;
  const after = reportAfter(r, at);
  if (after && quote.endsSentence) {
    // “Why?” Smith asked. But: “We stay.” Smith left, and said …
    const asks = quote.asks && after.close && after.subject !== undefined && after.subject.from === at + 1;
    return asks ? after : before;
  }
  return after ?? before;
}

/** “…” ― Rana Salim, Harbour Street: a dash and a name, and nothing more of the sentence. */
function signature(r: Reading, at: number): Report | undefined {
  const first = r.all[at + 2];
  if (r.all[at + 1]?.type !== 'dash' || first?.type !== 'word') return undefined;
  if (!first.capital && r.grammar.capitals) return undefined;
  const subject = phraseAfter(r, at + 2);
  const next = subject && r.all[subject.to];
  if (!subject || subject.to - subject.from > 6 || (next && !['stop', 'comma', 'open'].includes(next.type)))
    return undefined;
  return { cue: at + 1, kind: 'colon', side: 'after', close: true, subject };
}

function reportBefore(r: Reading, at: number, start: number): Report | undefined {
  const viewed = viewpointBefore(r, at, start);
  if (viewed) return viewed;
  const colon = r.all[at - 1]?.type === 'colon' ? at - 1 : undefined;
  for (let near = at - 1; near >= start && at - near < 45; near--) {
    const item = r.all[near] as Item;
    if (item.type !== 'word' || !cueKind(r, near, at)) continue;
    const k = r.grammar.subject === 'after-first' ? governing(r, near, start, at) : near;
    const kind = cueKind(r, k, at) as CueKind;
    const subject = subjectOf(r, k, kind, start, k === near ? at : near);
    // laut „Die Woche“: in marks stands whom it names, and nothing to go by.
    if (kind === 'source' && !subject) continue;
    const gapFrom = subject && subject.from > k && k === near ? subject.to : near + 1;
    const predicate = names(r, k, at);
    return { cue: k, kind, side: 'before', close: predicate || isClose(r, gapFrom, at), subject, predicate };
  }
  const opening = r.all[start];
  if (r.all[at - 1]?.type === 'comma' && opening?.type === 'word' && r.grammar.viewpoints.has(opening.folded)) {
    const subject = phraseAfter(r, start + 1, at - 1);
    if (subject?.to === at - 1) return { cue: start, kind: 'source', side: 'before', close: true, subject };
  }
  if (colon !== undefined && colon > start) {
    // Smith: “…”
    const first = r.all[start];
    const adverbial = first?.type === 'word' && r.grammar.adverbials.has(first.folded);
    const subject = colon - start <= 8 && !adverbial ? phraseAfter(r, start, colon) : undefined;
    return {
      cue: colon,
      kind: 'colon',
      side: 'before',
      close: true,
      subject: subject?.to === colon ? subject : undefined,
    };
  }
  return undefined;
}

/** Marc Petit, pour qui le port « ne pouvait plus attendre »: a relative clause says whose view it is. */
function viewpointBefore(r: Reading, at: number, start: number): Report | undefined {
  for (let k = at - 1; k > start && at - k < OBJECT; k--) {
    const [item, next] = [r.all[k], r.all[k + 1]];
    if (item?.type !== 'word' || next?.type !== 'word') continue;
    if (!r.grammar.viewpoints.has(item.folded) || !r.grammar.relatives.has(next.folded)) continue;
    const subject = phraseBefore(r, r.all[k - 1]?.type === 'comma' ? k - 1 : k, start);
    return subject && { cue: k, kind: 'source', side: 'before', close: true, subject };
  }
  return undefined;
}

/**
 * قالت دراسة نشرت العام الماضي إن …: a verb right behind a phrase, without a conjunction, only describes it;
 * the cue before that phrase governs the clause.
 */
function governing(r: Reading, k: number, start: number, end: number): number {
  const opens = r.all.slice(k + 1, end).some((i) => i.type === 'word' && r.grammar.complementizers.has(i.folded));
  if (!opens || cueAt(r, k) !== 'verb' || /^[وف]/.test((r.all[k] as WordItem).folded)) return k;
  for (let i = k - 1; i >= Math.max(start, k - 10); i--) {
    const item = r.all[i] as Item;
    if (item.type !== 'word' || r.grammar.complementizers.has(item.folded)) return k;
    if (cueAt(r, i) === 'verb') return i + 1 < k && phraseAfter(r, i + 1, k) ? i : k;
  }
  return k;
}

function reportAfter(r: Reading, at: number): Report | undefined {
  if (r.grammar.verbSecond) return reportInverted(r, at) ?? reportClosing(r, at);
  const ahead = reportAhead(r, at);
  if (ahead?.subject || !r.grammar.invertedVerb) return ahead;
  return reportInverted(r, at) ?? ahead;
}

function reportAhead(r: Reading, at: number): Report | undefined {
  const end = Math.min(sentenceEnd(r.all, at + 1), at + 18);
  for (let k = at + 1; k < end; k++) {
    const item = r.all[k] as Item;
    if (item.type === 'quote') return undefined;
    if (item.type !== 'word') continue;
    // “…” and chanted “…”: another report begins.
    if (k === at + 1 && r.grammar.joiners.has(item.folded)) return undefined;
    // “…,” when Clinton blasted him: another clause begins.
    if (k <= at + 4 && r.grammar.subordinators.has(item.folded)) return undefined;
    const kind =
      r.grammar.cues.get(item.folded) ??
      (k <= at + WEAK_REACH && r.grammar.weakCues.has(item.folded) ? 'verb' : undefined) ??
      (k <= at + 3 && r.grammar.afterCues.has(item.folded) ? 'verb' : undefined);
    // "…"، مضيفاً أن …: where the verb comes first, a participle only leads on.
    if (kind === 'participle' && r.grammar.subject === 'after-first') return undefined;
    if (!kind || (kind === 'participle' && k > at + 2)) continue;
    const marks = r.all[k - 1];
    if (marks?.type === 'word' && r.grammar.infinitiveMarks.has(marks.folded)) continue;
    // “…” that he said: a new reported clause, not the report of this quotation.
    const next = r.all[k + 1];
    if (next?.type === 'word' && r.grammar.complementizers.has(next.folded) && r.grammar.subject !== 'after-first')
      return undefined;
    const follows = kind === 'source' ? sourceOf(r, k, at + 1, end) : phraseAfter(r, k + 1, end);
    const precedes = k > at + 1 ? phraseBefore(r, k, at + 1) : undefined;
    const subject =
      within(r, k, end) ??
      // بهذه الكلمات اختتم الرئيس: where the verb comes first, so does it behind a quotation.
      (kind === 'source' || r.grammar.subject === 'after-first' ? (follows ?? precedes) : (precedes ?? follows));
    return { cue: k, kind, side: 'after', close: k - at <= 3 || precedes !== undefined, subject };
  }
  return r.grammar.openVerb ? openReport(r, at, r.grammar.openVerb, end) : undefined;
}

/** “…,” he surmised; “…,” an angry Smith retaliated: whatever verb stands there behind a pronoun or a name, it reports. */
function openReport(r: Reading, at: number, verb: RegExp, end: number): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  if (!quote.pauses) return undefined;
  const first = r.all[at + 1];
  if (first?.type !== 'word') return undefined;
  let k = at + 1;
  if (r.grammar.pronouns.has(first.folded)) k++;
  else {
    if (r.grammar.determiners.has(first.folded)) k++;
    while (k < end && k < at + 8 && r.all[k]?.type === 'word' && !(r.all[k] as WordItem).capital) k++;
    while (k < end && r.all[k]?.type === 'word' && (r.all[k] as WordItem).capital) k++;
  }
  while (k < end && isAdverb(r.all[k] as Item, r.grammar)) k++;
  const cue = r.all[k];
  if (cue?.type !== 'word' || cue.capital || k >= end || !verb.test(cue.folded) || r.grammar.phraseEnds.has(cue.folded))
    return undefined;
  const subject = phraseBefore(r, k, at + 1);
  return subject && { cue: k, kind: 'verb', side: 'after', close: true, subject };
}

function cueKind(r: Reading, k: number, quote: number): CueKind | undefined {
  const item = r.all[k] as WordItem;
  const kind = cueAt(r, k);
  if (kind) return kind;
  if (!r.grammar.weakCues.has(item.folded) || isNoun(r, k)) return undefined;
  const next = r.all[k + 1];
  const leadsOn =
    k + 1 === quote ||
    next?.type === 'colon' ||
    next?.type === 'comma' ||
    (next?.type === 'word' && r.grammar.complementizers.has(next.folded)) ||
    // In dem Brief heißt es, …
    within(r, k, quote) !== undefined;
  if (!leadsOn && quote - k > 6 && !names(r, k, quote)) return undefined;
  return r.grammar.participleForm?.test(item.folded) ? 'participle' : 'verb';
}

/**
 * called the plan “a disaster”, bezeichnete den Plan als „Unfug“: behind such a verb and its object, what begins with a
 * small letter, or stands behind an article or the particle, is no name.
 */
function names(r: Reading, k: number, quote: number): boolean {
  const { folded } = r.all[k] as WordItem;
  if (quote - k <= 1 || quote - k > OBJECT) return false;
  if (particleBefore(r, quote, folded)) return true;
  // called a fraud by doctors for “…”: what follows whoever called them so is another thing.
  const acted = r.all.slice(k + 1, quote).some((i) => i.type === 'word' && r.grammar.agentParticles.has(i.folded));
  if (!r.grammar.namingVerbs.has(folded) || acted) return false;
  const before = r.all[quote - 1];
  return r.grammar.nounCapitals
    ? before?.type === 'word' && r.grammar.articles.has(before.folded)
    : (r.all[quote] as QuoteItem).small;
}

/** als „…“, als eine „…“: the verb's particle stands before the marks. */
function particleBefore(r: Reading, at: number, verb: string): boolean {
  const particles = r.grammar.regardingVerbs.get(verb);
  const word = (k: number) => wordAt(r.all, k);
  if (!particles) return false;
  return particles.has(word(at - 1)) || (r.grammar.articles.has(word(at - 1)) && particles.has(word(at - 2)));
}

/** „…“, sagte der Minister; „…“, hatte der Minister gesagt; „…“, so der Minister. The verb opens what follows. */
function reportInverted(r: Reading, at: number): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  const pointed = r.all[at + 1]?.type === 'comma';
  const comma = pointed || quote.asks;
  let v = at + (pointed ? 2 : 1);
  // s'emporte-t-il, leur répond le maire
  while (!r.grammar.verbSecond && isClitic(r.all[v], r.grammar)) v++;
  const verb = r.all[v];
  if (verb?.type !== 'word' || verb.capital) return undefined;
  const end = Math.min(sentenceEnd(r.all, at + 1), at + 24);
  const kind = r.grammar.afterCues.has(verb.folded) ? 'source' : r.grammar.cues.get(verb.folded);
  if (kind === 'source') return { cue: v, kind, side: 'after', close: true, subject: sourceOf(r, v, at + 1, end) };
  // … wurde von Kennern als „Unfug“ bezeichnet: what was called so stands before, and who called it so.
  if (particleBefore(r, at, verb.folded)) {
    // Als „Unfug“ bezeichnete [die Leiterin] den Plan.
    const opens = sentenceStart(r.all, at) >= at - 2;
    // … war als „Unfug“ bezeichnet worden: what stands before was called so.
    const passive = !opens && isPassive(r, at, v);
    const active = opens ? phraseAfter(r, v + 1) : subjectOfOpenClause(r, at);
    const subject = passive ? (agent(r, at) ?? sourceIn(r, at)) : active;
    return {
      cue: v,
      kind: 'verb',
      side: 'after',
      close: true,
      subject,
      predicate: true,
    };
  }
  const place = within(r, v, end);
  const subject = place ?? phraseAfter(r, v + 1, end);
  const auxiliary = r.grammar.auxiliaries.has(verb.folded);
  // zitiert die Zeitung [den Minister]: whom it quotes stands behind it.
  const quoted = subject && QUOTES.test(verb.folded) ? quotedObject(r, subject.to, end) : undefined;
  if (quoted) return { cue: v, kind: 'verb', side: 'after', close: true, subject: quoted };
  const known = kind !== undefined || place !== undefined || r.grammar.weakCues.has(verb.folded);
  if (!known && (!comma || !subject || !(auxiliary || isVerbLike(verb, r.grammar)))) return undefined;
  return { cue: v, kind: kind ?? 'verb', side: 'after', close: true, subject };
}

/**
 * Das sei „gut“ für alle, so der Minister; …, hatte sie gesagt; …, so heißt es im Bericht: the report closes the sentence
 * that the quotation stands in.
 */
function reportClosing(r: Reading, at: number): Report | undefined {
  const end = Math.min(sentenceEnd(r.all, at + 1), at + CLOSING);
  for (let k = at + 2; k < end; k++) {
    const verb = r.all[k];
    if (verb?.type === 'colon') return undefined;
    if (r.all[k - 1]?.type !== 'comma' || verb?.type !== 'word' || verb.capital) continue;
    const next = r.all[k + 1];
    const v = r.grammar.afterCues.has(verb.folded) && next?.type === 'word' && !isNamed(next, r.grammar) ? k + 1 : k;
    const place = within(r, v, end);
    const subject = place ?? phraseAfter(r, v + 1, end);
    if (!subject) continue;
    const { folded } = r.all[v] as WordItem;
    const says = r.grammar.cues.get(folded) === 'verb' || (v === k && r.grammar.afterCues.has(folded));
    const said = r.grammar.auxiliaries.has(folded) && cueNear(r, subject.to, end);
    if (place || says || said) return { cue: v, kind: 'verb', side: 'after', close: false, subject };
  }
  return undefined;
}

/** In items: so far behind a quotation its sentence may still be closed by the report. */
const CLOSING = 40;

const isNamed = (item: WordItem, grammar: Grammar): boolean => item.capital || grammar.articles.has(item.folded);

/** hatte sie damals [gesagt]: the verb of the report, a few words behind its subject. */
const cueNear = (r: Reading, from: number, end: number): boolean =>
  r.all
    .slice(from, Math.min(end, from + 6))
    .some((item) => item.type === 'word' && !item.capital && r.grammar.cues.get(item.folded) === 'verb');

/** wurde als „Unfug“ bezeichnet; als „Unfug“ bezeichnet worden */
function isPassive(r: Reading, at: number, verb: number): boolean {
  const is = (k: number) => r.grammar.passives.has(wordAt(r.all, k));
  if (is(verb + 1)) return true;
  for (let k = at - 1; k >= Math.max(sentenceStart(r.all, at), at - OBJECT); k--) if (is(k)) return true;
  return false;
}

/** By whom something was called so, in the passive: von Kennern, von den Medien. */
function agent(r: Reading, at: number): Phrase | undefined {
  for (let k = at - 1; k >= Math.max(sentenceStart(r.all, at), at - OBJECT); k--) {
    const item = r.all[k] as Item;
    if (item.type === 'word' && r.grammar.agentParticles.has(item.folded))
      return phraseAfter(r, k + 1, at) ?? phraseAfter(r, k + 2, at);
  }
  return undefined;
}

const isClitic = (item: Item | undefined, grammar: Grammar): boolean =>
  item?.type === 'word' && item.end - item.start <= 4 && isAdverb(item, grammar);

/** How many words may lie between a report and what it reports, and, where the verb comes first, within what it reports. */
const BETWEEN = 3;
const WITHIN = 6;

/** Whether only words that belong to the report lie between, or the first words of what it reports. */
function isClose(r: Reading, from: number, at: number): boolean {
  let wordsBetween = 0;
  let most = BETWEEN;
  for (let k = from; k < at; k++) {
    const item = r.all[k] as Item;
    if (item.type === 'colon') return true;
    if (item.type === 'word' && r.grammar.complementizers.has(item.folded)) {
      wordsBetween = 0;
      if (r.grammar.subject === 'after-first') most = WITHIN;
      continue;
    }
    // …، خلال اتصال هاتفي، …: what stands between two commas belongs to the report.
    const comma = item.type === 'comma' ? nextComma(r.all, k + 1, at) : undefined;
    if (comma !== undefined) k = comma;
    else if (item.type === 'word' && !r.grammar.media.has(item.folded)) wordsBetween++;
  }
  return wordsBetween <= most;
}

function nextComma(all: readonly Item[], from: number, end: number): number | undefined {
  for (let k = from; k < Math.min(end, from + OBJECT); k++) if (all[k]?.type === 'comma') return k;
  return undefined;
}

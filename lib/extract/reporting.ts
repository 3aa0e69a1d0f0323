import type { CueKind, Grammar } from './grammar';
import { type Item, type QuoteItem, type WordItem, wordAt } from './items';
import { isAdverb, isNoun, isVerbLike, type Phrase, phraseAfter, phraseBefore } from './phrase';
import { sentenceEnd, sentenceStart } from './sentence';
import { cueAt, sourceIn, sourceOf, subjectOf, within } from './subject';
import { QUOTES, quotedObject, subjectOfOpenClause } from './verb-second';

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
export function findReport(
  all: readonly Item[],
  at: number,
  previous: number | undefined,
  grammar: Grammar,
): Report | undefined {
  const quote = all[at] as QuoteItem;
  const signed = signature(all, at, grammar);
  if (signed) return signed;
  const start = Math.max(sentenceStart(all, at), (previous ?? -1) + 1);
  const before = reportBefore(all, at, start, grammar);
  if (before?.close && (before.subject || before.kind !== 'colon')) return before;
  const after = reportAfter(all, at, grammar);
  if (after && quote.endsSentence) {
    // “Why?” Smith asked. But: “We stay.” Smith left, and said …
    const asks = quote.asks && after.close && after.subject !== undefined && after.subject.from === at + 1;
    return asks ? after : before;
  }
  return after ?? before;
}

/** “…” ― Rana Salim, Harbour Street: a dash and a name, and nothing more of the sentence. */
function signature(all: readonly Item[], at: number, grammar: Grammar): Report | undefined {
  const first = all[at + 2];
  if (all[at + 1]?.type !== 'dash' || first?.type !== 'word') return undefined;
  if (!first.capital && grammar.capitals) return undefined;
  const subject = phraseAfter(all, at + 2, grammar);
  const next = subject && all[subject.to];
  if (!subject || subject.to - subject.from > 6 || (next && !['stop', 'comma', 'open'].includes(next.type)))
    return undefined;
  return { cue: at + 1, kind: 'colon', side: 'after', close: true, subject };
}

function reportBefore(all: readonly Item[], at: number, start: number, grammar: Grammar): Report | undefined {
  const viewed = viewpointBefore(all, at, start, grammar);
  if (viewed) return viewed;
  const colon = all[at - 1]?.type === 'colon' ? at - 1 : undefined;
  for (let near = at - 1; near >= start && at - near < 45; near--) {
    const item = all[near] as Item;
    if (item.type !== 'word' || !cueKind(all, near, at, grammar)) continue;
    const k = grammar.subject === 'after-first' ? governing(all, near, start, at, grammar) : near;
    const kind = cueKind(all, k, at, grammar) as CueKind;
    const subject = subjectOf(all, k, kind, grammar, start, k === near ? at : near);
    // laut „Die Woche“: in marks stands whom it names, and nothing to go by.
    if (kind === 'source' && !subject) continue;
    const gapFrom = subject && subject.from > k && k === near ? subject.to : near + 1;
    const predicate = names(all, k, at, grammar);
    return { cue: k, kind, side: 'before', close: predicate || isClose(all, gapFrom, at, grammar), subject, predicate };
  }
  const opening = all[start];
  if (all[at - 1]?.type === 'comma' && opening?.type === 'word' && grammar.viewpoints.has(opening.folded)) {
    const subject = phraseAfter(all, start + 1, grammar, at - 1);
    if (subject?.to === at - 1) return { cue: start, kind: 'source', side: 'before', close: true, subject };
  }
  if (colon !== undefined && colon > start) {
    // Smith: “…”
    const first = all[start];
    const adverbial = first?.type === 'word' && grammar.adverbials.has(first.folded);
    const subject = colon - start <= 8 && !adverbial ? phraseAfter(all, start, grammar, colon) : undefined;
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
function viewpointBefore(all: readonly Item[], at: number, start: number, grammar: Grammar): Report | undefined {
  for (let k = at - 1; k > start && at - k < OBJECT; k--) {
    const [item, next] = [all[k], all[k + 1]];
    if (item?.type !== 'word' || next?.type !== 'word') continue;
    if (!grammar.viewpoints.has(item.folded) || !grammar.relatives.has(next.folded)) continue;
    const subject = phraseBefore(all, all[k - 1]?.type === 'comma' ? k - 1 : k, grammar, start);
    return subject && { cue: k, kind: 'source', side: 'before', close: true, subject };
  }
  return undefined;
}

/**
 * قالت دراسة نشرت العام الماضي إن …: a verb right behind a phrase, without a conjunction, only describes it;
 * the cue before that phrase governs the clause.
 */
function governing(all: readonly Item[], k: number, start: number, end: number, grammar: Grammar): number {
  const opens = all.slice(k + 1, end).some((i) => i.type === 'word' && grammar.complementizers.has(i.folded));
  if (!opens || cueAt(all, k, grammar) !== 'verb' || /^[وف]/.test((all[k] as WordItem).folded)) return k;
  for (let i = k - 1; i >= Math.max(start, k - 10); i--) {
    const item = all[i] as Item;
    if (item.type !== 'word' || grammar.complementizers.has(item.folded)) return k;
    if (cueAt(all, i, grammar) === 'verb') return i + 1 < k && phraseAfter(all, i + 1, grammar, k) ? i : k;
  }
  return k;
}

function reportAfter(all: readonly Item[], at: number, grammar: Grammar): Report | undefined {
  if (grammar.verbSecond) return reportInverted(all, at, grammar) ?? reportClosing(all, at, grammar);
  const ahead = reportAhead(all, at, grammar);
  if (ahead?.subject || !grammar.invertedVerb) return ahead;
  return reportInverted(all, at, grammar) ?? ahead;
}

function reportAhead(all: readonly Item[], at: number, grammar: Grammar): Report | undefined {
  const end = Math.min(sentenceEnd(all, at + 1), at + 18);
  for (let k = at + 1; k < end; k++) {
    const item = all[k] as Item;
    if (item.type === 'quote') return undefined;
    if (item.type !== 'word') continue;
    // “…” and chanted “…”: another report begins.
    if (k === at + 1 && grammar.joiners.has(item.folded)) return undefined;
    // “…,” when Clinton blasted him: another clause begins.
    if (k <= at + 4 && grammar.subordinators.has(item.folded)) return undefined;
    const kind =
      grammar.cues.get(item.folded) ??
      (k <= at + WEAK_REACH && grammar.weakCues.has(item.folded) ? 'verb' : undefined) ??
      (k <= at + 3 && grammar.afterCues.has(item.folded) ? 'verb' : undefined);
    // "…"، مضيفاً أن …: where the verb comes first, a participle only leads on.
    if (kind === 'participle' && grammar.subject === 'after-first') return undefined;
    if (!kind || (kind === 'participle' && k > at + 2)) continue;
    const marks = all[k - 1];
    if (marks?.type === 'word' && grammar.infinitiveMarks.has(marks.folded)) continue;
    // “…” that he said: a new reported clause, not the report of this quotation.
    const next = all[k + 1];
    if (next?.type === 'word' && grammar.complementizers.has(next.folded) && grammar.subject !== 'after-first')
      return undefined;
    const follows = kind === 'source' ? sourceOf(all, k, grammar, at + 1, end) : phraseAfter(all, k + 1, grammar, end);
    const precedes = k > at + 1 ? phraseBefore(all, k, grammar, at + 1) : undefined;
    const subject =
      within(all, k, end, grammar) ??
      // بهذه الكلمات اختتم الرئيس: where the verb comes first, so does it behind a quotation.
      (kind === 'source' || grammar.subject === 'after-first' ? (follows ?? precedes) : (precedes ?? follows));
    return { cue: k, kind, side: 'after', close: k - at <= 3 || precedes !== undefined, subject };
  }
  return grammar.openVerb ? openReport(all, at, grammar.openVerb, end, grammar) : undefined;
}

/** “…,” he surmised; “…,” an angry Smith retaliated: whatever verb stands there behind a pronoun or a name, it reports. */
function openReport(all: readonly Item[], at: number, verb: RegExp, end: number, grammar: Grammar): Report | undefined {
  const quote = all[at] as QuoteItem;
  if (!quote.pauses) return undefined;
  const first = all[at + 1];
  if (first?.type !== 'word') return undefined;
  let k = at + 1;
  if (grammar.pronouns.has(first.folded)) k++;
  else {
    if (grammar.determiners.has(first.folded)) k++;
    while (k < end && k < at + 8 && all[k]?.type === 'word' && !(all[k] as WordItem).capital) k++;
    while (k < end && all[k]?.type === 'word' && (all[k] as WordItem).capital) k++;
  }
  while (k < end && isAdverb(all[k] as Item, grammar)) k++;
  const cue = all[k];
  if (cue?.type !== 'word' || cue.capital || k >= end || !verb.test(cue.folded) || grammar.phraseEnds.has(cue.folded))
    return undefined;
  const subject = phraseBefore(all, k, grammar, at + 1);
  return subject && { cue: k, kind: 'verb', side: 'after', close: true, subject };
}

function cueKind(all: readonly Item[], k: number, quote: number, grammar: Grammar): CueKind | undefined {
  const item = all[k] as WordItem;
  const kind = cueAt(all, k, grammar);
  if (kind) return kind;
  if (!grammar.weakCues.has(item.folded) || isNoun(all, k, grammar)) return undefined;
  const next = all[k + 1];
  const leadsOn =
    k + 1 === quote ||
    next?.type === 'colon' ||
    next?.type === 'comma' ||
    (next?.type === 'word' && grammar.complementizers.has(next.folded)) ||
    // In dem Brief heißt es, …
    within(all, k, quote, grammar) !== undefined;
  if (!leadsOn && quote - k > 6 && !names(all, k, quote, grammar)) return undefined;
  return grammar.participleForm?.test(item.folded) ? 'participle' : 'verb';
}

/**
 * called the plan “a disaster”, bezeichnete den Plan als „Unfug“: behind such a verb and its object, what begins with a
 * small letter, or stands behind an article or the particle, is no name.
 */
function names(all: readonly Item[], k: number, quote: number, grammar: Grammar): boolean {
  const { folded } = all[k] as WordItem;
  if (quote - k <= 1 || quote - k > OBJECT) return false;
  if (particleBefore(all, quote, folded, grammar)) return true;
  // called a fraud by doctors for “…”: what follows whoever called them so is another thing.
  const acted = all.slice(k + 1, quote).some((i) => i.type === 'word' && grammar.agentParticles.has(i.folded));
  if (!grammar.namingVerbs.has(folded) || acted) return false;
  const before = all[quote - 1];
  return grammar.nounCapitals
    ? before?.type === 'word' && grammar.articles.has(before.folded)
    : (all[quote] as QuoteItem).small;
}

/** als „…“, als eine „…“: the verb's particle stands before the marks. */
function particleBefore(all: readonly Item[], at: number, verb: string, grammar: Grammar): boolean {
  const particles = grammar.regardingVerbs.get(verb);
  const word = (k: number) => wordAt(all, k);
  if (!particles) return false;
  return particles.has(word(at - 1)) || (grammar.articles.has(word(at - 1)) && particles.has(word(at - 2)));
}

/** „…“, sagte der Minister; „…“, hatte der Minister gesagt; „…“, so der Minister. The verb opens what follows. */
function reportInverted(all: readonly Item[], at: number, grammar: Grammar): Report | undefined {
  const quote = all[at] as QuoteItem;
  const pointed = all[at + 1]?.type === 'comma';
  const comma = pointed || quote.asks;
  let v = at + (pointed ? 2 : 1);
  // s'emporte-t-il, leur répond le maire
  while (!grammar.verbSecond && isClitic(all[v], grammar)) v++;
  const verb = all[v];
  if (verb?.type !== 'word' || verb.capital) return undefined;
  const end = Math.min(sentenceEnd(all, at + 1), at + 24);
  const kind = grammar.afterCues.has(verb.folded) ? 'source' : grammar.cues.get(verb.folded);
  if (kind === 'source')
    return { cue: v, kind, side: 'after', close: true, subject: sourceOf(all, v, grammar, at + 1, end) };
  // … wurde von Kennern als „Unfug“ bezeichnet: what was called so stands before, and who called it so.
  if (particleBefore(all, at, verb.folded, grammar)) {
    // Als „Unfug“ bezeichnete [die Leiterin] den Plan.
    const opens = sentenceStart(all, at) >= at - 2;
    // … war als „Unfug“ bezeichnet worden: what stands before was called so.
    const passive = !opens && isPassive(all, at, v, grammar);
    const active = opens ? phraseAfter(all, v + 1, grammar) : subjectOfOpenClause(all, at, grammar);
    const subject = passive ? (agent(all, at, grammar) ?? sourceIn(all, at, grammar)) : active;
    return {
      cue: v,
      kind: 'verb',
      side: 'after',
      close: true,
      subject,
      predicate: true,
    };
  }
  const place = within(all, v, end, grammar);
  const subject = place ?? phraseAfter(all, v + 1, grammar, end);
  const auxiliary = grammar.auxiliaries.has(verb.folded);
  // zitiert die Zeitung [den Minister]: whom it quotes stands behind it.
  const quoted = subject && QUOTES.test(verb.folded) ? quotedObject(all, subject.to, grammar, end) : undefined;
  if (quoted) return { cue: v, kind: 'verb', side: 'after', close: true, subject: quoted };
  const known = kind !== undefined || place !== undefined || grammar.weakCues.has(verb.folded);
  if (!known && (!comma || !subject || !(auxiliary || isVerbLike(verb, grammar)))) return undefined;
  return { cue: v, kind: kind ?? 'verb', side: 'after', close: true, subject };
}

/**
 * Das sei „gut“ für alle, so der Minister; …, hatte sie gesagt; …, so heißt es im Bericht: the report closes the sentence
 * that the quotation stands in.
 */
function reportClosing(all: readonly Item[], at: number, grammar: Grammar): Report | undefined {
  const end = Math.min(sentenceEnd(all, at + 1), at + CLOSING);
  for (let k = at + 2; k < end; k++) {
    const verb = all[k];
    if (verb?.type === 'colon') return undefined;
    if (all[k - 1]?.type !== 'comma' || verb?.type !== 'word' || verb.capital) continue;
    const next = all[k + 1];
    const v = grammar.afterCues.has(verb.folded) && next?.type === 'word' && !isNamed(next, grammar) ? k + 1 : k;
    const place = within(all, v, end, grammar);
    const subject = place ?? phraseAfter(all, v + 1, grammar, end);
    if (!subject) continue;
    const { folded } = all[v] as WordItem;
    const says = grammar.cues.get(folded) === 'verb' || (v === k && grammar.afterCues.has(folded));
    const said = grammar.auxiliaries.has(folded) && cueNear(all, subject.to, end, grammar);
    if (place || says || said) return { cue: v, kind: 'verb', side: 'after', close: false, subject };
  }
  return undefined;
}

/** In items: so far behind a quotation its sentence may still be closed by the report. */
const CLOSING = 40;

const isNamed = (item: WordItem, grammar: Grammar): boolean => item.capital || grammar.articles.has(item.folded);

/** hatte sie damals [gesagt]: the verb of the report, a few words behind its subject. */
const cueNear = (all: readonly Item[], from: number, end: number, grammar: Grammar): boolean =>
  all
    .slice(from, Math.min(end, from + 6))
    .some((item) => item.type === 'word' && !item.capital && grammar.cues.get(item.folded) === 'verb');

/** wurde als „Unfug“ bezeichnet; als „Unfug“ bezeichnet worden */
function isPassive(all: readonly Item[], at: number, verb: number, grammar: Grammar): boolean {
  const is = (k: number) => grammar.passives.has(wordAt(all, k));
  if (is(verb + 1)) return true;
  for (let k = at - 1; k >= Math.max(sentenceStart(all, at), at - OBJECT); k--) if (is(k)) return true;
  return false;
}

/** By whom something was called so, in the passive: von Kennern, von den Medien. */
function agent(all: readonly Item[], at: number, grammar: Grammar): Phrase | undefined {
  for (let k = at - 1; k >= Math.max(sentenceStart(all, at), at - OBJECT); k--) {
    const item = all[k] as Item;
    if (item.type === 'word' && grammar.agentParticles.has(item.folded))
      return phraseAfter(all, k + 1, grammar, at) ?? phraseAfter(all, k + 2, grammar, at);
  }
  return undefined;
}

const isClitic = (item: Item | undefined, grammar: Grammar): boolean =>
  item?.type === 'word' && item.end - item.start <= 4 && isAdverb(item, grammar);

/** How many words may lie between a report and what it reports, and, where the verb comes first, within what it reports. */
const BETWEEN = 3;
const WITHIN = 6;

/** Whether only words that belong to the report lie between, or the first words of what it reports. */
function isClose(all: readonly Item[], from: number, at: number, grammar: Grammar): boolean {
  let wordsBetween = 0;
  let most = BETWEEN;
  for (let k = from; k < at; k++) {
    const item = all[k] as Item;
    if (item.type === 'colon') return true;
    if (item.type === 'word' && grammar.complementizers.has(item.folded)) {
      wordsBetween = 0;
      if (grammar.subject === 'after-first') most = WITHIN;
      continue;
    }
    // …، خلال اتصال هاتفي، …: what stands between two commas belongs to the report.
    const comma = item.type === 'comma' ? nextComma(all, k + 1, at) : undefined;
    if (comma !== undefined) k = comma;
    else if (item.type === 'word' && !grammar.media.has(item.folded)) wordsBetween++;
  }
  return wordsBetween <= most;
}

function nextComma(all: readonly Item[], from: number, end: number): number | undefined {
  for (let k = from; k < Math.min(end, from + OBJECT); k++) if (all[k]?.type === 'comma') return k;
  return undefined;
}

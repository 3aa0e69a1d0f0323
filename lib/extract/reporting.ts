import type { CueKind, Grammar } from './grammar';
import type { Item, QuoteItem, WordItem } from './items';
import { type Phrase, phraseAfter, phraseBefore } from './phrase';

/** The words that report a quotation: the cue, and the phrase that names its subject, if it has one. */
export interface Report {
  readonly cue: number;
  readonly kind: CueKind | 'colon';
  readonly side: 'before' | 'after';
  /** Nothing but the subject, a complementizer or a colon lies between the cue and the quotation. */
  readonly close: boolean;
  readonly subject: Phrase | undefined;
}

/** How many items a sentence may have: a text without points stays linear. */
const REACH = 160;

/** First item of the sentence that holds item `at`. */
export function sentenceStart(all: readonly Item[], at: number): number {
  let k = at;
  while (k > 0 && at - k < REACH) {
    const item = all[k - 1] as Item;
    if (item.type === 'stop' || (item.type === 'quote' && item.endsSentence)) break;
    k--;
  }
  return k;
}

/** The item after the last of the sentence that holds item `at`. */
export function sentenceEnd(all: readonly Item[], at: number): number {
  let k = at;
  while (k < all.length && k - at < REACH) {
    const item = all[k] as Item;
    k++;
    if (item.type === 'stop' || (item.type === 'quote' && item.endsSentence)) break;
  }
  return k;
}

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

function reportBefore(all: readonly Item[], at: number, start: number, grammar: Grammar): Report | undefined {
  const colon = all[at - 1]?.type === 'colon' ? at - 1 : undefined;
  for (let near = at - 1; near >= start && at - near < 45; near--) {
    const item = all[near] as Item;
    if (item.type !== 'word' || !cueKind(all, near, at, grammar)) continue;
    const k = grammar.subject === 'after-first' ? governing(all, near, start, at, grammar) : near;
    const kind = cueKind(all, k, at, grammar) as CueKind;
    const subject = subjectOf(all, k, kind, grammar, start, k === near ? at : near);
    const gapFrom = subject && subject.from > k && k === near ? subject.to : near + 1;
    return { cue: k, kind, side: 'before', close: isClose(all, gapFrom, at, grammar), subject };
  }
  if (colon !== undefined && colon > start) {
    // Smith: “…”
    const subject = colon - start <= 8 ? phraseAfter(all, start, grammar, colon) : undefined;
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
  if (grammar.verbSecond) return reportInverted(all, at, grammar);
  const end = Math.min(sentenceEnd(all, at + 1), at + 18);
  for (let k = at + 1; k < end; k++) {
    const item = all[k] as Item;
    if (item.type === 'quote') return undefined;
    if (item.type !== 'word') continue;
    // “…,” when Clinton blasted him: another clause begins.
    if (grammar.language === 'en' && k <= at + 4 && SUBORDINATORS.has(item.folded)) return undefined;
    const kind =
      grammar.cues.get(item.folded) ??
      (grammar.weakCues.has(item.folded) ? 'verb' : undefined) ??
      (k <= at + 2 && grammar.afterCues.has(item.folded) ? 'source' : undefined);
    if (!kind || (kind === 'participle' && k > at + 2)) continue;
    // “…” that he said: a new reported clause, not the report of this quotation.
    const next = all[k + 1];
    if (next?.type === 'word' && grammar.complementizers.has(next.folded) && grammar.language !== 'ar')
      return undefined;
    const follows = kind === 'source' ? sourceOf(all, k, grammar, at + 1, end) : phraseAfter(all, k + 1, grammar, end);
    const precedes = k > at + 1 ? phraseBefore(all, k, grammar, at + 1) : undefined;
    const subject = kind === 'source' ? (follows ?? precedes) : (precedes ?? follows);
    return { cue: k, kind, side: 'after', close: k - at <= 3 || precedes !== undefined, subject };
  }
  return undefined;
}

const SUBORDINATORS = new Set(
  'when while after before because until if although though as which who that in at on'.split(' '),
);

/**
 * Whoever was last said to speak before item `before`, back to item `from`: the subject of the nearest cue.
 * Without quotations in between it is they who go on.
 */
export function lastReporter(all: readonly Item[], before: number, from: number, grammar: Grammar): Phrase | undefined {
  for (let k = before - 1; k >= Math.max(from, before - REACH); k--) {
    const kind = cueAt(all, k, grammar);
    if (kind !== 'verb' && kind !== 'source') continue;
    const subject = subjectOf(all, k, kind, grammar, sentenceStart(all, k), sentenceEnd(all, k));
    if (subject) return subject;
  }
  return undefined;
}

/** Whether a verb of the sentence says by its form that somebody else speaks. */
export function isReportative(all: readonly Item[], at: number, grammar: Grammar): boolean {
  if (grammar.reportative.size === 0) return false;
  return all
    .slice(sentenceStart(all, at), sentenceEnd(all, at))
    .some((i) => i.type === 'word' && grammar.reportative.has(i.folded));
}

/** What kind of cue the word at item `k` is by itself, with its noun where it needs one. */
export function cueAt(all: readonly Item[], k: number, grammar: Grammar): CueKind | undefined {
  const item = all[k];
  if (item?.type !== 'word') return undefined;
  const kind = grammar.cues.get(item.folded);
  const nouns = grammar.sourceBefore.get(item.folded);
  if (kind || !nouns) return kind;
  for (let i = k + 1; i <= k + 4; i++) {
    const next = all[i];
    if (next?.type !== 'word') return undefined;
    if (nouns.has(next.folded)) return 'source';
  }
  return undefined;
}

function cueKind(all: readonly Item[], k: number, quote: number, grammar: Grammar): CueKind | undefined {
  const item = all[k] as WordItem;
  const kind = cueAt(all, k, grammar);
  if (kind) return kind;
  if (!grammar.weakCues.has(item.folded)) return undefined;
  const next = all[k + 1];
  const leadsOn =
    k + 1 === quote ||
    next?.type === 'colon' ||
    next?.type === 'comma' ||
    (next?.type === 'word' && grammar.complementizers.has(next.folded));
  return leadsOn || quote - k <= 6 ? 'verb' : undefined;
}

/** The phrase that names the subject of the cue at item `k`, between `start` and the quotation or clause at `at`. */
export function subjectOf(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  grammar: Grammar,
  start: number,
  at: number,
): Phrase | undefined {
  if (kind === 'participle' || kind === 'noun') return undefined;
  if (kind === 'source') return sourceOf(all, k, grammar, start, at);
  const after = phraseAfter(all, k + 1, grammar, at);
  if (grammar.subject === 'after-first') {
    const first = all[k] as WordItem;
    // وقال opens a clause: its subject is left out. قال inside one has it before: مصدر أمني قال.
    const before = /^[وف]/.test(first.folded) ? undefined : phraseBefore(all, k, grammar, start);
    // أفاد وكالة …: the agency is told, whoever stands before tells.
    const told =
      after !== undefined && before !== undefined && grammar.carriers.has((all[after.from] as WordItem).folded);
    return after && !told ? after : before && ownerOfMedium(all, before, grammar);
  }
  if (grammar.verbSecond) return verbSecondSubject(all, k, grammar, start, after);
  const before = phraseBefore(all, k, grammar, start);
  if (before) return before;
  return grammar.language === 'en' ? undefined : after;
}

/** Whom a cue of source names: according to [the ministry], [einem Bericht] zufolge. */
export function sourceOf(
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

/**
 * The subject of a German cue: before it where it opens its clause („Der Minister sagte“), else the phrase
 * that opens the sentence („Der Minister hat in Bonn gesagt“), or, behind an adverbial, the one after the
 * finite verb („In einem Interview sagte der Minister“).
 */
export function verbSecondSubject(
  all: readonly Item[],
  k: number,
  grammar: Grammar,
  start: number,
  after: Phrase | undefined,
): Phrase | undefined {
  const opening = all[start];
  const subordinate = opening?.type === 'word' && GERMAN_SUBORDINATORS.has(opening.folded);
  if ((all[k - 1]?.type === 'comma' && subordinate) || k === start)
    return after ?? openingPhrase(all, start, k, grammar);
  const before = phraseBefore(all, k, grammar, start);
  const opens = before && (before.from === start || all[before.from - 1]?.type !== 'word');
  if (before && opens && !grammar.adverbials.has((all[before.from] as WordItem).folded)) return before;
  const adverbial = opening?.type === 'word' && grammar.adverbials.has(opening.folded);
  return (adverbial ? after : undefined) ?? openingPhrase(all, start, k, grammar) ?? before ?? after;
}

const CONJUNCTIONS = new Set('but and yet still then also'.split(' '));

const GERMAN_SUBORDINATORS = new Set(
  'nachdem als wenn obwohl da weil wahrend indem falls sobald bevor wie angesprochen'.split(' '),
);

/** The phrase that a sentence opens with, behind an adverbial: In August, [several groups] …; Im Mai hat [der Rat] … */
export function openingPhrase(all: readonly Item[], start: number, end: number, grammar: Grammar): Phrase | undefined {
  const opening = all[start];
  if (opening?.type !== 'word' || start >= end) return undefined;
  if (!grammar.adverbials.has(opening.folded)) return phraseAfter(all, start, grammar, end);
  if (grammar.verbSecond) {
    for (let k = start + 1; k < end; k++) {
      const item = all[k] as Item;
      if (item.type !== 'word') continue;
      if (grammar.auxiliaries.has(item.folded) || grammar.cues.get(item.folded) === 'verb')
        return phraseAfter(all, k + 1, grammar, end);
    }
    return undefined;
  }
  let first = start;
  while (first < end && all[first]?.type !== 'comma') first++;
  if (first < end) return phraseAfter(all, first + 1, grammar, end);
  // But Trump …: no comma, and a subject at once.
  return CONJUNCTIONS.has(opening.folded) ? phraseAfter(all, start + 1, grammar, end) : undefined;
}

/** „…“, sagte der Minister; „…“, hatte der Minister gesagt; „…“, so der Minister. The verb opens what follows. */
function reportInverted(all: readonly Item[], at: number, grammar: Grammar): Report | undefined {
  const comma = all[at + 1]?.type === 'comma';
  const v = at + (comma ? 2 : 1);
  const verb = all[v];
  if (verb?.type !== 'word' || verb.capital) return undefined;
  const end = Math.min(sentenceEnd(all, at + 1), at + 24);
  const kind = grammar.afterCues.has(verb.folded) ? 'source' : grammar.cues.get(verb.folded);
  if (kind === 'source')
    return { cue: v, kind, side: 'after', close: true, subject: sourceOf(all, v, grammar, at + 1, end) };
  const subject = phraseAfter(all, v + 1, grammar, end);
  const auxiliary = grammar.auxiliaries.has(verb.folded);
  const known = kind !== undefined || grammar.weakCues.has(verb.folded);
  if (!known && (!comma || !subject || !(auxiliary || isVerbLike(verb, grammar)))) return undefined;
  return { cue: v, kind: kind ?? 'verb', side: 'after', close: true, subject };
}

const isVerbLike = (word: WordItem, grammar: Grammar): boolean =>
  /(?:t|ten|te)$/.test(word.folded) &&
  !grammar.phraseEnds.has(word.folded) &&
  !grammar.adverbials.has(word.folded) &&
  !/^(?:nicht|jetzt|erst|fast|sonst|selbst|mit|seit|statt|meist|zuletzt|heute|sollte|musste|konnte|hatte|gute|erste)$/.test(
    word.folded,
  );

/** مقطع فيديو للكاظمي قال فيه: whose recording it is speaks in it; else whoever stands before its name. */
function ownerOfMedium(all: readonly Item[], phrase: Phrase, grammar: Grammar): Phrase {
  const word = (k: number) => all[k] as WordItem;
  for (let k = phrase.from; k < phrase.to; k++) {
    if (!grammar.media.has(word(k).folded)) continue;
    const last = phrase.to - 1;
    if (last > k && word(last).folded.startsWith('ل'))
      return { from: last, to: last + 1, span: [word(last).start, word(last).end] };
    if (k > phrase.from) return { from: phrase.from, to: k, span: [phrase.span[0], word(k - 1).end] };
  }
  return phrase;
}

/** Whether only words that belong to the report lie between. */
function isClose(all: readonly Item[], from: number, at: number, grammar: Grammar): boolean {
  let wordsBetween = 0;
  for (let k = from; k < at; k++) {
    const item = all[k] as Item;
    if (item.type === 'colon') return true;
    if (item.type === 'word' && grammar.complementizers.has(item.folded)) {
      wordsBetween = 0;
      continue;
    }
    if (item.type === 'word') wordsBetween++;
  }
  return wordsBetween <= 3;
}

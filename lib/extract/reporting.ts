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
  if (before?.close) return before;
  const after = quote.endsSentence ? undefined : reportAfter(all, at, grammar);
  return after ?? before;
}

function reportBefore(all: readonly Item[], at: number, start: number, grammar: Grammar): Report | undefined {
  const colon = all[at - 1]?.type === 'colon' ? at - 1 : undefined;
  for (let k = at - 1; k >= start && at - k < 45; k--) {
    const item = all[k] as Item;
    if (item.type !== 'word') continue;
    const kind = cueKind(all, k, at, grammar);
    if (!kind) continue;
    const subject = subjectOf(all, k, kind, grammar, start, at);
    const gapFrom = subject && subject.from > k ? subject.to : k + 1;
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

function reportAfter(all: readonly Item[], at: number, grammar: Grammar): Report | undefined {
  const end = Math.min(sentenceEnd(all, at + 1), at + 18);
  for (let k = at + 1; k < end; k++) {
    const item = all[k] as Item;
    if (item.type === 'quote') return undefined;
    if (item.type !== 'word') continue;
    const kind = grammar.cues.get(item.folded) ?? (grammar.weakCues.has(item.folded) ? 'verb' : undefined);
    if (!kind || (kind === 'participle' && k > at + 2)) continue;
    // “…” that he said: a new reported clause, not the report of this quotation.
    const next = all[k + 1];
    if (next?.type === 'word' && grammar.complementizers.has(next.folded) && grammar.language !== 'ar')
      return undefined;
    const follows = phraseAfter(all, k + 1, grammar, end);
    const precedes = k > at + 1 ? phraseBefore(all, k, grammar, at + 1) : undefined;
    const subject = kind === 'source' || k <= at + 2 ? (follows ?? precedes) : (precedes ?? follows);
    return { cue: k, kind, side: 'after', close: k - at <= 3 || precedes !== undefined, subject };
  }
  return undefined;
}

function cueKind(all: readonly Item[], k: number, quote: number, grammar: Grammar): CueKind | undefined {
  const item = all[k] as WordItem;
  const kind = grammar.cues.get(item.folded);
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

function subjectOf(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  grammar: Grammar,
  start: number,
  at: number,
): Phrase | undefined {
  if (kind === 'participle' || kind === 'noun') return undefined;
  const after = phraseAfter(all, k + 1, grammar, at);
  if (kind === 'source') return after;
  if (grammar.subject === 'after-first') {
    const first = all[k] as WordItem;
    // وقال opens a clause: its subject is left out. قال inside one has it before: مصدر أمني قال.
    const before = /^[وف]/.test(first.folded) ? undefined : phraseBefore(all, k, grammar, start);
    // أفاد وكالة …: the agency is told, whoever stands before tells.
    const told =
      after !== undefined && before !== undefined && grammar.carriers.has((all[after.from] as WordItem).folded);
    return after && !told ? after : before && ownerOfMedium(all, before, grammar);
  }
  const before = phraseBefore(all, k, grammar, start);
  if (before) return before;
  return grammar.language === 'en' ? undefined : after;
}

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

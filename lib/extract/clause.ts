import type { Grammar } from './grammar';
import type { Item } from './items';
import type { ClauseRule } from './judge';
import type { Phrase } from './phrase';
import { sentenceEnd } from './sentence';
import { cueAt } from './subject';

/** Items from `from` to `to`, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The items of a clause, with the subject of its cue and the rule that found it. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Where it goes on behind its report. */
  readonly rest?: Range | undefined;
  readonly subject: Phrase | undefined;
  readonly rule: ClauseRule;
}

/** Up to so many items are an adverbial: Dans un tweet, le maire salue …; she said on Friday morning, … */
export const SHORTEST = 4;

/** The clause goes to the end of the sentence, or to another report: a participle, or “…, while the army said”. */
export function clauseEnd(all: readonly Item[], from: number, grammar: Grammar): number {
  const end = sentenceEnd(all, from);
  for (let k = from; k < end; k++) {
    const item = all[k] as Item;
    if (item.type === 'stop') return k;
    if (item.type === 'comma' && reportsAnew(all, k + 1, end, grammar)) return k;
    // He was “not sure,” while others …: the comma stands inside the marks.
    const next = all[k + 1];
    const parted = item.type === 'quote' && item.pauses && next?.type === 'word';
    if (parted && (grammar.parentheses.has(next.folded) || cueAt(all, k + 1, grammar) === 'participle')) return k + 1;
  }
  return trimEnd(all, from, end);
}

/** Whether a report begins within a few words: its cue stands before any comma or mark. */
function reportsAnew(all: readonly Item[], from: number, end: number, grammar: Grammar): boolean {
  for (let k = from; k < Math.min(end, from + 8); k++) {
    const item = all[k] as Item;
    if (item.type !== 'word' || grammar.complementizers.has(item.folded)) return false;
    if (k === from && grammar.contrasts.has(item.folded)) return true;
    const kind = cueAt(all, k, grammar);
    if (kind === 'participle' || kind === 'source') return k === from;
    // …، وطالب الوزير بالاستقالة: the verb opens a clause of its own.
    const opens = k === from && grammar.subject === 'after-first' && grammar.speechActs.has(item.folded);
    if (kind === 'verb' && (opens || leadsOn(all, k, end, grammar))) return true;
  }
  return false;
}

/** A cue that a complementizer or a mark follows soon. */
function leadsOn(all: readonly Item[], k: number, end: number, grammar: Grammar): boolean {
  return all
    .slice(k + 1, Math.min(end, k + 9))
    .some((i) => i.type === 'quote' || (i.type === 'word' && grammar.complementizers.has(i.folded)));
}

/** Without the points and commas at its end. */
export function trimEnd(all: readonly Item[], from: number, end: number): number {
  let to = end;
  while (to > from && !['word', 'quote', 'close'].includes((all[to - 1] as Item).type)) to--;
  return to;
}

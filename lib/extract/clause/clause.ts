import { cueAt } from '../cue/cue';
import type { ClauseRule } from '../judge/reason';
import { type Item, joinsOn, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd } from '../read/sentence';
import type { Phrase } from '../who/phrase';
import { tellsAct } from './acts';

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
export function clauseEnd(r: Reading, from: number): number {
  const end = sentenceEnd(r.all, from);
  for (let k = from; k < end; k++) {
    const item = r.all[k] as Item;
    if (item.type === 'stop') return k;
    const anew = item.type === 'comma' && reportsAnew(r, k + 1, end);
    if (anew) return anew === k + 1 ? k : anew;
    if (item.type === 'comma' && r.grammar.narratesBehind(r, k, from)) return k;
    if (
      item.type === 'quote' &&
      (r.grammar.narratesOn(r, k + 1) || tellsAct(r, k + 1) || isJoinedReport(r, k + 1, end))
    )
      return k + 1;
    // He was “not sure,” while others …: the comma stands inside the marks.
    const next = r.all[k + 1];
    const parted = item.type === 'quote' && item.pauses && next?.type === 'word';
    const told = parted ? cueAt(r, k + 1) : undefined;
    if (parted && (r.grammar.parentheses.has(next.folded) || told === 'participle' || told === 'verb')) return k + 1;
  }
  return trimEnd(r.all, from, end);
}

/**
 * Where a report begins within a few words, its cue before any comma or mark: at item `from`, or at what joins it to
 * the end of the clause: he said, it rained [and added: …].
 */
function reportsAnew(r: Reading, from: number, end: number): number | undefined {
  let joiner: number | undefined;
  const apart = r.text[r.all[from - 1]?.start ?? 0] === ';';
  for (let k = from; k < Math.min(end, from + 8); k++) {
    const item = r.all[k] as Item;
    if (item.type !== 'word' || item.entry.opensClause) return undefined;
    const told = r.grammar.circumstances.get(item.folded)?.has(wordAt(r.all, k + 1));
    if (k === from && (told || r.grammar.contrasts.has(item.folded))) return from;
    if (k > from + 1 && r.grammar.joiners.has(item.folded)) joiner = k;
    const kind = cueAt(r, k);
    // …، واستخدم الوزير العبارة قائلاً إن …: a verb joined on, and who acts is who says.
    const joinedOn = r.grammar.forms.added.test(wordAt(r.all, from));
    if (kind === 'participle' && k > from && joinedOn && leadsOn(r, k, end)) return from;
    if (kind === 'participle' || kind === 'source') return k === from ? from : undefined;
    // …, and Karl Lind called them “useful”; his lawyer called it “absurd”
    if (k > from + 1 && (apart || (r.all[k - 1] as WordItem).capital) && r.grammar.namingVerbs.has(item.folded))
      return leadsOn(r, k, end) ? from : undefined;
    // …، وطالب الوزير بالاستقالة: the verb opens a clause of its own.
    const opens = k === from && r.grammar.subject === 'after-first' && r.grammar.speechActs.has(item.folded);
    if (kind === 'verb' && (opens || leadsOn(r, k, end))) return joiner === k - 1 ? joiner : from;
  }
  return undefined;
}

/** that it was “new” [and insisted it was “safe”]; «…» [وأكد أنه …]: another report, joined behind marks. */
function isJoinedReport(r: Reading, k: number, end: number): boolean {
  const joins = r.grammar.joiners.has(wordAt(r.all, k));
  const first = joins ? k + 1 : k;
  // et a averti que …
  const verb = r.grammar.auxiliaries.has(wordAt(r.all, first)) ? first + 1 : first;
  return joinsOn(r.grammar, wordAt(r.all, k)) && verb < end && cueAt(r, verb) === 'verb' && leadsOn(r, verb, end);
}

/** A cue that a complementizer or a mark follows soon. */
function leadsOn(r: Reading, k: number, end: number): boolean {
  return r.all
    .slice(k + 1, Math.min(end, k + 9))
    .some((i) => i.type === 'quote' || (i.type === 'word' && r.grammar.complementizers.has(i.folded)));
}

/** Without the points and commas at its end. */
export function trimEnd(all: readonly Item[], from: number, end: number): number {
  let to = end;
  while (to > from && !['word', 'quote', 'close'].includes((all[to - 1] as Item).type)) to--;
  return to;
}

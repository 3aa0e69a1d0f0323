import type { Span } from '../text/span';
import type { Grammar } from './grammar';
import type { Item, WordItem } from './items';
import type { Reason } from './judge';
import { phraseAfter, phraseBefore } from './phrase';
import { type Report, sentenceEnd, sentenceStart } from './reporting';

export interface IndirectClause {
  readonly span: Span;
  readonly report: Report;
  readonly reasons: readonly Reason[];
}

/**
 * Reported clauses without marks: a cue, its subject, and a complementizer (قال … إنّ, said that,
 * a dit que, sagte, dass), to the end of the sentence. A clause with a quotation in it is left to
 * that quotation.
 */
export function indirectSpeech(
  all: readonly Item[],
  grammar: Grammar,
  quotations: readonly number[],
): IndirectClause[] {
  const found: IndirectClause[] = [];
  let from = 0;
  for (let k = 0; k < all.length; k++) {
    const item = all[k] as Item;
    if (item.type !== 'word' || k < from || grammar.cues.get(item.folded) === undefined) continue;
    const kind = grammar.cues.get(item.folded);
    if (kind === 'source' || kind === 'noun' || kind === undefined) continue;
    const opener = complementizerAfter(all, k, grammar);
    if (opener === undefined) continue;
    const end = clauseEnd(all, opener + 1, grammar);
    if (quotations.some((q) => q > opener && q < end) || end - opener < 3) continue;
    const last = all[end - 1] as Item;
    const start = sentenceStart(all, k);
    const subject = kind === 'participle' ? undefined : subjectOfClause(all, k, opener, start, grammar);
    found.push({
      span: [(all[opener] as Item).start, last.end],
      report: { cue: k, kind, side: 'before', close: true, subject },
      reasons: [
        { rule: 'cue-before', weight: 1 },
        { rule: 'complementizer', weight: 1 },
      ],
    });
    from = end;
  }
  return found;
}

function complementizerAfter(all: readonly Item[], cue: number, grammar: Grammar): number | undefined {
  for (let k = cue + 1; k < Math.min(all.length, cue + 14); k++) {
    const item = all[k] as Item;
    if (item.type === 'stop' || item.type === 'quote' || item.type === 'colon') return undefined;
    if (item.type !== 'word') continue;
    if (grammar.complementizers.has(item.folded)) return k;
    if (grammar.cues.get(item.folded) === 'verb' && grammar.language !== 'ar') return undefined;
  }
  return undefined;
}

/** The clause goes to the end of the sentence, or to a participle that reports something more. */
function clauseEnd(all: readonly Item[], from: number, grammar: Grammar): number {
  const end = sentenceEnd(all, from);
  for (let k = from; k < end; k++) {
    const item = all[k] as Item;
    if (item.type === 'stop') return k;
    if (item.type === 'comma' && grammar.cues.get((all[k + 1] as WordItem | undefined)?.folded ?? '') === 'participle')
      return k;
  }
  return end;
}

function subjectOfClause(all: readonly Item[], cue: number, opener: number, start: number, grammar: Grammar) {
  if (grammar.subject === 'before-first')
    return phraseBefore(all, cue, grammar, start) ?? phraseAfter(all, cue + 1, grammar, opener);
  const after = phraseAfter(all, cue + 1, grammar, opener);
  if (after) return after;
  return /^[وف]/.test((all[cue] as WordItem).folded) ? undefined : phraseBefore(all, cue, grammar, start);
}

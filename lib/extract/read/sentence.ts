import type { Grammar } from '../grammar';
import type { Item } from './items';
import type { Reading } from './reading';

/** How many items a sentence may have: a text without points stays linear. */
export const REACH = 160;

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

/** Whether a verb of the sentence says by its form that somebody else speaks. */
export function isReportative(r: Reading, at: number): boolean {
  if (r.grammar.reportative.size === 0) return false;
  const [start, end] = [sentenceStart(r.all, at), sentenceEnd(r.all, at)];
  for (let k = start; k < end; k++) if (tellsReport(r.all[k] as Item, r.grammar)) return true;
  return r.grammar.reportedVerb(r, start, end) !== undefined;
}

/** A verb form of reported speech. */
export const tellsReport = (item: Item, grammar: Grammar): boolean =>
  item.type === 'word' &&
  (grammar.reportative.has(item.folded) || (item.accent && grammar.accentedReportative.has(item.folded)));

/** Where the clause of item `k` begins: behind the last comma or mark before it; what stands in brackets interrupts none. */
export function clauseStart(all: readonly Item[], k: number, start: number): number {
  let at = k;
  while (at > start) {
    const type = all[at - 1]?.type;
    if (type === 'close') while (at > start && all[at - 1]?.type !== 'open') at--;
    else if (type !== 'word') break;
    at--;
  }
  // ) …: what closes may have been opened nowhere.
  return Math.max(at, start);
}

/** Da habe der Regisseur [gesagt]: „…“: whether the verb of saying at item `k` tells by its form that whoever goes on tells of it. */
export function isRetold({ all, grammar }: Reading, k: number): boolean {
  if (grammar.reportative.size === 0) return false;
  for (let at = clauseStart(all, k, sentenceStart(all, k)); at <= k; at++)
    if (tellsReport(all[at] as Item, grammar)) return true;
  return false;
}

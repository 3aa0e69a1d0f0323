import { type Clause, clauseEnd } from './clause';
import type { CueKind, Grammar } from './grammar';
import { commaFrom, type Item, type WordItem, wordAt } from './items';
import { isAdverb } from './phrase';
import { cueAt, subjectOf } from './subject';

/** How far behind its verb an act's clause may begin, in items: whom it is done to stands between. */
const ADDRESSEE = 13;

/** She accused the council [of wasting it]; elle promet [de partir]; اتهم الحكومة [بإهدار المال]: not what the verb says but what it does. */
export function speechAct(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  start: number,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  const { folded } = all[k] as WordItem;
  const particle = grammar.speechActs.get(`${folded} ${wordAt(all, k + 1)}`);
  const opens = particle ?? grammar.speechActs.get(folded);
  if (!opens || isPassive(all, k, start, grammar)) return undefined;
  let end = clauseEnd(all, k + 1, grammar);
  // Smith, accusing him of fraud, left.
  if (kind === 'participle' && all[k - 1]?.type === 'comma') end = commaFrom(all, k + 1, end);
  for (let i = k + (particle ? 2 : 1); i < Math.min(end, k + ADDRESSEE); i++) {
    const [item, next] = [all[i] as Item, all[i + 1]];
    // accused Smith, the mayor, of lying
    if (item.type === 'comma') continue;
    if (item.type !== 'word') return undefined;
    if (opens.test(`${item.folded} ${beginning(next, quoted.has(i + 1))}`))
      return {
        from: i,
        to: actEnd(all, i + 1, end, grammar),
        subject: subjectOf(all, k, kind, grammar, start, i),
        rule: 'speech-act',
      };
    if (cueAt(all, i, grammar) === 'verb') return undefined;
  }
  return undefined;
}

/** She promised [to leave] and denied …; اتهم الحكومة [بالكذب] ودعاها …: a finite verb joined to the act is another. */
export function actEnd(all: readonly Item[], from: number, end: number, grammar: Grammar): number {
  for (let k = from; k < end; k++) {
    const item = all[k] as Item;
    if (item.type !== 'word') continue;
    if (grammar.subject === 'after-first' && /^و/.test(item.folded) && cueAt(all, k, grammar) === 'verb') return k;
    if (!grammar.joiners.has(item.folded)) continue;
    let next = k + 1;
    while (next < end && isAdverb(all[next] as Item, grammar)) next++;
    const verb = all[next];
    const finite = next > k + 1 || grammar.verbSecond || (verb?.type === 'word' && PAST.test(verb.folded));
    if (next < end && finite && verb?.type === 'word' && reports(all, next, grammar)) return k;
  }
  return end;
}

/** In English only the past tells a finite verb from an infinitive; in French its auxiliary does. */
const PAST = /(?:ed|said|told|wrote|swore)$/;

function reports(all: readonly Item[], k: number, grammar: Grammar): boolean {
  const { folded } = all[k] as WordItem;
  if (cueAt(all, k, grammar) === 'verb' || grammar.bareClause.cues.has(folded)) return true;
  return grammar.speechActs.has(folded) || grammar.speechActs.has(`${folded} ${wordAt(all, k + 1)}`);
}

/** A word as it begins, with its capital; “ for a quotation. */
const beginning = (item: Item | undefined, isQuotation: boolean): string => {
  if (item?.type !== 'word') return isQuotation ? '“' : '';
  return item.capital ? item.folded.slice(0, 1).toUpperCase() + item.folded.slice(1) : item.folded;
};

/** was accused, a été accusé: whoever stands before does not act. */
function isPassive(all: readonly Item[], k: number, start: number, grammar: Grammar): boolean {
  let i = k - 1;
  while (i > start && isAdverb(all[i] as Item, grammar) && !grammar.passives.has((all[i] as WordItem).folded)) i--;
  return i >= start && grammar.passives.has(wordAt(all, i));
}

import { type Clause, clauseEnd } from './clause';
import type { CueKind, Grammar } from './grammar';
import type { Item, WordItem } from './items';
import { isAdverb } from './phrase';
import { cueAt, subjectOf } from './subject';

/** How far behind its verb an act's clause may begin, in items: whom it is done to stands between. */
const ADDRESSEE = 9;

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
  const particle =
    all[k + 1]?.type === 'word' ? grammar.speechActs.get(`${folded} ${(all[k + 1] as WordItem).folded}`) : undefined;
  const opens = particle ?? grammar.speechActs.get(folded);
  if (!opens || isPassive(all, k, start, grammar)) return undefined;
  let end = clauseEnd(all, k + 1, grammar);
  // Smith, accusing him of fraud, left.
  if (kind === 'participle' && all[k - 1]?.type === 'comma') {
    let comma = k + 1;
    while (comma < end && all[comma]?.type !== 'comma') comma++;
    end = comma;
  }
  for (let i = k + (particle ? 2 : 1); i < Math.min(end, k + ADDRESSEE); i++) {
    const [item, next] = [all[i] as Item, all[i + 1]];
    if (item.type !== 'word') return undefined;
    if (opens.test(`${item.folded} ${beginning(next, quoted.has(i + 1))}`))
      return { from: i, to: end, subject: subjectOf(all, k, kind, grammar, start, i), rule: 'speech-act' };
    if (cueAt(all, i, grammar) === 'verb') return undefined;
  }
  return undefined;
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
  const before = all[i];
  return i >= start && before?.type === 'word' && grammar.passives.has(before.folded);
}

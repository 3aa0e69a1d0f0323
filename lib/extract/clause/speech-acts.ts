import { cueAt } from '../cue/cue';
import type { CueKind } from '../grammar';
import { commaFrom, type Item, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { isAdverb } from '../who/phrase';
import { subjectOf } from '../who/subject';
import { type Clause, clauseEnd } from './clause';

/** How far behind its verb an act's clause may begin, in items: whom it is done to stands between. */
const ADDRESSEE = 13;

/** She accused the council [of wasting it]; elle promet [de partir]; اتهم الحكومة [بإهدار المال]: not what the verb says but what it does. */
export function speechAct(
  r: Reading,
  k: number,
  kind: CueKind,
  start: number,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  const { folded } = r.all[k] as WordItem;
  const particle = actWithParticle(r, k);
  const opens = particle ?? r.grammar.speechActs.get(folded);
  if (!opens || isPassive(r, k, start)) return undefined;
  let end = clauseEnd(r, k + 1);
  // Smith, accusing him of fraud, left.
  // A clerk, who asked not to be named, called it …
  const isAside = r.grammar.relatives.has(wordAt(r.all, k - 1)) && r.all[k - 2]?.type === 'comma';
  if (isAside || (kind === 'participle' && r.all[k - 1]?.type === 'comma')) end = commaFrom(r.all, k + 1, end);
  // Two people who asked not to be named said …: what the sentence reports stands behind the relative clause.
  const isTold = !isAside && [k - 1, k - 2].some((i) => i > start && r.grammar.relatives.has(wordAt(r.all, i)));
  if (isTold && reportedBehind(r, k, end)) return undefined;
  for (let i = k + (particle ? 2 : 1); i < Math.min(end, k + ADDRESSEE); i++) {
    const [item, next] = [r.all[i] as Item, r.all[i + 1]];
    // accused Smith, the mayor, of lying
    if (item.type === 'comma') continue;
    if (item.type !== 'word') return undefined;
    // اتهمت [بولا] …: a name, whatever its first letter is elsewhere; على is none.
    if (!r.grammar.capitals && !item.accent && r.grammar.givenNames.has(item.folded)) continue;
    if (opens.test(`${item.folded} ${beginning(next, quoted.has(i + 1))}`))
      return {
        from: i,
        to: actEnd(r, i + 1, end),
        subject: subjectOf(r, k, kind, start, i),
        rule: 'speech-act',
      };
    if (cueAt(r, i) === 'verb') return undefined;
  }
  return undefined;
}

/** What follows a verb with its particle: called on. */
const actWithParticle = ({ all, grammar }: Reading, k: number): RegExp | undefined =>
  grammar.actsWithParticle.has(wordAt(all, k))
    ? grammar.speechActs.get(`${wordAt(all, k)} ${wordAt(all, k + 1)}`)
    : undefined;

/** Whether a verb of saying follows item `k` without a comma or marks between. */
function reportedBehind(r: Reading, k: number, end: number): boolean {
  for (let i = k + 2; i < end && r.all[i]?.type === 'word'; i++) if (cueAt(r, i) === 'verb') return true;
  return false;
}

/** She promised [to leave] and denied …; اتهم الحكومة [بالكذب] ودعاها …: a finite verb joined to the act is another. */
export function actEnd(r: Reading, from: number, end: number): number {
  for (let k = from; k < end; k++) {
    const item = r.all[k] as Item;
    if (item.type !== 'word') continue;
    if (r.grammar.forms.added.test(item.folded) && cueAt(r, k) === 'verb') return k;
    if (!r.grammar.joiners.has(item.folded)) continue;
    let next = k + 1;
    while (next < end && isAdverb(r.all[next], r.grammar)) next++;
    const verb = r.all[next];
    const finite = next > k + 1 || (verb?.type === 'word' && r.grammar.tellsFinite(verb.folded));
    if (next < end && finite && verb?.type === 'word' && reports(r, next)) return k;
  }
  return end;
}

function reports(r: Reading, k: number): boolean {
  const { folded } = r.all[k] as WordItem;
  if (cueAt(r, k) === 'verb' || r.grammar.bareCues.has(folded)) return true;
  return r.grammar.speechActs.has(folded) || actWithParticle(r, k) !== undefined;
}

/** A word as it begins, with its capital; “ for a quotation. */
const beginning = (item: Item | undefined, isQuotation: boolean): string => {
  if (item?.type !== 'word') return isQuotation ? '“' : '';
  return item.capital ? item.folded.slice(0, 1).toUpperCase() + item.folded.slice(1) : item.folded;
};

/** was accused, a été accusé: whoever stands before does not act. */
function isPassive(r: Reading, k: number, start: number): boolean {
  let i = k - 1;
  while (i > start && isAdverb(r.all[i], r.grammar) && !r.grammar.passives.has((r.all[i] as WordItem).folded)) i--;
  return i >= start && r.grammar.passives.has(wordAt(r.all, i));
}

import type { Item } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceStart } from '../read/sentence';
import type { Sort } from '../who/nominal';
import { followsReport, followsSomebody } from '../who/subject-before';
import { hasFirstPerson, isClause } from './inside';
import { type Found, MAX_TERM, type Marks } from './marks';

/** Where the marks stand: in their block, in their sentence, among other quotations. */
export function byPlace(m: Marks): Found {
  const { r, at, quote, report, count } = m;
  const opens = sentenceStart(r.all, at) === at;
  return [
    m.joined && !m.titled && 'joined',
    m.shown && 'banner-or-chant',
    m.twin && 'twin',
    m.alone && (count >= 3 || m.turn) && 'alone',
    m.medium && m.medium !== 'heading' && !m.shown && 'medium',
    isOwnSentence(m, opens) && 'own-sentence',
    m.amid && 'amid-quotations',
    opens && report?.side !== 'after' && !m.alone && !m.headed && count <= 3 && !quote.endsSentence && 'subject',
  ];
}

/** “…,” he said. “Nobody believed in it.”; “Like a bomb”: witnesses tell; Il est formel : « Rien ne changera. »; Reeve: ‘We will sell’; Golan: ‘You will not’ */
function isOwnSentence(m: Marks, opens: boolean): boolean {
  const { r, at, quote, report } = m;
  const { capitals, nounCapitals } = r.grammar;
  if (m.headed)
    return !m.titled && (m.count > 2 || isClause(m.inside, r.grammar) || hasFirstPerson(m.inside, r.grammar));
  const whole = !nounCapitals || /[.!?…]\s*$/.test(r.text.slice(...quote.range.inner));
  const colon = r.all[at - 1]?.type === 'colon' && !m.titled;
  const led = colon && (capitals ? whole && !quote.small : isLabelled(m));
  if (quote.endsSentence)
    return (
      (led && capitals) ||
      (opens && (m.amid || followsReport(r, at) || (!m.titled && m.count > MAX_TERM && followsSomebody(r, at))))
    );
  return led && report?.kind === 'colon' && report.subject !== undefined && isWhole(r, at, report.subject.from);
}

/** المدير: «سنبيع»: whether a colon stands behind somebody who may speak, where no capital tells a title. */
function isLabelled({ r, report }: Marks): boolean {
  const named = report?.kind === 'colon' && report.subject && r.grammar.nominal(r, report.subject.span);
  return named !== undefined && named !== false && MAY_SPEAK.has(named.sort);
}
const MAY_SPEAK: ReadonlySet<Sort> = new Set<Sort>(['name', 'office', 'body', 'group']);

/** Whether nothing stands in the sentence but a label that begins at item `from`, and the marks. */
function isWhole({ all, text }: Reading, at: number, from: number): boolean {
  const [before, behind] = [all[from - 1], all[at + 1]];
  const isPoint = (item: Item | undefined) =>
    item === undefined || item.type === 'stop' || /[;؛]/.test(text[item.start] ?? '');
  return isPoint(before) && isPoint(behind);
}

import { cueAt } from '../cue/cue';
import type { Grammar } from '../grammar';
import { type Item, type WordItem, wordAt, wordsEnd } from '../read/items';
import type { Reading } from '../read/reading';
import { tellsReport } from '../read/sentence';
import { subjectOf } from '../who/subject';
import { type Clause, clauseEnd } from './clause';
import { actEnd } from './speech-acts';

/** he said [it rained]; er sagte, [es regne] */
export function bareClause(r: Reading, k: number, start: number, quoted: ReadonlySet<number>): Clause | undefined {
  const cue = r.all[k] as WordItem;
  if (!r.grammar.bareClause.cues.has(cue.folded)) return undefined;
  const next = r.all[k + 1];
  // denied taking money and left: what is denied is no clause.
  if (r.grammar.speechActs.has(cue.folded) && next?.type === 'word' && /.ing$/.test(next.folded)) return undefined;
  for (let i = k - 1; i >= Math.max(start, k - 8); i--) if (quoted.has(i)) return undefined;
  const end = clauseEnd(r, k + 1);
  if (r.grammar.bareClause.comma) {
    const comma = wordsEnd(r.all, k + 1, Math.min(end, k + 16));
    if (r.all[comma]?.type !== 'comma') return undefined;
    const reported = r.all.slice(comma, end).some((i) => tellsReport(i, r.grammar));
    if (!reported && !isInfinitive(r.all, comma + 1, end)) return undefined;
    const to = reported ? end : actEnd(r, comma + 1, end);
    return { from: comma + 1, to, subject: subjectOf(r, k, 'verb', start, comma), rule: 'bare-clause' };
  }
  const subject = r.grammar.subjectOfVerb(r, k, start, undefined);
  if (!subject && cueAt(r, k) !== 'participle') return undefined;
  let from = k + 1;
  if (/^t(?:old|ells?)$/.test(cue.folded)) from = listenerEnd(r.all, from, end);
  while (from < end && isDay(r.all[from] as Item)) from++;
  const first = r.all[from];
  // said this, and left
  if (from >= end || first?.type !== 'word' || r.all[from + 1]?.type === 'comma') return undefined;
  if (r.grammar.bareClause.never.has(first.folded)) return undefined;
  const core = r.grammar.bareClause.surely.has(cue.folded);
  return core || hasFiniteVerb(r, from + 1, end) ? { from, to: end, subject, rule: 'bare-clause' } : undefined;
}

/** versprach, [den Hafen zu öffnen]; forderte sie auf, [früh aufzustehen]; not: sprach, um zu gefallen. */
function isInfinitive(all: readonly Item[], from: number, end: number): boolean {
  const word = (k: number) => wordAt(all, k);
  if (/^(?:um|ohne|statt|anstatt)$/.test(word(from))) return false;
  for (let k = from; k < Math.min(end, from + 30); k++) {
    if (all[k]?.type === 'comma') return false;
    if (PREFIXED.test(word(k)) || (word(k) === 'zu' && /n$/.test(word(k + 1)) && !(all[k + 1] as WordItem).capital))
      return true;
  }
  return false;
}

const PREFIXED =
  /^(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|nieder|teil|vor|weg|weiter|zuruck|zusammen)zu\p{L}+n$/u;

const hasFiniteVerb = (r: Reading, from: number, end: number): boolean =>
  r.all.slice(from, Math.min(end, from + 12)).some((i) => i.type === 'word' && hasFiniteForm(i, r.grammar));

export const hasFiniteForm = ({ folded, capital }: WordItem, grammar: Grammar): boolean =>
  !capital && (grammar.bareClause.finite.has(folded) || /(?:.ed|n['’]t|['’](?:s|re|ve|d))$/.test(folded));

/** on [Friday], [yesterday]: when it was said. */
export const isDay = (item: Item): boolean =>
  item.type === 'word' && /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(item.folded);

/** Behind whom it was told: reporters, him, the New York Times. */
function listenerEnd(all: readonly Item[], from: number, end: number): number {
  let k = from;
  const first = all[k];
  if (first?.type !== 'word') return k;
  if (/^(?:me|you|him|her|us|them|it|reporters|people|voters|supporters|lawmakers|investigators)$/.test(first.folded))
    return k + 1;
  if (/^(?:the|a|an|his|her|their|its)$/.test(first.folded)) k++;
  while (k < end && k < from + 6 && all[k]?.type === 'word' && (all[k] as WordItem).capital) k++;
  if (k === from + 1 && !first.capital && all[k]?.type === 'word') k++;
  return k;
}

import { type Clause, clauseEnd } from '../../clause/clause';
import { actEnd } from '../../clause/speech-acts';
import { type Item, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsReport } from '../../read/sentence';
import { subjectOf } from '../../who/subject';

/** er sagte, [es regne]; sie versprach, [früh zu kommen]: behind the comma of a verb of saying. */
export function bareClause(r: Reading, k: number, start: number): Clause | undefined {
  const end = clauseEnd(r, k + 1);
  const comma = wordsEnd(r.all, k + 1, Math.min(end, k + 16));
  if (r.all[comma]?.type !== 'comma') return undefined;
  const reported = r.all.slice(comma, end).some((i) => tellsReport(i, r.grammar));
  if (!reported && !isInfinitive(r.all, comma + 1, end)) return undefined;
  const to = reported ? end : actEnd(r, comma + 1, end);
  return { from: comma + 1, to, subject: subjectOf(r, k, 'verb', start, comma), rule: 'bare-clause' };
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

import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { nounPhrase } from './noun-phrase';
import { nounSubject } from './subject';

/**
 * اتهامات [النائب] للبلدية بـ«…»; دعوة [الرئيس] الأطراف إلى «…»: whether a noun of saying holds the words of whom it belongs
 * to, with nothing between them and the link but whom it was said to or of.
 */
export function nounLeads(r: Reading, k: number, at: number): boolean {
  const link = at - 1;
  if (!r.grammar.speechNouns.get(wordAt(r.all, k))?.has(wordAt(r.all, link)) || r.all[k - 1]?.type !== 'word')
    return false;
  const to = nounSubject(r, k, k)?.to ?? link;
  if (to >= link || link - to > LONGEST || r.all.slice(to, link).some((item) => item.type !== 'word')) return false;
  const first = wordAt(r.all, to);
  if (/^ل(?:ه|ها|هم|ل.{2,})$/.test(first)) return true;
  const other = nounPhrase(r, to, link);
  return other?.to === link && OTHERS.has(other.kind) && /^ال/.test(first);
}

/** In items, whom it was said to. */
const LONGEST = 3;

const OTHERS: ReadonlySet<string> = new Set(['body', 'group', 'person', 'title', 'place']);

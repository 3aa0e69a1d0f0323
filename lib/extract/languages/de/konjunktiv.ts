import { set } from '../../grammar';
import type { Reading } from '../../read/reading';

/**
 * Whether the verb at item `k` tells by its form that it is reported, where it stands behind its subject or what opens
 * the clause: er [warte] noch; der Wagen [gehöre] ihm; So [vertrage] sich der Rat nicht.
 * @param loosely also the forms that of most verbs are the past: [warte], [leite]
 */
export function isKonjunktiv({ all, grammar }: Reading, k: number, loosely: boolean): boolean {
  const [before, item, next] = [all[k - 1], all[k], all[k + 1]];
  if (item?.type !== 'word' || item.capital) return false;
  if (!looksReported(item.folded) && !(loosely && AMBIGUOUS.has(item.folded))) return false;
  if (before?.type === 'close' || before?.type === 'quote') return next?.type === 'word' && !next.capital;
  if (before?.type !== 'word') return false;
  // große Sorge: an adjective has its noun behind it.
  const isAdjective = next?.type === 'word' && next.capital;
  if (PRONOUNS.has(before.folded)) return !isAdjective || all[k - 2]?.type !== 'word';
  // so schwere Verletzungen; but: So verlange der Rat …
  if (OPENING.has(before.folded)) return before.capital || !isAdjective;
  return before.capital && !isAdjective && !grammar.articles.has(before.folded) && !FIRST.test(before.folded);
}

/** Whether a word ends like such a verb. */
export const looksReported = (word: string): boolean => KONJUNKTIV.test(word) && !OTHER.test(word) && !NEVER.has(word);

/** …, der Wagen [gehöre] ihm: whether such a verb stands between two items, behind the first. */
export function isToldWithin(r: Reading, from: number, end: number, loosely: boolean): boolean {
  for (let k = from + 1; k < end; k++) if (isKonjunktiv(r, k, loosely)) return true;
  return false;
}

const PRONOUNS = set('er sie es man');
/** Adverbs that a sentence may open with right before such a verb. */
const OPENING = set('so zudem dadurch damit dazu dabei außerdem allerdings jedoch daher deshalb dort darin');
const FIRST = /^(?:ich|wir|das|dies|alle)$/;
const KONJUNKTIV = /[^aeioyt]e$/;
/** By its end made of a participle or a noun: gehörende, getragene, teilweise, amazon.de */
const OTHER = /\.|[a-z]{2}(?:nd|[^h]en)e$|eise$|^de$/;
const NEVER = set(
  'neue treue blaue graue wurde ohne alle keine eine diese jene jede ihre seine meine unsere gerade heute gerne gern lange bange beinahe nahe ehe solange danke beide solche welche manche andere mehrere viele einige wenige folgende besondere zufolge infolge sowie je zuhause ende seine morgige gestrige vorne ferne dieselbe anstelle mithilfe zuliebe inne live insbesondere zustande zugrunde letztere inklusive ware entspräche exklusive siehe mittlerweile weitere kurze infrage alleine sukzessive deutsche lange hohe',
);
/** Where the stem ends with a t; of most verbs this form is the past. */
const AMBIGUOUS = set(
  'warte erwarte arbeite biete verbiete trete vertrete leite rate berate achte fürchte befürchte vermute bedeute halte enthalte behalte streite bestreite berichte richte verzichte antworte leiste veranstalte verwalte bitte',
);

import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { DEED, isSmall, wordIn } from './word';
import { hangsOnPreposition, hasArticle, isAdverb, isNameable, rawOf } from './word-form';

/** [تامير باردو] إن, [دورا لوماس]: …: two words and nothing more, the second unknown, were the first like a noun of doing or an adverb. */
export function isNamePair(r: Reading, k: number, end: number, told: boolean): boolean {
  const next = r.all[k + 2];
  const leads = next?.type === 'word' && r.grammar.cues.get(next.folded) === 'participle';
  const closes = k + 2 >= end || next?.type !== 'word' || r.grammar.complementizers.has(next.folded);
  // قالت القاضية [غنى بحر]: nothing but a name stands between an office that is told to speak and what it says.
  if (told && (closes || leads) && [k, k + 1].every((i) => mayBeName(r, i))) return true;
  const first = r.all[k] as Item;
  const mayName = DEED.test(wordAt(r.all, k)) || (/.ا$/.test(rawOf(r, first)) && !wordIn(r, k).small);
  return mayName && closes && isNameable(r, k + 1, end) && wordIn(r, k + 1).noun === undefined;
}

/** A word that is no small one and hangs on nothing, were it a noun or a verb elsewhere. */
export function mayBeName(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || isSmall(r, item.folded) || hasArticle(r, k) || isAdverb(r, item)) return false;
  return (
    item.folded.length > 2 &&
    !/\d|^(?:[بوف]?ال|لل)/.test(item.folded) &&
    !(/^[بلك]/.test(item.folded) && hangsOnPreposition(r, k))
  );
}

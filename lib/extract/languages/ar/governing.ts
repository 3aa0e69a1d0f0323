import { cueAt } from '../../cue/cue';
import { type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { phraseAfter } from '../../who/phrase';

/**
 * قالت دراسة نشرت العام الماضي إن …: a verb right behind a phrase, without a conjunction, only describes it;
 * the cue before that phrase governs the clause.
 */
export function governing(r: Reading, k: number, start: number, end: number): number {
  const opens = r.all.slice(k + 1, end).some((i) => i.type === 'word' && r.grammar.complementizers.has(i.folded));
  // الوزير الذي قال إن …: a relative clause has its own.
  if (r.grammar.relatives.has(wordAt(r.all, k - 1))) return k;
  if (!opens || cueAt(r, k) !== 'verb' || r.grammar.forms.joined.test((r.all[k] as WordItem).folded)) return k;
  for (let i = k - 1; i >= Math.max(start, k - 10); i--) {
    const item = r.all[i] as Item;
    if (item.type !== 'word' || item.entry.opensClause) return k;
    if (cueAt(r, i) === 'verb') return i + 1 < k && phraseAfter(r, i + 1, k) ? i : k;
  }
  return k;
}

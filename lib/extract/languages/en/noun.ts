import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';

/** a Twitter [comment]: a base form two words behind a determiner is a noun; not: the critics say, the people say. */
export function isCompound(r: Reading, k: number): boolean {
  // fellow member states
  if (wordAt(r.all, k) === 'states' && wordAt(r.all, k - 1) === 'member') return true;
  if (!r.grammar.determiners.has(wordAt(r.all, k - 2))) return false;
  const isBase =
    !/(?:ed|ing|s|said|told|wrote|found|thought|began|sang|swore|saw|knew|felt|spoke|made|gave|took)$/.test(
      wordAt(r.all, k),
    );
  return isBase && !/s$|^(?:people|police|women|men|children)$/.test(wordAt(r.all, k - 1));
}

/** [Protesting] students: a participle that opens the sentence, right before a noun. */
export function isAttribute(r: Reading, k: number): boolean {
  const [item, next] = [r.all[k], r.all[k + 1]];
  if (item?.type !== 'word' || !item.capital || !/ing$/.test(item.folded) || next?.type !== 'word') return false;
  const { determiners, pronouns, complementizers, phraseEnds, media } = r.grammar;
  const opens = [determiners, pronouns, complementizers, phraseEnds, media].some((words) => words.has(next.folded));
  return !opens && !next.capital;
}

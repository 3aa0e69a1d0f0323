import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { arabic } from './word';

/**
 * Whether the word at item `k` tells how somebody speaks, and is nobody: قال مازن [غاضبا], أجاب [بهدوء], ردت [ضاحكة].
 * Names of women have these forms too (كارلا): only where the verb agrees.
 */
export function tellsManner(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word') return false;
  const { manner, given, state } = arabic(item);
  if (manner) return true;
  if (given || !state) return false;
  let verb = k - 1;
  while (verb > k - REACH && !r.grammar.genderOf.has(wordAt(r.all, verb))) verb--;
  const gender = r.grammar.genderOf.get(wordAt(r.all, verb));
  return gender !== undefined && (state === gender || state === 'either');
}

/** In items: so far before it the verb stands. */
const REACH = 10;

import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { arabic } from './word';

/** A participle in the accusative: غاضبا, مبتسما, متهكما; of a woman: ضاحكة, مبتسمة. */
const STATE = { m: /^(?:.ا[^اوي].ا|م[^اوي]{3,5}ا|مت.ا..ا)$/, f: /^(?:.ا[^اوي].ة|م[^اوي]{3,5}ة)$/ };

/**
 * Whether the word at item `k` tells how somebody speaks, and is nobody: قال مازن [غاضبا], أجاب [بهدوء], ردت [ضاحكة].
 * Names of women have these forms too (كارلا): only where the verb agrees.
 */
export function tellsManner(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word') return false;
  const { folded } = item;
  const word = arabic(item);
  if (word.manner) return true;
  if (word.given) return false;
  // Most words have no such form.
  if (folded[0] !== 'م' && folded[1] !== 'ا') return false;
  const raw = item.entry.written.replace(/[\p{M}\u0640]/gu, '');
  const [man, woman] = [STATE.m.test(raw), STATE.f.test(raw)];
  if (!man && !woman) return false;
  let verb = k - 1;
  while (verb > k - REACH && !r.grammar.genderOf.has(wordAt(r.all, verb))) verb--;
  const gender = r.grammar.genderOf.get(wordAt(r.all, verb));
  return (man && gender === 'm') || (woman && gender === 'f');
}

/** In items: so far before it the verb stands. */
const REACH = 10;

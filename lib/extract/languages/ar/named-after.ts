import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isTitle } from './nouns';
import { JOINS } from './small-words';
import { startsName } from './word-form';

/** مطار الملك [عبدالعزيز], مؤسسة [محمد بن سلمان]: whether a place or a body is named after whoever item `k` names. */
export function isNamesake(r: Reading, k: number): boolean {
  const before = wordAt(r.all, k - 1);
  return isNamedAfter(before) || (isTitle(before) && isNamedAfter(wordAt(r.all, k - 2)));
}

/** Where what a place or a body is named after ends: مطار الملك [عبدالعزيز بن سعود] الدولي. */
export function namesakeEnd(r: Reading, at: number, end: number): number {
  let k = at;
  while (k < end && (startsName(r, k, end) || JOINS.has(wordAt(r.all, k)))) k += JOINS.has(wordAt(r.all, k)) ? 2 : 1;
  return k;
}

const isNamedAfter = (word: string): boolean => NAMED_AFTER.test(word.replace(/^[بل]/, ''));
const NAMED_AFTER =
  /^(?:مطار|جامعه|مستشفي|مدينه|شارع|مسجد|ميناء|مينا|جسر|ميدان|مركز|موسسه|جائزه|جايزه|كاس|قاعه|جامع|مدرسه|معهد|مكتبه|ملعب|استاد|حي|معسكر|كليه|صندوق|حزب|مخيم|سجن|طريق|ساحه|قصر|برنامج)$/;

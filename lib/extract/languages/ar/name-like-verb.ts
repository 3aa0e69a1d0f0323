import { foldWord } from '../../../text/fold';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';

/**
 * Whether the word at item `k`, a verb of saying by its form, belongs to a name: بول [راين], of whom no verb of several
 * women is told; رئيس الوزراء [نجيب] ميقاتي, a given name right behind its office.
 */
export function isNameByPlace(r: Reading, k: number): boolean {
  const { givenNames, pluralVerbs, complementizers } = r.grammar;
  const [before, folded, next] = [wordAt(r.all, k - 1), wordAt(r.all, k), wordAt(r.all, k + 1)];
  // طلب عدم ذكر اسمه, رفض ذكر هويته
  if (before === 'عدم' || OWN_NAME.test(next) || (HIDES.test(folded) && HIDDEN.test(next))) return true;
  // هناء, دعاء: by its hamza no هنأ, no دعا.
  if (isNameByHamza(r, k)) return true;
  if (givenNames.get(before) === 'm' && pluralVerbs.has(folded) && SEVERAL_WOMEN.test(folded)) return true;
  return (
    givenNames.has(folded) &&
    (/^ال|(?:ي|يه)$/.test(before) || givenNames.has(before)) &&
    next !== '' &&
    !complementizers.has(next)
  );
}

/** Names that only their hamza tells from a verb or a small word, by what they are folded. */
const BY_HAMZA = new Map(['هناء', 'دعاء', 'ضياء', 'علياء'].map((name) => [foldWord(name), name]));
export const isNameByHamza = (r: Reading, k: number): boolean => {
  const name = BY_HAMZA.get(wordAt(r.all, k));
  const item = r.all[k];
  return name !== undefined && item !== undefined && r.text.slice(item.start, item.end) === name;
};

const HIDES = /^(?:رفض|طلب|فضل|اشترط|يرفض|ترفض)ت?$/;
const HIDDEN = /^(?:ال)?(?:كشف|ذكر|افصاح|عدم|تصريح|تعريف|نشر|ادلا|حديث|تعليق|بوح)$/;
const OWN_NAME = /^(?:اسم|هويت)(?:ه|ها|هم|هما)$/;
const SEVERAL_WOMEN = /[^و]ن$/;

import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { VERBS } from './plain-verbs';
import { cueIn, wordIn } from './word';
import { isSmallAt } from './word-form';
import { isPartOfName } from './word-name';

/**
 * Whether the word at item `k`, a verb of saying by its form, belongs to a name: بول [راين], of whom no verb of several
 * women is told; رئيس الوزراء [نجيب] ميقاتي, a given name right behind its office.
 */
export function isNameByPlace(r: Reading, k: number): boolean {
  const { givenNames, pluralVerbs, complementizers } = r.grammar;
  const [before, folded, next] = [wordAt(r.all, k - 1), wordAt(r.all, k), wordAt(r.all, k + 1)];
  // إلى [نشر] الدفاتر: a preposition stands before a noun.
  if (wordIn(r, k - 1).preposition && isSmallAt(r, k - 1) && !/^(?:حتي|منذ)$/.test(before)) return true;
  // طلب عدم ذكر اسمه, رفض ذكر هويته
  if (before === 'عدم' || OWN_NAME.test(next) || (HIDES.test(folded) && HIDDEN.test(next))) return true;
  // يبلغ 300 نسمة, تبلغ قيمته: so much it is, and nobody says so.
  if (AMOUNTS.test(folded) && (/^\d/.test(next) || MEASURES.test(next))) return true;
  // أكدت الوزيرة مجددا أن: once more.
  if (folded === 'مجددا' && (next === '' || complementizers.has(next))) return true;
  if (REPLIES.test(folded) && (OF_DEED.test(next) || !answers(r, k))) return true;
  // قد ينقل الفيروس إلى أهله: what is carried is nobody's word.
  if (CARRIES.test(folded) && !relays(r, k)) return true;
  // هناء, دعاء: by its hamza no هنأ, no دعا.
  if (wordIn(r, k).byHamza || isPartOfName(r, k)) return true;
  // وأعطى راين: nor behind another verb.
  if (SEVERAL_WOMEN.test(folded) && pluralVerbs.has(folded))
    if (cueIn(r, k - 1) === 'verb' || givenNames.get(before) === 'm' || VERBS.has(before)) return true;
  return (
    givenNames.has(folded) &&
    (/^ال|(?:ي|يه)$/.test(before) || givenNames.has(before)) &&
    next !== '' &&
    !complementizers.has(next)
  );
}

/** رد الوزير بأن …, رد عليه سامي: «…»; not: رد فعل, ورد في البيان. */
function answers(r: Reading, k: number): boolean {
  for (let i = k + 1; i < Math.min(r.all.length, k + ANSWERED); i++) {
    const item = r.all[i] as Item;
    if (item.type === 'quote' || item.type === 'colon') return !wordIn(r, k + 1).preposition || i > k + 3;
    if (item.type !== 'word') return false;
    if (ANSWERING.test(item.folded)) return true;
  }
  return false;
}

/** نقلت الوكالة عن سامي أن …, نقل له: «…»: whether what is said, or whom it is of, stands behind the verb at item `k`. */
function relays(r: Reading, k: number): boolean {
  for (let i = k + 1; i < Math.min(r.all.length, k + RELAYED); i++) {
    const item = r.all[i] as Item;
    if (item.type === 'quote' || item.type === 'colon') return true;
    if (item.type === 'stop') return false;
    if (item.type === 'word' && (item.entry.opensClause || OF_WHOM.test(item.folded))) return true;
  }
  return false;
}
const CARRIES = /^[وف]?[يت]?نقل(?:ت|وا)?$/;
const OF_WHOM = /^(?:عن(?:ه|ها|هم)?|لسان|قول(?:ه|ها|هم))$/;
/** In items. */
const RELAYED = 16;

const REPLIES = /^[وف]?(?:رد|[يت]رد)$/;
/** رد فعل السوق: a reaction. */
const OF_DEED = /^(?:ال)?فعل(?:ه|ها|هم|ي|نا)?$/;
const ANSWERING = /^(?:بان(?:ه|ها|هم)?|قايلا|قايله|بالقول|بقوله|بقولها)$/;
/** In items. */
const ANSWERED = 10;

const AMOUNTS = /^[وف]?[يت]بلغ$/;
const MEASURES = /^(?:عدد|عمر|طول|عرض|قيم|مساح|حجم|سن|ارتفاع|وزن|تكلف|كلف|سعر|حوالي|نحو|قراب)(?:ت?(?:ه|ها|هم))?$/;

const HIDES = /^(?:رفض|طلب|فضل|اشترط|اثر|ابي|ارتاي|اختار|[يت]رفض|[يت]طلب|[يت]فضل|[يت]شترط)(?:ت|وا|ون|ن)?$/;
const HIDDEN = /^(?:ال)?(?:كشف|ذكر|افصاح|عدم|تصريح|تعريف|نشر|ادلا|حديث|تعليق|بوح)$/;
const OWN_NAME = /^(?:اسم|اسمائ|اسماي|هويت|هويات)(?:ه|ها|هم|هن|هما)$/;
const SEVERAL_WOMEN = /[^و]ن$/;

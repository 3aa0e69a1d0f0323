import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type NounClass, nounClass } from './nouns';
import { DAYS, LISTENERS } from './small-words';
import { DEED, SUFFIXED, wordIn } from './word';
import { acronymEnd, rawOf } from './word-form';

/** بوزارة, بالاتحاد, في الشرطة, من داخل الوزارة, لدى المعهد, للاتحاد, لشؤون: where the noun stands, if somebody may belong to it. */
export function placeAt(r: Reading, k: number, end: number, kind: NounClass): number | undefined {
  const word = wordAt(r.all, k);
  const next = k + 1 < end ? wordAt(r.all, k + 1) : '';
  if (
    /^(?:في|لدي|داخل|الي|عن)$/.test(word) ||
    // رد رئيس البلدية [على التاجر]: whom he answers.
    (kind === 'person' && word === 'علي' && !/^(?:person|title)$/.test(nounClass(next) ?? '')) ||
    (word === 'من' && kind === 'unnamed')
  ) {
    const at = next === 'داخل' ? k + 2 : k + 1;
    const noun = wordAt(r.all, at);
    if (acronymEnd(r, at, end) > at) return at;
    if (at >= end || noun === '' || DAYS.has(noun) || r.grammar.media.has(noun)) return undefined;
    // أمين عام الجامعة في العالم [طوني قديسي]: whatever it is, where who they are stands behind.
    const mayBeNamed = kind === 'person' || kind === 'title';
    const before = mayBeNamed && !isNamed(r, at) && (isNamed(r, at + 1) || isNamed(r, at + 2));
    const within = kind === 'unnamed' && /^ال/.test(noun) && word !== 'عن' && word !== 'الي';
    const knows = kind === 'person' && word === 'في' && FIELDS.test(noun);
    if (word !== 'من' && !before && !hasMembers(r, noun) && !within && !knows) return undefined;
    return at;
  }
  if (!/^[بل]/.test(word)) return undefined;
  if (/^بال.{3,}/.test(word)) return hasMembers(r, word.slice(1)) ? k : undefined;
  // عميد الأطباء بصفاقس [الهادي الورتاني]: a place that we do not know, before who they are.
  if (/^ب.{4,}/.test(word) && kind === 'person' && !r.grammar.givenNames.has(word) && r.grammar.givenNames.has(next))
    return k;
  if (/^ب.{3,}/.test(word) && !nounClass(word))
    return hasMembers(r, word.slice(1)) || /^ب(?:منطقه|شوون|شمال|جنوب)$/.test(word) ? k : undefined;
  // قال لوكالة …, قال للصحافيين: whom it was told.
  if (
    kind === 'unnamed' ||
    (kind !== 'document' && isListener(r, word) && !(kind === 'body' && /^لل(?:صح|اعلام)/.test(word)))
  )
    return undefined;
  if (/^لل.{3,}/.test(word)) return k;
  if (/^ل.{3,}/.test(word) && !nounClass(word))
    // شركة لتصنيع السيارات: what a body is for.
    // ويخضع الرئيس [لتحقيق]: what is done or written hangs on the verb.
    return (/^(?:person|title|body|place|group)$/.test(nounClass(word.slice(1)) ?? '') &&
      !SUFFIXED.test(rawOf(r, r.all[k] as Item))) ||
      (kind === 'body' && DEED.test(word.slice(1)))
      ? k
      : undefined;
  return undefined;
}

/** Whether the word begins a name. */
const isNamed = (r: Reading, k: number): boolean => wordIn(r, k).given || wordIn(r, k).joins;

/** خبير في [شؤون] المياه */
const FIELDS = /^(?:ال)?(?:شوون|علوم|علم|مجال|قطاع|تاريخ|ادب|طب|هندسه|قضايا|قانون|اقتصاد)$/;

/** A noun for what somebody may belong to. */
function hasMembers(r: Reading, noun: string): boolean {
  const found = nounClass(noun);
  return found === 'body' || found === 'place' || found === 'person' || r.grammar.institutions.has(noun);
}

/** لوكالة, للصحافيين, لقناة: whom something is told. */
const isListener = (r: Reading, word: string): boolean => {
  const noun = word.replace(/^ل(?:ل)?/, '');
  return (
    r.grammar.carriers.has(noun) ||
    r.grammar.carriers.has(word) ||
    /^(?:ال)?(?:صحافيين|صحفيين|برنامج|اعلاميين|مراسلين|جزيره|عربيه)$/.test(noun) ||
    LISTENERS.has(word)
  );
};

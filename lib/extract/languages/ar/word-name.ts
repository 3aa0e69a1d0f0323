import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsManner } from './manner';
import { FAMILIES, isClosed } from './name';
import { mayBeName } from './name-pair';
import { isOfficeWord, nounClass } from './nouns';
import { VERBS } from './plain-verbs';
import { PREPOSITIONS, WORD_NAMES } from './small-words';
import { cueIn, wordIn } from './word';
import { hangsOnPreposition, hasArticle, isAdjective, isTold, rawOf } from './word-form';

/**
 * وقالت [سلام عودة] إن, المهندسة [شمس] ورد: whether a common word is a given name at item `k`: where somebody is told to speak,
 * or behind an office, and before what may be a family's name.
 */
export const isWordName = (r: Reading, k: number, end: number): boolean =>
  WORD_NAMES.has(wordAt(r.all, k)) &&
  (isForSomebody(r, k) ? mayBeFamily(r, k + 1, end) : isBehindLongOffice(r, k) && isKnownFamily(r, k + 1, end));

/** Whether the word at item `k`, a verb of saying by its form, is a part of such a name: وقالت ميساء [وعد] إن, وقال [أمل] فرح إن. */
export function isPartOfName(r: Reading, k: number, end = r.all.length): boolean {
  return (
    (mayBeGiven(r, k) && isForSomebody(r, k) && mayBeFamily(r, k + 1, end)) ||
    (mayBeGiven(r, k - 1) && isWordFamily(r, k, end))
  );
}

const mayBeGiven = (r: Reading, k: number): boolean => wordIn(r, k).given || WORD_NAMES.has(wordAt(r.all, k));

/** Whether only somebody can stand at item `k`: behind a verb that has hardly anything else behind it, a source, or an office. */
function isForSomebody(r: Reading, k: number): boolean {
  return isTold(r, k) || cueIn(r, k - 1) === 'source' || isOfficeWord(wordAt(r.all, k - 1));
}

/**
 * قال سامي [وطن] إن; قالت مريم [فجر] في بيان: whether a common word is a family's name right behind a given one, where only
 * somebody can stand: nothing belongs to it.
 */
export const isWordFamily = (r: Reading, k: number, end: number): boolean =>
  !hasArticle(r, k) && isForSomebody(r, k - 1) && mayBeFamily(r, k, end);

/** قال مدير المصنع [إسلام], قالت المهندسة الزراعية [فرح]: whether an office of two words that is told to speak ends right before item `k`. */
const isBehindLongOffice = (r: Reading, k: number): boolean =>
  hasArticle(r, k - 1) &&
  /^(?:person|title)$/.test(wordIn(r, k - 2).noun ?? '') &&
  (isTold(r, k - 2) || cueIn(r, k - 3) === 'source');

/** Whether the word at item `k` is a family's name wherever it stands behind a given one: فهمي, حداد, العبدالله. */
const isKnownFamily = (r: Reading, k: number, end: number): boolean =>
  k < end && (hasArticle(r, k) ? isGivenWithArticle(r, wordAt(r.all, k)) : isFamilyAlone(r, k, end));

const isFamilyAlone = (r: Reading, k: number, end: number): boolean =>
  (r.grammar.givenNames.has(wordAt(r.all, k)) || FAMILIES.has(wordAt(r.all, k))) &&
  (k + 1 >= end || !hasArticle(r, k + 1));

/** [العلي], [العبدالله]: a given name with the article is a family's. */
const isGivenWithArticle = (r: Reading, folded: string): boolean =>
  r.grammar.givenNames.has(folded.slice(2)) || /^العبد.{3,}/.test(folded);

function mayBeFamily(r: Reading, k: number, end: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || k >= end) return false;
  const { folded } = item;
  if (r.grammar.givenNames.has(folded) || FAMILIES.has(folded)) return isFamilyAlone(r, k, end);
  const [kind, next] = [nounClass(folded), wordAt(r.all, k + 1)];
  const closes = isClosed(r, k + 1, end);
  const goesOn =
    PREPOSITIONS.has(next) || tellsManner(r, k + 1) || (/^[بل]/.test(next) && hangsOnPreposition(r, k + 1));
  // وعد الخطيب, شمس البارودي; not بيان الرئيس
  if (hasArticle(r, k))
    return (
      (closes || goesOn) &&
      wordIn(r, k - 1).noun !== 'document' &&
      (kind === 'person' || (kind === undefined && (/[^ي]ي$/.test(folded) || isGivenWithArticle(r, folded))))
    );
  if (!mayBeName(r, k) || tellsManner(r, k) || isAdjective(folded) || kind === 'document' || /^و?م/.test(folded))
    return false;
  const raw = rawOf(r, item as WordItem);
  // وزيرا, قائلا; كتب رسالة في …; بيان صدر عن …
  if (/[اً]$/.test(raw) || r.grammar.cues.get(folded) === 'participle' || (/(?:ة|ات)$/.test(raw) && kind)) return false;
  return closes || (goesOn && !/ة$/.test(raw) && !VERBS.has(folded));
}

import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsManner } from './manner';
import { nounClass } from './nouns';
import { JOINS, NOT_NAMES, PREPOSITIONS } from './small-words';
import { hangsOnPreposition, hasArticle, isJoin, isNameable, isSmall, isSmallAt, isTold, rawOf } from './word-form';

/** Words of a name, without those that only join. */
const NAME_WORDS = 4;

/** Where the name that begins at `from` ends. */
export function nameEnd(r: Reading, from: number, end: number): number {
  let [k, words, definite] = [from, 0, 0];
  while (k < end && words < NAME_WORDS) {
    const word = wordAt(r.all, k);
    if (word === '') break;
    if (isJoin(r, k)) {
      const joined = wordAt(r.all, k + 1);
      if (k + 1 >= end || joined === '' || (isSmallAt(r, k + 1) && !JOINS.has(joined))) break;
      k += 2;
      if (/^(?:بن|ابن|بنت|ال)$/.test(word)) words--;
      // بن عبد الله: what joins may join again.
      if (JOINS.has(wordAt(r.all, k - 1)) && wordAt(r.all, k) !== '') k++;
      words++;
      continue;
    }
    const second = k === from + 1;
    if (hasArticle(r, k) && !r.grammar.givenNames.has(word)) {
      // ريم الصالح الخط: the second with an article only by its form, محمد الصالح الخالدي.
      if (k === from || definite === 2 || (definite === 1 && !/[^ي]ي$/.test(word))) break;
      if (!isSurname(r, k) && !(second && isWhole(r, k, end))) break;
      if (word !== 'الدين') definite++;
    } else if (k > from && !isNameable(r, k, end) && !(second && isFamily(r, k, end))) break;
    else if (k > from && !r.grammar.givenNames.has(word)) {
      const kind = nounClass(word);
      if (kind && !(kind === 'mute' && words <= 2 && endsPhrase(r, k + 1, end)) && !(second && isWhole(r, k, end)))
        break;
      // ماكرون أبطال …, يوسف إخضاع …: broken plurals and deeds are no family.
      if (!kind && PATTERN.test(rawOf(r, r.all[k] as Item)) && !endsPhrase(r, k + 1, end)) break;
    }
    k++;
    words++;
  }
  return k;
}

/** Whether a phrase can go no further at item `k`. */
function endsPhrase(r: Reading, k: number, end: number): boolean {
  const word = wordAt(r.all, k);
  return k >= end || word === '' || isSmall(r, word);
}

/** أبطال, إخضاع */
const PATTERN = /^[أإ][^لاويى][^اويى]ا[^اويى]$/;

/**
 * هاني [مالك] قد …, أشرف [القدرة] في …: right behind a given name, a noun that nothing belongs to is a family's; an office
 * has its place behind it (سامي [مدرب] في النادي).
 */
function isWhole(r: Reading, k: number, end: number): boolean {
  if (!r.grammar.givenNames.has(wordAt(r.all, k - 1)) || r.grammar.phraseEnds.has(wordAt(r.all, k))) return false;
  if (!endsPhrase(r, k + 1, end)) return false;
  return hasArticle(r, k) ? nounClass(wordAt(r.all, k)) === 'mute' : !PREPOSITIONS.has(wordAt(r.all, k + 1));
}

/** حسن [سلامة], جيم [بوملحة], صائب [عريقات], فيصل [فجر]: what would be a noun elsewhere, behind a given name or who is told to speak. */
function isFamily(r: Reading, k: number, end: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || k >= end) return false;
  const given = r.grammar.givenNames.has(wordAt(r.all, k - 1));
  if (!given && !isTold(r, k - 1) && !isClosed(r, k + 1, end)) return false;
  if (TIMES.has(item.folded)) return given && endsPhrase(r, k + 1, end);
  return (
    /(?:ة|ات)$/.test(rawOf(r, item)) &&
    !nounClass(item.folded) &&
    !isSmall(r, item.folded) &&
    !/^(?:ب?ال|لل)/.test(item.folded) &&
    !(/^[بل]/.test(item.folded) && hangsOnPreposition(r, k)) &&
    !tellsManner(r, k)
  );
}

const TIMES = set('فجر ظهر عصر مساء صباح');

/** Whether marks, a colon, a comma or what opens a clause stand at item `k`. */
function isClosed(r: Reading, k: number, end: number): boolean {
  const item = r.all[k];
  if (k >= end || item === undefined) return true;
  return item.type !== 'word' || r.grammar.complementizers.has(item.folded);
}

/** الحداد, الغامدي: no day, no office, and no participle with what belongs to it (سامي حداد [المشارك في …]). */
function isSurname(r: Reading, k: number): boolean {
  const word = wordAt(r.all, k);
  if (r.grammar.phraseEnds.has(word) || NOT_NAMES.has(word)) return false;
  const kind = nounClass(word);
  const next = wordAt(r.all, k + 1);
  if (kind && kind !== 'place' && (/^ال/.test(next) || ['body', 'title', 'document', 'mute'].includes(kind)))
    return false;
  return !(
    (kind === 'person' || /^الم/.test(word)) &&
    (PREPOSITIONS.has(next) || next === 'باسم' || /^(?:بال|لل)/.test(next))
  );
}

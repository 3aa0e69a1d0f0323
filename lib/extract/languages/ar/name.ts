import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { nounClass } from './nouns';
import { JOINS, NOT_NAMES, PREPOSITIONS } from './small-words';
import { isJoin, isNameable, isSmall, rawOf } from './word-form';

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
      if (k + 1 >= end || joined === '' || (isSmall(r, joined) && !JOINS.has(joined))) break;
      k += 2;
      if (/^(?:بن|ابن|بنت|ال)$/.test(word)) words--;
      // بن عبد الله: what joins may join again.
      if (JOINS.has(wordAt(r.all, k - 1)) && wordAt(r.all, k) !== '') k++;
      words++;
      continue;
    }
    if (/^ال/.test(word) && !r.grammar.givenNames.has(word)) {
      if (k === from || definite === 2 || !isSurname(r, k)) break;
      definite++;
    } else if (k > from && !(isNameable(r, k, end) || (k === from + 1 && isFamily(r, k, end)))) break;
    else if (
      k > from &&
      nounClass(word) &&
      !r.grammar.givenNames.has(word) &&
      !(words <= 2 && nounClass(word) === 'mute' && endsPhrase(r, k + 1, end))
    )
      break;
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

/** حسن [سلامة], جيم [بوملحة]: right behind a given name, what would be a noun elsewhere. */
function isFamily(r: Reading, k: number, end: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || k >= end || !r.grammar.givenNames.has(wordAt(r.all, k - 1))) return false;
  return (
    /ة$/.test(rawOf(r, item)) &&
    !nounClass(item.folded) &&
    !isSmall(r, item.folded) &&
    !/^(?:ب?ال|لل)/.test(item.folded)
  );
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

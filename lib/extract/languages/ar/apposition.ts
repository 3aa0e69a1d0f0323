import { cueAt } from '../../cue/cue';
import { set } from '../../grammar';
import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { nounPhrase } from './noun-phrase';
import { nounClass } from './nouns';
import { isSmall, wordIn } from './word';
import { isJoin, isNameable, rawOf } from './word-form';
import { words } from './words';

/** Where the name between two commas ends, that stands behind an office: …، [سامي حداد]، …; behind another office too. */
export function nameBehindComma(r: Reading, at: number, end: number): readonly [number, number] | undefined {
  let comma = words.relatives.has(wordAt(r.all, at)) ? commaBehind(r, at, end) : at;
  for (let tries = 0; tries < 2 && r.all[comma]?.type === 'comma'; tries++) {
    let close = comma + 1;
    while (
      close < Math.min(r.all.length, comma + 14) &&
      r.all[close]?.type === 'word' &&
      !r.grammar.complementizers.has(wordAt(r.all, close)) &&
      !NICKNAMED.has(wordAt(r.all, close))
    )
      close++;
    const found = nameAlone(r, comma + 1, close);
    if (found) return found;
    // المدير، وعضو المجلس، سامي حداد; المهاجم، البالغ من العمر 21 عاما، سامي حداد
    const second = wordAt(r.all, comma + 1);
    if (!(/^و.{3}/.test(second) || /^البالغه?$/.test(second)) || close >= end) return undefined;
    comma = close;
  }
  return undefined;
}

/** …، سامي حداد [الملقب] بـ«الصقر»، … */
const NICKNAMED = set('المكنى المكناة الملقب الملقبة المعروف المعروفة');

/** محامي كارم بدر، [تامر غصن]، …: the name behind a comma of whoever acts for somebody else, or is of their family. */
export const nameOfTheirs = (r: Reading, { from, to }: { readonly from: number; readonly to: number }, end: number) =>
  THEIRS.has(wordAt(r.all, from)) ? nameBehindComma(r, to, end) : undefined;
const THEIRS = set('محامي محامية زوجة زوج شقيق شقيقة والد والدة ابنة نجل أرملة وكيل وكيلة');

/** All the words from `from` to `to`, where they are a name and nothing more. */
function nameAlone(r: Reading, from: number, to: number): readonly [number, number] | undefined {
  if (isForeignPair(r, from, to)) return [from, to];
  const found = to > from ? nounPhrase(r, from, to) : undefined;
  if (found?.kind !== 'name' || !found.name || found.from !== from || found.to !== to) return undefined;
  const known = wordIn(r, found.name[0]).given || isJoin(r, found.name[0]);
  return known || found.name[1] - found.name[0] >= 2 ? found.name : undefined;
}

/** تشونغ [شان]: two unknown words and nothing more between two commas, were the second like a noun. */
function isForeignPair(r: Reading, from: number, to: number): boolean {
  if (to - from !== 2 || r.all[to]?.type !== 'comma' || !isNameable(r, from, to)) return false;
  const [first, second] = [r.all[from] as WordItem, r.all[from + 1] as WordItem];
  return (
    !/(?:ا|ة)$/.test(rawOf(r, first)) &&
    nounClass(first.folded) === undefined &&
    nounClass(second.folded) === 'mute' &&
    !/^ال|ة$/.test(rawOf(r, second)) &&
    !isSmall(r, second.folded)
  );
}

/** السباك الذي عثر على الجثة[،] جلال فرح، …: where a short relative clause ends, that no other verb of saying stands in. */
function commaBehind(r: Reading, at: number, end: number): number {
  let k = at + 1;
  while (k < Math.min(end, at + 9) && r.all[k]?.type === 'word' && cueAt(r, k) === undefined) k++;
  return k;
}

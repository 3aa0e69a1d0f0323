import { foldWord } from './fold';

/**
 * The consonants of a name as far as Arabic and Latin script have them in common: Kadhimi and الكاظمي are both kzm.
 * Vowels, half vowels and ayn go, letters that are written for one another are one. For comparing names across
 * scripts: equal says that they may well be the same, unequal says nothing.
 */
export function skeleton(word: string): string {
  const folded = foldWord(word);
  const letters = /\p{Script=Arabic}/u.test(folded) ? fromArabic(folded) : fromLatin(folded);
  return letters.replace(/(.)\1+/g, '$1');
}

const ARABIC: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'بپ'].map((c) => [c, 'b'])),
  ...Object.fromEntries([...'تط'].map((c) => [c, 't'])),
  ...Object.fromEntries([...'ثسصشچ'].map((c) => [c, 's'])),
  ...Object.fromEntries([...'جغگ'].map((c) => [c, 'g'])),
  ...Object.fromEntries([...'حه'].map((c) => [c, 'h'])),
  ...Object.fromEntries([...'خقك'].map((c) => [c, 'k'])),
  ...Object.fromEntries([...'دض'].map((c) => [c, 'd'])),
  ...Object.fromEntries([...'ذزظ'].map((c) => [c, 'z'])),
  ...Object.fromEntries([...'رلمن'].map((c, i) => [c, 'rlmn'[i] as string])),
  ف: 'f',
  ڤ: 'f',
};

const fromArabic = (folded: string): string =>
  [...folded.replace(/^ال(?=...)/, '').replace(/ه$/, '')].map((c) => ARABIC[c] ?? '').join('');

const GROUPS: Readonly<Record<string, string>> = {
  sch: 's',
  tch: 's',
  sh: 's',
  ch: 's',
  kh: 'k',
  gh: 'g',
  dj: 'g',
  dh: 'z',
  th: 's',
  ph: 'f',
  ck: 'k',
};
const LETTERS: Readonly<Record<string, string>> = { p: 'b', j: 'g', q: 'k', c: 'k', v: 'f', x: 'ks' };

const fromLatin = (folded: string): string =>
  folded
    .replace(/sch|tch|sh|ch|kh|gh|dj|dh|th|ph|ck/g, (group) => GROUPS[group] as string)
    .replace(/[aeiouyw]|h$|[^a-z]/g, '')
    .replace(/[pjqcvx]/g, (letter) => LETTERS[letter] as string);

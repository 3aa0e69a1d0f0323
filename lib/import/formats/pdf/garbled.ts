import { FUNCTION_WORDS } from '@/lib/text/function-words';

/** Words, with what a font has given letters that are none. */
const WORD = /[\p{L}\p{M}\p{N}\p{Co}\ufffd]+/gu;
const NONE = /[\p{Co}\ufffd]/u;
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}/u,
];
/** A figure within a word whose script has its letters joined. */
const FIGURE_WITHIN = /\p{Script=Arabic}\d+\p{Script=Arabic}/u;
/** A sign within a word in small letters: so ligatures look to whose font it is a sign (e#ect). In addresses they are right. */
const SIGN_WITHIN = /\p{Ll}\p{Ll}?[!"#$%<>\\^|~*+=]\p{Ll}{2}/u;
const ADDRESS = /[/@?&=]|\.\p{L}/u;
const LATIN_OR_GREEK = new Set(['2 3', '2 5']);
/** One letter by itself, of a script in which hardly a word is so short. */
const SINGLE = /^[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*$/u;
/** Of the words of these scripts: more single ones than any writer has. */
const SCATTERED = 0.25;
/** So few words tell nothing. */
const FEW = 8;

/**
 * The share of words that nobody writes: letters of several scripts in one, figures between joined letters, one letter by
 * itself over and over. So a text looks whose file does not say which letters its shapes are, or that was set aslant.
 */
export function garbledShare(texts: readonly string[]): number {
  let [words, odd, single, joined] = [0, 0, 0, 0];
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      if (!/[\p{L}\p{Co}\ufffd]/u.test(word)) continue;
      words++;
      if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) joined++;
      if (isOdd(word)) odd++;
      else if (SINGLE.test(word)) single++;
    }
    for (const word of text.split(/\s+/)) if (SIGN_WITHIN.test(word) && !ADDRESS.test(word)) odd++;
  }
  if (words < FEW) return 0;
  return (odd + (single > joined * SCATTERED ? single : 0)) / words;
}

/** Letters and figures; what a font has given letters that are none; signs, without those that lead to a page or mark an item. */
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const SIGN = /[\p{Co}\ufffd]|(?![.…·•_–—|/-])[\p{P}\p{S}]/u;
/** Fewer signs tell nothing. */
const FEW_SIGNS = 20;

/** Whether more signs stand there than letters and figures: so a text looks whose letters are numbered as they come. */
export function isAllSigns(texts: readonly string[]): boolean {
  let [letters, signs] = [0, 0];
  for (const text of texts)
    for (const character of text)
      if (LETTER.test(character)) letters++;
      else if (SIGN.test(character)) signs++;
  return signs >= FEW_SIGNS && signs > letters;
}

/** The commonest words of all languages that are written in Latin letters, as far as few letters by chance give one. */
const COMMON = new Set(
  Object.values(FUNCTION_WORDS)
    .flatMap((words) => words.split(' '))
    .filter((word) => word.length > 2),
);
const LATIN_WORD = /[\p{Script=Latin}\p{M}]{2,}/gu;
const VOWEL = /[aeiouyæœøı]/;
/** So many words are looked at; of fewer nothing is told. */
const [MOST_WORDS, FEW_WORDS] = [2000, 20];
/** In a text a fifth of all words are common ones, and of ten letters six or more are followed by one of the other kind. */
const [SO_COMMON, SO_MIXED] = [0.08, 0.5];

/**
 * Whether Latin letters stand for others, as in a cipher: hardly one of the commonest words of any language is among them, nor do
 * vowels and consonants take turns as in all languages.
 */
export function isCipher(texts: readonly string[]): boolean {
  let [words, common, pairs, turns] = [0, 0, 0, 0];
  for (const text of texts) {
    if (words > MOST_WORDS) break;
    for (const [said] of text.toLowerCase().matchAll(LATIN_WORD)) {
      words++;
      if (COMMON.has(said)) common++;
      const plain = [...said.normalize('NFD')].filter((letter) => /\p{L}/u.test(letter));
      for (const [i, letter] of plain.entries()) {
        const next = plain[i + 1];
        if (next === undefined) continue;
        pairs++;
        if (VOWEL.test(letter) !== VOWEL.test(next)) turns++;
      }
    }
  }
  return words >= FEW_WORDS && common < words * SO_COMMON && turns < pairs * SO_MIXED;
}

/** Small words of Arabic and Hebrew are written together with the next one, whatever its script: والـGDP, ב2024. */
const JOINED_WORD = /^[وفبلكשהובלמכ]{0,2}(?:ال)?ـ?(?=[\p{Script=Latin}\d])/u;

function isOdd(joined: string): boolean {
  const word = joined.replace(JOINED_WORD, '');
  if (NONE.test(word) || FIGURE_WITHIN.test(word)) return true;
  const scripts = SCRIPTS.flatMap((script, i) => (script.test(word) ? [i] : []));
  if (scripts.length < 2) return false;
  // Units and terms mix Greek with Latin (μm), and Latin stands among Chinese without a space.
  return !(LATIN_OR_GREEK.has(scripts.join(' ')) && (scripts[1] === 5 || word.length <= 3));
}

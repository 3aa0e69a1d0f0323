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

/**
 * Folding for comparison: spellings that a reader takes for the same word become the same string.
 *
 * Latin: case, diacritics, ligatures. Arabic: vowel signs, tatweel, the forms of hamza and alif,
 * ta marbuta and ha, alif maqsura and ya, Persian letter forms, presentation forms (by NFKD).
 * Digits of every script become ASCII.
 */
export function foldWord(word: string): string {
  const plain = FOLDED_ALREADY.test(word)
    ? word
    : word
        .normalize('NFKD')
        .replace(MARKS, '')
        .replace(VARIANTS, (c) => VARIANT[c] as string);
  return plain.toLowerCase();
}

const FOLDED_ALREADY = /^[a-zA-Z0-9\u0627\u0628\u062a-\u063a\u0641-\u0647\u0648\u064a]*$/;
const MARKS = /[\p{M}\u0640\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const VARIANT: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ء: '',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  گ: 'ك',
  ھ: 'ه',
  ہ: 'ه',
  ß: 'ss',
  ẞ: 'ss',
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
for (const zero of [0x660, 0x6f0, 0x966, 0x9e6]) {
  for (let d = 0; d < 10; d++) VARIANT[String.fromCharCode(zero + d)] = String(d);
}
const VARIANTS = new RegExp(`[${Object.keys(VARIANT).join('')}]`, 'g');

/** Folded words without the ending of the Arabic accusative: عملا إرهابيا and عمل إرهابي become the same. */
export const withoutCase = (folded: string): string => folded.replace(/(?<=[^ ]{3})ا(?= |$)/g, '');

/** A name as names are compared by: folded words, one space between them, nothing else. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}\u0640]+/u)
    .map(foldWord)
    .filter(Boolean)
    .join(' ');
}

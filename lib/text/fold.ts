/**
 * Folding for comparison: spellings that a reader takes for the same word become the same string.
 *
 * Latin: case, diacritics, ligatures. Arabic: vowel signs, tatweel, the forms of hamza and alif,
 * ta marbuta and ha, alif maqsura and ya, Persian letter forms, presentation forms (by NFKD).
 * Digits of every script become ASCII.
 */
export function foldWord(word: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    // Folding knows no context in these scripts: what stays as it is need not be copied letter by letter.
    if (PLAIN[code] === 1) continue;
    if (isFar(code)) return fold(word);
    const letter = foldedChar(code);
    if (PLAIN[code] === 1) continue;
    folded += word.slice(from, i) + letter;
    from = i + 1;
  }
  return from === 0 ? word : folded + word.slice(from);
}

/** Beyond Latin, Arabic and punctuation: a word there is folded as a whole (a sigma at its end is another letter). */
const isFar = (code: number): boolean =>
  code >= 0x2070 || (code >= 0x700 && code < 0x2000) || (code >= 0x370 && code < 0x600);

// Of its full length from the start: an array with gaps would be a slow one.
const FOLDED: (string | undefined)[] = new Array(0x2070).fill(undefined);
/** 1 for a code unit that is known to fold to itself. */
const PLAIN = new Uint8Array(0x2070);
const foldedChar = (code: number): string => {
  const known = FOLDED[code];
  if (known !== undefined) return known;
  const char = String.fromCharCode(code);
  const folded = fold(char);
  FOLDED[code] = folded;
  if (folded === char) PLAIN[code] = 1;
  return folded;
};

const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(VARIANTS, (c) => VARIANT[c] as string)
    .toLowerCase();

const MARKS = /[\p{M}\u00ad\u0640\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

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

/** In UTF-16 code units: so much of a long text is searched by, and so much of its words is kept. */
const SEARCHED = 400_000;
const KEPT = 30_000;

/** The words of a text that it is searched by: folded, each once. Bounded, however long the text is. */
export function searchedWords(text: string): string {
  const words = new Set(foldName(text.slice(0, SEARCHED)).split(' '));
  let kept = '';
  for (const word of words) {
    if (kept.length + word.length >= KEPT) break;
    kept += kept ? ` ${word}` : word;
  }
  return kept;
}

/** A name as names are compared by: folded words, one space between them, nothing else. */
export function foldName(name: string): string {
  let folded = '';
  let start = 0;
  for (let i = 0; i <= name.length; i++) {
    const role = i < name.length ? roleOf(name.charCodeAt(i)) : BETWEEN;
    if (role === COMPOSED) return foldComposed(name);
    if (role === WITHIN) continue;
    const word = i > start ? foldWord(name.slice(start, i)) : '';
    if (word) folded += folded ? ` ${word}` : word;
    start = i + 1;
  }
  return folded;
}

/** The same for any text: what stands for several characters may hold more than one word. A soft hyphen or a word joiner parts none. */
const foldComposed = (name: string): string =>
  name
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}\u0640\u00ad\u2060]+/u)
    .map(foldWord)
    .filter(Boolean)
    .join(' ');

/** What a code unit is to a name: between its words, within one, or something that may stand for other characters. */
const [BETWEEN, WITHIN, COMPOSED] = [1, 2, 3];
const ROLES = new Uint8Array(0x2070);

function roleOf(code: number): number {
  if (code >= ROLES.length || isFar(code)) return COMPOSED;
  const known = ROLES[code] as number;
  if (known > 0) return known;
  const char = String.fromCharCode(code);
  const role =
    char.normalize('NFKC') !== char ? COMPOSED : /[\p{L}\p{M}\p{N}\u0640\u00ad\u2060]/u.test(char) ? WITHIN : BETWEEN;
  ROLES[code] = role;
  return role;
}

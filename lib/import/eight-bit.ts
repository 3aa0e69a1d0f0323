import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { detectLanguage, UNKNOWN } from '@/lib/text/language';
import { decodeMacArabic } from './mac-arabic';

/** What the bytes most likely are, and whether no other reading is nearly as likely. */
export interface Guess {
  readonly encoding: string;
  readonly certain: boolean;
}

/** Told apart by what their texts look like: they put the same letters in different places. Likelier ones first. */
const CANDIDATES = ['windows-1252', 'windows-1256', 'macroman', 'iso-8859-6', 'macarabic', 'iso-8859-15'];
/** Of other scripts: what a detector says of them is taken, where none of the above gives a likely text. */
const OTHERS = /^(?:windows-125[01345]|iso-8859-[2-578]|koi8-r|shift_jis|gb18030|big5|euc-[jk][pr])$/;

/** Of Latin letters too, which look as likely one way as the other: only the language of the words tells. */
const NEIGHBOURS: readonly { encoding: string; of: ReadonlySet<string> }[] = [
  { encoding: 'windows-1254', of: new Set(['tr']) },
  { encoding: 'windows-1250', of: new Set(['cs', 'pl', 'hu', 'ro']) },
];
const WITH_LETTERS = /[\p{L}\p{M}]{0,40}[^\p{ASCII}\s][^\s]{0,40}/gu;

/** A neighbour of windows-1252 in which a text is of a language that is written so, unless its plainest words say that it is right. */
function neighbourOf(text: string, bytes: Uint8Array): string | undefined {
  const found = NEIGHBOURS.find(({ encoding, of }) => of.has(detectLanguage(decodeEightBit(bytes, encoding))));
  if (!found) return undefined;
  const plain = detectLanguage(text.replace(WITH_LETTERS, ' '));
  return plain !== UNKNOWN && !found.of.has(plain) && plain === detectLanguage(text) ? undefined : found.encoding;
}

/** In bytes, from the first of the upper half on. */
const SAMPLE = 16_384;
/** Points for a character, on average: below this, no reading looks like a text. */
const LIKELY = 0.5;
/** … and so much above the next one, it is certain. */
const AHEAD = 0.4;

/** What the page says is believed, unless its text is this bad, or so much worse than another reading. */
const IMPOSSIBLE = -1;
const BELIEF = 1;
/** One letter tells little: what the page says is believed there, unless it would be a sign that nobody writes. */
const BROKEN = -2.5;

/** Decodes with one of the encodings that this module names, or any other that the library knows. */
export const decodeEightBit = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'macarabic'
    ? decodeMacArabic(bytes)
    : encoding === 'macroman'
      ? // Where the euro stands since 1998; the library has what stood there before.
        iconv.decode(bytes, encoding).replaceAll('¤', '€')
      : iconv.decode(bytes, encoding);

/** Guesses the encoding of a text that is neither UTF-8 nor UTF-16. @param declared what its page says, if anything */
export function guessEncoding(bytes: Uint8Array, declared?: string): Guess {
  const first = bytes.findIndex((b) => b >= 0x80);
  const from = Math.max(0, first - 256);
  const sample = bytes.subarray(from, from + SAMPLE);
  const names = declared ? [declared, ...CANDIDATES.filter((name) => name !== declared)] : CANDIDATES;
  const scored = names
    .map((encoding) => ({
      encoding,
      score: likeliness(decodeEightBit(sample, encoding), sample),
    }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0] as (typeof scored)[0];
  const said = scored.find((s) => s.encoding === declared);
  const isOne = sample.reduce((n, b) => n + (b >> 7), 0) === 1;
  if (said && (isOne ? said.score > BROKEN : said.score > IMPOSSIBLE && said.score > best.score - BELIEF))
    return { encoding: said.encoding, certain: true };
  if (best.score < LIKELY) {
    const other = analyse(sample).find((guess) => OTHERS.test(guess.name.toLowerCase()));
    if (other && other.confidence > 20) return { encoding: other.name.toLowerCase(), certain: false };
  }
  const text = decodeEightBit(sample, best.encoding);
  if (best.encoding === 'windows-1252') {
    const near = neighbourOf(text, sample);
    if (near) return { encoding: near, certain: false };
  }
  // Readings that give the same text are no rivals.
  const rival = scored.find((s) => s !== best && decodeEightBit(sample, s.encoding) !== text);
  return { encoding: best.encoding, certain: best.score >= LIKELY && (!rival || best.score - rival.score >= AHEAD) };
}

const COMMON_LATIN = 'éèàçêîôûùâëïüöäßœæñáíóúãõåøÀÉÈÇÊÎÔÄÖÜÑÅØŒ';
const COMMON_ARABIC = /[ايلمونرتبعدسقهفةكأحج]/;
const ARABIC = /[\u0620-\u065f\u066e-\u06d3\u06d5]/;
const CLOSING_ARABIC = /[ةى]/;
const VOWEL_SIGN = /[\u064b-\u0652]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;
const BEFORE_OPENER = /[\s([\u00ab\u201c:\u2014\u2013-]/;

/** How much the characters of the bytes' upper half look like those of a text, on average: 2 at best, below 0 for none. */
function likeliness(text: string, bytes: Uint8Array): number {
  let points = 0;
  let counted = 0;
  // One byte a character, in all encodings but those of the far East.
  const alike = text.length === bytes.length;
  for (let i = 0; i < text.length; i++) {
    if ((alike ? (bytes[i] as number) : text.charCodeAt(i)) < 0x80) continue;
    counted++;
    points += pointsFor(text, i);
  }
  return counted === 0 ? 0 : points / counted;
}

function pointsFor(text: string, i: number): number {
  const [char, before, after] = [text[i] as string, text[i - 1] ?? ' ', text[i + 1] ?? ' '];
  const code = char.charCodeAt(0);
  if ((code >= 0x80 && code < 0xa0) || char === '\ufffd') return -8;
  if (ARABIC.test(char)) return arabicPoints(char, before, after, text[i - 2] ?? ' ');
  if (LATIN.test(char)) return latinPoints(char, before, after, text[i + 2] ?? ' ');
  // Apple's Arabic encoding has a second set of ASCII, for use among Arabic letters.
  if (code < 0x80) return besideArabic(text, i) && /[\s\d.:()"'!-]/.test(char) ? 0.5 : -2;
  if ('“‘„‚'.includes(char)) return BEFORE_OPENER.test(before) && /[\p{L}\p{N}‘“…]/u.test(after) ? 2 : -1.5;
  if (char === '’') return /\p{L}/u.test(before) ? 2 : /[.,!?…\d]/.test(before) ? 1 : -0.5;
  if (char === '”') return /\s/.test(before) ? -1.5 : 2;
  if (char === '«') return /[\p{L}\p{N}]/u.test(before) ? -1 : 1.5;
  if (char === '»') return /[\p{L}\p{N}]/u.test(after) ? -1 : 1.5;
  if ('–—'.includes(char)) return 1.5;
  if ('،؛؟٪'.includes(char)) return besideArabic(text, i) ? 1.5 : -1;
  if ('…€'.includes(char)) return /\s/.test(before) && char !== '€' ? -0.5 : 1.5;
  if (/[٠-٩]/.test(char)) return LATIN.test(before) || LATIN.test(after) ? -2 : 1;
  if ('\u00a0°§'.includes(char)) return 1;
  // Currencies, mathematics, marks of direction: in texts, but seldom.
  return -1.5;
}

const besideArabic = (text: string, i: number): boolean =>
  /[\u0620-\u06d5]/.test(text.slice(Math.max(0, i - 3), i + 4).replace(text[i] as string, ''));

function arabicPoints(char: string, before: string, after: string, twoBefore: string): number {
  if (LATIN.test(before) || LATIN.test(after)) return -2;
  const alone = !ARABIC.test(before) && !ARABIC.test(after);
  // و alone is a word, no other letter is.
  if (alone) return char === 'و' ? 0.5 : -1;
  if (CLOSING_ARABIC.test(char) && ARABIC.test(after) && !VOWEL_SIGN.test(after)) return -2;
  if (VOWEL_SIGN.test(char)) return ARABIC.test(before) && !/[\u064b-\u0650\u0652]/.test(before) ? 0.8 : -2;
  if (char === 'ل' && before === 'ا' && !ARABIC.test(twoBefore)) return 4;
  return COMMON_ARABIC.test(char) ? 1.3 : /[\u0621-\u064a]/.test(char) ? 0.3 : -1;
}

function latinPoints(char: string, before: string, after: string, twoAfter: string): number {
  const isUpper = char !== char.toLowerCase();
  const foreign = (c: string) => ARABIC.test(c) || (c >= '\u00c0' && LATIN.test(c));
  // Three such letters in a row, a capital behind a small letter, Arabic beside it: letters of another encoding.
  if (ARABIC.test(before) || ARABIC.test(after) || (foreign(before) && foreign(after))) return -2;
  if (isUpper && LATIN.test(before) && before === before.toLowerCase()) return -3;
  if (isUpper && /[A-Z]/.test(after) && /[a-z]/.test(twoAfter)) return -2;
  if (!LATIN.test(before) && !LATIN.test(after)) return 'àÀ'.includes(char) ? 1.5 : -2;
  if (!COMMON_LATIN.includes(char)) return -0.5;
  return !isUpper && /[A-Z]/.test(before) && /[A-Z]/.test(after) ? -1 : 2;
}

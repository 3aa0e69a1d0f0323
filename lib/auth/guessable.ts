import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { GIVEN_NAMES } from '@/lib/text/given-names';

/** As much of a password is judged; what is weak that far stays so for a fast guesser, and the judge takes its time. */
const JUDGED = 40;
/** The least number of guesses that a password has to withstand. */
const GUESSES = 1e10;

/**
 * Whether a password is among the first that a guesser would try: the common ones, whatever belongs to its owner,
 * repeats, sequences and rows of keys, also of the Arabic keyboard, and what is made of them.
 * @param own what is known of the owner: mail address, name, desks
 */
export async function isGuessable(password: string, own: readonly string[]): Promise<boolean> {
  judge ??= load();
  const { check } = await judge;
  const given = plain(password).slice(0, JUDGED);
  const belongings = own
    .flatMap((text) => [plain(text), ...plain(text).split(/[^\p{L}\p{N}]/u)])
    .filter((w) => w.length > 2);
  // Told at once: what repeats few characters keeps the judge longest.
  if (new Set(given).size < 6 || rest(given, belongings).length < 6) return true;
  return [given, rest(given, []), rest(likeNames(given), []), asLatinKeys(given)].some(
    (text) => check(text, belongings) < GUESSES,
  );
}

/** What is left of a text without the words, as letters and digits. */
function rest(text: string, words: readonly string[]): string {
  let left = text;
  for (const word of [...words].sort((a, b) => b.length - a.length)) left = left.replaceAll(word, '');
  return left.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Lower case, with European digits and without Arabic vowel signs. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** With the letters of Arabic that many write one for the other as one, as names and words are listed. */
const likeNames = (text: string): string =>
  text
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');

// The same keys in two scripts.
const ARABIC_KEYS = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ';
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvnm,./";
const asLatinKeys = (text: string): string =>
  [...text].map((letter) => LATIN_KEYS[ARABIC_KEYS.indexOf(letter)] ?? letter).join('');

const ARABIC_WORDS =
  'الله محمد رسول بسم الرحمن الرحيم الحمد لله اله الا سبحان اكبر كلمة السر المرور مرور حبيبي حبيبتي سلام مرحبا اهلا القدس فلسطين مصر العراق سوريا لبنان المغرب الجزائر تونس ليبيا اليمن السودان الاردن قطر بغداد القاهرة دمشق بيروت الاهلي الزمالك الهلال النصر صحافة جريدة اخبار تدقيق مدير مكتب تحرير';

let judge: Promise<{ check: (text: string, own: readonly string[]) => number }> | undefined;

/** The dictionaries take some megabytes: they are loaded when a password is first chosen. */
async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const words = ARABIC_WORDS.split(' ');
  const arabic = [...new Set([...words, ...words.map(likeNames), ...[...GIVEN_NAMES.ar.keys()].map(likeNames)])];
  const judges: ZxcvbnFactory = new ZxcvbnFactory({
    dictionary: { ...dictionary, arabic },
    graphs: adjacencyGraphs,
    maxLength: JUDGED,
  });
  return { check: (text: string, own: readonly string[]) => judges.check(text, [...own]).guesses };
}

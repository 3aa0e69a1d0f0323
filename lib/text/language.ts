import { CharClass, charClasses } from './characters';
import { FUNCTION_WORDS } from './function-words';
import { type LanguageCode, UNKNOWN } from './languages';
import { LETTERS } from './letters';

export * from './languages';

/** So much of a text, in UTF-16 code units, tells its language. */
const SAMPLE = 4000;
/** Of the letters: with so many in the script of the language around it, a text that holds another's words too is in that one. */
const OWN = 0.25;

/**
 * The language of a text or block: by its script, and within one by its commonest words and by letters that
 * few languages have. Where two are as likely, the one around it.
 * @param fallback the language around it, which decides where nothing does (a name, a number)
 */
export function detectLanguage(text: string, fallback: LanguageCode = UNKNOWN): LanguageCode {
  const sample = text.slice(0, SAMPLE);
  const whole = DECOMPOSED.test(sample) ? sample.normalize('NFC') : sample;
  const { scripts, scores } = count(whole);
  const script = scriptOf(scripts, fallback);
  if (script === undefined) return fallback;
  const languages = SCRIPTS[script];
  if (languages === undefined) return script;
  const around = languages.includes(fallback) ? fallback : undefined;
  let best: string | undefined;
  let most = 0;
  const first = PLACE.get(languages[0] as string) as number;
  for (let i = 0; i < languages.length; i++) {
    const language = languages[i] as string;
    const points = (scores[first + i] as number) + (language === around ? AROUND : 0);
    if (points > most) {
      most = points;
      best = language;
    } else if (points === most && points > 0 && language !== around) {
      best = best === around ? best : undefined;
    }
  }
  return best ?? around ?? (script === 'arabic' ? 'ar' : UNKNOWN);
}

/** Bürger in letters and marks of their own. */
const DECOMPOSED = /[\u0300-\u036f]/;

/** What the language around it counts, as if so many of its words were there. */
const AROUND = 0.4;

/** Scripts that several languages share. Others stand for one language: they are called by its code. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  latin: 'en fr de es it pt ca ro ku nl sv da no pl cs tr id hu fi vi sw'.split(' '),
  arabic: ['ar', 'fa', 'ur', 'ckb', 'ps', 'ug', 'sd'],
  cyrillic: ['ru', 'uk', 'bg', 'sr', 'be', 'mk'],
};

/** Every language that scripts share, by its place among them. */
const PLACE: ReadonlyMap<string, number> = new Map(
  Object.values(SCRIPTS)
    .flat()
    .map((language, place) => [language, place]),
);

/** First code unit, last, script. */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x6ff, 'arabic'],
  [0x700, 0x74f, 'syr'],
  [0x750, 0x77f, 'arabic'],
  [0x780, 0x7bf, 'dv'],
  [0x8a0, 0x8ff, 'arabic'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x139f, 'am'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'el'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
  [0xfb1d, 0xfb4f, 'he'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfeff, 'arabic'],
];

/** The script that most letters are of; that of the language around it where enough are. Undefined without letters. */
function scriptOf(counts: Counts['scripts'], around: LanguageCode): string | undefined {
  const letters = counts.reduce((sum, n) => sum + n);
  if (letters === 0) return undefined;
  // Most texts are in one script alone.
  const only = counts.indexOf(letters);
  if (only >= 0) return RANGES[only - 1]?.[2];
  const by = new Map<string, number>();
  RANGES.forEach(([, , script], i) => {
    const n = counts[i + 1] as number;
    if (n > 0) by.set(script, (by.get(script) ?? 0) + n);
  });
  // Japanese is written with Chinese characters too; one Chinese or Arabic letter says more than a Latin one.
  const japanese = by.get('ja');
  if (japanese) by.set('ja', japanese + (by.get('zh') ?? 0));
  for (const [script, n] of by) {
    const holds = script === around || SCRIPTS[script]?.includes(around);
    if (holds && n >= letters * OWN) return script;
  }
  const [best] = [...by].sort((a, b) => b[1] * (DENSE[b[0]] ?? 1) - a[1] * (DENSE[a[0]] ?? 1));
  return best?.[0];
}

/** How many Latin letters one of the script's is worth. */
const DENSE: Readonly<Record<string, number>> = { arabic: 1.4, he: 1.4, zh: 3, ja: 2.5, ko: 2.5 };

/** The language by its place among all of them. */
type Vote = readonly [place: number, points: number];

/** What is shared by k languages is worth 1 / k to each; the commonest words are worth more than rarer ones. */
const WORD_VOTES: ReadonlyMap<string, readonly Vote[]> = votesOf(
  Object.entries(FUNCTION_WORDS).map(([language, words]) => [language, words.split(' ')]),
  (place) => 1 - place / 2,
);

const LETTER_VOTES: ReadonlyMap<string, readonly Vote[]> = votesOf(
  Object.entries(LETTERS).map(([language, letters]) => [language, [...letters]]),
  () => 0.5,
);

/** @param worth of an item, by how far down the list it stands: from 0 to 1 */
function votesOf(
  lists: readonly (readonly [language: string, items: readonly string[]])[],
  worth: (place: number) => number,
): Map<string, Vote[]> {
  const votes = new Map<string, Vote[]>();
  for (const [language, items] of lists)
    new Set(items).forEach((item) => {
      const place = PLACE.get(language) as number;
      votes.set(item, [...(votes.get(item) ?? []), [place, worth(items.indexOf(item) / items.length)]]);
    });
  return new Map(
    [...votes].map(([item, of]) => [item, of.map(([place, points]): Vote => [place, exactly(points / of.length)])]),
  );
}

/** In steps that a sum keeps, whatever is added first. */
function exactly(points: number): number {
  return Math.round(points * 2 ** 20) / 2 ** 20;
}

/** What each of a row of items says, one behind the other: of item `i` from `from[i]` up to `from[i + 1]`. */
interface Votes {
  readonly from: Uint32Array;
  readonly places: Uint8Array;
  readonly points: Float64Array;
}

function inRow(items: readonly (readonly Vote[] | undefined)[]): Votes {
  const all = items.flatMap((votes) => votes ?? []);
  const from = new Uint32Array(items.length + 1);
  items.forEach((votes, i) => {
    from[i + 1] = (from[i] as number) + (votes?.length ?? 0);
  });
  return { from, places: Uint8Array.from(all, ([place]) => place), points: Float64Array.from(all, ([, p]) => p) };
}

/** « mot »: in French alone white space stands inside such marks; „Wort“: in German, and in Czech; »Wort«: in German, and in Danish. */
const MARKS_SAY = inRow(
  [{ fr: 1.2 }, { de: 0.6, cs: 0.3 }, { de: 0.6, da: 0.3 }].map((said) =>
    Object.entries(said).map(([language, points]): Vote => [PLACE.get(language) as number, points]),
  ),
);
const [SPACED, LOW, INWARD] = [0, 1, 2];

/** The letters that say something alone, and behind them those of function words; by number, from 1, what each says. */
const ALPHABET = [...new Set([...LETTER_VOTES.keys(), ...WORD_VOTES.keys()].join(''))];
const LETTERS_SAY = inRow([undefined, ...ALPHABET.map((letter) => LETTER_VOTES.get(letter))]);

let letters: Uint16Array | undefined;

/**
 * What every UTF-16 code unit is, as one table lookup: 0 for no letter, else whether it is a capital, its script, a number
 * into `RANGES` from 1 or one more than they are, and in the low byte its number, also of its capital; 0 for one that
 * says nothing.
 */
function letterTable(): Uint16Array {
  if (letters) return letters;
  const table = new Uint16Array(65536);
  const classes = charClasses();
  for (let code = 0; code < 65536; code++)
    if (classes[code] === CharClass.Letter)
      table[code] = (NO_SCRIPT << 8) | (code < LAST ? numberOf(String.fromCharCode(code)) : 0);
  RANGES.forEach(([from, to], i) => {
    for (let code = from; code <= to; code++)
      if (classes[code] === CharClass.Letter) table[code] = ((i + 1) << 8) | ((table[code] as number) & 0xff);
  });
  for (let code = 0; code < LAST; code++) {
    const char = String.fromCharCode(code);
    if (table[code] !== 0 && char !== char.toLowerCase()) table[code] = CAPITAL | (table[code] as number);
  }
  letters = table;
  return table;
}

const NO_SCRIPT = RANGES.length + 1;
const [CAPITAL, SCRIPT, NUMBER] = [0x8000, 0x7f, 0xff];
/** Behind it stands no capital of them. */
const LAST = 0x2200;
const numberOf = (letter: string): number => ALPHABET.indexOf(letter.toLowerCase()) + 1;

/** Every beginning of a function word, of no letters at first; by number, from 1, what it says where it is a whole word. */
const BEGINNINGS = ['', ...new Set([...WORD_VOTES.keys()].flatMap((w) => Array.from(w, (_, i) => w.slice(0, i + 1))))];
const EMPTY = 1;
const WORDS_SAY = inRow([undefined, ...BEGINNINGS.map((word) => WORD_VOTES.get(word))]);

/** The number of a beginning with one more letter, by its own and the letter's; 0 where no function word begins so. */
const STRIDE = ALPHABET.length + 1;
const LONGER = new Uint16Array((BEGINNINGS.length + 1) * STRIDE);
const numbers = new Map(BEGINNINGS.map((word, i) => [word, i + 1]));
for (const [word, number] of numbers) {
  const letter = numberOf(word.at(-1) ?? '');
  if (letter) LONGER[(numbers.get(word.slice(0, -1)) as number) * STRIDE + letter] = number;
}

/** How many letters are of each range, from 1; and what words and letters say for each language, by its place. */
interface Counts {
  readonly scripts: readonly number[];
  readonly scores: Float64Array;
}

/** Copied to be counted in, which takes less time than making them. */
const NO_SCRIPTS: readonly number[] = new Array(NO_SCRIPT + 1).fill(0);
const NO_LETTERS: readonly number[] = new Array(LETTER_VOTES.size + 1).fill(0);
/** Filled anew by each text: whoever is handed it has read it before the next. */
const SCORES = new Float64Array(PLACE.size);

const isSpace = (text: string, at: number): boolean => charClasses()[text.charCodeAt(at)] === CharClass.Space;

/** Counts what stands in the text, in one pass. */
function count(text: string): Counts {
  const table = letterTable();
  const scripts = NO_SCRIPTS.slice();
  const counts = NO_LETTERS.slice();
  const scores = SCORES.fill(0);
  const spaced = text.indexOf('«');
  const turned = text.indexOf('»');
  // Not the mark that opens each paragraph of a French quotation: white space follows it.
  if (turned >= 0 && turned < spaced && !isSpace(text, turned + 1)) add(scores, MARKS_SAY, INWARD);
  else if (spaced >= 0 && isSpace(text, spaced + 1)) add(scores, MARKS_SAY, SPACED);
  const low = text.indexOf('„');
  if (low >= 0 && text.indexOf('“', low) > low && !text.includes('”')) add(scores, MARKS_SAY, LOW);
  let word = EMPTY;
  // What a letter is worth in the word; 0 before its first.
  let worth = 0;
  let first = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = table[text.charCodeAt(i)] as number;
    if (letter === 0) {
      if (word > EMPTY && !isOfName(text, first, i)) add(scores, WORDS_SAY, word);
      word = EMPTY;
      worth = 0;
      continue;
    }
    if (worth === 0) {
      worth = (letter & CAPITAL) === 0 ? 1 : OF_CAPITAL;
      first = i;
    }
    const script = (letter >> 8) & SCRIPT;
    scripts[script] = (scripts[script] as number) + 1;
    const number = letter & NUMBER;
    word = LONGER[word * STRIDE + number] as number;
    if (number < counts.length) counts[number] = (counts[number] as number) + worth;
  }
  if (word > EMPTY && !isOfName(text, first, text.length)) add(scores, WORDS_SAY, word);
  for (let number = 1; number < counts.length; number++)
    if ((counts[number] as number) > 0) add(scores, LETTERS_SAY, number, counts[number]);
  if (text.length < SHORT && MAY_BE_OF_NAME.test(text))
    for (const [particles] of text.matchAll(OF_NAME)) takeParticles(scores, particles.toLowerCase());
  // Letters of no script that is known.
  scripts[NO_SCRIPT] = 0;
  return { scripts, scores };
}

/** Big Al; Tariq al-Masri: a capital behind another word, or what a hyphen joins to one, says nothing of the language. */
function isOfName(text: string, from: number, end: number): boolean {
  return text[end] === '-'
    ? isCapital(text, end + 1)
    : isCapital(text, from) && text[from - 1] === ' ' && letterOf(text, from - 2) !== 0;
}
const isCapital = (text: string, at: number): boolean => (letterOf(text, at) & CAPITAL) !== 0;
const letterOf = (text: string, at: number): number => letterTable()[text.charCodeAt(at)] ?? 0;

/** In UTF-16 code units: what stands in names tells a text so short apart wrongly. */
const SHORT = 600;
/** Ursula von der Leyen: between two names; Van der Berg: behind a capital of its own. */
const OF_NAME =
  /(?=[dv])(?<=\p{Lu}\p{Ll}{1,20} )(?:v[ao]n(?: de[rn])?|de(?: la)?|d[aiou]|del|della|dos)(?= \p{Lu})|\bV[ao]n de[rn]?(?= \p{Lu})/gu;
/** What is asked first: most texts have no such word. */
const MAY_BE_OF_NAME = / [dv][ \p{Ll}]{1,7} \p{Lu}/u;

/** What is a part of a name is no word of its language. */
function takeParticles(scores: Float64Array, particles: string): void {
  for (const word of particles.split(' '))
    for (const [place, points] of WORD_VOTES.get(word) ?? []) scores[place] = (scores[place] as number) - points;
}

/** Engin Yıldırım: what a letter is worth in a word with a capital, which may be a name from anywhere. */
const OF_CAPITAL = exactly(0.1);

function add(scores: Float64Array, { from, places, points }: Votes, item: number, worth = 1): void {
  const end = from[item + 1] as number;
  for (let i = from[item] as number; i < end; i++) {
    const place = places[i] as number;
    scores[place] = (scores[place] as number) + worth * (points[i] as number);
  }
}

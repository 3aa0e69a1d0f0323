import { CharClass, charClasses } from './characters';
import { FUNCTION_WORDS } from './function-words';
import { type LanguageCode, UNKNOWN } from './languages';

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
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const script = scriptOf(sample, fallback);
  if (script === undefined) return fallback;
  const languages = SCRIPTS[script];
  if (languages === undefined) return script;
  const around = languages.includes(fallback) ? fallback : undefined;
  // Arabic letters have no capitals.
  const scores = countVotes(script === 'arabic' ? sample : sample.toLowerCase());
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

/** What the language around it counts, as if so many of its words were there. */
const AROUND = 0.4;

/** Scripts that several languages share. Others stand for one language: they are called by its code. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  latin: 'en fr de es it pt ca ro ku nl sv da no pl cs tr id hu fi'.split(' '),
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

let scripts: Uint8Array | undefined;

/** The script of every UTF-16 code unit, as one table lookup: a number into `RANGES`, from 1. */
function scriptTable(): Uint8Array {
  if (scripts) return scripts;
  const table = new Uint8Array(65536);
  const classes = charClasses();
  RANGES.forEach(([from, to], i) => {
    for (let code = from; code <= to; code++) if (classes[code] === CharClass.Letter) table[code] = i + 1;
  });
  scripts = table;
  return table;
}

/** The script that most letters are of; that of the language around it where enough are. Undefined without letters. */
function scriptOf(text: string, around: LanguageCode): string | undefined {
  const table = scriptTable();
  let letters = 0;
  const counts: number[] = RANGES.map(() => 0);
  for (let i = 0; i < text.length; i++) {
    const script = table[text.charCodeAt(i)] as number;
    if (script > 0) {
      counts[script - 1] = (counts[script - 1] as number) + 1;
      letters++;
    }
  }
  if (letters === 0) return undefined;
  // Most texts are in one script alone.
  const only = counts.indexOf(letters);
  if (only >= 0) return RANGES[only]?.[2];
  const count = new Map<string, number>();
  for (let i = 0; i < counts.length; i++) {
    const [n, [, , script]] = [counts[i] as number, RANGES[i] as (typeof RANGES)[number]];
    if (n > 0) count.set(script, (count.get(script) ?? 0) + n);
  }
  // Japanese is written with Chinese characters too; one Chinese or Arabic letter says more than a Latin one.
  const japanese = count.get('ja');
  if (japanese) count.set('ja', japanese + (count.get('zh') ?? 0));
  for (const [script, n] of count) {
    const holds = script === around || SCRIPTS[script]?.includes(around);
    if (holds && n >= letters * OWN) return script;
  }
  const [best] = [...count].sort((a, b) => b[1] * (DENSE[b[0]] ?? 1) - a[1] * (DENSE[a[0]] ?? 1));
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

/** Letters that few languages have. */
const LETTERS: Readonly<Record<string, string>> = {
  de: 'ßäöü',
  fr: 'éœçèêàùûîôëï',
  es: 'ñ¿¡áíóúé',
  it: 'èìòàùé',
  pt: 'ãõçáâêóíé',
  ca: 'çòàèíŀéï',
  ro: 'ăâîșțşţ',
  sv: 'åäö',
  da: 'æøå',
  no: 'æøå',
  pl: 'łąęśżźćńó',
  cs: 'řěůščžýáíé',
  tr: 'ğışçöü',
  ku: 'êîû',
  hu: 'őűáéíóöü',
  fi: 'äö',
  ar: 'ةىكيأإؤئ',
  fa: 'پچژگکی',
  ur: 'ٹڈڑںےہھکیپچگ',
  ckb: 'ەێۆڕڵڤکیپچژگ',
  ps: 'ټډړښږځڅېۍڼګ',
  ug: 'ۇۆۈۋېەڭھكيى',
  sd: 'ڀٿڄڃڇڊڌڍڏڙڪڳڱڻ',
  ru: 'ыэё',
  uk: 'іїєґ',
  be: 'ўіыэ',
  bg: 'ъщ',
  sr: 'јљњћђџ',
  mk: 'јљњѓќѕџ',
};
const LETTER_VOTES: ReadonlyMap<number, readonly Vote[]> = new Map(
  [
    ...votesOf(
      Object.entries(LETTERS).map(([language, letters]) => [language, [...letters]]),
      () => 0.5,
    ),
  ].map(([letter, votes]) => [letter.charCodeAt(0), votes]),
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
    [...votes].map(([item, of]) => [item, of.map(([place, points]): Vote => [place, points / of.length])]),
  );
}

/** In UTF-16 code units: below are all letters that languages share a script by, and no function word is longer. */
const [SHARED, LONGEST] = [0x700, Math.max(...[...WORD_VOTES.keys()].map((word) => word.length))];

/** « mot »: in French alone white space stands inside such marks. */
const SPACED_MARKS: readonly Vote[] = [[PLACE.get('fr') as number, 0.6]];

/** By code unit, what a letter says, and how long the function words are that begin or end with it, a bit each: most words are none. */
const VOTES_OF = Array.from({ length: SHARED }, (_, code) => LETTER_VOTES.get(code));
const BEGINNING = new Uint32Array(SHARED);
const ENDING = new Uint32Array(SHARED);
for (const word of WORD_VOTES.keys()) {
  const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
  BEGINNING[first] = (BEGINNING[first] as number) | (1 << word.length);
  ENDING[last] = (ENDING[last] as number) | (1 << word.length);
}

/** What the words that are not too long for a function word, and the letters, say for each language, by its place. */
function countVotes(lower: string): Float64Array {
  const scores = new Float64Array(PLACE.size);
  const classes = charClasses();
  let start = 0;
  const spaced = lower.indexOf('«');
  if (spaced >= 0 && classes[lower.charCodeAt(spaced + 1)] === CharClass.Space) add(scores, SPACED_MARKS);
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 0x20;
    if (code >= 0x80 && code < SHARED) add(scores, VOTES_OF[code]);
    if (classes[code] === CharClass.Letter) continue;
    const length = i - start;
    if (length > 0 && length <= LONGEST) {
      const lengths = (BEGINNING[lower.charCodeAt(start)] ?? 0) & (ENDING[lower.charCodeAt(i - 1)] ?? 0);
      if ((lengths >> length) & 1) add(scores, WORD_VOTES.get(lower.slice(start, i)));
    }
    start = i + 1;
  }
  return scores;
}

function add(scores: Float64Array, votes: readonly Vote[] | undefined): void {
  if (!votes) return;
  for (let i = 0; i < votes.length; i++) {
    const vote = votes[i] as Vote;
    scores[vote[0]] = (scores[vote[0]] as number) + vote[1];
  }
}

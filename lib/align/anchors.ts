import { foldWord } from '../text/fold';
import type { Language } from '../text/language';
import { oneWordRegionsIn } from '../text/regions';
import { skeleton } from '../text/skeleton';
import type { Span } from '../text/span';
import { words } from '../text/words';
import { LEXICONS } from './languages';
import { pairs } from './lexicon';
import { isDigit, numberAt } from './numbers';

/** What of a word a translation keeps, as keys that are the same in every language. */
export interface Anchor {
  /** A number, a date, a country, a name by its consonants, a common thing. */
  readonly keys: readonly string[];
  /** How much it tells that a word has such a key: 0 for one that may be no name. */
  readonly weight: number;
  readonly isNumber: boolean;
  /** Surely a name: in Latin script it is there in a translation too. */
  readonly isName?: boolean;
}

const NUMBER = 1.6;
const SMALL_NUMBER = 1;
const DATE = 1.2;
const COUNTRY = 1.2;
const NAME = 1.2;
const CONCEPT = 0.8;

/** In consonants: fewer are many a word's. */
const LEAST_CONSONANTS = 3;

/** The anchors of a stretch of text, in its order. Words that no translation keeps have none. */
export function anchorsOf(text: string, [start, end]: Span, language: Language): Anchor[] {
  const found: Anchor[] = [];
  const { functionWords, cardinals, clitics, translated } = LEXICONS[language];
  const tables = tablesOf(language);
  let behind = start;
  let isFirst = true;
  for (const word of words(text, start, end)) {
    if (word.start < behind) continue;
    const head = isFirst;
    isFirst = false;
    if (isDigit(text.charCodeAt(word.start))) {
      const number = numberAt(text, word.start);
      behind = number.end;
      found.push(numeric(number.value, multiplierAt(text, number.end, language)));
      continue;
    }
    const raw = text.slice(word.start, word.end);
    const digits = cardinals.get(word.folded);
    // A million is what is counted in.
    if (digits && digits !== '1' && digits !== '0' && digits.length < 4) {
      found.push(numeric(digits));
      continue;
    }
    const forms = clitics?.readings(word.folded) ?? [word.folded];
    const date = forms.map((f) => tables.dates.get(f)).find(Boolean);
    if (date && (!translated.dayCapitals || isCapital(raw))) {
      found.push({ keys: [date], weight: DATE, isNumber: false });
      continue;
    }
    const country = forms.map((f) => tables.countries.get(f) ?? nationOf(f, tables.nations)).find(Boolean);
    const concepts = functionWords.has(word.folded) ? [] : forms.flatMap((f) => conceptsOf(f, language));
    const consonants = functionWords.has(word.folded)
      ? []
      : forms.map(skeleton).filter((s) => s.length >= LEAST_CONSONANTS);
    const isName = translated.capitals === 'names' && isCapital(raw) && !head && concepts.length === 0;
    const mayBeName = translated.capitals === 'none' || isCapital(raw);
    const keys = [
      ...(country ? [country] : []),
      ...concepts,
      ...consonants.flatMap((s) => [
        ...(mayBeName ? [`name:${s}`] : []),
        ...(translated.capitals !== 'none' && isLong(raw, s) ? [`like:${s}`] : []),
      ]),
    ];
    if (keys.length === 0) continue;
    const weight = country ? COUNTRY : concepts.length > 0 ? CONCEPT : isName && consonants.length > 0 ? NAME : 0;
    found.push({ keys: [...new Set(keys)], weight, isNumber: false, isName: isName && !country });
  }
  return found;
}

const numeric = (value: string, times = 1): Anchor => ({
  keys: times > 1 ? [`number:${Number(value) * times}`, `number:${value}`] : [`number:${value}`],
  weight: value.length > 1 ? NUMBER : SMALL_NUMBER,
  isNumber: true,
});

/** The thousand or million behind a number: 40 ألف is 40,000. In UTF-16 code units, so near. */
const NEXT = 16;
function multiplierAt(text: string, at: number, language: Language): number {
  const [next] = words(text, at, Math.min(text.length, at + NEXT));
  if (!next || next.start - at > 2) return 1;
  const { clitics, translated } = LEXICONS[language];
  const readings = clitics?.readings(next.folded) ?? [next.folded];
  return MULTIPLIERS[translated.multipliers.findIndex((form) => readings.some((f) => form.test(f)))] ?? 1;
}

const MULTIPLIERS = [1e3, 1e6, 1e9];

/** What it adds that a key is there on both sides. Two words that merely begin alike say less than one name. */
export const worth = (key: string, anchor: Anchor): number =>
  key.startsWith('name:')
    ? key.length >= 'name:'.length + 4
      ? NAME * 1.3
      : NAME * 0.8
    : key.startsWith('like:')
      ? CONCEPT
      : anchor.weight;

const isCapital = (raw: string): boolean => /^\p{Lu}/u.test(raw);

/** Between Latin languages long words are often one: parliament, parlement, Parlament. */
const isLong = (raw: string, consonants: string): boolean => raw.length >= 6 && consonants.length >= 4;

interface Tables {
  readonly dates: ReadonlyMap<string, string>;
  readonly countries: ReadonlyMap<string, string>;
  /** The beginnings of countries' names: Iraqi, irakien, irakisch, عراقيين. */
  readonly nations: ReadonlyMap<string, string>;
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

const tables = new Map<Language, Tables>();

function tablesOf(language: Language): Tables {
  const known = tables.get(language);
  if (known) return known;
  const countries = countriesIn(language);
  const made = {
    dates: datesIn(language),
    countries,
    nations: nationsOf(countries, language),
    ...conceptsIn(language),
  };
  tables.set(language, made);
  return made;
}

function datesIn(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const put = (name: string, key: string) => {
    const folded = foldWord(name);
    found.set(folded, key);
  };
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
  for (let m = 0; m < 12; m++) put(month.format(Date.UTC(2024, m, 15)), `month:${m + 1}`);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC', calendar: 'gregory' });
  for (let d = 1; d <= 7; d++) put(weekday.format(Date.UTC(2024, 0, d)), `weekday:${d}`);
  for (const [name, number] of pairs(LEXICONS[language].translated.months)) put(name, `month:${number}`);
  return found;
}

function countriesIn(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const { article } = LEXICONS[language].translated;
  for (const [code, name] of oneWordRegionsIn(language)) {
    const folded = foldWord(name);
    found.set(folded, `country:${code}`);
    if (article) found.set(folded.replace(article, ''), `country:${code}`);
  }
  return found;
}

/** In letters: shorter beginnings are those of too many words. */
const LEAST_NATION = 4;

function nationsOf(countries: ReadonlyMap<string, string>, language: Language): Map<string, string> {
  const { countryEnd, article } = LEXICONS[language].translated;
  return new Map(
    [...countries].flatMap(([name, key]): [string, string][] => {
      const stem = name.replace(countryEnd, '');
      return stem.length >= LEAST_NATION && !article?.test(stem) ? [[stem, key]] : [];
    }),
  );
}

const nationOf = (folded: string, nations: ReadonlyMap<string, string>): string | undefined => {
  for (let length = Math.min(folded.length, 12); length >= LEAST_NATION; length--) {
    const key = nations.get(folded.slice(0, length));
    if (key && folded.length - length <= 5) return key;
  }
  return undefined;
};

function conceptsIn(language: Language): Pick<Tables, 'whole' | 'stems'> {
  const [whole, stems] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const line of LEXICONS[language].translated.concepts.trim().split('\n')) {
    const [thing, forms] = line.split(': ') as [string, string];
    for (const form of forms.split(' ')) {
      const [map, plain] = form.endsWith('*') ? [stems, form.slice(0, -1)] : [whole, form];
      const folded = foldWord(plain);
      if (folded) map.set(folded, [...(map.get(folded) ?? []), `thing:${thing}`]);
    }
  }
  return { whole, stems };
}

/** In letters: the shortest stem, and how far into a word stems and the parts of a compound are looked for. */
const LEAST_STEM = 3;
const FAR = 24;

/** Words come again and again: what each means is looked up once, of so many. */
const MOST_KNOWN = 50_000;
const known = new Map<string, readonly string[]>();

function conceptsOf(folded: string, language: Language): readonly string[] {
  const key = `${language} ${folded}`;
  const held = known.get(key);
  if (held) return held;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = lookUp(folded, language);
  known.set(key, found);
  return found;
}

function lookUp(folded: string, language: Language): string[] {
  const { whole, stems } = tablesOf(language);
  const found = [...(whole.get(folded) ?? [])];
  const stemOf = (word: string, least: number): readonly string[] => {
    for (let length = Math.min(word.length, FAR); length >= least; length--) {
      const known = stems.get(word.slice(0, length));
      if (known) return known;
    }
    return [];
  };
  found.push(...stemOf(folded, LEAST_STEM));
  // Außenminister, Klimagesetz: the last part says what it is.
  if (LEXICONS[language].translated.compounds && found.length === 0)
    for (let at = 3; at < Math.min(folded.length - 4, FAR) && found.length === 0; at++)
      found.push(...stemOf(folded.slice(at), 5));
  return found;
}

import type { Language } from '../text/language';
import { words } from '../text/words';
import type { Stretch } from './comparison';
import { isSameInFull } from './difference';
import { LEXICONS } from './languages';
import { isHighRisk } from './nature';

/** What a house style may allow between speech and print, from what hardly any forbids to what hardly any allows. */
export const HOUSE_RULES = [
  'cuts',
  'brackets',
  'first-letter',
  'numerals',
  'contractions',
  'fillers',
  'grammar',
] as const;
export type HouseRule = (typeof HOUSE_RULES)[number];

/** Styles to begin with: nothing but cuts that are marked; what agencies allow, who correct nobody's grammar. */
export const PRESETS = {
  strict: ['cuts'],
  agency: ['cuts', 'brackets', 'first-letter', 'numerals'],
} as const satisfies Readonly<Record<string, readonly HouseRule[]>>;

/** Of each rule what was said, and what is printed. */
export const EXAMPLES: Readonly<
  Record<HouseRule, Readonly<Record<Language, readonly [said: string, printed: string]>>>
> = {
  cuts: {
    ar: ['سنعود مع كل القوارب إلى الميناء غداً', 'سنعود … إلى الميناء غداً'],
    en: ['We will be back with all our boats at the port', 'We will be back … at the port'],
    fr: ['Nous reviendrons avec tous nos bateaux au port demain', 'Nous reviendrons […] au port demain'],
    de: ['Wir kommen mit allen Booten morgen zum Hafen zurück', 'Wir kommen … morgen zum Hafen zurück'],
  },
  brackets: {
    ar: ['لن يغادر قبل الصيف', 'لن يغادر [القارب] قبل الصيف'],
    en: ['It will not leave before the summer', 'It [the ferry] will not leave before the summer'],
    fr: ['Il ne partira pas avant l’été', 'Il [le ferry] ne partira pas avant l’été'],
    de: ['Sie fährt nicht vor dem Sommer', 'Sie [die Fähre] fährt nicht vor dem Sommer'],
  },
  'first-letter': {
    ar: ['سنبقى هنا طوال الليل', 'سنبقى هنا طوال الليل'],
    en: ['We will stay here all night', 'we will stay here all night'],
    fr: ['Nous resterons ici toute la nuit', 'nous resterons ici toute la nuit'],
    de: ['Wir bleiben die ganze Nacht hier', 'wir bleiben die ganze Nacht hier'],
  },
  numerals: {
    ar: ['رأيت 20 قارباً في الميناء', 'رأيت عشرين قارباً في الميناء'],
    en: ['I saw 20 boats in the port', 'I saw twenty boats in the port'],
    fr: ['J’ai vu 20 bateaux dans le port', 'J’ai vu vingt bateaux dans le port'],
    de: ['Ich sah 20 Boote im Hafen', 'Ich sah zwanzig Boote im Hafen'],
  },
  contractions: {
    ar: ['لن نبيع الميناء لأحد', 'لن نبيع الميناء لأحد'],
    en: ['We will not sell the port', 'We won’t sell the port'],
    fr: ['Nous ne vendrons pas le port', 'Nous ne vendrons pas le port'],
    de: ['Wir gehen in das Rathaus am Markt', 'Wir gehen ins Rathaus am Markt'],
  },
  fillers: {
    ar: ['سنعود، يعني، إلى الميناء غداً', 'سنعود إلى الميناء غداً'],
    en: ['We will, um, be back at the port tomorrow', 'We will be back at the port tomorrow'],
    fr: ['Nous reviendrons, euh, au port demain', 'Nous reviendrons au port demain'],
    de: ['Wir kommen, ähm, morgen zum Hafen zurück', 'Wir kommen morgen zum Hafen zurück'],
  },
  grammar: {
    ar: ['رأيت المهندسون في الميناء أمس', 'رأيت المهندسين في الميناء أمس'],
    en: ['We come with all the old boat to the port', 'We come with all the old boats to the port'],
    fr: ['Les bateaux quitte le vieux port', 'Les bateaux quittent le vieux port'],
    de: ['Wir kommen mit den alten Boote in den Hafen', 'Wir kommen mit den alten Booten in den Hafen'],
  },
};

/** A difference between speech and print, and what rule of a house it falls under: none is allowed by nobody. */
export interface HouseView {
  readonly rule: HouseRule | null;
  /** The desk's style has the rule. What is said of the words stays: nothing is verbatim because a rule allows it. */
  readonly allowed: boolean;
  readonly quote: string;
  readonly source: string;
}

/**
 * Of each difference in words whether a rule of the house covers it, and which, in the order of the quotation. A house
 * without rules is told nothing.
 */
export function houseOf(
  comparison: readonly Stretch[],
  language: Language,
  allowed: ReadonlySet<HouseRule>,
): HouseView[] {
  if (allowed.size === 0) return [];
  return comparison.flatMap((stretch): HouseView[] => {
    const rule = ruleFor(stretch, language);
    if (rule === undefined) return [];
    const { quote, source } = stretch;
    return [{ rule, allowed: rule !== null && allowed.has(rule), quote, source }];
  });
}

/** Null for a difference that no house allows, undefined for what is none: other spelling, the report in between. */
function ruleFor({ kind, nature, quote, source, at }: Stretch, language: Language): HouseRule | null | undefined {
  // What is cut may turn the sense round: no style has that.
  if (kind === 'cut') return nature && isHighRisk(nature) ? null : 'cuts';
  if (kind === 'editorial') return 'brackets';
  if (kind === 'same' || kind === 'reporting') return undefined;
  if (at[0] <= 1 && isFirstLetter(quote.trim(), source.trim())) return 'first-letter';
  const [mine, theirs] = [words(quote), words(source)];
  const inDigits = (list: typeof mine) =>
    list.map((w) => LEXICONS[language].cardinals.get(w.folded) ?? w.folded).join(' ');
  const asWritten = (list: typeof mine) => list.map((w) => w.folded).join(' ');
  if (mine.length > 0 && theirs.length > 0 && asWritten(mine) !== asWritten(theirs)) {
    if (inDigits(mine) === inDigits(theirs)) return 'numerals';
    if (isSameInFull(mine, theirs, language)) return 'contractions';
  }
  if (kind === 'spelling') return undefined;
  if (
    mine.length === 0 &&
    isFilling(
      theirs.map((w) => w.folded),
      language,
    )
  )
    return 'fillers';
  return nature === 'inflection' ? 'grammar' : null;
}

const isFirstLetter = (quote: string, source: string): boolean =>
  quote !== source &&
  quote.slice(1) === source.slice(1) &&
  quote.charAt(0).toLowerCase() === source.charAt(0).toLowerCase();

/** In words: the longest turn that says nothing. */
const LONGEST_TURN = 3;

function isFilling(list: readonly string[], language: Language): boolean {
  let at = 0;
  while (at < list.length) {
    let length = Math.min(LONGEST_TURN, list.length - at);
    while (length > 0 && !LEXICONS[language].fillers.has(list.slice(at, at + length).join(' '))) length--;
    if (length === 0) return false;
    at += length;
  }
  return list.length > 0;
}

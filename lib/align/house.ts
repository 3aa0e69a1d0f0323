import type { Language } from '../text/language';
import { words } from '../text/words';
import type { Stretch } from './comparison';
import { isSameInFull } from './difference';
import type { HouseRule } from './house-rules';
import { LEXICONS } from './languages';
import { isHighRisk } from './nature';

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

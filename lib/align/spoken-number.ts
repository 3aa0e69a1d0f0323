import type { Lexicon } from './lexicon';

interface Word {
  readonly folded: string;
}

/** In words: no number is longer. */
const LONGEST = 10;

/**
 * The number that words say together, in figures, words or both: 2.3 million, seven hundred and fifty; undefined for other
 * words, and for several numbers: three four, ten million five million.
 */
export function spokenNumber(words: readonly Word[], lexicon: Lexicon): number | undefined {
  if (words.length === 0 || words.length > LONGEST) return undefined;
  let [sum, part] = [0, 0];
  for (const [k, { folded }] of words.entries()) {
    if (folded === lexicon.numberLink && k > 0) continue;
    const scale = SCALES[lexicon.translated.multipliers.findIndex((m) => m.test(written(folded, lexicon)))];
    const value = scale ?? numberOf(folded, lexicon);
    if (value === undefined) return undefined;
    if (scale !== undefined) {
      if (sum % (scale * 1000) !== 0) return undefined;
      sum += (part || 1) * scale;
      part = 0;
    } else {
      const more = added(part, value);
      if (more === undefined) return undefined;
      part = more;
    }
  }
  return Math.round((sum + part) * 1000) / 1000;
}

/** What a number below a thousand is with the next word of it: seven hundred, twenty + three, soixante + dix. */
function added(part: number, value: number): number | undefined {
  if (value === 100 && part < 100) return (part || 1) * 100;
  if (value === SCORE && part % 100 === 4) return part - 4 + FOUR_SCORE;
  const ofScores = value >= 10 && value < SCORE && TEENS_BEHIND.has(part % 100);
  return part === 0 || ofScores || !sharesPlace(part, value) ? part + value : undefined;
}

/** Whether two numbers have a figure in the same place, so that they are no parts of one. */
function sharesPlace(one: number, other: number): boolean {
  if (!Number.isInteger(one) || !Number.isInteger(other)) return true;
  for (let [a, b] = [one, other]; a > 0 && b > 0; a = Math.floor(a / 10), b = Math.floor(b / 10))
    if (a % 10 !== 0 && b % 10 !== 0) return true;
  return false;
}

/** A thousand, a million, a thousand millions: as the lexicons list them. */
const SCALES = [1e3, 1e6, 1e9];
/** Quatre-vingt. */
const [SCORE, FOUR_SCORE] = [20, 80];
/** Soixante-dix, quatre-vingt-onze. */
const TEENS_BEHIND: ReadonlySet<number> = new Set([60, FOUR_SCORE]);

/** bn: billion. */
const written = (folded: string, { contractions }: Lexicon): string => contractions.get(folded)?.[0] ?? folded;

function numberOf(folded: string, lexicon: Lexicon): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(folded)) return Number(folded);
  const { cardinals, clitics, compoundNumber } = lexicon;
  const digits = cardinals.get(folded) ?? cardinals.get(clitics?.without(folded) ?? folded);
  if (digits !== undefined) return Number(digits);
  // وعشرون: its و is a link.
  const bare = clitics ? cardinals.get(folded.replace(clitics.conjunction, '')) : undefined;
  return bare === undefined ? compoundNumber?.(folded, cardinals) : Number(bare);
}

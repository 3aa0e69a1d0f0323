import type { Lexicon } from './lexicon';

interface Word {
  readonly folded: string;
}

/** In words: no number is longer. */
const LONGEST = 10;

/** The number that words say together, in figures, words or both: 2.3 million, seven hundred and fifty; undefined for other words. */
export function spokenNumber(words: readonly Word[], lexicon: Lexicon): number | undefined {
  if (words.length === 0 || words.length > LONGEST) return undefined;
  let [sum, part] = [0, 0];
  let any = false;
  for (const { folded } of words) {
    if (folded === lexicon.numberLink && any) continue;
    const scale = SCALES[lexicon.translated.multipliers.findIndex((m) => m.test(written(folded, lexicon)))];
    const value = scale ?? numberOf(folded, lexicon);
    if (value === undefined) return undefined;
    if (scale !== undefined) {
      sum += (part || 1) * scale;
      part = 0;
    } else if (value === 100) part = (part || 1) * 100;
    else part += value === SCORE && part % 100 === 4 ? FOUR_SCORE - 4 : value;
    any = true;
  }
  return Math.round((sum + part) * 1000) / 1000;
}

/** A thousand, a million, a thousand millions: as the lexicons list them. */
const SCALES = [1e3, 1e6, 1e9];
/** Quatre-vingt. */
const [SCORE, FOUR_SCORE] = [20, 80];

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

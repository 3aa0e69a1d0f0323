import { directionOf } from './languages';

type Direction = 'rtl' | 'ltr';

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and what was added to them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LETTER = /\p{L}/u;
/** In UTF-16 code units: so much of a block is looked at. */
const SAMPLE = 2000;
/** Of a block's letters: with so many of the article's own, it is a sentence of the article that begins with a foreign name. */
const OWN = 0.25;

/**
 * The direction that a block runs in: that of its first letter; but a sentence of an Arabic article that begins
 * with a Latin name runs as the article does, and so does what has no letters.
 * @param language the article's
 */
export function directionOfBlock(text: string, language: string): Direction {
  const article = directionOf(language);
  const count = { rtl: 0, ltr: 0 };
  let first: Direction | undefined;
  for (const char of text.slice(0, SAMPLE)) {
    if (!LETTER.test(char)) continue;
    const direction = RIGHT_TO_LEFT.test(char) ? 'rtl' : 'ltr';
    first ??= direction;
    count[direction]++;
  }
  if (first === undefined || first === article) return article;
  return count[article] >= (count.rtl + count.ltr) * OWN ? article : first;
}

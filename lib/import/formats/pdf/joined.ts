/** Words of a document, small letters: what decides whether a hyphen at the end of a line belongs to its word. */
export type Vocabulary = ReadonlySet<string>;

const HYPHENS = /[-\u2010\u00ad]$/;
/** Chinese and Japanese are written without spaces. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff65]/u;
const PARTED = /[^\p{L}\p{M}’'-]/u;
const FIRST_WORD = /^[\p{L}\p{M}’']+/u;
/** What begins words that are written with a hyphen wherever they stand, and is no syllable. */
const COMPOUND =
  /^(?:self|well|half|cross|vice|quasi|so-called|first|second|third|two|three|four|five|six|seven|eight|nine|ten)$/i;
/** In UTF-16 code units: a word is looked for so far from the end of a line. */
const LONGEST = 60;

/** The words that stand whole in lines. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines)
    for (const word of line.toLowerCase().split(/[^\p{L}\p{M}’'-]+/u)) if (word.length > 2) words.add(word);
  return words;
}

/** How a line goes on in the next: what is dropped of its end, and what comes between. */
export interface Seam {
  readonly drop: 0 | 1;
  readonly between: '' | ' ';
}
const [SPACED, CLOSE, HYPHEN_GONE]: [Seam, Seam, Seam] = [
  { drop: 0, between: ' ' },
  { drop: 0, between: '' },
  { drop: 1, between: '' },
];

/**
 * How two lines are put together. A word that was divided is one again: a soft hyphen goes, a hard one where the word
 * goes on in a small letter and is not written with it elsewhere.
 */
export function seamOf(above: string, below: string, words: Vocabulary): Seam {
  if (!above || !below) return CLOSE;
  if (WITHOUT_SPACES.test(above.slice(-1)) && WITHOUT_SPACES.test(below.slice(0, 1))) return CLOSE;
  if (/\d[–—]$/.test(above) && /^\d/.test(below)) return CLOSE;
  if (/[/?=&_]$/.test(above) && /^(?:https?:|www\.)/.test(above.slice(above.lastIndexOf(' ') + 1))) return CLOSE;
  if (!HYPHENS.test(above) || above.length < 2) return SPACED;
  if (above.endsWith('\u00ad')) return HYPHEN_GONE;
  const stem = above.slice(0, -1);
  const before = stem.slice(-LONGEST).split(PARTED).at(-1);
  const after = FIRST_WORD.exec(below.slice(0, LONGEST))?.[0];
  // A dash, or what a number is joined to.
  if (!before) return /\d$/.test(stem) ? CLOSE : SPACED;
  if (!after || !/^\p{Ll}/u.test(after)) return /\p{L}$/u.test(stem) ? CLOSE : SPACED;
  const [whole, parted] = [`${before}${after}`.toLowerCase(), `${before}-${after}`.toLowerCase()];
  if (before.includes('-') || COMPOUND.test(before) || (words.has(parted) && !words.has(whole))) return CLOSE;
  // "pre- and post-war": the hyphen stands for the rest of the word.
  return /^(?:and|or|und|oder|bzw|et|ou)$/.test(after) ? SPACED : HYPHEN_GONE;
}

import type { Habits } from './line';
import { kindOf, logicalOrder, mirrored } from './logical-order';
import { linesOf, type Word } from './rows';

/** So many words are looked at. */
const SAMPLE = 20_000;

/** How the lines of a document are to be read, told from all its words. */
export function habitsOf(pages: readonly (readonly Word[])[]): Habits {
  const words = pages.flat().slice(0, SAMPLE);
  let [left, right] = [0, 0];
  for (const word of words)
    for (const { text } of word.clusters) {
      const kind = kindOf(text);
      if (kind === 'R' || kind === 'AL') left++;
      else if (kind === 'L') right++;
    }
  return { rtl: left > right, meant: meantBrackets(pages), asWritten: isAsWritten(words) };
}

/** Letters that stand at the end of a word only, and the article that begins one. */
const LAST_ONLY = /[ةىךםןףץ]/;
const ARTICLE = /^ال/;

/**
 * Whether words lie on the page with their letters in the order of reading, from left to right though they run to the
 * left: then their last letters stand on the right, and the article on the left.
 */
function isAsWritten(words: readonly Word[]): boolean {
  let [seen, written] = [0, 0];
  for (const { clusters } of words) {
    const runs = runsOf([...clusters].sort((a, b) => a.x0 - b.x0).map((c) => c.text));
    for (const run of runs) {
      if (run.length < 3) continue;
      const [leftmost, rightmost] = [run[0] as string, run.at(-1) as string];
      if (LAST_ONLY.test(leftmost) || ARTICLE.test(`${rightmost}${run.at(-2)}`)) seen++;
      if (LAST_ONLY.test(rightmost) || ARTICLE.test(`${leftmost}${run[1]}`)) written++;
    }
  }
  return written >= 3 && written > seen * 2;
}

/** Stretches of letters that run to the left. */
function runsOf(texts: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const text of texts) {
    const kind = kindOf(text);
    if (kind === 'R' || kind === 'AL') (runs.at(-1) as string[]).push(text);
    else if ((runs.at(-1) as string[]).length > 0) runs.push([]);
  }
  return runs;
}

/**
 * Brackets that stand in order as they are called, among letters that run to the left: most fonts call them by their
 * look, and they pair when they are turned. Each kind is told apart, for a font may call some this way and some that.
 */
function meantBrackets(pages: readonly (readonly Word[])[]): Set<string> {
  const balance = new Map<string, number>();
  let all = 0;
  for (const page of pages.slice(0, 50)) {
    const brackets = linesOf(page).flatMap(turnedBrackets);
    for (const [i, bracket] of brackets.entries()) {
      const other = mirrored(bracket) as string;
      const vote = brackets[i + 1] !== other ? 0 : bracket < other ? 1 : -1;
      all += vote;
      for (const one of [bracket, other]) balance.set(one, (balance.get(one) ?? 0) + vote);
    }
  }
  // A kind of which no pair was seen is called as the others are.
  return new Set([...balance].flatMap(([bracket, sum]) => ((sum || all) > 0 ? [bracket] : [])));
}

/** Brackets among letters that run to the left, as they would be read. */
function turnedBrackets(row: readonly Word[]): string[] {
  const texts = row
    .flatMap((w) => w.clusters)
    .sort((a, b) => a.x0 - b.x0)
    .map((c) => c.text);
  const read = logicalOrder(texts, true).filter((step) => step.turned);
  return read.map((step) => texts[step.at] as string).filter((text) => mirrored(text) !== undefined);
}

import { byPlace, type Cluster } from './clusters';
import type { Habits } from './line';
import { kindOf, logicalOrder, mirrored } from './logical-order';
import { linesOf, type Word } from './rows';
import { endingsOf, withoutCovered } from './shapes';

/** So many words are looked at. */
const SAMPLE = 20_000;

/** How the lines of a document are to be read, told from all its words. @param stretches as `stretchesOf` tells */
export function habitsOf(pages: readonly (readonly Word[])[], stretches: ReadonlySet<string> = new Set()): Habits {
  const words = pages.flat().slice(0, SAMPLE);
  let [left, right, spaces] = [0, 0, 0];
  const fonts = new Map<string, Counted>();
  for (const word of words) {
    const sorted = withoutCovered([...word.clusters].sort(byPlace));
    for (const [i, cluster] of sorted.entries()) {
      const kind = kindOf(cluster.text);
      if (kind === 'R' || kind === 'AL') left++;
      else if (kind === 'L') right++;
      if (cluster.text === ' ') spaces++;
      count(fonts, cluster, sorted[i + 1]);
    }
  }
  const drawn = spaces > (left + right) / 12;
  return {
    rtl: left > right,
    spaces: drawn,
    otherwise: new Set([...fonts].flatMap(([font, seen]) => (doesOtherwise(seen, drawn) ? [font] : []))),
    meant: meantBrackets(pages),
    asWritten: isAsWritten(words),
    stretches,
    endings: endingsOf(words, drawn),
  };
}

/** What parts the words of a font: spaces, or gaps between two letters that are drawn as one piece. */
interface Counted {
  letters: number;
  spaces: number;
  gaps: number;
}

function count(fonts: Map<string, Counted>, cluster: Cluster, next: Cluster | undefined): void {
  const kind = kindOf(cluster.text);
  if (kind !== 'L' && kind !== 'R' && kind !== 'AL') return;
  const seen = fonts.get(cluster.font) ?? { letters: 0, spaces: 0, gaps: 0 };
  fonts.set(cluster.font, seen);
  seen.letters++;
  if (next?.text === ' ') seen.spaces++;
  // Joined letters may be stretched by gaps.
  else if (kind !== 'AL' && next?.piece === cluster.piece && next.x0 - cluster.x1 > SPACE * cluster.size) seen.gaps++;
}

/** So few letters of a font tell nothing. */
const FEW = 20;

/** Whether a font of a file that draws its spaces draws none, or the other way round. */
const doesOtherwise = ({ letters, spaces, gaps }: Counted, drawn: boolean): boolean =>
  letters >= FEW && (drawn ? gaps > letters / 12 && spaces < letters / 40 : spaces > letters / 12);

/** Letters that stand at the end of a word only. */
const LAST_ONLY = /[ةىךםןףץےںۃ]/;
/** Words that are in every text. */
const COMMON = new Set(
  'من في على إلى أن عن هذا هذه التي الذي كان كما بعد قال از به در که این است را با برای می آن یک של את על לא הוא כי גם עם אל זה מה או יש אם كل بين او کے کی کا میں سے کو نے ہے اور پر کہ ہیں نہیں گا گی'.split(
    ' ',
  ),
);

/**
 * Whether words lie on the page with their letters in the order of reading, from left to right though they run to the
 * left: then their last letters stand on the right, the article on the left, and common words are found that way round.
 */
function isAsWritten(words: readonly Word[]): boolean {
  let [seen, written, runs] = [0, 0, 0];
  for (const { clusters } of words)
    for (const run of runsOf([...clusters].sort(byPlace))) {
      const texts = run.map((c) => c.text);
      written += likeness(texts);
      seen += likeness(texts.reverse());
      if (run.length < 2) continue;
      runs++;
      // Where a font tells its shapes, that of the last letter stands on one side.
      const [left, right] = [run[0]?.ends === true, run.at(-1)?.ends === true];
      if (left !== right) left ? seen++ : written++;
    }
  // In a language of which no word is known some look like one by chance.
  return written >= Math.max(3, runs * LIKE) && written > seen * 2;
}

/** Of all words, so many look like one in a text of the known languages. */
const LIKE = 0.08;

/** How much letters look like a word in this order. */
function likeness(run: readonly string[]): number {
  const word = run.join('');
  if (COMMON.has(word)) return 2;
  if (run.length < 3) return 0;
  return (LAST_ONLY.test(run.at(-1) as string) ? 1 : 0) + (word.startsWith('ال') ? 1 : 0);
}

/** Stretches of letters that run to the left. */
function runsOf(clusters: readonly Cluster[]): Cluster[][] {
  const runs: Cluster[][] = [[]];
  for (const cluster of clusters) {
    const kind = kindOf(cluster.text);
    if (kind === 'R' || kind === 'AL') (runs.at(-1) as Cluster[]).push(cluster);
    else if ((runs.at(-1) as Cluster[]).length > 0) runs.push([]);
  }
  return runs;
}

/**
 * Brackets that stand as they are called, among letters that run to the left: most fonts call them by their look. What
 * opens has a space, or nothing, before it and none behind it. Each kind is told apart, for a font may call some this way
 * and some that.
 */
function meantBrackets(pages: readonly (readonly Word[])[]): Set<string> {
  const balance = new Map<string, number>();
  let all = 0;
  for (const page of pages.slice(0, 50))
    for (const { bracket, opens } of linesOf(page).flatMap(turnedBrackets)) {
      const other = mirrored(bracket) as string;
      const vote = bracket < other === opens ? 1 : -1;
      all += vote;
      for (const one of [bracket, other]) balance.set(one, (balance.get(one) ?? 0) + vote);
    }
  // A kind that was seen nowhere is called as the others are.
  return new Set([...balance].flatMap(([bracket, sum]) => ((sum || all) > 0 ? [bracket] : [])));
}

/** In sizes of the letters: what lies so far apart has a space between. */
const SPACE = 0.15;

/** Brackets among letters that run to the left, and whether each opens or closes what it stands at. */
function turnedBrackets(row: readonly Word[]): { bracket: string; opens: boolean }[] {
  const sorted = row.flatMap((w) => w.clusters).sort(byPlace);
  const texts = sorted.map((c) => c.text);
  /** Whether a space, or nothing, stands between two neighbours, the left one first. */
  const areApart = (a: Cluster | undefined, b: Cluster | undefined) =>
    !a || !b || a.text === ' ' || b.text === ' ' || b.x0 - a.x1 > SPACE * Math.max(a.size, b.size);
  return logicalOrder(texts, true).flatMap(({ at, turned }) => {
    const bracket = texts[at] as string;
    if (!turned || mirrored(bracket) === undefined) return [];
    const before = areApart(sorted[at], sorted[at + 1]);
    const behind = areApart(sorted[at - 1], sorted[at]);
    return before === behind ? [] : [{ bracket, opens: before }];
  });
}

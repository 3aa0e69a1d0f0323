import type { Step } from './place';
import type { Token } from './tokens';

/**
 * Finds the words that differ in nothing but how they are written, where words were compared one by one: parted or
 * joined (وقال, و قال; per-cent, percent), without an apostrophe (dont), with an editor's letters (want[ed]).
 * Their steps become `equal`, and `joined` for each further word of either side.
 */
export function sameLetters(
  steps: readonly Step[],
  quote: readonly Token[],
  source: readonly Token[],
): readonly Step[] {
  if (steps.every((s) => s.op === 'equal')) return steps;
  const found: Step[] = [];
  for (let k = 0; k < steps.length; ) {
    const step = steps[k] as Step;
    let end = k;
    while (end < steps.length && steps[end]?.op !== 'equal') end++;
    if (end === k) {
      found.push(step);
      k++;
      continue;
    }
    const run = steps.slice(k, end);
    const onlyOwn = run.every((s) => s.op === 'insert');
    if (onlyOwn && end < steps.length && k === 0) found.push(...atEdge(run, (steps[end] as Step).s - 1, -1));
    else if (onlyOwn && k > 0 && end === steps.length) found.push(...atEdge(run, (steps[k - 1] as Step).s + 1, 1));
    else found.push(...inRun(run, quote, source));
    k = end;
  }
  return found;

  /** The first or last words: the source's next to the others are free there, and were not taken. */
  function atEdge(run: readonly Step[], next: number, step: 1 | -1): readonly Step[] {
    const qs = run.map((s) => s.q);
    for (let own = 1; own <= Math.min(MOST_PARTS, qs.length); own++) {
      for (let theirs = 1; theirs <= (own === 1 ? MOST_PARTS : 1); theirs++) {
        const mine = step > 0 ? qs.slice(0, own) : qs.slice(qs.length - own);
        const from = step > 0 ? next : next - theirs + 1;
        if (from < 0 || from + theirs > source.length) continue;
        const words = Array.from({ length: theirs }, (_, n) => from + n);
        if (!isSame(mine, words, quote, source)) continue;
        const pair = pairOf(mine, words);
        const rest = run.filter((s) => !mine.includes(s.q));
        return step > 0 ? [...pair, ...rest] : [...rest.map((s) => ({ ...s, s: from })), ...pair];
      }
    }
    return run;
  }
}

/** A word and those it is written as. */
const pairOf = (qs: readonly number[], ss: readonly number[]): Step[] => [
  { op: 'equal', q: qs[0] as number, s: ss[0] as number },
  ...qs.slice(1).map((q): Step => ({ op: 'joined', q, s: ss[0] as number })),
  ...ss.slice(1).map((s): Step => ({ op: 'joined', q: qs[0] as number, s })),
];

/** In longer runs of words that differ nothing is looked for. */
const LONGEST_RUN = 12;
/** Words that one word may be written as. */
const MOST_PARTS = 3;

function inRun(run: readonly Step[], quote: readonly Token[], source: readonly Token[]): readonly Step[] {
  if (run.length > LONGEST_RUN) return run;
  const qs = run.filter((s) => s.op !== 'delete').map((s) => s.q);
  const ss = run.filter((s) => s.op !== 'insert').map((s) => s.s);
  if (qs.length === 0 || ss.length === 0) return run;
  const [own, theirs] = [qs.map((q) => letters(quote[q] as Token)), ss.map((s) => letters(source[s] as Token))];
  const found: Step[] = [];
  let [i, j] = [0, 0];
  let any = false;
  for (let a = 0; a < qs.length; a++) {
    const match = firstMatch(a, j);
    if (!match) continue;
    any = true;
    found.push(...between(qs.slice(i, a), ss.slice(j, match.at), qs[a] as number, ss[match.at] as number));
    found.push(...pairOf(qs.slice(a, a + match.own), ss.slice(match.at, match.at + match.theirs)));
    i = a + match.own;
    j = match.at + match.theirs;
    a = i - 1;
  }
  if (!any) return run;
  const last = run.at(-1) as Step;
  return [...found, ...between(qs.slice(i), ss.slice(j), last.q + 1, last.s + 1)];

  function firstMatch(a: number, from: number) {
    for (let at = from; at < ss.length; at++) {
      for (let parts = 1; parts <= MOST_PARTS; parts++) {
        // Their lengths tell most apart.
        if (
          isLong(theirs, at, parts, own[a] as string) &&
          isSame(qs.slice(a, a + 1), ss.slice(at, at + parts), quote, source)
        )
          return { at, own: 1, theirs: parts };
        if (
          parts > 1 &&
          isLong(own, a, parts, theirs[at] as string) &&
          isSame(qs.slice(a, a + parts), ss.slice(at, at + 1), quote, source)
        )
          return { at, own: parts, theirs: 1 };
      }
      if ((quote[qs[a] as number] as Token).mended && isSame(qs.slice(a, a + 1), ss.slice(at, at + 1), quote, source))
        return { at, own: 1, theirs: 1 };
    }
    return undefined;
  }
}

/** Whether so many of the words from one on are together as long as the other word. */
function isLong(words: readonly string[], from: number, parts: number, word: string): boolean {
  if (from + parts > words.length) return false;
  let length = 0;
  for (let i = from; i < from + parts; i++) length += (words[i] as string).length;
  return length === word.length;
}

function isSame(
  own: readonly number[],
  theirs: readonly number[],
  quote: readonly Token[],
  source: readonly Token[],
): boolean {
  const words = own.map((q) => quote[q] as Token);
  const others = theirs.map((s) => source[s] as Token);
  const [one, other] = [words.map(letters).join(''), others.map(letters).join('')];
  if (words.length === 1 && others.length === 1) {
    const { mended } = words[0] as Token;
    if (mended && fits(mended, (others[0] as Token).folded)) return true;
    return one === other && !OTHER_WORDS.has(one);
  }
  // A row of numbers is not another number.
  return one === other && /\p{L}/u.test(one);
}

/** What stands between two words that agree: as many as there are on both sides replace each other. */
function between(qs: readonly number[], ss: readonly number[], q: number, s: number): Step[] {
  const pairs = Math.min(qs.length, ss.length);
  return [
    ...qs.slice(0, pairs).map((own, n): Step => ({ op: 'replace', q: own, s: ss[n] as number })),
    ...qs.slice(pairs).map((own): Step => ({ op: 'insert', q: own, s: ss[pairs] ?? s })),
    ...ss.slice(pairs).map((their): Step => ({ op: 'delete', q: qs[pairs] ?? q, s: their })),
  ];
}

const letters = ({ folded }: Token): string => (folded.includes("'") ? folded.replaceAll("'", '') : folded);

/** Words that an apostrophe makes others of. */
const OTHER_WORDS: ReadonlySet<string> = new Set('were well hell ill shell wed shed id lets whore'.split(' '));

/** Whether the word is the source's but for an editor's letters: want[ed] for want or wanting, [ال]ميناء for ميناء. */
function fits({ head, tail }: NonNullable<Token['mended']>, word: string): boolean {
  if (head === '') return word === tail && /^\p{Script=Arabic}/u.test(word);
  if (word === head + tail) return true;
  return (
    head.length >= 3 && word.startsWith(head) && word.endsWith(tail) && word.length - head.length - tail.length <= 4
  );
}

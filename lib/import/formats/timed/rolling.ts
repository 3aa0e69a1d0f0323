import type { Cue } from './cue';

/** In seconds: cues that follow each other so closely may show the same line twice. */
const CLOSE = 0.5;
/** In seconds: what follows so closely was never off the screen. */
const TOUCHING = 0.05;
/** In words: no line on a screen is longer. */
const WIDEST = 60;

/**
 * Captions that roll show each line twice or more, as it comes in and as it moves up; or each word as it comes. Where
 * many cues begin with the end of the one before and go on, only what is new in each is kept. A line that stands twice at
 * one time is drawn twice (in outline and in colour); one that comes again is said again.
 */
export function withoutRolling(given: readonly Cue[], rolls = false): readonly Cue[] {
  const cues = given.filter((cue, i) => !given.slice(Math.max(0, i - DRAWN), i).some((before) => isAgain(before, cue)));
  const words = cues.map(({ text }) => text.split(/\s+/).filter(Boolean));
  const overlaps = cues.map((cue, i) => {
    const before = cues[i - 1];
    if (!before || cue.from - before.to > CLOSE || cue.speaker !== before.speaker) return 0;
    return overlap(words[i - 1] as string[], words[i] as string[]);
  });
  const isWhole = (i: number) => overlaps[i] === words[i]?.length && overlaps[i] === words[i - 1]?.length;
  const rolling = overlaps.filter((n, i) => n > 0 && n * 3 >= (words[i] as string[]).length && !isWhole(i)).length;
  const isEnough = rolls ? rolling > 0 : rolling * (rolling < 3 ? 2 : 4) >= cues.length && rolling > 1;
  if (!isEnough) return cues;
  return cues.flatMap((cue, i) => {
    const n = overlaps[i] as number;
    const saidAgain = isWhole(i) && cue.from - (cues[i - 1] as Cue).to > TOUCHING;
    if (n === 0 || saidAgain) return [cue];
    const left = (words[i] as string[]).slice(n).join(' ');
    return left ? [{ ...cue, text: left }] : [];
  });
}

/** So many times at most a line is drawn at once. */
const DRAWN = 4;

/** The same words for the same time. */
const isAgain = (before: Cue, cue: Cue): boolean =>
  before.text === cue.text &&
  before.speaker === cue.speaker &&
  Math.abs(before.from - cue.from) < TOUCHING &&
  Math.abs(before.to - cue.to) < TOUCHING;

/** How many words the second begins with that the first ends with. */
function overlap(first: readonly string[], second: readonly string[]): number {
  for (let n = Math.min(first.length, second.length, WIDEST); n > 0; n--) {
    let same = true;
    for (let i = 0; same && i < n; i++) same = first[first.length - n + i] === second[i];
    if (same) return n;
  }
  return 0;
}

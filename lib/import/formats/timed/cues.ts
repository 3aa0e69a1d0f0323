import { Manuscript, type Mark } from '../../layout';
import type { About, Place } from '../../told';
import type { Warning } from '../../warning';
import type { Reading } from '../format';

/** Words that are heard or shown from one moment to another, in seconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** Its lines. */
  readonly text: string;
  readonly speaker?: string | undefined;
}

/** In seconds: after so long a pause somebody begins anew. */
export const PAUSE = 3;
/** In UTF-16 code units: a paragraph ends with the next sentence beyond it. */
const LONG = 400;

/** Cues as a text of paragraphs, in which every cue knows its time and its speaker. */
export function readingOf(
  given: readonly Cue[],
  { title, about = {}, warnings }: { title?: string | undefined; about?: About; warnings: readonly Warning[] },
): Reading {
  const manuscript = new Manuscript();
  const marks: { cue: Cue; from: Mark; to: Mark }[] = [];
  let last: Cue | undefined;
  let length = 0;
  for (const cue of withoutRolling(given)) {
    for (const [i, line] of turnsOf(cue.text).entries()) {
      const begins = i > 0 || (last && startsAnew(last, cue, line, length));
      if (begins) {
        manuscript.end('paragraph');
        length = 0;
      } else if (last) manuscript.write(' ');
      const from = manuscript.here();
      manuscript.write(line);
      length += line.length + 1;
      marks.push({ cue, from, to: manuscript.here() });
      last = { ...cue, text: line };
    }
  }
  const { spanOf, offsetOf: _, ...layout } = manuscript.laidOut(true);
  const places = marks.map(({ cue, from, to }): Place => {
    const [start, end] = spanOf(from, to);
    return {
      start,
      end,
      from: toThousandth(cue.from),
      to: toThousandth(cue.to),
      ...(cue.speaker ? { speaker: cue.speaker } : {}),
    };
  });
  return { ...layout, title, about, places: places.filter(({ start, end }) => start < end), warnings };
}

const toThousandth = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const startsAnew = (last: Cue, cue: Cue, line: string, length: number): boolean =>
  cue.speaker !== last.speaker ||
  cue.from - last.to > PAUSE ||
  TURN.test(line) ||
  (length > LONG && endsSentence(last.text));

/** A dash or two arrows: somebody else speaks. */
const TURN = /^(?:[-–—‐] ?|>> ?|♪)\S/;
const ENDS_SENTENCE = /[.!?؟…۔]["'”’»“)\]]*\s*$/u;

export const endsSentence = (words: string): boolean => ENDS_SENTENCE.test(words.slice(-8));

/** The lines of a cue as one, or where two people speak in it, one for each. */
function turnsOf(text: string): string[] {
  const turns: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (!line) continue;
    if (turns.length === 0 || TURN.test(line)) turns.push(line);
    else turns.push(`${turns.pop()} ${line}`);
  }
  return turns;
}

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
function withoutRolling(given: readonly Cue[]): readonly Cue[] {
  const cues = given.filter((cue, i) => !given.slice(Math.max(0, i - DRAWN), i).some((before) => isAgain(before, cue)));
  const words = cues.map(({ text }) => text.split(/\s+/).filter(Boolean));
  const overlaps = cues.map((cue, i) => {
    const before = cues[i - 1];
    if (!before || cue.from - before.to > CLOSE || cue.speaker !== before.speaker) return 0;
    return overlap(words[i - 1] as string[], words[i] as string[]);
  });
  const isWhole = (i: number) => overlaps[i] === words[i]?.length && overlaps[i] === words[i - 1]?.length;
  const rolling = overlaps.filter((n, i) => n > 0 && n * 3 >= (words[i] as string[]).length && !isWhole(i)).length;
  if (rolling < 3 || rolling * 4 < cues.length) return cues;
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

import { endsSentence } from '../../ends-sentence';
import { Manuscript, type Mark } from '../../layout';
import type { About, Place } from '../../told';
import type { Warning } from '../../warning';
import type { Reading } from '../format';
import { type Cue, PAUSE } from './cue';
import { labelled } from './labels';
import { withoutRolling } from './rolling';

/** In UTF-16 code units: a paragraph ends with the next sentence beyond it. */
const LONG = 400;

interface Beside {
  readonly title?: string | undefined;
  readonly about?: About;
  readonly warnings: readonly Warning[];
  /** Whether the file shows that its words come in one by one, and lines stay while the next one comes. */
  readonly rolls?: boolean;
}

/** Cues as a text of paragraphs, in which every cue knows its time and its speaker. */
export function readingOf(given: readonly Cue[], { title, about = {}, warnings, rolls }: Beside): Reading {
  const manuscript = new Manuscript();
  const marks: { cue: Cue; from: Mark; to: Mark }[] = [];
  let last: Cue | undefined;
  let length = 0;
  for (const cue of withoutRolling(labelled(given), rolls)) {
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

/** A dash or two arrows: somebody else speaks. Players that know no Arabic show it rightly where it stands behind. */
const TURN = /^(?:[-–—‐] ?|>> ?|♪)\S|[\u0600-\u06ff].{0,200} [-–—]$/;
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

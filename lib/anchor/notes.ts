import { CORRECTED } from '../text/corrected';
import { everywhere } from '../text/writing';
import type { Unit } from './units';

/** How a newsroom says that it corrected a text: the note repeats the old words, and is nobody's successor. */
const NOTE = new RegExp([CORRECTED.source, ...everywhere(({ correction }) => correction)].join('|'), 'iu');

/** In UTF-16 code units: a note says what it is at its beginning. */
const REACH = 240;

/** 1 for the units of the later text that stand in the line of a correction note which the earlier text had not. */
export function noteUnits(before: readonly Unit[], after: readonly Unit[]): Uint8Array {
  const found = new Uint8Array(after.length);
  let known: ReadonlySet<string> | undefined;
  for (let at = 0; at < after.length; ) {
    let end = at + 1;
    while (end < after.length && (after[end] as Unit).line === (after[at] as Unit).line) end++;
    for (let a = at; a < end; a++) {
      const { text } = after[a] as Unit;
      if (!NOTE.test(text.slice(0, REACH))) continue;
      known ??= new Set(before.map((u) => u.text));
      if (known.has(text)) continue;
      // What stands in the line behind it belongs to the note; what stands before it does not.
      for (let n = a; n < end; n++) if (!known.has((after[n] as Unit).text)) found[n] = 1;
      break;
    }
    at = end;
  }
  return found;
}

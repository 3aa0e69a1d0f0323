import { type Item, items, wordAt } from '../../read/items';
import { readingOf } from '../../read/reading';
import type { Written } from '../../read/written';
import { nameEnd } from './name';
import { startsName } from './word-form';

/** In UTF-16 code units: so far before a name its verb is looked for, and so long is a name at the most. */
const [BEFORE, LONGEST] = [14, 50];

/** Where the name that begins with the given name at `at` ends: سامي [حداد] قال. None where the word is no name there. */
export function nameEndIn(written: Written, at: number): number | undefined {
  const { text } = written;
  const before = /(?<!\S)\S* $/.exec(text.slice(Math.max(0, at - BEFORE), at))?.[0].length ?? 0;
  const ahead = text.slice(at, at + LONGEST);
  const line = /^[^\n"“”„«»]*/.exec(ahead)?.[0] ?? '';
  // Of a word that is cut nothing is known.
  const whole = line.length < LONGEST ? line.length : line.lastIndexOf(' ');
  const all = items(written, [at - before, at + whole]);
  const from = all.findIndex((item) => item.start >= at);
  const r = readingOf(written, all);
  if (from < 0 || !startsName(r, from, all.length)) return undefined;
  // أم ياسر; not سواء أم لا
  const { parents, givenNames } = r.grammar;
  if (parents.has(wordAt(all, from)) && !givenNames.has(wordAt(all, from + 1))) return undefined;
  const to = nameEnd(r, from, all.length);
  return to > from ? (all[to - 1] as Item).end : undefined;
}

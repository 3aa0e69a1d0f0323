import { cueAt } from '../cue/cue';
import { findReport } from '../cue/report';
import type { Item } from '../read/items';
import { type Reading, readingOf } from '../read/reading';
import { candidatesOf, type Spoken } from './candidates';
import { mediumOf } from './medium';
import type { Announced, Memory } from './memory';
import type { People } from './people';
import { type Ranked, rank } from './rank';
import { sentenceSubject } from './sentence-subject';

/** Whom a block that ends with a colon announces for the next one. */
export function announcedBy(r: Reading, people: People): Announced | undefined {
  const last = r.all.length - 1;
  if (r.all[last]?.type !== 'colon') return undefined;
  const report = findReport(readingOf(r, [...r.all, ANNOUNCED]), r.all.length, undefined);
  const span = report?.subject?.span ?? sentenceSubject(r, last, undefined)?.span;
  const speaker = span && people.read(span);
  return speaker && { speaker, medium: mediumOf(r, last, undefined) };
}

/** Stands for the quotation that the next block begins with. */
const ANNOUNCED: Item = {
  type: 'quote',
  start: 0,
  end: 0,
  range: { outer: [0, 0], inner: [0, 0], unclosed: false },
  endsSentence: true,
  asks: false,
  pauses: false,
  small: false,
};

/** The candidates for the quotation, the likeliest first. */
export function speakersOf(r: Reading, spoken: Spoken, people: People, memory: Memory): Ranked[] {
  const { report } = spoken;
  const cue = report && r.all[report.cue];
  const known =
    cue?.type !== 'word' ||
    cue.entry.cue !== undefined ||
    r.grammar.weakCues.has(cue.folded) ||
    cueAt(r, report?.cue as number) !== undefined;
  // جاء في التغريدة: what it says of itself has no gender.
  const personal = cue?.type === 'word' && !r.grammar.impersonal.has(cue.folded) ? cue.folded : undefined;
  const gender = personal === undefined ? undefined : r.grammar.genderOf.get(personal);
  return rank(candidatesOf(r, spoken, people, memory), { report, known, gender, last: memory.speaker?.name }, people);
}

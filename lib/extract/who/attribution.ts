import type { Span } from '../../text/span';
import { cueAt } from '../cue/cue';
import { findReport, type Report } from '../cue/report';
import type { SpeakerRule } from '../judge/judge';
import type { Medium } from '../medium';
import type { ExtractedQuote } from '../quote';
import { type Item, spanOf, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { isReportative, sentenceEnd, sentenceStart } from '../read/sentence';
import type { People, Speaker } from './people';
import { isInanimate, phraseAfter } from './phrase';
import { lastReporter, subjectOf } from './subject';

/** What is carried from one quotation to the next, over the whole text. */
export interface Memory {
  /** Folded texts of the quotations in paragraphs, for pull quotes to be recognised by. */
  readonly twins: ReadonlySet<string>;
  /** The last quotation, whose speaker and medium carry over: وأضاف "…" */
  last: ExtractedQuote | undefined;
  /** Who was last said to speak, in marks or not: they go on where nobody is named. */
  speaker: Speaker | undefined;
  /** The quotation that the block before left open: every paragraph of a long speech opens again, with the same mark. */
  open: { readonly spans: Span[]; readonly mark: string } | undefined;
  /** Whom the block before announced: He said: */
  introduced: Announced | undefined;
}

/** Whom a block that ends with a colon names for what follows, and how they said it. */
interface Announced {
  readonly speaker: Speaker;
  readonly medium: NamedMedium | undefined;
}

/** A quotation of a block, as far as it is known before its speaker. */
interface Spoken {
  readonly at: number;
  /** The first item after the quotation before it. */
  readonly since: number;
  readonly report: Report | undefined;
  readonly medium: Medium | undefined;
  /** The quotation that it is joined to. */
  readonly joined: ExtractedQuote | undefined;
}

/** A speaker and how they were found. */
export interface Attributed {
  readonly speaker: Speaker;
  readonly how: SpeakerRule;
}

/** Who spoke: the subject of the report, the sentence's own subject for a participle, or whoever spoke before. */
export function speakerOf(
  r: Reading,
  { at, since, report, medium, joined }: Spoken,
  people: People,
  memory: Memory,
): Attributed | undefined {
  const by = (speaker: Speaker | null | undefined, how: SpeakerRule) => (speaker ? { speaker, how } : undefined);
  // Whoever was said to speak since the quotation before, in marks or not.
  const until = report?.side === 'before' && report.kind === 'verb' ? report.cue : sentenceStart(r.all, at);
  const named = lastReporter(r, until, since);
  const meant = named && people.read(named.span);
  if (meant) people.remember(meant);
  if (medium === 'banner' || medium === 'chant') {
    const group = groupBefore(r, at, people);
    if (group) return by(group, 'speaker-crowd');
  }
  const cue = report && r.all[report.cue];
  if (cue?.type === 'word' && r.grammar.firstPersonVerbs.has(cue.folded)) {
    const writer = people.writer(spanOf(cue));
    if (writer) return by(writer, 'speaker-pronoun');
  }
  if (report?.subject) {
    const speaker = people.read(report.subject.span);
    const pronoun = r.all[report.subject.from];
    const isPronoun = pronoun?.type === 'word' && r.grammar.pronouns.has(pronoun.folded);
    if (speaker)
      return by(
        speaker,
        isPronoun ? 'speaker-pronoun' : report.close && isBeside(report) ? 'speaker-beside' : 'speaker-near',
      );
  }
  if (at === 0 && report === undefined && memory.introduced) return by(memory.introduced.speaker, 'speaker-announced');
  if (joined?.speaker) return by(joined.speaker, 'speaker-joined');
  const opening = r.all[sentenceStart(r.all, at)];
  const says =
    r.grammar.verbSecond &&
    opening?.type === 'word' &&
    (r.grammar.asSaid.has(opening.folded) || r.grammar.viewpoints.has(opening.folded));
  const carried = report === undefined && !says && isReportative(r, at) && !r.grammar.isEmbedded(r, at);
  if (
    !carried &&
    (report === undefined || report.kind === 'participle' || report.kind === 'noun' || report.kind === 'colon')
  ) {
    const subject = sentenceSubject(r, at, report);
    const speaker = subject && people.read(subject);
    if (speaker) return by(speaker, 'speaker-of-sentence');
  }
  if (meant) return by(meant, 'speaker-goes-on');
  const gender = report && r.grammar.genderOf.get(wordAt(r.all, report.cue));
  return by((gender && people.lastAgreeing(gender)) ?? memory.speaker, 'speaker-before');
}

/** Whether the subject stands right beside its cue: Der Minister sagte; not: Der Minister hat gestern in Bonn gesagt. */
const isBeside = ({ cue, subject }: Report): boolean =>
  subject !== undefined && (subject.from > cue ? subject.from - cue : cue - subject.to + 1) <= BESIDE;

/** In items: an adverb or a comma may stand between. */
const BESIDE = 2;

/** The subject of an earlier cue of the sentence, or (Arabic) of the verb that the sentence begins with. */
export function sentenceSubject(r: Reading, at: number, report: Report | undefined): Span | undefined {
  const start = sentenceStart(r.all, at);
  const end = report?.side === 'before' ? report.cue : at;
  for (let k = end - 1; k >= start; k--) {
    const item = r.all[k] as Item;
    if (item.type !== 'word' || cueAt(r, k) !== 'verb') continue;
    const phrase =
      r.grammar.subject === 'after-first' ? phraseAfter(r, k + 1, end) : subjectOf(r, k, 'verb', start, end);
    if (phrase) return phrase.span;
  }
  if (r.grammar.adverbials.size > 0) {
    const phrase = r.grammar.openingPhrase(r, start, end);
    // Es drohe ein Streik: es stands for nobody.
    const speaks = phrase && !isInanimate(r, phrase) && wordAt(r.all, phrase.from) !== 'es';
    return speaks ? phrase.span : undefined;
  }
  if (r.grammar.subject !== 'after-first') return undefined;
  let first = start;
  // من جهتها، دانت الولايات المتحدة …: what stands before the comma is an adverbial.
  for (let k = start; k < Math.min(end, start + 6); k++) if (r.all[k]?.type === 'comma') first = k + 1;
  const phrase = phraseAfter(r, first + 1, end);
  // وسط هتافات “…”: how it was said is not who said it.
  return phrase && r.grammar.media.has(wordAt(r.all, phrase.from)) ? undefined : phrase?.span;
}

/** The crowd that carries the banners: the last word for a group in the sentence. */
function groupBefore(r: Reading, at: number, people: People): Speaker | undefined {
  for (let k = at - 1; k >= sentenceStart(r.all, at); k--) {
    const item = r.all[k] as Item;
    if (item.type === 'word' && r.grammar.groups.has(item.folded)) {
      const read = people.read(spanOf(item));
      return { name: read?.name ?? r.text.slice(item.start, item.end), mention: spanOf(item), kind: 'group' };
    }
  }
  return undefined;
}

/** What hangs before an Arabic word for one: بالتغريدة, ولتصريح. */
const MEDIUM_PREFIX = /^[وف]?(?:بال|لل|[بلك])?(?=.{3})/;

/** The medium that a word stands for; with an Arabic article only behind a preposition: في الحوار, not لجنة الحوار. */
function mediumAt(r: Reading, k: number): Medium | undefined {
  const item = r.all[k] as Item;
  if (item.type !== 'word') return undefined;
  const medium = r.grammar.media.get(item.folded) ?? r.grammar.media.get(item.folded.replace(MEDIUM_PREFIX, ''));
  if (medium) return medium;
  const before = r.all[k - 1];
  const placed = before?.type === 'word' && r.grammar.within.has(before.folded);
  return placed ? r.grammar.media.get(item.folded.replace(/^ال/, '')) : undefined;
}

/** A medium and the word for it. */
export interface NamedMedium {
  readonly medium: Medium;
  readonly span: Span;
}

/** The nearest word for a medium in the sentence before the quotation, or between it and its cue. */
export function mediumOf(r: Reading, at: number, report: Report | undefined): NamedMedium | undefined {
  const start = sentenceStart(r.all, at);
  for (let k = at - 1; k >= start; k--) {
    const item = r.all[k] as Item;
    if (item.type === 'quote' && k < at - 6) break;
    if (item.type !== 'word') continue;
    const medium = mediumAt(r, k);
    if (medium) return { medium, span: spanOf(item) };
  }
  if (report?.side !== 'after') return undefined;
  for (let k = at + 1; k < sentenceEnd(r.all, at + 1); k++) {
    const item = r.all[k] as Item;
    const medium = item.type === 'word' ? r.grammar.media.get(item.folded) : undefined;
    if (medium) return { medium, span: spanOf(item) };
  }
  return undefined;
}

/**
 * The agency or outlet that passed the words on, where it is not the speaker itself. What a named speaker
 * says goes back to item `from` only; of two unnamed sources in one sentence, both speak through its agency.
 */
export function viaOf(
  r: Reading,
  at: number,
  from: number,
  report: Report | undefined,
): { name: string; span: Span } | undefined {
  const start = Math.max(from, sentenceStart(r.all, at));
  const end = sentenceEnd(r.all, at);
  for (let k = start; k < end; k++) {
    const item = r.all[k] as Item;
    if (item.type !== 'word' || !r.grammar.carriers.has(item.folded)) continue;
    if (r.grammar.capitals && !item.capital && !r.grammar.nounCapitals) continue;
    const subject = report?.subject;
    if (subject && k >= subject.from && k < subject.to) continue;
    const span = r.grammar.capitals ? capitalsAround(r.all, k, start, end) : phraseAfter(r, k, end)?.span;
    if (span)
      return {
        name: r.text.slice(...span).replace(/^ل(?=وكالة|صحيفة|قناة|شبكة|إذاعة|موقع|رويترز)|["“”„«»]/gu, ''),
        span,
      };
  }
  return undefined;
}

/** The [New York] Times, the newspaper [Le Monde]: the words with a capital on either side of the one at `k`. */
function capitalsAround(all: readonly Item[], k: number, start: number, end: number): Span {
  const isCapital = (i: number) => i >= start && i < end && all[i]?.type === 'word' && (all[i] as WordItem).capital;
  let from = k;
  let to = k + 1;
  while (isCapital(from - 1)) from--;
  while (isCapital(to)) to++;
  return [(all[from] as Item).start, (all[to - 1] as Item).end];
}

/** Whom a block that ends with a colon announces for the next one. */
export function announcedBy(r: Reading, people: People): Announced | undefined {
  const last = r.all.length - 1;
  if (r.all[last]?.type !== 'colon') return undefined;
  const report = findReport({ ...r, all: [...r.all, ANNOUNCED] }, r.all.length, undefined);
  const span = report?.subject?.span ?? sentenceSubject(r, last, undefined);
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

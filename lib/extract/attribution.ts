import type { Span } from '../text/span';
import type { Grammar, Medium } from './grammar';
import { type Item, spanOf, type WordItem, wordAt } from './items';
import type { SpeakerRule } from './judge';
import type { People, Speaker } from './people';
import { isInanimate, phraseAfter } from './phrase';
import type { ExtractedQuote } from './quote';
import { findReport, type Report } from './reporting';
import { isReportative, sentenceEnd, sentenceStart } from './sentence';
import { cueAt, lastReporter, openingPhrase, subjectOf } from './subject';
import { isEmbedded } from './verb-second';

/** What is carried from one quotation to the next, over the whole text. */
export interface Memory {
  /** Folded texts of the quotations in paragraphs, for pull quotes to be recognised by. */
  readonly twins: readonly string[];
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
  text: string,
  all: readonly Item[],
  { at, since, report, medium, joined }: Spoken,
  grammar: Grammar,
  people: People,
  memory: Memory,
): Attributed | undefined {
  const by = (speaker: Speaker | null | undefined, how: SpeakerRule) => (speaker ? { speaker, how } : undefined);
  // Whoever was said to speak since the quotation before, in marks or not.
  const until = report?.side === 'before' && report.kind === 'verb' ? report.cue : sentenceStart(all, at);
  const named = lastReporter(all, until, since, grammar);
  const meant = named && people.read(named.span);
  if (meant) people.remember(meant);
  if (medium === 'banner' || medium === 'chant') {
    const group = groupBefore(text, all, at, grammar, people);
    if (group) return by(group, 'speaker-crowd');
  }
  const cue = report && all[report.cue];
  if (cue?.type === 'word' && grammar.firstPersonVerbs.has(cue.folded)) {
    const writer = people.writer(spanOf(cue));
    if (writer) return by(writer, 'speaker-pronoun');
  }
  if (report?.subject) {
    const speaker = people.read(report.subject.span);
    const pronoun = all[report.subject.from];
    const isPronoun = pronoun?.type === 'word' && grammar.pronouns.has(pronoun.folded);
    if (speaker)
      return by(
        speaker,
        isPronoun ? 'speaker-pronoun' : report.close && isBeside(report) ? 'speaker-beside' : 'speaker-near',
      );
  }
  if (at === 0 && report === undefined && memory.introduced) return by(memory.introduced.speaker, 'speaker-announced');
  if (joined?.speaker) return by(joined.speaker, 'speaker-joined');
  const opening = all[sentenceStart(all, at)];
  const says =
    grammar.verbSecond &&
    opening?.type === 'word' &&
    (grammar.asSaid.has(opening.folded) || grammar.viewpoints.has(opening.folded));
  const carried = report === undefined && !says && isReportative(all, at, grammar) && !isEmbedded(all, at, grammar);
  if (
    !carried &&
    (report === undefined || report.kind === 'participle' || report.kind === 'noun' || report.kind === 'colon')
  ) {
    const subject = sentenceSubject(all, at, report, grammar);
    const speaker = subject && people.read(subject);
    if (speaker) return by(speaker, 'speaker-of-sentence');
  }
  if (meant) return by(meant, 'speaker-goes-on');
  const gender = report && grammar.genderOf.get(wordAt(all, report.cue));
  return by((gender && people.lastAgreeing(gender)) ?? memory.speaker, 'speaker-before');
}

/** Whether the subject stands right beside its cue: Der Minister sagte; not: Der Minister hat gestern in Bonn gesagt. */
const isBeside = ({ cue, subject }: Report): boolean =>
  subject !== undefined && (subject.from > cue ? subject.from - cue : cue - subject.to + 1) <= BESIDE;

/** In items: an adverb or a comma may stand between. */
const BESIDE = 2;

/** The subject of an earlier cue of the sentence, or (Arabic) of the verb that the sentence begins with. */
export function sentenceSubject(
  all: readonly Item[],
  at: number,
  report: Report | undefined,
  grammar: Grammar,
): Span | undefined {
  const start = sentenceStart(all, at);
  const end = report?.side === 'before' ? report.cue : at;
  for (let k = end - 1; k >= start; k--) {
    const item = all[k] as Item;
    if (item.type !== 'word' || cueAt(all, k, grammar) !== 'verb') continue;
    const phrase =
      grammar.subject === 'after-first'
        ? phraseAfter(all, k + 1, grammar, end)
        : subjectOf(all, k, 'verb', grammar, start, end);
    if (phrase) return phrase.span;
  }
  if (grammar.adverbials.size > 0) {
    const phrase = openingPhrase(all, start, end, grammar);
    // Es drohe ein Streik: es stands for nobody.
    const speaks = phrase && !isInanimate(all, phrase, grammar) && wordAt(all, phrase.from) !== 'es';
    return speaks ? phrase.span : undefined;
  }
  if (grammar.subject !== 'after-first') return undefined;
  let first = start;
  // من جهتها، دانت الولايات المتحدة …: what stands before the comma is an adverbial.
  for (let k = start; k < Math.min(end, start + 6); k++) if (all[k]?.type === 'comma') first = k + 1;
  const phrase = phraseAfter(all, first + 1, grammar, end);
  // وسط هتافات “…”: how it was said is not who said it.
  return phrase && grammar.media.has(wordAt(all, phrase.from)) ? undefined : phrase?.span;
}

/** The crowd that carries the banners: the last word for a group in the sentence. */
function groupBefore(
  text: string,
  all: readonly Item[],
  at: number,
  grammar: Grammar,
  people: People,
): Speaker | undefined {
  for (let k = at - 1; k >= sentenceStart(all, at); k--) {
    const item = all[k] as Item;
    if (item.type === 'word' && grammar.groups.has(item.folded)) {
      const read = people.read(spanOf(item));
      return { name: read?.name ?? text.slice(item.start, item.end), mention: spanOf(item), kind: 'group' };
    }
  }
  return undefined;
}

/** What hangs before an Arabic word for one: بالتغريدة, ولتصريح. */
const MEDIUM_PREFIX = /^[وف]?(?:بال|لل|[بلك])?(?=.{3})/;

/** The medium that a word stands for; with an Arabic article only behind a preposition: في الحوار, not لجنة الحوار. */
function mediumAt(all: readonly Item[], k: number, grammar: Grammar): Medium | undefined {
  const item = all[k] as Item;
  if (item.type !== 'word') return undefined;
  const medium = grammar.media.get(item.folded) ?? grammar.media.get(item.folded.replace(MEDIUM_PREFIX, ''));
  if (medium) return medium;
  const before = all[k - 1];
  const placed = before?.type === 'word' && grammar.within.has(before.folded);
  return placed ? grammar.media.get(item.folded.replace(/^ال/, '')) : undefined;
}

/** A medium and the word for it. */
export interface NamedMedium {
  readonly medium: Medium;
  readonly span: Span;
}

/** The nearest word for a medium in the sentence before the quotation, or between it and its cue. */
export function mediumOf(
  all: readonly Item[],
  at: number,
  report: Report | undefined,
  grammar: Grammar,
): NamedMedium | undefined {
  const start = sentenceStart(all, at);
  for (let k = at - 1; k >= start; k--) {
    const item = all[k] as Item;
    if (item.type === 'quote' && k < at - 6) break;
    if (item.type !== 'word') continue;
    const medium = mediumAt(all, k, grammar);
    if (medium) return { medium, span: spanOf(item) };
  }
  if (report?.side !== 'after') return undefined;
  for (let k = at + 1; k < sentenceEnd(all, at + 1); k++) {
    const item = all[k] as Item;
    const medium = item.type === 'word' ? grammar.media.get(item.folded) : undefined;
    if (medium) return { medium, span: spanOf(item) };
  }
  return undefined;
}

/**
 * The agency or outlet that passed the words on, where it is not the speaker itself. What a named speaker
 * says goes back to item `from` only; of two unnamed sources in one sentence, both speak through its agency.
 */
export function viaOf(
  text: string,
  all: readonly Item[],
  at: number,
  from: number,
  report: Report | undefined,
  grammar: Grammar,
): { name: string; span: Span } | undefined {
  const start = Math.max(from, sentenceStart(all, at));
  const end = sentenceEnd(all, at);
  for (let k = start; k < end; k++) {
    const item = all[k] as Item;
    if (item.type !== 'word' || !grammar.carriers.has(item.folded)) continue;
    if (grammar.capitals && !item.capital && !grammar.nounCapitals) continue;
    const subject = report?.subject;
    if (subject && k >= subject.from && k < subject.to) continue;
    const span = grammar.capitals ? capitalsAround(all, k, start, end) : phraseAfter(all, k, grammar, end)?.span;
    if (span)
      return {
        name: text.slice(...span).replace(/^ل(?=وكالة|صحيفة|قناة|شبكة|إذاعة|موقع|رويترز)|["“”„«»]/gu, ''),
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
export function announcedBy(all: readonly Item[], grammar: Grammar, people: People): Announced | undefined {
  const last = all.length - 1;
  if (all[last]?.type !== 'colon') return undefined;
  const report = findReport([...all, ANNOUNCED], all.length, undefined, grammar);
  const span = report?.subject?.span ?? sentenceSubject(all, last, undefined, grammar);
  const speaker = span && people.read(span);
  return speaker && { speaker, medium: mediumOf(all, last, undefined, grammar) };
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

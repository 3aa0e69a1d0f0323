import type { Span } from '../../text/span';
import { names } from '../cue/cue';
import type { Report } from '../cue/report';
import type { Medium } from '../medium';
import { type Item, spanOf, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import { phraseAfter, phraseBefore } from './phrase';
import { quoterBehind } from './subject';

/** A medium and the word for it. */
export interface NamedMedium {
  readonly medium: Medium;
  readonly span: Span;
}

/** The medium that a word stands for; with an Arabic article only behind a preposition: في الحوار, not لجنة الحوار. */
function mediumAt(r: Reading, k: number): Medium | undefined {
  const item = r.all[k] as Item;
  if (item.type !== 'word') return undefined;
  const { medium, mediumWithin } = item.entry;
  if (!medium && !mediumWithin) return undefined;
  // declined an interview: the words were not said in it.
  const { withheld, determiners } = r.grammar;
  const bare = determiners.has(wordAt(r.all, k - 1)) ? k - 2 : k - 1;
  if (withheld.has(wordAt(r.all, bare))) return undefined;
  if (medium) return medium;
  const before = r.all[k - 1];
  return before?.type === 'word' && r.grammar.within.has(before.folded) ? mediumWithin : undefined;
}

/** sprayed “Liars” across the door; “Liars” was sprayed on it: the verb of writing on walls beside the marks. */
export function paintedAt({ all, grammar }: Reading, at: number): number | undefined {
  const { paints, paintedOn, passives } = grammar;
  if (paints.size === 0) return undefined;
  if (paints.has(wordAt(all, at - 1))) return paintedOn.has(wordAt(all, at + 1)) ? at - 1 : undefined;
  let verb = at + 1;
  while (verb < at + 4 && passives.has(wordAt(all, verb))) verb++;
  return verb > at + 1 && paints.has(wordAt(all, verb)) ? verb : undefined;
}

/** The nearest word for a medium in the sentence before the quotation, or between it and its cue. */
export function mediumOf(r: Reading, at: number, report: Report | undefined): NamedMedium | undefined {
  const painted = paintedAt(r, at);
  if (painted !== undefined) return { medium: 'banner', span: spanOf(r.all[painted] as Item) };
  const start = sentenceStart(r.all, at);
  for (let k = at - 1; k >= start; k--) {
    const item = r.all[k] as Item;
    if (item.type === 'quote' && k < at - 6) break;
    if (item.type !== 'word') continue;
    const medium = mediumAt(r, k);
    // bezeichnete das Gespräch als „…“: what is called so is not where it was said.
    const isObject = medium && report?.side === 'before' && k > report.cue && names(r, report.cue, at);
    if (medium && !isObject) return { medium, span: spanOf(item) };
  }
  // haben „Miete frisst“ an die Wand gesprüht: where the verb closes the sentence.
  if (r.grammar.verbSecond)
    for (let k = at + 1; k < sentenceEnd(r.all, at + 1) && r.all[k]?.type === 'word'; k++)
      if (mediumAt(r, k) === 'banner') return { medium: 'banner', span: spanOf(r.all[k] as Item) };
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
  const quoter = quoterOf(r, at, end);
  if (quoter) return quoter;
  for (let k = start; k < end; k++) {
    const item = r.all[k] as Item;
    if (item.type !== 'word' || !item.entry.carrier) continue;
    if (r.grammar.capitals && !item.capital && !r.grammar.nounCapitals) continue;
    const subject = report?.subject;
    if (subject && k >= subject.from && k < subject.to) continue;
    // zitierte die Agentur Reuters [Ministerin Golan]: whom it quotes is none of its name.
    const until = subject && subject.from > k ? subject.from : end;
    const span = r.grammar.capitals ? capitalsAround(r, k, start, until) : phraseAfter(r, k, end)?.span;
    if (span)
      return {
        name: r.text
          .slice(...span)
          .replace(r.grammar.forms.carrierPrefix, '')
          .replace(/["“”„«»]/g, ''),
        span,
      };
  }
  return quoting(r, start, report);
}

/** “…,” said Ann Roe, quoted by [the Coast Courier]: whoever passed on what stands before. */
function quoterOf(r: Reading, at: number, end: number): { name: string; span: Span } | undefined {
  if (r.grammar.quotedForms.size === 0) return undefined;
  for (let k = at + 1; k < end; k++) {
    const from = quoterBehind(r, k);
    const phrase = from === undefined ? undefined : phraseAfter(r, from, end);
    const first = phrase && r.all.slice(phrase.from, phrase.to).find((i) => i.type === 'word' && i.capital);
    const span: Span | undefined = first && phrase && [first.start, phrase.span[1]];
    if (span) return { name: r.text.slice(...span), span };
  }
  return undefined;
}

/** [Le Monde] quoted her as saying: whoever quotes somebody else passes their words on. */
function quoting(r: Reading, start: number, report: Report | undefined): { name: string; span: Span } | undefined {
  const { capitals, quotingVerbs, nounCapitals } = r.grammar;
  if (!capitals || nounCapitals || report?.kind === 'colon' || !report) return undefined;
  let verb = report.cue;
  while (verb > start && report.cue - verb < QUOTED && !quotingVerbs.has(wordAt(r.all, verb))) verb--;
  if (!quotingVerbs.has(wordAt(r.all, verb)) || (report.subject && report.subject.from < verb)) return undefined;
  const before = phraseBefore(r, verb, start);
  if (before?.to !== verb) return undefined;
  // State broadcaster [NTA]: what it is stands before its name.
  let from = verb;
  for (let item = r.all[from - 1]; from > before.from && item?.type === 'word' && item.capital; item = r.all[from - 1])
    from--;
  if (from < verb && r.grammar.articles.has(wordAt(r.all, from))) from++;
  const span: Span = [(r.all[from] as Item).start, before.span[1]];
  return from < verb ? { name: r.text.slice(...span), span } : undefined;
}

/** In items: so far before what it says somebody else is quoted. */
const QUOTED = 10;

/** The [New York] Times, the newspaper [Le Monde], die [Nachrichtenagentur dpa]: the words with a capital on either side of the one at `k`. */
function capitalsAround({ all, grammar }: Reading, k: number, start: number, end: number): Span {
  const isOfName = (i: number): boolean => {
    const item = all[i];
    if (i < start || i >= end || item?.type !== 'word') return false;
    return item.capital || (grammar.nounCapitals && item.entry.carrier === true);
  };
  let from = k;
  let to = k + 1;
  while (isOfName(from - 1)) from--;
  while (isOfName(to)) to++;
  return [(all[from] as Item).start, (all[to - 1] as Item).end];
}

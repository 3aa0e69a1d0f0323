import type { Span } from '../../text/span';
import { cueAt, cueOfClause } from '../cue/cue';
import { isDenied } from '../cue/denial';
import type { Report } from '../cue/report';
import type { Grammar } from '../grammar';
import { type ClauseRule, clauseReason, type Reason } from '../judge/reason';
import { type Item, spanOf, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import { isInanimate, type Phrase, phrase, phraseAfter } from '../who/phrase';
import { sourceIn } from '../who/source';
import { type Clause, trimEnd } from './clause';
import { clauseOf, wrapper } from './clause-of-cue';

/** What somebody said, in the article's words: `mixed` where quotations stand in the clause. */
export interface ReportedClause {
  readonly kind: 'mixed' | 'indirect';
  /** Its first item. */
  readonly from: number;
  /** Two where its report stands in the middle: The port, she said, would close. */
  readonly spans: readonly Span[];
  /** Undefined where the form of the verb alone reports. */
  readonly report: Report | undefined;
  readonly reasons: readonly Reason[];
}

/** Fewer words of the article's own are no clause; beside a quotation one is enough. */
const LEAST_WORDS = 3;

/** to resign, of fraud; بالاستقالة, lying: what is done is said in a word, behind a particle or with it. */
const leastOfAct = (first: Item): number => (first.end - first.start <= 3 ? 2 : 1);

/**
 * Reported clauses of one block: behind a complementizer (قال … إنّ, said that, sagte, dass), bare (he said
 * it rained; sagte, es regne), before their report (it rained, he said), from a source (according to …), or
 * told by their verb alone (Konjunktiv I after another report). Clauses do not overlap one another.
 * @param quotations items that are quotations
 * @param wrappers also clauses that are nothing but a quotation and the word that opens it: that “…”
 */
export function reportedClauses(r: Reading, quotations: readonly number[], wrappers: boolean): ReportedClause[] {
  const found: ReportedClause[] = [];
  const quoted = new Set(quotations);
  let from = 0;
  for (let k = 0; k < r.all.length; k++) {
    const item = r.all[k] as Item;
    if (item.type !== 'word' || k < from) continue;
    const kind = cueOfClause(r, k);
    if (kind === 'noun' && !r.grammar.sayingNouns.has(item.folded)) continue;
    // Asked whether she would resign, …: it only leads to the report.
    if (kind !== 'source' && item.entry.leadIn && leadsIn(r, k)) continue;
    const content = kind ? undefined : r.grammar.contentClause(r, k, from);
    const clause = kind
      ? (clauseOf(r, k, kind, from, quoted) ?? (wrappers ? wrapper(r, k, kind, quoted) : undefined))
      : content?.clause;
    if (!clause || (kind === 'source' && (isRelayed(r, k, clause, quoted) || isOfLast(r, k)))) continue;
    const report: Report = {
      cue: content?.cue ?? k,
      kind: kind ?? 'verb',
      side: 'before',
      close: true,
      subject: clause.subject,
    };
    // La préfète n'a pas dit que le barrage cédait; but: did not say whether it would.
    const opens = clause.rule === 'complementizer' && r.grammar.denial.that.has(wordAt(r.all, clause.from));
    const states = opens || clause.rule === 'bare-clause';
    if (clause.from < from || isDenied(r, report, !(states && kind === 'verb'))) continue;
    const told = toldIn(r, clause, report, quoted, wrappers);
    if (!told) continue;
    found.push(told);
    from = clause.rest?.to ?? clause.to;
  }
  const byForm = r.grammar.reportative.size > 0 || r.grammar.reportedTense !== undefined;
  return byForm ? withFreeIndirect(r, quotations, found) : found;
}

/** What the clause tells, where enough of its words are what somebody said. */
function toldIn(
  r: Reading,
  clause: Clause,
  report: Report,
  quoted: ReadonlySet<number>,
  wrappers: boolean,
): ReportedClause | undefined {
  if (clause.to <= clause.from) return undefined;
  // Et, rappelle Anne Roux, « … »: a word that only joins is no clause.
  const joins = clause.to - clause.from === 1 && r.grammar.joiners.has(wordAt(r.all, clause.from));
  const ranges = clause.rest ? (joins ? [clause.rest] : [clause, clause.rest]) : [clause];
  let [mixed, words] = [false, 0];
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) {
      const item = r.all[i] as Item;
      if (item.type === 'quote' && quoted.has(i)) mixed = true;
      // A name or a word held at a distance stands in marks and is the article's own.
      else if (item.type === 'quote' || (item.type === 'word' && !item.entry.opensClause)) words++;
    }
  }
  if (!mixed && isUnnaming(r, clause)) return undefined;
  const acts = clause.rule === 'speech-act';
  const wraps = wrappers && mixed && (acts || clause.rule === 'complementizer');
  if (words < (wraps ? 0 : acts ? leastOfAct(r.all[clause.from] as Item) : mixed ? 1 : LEAST_WORDS)) return undefined;
  return {
    kind: mixed ? 'mixed' : 'indirect',
    from: clause.from,
    spans: ranges.map(({ from, to }) => [(r.all[from] as Item).start, (r.all[to - 1] as Item).end]),
    report,
    reasons: [clauseReason(clause.rule)],
  };
}

/** asked [not to be named] */
function isUnnaming({ text, all, grammar }: Reading, { from, to }: Clause): boolean {
  const start = (all[from] as Item).start;
  return grammar.unnaming.test(text.slice(start, Math.min((all[to - 1] as Item).end, start + OPENING)));
}
/** In UTF-16 code units: a clause tells in its first words that no name is to be given. */
const OPENING = 80;

/**
 * Laut der Agentur [sagte der Reeder, die Route sei zu teuer]: what a source only passes on, the clause of another's
 * report, is told by whoever reports in it.
 */
function isRelayed(r: Reading, source: number, clause: Clause, quoted: ReadonlySet<number>): boolean {
  if (clause.from < source) return false;
  const end = Math.min(clause.to, clause.from + RELAY);
  for (let k = clause.from; k < end; k++) {
    if (r.all[k]?.type !== 'word') return false;
    if (cueOfClause(r, k) !== 'verb') continue;
    const told = clauseOf(r, k, 'verb', clause.from, quoted);
    return told?.subject !== undefined && told.from > k;
  }
  return false;
}
/** In items: so far into a clause the verb of another report stands. */
const RELAY = 10;

/** Das geht [aus einem Bericht] hervor: who says what the sentence before told. */
const isOfLast = (r: Reading, k: number): boolean =>
  r.grammar.tellsWhoSaid(r, sentenceStart(r.all, k), trimEnd(r.all, k, sentenceEnd(r.all, k))) !== undefined;

/** Asked whether …, she said; the governor, asked whether …, said: it opens the sentence, or what a comma adds. */
function leadsIn(r: Reading, k: number): boolean {
  const next = r.all[k + 1];
  const adds = r.all[k - 1]?.type === 'comma' && next?.type === 'word' && r.grammar.complementizers.has(next.folded);
  return adds || k === sentenceStart(r.all, k);
}

/** Sentences whose verb says by its form that somebody else speaks, and those of which the next one says so. */
function withFreeIndirect(r: Reading, quotations: readonly number[], found: ReportedClause[]): ReportedClause[] {
  const out: ReportedClause[] = [];
  let taken: Span[] | undefined;
  let next = 0;
  const isTaken = ([start, end]: Span) => {
    taken ??= [...found.flatMap((c) => c.spans), ...quotations.map((q) => spanOf(r.all[q] as Item))].sort(
      (a, b) => a[0] - b[0],
    );
    while (next < taken.length && (taken[next] as Span)[1] <= start) next++;
    return next < taken.length && (taken[next] as Span)[0] < end;
  };
  for (let start = 0; start < r.all.length; ) {
    const end = Math.max(start + 1, sentenceEnd(r.all, start));
    const to = trimEnd(r.all, start, end);
    const said = end < r.all.length ? saidBehind(r, end) : undefined;
    const told = said ? undefined : toldByForm(r, start, to);
    const whole = said ?? told ?? wholeOf(r, start, to);
    const from = told?.from ?? start;
    if (whole && to - from >= LEAST_WORDS) {
      const span: Span = [(r.all[from] as Item).start, (r.all[to - 1] as Item).end];
      if (!isTaken(span))
        out.push({ kind: 'indirect', from, spans: [span], report: whole.report, reasons: [clauseReason(whole.rule)] });
    }
    start = end;
  }
  return out.length > 0 ? [...found, ...out] : found;
}

/** What tells that a sentence is reported, and by whom, where it says so. */
interface Told {
  readonly rule: ClauseRule;
  readonly report: Report | undefined;
}

const reportOf = (cue: number, subject: Phrase | undefined): Report | undefined =>
  subject && { cue, kind: 'verb', side: 'before', close: true, subject };

/** The next sentence: Das bestätigte die Polizei. */
function saidBehind(r: Reading, start: number): Told | undefined {
  const end = trimEnd(r.all, start, sentenceEnd(r.all, start));
  const cue = r.grammar.tellsWhoSaid(r, start, end);
  return cue === undefined
    ? undefined
    : { rule: 'before-report', report: reportOf(cue, sourceIn(r, cue) ?? subjectBehind(r, cue + 1, end)) };
}

/** bestätigte [am Abend] die Polizei: behind when and where it was said. */
function subjectBehind(r: Reading, from: number, end: number): Phrase | undefined {
  for (let k = from; k < Math.min(end, from + WHEN); k++) {
    const before = r.all[k - 1];
    const opens = k === from || (before?.type === 'word' && before.capital);
    const subject = opens ? phraseAfter(r, k, end) : undefined;
    if (subject) return subject;
  }
  return undefined;
}
/** In items. */
const WHEN = 6;

function wholeOf(r: Reading, start: number, end: number): Told | undefined {
  const whole = r.grammar.toldAsWhole(r, start, end);
  // bezeichnete den Vorfall nicht als „Unfall“
  const isCalled = whole && r.grammar.namingVerbs.has(wordAt(r.all, whole.cue));
  if (isCalled && r.all.slice(whole.cue, end).some((w) => w.type === 'quote')) return undefined;
  return whole && { rule: 'told-as-whole', report: reportOf(whole.cue, whole.subject) };
}

/** What a verb says by its form that it is reported, and from which item on: er sei krank; il aurait fui. */
function toldByForm(r: Reading, start: number, end: number): (Told & { readonly from: number }) | undefined {
  const verb = r.grammar.reportedVerb(r, start, end);
  if (verb === undefined && !isHearsay(r, start, end)) return undefined;
  // Niemand hat gesagt, die Brücke sei sicher; Keiner der Lotsen hat …: nobody, who opens the sentence, tells it.
  for (let cue = start; cue < end; cue++)
    if (
      cueAt(r, cue) === 'verb' &&
      isDenied(r, { cue, kind: 'verb', side: 'before', close: true, subject: phrase(r.all, start, start + 1) }, false)
    )
      return undefined;
  if (verb === undefined) return { rule: 'hearsay', from: start, report: undefined };
  const { from, main } = r.grammar.reportedFrom(r, start, verb);
  const subject =
    main === undefined ? undefined : r.grammar.subjectOfVerb(r, main, start, phraseAfter(r, main + 1, from));
  const speaks = subject && !isInanimate(r, subject);
  return { rule: 'reportative', from, report: speaks ? reportOf(main as number, subject) : undefined };
}

function isHearsay({ all, grammar }: Reading, start: number, end: number): boolean {
  const { reportedTense: tense } = grammar;
  if (!tense) return false;
  const { auxiliaries, closing, unless } = tense;
  // Few sentences have one at all.
  let first = start;
  while (first < end && !auxiliaries.has(wordAt(all, first))) first++;
  if (first >= end) return false;
  const words = all.slice(start, end).filter((i): i is WordItem => i.type === 'word');
  const hearsay = words.some((w, i) => {
    if (!auxiliaries.has(w.folded)) return false;
    // aurait, selon toute apparence, été …: adverbs may stand between.
    if (!closing) return words.slice(i + 1, i + 4).some((v) => isParticiple(v, tense));
    return words.some((v, k) => k > i + 1 && closing.has(v.folded) && isParticiple(words[k - 1] as WordItem, tense));
  });
  return hearsay && !words.some((w) => unless.has(w.folded));
}

const isParticiple = ({ accent, folded }: WordItem, { participle }: NonNullable<Grammar['reportedTense']>): boolean =>
  folded.length > 1 && (accent ? participle.accented : participle.plain).test(folded);

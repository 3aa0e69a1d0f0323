import type { Span } from '../../text/span';
import { cueAt, cueOfClause } from '../cue/cue';
import { isDenied } from '../cue/denial';
import type { Report } from '../cue/report';
import { clauseReason, type Reason } from '../judge/reason';
import { type Item, spanOf, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
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
  const keep = (clause: Clause, report: Report | undefined) => {
    if (clause.from < from || clause.to <= clause.from) return;
    const ranges = clause.rest ? [clause, clause.rest] : [clause];
    let [mixed, words] = [false, 0];
    for (const { from, to } of ranges) {
      for (let i = from; i < to; i++) {
        const item = r.all[i] as Item;
        if (quoted.has(i)) mixed = true;
        // A name or a word held at a distance stands in marks and is the article's own.
        else if (item.type === 'quote') words++;
        else if (item.type === 'word' && !r.grammar.complementizers.has(item.folded)) words++;
      }
    }
    const acts = clause.rule === 'speech-act';
    const wraps = wrappers && mixed && (acts || clause.rule === 'complementizer');
    if (words < (wraps ? 0 : acts ? leastOfAct(r.all[clause.from] as Item) : mixed ? 1 : LEAST_WORDS)) return;
    found.push({
      kind: mixed ? 'mixed' : 'indirect',
      from: clause.from,
      spans: ranges.map(({ from, to }) => [(r.all[from] as Item).start, (r.all[to - 1] as Item).end]),
      report,
      reasons: [clauseReason(clause.rule)],
    });
    from = clause.rest?.to ?? clause.to;
  };
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
    if (!clause || (kind === 'source' && isRelayed(r, k, clause, quoted))) continue;
    const report: Report = {
      cue: content?.cue ?? k,
      kind: kind ?? 'verb',
      side: 'before',
      close: true,
      subject: clause.subject,
    };
    // La préfète n'a pas dit que le barrage cédait; but: did not say whether it would.
    const states = clause.rule === 'complementizer' && r.grammar.denial.that.has(wordAt(r.all, clause.from));
    if (!isDenied(r, report, !(states && kind === 'verb'))) keep(clause, report);
  }
  const byForm = r.grammar.reportativeAlone.size > 0 || r.grammar.reportedTense !== undefined;
  return byForm ? withFreeIndirect(r, quotations, found) : found;
}

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

/** Asked whether …, she said; the governor, asked whether …, said: it opens the sentence, or what a comma adds. */
function leadsIn(r: Reading, k: number): boolean {
  const next = r.all[k + 1];
  const adds = r.all[k - 1]?.type === 'comma' && next?.type === 'word' && r.grammar.complementizers.has(next.folded);
  return adds || k === sentenceStart(r.all, k);
}

/** Sentences whose verb says by its form that somebody else speaks, right after one that was reported. */
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
    const told = toldByForm(r, start, to);
    const whole = told ? undefined : r.grammar.toldAsWhole(r, start, to);
    if ((told || whole) && to - start >= LEAST_WORDS) {
      const span: Span = [(r.all[start] as Item).start, (r.all[to - 1] as Item).end];
      if (!isTaken(span))
        out.push({
          kind: 'indirect',
          from: start,
          spans: [span],
          report: whole?.subject && {
            cue: whole.cue,
            kind: 'verb',
            side: 'before',
            close: true,
            subject: whole.subject,
          },
          reasons: [clauseReason(told ?? 'told-as-whole')],
        });
    }
    start = end;
  }
  return out.length > 0 ? [...found, ...out] : found;
}

/** How a verb of the sentence says by its form that it is reported, if one does: er sei krank; il aurait fui. */
function toldByForm(r: Reading, start: number, end: number): 'reportative' | 'hearsay' | undefined {
  const told = formTells(r, start, end);
  // Niemand hat gesagt, die Brücke sei sicher: nobody tells it.
  for (let cue = start; told && cue < end; cue++)
    if (
      cueAt(r, cue) === 'verb' &&
      isDenied(r, { cue, kind: 'verb', side: 'before', close: true, subject: undefined }, false)
    )
      return undefined;
  return told;
}

function formTells({ all, grammar }: Reading, start: number, end: number): 'reportative' | 'hearsay' | undefined {
  const { reportativeAlone, reportativeForm: byForm, reportedTense: tense } = grammar;
  const words = all.slice(start, end).filter((i): i is WordItem => i.type === 'word');
  if (reportativeAlone.size > 0 && words.some((w) => reportativeAlone.has(w.folded))) return 'reportative';
  const isTold = (w: WordItem | undefined) =>
    w !== undefined && !w.capital && byForm?.form.test(w.folded) && !byForm.never.has(w.folded);
  if (byForm?.behind.has(words[0]?.folded ?? '') && isTold(words[1])) return 'reportative';
  if (!tense) return undefined;
  const { auxiliaries, closing, participle, unless } = tense;
  const isParticiple = (w: WordItem) =>
    w.folded.length > 1 && (w.accent ? participle.accented : participle.plain).test(w.folded);
  const hearsay = words.some((w, i) => {
    if (!auxiliaries.has(w.folded)) return false;
    // aurait, selon toute apparence, été …: adverbs may stand between.
    if (!closing) return words.slice(i + 1, i + 4).some(isParticiple);
    return words.some((v, k) => k > i + 1 && closing.has(v.folded) && isParticiple(words[k - 1] as WordItem));
  });
  return hearsay && !words.some((w) => unless.has(w.folded)) ? 'hearsay' : undefined;
}

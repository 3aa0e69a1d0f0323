import type { Span } from '../text/span';
import { type Clause, trimEnd } from './clause';
import { clauseOf, contentClause, wrapper } from './clause-of-cue';
import type { CueKind, Grammar } from './grammar';
import { type Item, spanOf, type WordItem } from './items';
import { clauseReason, type Reason } from './judge';
import { isNoun } from './phrase';
import type { Report } from './reporting';
import { sentenceEnd, sentenceStart } from './sentence';
import { cueAt } from './subject';

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
export function reportedClauses(
  all: readonly Item[],
  grammar: Grammar,
  quotations: readonly number[],
  wrappers: boolean,
): ReportedClause[] {
  const found: ReportedClause[] = [];
  const quoted = new Set(quotations);
  let from = 0;
  const keep = (clause: Clause, report: Report | undefined) => {
    if (clause.from < from || clause.to <= clause.from) return;
    const ranges = clause.rest ? [clause, clause.rest] : [clause];
    let [mixed, words] = [false, 0];
    for (const { from, to } of ranges) {
      for (let i = from; i < to; i++) {
        const item = all[i] as Item;
        if (quoted.has(i)) mixed = true;
        // A name or a word held at a distance stands in marks and is the article's own.
        else if (item.type === 'quote') words++;
        else if (item.type === 'word' && !grammar.complementizers.has(item.folded)) words++;
      }
    }
    const acts = clause.rule === 'speech-act';
    const wraps = wrappers && mixed && (acts || clause.rule === 'complementizer');
    if (words < (wraps ? 0 : acts ? leastOfAct(all[clause.from] as Item) : mixed ? 1 : LEAST_WORDS)) return;
    found.push({
      kind: mixed ? 'mixed' : 'indirect',
      from: clause.from,
      spans: ranges.map((r) => [(all[r.from] as Item).start, (all[r.to - 1] as Item).end]),
      report,
      reasons: [clauseReason(clause.rule)],
    });
    from = clause.rest?.to ?? clause.to;
  };
  for (let k = 0; k < all.length; k++) {
    const item = all[k] as Item;
    if (item.type !== 'word' || k < from) continue;
    const kind = kindAt(all, k, grammar);
    if (kind === 'noun') continue;
    // Asked whether she would resign, …: it only leads to the report.
    if (kind !== 'source' && grammar.leadIns.has(item.folded) && leadsIn(all, k, grammar)) continue;
    const content = kind ? undefined : contentClause(all, k, from, grammar);
    const clause = kind
      ? (clauseOf(all, k, kind, grammar, from, quoted) ??
        (wrappers ? wrapper(all, k, kind, grammar, quoted) : undefined))
      : content?.clause;
    if (clause)
      keep(clause, {
        cue: content?.cue ?? k,
        kind: kind ?? 'verb',
        side: 'before',
        close: true,
        subject: clause.subject,
      });
  }
  const byForm = grammar.reportativeAlone.size > 0 || grammar.reportedTense !== undefined;
  return byForm ? withFreeIndirect(all, grammar, quotations, found) : found;
}

/** Asked whether …, she said; the governor, asked whether …, said: it opens the sentence, or what a comma adds. */
function leadsIn(all: readonly Item[], k: number, grammar: Grammar): boolean {
  const next = all[k + 1];
  const adds = all[k - 1]?.type === 'comma' && next?.type === 'word' && grammar.complementizers.has(next.folded);
  return adds || k === sentenceStart(all, k);
}

/** The kind of the cue at item `k`, or of a verb that has only such clauses behind it: called, accused, warf … vor. */
function kindAt(all: readonly Item[], k: number, grammar: Grammar): CueKind | undefined {
  const kind = cueAt(all, k, grammar);
  const { folded, capital } = all[k] as WordItem;
  if (kind || capital) return kind;
  const opens =
    grammar.namingVerbs.has(folded) || grammar.speechActs.has(folded) || grammar.bareClause.cues.has(folded);
  return opens && !isNoun(all, k, grammar) ? 'verb' : undefined;
}

/** Sentences whose verb says by its form that somebody else speaks, right after one that was reported. */
function withFreeIndirect(
  all: readonly Item[],
  grammar: Grammar,
  quotations: readonly number[],
  found: readonly ReportedClause[],
): ReportedClause[] {
  const out: ReportedClause[] = [];
  const taken = [...found.flatMap((c) => c.spans), ...quotations.map((q) => spanOf(all[q] as Item))].sort(
    (a, b) => a[0] - b[0],
  );
  let next = 0;
  const isTaken = ([start, end]: Span) => {
    while (next < taken.length && (taken[next] as Span)[1] <= start) next++;
    return next < taken.length && (taken[next] as Span)[0] < end;
  };
  for (let start = 0; start < all.length; ) {
    const end = Math.max(start + 1, sentenceEnd(all, start));
    const to = trimEnd(all, start, end);
    const told = toldByForm(all, start, to, grammar);
    if (told && to - start >= LEAST_WORDS) {
      const span: Span = [(all[start] as Item).start, (all[to - 1] as Item).end];
      if (!isTaken(span))
        out.push({
          kind: 'indirect',
          from: start,
          spans: [span],
          report: undefined,
          reasons: [clauseReason(told)],
        });
    }
    start = end;
  }
  return [...found, ...out];
}

/** How a verb of the sentence says by its form that it is reported, if one does: er sei krank; il aurait fui. */
function toldByForm(
  all: readonly Item[],
  start: number,
  end: number,
  grammar: Grammar,
): 'reportative' | 'hearsay' | undefined {
  const tense = grammar.reportedTense;
  const words = all.slice(start, end).filter((i): i is WordItem => i.type === 'word');
  if (words.some((w) => grammar.reportativeAlone.has(w.folded))) return 'reportative';
  const byForm = grammar.reportativeForm;
  const isTold = (w: WordItem | undefined) =>
    w !== undefined && !w.capital && byForm?.form.test(w.folded) && !byForm.never.has(w.folded);
  if (byForm?.behind.has(words[0]?.folded ?? '') && isTold(words[1])) return 'reportative';
  if (!tense || words.some((w) => tense.unless.has(w.folded))) return undefined;
  const isParticiple = (w: WordItem) =>
    w.folded.length > 1 && (w.accent ? tense.participle.accented : tense.participle.plain).test(w.folded);
  const { closing } = tense;
  const hearsay = words.some((w, i) => {
    if (!tense.auxiliaries.has(w.folded)) return false;
    // aurait, selon toute apparence, été …: adverbs may stand between.
    if (!closing) return words.slice(i + 1, i + 4).some(isParticiple);
    return words.some((v, k) => k > i + 1 && closing.has(v.folded) && isParticiple(words[k - 1] as WordItem));
  });
  return hearsay ? 'hearsay' : undefined;
}

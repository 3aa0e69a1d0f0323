import type { Span } from '../text/span';
import type { CueKind, Grammar } from './grammar';
import { type Item, spanOf, type WordItem } from './items';
import { type ClauseRule, clauseReason, type Reason } from './judge';
import { isAdverb, isNoun, type Phrase, phraseAfter, phraseBefore } from './phrase';
import type { Report } from './reporting';
import { sentenceEnd, sentenceStart, tellsReport } from './sentence';
import { cueAt, sharedSubject, sourceOf, subjectOf } from './subject';
import { clauseStart, clauseSubject, finiteVerb, isFiniteVerb } from './verb-second';

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

/** Items from `from` to `to`, end exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The items of a clause, with the subject of its cue and the rule that found it. */
interface Clause {
  readonly from: number;
  readonly to: number;
  /** Where it goes on behind its report. */
  readonly rest?: Range | undefined;
  readonly subject: Phrase | undefined;
  readonly rule: ClauseRule;
}

/** Fewer words of the article's own are no clause; beside a quotation one is enough. */
const LEAST_WORDS = 3;
/** to resign, of fraud; بالاستقالة, lying: what is done is said in a word, behind a particle or with it. */
const leastOfAct = (first: Item): number => (first.end - first.start <= 3 ? 2 : 1);
/** Up to so many items behind a preposition are an adverbial: Dans un tweet, le maire salue … */
const SHORTEST = 4;

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
    if (clause.from < from) return;
    const ranges = clause.rest ? [clause, clause.rest] : [clause];
    const inside = ranges.flatMap((r) =>
      all.slice(r.from, r.to).map((item, i) => ({ item, quoted: quoted.has(r.from + i) })),
    );
    const mixed = inside.some((i) => i.quoted);
    // A name or a word held at a distance stands in marks and is the article's own.
    const words = inside.filter(({ item, quoted }) =>
      item.type === 'quote' ? !quoted : item.type === 'word' && !grammar.complementizers.has(item.folded),
    ).length;
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
    const opens = [grammar.namingVerbs, grammar.speechActs, grammar.bareClause.cues].some((verbs) =>
      verbs.has(item.folded),
    );
    const kind = cueAt(all, k, grammar) ?? (opens && !item.capital && !isNoun(all, k, grammar) ? 'verb' : undefined);
    if (!kind) {
      const verb = contentVerb(all, k, from, grammar);
      const opener = k + 2;
      if (verb === undefined) continue;
      const subject = clauseSubject(all, Math.max(from, sentenceStart(all, k)), k, grammar);
      const to = clauseEnd(all, opener + 1, grammar);
      const report: Report = { cue: verb, kind: 'verb', side: 'before', close: true, subject };
      keep({ from: opener, to, subject, rule: 'complementizer' }, report);
      continue;
    }
    if (kind === 'noun') continue;
    // Asked whether she would resign, …: it only leads to the report.
    if (kind !== 'source' && grammar.leadIns.has(item.folded) && k === sentenceStart(all, k)) continue;
    const clause =
      clauseOf(all, k, kind, grammar, from, quoted) ?? (wrappers ? wrapper(all, k, kind, grammar, quoted) : undefined);
    if (!clause) continue;
    keep(clause, { cue: k, kind, side: 'before', close: true, subject: clause.subject });
  }
  const byForm = grammar.reportativeAlone.size > 0 || grammar.reportedTense !== undefined;
  return byForm ? withFreeIndirect(all, grammar, quotations, found) : found;
}

/** noted [his “plan for the port”]: a quotation and the one or two words before it. */
function wrapper(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  let at = k + 1;
  while (at <= k + 2 && all[at]?.type === 'word' && !(all[at] as WordItem).capital) at++;
  if (kind === 'source' || at === k + 1 || !quoted.has(at) || grammar.subject === 'after-first') return undefined;
  const subject = subjectOf(all, k, kind, grammar, sentenceStart(all, k), at);
  return { from: k + 1, to: at + 1, subject, rule: 'called' };
}

/** wies darauf hin, dass …; ist der Ansicht, dass …: the verb that an account or a verb's particle stands for. */
function contentVerb(all: readonly Item[], k: number, from: number, grammar: Grammar): number | undefined {
  const [word, comma, opener] = [all[k] as WordItem, all[k + 1], all[k + 2]];
  if (comma?.type !== 'comma' || opener?.type !== 'word' || !grammar.complementizers.has(opener.folded))
    return undefined;
  if (!grammar.particles.has(word.folded) && !(word.capital && grammar.accounts?.test(word.folded))) return undefined;
  return finiteVerb(all, Math.max(from, sentenceStart(all, k)), k, grammar);
}

function clauseOf(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  grammar: Grammar,
  from: number,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  const start = Math.max(from, sentenceStart(all, k));
  if (kind === 'source') return fromSource(all, k, start, grammar);
  const said = asSaid(all, k, start, grammar);
  if (said) return said;
  const opener = complementizerAfter(all, k, grammar, quoted);
  if (opener !== undefined) {
    // نقلت الصحيفة عن مصدر قوله إن …, أضافت نقلاً عن مصدر أن …: what is nearer to the clause says whose it is.
    const nearer = cueBetween(all, k, opener, grammar);
    const subject =
      (nearer && subjectOf(all, nearer.at, nearer.kind, grammar, start, opener)) ??
      subjectOf(all, k, kind, grammar, start, opener);
    return { from: opener, to: clauseEnd(all, opener + 1, grammar), subject, rule: 'complementizer' };
  }
  if (kind !== 'participle' && kind !== 'verb') return undefined;
  const behind = bareClause(all, k, start, grammar, quoted) ?? speechAct(all, k, kind, start, grammar, quoted);
  if (kind === 'participle') return behind;
  return calledSo(all, k, start, grammar, quoted) ?? behind ?? beforeReport(all, k, start, grammar, quoted);
}

function cueBetween(
  all: readonly Item[],
  from: number,
  to: number,
  grammar: Grammar,
): { at: number; kind: CueKind } | undefined {
  for (let at = from + 1; at < to; at++) {
    const kind = cueAt(all, at, grammar);
    if (kind === 'noun' || kind === 'source') return { at, kind };
  }
  return undefined;
}

/** How far behind its verb an act's clause may begin, in items: whom it is done to stands between. */
const ADDRESSEE = 9;

/** She accused the council [of wasting it]; elle promet [de partir]; اتهم الحكومة [بإهدار المال]: not what the verb says but what it does. */
function speechAct(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  start: number,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  const { folded } = all[k] as WordItem;
  const particle =
    all[k + 1]?.type === 'word' ? grammar.speechActs.get(`${folded} ${(all[k + 1] as WordItem).folded}`) : undefined;
  const opens = particle ?? grammar.speechActs.get(folded);
  if (!opens || isPassive(all, k, start, grammar)) return undefined;
  let end = clauseEnd(all, k + 1, grammar);
  // Smith, accusing him of fraud, left.
  if (kind === 'participle' && all[k - 1]?.type === 'comma') {
    let comma = k + 1;
    while (comma < end && all[comma]?.type !== 'comma') comma++;
    end = comma;
  }
  for (let i = k + (particle ? 2 : 1); i < Math.min(end, k + ADDRESSEE); i++) {
    const [item, next] = [all[i] as Item, all[i + 1]];
    if (item.type !== 'word') return undefined;
    if (opens.test(`${item.folded} ${beginning(next, quoted.has(i + 1))}`))
      return { from: i, to: end, subject: subjectOf(all, k, kind, grammar, start, i), rule: 'speech-act' };
    if (cueAt(all, i, grammar) === 'verb') return undefined;
  }
  return undefined;
}

/** A word as it begins, with its capital; “ for a quotation. */
const beginning = (item: Item | undefined, isQuotation: boolean): string => {
  if (item?.type !== 'word') return isQuotation ? '“' : '';
  return item.capital ? item.folded.slice(0, 1).toUpperCase() + item.folded.slice(1) : item.folded;
};

/** was accused, a été accusé: whoever stands before does not act. */
function isPassive(all: readonly Item[], k: number, start: number, grammar: Grammar): boolean {
  let i = k - 1;
  while (i > start && isAdverb(all[i] as Item, grammar) && !grammar.passives.has((all[i] as WordItem).folded)) i--;
  const before = all[i];
  return i >= start && before?.type === 'word' && grammar.passives.has(before.folded);
}

/** she called [the plan a “step back”]: what is so called, and the words it is called by. */
function calledSo(
  all: readonly Item[],
  k: number,
  start: number,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  if (!grammar.namingVerbs.has((all[k] as WordItem).folded)) return undefined;
  let to = k + 1;
  while (to < k + 8 && all[to]?.type === 'word') to++;
  if (to === k + 1 || !quoted.has(to)) return undefined;
  const kind = grammar.participleForm?.test((all[k] as WordItem).folded) ? 'participle' : 'verb';
  return { from: k + 1, to: to + 1, subject: subjectOf(all, k, kind, grammar, start, to), rule: 'called' };
}

/** according to the poll, [clause]; [clause], according to the poll */
function fromSource(all: readonly Item[], k: number, start: number, grammar: Grammar): Clause | undefined {
  const end = trimEnd(all, k, sentenceEnd(all, k));
  const subject = sourceOf(all, k, grammar, start, end);
  if (!subject) return undefined;
  const first = Math.min(k, subject.from);
  const last = Math.max(k + 1, subject.to);
  const leads = all.slice(start, first).filter((i) => i.type === 'word').length <= 1;
  if (!leads) {
    const goesOn = grammar.verbSecond && last < end && all[last]?.type === 'word';
    // Der Mann soll laut Polizei geflohen sein: what is said stands on both sides.
    const rest = goesOn ? { from: last, to: end } : undefined;
    return { from: start, to: trimEnd(all, start, first), rest, subject, rule: 'source' };
  }
  let to = last;
  // The name may go on (of the ministry, in Berlin) up to the comma that the clause stands behind.
  if (!grammar.verbSecond) {
    while (to < end && to < last + 12 && all[to]?.type !== 'comma') to++;
    if (all[to]?.type !== 'comma') to = last;
  }
  while (to < end && all[to]?.type !== 'word' && all[to]?.type !== 'quote') to++;
  return to < end ? { from: to, to: end, subject, rule: 'source' } : undefined;
}

/** Wie die Polizei mitteilte, [kam niemand]; [niemand kam], wie die Polizei mitteilte: what the subordinate clause says who says. */
function asSaid(all: readonly Item[], k: number, start: number, grammar: Grammar): Clause | undefined {
  const opens = (at: number) => all[at]?.type === 'word' && grammar.asSaid.has((all[at] as WordItem).folded);
  const end = trimEnd(all, k, sentenceEnd(all, k));
  if (opens(start) && k > start + 1 && k < start + 20 && all[k + 1]?.type === 'comma' && k + 2 < end) {
    const subject = subjectOf(all, k, 'verb', grammar, start, k + 1);
    return { from: k + 2, to: end, subject, rule: 'source' };
  }
  const from = clauseStart(all, k, start);
  if (!opens(from) || from <= start + 1 || all[from - 1]?.type !== 'comma' || k + 1 < end) return undefined;
  return {
    from: start,
    to: trimEnd(all, start, from),
    subject: phraseAfter(all, from + 1, grammar, k),
    rule: 'source',
  };
}

/** he said [it rained]; er sagte, [es regne] */
function bareClause(
  all: readonly Item[],
  k: number,
  start: number,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  const cue = all[k] as WordItem;
  if (!grammar.bareClause.cues.has(cue.folded)) return undefined;
  for (let i = k - 1; i >= Math.max(start, k - 8); i--) if (quoted.has(i)) return undefined;
  const end = clauseEnd(all, k + 1, grammar);
  if (grammar.bareClause.comma) {
    let comma = k + 1;
    while (comma < end && comma < k + 16 && all[comma]?.type === 'word') comma++;
    if (all[comma]?.type !== 'comma') return undefined;
    const reported = all.slice(comma, end).some((i) => tellsReport(i, grammar));
    if (!reported && !isInfinitive(all, comma + 1, end)) return undefined;
    return { from: comma + 1, to: end, subject: subjectOf(all, k, 'verb', grammar, start, comma), rule: 'bare-clause' };
  }
  const subject = phraseBefore(all, k, grammar, start) ?? sharedSubject(all, k, start, grammar);
  if (!subject && cueAt(all, k, grammar) !== 'participle') return undefined;
  let from = k + 1;
  if (/^t(?:old|ells?)$/.test(cue.folded)) from = listenerEnd(all, from, end);
  while (from < end && isDay(all[from] as Item)) from++;
  const first = all[from];
  if (from >= end || first?.type !== 'word' || grammar.bareClause.never.has(first.folded)) return undefined;
  const core = grammar.bareClause.surely.has(cue.folded);
  return core || hasFiniteVerb(all, from + 1, end, grammar)
    ? { from, to: end, subject, rule: 'bare-clause' }
    : undefined;
}

/** versprach, [den Hafen zu öffnen]; forderte sie auf, [früh aufzustehen]; not: sprach, um zu gefallen. */
function isInfinitive(all: readonly Item[], from: number, end: number): boolean {
  const word = (k: number) => (all[k]?.type === 'word' ? (all[k] as WordItem).folded : '');
  if (/^(?:um|ohne|statt|anstatt)$/.test(word(from))) return false;
  for (let k = from; k < Math.min(end, from + 30); k++) {
    if (all[k]?.type === 'comma') return false;
    if (PREFIXED.test(word(k)) || (word(k) === 'zu' && /n$/.test(word(k + 1)) && !(all[k + 1] as WordItem).capital))
      return true;
  }
  return false;
}

const PREFIXED =
  /^(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|nieder|teil|vor|weg|weiter|zuruck|zusammen)zu\p{L}+n$/u;

/** [it rained], he said; [es habe geregnet], sagte er */
function beforeReport(
  all: readonly Item[],
  k: number,
  start: number,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  // He went on, called his friends, …: not every verb of speech has a clause before it.
  const { cues, comma } = grammar.bareClause;
  if (!comma && cues.size > 0 && !cues.has((all[k] as WordItem).folded)) return undefined;
  const subject = phraseBefore(all, k, grammar, start) ?? phraseAfter(all, k + 1, grammar);
  if (!subject) return undefined;
  const last = Math.min(subject.from, k) - 1;
  // It was “a step,” he said: the comma may stand inside the marks.
  const inMarks = all[last];
  const to = quoted.has(last) && inMarks?.type === 'quote' && inMarks.pauses ? last + 1 : last;
  if (last <= start || (to === last && (all[last]?.type !== 'comma' || quoted.has(last - 1)))) return undefined;
  const first = all[start] as Item;
  // Interrogé par la radio, le maire dénonce …: an adverbial is no clause.
  if (first.type === 'word' && grammar.leadIns.has(first.folded)) return undefined;
  // Der Vorsitzende, Karl Huber, sagte …: without a verb it is no clause.
  const isVerb = (i: Item) => i.type === 'word' && !i.capital && isFiniteVerb(i, grammar);
  if (grammar.verbSecond && !all.slice(start, to).some(isVerb)) return undefined;
  if (first.type === 'word' && grammar.adverbials.has(first.folded) && to - start <= SHORTEST) return undefined;
  const after = trimEnd(all, k, sentenceEnd(all, k)) - Math.max(k + 1, subject.to);
  const rest = restBehind(all, Math.max(k + 1, subject.to), grammar);
  // A report that goes on is no report at the end.
  return rest || after <= 8 ? { from: start, to, rest, subject, rule: 'before-report' } : undefined;
}

/** The port, she said, [would close]: what a comma parts from the report, unless it goes on with whoever reports. */
function restBehind(all: readonly Item[], at: number, grammar: Grammar): Range | undefined {
  const end = trimEnd(all, at, sentenceEnd(all, at));
  const first = all[at + 1];
  if (all[at]?.type !== 'comma' || first === undefined || at + 1 >= end) return undefined;
  if (first.type === 'word' && (grammar.parentheses.has(first.folded) || cueAt(all, at + 1, grammar))) return undefined;
  const said =
    first.type === 'quote' || all.slice(at + 1, end).some((i) => i.type === 'word' && tellsClause(i, grammar));
  return said ? { from: at + 1, to: end } : undefined;
}

/** A finite verb, as far as its form tells. */
const tellsClause = (word: WordItem, grammar: Grammar): boolean =>
  grammar.verbSecond ? !word.capital && isFiniteVerb(word, grammar) : hasFiniteForm(word, grammar);

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

const hasFiniteVerb = (all: readonly Item[], from: number, end: number, grammar: Grammar): boolean =>
  all.slice(from, Math.min(end, from + 12)).some((i) => i.type === 'word' && hasFiniteForm(i, grammar));

const hasFiniteForm = ({ folded, capital }: WordItem, grammar: Grammar): boolean =>
  !capital && (grammar.bareClause.finite.has(folded) || /(?:.ed|n['’]t|['’](?:s|re|ve|d))$/.test(folded));

const isDay = (item: Item): boolean =>
  item.type === 'word' && /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(item.folded);

/** Behind whom it was told: reporters, him, the New York Times. */
function listenerEnd(all: readonly Item[], from: number, end: number): number {
  let k = from;
  const first = all[k];
  if (first?.type !== 'word') return k;
  if (/^(?:me|you|him|her|us|them|it|reporters|people|voters|supporters|lawmakers|investigators)$/.test(first.folded))
    return k + 1;
  if (/^(?:the|a|an|his|her|their|its)$/.test(first.folded)) k++;
  while (k < end && k < from + 6 && all[k]?.type === 'word' && (all[k] as WordItem).capital) k++;
  if (k === from + 1 && !first.capital && all[k]?.type === 'word') k++;
  return k;
}

function complementizerAfter(
  all: readonly Item[],
  cue: number,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): number | undefined {
  // The port would close, she said, a plan that …: what comes is about what was said.
  if (grammar.capitals && !grammar.verbSecond && all[cue + 1]?.type === 'comma') return undefined;
  const bare = !grammar.bareClause.comma && grammar.bareClause.surely.has((all[cue] as WordItem).folded);
  for (let k = cue + 1; k < Math.min(all.length, cue + 14); k++) {
    const item = all[k] as Item;
    // A name in marks may stand in the subject.
    if (item.type === 'stop' || quoted.has(k) || item.type === 'colon') return undefined;
    if (item.type !== 'word') continue;
    if (grammar.complementizers.has(item.folded)) return k;
    // said she stayed and that …: a clause of its own stands before.
    if (bare && k > cue + 1 && grammar.bareClause.finite.has(item.folded)) return undefined;
    if (bare && k === cue + 1 && grammar.pronouns.has(item.folded)) return undefined;
    if (grammar.cues.get(item.folded) === 'verb' && grammar.subject !== 'after-first') return undefined;
  }
  return undefined;
}

/** The clause goes to the end of the sentence, or to another report: a participle, or “…, while the army said”. */
function clauseEnd(all: readonly Item[], from: number, grammar: Grammar): number {
  const end = sentenceEnd(all, from);
  for (let k = from; k < end; k++) {
    const item = all[k] as Item;
    if (item.type === 'stop') return k;
    if (item.type === 'comma' && reportsAnew(all, k + 1, end, grammar)) return k;
    // He was “not sure,” while others …: the comma stands inside the marks.
    const next = all[k + 1];
    const parted = item.type === 'quote' && item.pauses && next?.type === 'word';
    if (parted && (grammar.parentheses.has(next.folded) || cueAt(all, k + 1, grammar) === 'participle')) return k + 1;
  }
  return trimEnd(all, from, end);
}

/** Whether a report begins within a few words: its cue stands before any comma or mark. */
function reportsAnew(all: readonly Item[], from: number, end: number, grammar: Grammar): boolean {
  for (let k = from; k < Math.min(end, from + 8); k++) {
    const item = all[k] as Item;
    if (item.type !== 'word' || grammar.complementizers.has(item.folded)) return false;
    if (k === from && grammar.contrasts.has(item.folded)) return true;
    const kind = cueAt(all, k, grammar);
    if (kind === 'participle') return k === from;
    if (kind === 'verb' && leadsOn(all, k, end, grammar)) return true;
  }
  return false;
}

/** A cue that a complementizer or a mark follows soon. */
function leadsOn(all: readonly Item[], k: number, end: number, grammar: Grammar): boolean {
  return all
    .slice(k + 1, Math.min(end, k + 9))
    .some((i) => i.type === 'quote' || (i.type === 'word' && grammar.complementizers.has(i.folded)));
}

/** Without the points and commas at its end. */
function trimEnd(all: readonly Item[], from: number, end: number): number {
  let to = end;
  while (to > from && !['word', 'quote', 'close'].includes((all[to - 1] as Item).type)) to--;
  return to;
}

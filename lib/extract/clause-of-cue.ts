import { bareClause, hasFiniteForm } from './bare-clause';
import { type Clause, clauseEnd, type Range, SHORTEST, trimEnd } from './clause';
import type { CueKind, Grammar } from './grammar';
import { type Item, type WordItem, wordsEnd } from './items';
import { phraseAfter, phraseBefore } from './phrase';
import { sentenceEnd, sentenceStart, tellsReport } from './sentence';
import { asSaid, fromSource } from './source-clause';
import { speechAct } from './speech-acts';
import { cueAt, invertedReport, subjectOf } from './subject';
import { clauseSubject, finiteVerb, isFiniteVerb } from './verb-second';

/** noted [his “plan for the port”]: a quotation and the one or two words before it. */
export function wrapper(
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

/** wies darauf hin, [dass …]; ist der Ansicht, [dass …]: behind an account or a verb's particle, with the verb that it goes with. */
export function contentClause(
  all: readonly Item[],
  k: number,
  from: number,
  grammar: Grammar,
): { clause: Clause; cue: number } | undefined {
  const [word, comma, opener] = [all[k] as WordItem, all[k + 1], all[k + 2]];
  if (comma?.type !== 'comma' || opener?.type !== 'word' || !grammar.complementizers.has(opener.folded))
    return undefined;
  if (!grammar.particles.has(word.folded) && !(word.capital && grammar.accounts?.test(word.folded))) return undefined;
  const start = Math.max(from, sentenceStart(all, k));
  const cue = finiteVerb(all, start, k, grammar);
  if (cue === undefined) return undefined;
  const subject = clauseSubject(all, start, k, grammar);
  return { clause: { from: k + 2, to: clauseEnd(all, k + 3, grammar), subject, rule: 'complementizer' }, cue };
}

/** The clause that the cue at item `k` reports. */
export function clauseOf(
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
  const parted = beforeReport(all, k, start, grammar, quoted);
  // Der Hafen, sagte sie, sei offen: what follows is not all that she said.
  if (parted?.rest && grammar.invertedVerb && all[parted.to]?.type === 'comma') return parted;
  const opener = complementizerAfter(all, k, grammar, quoted);
  const act = kind === 'participle' || kind === 'verb' ? speechAct(all, k, kind, start, grammar, quoted) : undefined;
  // accused her of hiding a report that …: what opens first is what is reported.
  if (act && opener !== undefined && act.from < opener) return act;
  if (opener !== undefined) {
    // نقلت الصحيفة عن مصدر قوله إن …, أضافت نقلاً عن مصدر أن …: what is nearer to the clause says whose it is.
    const nearer = cueBetween(all, k, opener, grammar);
    const subject =
      (nearer && subjectOf(all, nearer.at, nearer.kind, grammar, start, opener)) ??
      subjectOf(all, k, kind, grammar, start, opener);
    return { from: opener, to: clauseEnd(all, opener + 1, grammar), subject, rule: 'complementizer' };
  }
  if (kind !== 'participle' && kind !== 'verb') return undefined;
  const spoken = behindColon(all, k, kind, start, grammar);
  if (spoken) return spoken;
  const behind = bareClause(all, k, start, grammar, quoted) ?? act;
  if (kind === 'participle') return behind;
  return calledSo(all, k, start, grammar, quoted) ?? behind ?? parted;
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

/** she called [the plan a “step back”]: what is so called, and the words it is called by. */
function calledSo(
  all: readonly Item[],
  k: number,
  start: number,
  grammar: Grammar,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  if (!grammar.namingVerbs.has((all[k] as WordItem).folded)) return undefined;
  const to = wordsEnd(all, k + 1, k + 8);
  if (to === k + 1 || !quoted.has(to)) return undefined;
  const kind = grammar.participleForm?.test((all[k] as WordItem).folded) ? 'participle' : 'verb';
  return { from: k + 1, to: to + 1, subject: subjectOf(all, k, kind, grammar, start, to), rule: 'called' };
}

/** وأضاف الوزير: [نحن باقون]; He added: [We stay]: without marks, up to the end of the sentence. */
function behindColon(
  all: readonly Item[],
  k: number,
  kind: CueKind,
  start: number,
  grammar: Grammar,
): Clause | undefined {
  let colon = k + 1;
  while (colon < k + COLON && (all[colon]?.type === 'word' || all[colon]?.type === 'comma')) colon++;
  if (all[colon]?.type !== 'colon' || all[colon + 1]?.type !== 'word') return undefined;
  const to = trimEnd(all, colon + 1, sentenceEnd(all, colon + 1));
  return { from: colon + 1, to, subject: subjectOf(all, k, kind, grammar, start, colon), rule: 'bare-clause' };
}

/** In items: so far behind its cue the colon stands. */
const COLON = 10;

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
  // …، وقال: a verb joined on reports what follows.
  const verbFirst = grammar.subject === 'after-first';
  if (verbFirst && /^[وف]/.test((all[k] as WordItem).folded)) return undefined;
  const inverted = invertedReport(all, k, start, grammar);
  const after = phraseAfter(all, k + 1, grammar);
  const subject = inverted?.subject ?? (verbFirst ? after : (phraseBefore(all, k, grammar, start) ?? after));
  if (!subject) return undefined;
  const last = (inverted?.first ?? Math.min(subject.from, k)) - 1;
  // It was “a step,” he said: the comma may stand inside the marks.
  const inMarks = all[last];
  const to = quoted.has(last) && inMarks?.type === 'quote' && inMarks.pauses ? last + 1 : last;
  if (last <= start || (to === last && (all[last]?.type !== 'comma' || quoted.has(last - 1)))) return undefined;
  const first = all[start] as Item;
  // Interrogé par la radio, le maire dénonce …: an adverbial is no clause.
  if (first.type === 'word' && grammar.leadIns.has(first.folded)) return undefined;
  const behind = Math.max(k + 1, subject.to);
  const rest = restBehind(all, behind, grammar);
  // Der Vorsitzende, Karl Huber, sagte …: without a verb it is no clause.
  const isVerb = (i: Item) => i.type === 'word' && !i.capital && (isFiniteVerb(i, grammar) || tellsReport(i, grammar));
  if (grammar.verbSecond && !(inverted && rest) && !all.slice(start, to).some(isVerb)) return undefined;
  if (!rest && first.type === 'word' && grammar.adverbials.has(first.folded) && to - start <= SHORTEST)
    return undefined;
  const left = trimEnd(all, k, sentenceEnd(all, k)) - behind;
  // A report that goes on is no report at the end.
  return rest || left <= 8 ? { from: start, to, rest, subject, rule: 'before-report' } : undefined;
}

/** The port, she said, [would close]: what a comma parts from the report, unless it goes on with whoever reports. */
function restBehind(all: readonly Item[], report: number, grammar: Grammar): Range | undefined {
  const end = trimEnd(all, report, sentenceEnd(all, report));
  // Salim said on Friday, …: an adverbial may stand in the report.
  const at = wordsEnd(all, report, Math.min(end, report + SHORTEST));
  const first = all[at + 1];
  if (all[at]?.type !== 'comma' || first === undefined || at + 1 >= end) return undefined;
  if (first.type === 'word' && (grammar.parentheses.has(first.folded) || cueAt(all, at + 1, grammar))) return undefined;
  const said =
    first.type === 'quote' || all.slice(at + 1, end).some((i) => i.type === 'word' && mayBeFinite(i, grammar));
  return said ? { from: at + 1, to: end } : undefined;
}

/** A finite verb, as far as the language's forms tell. */
const mayBeFinite = (word: WordItem, grammar: Grammar): boolean => {
  if (grammar.verbSecond) return !word.capital && (isFiniteVerb(word, grammar) || tellsReport(word, grammar));
  return grammar.bareClause.finite.size === 0 ? !word.capital : hasFiniteForm(word, grammar);
};

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

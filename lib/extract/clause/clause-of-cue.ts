import { cueAt, isPhrasal, leadsByNoun } from '../cue/cue';
import { isNotCalled } from '../cue/denial';
import type { CueKind } from '../grammar';
import { type Item, type WordItem, wordAt, wordsEnd } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import { isInanimate, type Phrase, phraseAfter, phraseBefore } from '../who/phrase';
import { invertedReport, subjectOf } from '../who/subject';
import { type Clause, clauseEnd, type Range, SHORTEST, trimEnd } from './clause';
import { asSaid, fromSource } from './source-clause';
import { speechAct } from './speech-acts';

/** noted [his “plan for the port”]: a quotation and the one or two words before it. */
export function wrapper(r: Reading, k: number, kind: CueKind, quoted: ReadonlySet<number>): Clause | undefined {
  let at = k + 1;
  while (at <= k + 2 && r.all[at]?.type === 'word' && !(r.all[at] as WordItem).capital) at++;
  // sprach von [einem „Ende“]: the verb's particle is no part of what is said.
  const from = r.grammar.regardingVerbs.get(wordAt(r.all, k))?.has(wordAt(r.all, k + 1)) ? k + 2 : k + 1;
  if (kind === 'source' || at === from || !quoted.has(at) || r.grammar.subject === 'after-first') return undefined;
  const subject = subjectOf(r, k, kind, sentenceStart(r.all, k), at);
  return { from, to: at + 1, subject, rule: 'called' };
}

/** The clause that the cue at item `k` reports. */
export function clauseOf(
  r: Reading,
  k: number,
  kind: CueKind,
  from: number,
  quoted: ReadonlySet<number>,
): Clause | undefined {
  const start = Math.max(from, sentenceStart(r.all, k));
  if (kind === 'source') return fromSource(r, k, start);
  const said = asSaid(r, k, start);
  if (said) return said;
  const parted = beforeReport(r, k, start, quoted);
  // Der Hafen, sagte sie, sei offen: what follows is not all that she said.
  if (parted?.rest && r.grammar.invertedVerb && r.all[parted.to]?.type === 'comma') return parted;
  const opener = complementizerAfter(r, k, quoted);
  const act = kind === 'participle' || kind === 'verb' ? speechAct(r, k, kind, start, quoted) : undefined;
  // accused her of hiding a report that …: what opens first is what is reported.
  if (act && opener !== undefined && act.from < opener) return act;
  if (opener !== undefined) {
    // نقلت الصحيفة عن مصدر قوله إن …, أضافت نقلاً عن مصدر أن …: what is nearer to the clause says whose it is.
    const nearer = cueBetween(r, k, opener);
    const subject =
      (nearer && subjectOf(r, nearer.at, nearer.kind, start, opener)) ?? subjectOf(r, k, kind, start, opener);
    if (subject && !nearer && impliesOnly(r, k, subject)) return undefined;
    return { from: opener, to: clauseEnd(r, opener + 1), subject, rule: 'complementizer' };
  }
  if (kind !== 'participle' && kind !== 'verb') return undefined;
  const spoken = behindColon(r, k, kind, start);
  if (spoken) return spoken;
  const behind = (isBare(r, k, start, quoted) ? r.grammar.bareClause(r, k, start) : undefined) ?? act;
  if (kind === 'participle') return behind;
  return calledSo(r, k, start, quoted) ?? behind ?? parted;
}

/** Experience suggests that …; la logique suggère que …: of what cannot speak it is told what follows from it, and nobody says so. */
const impliesOnly = (r: Reading, k: number, { from, span }: Phrase): boolean =>
  r.grammar.implying.has(wordAt(r.all, k)) &&
  !r.grammar.pronouns.has(wordAt(r.all, from)) &&
  !r.grammar.nominal(r, span);

/** Whether the cue at item `k` may have a clause behind it that no word opens; not right behind a quotation. */
function isBare(r: Reading, k: number, start: number, quoted: ReadonlySet<number>): boolean {
  const { folded } = r.all[k] as WordItem;
  // führt aus, der Hafen sei offen
  if (!isPhrasal(r, k) && !r.grammar.bareCues.has(folded)) return false;
  for (let i = k - 1; i >= Math.max(start, k - 8); i--) if (quoted.has(i)) return false;
  return true;
}

function cueBetween(r: Reading, from: number, to: number): { at: number; kind: CueKind } | undefined {
  for (let at = from + 1; at < to; at++) {
    const kind = cueAt(r, at);
    if (kind === 'noun' || kind === 'source') return { at, kind };
  }
  return undefined;
}

/** she called [the plan a “step back”]: what is so called, and the words it is called by. */
function calledSo(r: Reading, k: number, start: number, quoted: ReadonlySet<number>): Clause | undefined {
  if (!r.grammar.namingVerbs.has((r.all[k] as WordItem).folded)) return undefined;
  const to = wordsEnd(r.all, k + 1, k + 8);
  // calls from the union for a “…”: a noun.
  if (to === k + 1 || !quoted.has(to) || leadsByNoun(r, k, to) || isNotCalled(r, to, k)) return undefined;
  const kind = r.grammar.participleForm?.test((r.all[k] as WordItem).folded) ? 'participle' : 'verb';
  return { from: k + 1, to: to + 1, subject: subjectOf(r, k, kind, start, to), rule: 'called' };
}

/** وأضاف الوزير: [نحن باقون]; He added: [We stay]: without marks, up to the end of the sentence. */
function behindColon(r: Reading, k: number, kind: CueKind, start: number): Clause | undefined {
  let colon = k + 1;
  while (colon < k + COLON && (r.all[colon]?.type === 'word' || r.all[colon]?.type === 'comma')) colon++;
  if (r.all[colon]?.type !== 'colon' || r.all[colon + 1]?.type !== 'word') return undefined;
  const to = trimEnd(r.all, colon + 1, sentenceEnd(r.all, colon + 1));
  const subject = subjectOf(r, k, kind, start, colon);
  // Die Bilder sprechen für sich: …
  return subject && isInanimate(r, subject) ? undefined : { from: colon + 1, to, subject, rule: 'bare-clause' };
}

/** In items: so far behind its cue the colon stands. */
const COLON = 10;

/** [it rained], he said; [es habe geregnet], sagte er */
function beforeReport(r: Reading, k: number, start: number, quoted: ReadonlySet<number>): Clause | undefined {
  // He went on, called his friends, …: not every verb of speech has a clause before it.
  const { behindClause } = r.grammar;
  if (behindClause.size > 0 && !behindClause.has((r.all[k] as WordItem).folded)) return undefined;
  // …، وقال: a verb joined on reports what follows.
  if (r.grammar.forms.joined.test((r.all[k] as WordItem).folded)) return undefined;
  const verbFirst = r.grammar.subject === 'after-first';
  const inverted = invertedReport(r, k, start);
  // …, die von einem Knall sprachen: where the verb stands second, a report behind its clause opens with it.
  if (r.grammar.verbSecond && !inverted) return undefined;
  const after = phraseAfter(r, k + 1);
  const subject = inverted?.subject ?? (verbFirst ? after : (phraseBefore(r, k, start) ?? after));
  if (!subject) return undefined;
  // Dans un tract, le cercle annonce …: in French a report behind its clause is turned round.
  if (!inverted && r.grammar.speakers.headFirst && subject.to <= k) return undefined;
  const last = (inverted?.first ?? Math.min(subject.from, k)) - 1;
  // It was “a step,” he said: the comma may stand inside the marks.
  const inMarks = r.all[last];
  const to = quoted.has(last) && inMarks?.type === 'quote' && inMarks.pauses ? last + 1 : last;
  if (last <= start || (to === last && (r.all[last]?.type !== 'comma' || quoted.has(last - 1)))) return undefined;
  // The mayor, Rana Salim, said: where a verb has its subject before it, her name between two commas is no clause's end.
  if (!inverted && r.all[k - 1]?.type === 'comma' && subject.to === k - 1) return undefined;
  const first = r.all[start] as Item;
  // Interrogé par la radio, le maire dénonce …; وفي تصريح لـ«المرفأ»، قال …: an adverbial is no clause.
  if (first.type === 'word' && r.grammar.leadIns.has(first.folded)) return undefined;
  if (verbFirst && r.all.slice(start, to).some((i) => i.type === 'quote') && !quoted.has(last)) return undefined;
  const behind = Math.max(k + 1, subject.to);
  // Five years ago, she said, the port was new: what leads on has no verb, and is no clause by itself.
  // Dans dix ans, prévient-elle, le glacier aura disparu.
  const adverbial =
    inverted !== undefined &&
    r.grammar.speakers.headFirst &&
    first.type === 'word' &&
    r.grammar.adverbials.has(first.folded);
  const opensOn =
    to - start <= SHORTEST &&
    r.all
      .slice(start, to)
      .every((i) => i.type !== 'quote' && (adverbial || i.type !== 'word' || !r.grammar.mayBeFinite(i, r.grammar)));
  const rest = restBehind(r, behind, opensOn, opensOn && isAdverbial(r, first));
  // Der Vorsitzende, Karl Huber, sagte …; In der Rede, die sie hielt, mahnte sie …: without a verb it is no clause.
  if (r.grammar.verbSecond && !rest && r.grammar.mainVerb(r, start, to) === undefined) return undefined;
  const end = trimEnd(r.all, k, sentenceEnd(r.all, k));
  // In an interview with the Courier, she said: “…”: where, before a report of what stands in marks behind it.
  const opens = r.all.slice(behind, Math.min(end, behind + COLON)).some((i) => i.type === 'quote');
  if (!rest && isAdverbial(r, first) && (opens || to - start <= SHORTEST)) return undefined;
  const left = end - behind;
  // مدير الميناء، سامي حداد، انتقد الحكومة …: whoever acts stands before the verb, and no clause.
  if (verbFirst && (subjectOf(r, k, 'verb', start, end)?.to ?? k + 1) <= k) return undefined;
  // A report that goes on is no report at the end.
  return rest || left <= 8 ? { from: start, to, rest, subject, rule: 'before-report' } : undefined;
}

/** In an interview, during, dans: a word that opens where or when something was said. */
const isAdverbial = ({ grammar }: Reading, item: Item): boolean =>
  item.type === 'word' && (grammar.adverbials.has(item.folded) || grammar.prepositions.has(item.folded));

/** The port, she said, [would close]: what a comma parts from the report, unless it goes on with whoever reports. */
function restBehind(r: Reading, report: number, opensOn: boolean, leads: boolean): Range | undefined {
  const end = trimEnd(r.all, report, sentenceEnd(r.all, report));
  // Salim said on Friday, …: an adverbial may stand in the report.
  const at = wordsEnd(r.all, report, Math.min(end, report + SHORTEST));
  const first = r.all[at + 1];
  if (r.all[at]?.type !== 'comma' || first === undefined || at + 1 >= end) return undefined;
  if (first.type === 'word' && ((r.grammar.parentheses.has(first.folded) && !opensOn) || cueAt(r, at + 1)))
    return undefined;
  // In winter, Lind said, the pass closes: behind when and where, whatever its verb looks like.
  const opens = leads && first.type === 'word' && !isAdverbial(r, first) && opensPhrase(r, first);
  const said =
    opens ||
    first.type === 'quote' ||
    r.all.slice(at + 1, end).some((i) => i.type === 'word' && r.grammar.mayBeFinite(i, r.grammar));
  return said ? { from: at + 1, to: end } : undefined;
}

/** Whether a word may open the subject of a clause; not: shaking his head, of all places. */
const opensPhrase = ({ grammar }: Reading, { folded }: WordItem): boolean =>
  !(grammar.phraseEnds.has(folded) || grammar.speakers.links.has(folded) || grammar.participleForm?.test(folded));

/** إلا أن …, avant que …; behind a comma, alors que …: with the word before it a clause that nobody tells. */
const opensOwn = ({ all, grammar }: Reading, k: number): boolean =>
  grammar.adversatives.has(wordAt(all, k - 1)) ||
  (grammar.contrasts.has(wordAt(all, k - 1)) && all[k - 2]?.type === 'comma');

function complementizerAfter(r: Reading, cue: number, quoted: ReadonlySet<number>): number | undefined {
  // The port would close, she said, a plan that …: what comes is about what was said.
  if (r.grammar.capitals && !r.grammar.verbSecond && r.all[cue + 1]?.type === 'comma') return undefined;
  // “…,” said Ann Lind, head of a group that helps: right behind marks the verb tells of what stands in them.
  const marks = r.all[cue - 1];
  if (r.grammar.subject === 'before-first' && marks?.type === 'quote' && marks.pauses) return undefined;
  const bare = r.grammar.surelyBare.has((r.all[cue] as WordItem).folded);
  for (let k = cue + 1; k < Math.min(r.all.length, cue + 14); k++) {
    const item = r.all[k] as Item;
    // A name in marks may stand in the subject.
    if (item.type === 'stop' || item.type === 'colon' || (item.type === 'quote' && quoted.has(k))) return undefined;
    if (item.type !== 'word') continue;
    if (item.entry.opensClause) {
      if (r.grammar.tellsWhen(r, k)) continue;
      return opensOwn(r, k) ? undefined : k;
    }
    // said she stayed and that …: a clause of its own stands before.
    if (bare && k > cue + 1 && r.grammar.finite.has(item.folded)) return undefined;
    if (bare && k === cue + 1 && r.grammar.pronouns.has(item.folded)) return undefined;
    // said Ann Lind, adding that …: another verb, or a participle behind a comma, has a clause of its own.
    const form = r.grammar.subject === 'after-first' ? undefined : item.entry.cue;
    if (form === 'verb' || (form === 'participle' && r.all[k - 1]?.type === 'comma')) return undefined;
  }
  return undefined;
}

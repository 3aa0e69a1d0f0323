import { type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceStart } from '../read/sentence';
import type { Report } from './report';

/** In items: so far from its verb a negation may stand. */
const REACH = 4;

/**
 * Whether the text says that these words were not said: never said “…”, n'a jamais dit, hat nie gesagt, no one has
 * said. Not where a verb denies by itself (did not rule out), or something else was said too (not only).
 * @param firmly only by such words as never and nobody: of a clause that nothing but *that* opens not even so: did not say whether is a report too
 */
export function isDenied(r: Reading, report: Report, firmly: boolean): boolean {
  if (deniesSaying(r, report)) return true;
  const { cue, kind, subject, side } = report;
  const { anyone, nobody, besides, contrary } = r.grammar.denial;
  // n'a rien dit d'autre que « … », said nothing except “…”
  const isMore = [cue + 1, cue + 2].some(
    (k) => besides.has(wordAt(r.all, k)) && !r.grammar.complementizers.has(wordAt(r.all, k)),
  );
  if (!isMore && isLeftUnsaid(r, cue)) return true;
  const verb = r.all[cue];
  if (kind === 'noun') return isUnusedWord(r, cue);
  if (kind !== 'verb' || verb?.type !== 'word' || contrary.has(verb.folded)) return false;
  // Elle n'y croit pas : « … »: behind a colon stands why, but for verbs of saying.
  if (side === 'before' && !verb.entry.cue && leadsToColon(r, cue)) return false;
  // If anyone calls it so; but: said anyone who complains …
  const opener = subject && r.all[subject.from - 1];
  const opens = opener?.type !== 'word' || r.grammar.subordinators.has(opener.folded);
  if (subject && opens && anyone.has(wordAt(r.all, subject.from))) return true;
  // Weder Karin Bartels noch ihr Anwalt haben …
  if (subject && (isNobody(r, subject.from) || nobody.has(wordAt(r.all, subject.from - 1)))) return true;
  if (subject && isNoneOf(r, subject.from)) return true;
  const start = sentenceStart(r.all, cue);
  const last = beforeMarks(r, report);
  if (opensDenying(r, start, side === 'before' ? cue : last + 1)) return true;
  for (let k = last; k >= Math.max(start, last + 1 - REACH) && r.all[k]?.type === 'word'; k--) {
    if (
      (!isMore && denies(r, k, cue, last, firmly)) ||
      (k >= start && nobody.has(`${wordAt(r.all, k - 1)} ${wordAt(r.all, k)}`.trim()))
    )
      return true;
    if (nobody.has(wordAt(r.all, k))) return true;
    // Another verb stands between.
    if ((r.all[k] as WordItem).capital) break;
  }
  // Von „Absicht“ sprach niemand.
  if (side === 'after' && isNobody(r, cue + 1)) return true;
  // „Für ewig“, hat Ott so nie gesagt: where the verb closes the sentence.
  if (side === 'after')
    return r.grammar.verbSecond && r.grammar.auxiliaries.has(wordAt(r.all, cue)) && closesDenied(r, cue);
  for (let k = cue + 1; k < cue + REACH && r.all[k]?.type === 'word'; k++) {
    if (r.grammar.complementizers.has(wordAt(r.all, k))) return false;
    if (!isMore && denies(r, k, cue, last, firmly)) return true;
  }
  return false;
}

/** without saying that it was late; sans avoir dit que; ohne zu sagen, dass; stopped short of calling it “…”; refused to say “…”; could have said “…” */
function isLeftUnsaid({ all, grammar }: Reading, cue: number): boolean {
  const { without, having } = grammar.denial;
  const [word, before] = [wordAt(all, cue - 1), wordAt(all, cue - 2)];
  // non sans préciser que …; nicht ohne zu sagen, dass …
  if ([cue - 2, cue - 3].some((k) => grammar.denial.twice?.has(wordAt(all, k)))) return false;
  if (without.has(word) || without.has(`${before} ${word}`)) return true;
  const leads = having.has(word) || grammar.infinitiveMarks.has(word);
  return leads && (without.has(before) || grammar.withheld.has(before));
}

/** Whether the word at item `k` denies the verb at item `cue`, before whose marks the word at item `last` stands. */
function denies(r: Reading, k: number, cue: number, last: number, firmly: boolean): boolean {
  const { words, firm, besides } = r.grammar.denial;
  const word = wordAt(r.all, k);
  // n'a pas voulu dire; but: n'a pas hésité à dire
  const { forms, speakers } = r.grammar;
  const governs =
    k === last - 1 && forms.infinitive.test(wordAt(r.all, cue)) && !speakers.links.has(wordAt(r.all, last));
  const beside = k === last || k === cue + 1 || governs;
  const plain = !firmly && beside && (words.has(word) || r.grammar.forms.denied.test(word));
  // nicht als „…“ bezeichnet: the verb's particle.
  const others = besides.has(wordAt(r.all, k + 1)) && !(k === last && last < cue - 1);
  return (plain || firm.has(word)) && !others;
}

/** nobody, no one */
const isNobody = ({ all, grammar: { denial } }: Reading, k: number): boolean =>
  denial.nobody.has(wordAt(all, k)) || denial.nobody.has(`${wordAt(all, k)} ${wordAt(all, k + 1)}`);

/** [no] official, [not one] of the drivers, [pas un] élu, [nicht einer] der Lotsen: whether a phrase that begins at item `k` is about none of them. */
const isNoneOf = ({ all, grammar: { denial } }: Reading, k: number): boolean =>
  [k - 1, k].some((at) => {
    const [word, next] = [wordAt(all, at), wordAt(all, at + 1)];
    // no fewer than ten of them
    return !denial.besides.has(next) && (denial.noneOf?.has(word) || denial.noneOf?.has(`${word} ${next}`));
  });

/** Nobody has ever used the word “…”; never used the term “…”: whether nothing but words stands between a denial and the noun at item `cue`. */
function isUnusedWord(r: Reading, cue: number): boolean {
  const { all, grammar } = r;
  for (let k = cue - 1; k >= 0 && cue - k <= 3 * REACH && all[k]?.type === 'word'; k--) {
    if (grammar.denial.firm.has(wordAt(all, k)) || isNobody(r, k))
      return !grammar.sayingNouns.has(wordAt(all, cue)) && !grammar.speechNouns.has(wordAt(all, cue));
  }
  return false;
}

/** hat Ott so [nie] behauptet */
function closesDenied(r: Reading, cue: number): boolean {
  let k = cue + 1;
  while (k < cue + 3 * REACH && r.all[k]?.type === 'word' && !r.grammar.denial.firm.has(wordAt(r.all, k))) k++;
  const verb = r.all[k + 1];
  return r.grammar.denial.firm.has(wordAt(r.all, k)) && verb?.type === 'word' && verb.entry.cue === 'verb';
}

/** nicht als „Unfug“ bezeichnet, nie von einer „…“ gesprochen, nie eine „…“ gefordert: the last word before the verb, its marks and their particle. */
function beforeMarks({ all, grammar }: Reading, { cue, side, predicate }: Report): number {
  if (side !== 'after' || !(predicate || grammar.verbSecond) || all[cue - 1]?.type !== 'quote') return cue - 1;
  const particles = grammar.regardingVerbs.get(wordAt(all, cue));
  let k = cue - 2;
  if (grammar.articles.has(wordAt(all, k))) k--;
  return particles?.has(wordAt(all, k)) ? k - 1 : k;
}

/** At no point did she say “…”: what opens the sentence denies its first verb of saying, behind no comma. */
function opensDenying(r: Reading, start: number, cue: number, withVerb = false): boolean {
  const first = wordAt(r.all, start);
  if (!r.grammar.denialOpeners.has(first)) return false;
  const { opening } = r.grammar.denial;
  const [second, third] = [wordAt(r.all, start + 1), wordAt(r.all, start + 2)];
  if (![withVerb ? '' : first, `${first} ${second}`, `${first} ${second} ${third}`].some((words) => opening.has(words)))
    return false;
  return cue > start && r.all.slice(start, cue).every((item) => item.type === 'word');
}

/** denies ever having said “…”; nie avoir dit « … »; bestreitet, gesagt zu haben: „…“; نفت المديرة قولها «…»; not: did not deny. */
function deniesSaying(r: Reading, { cue }: Report): boolean {
  const { denying, having, words, firm } = r.grammar.denial;
  const first = Math.max(sentenceStart(r.all, cue), cue - 2 * REACH);
  for (let verb = cue; verb >= first; verb--) {
    if (!denying.has(wordAt(r.all, verb))) continue;
    const isNegated = [verb - 1, verb + 1].some((k) => words.has(wordAt(r.all, k)) || firm.has(wordAt(r.all, k)));
    if (isNegated || r.grammar.forms.denied.test(wordAt(r.all, verb - 1))) return false;
    // denied it and went on, saying: only the first words of what is denied, up to the report.
    for (let k = verb + 1; k <= Math.max(cue, verb + 2 * REACH); k++) {
      if (isSaying(r, k)) return k >= cue - 2 || verb === cue;
      // نفى ذلك وأكد أنه قال: where no word tells the infinitive, another verb of saying has its own clause.
      const item = r.all[k];
      if (having.size === 0 && item?.type === 'word' && item.entry.cue === 'verb') return false;
    }
  }
  return false;
}

/** having *said*, gesagt *zu haben*, قولها */
function isSaying({ all, grammar }: Reading, k: number): boolean {
  const { denying, saying, having } = grammar.denial;
  if (saying.has(`${wordAt(all, k - 1)} ${wordAt(all, k)}`)) return true;
  const item = all[k];
  // having noted: any verb of saying, where another word tells that it is denied.
  const says = saying.has(wordAt(all, k)) || (having.size > 0 && item?.type === 'word' && item.entry.cue === 'verb');
  if (!says) return false;
  return having.size === 0 || [k - 1, k + 1].some((at) => having.has(wordAt(all, at)) || denying.has(wordAt(all, at)));
}

/**
 * لم يقل المدير إن “…”, ولم يعلن الحزب أن “…”: whether the marks open the clause of a negated verb: that of their report, or
 * where they have none, of any before them.
 */
export function isUnsaid(r: Reading, at: number, report: Report | undefined): boolean {
  const { negations, complementizers, forms } = r.grammar;
  // Nie hat der Verein „eine Strafe“ erwähnt
  if (!report && opensDenying(r, sentenceStart(r.all, at), at, true)) return true;
  if (report?.side === 'before' && isNotCalled(r, at, report.cue)) return true;
  if (negations.size === 0) return false;
  const { anybody } = r.grammar.denial;
  if (report?.subject && anybody?.has(wordAt(r.all, report.subject.from)) && isNegation(r, report.cue - 1)) return true;
  if ((!report || report.kind === 'colon') && isOfNegated(r, at)) return true;
  if (!complementizers.has(wordAt(r.all, at - 1))) return false;
  if (report) return isNegation(r, report.cue - 1) && !forms.deniedAnyway.test(wordAt(r.all, report.cue));
  const start = Math.max(sentenceStart(r.all, at), at - 2 * REACH);
  for (let k = at - 2; k >= start && r.all[k]?.type === 'word'; k--) if (isNegation(r, k)) return true;
  return false;
}

/** لم, ولم: whether the word at item `k` negates the verb behind it. */
export const isNegation = ({ all, grammar: { negations, forms } }: Reading, k: number): boolean =>
  negations.has(wordAt(all, k)) || negations.has(wordAt(all, k).replace(forms.joined, ''));

/** nannte den Streik nicht „…“, bezeichnete ihn nicht als „…“: where the verb stands second, what is not called so stands between. */
export function isNotCalled({ all, grammar }: Reading, at: number, cue: number): boolean {
  if (!grammar.verbSecond || !grammar.namingVerbs.has(wordAt(all, cue))) return false;
  let k = at - 1;
  if (grammar.regardingVerbs.get(wordAt(all, cue))?.has(wordAt(all, k))) k--;
  return k > cue && (grammar.denial.words.has(wordAt(all, k)) || grammar.denial.firm.has(wordAt(all, k)));
}

/** لم يقل أحد: “…”, ولم يذكر المدير أن الأمر “…”: a negated verb of saying leads to the marks, and no other stands between. */
function isOfNegated(r: Reading, at: number): boolean {
  const start = Math.max(sentenceStart(r.all, at), at - 4 * REACH);
  let leads = false;
  for (let k = at - 1; k > start; k--) {
    const item = r.all[k];
    if (item?.type === 'colon') leads = true;
    else if (item?.type !== 'word') return false;
    if (item.type !== 'word') continue;
    leads ||= item.entry.opensClause;
    if (item.entry.cue !== 'verb' && !r.grammar.denial.negated?.has(item.folded)) continue;
    return leads && isNegation(r, k - 1) && !r.grammar.forms.deniedAnyway.test(item.folded);
  }
  return false;
}

const leadsToColon = (r: Reading, cue: number): boolean => {
  let k = cue + 1;
  while (k < cue + 2 * REACH && r.all[k]?.type === 'word') k++;
  return r.all[k]?.type === 'colon';
};

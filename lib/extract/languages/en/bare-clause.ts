import { type Clause, clauseEnd } from '../../clause/clause';
import { cueAt } from '../../cue/cue';
import { type Grammar, set } from '../../grammar';
import { commaFrom, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { phraseAfter } from '../../who/phrase';
import { isPersonal } from '../../who/speaker-words';

/** he said [it rained]; she told reporters [the port was closed]: right behind a verb of saying and whom it is said to. */
export function bareClause(r: Reading, k: number, start: number): Clause | undefined {
  const cue = r.all[k] as WordItem;
  const next = r.all[k + 1];
  // denied taking money and left: what is denied is no clause.
  if (r.grammar.speechActs.has(cue.folded) && next?.type === 'word' && /.ing$/.test(next.folded)) return undefined;
  // The plan, which she said was late, is over: what is said of it ends with the relative clause.
  const isRelative = next?.type === 'word' && r.grammar.finite.has(next.folded) && isOfRelative(r, k, start);
  const end = isRelative ? commaFrom(r.all, k + 1, clauseEnd(r, k + 1)) : clauseEnd(r, k + 1);
  const isParticiple = cueAt(r, k) === 'participle';
  const found = r.grammar.subjectOfVerb(r, k, start, phraseAfter(r, k + 1, end));
  // Ann Lind was unhappy, saying it was late: what can do nothing leaves a participle with the subject of its sentence.
  const speaks = found && r.grammar.nominal(r, found.span);
  const subject = isParticiple && !speaks ? undefined : found;
  // Not so, insists Ann Roe: “…”
  if (subject && subject.from > k) return undefined;
  if (!subject && !isParticiple) return undefined;
  let from = k + 1;
  // told this newspaper: “…”; said without a smile: “…”
  const colon = wordsEnd(r.all, from, from + BETWEEN);
  const leads = r.all[colon]?.type === 'colon' && r.all[colon + 1]?.type === 'quote';
  if (leads && !hasFiniteVerb(r, from, colon)) return undefined;
  if (/^t(?:old|ells?)$/.test(cue.folded)) from = listenerEnd(r, from, end);
  while (from < end && DAYS.has(wordAt(r.all, from))) from++;
  const first = r.all[from];
  // said this, and left
  if (from >= end || first?.type !== 'word' || r.all[from + 1]?.type === 'comma') return undefined;
  if (NEVER_FIRST.has(first.folded)) return undefined;
  const surely = r.grammar.surelyBare.has(cue.folded);
  return surely || hasFiniteVerb(r, from + 1, end) ? { from, to: end, subject, rule: 'bare-clause' } : undefined;
}

/** In items: so far behind its verb stands the colon, whom something is told and how between them. */
const BETWEEN = 8;

/** , which [the auditor said]; that [she said]; , which [Ann Roe, 43, said] */
function isOfRelative({ all }: Reading, k: number, start: number): boolean {
  for (let i = k - 1; i >= Math.max(start, k - RELATIVE); i--) {
    const type = all[i]?.type;
    if (type !== 'word' && type !== 'comma') return false;
    if (/^(?:which|who|that|whom)$/.test(wordAt(all, i))) return all[i - 1]?.type === 'comma';
  }
  return false;
}
/** In items: so far behind its relative pronoun stands the verb of saying. */
const RELATIVE = 8;

/** that we “can't camp there” [but we did]; the pier was “finished”, [but the crowd booed]: behind the marks the article contradicts them. */
export function narratesOn(r: Reading, at: number): boolean {
  if (r.all[at]?.type === 'comma' && wordAt(r.all, at + 1) === 'but') return contradicts(r, at + 2);
  if (!r.grammar.joiners.has(wordAt(r.all, at))) return false;
  const next = wordAt(r.all, at + 1);
  return r.grammar.pronouns.has(next) && /^(?:did|does|do)(?:n['’]t)?$/.test(wordAt(r.all, at + 2));
}

/** Whether a clause about another, at item `from`, is told in the article's own tense up to its end, with nothing in marks. */
function contradicts({ all, grammar }: Reading, from: number): boolean {
  const first = all[from];
  if (first?.type !== 'word' || !(first.capital || grammar.determiners.has(first.folded))) return false;
  for (let k = from; all[k] && all[k]?.type !== 'stop'; k++)
    if (all[k]?.type === 'quote' || TOLD_ON.test(wordAt(all, k))) return false;
  return true;
}
/** What a clause has that goes on telling what somebody said. */
const TOLD_ON = /^(?:that|had|would|could|should|might|will|must|can|is|are|has|have)$/;

/** Only the past tells a finite verb from an infinitive: promised to leave [and denied]. */
export const tellsFinite = (folded: string): boolean => /(?:ed|said|told|wrote|swore)$/.test(folded);

/** on [Friday], [yesterday]: when it was said. */
export const DAYS = set('monday tuesday wednesday thursday friday saturday sunday yesterday today');

/** Words that no such clause begins with. */
const NEVER_FIRST = set(
  'of to in on at by for with from about as into over during after before when while where because so and or but than like through under against yes no not of-course also later earlier again',
);

const hasFiniteVerb = (r: Reading, from: number, end: number): boolean =>
  r.all.slice(from, Math.min(end, from + 12)).some((i) => i.type === 'word' && mayBeFinite(i, r.grammar));

/** Whether the word has the form of a finite verb. */
export const mayBeFinite = ({ folded, capital }: WordItem, grammar: Grammar): boolean =>
  !capital && (grammar.finite.has(folded) || /(?:.ed|n['’]t|['’](?:s|re|ve|d))$/.test(folded));

/** Behind whom it was told: reporters, him, the New York Times. */
function listenerEnd({ all, grammar: { speakers } }: Reading, from: number, end: number): number {
  let k = from;
  const first = all[k];
  if (first?.type !== 'word') return k;
  if (/^(?:me|you|him|her|us|them|it|reporters|people|voters|supporters|lawmakers|investigators)$/.test(first.folded))
    return k + 1;
  // told shareholders the losses were small
  if (!first.capital && isPersonal(first.folded, speakers) && speakers.plural.test(first.folded)) return k + 1;
  if (/^(?:the|a|an|his|her|their|its)$/.test(first.folded)) k++;
  while (k < end && k < from + 6 && all[k]?.type === 'word' && (all[k] as WordItem).capital) k++;
  if (k === from + 1 && !first.capital && all[k]?.type === 'word') k++;
  return k;
}

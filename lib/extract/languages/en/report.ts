import { cueAt } from '../../cue/cue';
import type { Report } from '../../cue/report';
import { reportAhead, verbBehind } from '../../cue/report-behind';
import { set } from '../../grammar';
import { type Item, type QuoteItem, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isAdverb, type Phrase, phrase, phraseAfter, phraseBefore } from '../../who/phrase';
import { lostBehind, lostBetween } from './lost-name';
import { ownerOf } from './owner';
import { beforePlace } from './subject';

/** “…,” the mayor said; “…,” said the mayor; “…,” he surmised. */
export function reportBehind(r: Reading, at: number): Report | undefined {
  const other = lostBetween(r, at) ?? howPut(r, at) ?? nounBehind(r, at) ?? wasAsked(r, at) ?? behindDescription(r, at);
  if (other) return other;
  const found = reportAhead(r, at, openReport);
  if (found && !found.subject && found.kind === 'verb') return lostBehind(r, found);
  // “Go home” was sprayed across it; “You are out,” he was told: whoever it is done to says nothing.
  if (found?.kind === 'verb' && isDoneTo(r, found)) return { ...found, subject: undefined };
  // “…,” Anne Roux from the Falk agency told us
  return found?.subject && found.subject.from < found.cue
    ? { ...found, subject: beforePlace(r, found.subject, at + 1) }
    : found;
}

const isDoneTo = (r: Reading, { cue, subject }: Report): boolean =>
  subject !== undefined &&
  subject.from < cue &&
  r.grammar.passives.has(wordAt(r.all, cue - 1)) &&
  !r.grammar.quotingVerbs.has(wordAt(r.all, cue));

/** “Disgraceful” was how [the mayor] summed it up: whatever verb stands behind whoever did so. */
function howPut(r: Reading, at: number): Report | undefined {
  if (!r.grammar.passives.has(wordAt(r.all, at + 1)) || wordAt(r.all, at + 2) !== 'how') return undefined;
  let cue = at + 4;
  // …, one stallholder, Ann Roe, summed it up
  const isBetween = (item: Item | undefined) =>
    item?.type === 'comma' || (item?.type === 'word' && (item.capital || !/(?:ed|[^s]s)$|^put$/.test(item.folded)));
  while (cue < at + LONGEST_HOW && isBetween(r.all[cue])) cue++;
  const subject = r.all[cue]?.type === 'word' && cue < at + LONGEST_HOW ? phraseBefore(r, cue, at + 3) : undefined;
  return subject && { cue, kind: 'verb', side: 'after', close: true, subject, predicate: true };
}

/** “…,” was the verdict of [Ann Roe]; “…,” was [her] reply; “…,” came the answer from [the mayor]: a noun of saying, and whose it is. */
function nounBehind(r: Reading, at: number): Report | undefined {
  if (!/^(?:was|is|came|comes)$/.test(wordAt(r.all, at + 1))) return undefined;
  let cue = at + 3;
  while (cue < at + LONGEST_ACTOR && r.all[cue]?.type === 'word' && !SAID.has(wordAt(r.all, cue))) cue++;
  if (!SAID.has(wordAt(r.all, cue))) return undefined;
  const from = /^(?:of|from|by)$/.test(wordAt(r.all, cue + 1)) ? phraseAfter(r, cue + 2) : undefined;
  const subject = from ?? ownerOf(r, cue);
  return { cue, kind: 'verb', side: 'after', close: true, subject };
}
const SAID = set(
  'verdict reply response answer message advice view warning conclusion assessment reaction retort refrain cry shout chant',
);

/** “Will you resign?” she was asked by [a reporter]: whoever asks, if anybody is named. */
function wasAsked(r: Reading, at: number): Report | undefined {
  if (!(r.all[at] as QuoteItem).asks) return undefined;
  let cue = at + 3;
  while (cue < at + LONGEST_ACTOR && r.all[cue]?.type === 'word' && wordAt(r.all, cue) !== 'asked') cue++;
  if (wordAt(r.all, cue) !== 'asked' || !r.grammar.passives.has(wordAt(r.all, cue - 1))) return undefined;
  const subject = r.grammar.agentParticles.has(wordAt(r.all, cue + 1)) ? phraseAfter(r, cue + 2) : undefined;
  return { cue, kind: 'verb', side: 'after', close: true, subject };
}

/** In items. */
const LONGEST_HOW = 14;

/** “…,” he surmised; “…,” an angry Smith retaliated: whatever verb stands there behind a pronoun or a name, it reports. */
function openReport(r: Reading, at: number, end: number): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  if (!quote.pauses) return undefined;
  const first = r.all[at + 1];
  if (first?.type !== 'word') return undefined;
  // “…,” shot back the mayor
  const behind = backAt(r, at + 1) ? phraseAfter(r, at + 3, end) : undefined;
  // “…,” beamed [the winner]
  const acts = !first.capital && /[a-z]{2}ed$/.test(first.folded) ? phraseAfter(r, at + 2, end) : undefined;
  const named = acts?.from === at + 2 ? r.grammar.nominal(r, acts.span) : undefined;
  if (named && named.sort !== 'noun') return verbBehind(at + 1, acts);
  if (behind) return verbBehind(at + 1, behind);
  const subject = whoActs(r, at, end);
  return subject && verbBehind(subject.to, subject);
}

/** “…,” [he] surmised; “…,” [an angry Smith] retaliated; “…,” [a source close to the talks] sniffed: whoever stands right behind the marks, and right before any verb. */
function whoActs(r: Reading, at: number, end: number): Phrase | undefined {
  const { adverbials, determiners, joiners, pronouns, subordinators } = r.grammar;
  const first = r.all[at + 1] as WordItem;
  if ([adverbials, joiners, subordinators].some((words) => words.has(first.folded))) return undefined;
  let k = at + 1;
  if (pronouns.has(first.folded)) k++;
  else {
    for (k += 1; k < end && k < at + LONGEST_ACTOR && r.all[k]?.type === 'word'; k++) {
      const who = isOpenVerb(r, k) && endsClause(r, k + 1) ? phrase(r.all, at + 1, k) : undefined;
      const sort = who && r.grammar.nominal(r, who.span)?.sort;
      if (sort && sort !== 'noun') return who;
    }
    k = determiners.has(first.folded) ? at + 2 : at + 1;
    while (k < end && k < at + LONGEST_ACTOR && r.all[k]?.type === 'word' && !isCapital(r, k)) k++;
    while (k < end && r.all[k]?.type === 'word' && isCapital(r, k)) k++;
  }
  while (k < end && isAdverb(r.all[k], r.grammar)) k++;
  const who = k < end && isOpenVerb(r, k) ? phraseBefore(r, k, at + 1) : undefined;
  return who && { ...who, to: k };
}

/** In items. */
const LONGEST_ACTOR = 8;

const isCapital = ({ all }: Reading, k: number): boolean => (all[k] as WordItem).capital;

/** Whether the words at item `k` may be the verb of a report, were it in no list. */
function isOpenVerb(r: Reading, k: number): boolean {
  const verb = r.all[k];
  if (verb?.type !== 'word' || verb.capital) return false;
  return (OPEN_VERB.test(verb.folded) || backAt(r, k)) && !r.grammar.phraseEnds.has(verb.folded);
}

/** Whether what stands behind a verb at the end of a report goes with it: “…,” the judge sniffed on Friday; not: the film directed by Lind. */
const endsClause = ({ all, grammar }: Reading, k: number): boolean =>
  all[k]?.type !== 'word' || WITH_VERB.has(wordAt(all, k)) || isAdverb(all[k], grammar);
const WITH_VERB = set(
  'back out in on up at after before when while as during from monday tuesday wednesday thursday friday saturday sunday yesterday today',
);

/**
 * “…,” [Ann Roe], who runs the port, quipped; “…,” [Ann Roe], 43, a baker, sniffed: any verb behind what two commas say of whoever stands right
 * behind the marks, where nothing else follows but how it was said.
 */
function behindDescription(r: Reading, at: number): Report | undefined {
  const { all, grammar } = r;
  const quote = all[at] as QuoteItem;
  const first = all[at + 1];
  if (!(quote.pauses || quote.asks) || first?.type !== 'word' || grammar.joiners.has(first.folded)) return undefined;
  const comma = wordsEnd(all, at + 1, at + LONGEST_ACTOR);
  if (all[comma]?.type !== 'comma' || all.slice(at + 1, comma).some((_, n) => cueAt(r, at + 1 + n))) return undefined;
  for (let k = comma + 2; k < comma + LONGEST_DESCRIPTION && k < all.length; k++) {
    const { type } = all[k] as Item;
    if (type !== 'word' && type !== 'comma') return undefined;
    let verb = k + 1;
    while (type === 'comma' && isAdverb(all[verb], grammar)) verb++;
    if (type !== 'comma' || !(isOpenVerb(r, verb) || cueAt(r, verb) === 'verb')) continue;
    const subject = grammar.subjectOfVerb(r, verb, at + 1, undefined);
    const who = subject && grammar.nominal(r, subject.span);
    if (!who || who.sort === 'noun') return undefined;
    return verbBehind(verb, subject);
  }
  return undefined;
}
const LONGEST_DESCRIPTION = 24;

/** Whoever is said, by [any verb], to say a whole sentence behind a comma: [Ann Roe], the vet, sniffed, “…” */
export function reportByComma(r: Reading, at: number, start: number): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  if (quote.small || !(quote.endsSentence || quote.asks)) return undefined;
  let cue = at - 2;
  while (cue > start && isAdverb(r.all[cue], r.grammar)) cue--;
  if (backAt(r, cue - 1)) cue--;
  if (cue <= start || !isOpenVerb(r, cue)) return undefined;
  const subject = r.grammar.subjectOfVerb(r, cue, start, undefined);
  const who = subject && r.grammar.nominal(r, subject.span);
  const before = subject && r.all[subject.from - 1];
  const opens = before === undefined || before.type !== 'word' || r.grammar.joiners.has(before.folded);
  const speaks = who ? who.sort !== 'noun' : subject && r.grammar.pronouns.has(wordAt(r.all, subject.from));
  return speaks && opens ? { cue, kind: 'verb', side: 'before', close: true, subject } : undefined;
}

/** “…,” he shot back: an irregular past with its particle. */
const backAt = (r: Reading, k: number): boolean =>
  /^(?:shot|hit|spoke|cut|broke|went|threw|put|bit|fought|sang|came|burst|chipped|chimed|piped|weighed|jumped|butted|fired)$/.test(
    wordAt(r.all, k),
  ) && /^(?:back|out|in|on|up)$/.test(wordAt(r.all, k + 1));

/** The form of any verb that may report there. */
const OPEN_VERB = /(?:ed|[^s]s)$/;

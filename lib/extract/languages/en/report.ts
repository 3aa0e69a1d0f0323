import type { Report } from '../../cue/report';
import { reportAhead } from '../../cue/report-behind';
import { type Item, type QuoteItem, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isAdverb, phraseAfter, phraseBefore } from '../../who/phrase';
import { lostBehind, lostBetween } from './lost-name';
import { beforePlace } from './subject';

/** “…,” the mayor said; “…,” said the mayor; “…,” he surmised. */
export function reportBehind(r: Reading, at: number): Report | undefined {
  const other = lostBetween(r, at) ?? howPut(r, at);
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
  const named = acts?.from === at + 2 ? r.grammar.nominal(r, acts.span, () => false) : undefined;
  if (named && named.sort !== 'noun') return { cue: at + 1, kind: 'verb', side: 'after', close: true, subject: acts };
  if (behind) return { cue: at + 1, kind: 'verb', side: 'after', close: true, subject: behind };
  let k = at + 1;
  if (r.grammar.pronouns.has(first.folded)) k++;
  else {
    if (r.grammar.determiners.has(first.folded)) k++;
    while (k < end && k < at + 8 && r.all[k]?.type === 'word' && !(r.all[k] as WordItem).capital) k++;
    while (k < end && r.all[k]?.type === 'word' && (r.all[k] as WordItem).capital) k++;
  }
  while (k < end && isAdverb(r.all[k] as Item, r.grammar)) k++;
  const cue = r.all[k];
  if (
    cue?.type !== 'word' ||
    cue.capital ||
    k >= end ||
    !(OPEN_VERB.test(cue.folded) || backAt(r, k)) ||
    r.grammar.phraseEnds.has(cue.folded)
  )
    return undefined;
  const subject = phraseBefore(r, k, at + 1);
  return subject && { cue: k, kind: 'verb', side: 'after', close: true, subject };
}

/** “…,” he shot back: an irregular past with its particle. */
const backAt = (r: Reading, k: number): boolean =>
  /^(?:shot|hit|spoke|cut|broke|went|threw|put|bit|fought|sang)$/.test(wordAt(r.all, k)) &&
  /^(?:back|out|in|on)$/.test(wordAt(r.all, k + 1));

/** The form of any verb that may report there. */
const OPEN_VERB = /(?:ed|[^s]s)$/;

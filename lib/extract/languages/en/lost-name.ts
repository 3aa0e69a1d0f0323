import type { Report } from '../../cue/report';
import { verbBehind } from '../../cue/report-behind';
import { type Item, type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phrase, phraseAfter, phraseBefore } from '../../who/phrase';

// Where a name was a link, a text that was taken from a page may have lost it: what somebody is says then who they are.

/** , [the head of the school], said …: behind a comma that has lost the word before it. */
export function lostBefore(r: Reading, k: number, start: number): Phrase | undefined {
  if (r.all[k - 1]?.type !== 'comma') return undefined;
  // the mayor’s adviser, , told the hall
  if (r.all[k - 2]?.type === 'comma') return phraseBefore(r, k - 2, start);
  for (let at = k - 2; at >= start && k - at < LONGEST; at--) {
    const { type } = r.all[at] as Item;
    if (type === 'comma' && (at === start || isLoose(r, at))) return describedIn(r, at + 1, k - 1);
    if (type !== 'word') return undefined;
  }
  return undefined;
}

/** “…,” said , [head of the school]. */
export function lostBehind(r: Reading, found: Report): Report {
  const comma = found.cue + 1;
  if (r.all[comma]?.type !== 'comma') return found;
  const subject = phraseAfter(r, comma + 1);
  const next = subject && r.all[subject.to];
  const named = subject && r.grammar.nominal(r, subject.span);
  const isOffice = named?.sort === 'office' && (!next || next.type === 'stop' || next.type === 'comma');
  return isOffice || (named && isLoose(r, comma)) ? { ...found, subject } : found;
}

/** “…,” , [the driver who leads them], tweeted. */
export function lostBetween(r: Reading, at: number): Report | undefined {
  const { range, pauses } = r.all[at] as QuoteItem;
  const comma = r.all[at + 1];
  if (comma?.type !== 'comma' || !(pauses || /[.!?]\s*$/.test(r.text.slice(...range.inner)))) return undefined;
  let k = at + 2;
  while (k < at + LONGEST && r.all[k]?.type === 'word') k++;
  const verb = r.all[k + 1];
  if (r.all[k]?.type !== 'comma' || verb?.type !== 'word' || verb.entry.cue !== 'verb') return undefined;
  const subject = describedIn(r, at + 2, k);
  return verbBehind(k + 1, subject);
}

/** In items. */
const LONGEST = 16;

/** Whether nothing stands right before the comma at item `k`. */
const isLoose = (r: Reading, k: number): boolean => /[\s.]/.test(r.text[(r.all[k] as Item).start - 1] ?? ' ');

/** Items that say what somebody is, up to what is told of them. */
function describedIn(r: Reading, from: number, to: number): Phrase | undefined {
  let end = from;
  while (end < to && !r.grammar.relatives.has(wordAt(r.all, end))) end++;
  const described = end > from ? phrase(r.all, from, end) : undefined;
  return described && r.grammar.nominal(r, described.span) ? described : undefined;
}

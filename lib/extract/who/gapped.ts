import type { Span } from '../../text/span';
import type { ExtractedQuote } from '../quote';
import { items, type WordItem, wordAt } from '../read/items';
import { type Reading, readingOf } from '../read/reading';
import { OWN } from './in-place';
import type { People } from './people';
import { isAdverb, phraseAfter } from './phrase';
import type { Speaker } from './speaker';

/**
 * Ott called it “brave”, [her deputy Jan Kern] even “a joke”; Le maire parle d’« une fête », [les riverains] plutôt d’« un
 * enfer »: whoever stands between two pairs of marks with no verb has that of the first.
 */
export function gappedSubject(r: Reading, at: number, { cue }: ExtractedQuote, people: People): Speaker | undefined {
  const { all, grammar } = r;
  let from = at;
  while (from > at - GAP && all[from - 1]?.type === 'word') {
    // «…»، مضيفة «…»
    if ((all[from - 1] as WordItem).entry.cue) return undefined;
    from--;
  }
  const first = all[from - 1]?.type === 'comma' ? from - 2 : from - 1;
  const [quote, opening] = [all[first], all[from]];
  // وإن الجسر «…»: another clause of the same one.
  if (opening?.type === 'word' && opening.entry.opensClause) return undefined;
  // “bold” and the Post “mad”
  if (first === from - 1 && grammar.joiners.has(wordAt(all, from))) from++;
  else if (first === from - 1 && quote?.type === 'quote' && !quote.pauses) return undefined;
  if (!cue || from >= at || quote?.type !== 'quote') return undefined;
  const next = all[at + 1];
  // She said “no”, Jan “the Hammer” Kern nodded.
  if (next?.type === 'word' && next.capital && !grammar.joiners.has(next.folded)) return undefined;
  if (!isObject(r, first, cue[0], people)) return undefined;
  const link = wordAt(all, first - 1);
  let to = at;
  while (to > from && (wordAt(all, to - 1) === link || isAdverb(all[to - 1], grammar))) to--;
  const span = wholeSpan(r, from, to);
  const read = span && people.read(span);
  return read && OWN.has(read.sort) ? read : undefined;
}

/** The words between two items as one phrase: behind the letter, too, that joins them to what stands before (و[زميلها سامي]). */
function wholeSpan(r: Reading, from: number, to: number): Span | undefined {
  const phrase = phraseAfter(r, from, to);
  if (phrase?.from === from && phrase.to === to) return phrase.span;
  const [first, last] = [r.all[from], r.all[to - 1]];
  if (first?.type !== 'word' || !last || !r.grammar.forms.joined.test(first.folded)) return undefined;
  const all = items(r, [first.start + 1, last.end]);
  const behind = phraseAfter(readingOf(r, all), 0, all.length);
  return behind?.from === 0 && behind.to === all.length ? behind.span : undefined;
}

/** In items: so long is whoever stands in a gap, with the small words behind. */
const GAP = 12;

/**
 * Whether the marks at item `first` are what the cue before them tells, and between the two stands nobody whose like
 * might stand in the gap: nannte Ott „kühn“, Kern „klug“; called the mayor “brave”, the governor “a fool”.
 */
function isObject(r: Reading, first: number, cue: number, people: People): boolean {
  const { articles, nounCapitals, subject } = r.grammar;
  for (let k = first - 1; r.all[k]?.type === 'word'; k--) {
    const item = r.all[k] as WordItem;
    if (item.start === cue) {
      // Where the verb comes first its subject stands there.
      const called = subject === 'after-first' ? undefined : phraseAfter(r, k + 1, first);
      const read = called && people.read(called.span);
      return !read || !OWN.has(read.sort);
    }
    if (item.capital && !(nounCapitals && articles.has(wordAt(r.all, k - 1)))) return false;
  }
  return false;
}

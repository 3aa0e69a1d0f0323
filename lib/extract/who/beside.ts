import { GENITIVE } from '../languages/names-of-all';
import { type Item, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { describedName, isName, isNamed } from './apposition';
import { LIMIT, LONGEST_NAME, type Phrase, phrase, phraseBefore } from './phrase';

/** “Smith, a spokesman for the group, said”: the name stands before a pair of commas, or between them. */
export function besideComma(r: Reading, to: number, start: number): { phrase: Phrase | undefined } | undefined {
  if (to <= start || r.all[to - 1]?.type !== 'comma') return undefined;
  const comma = lastComma(r.all, to - 2, start);
  if (comma === undefined || comma <= start) return { phrase: phraseBetween(r.all, start, to - 1) };
  const between = phraseBetween(r.all, comma + 1, to - 1);
  const named = phraseBefore(r, comma, start);
  const outer =
    named && between && r.grammar.isPlace(r, named, between) ? lastCommaBefore(r.all, named.from, start) : undefined;
  if (outer !== undefined) return { phrase: phraseBefore(r, outer, start) };
  const before = beforeApposition(r, named, start);
  // “The mayor, Rana Salim, said”: the name may stand between them too.
  const names =
    between &&
    (isName(r.all, between) || isGiven(r, between) || describedName(r, between.from, between.to) === between.to);
  const own = before && r.grammar.articles.has(wordAt(r.all, before.from)) ? before.from + 1 : before?.from;
  // The party’s CEO, [Rana Salim], said: what somebody has is no name.
  const isOwned =
    before && r.all.slice(before.from, before.to - 1).some((w) => w.type === 'word' && GENITIVE.test(w.folded));
  const isAnother = before && !isName(r.all, { ...before, from: own ?? 0 }) && !isNamed(r, own ?? 0, before.to);
  const isTold = before && names && (isOwned || isAnother);
  return { phrase: isTold ? between : (before ?? between) };
}

/** The mayor (in May) said: what stands in brackets is stepped over. */
export function besideBracket(r: Reading, to: number, start: number): { phrase: Phrase | undefined } | undefined {
  if (to <= start || r.all[to - 1]?.type !== 'close') return undefined;
  let k = to - 1;
  while (k > start && r.all[k]?.type !== 'open') k--;
  return { phrase: phraseBefore(r, k, start) };
}

/** The beekeeper – a woman of few words – said: what stands between two dashes is stepped over. */
export function besideDash(r: Reading, to: number, start: number): { phrase: Phrase | undefined } | undefined {
  if (to <= start || r.all[to - 1]?.type !== 'dash') return undefined;
  let k = to - 2;
  while (k > start && to - k < LIMIT && ['word', 'comma'].includes(r.all[k]?.type ?? '')) k--;
  return k > start && r.all[k]?.type === 'dash' ? { phrase: phraseBefore(r, k, start) } : undefined;
}

function lastCommaBefore(all: readonly Item[], at: number, start: number): number | undefined {
  for (let k = at - 1; k > start && at - k < LIMIT; k--) if (all[k]?.type === 'comma') return k;
  return undefined;
}

/**
 * Arnaud, 52 ans, chauffeur, …; Anne Roux, head of Sable Bank, a lender, …: what begins with a small letter and stands
 * behind a comma only describes the name before it.
 */
function beforeApposition(r: Reading, found: Phrase | undefined, start: number): Phrase | undefined {
  const describes =
    found !== undefined &&
    r.grammar.capitals &&
    found.from - 1 > start &&
    r.all[found.from - 1]?.type === 'comma' &&
    !isCapital(r.all[found.from]);
  if (!describes) return found;
  const named = phraseBefore(r, found.from - 1, start);
  const small = r.all.slice(found.from, found.to).every((item) => item.type === 'word' && !item.capital);
  if (!named || (!small && !isCapital(r.all[named.to - 1]))) return found;
  // In France, the minister, who …, said: what a preposition stands before is no subject.
  return !small && r.grammar.prepositions.has(wordAt(r.all, named.from - 1)) ? found : named;
}

const isCapital = (item: Item | undefined): boolean => item?.type === 'word' && item.capital;

/** The boy's father, [Luis], said: a given name alone. */
const isGiven = (r: Reading, { from, to }: Phrase): boolean => {
  const name = r.all[from];
  return to - from === 1 && name?.type === 'word' && name.capital && r.grammar.givenNames.has(name.folded);
};

const phraseBetween = (all: readonly Item[], from: number, to: number): Phrase | undefined =>
  to - from <= LIMIT ? phrase(all, from, to) : undefined;

function lastComma(all: readonly Item[], from: number, start: number): number | undefined {
  for (let k = from; k >= start && from - k < 12; k--) {
    const type = all[k]?.type;
    if (type === 'comma') return k;
    const item = all[k];
    const nickname = item?.type === 'quote' && item.end - item.start <= LONGEST_NAME && !item.pauses;
    if (type !== 'word' && type !== 'open' && type !== 'close' && !nickname) return undefined;
  }
  return undefined;
}

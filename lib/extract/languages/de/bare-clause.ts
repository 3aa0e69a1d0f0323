import { type Clause, clauseEnd } from '../../clause/clause';
import { actEnd } from '../../clause/speech-acts';
import { type Item, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsReport } from '../../read/sentence';
import { subjectOf } from '../../who/subject';
import { isToldWithin } from './konjunktiv';

/** er sagte, [es regne]; sie versprach, [früh zu kommen]: behind the comma of a verb of saying. */
export function bareClause(r: Reading, k: number, start: number): Clause | undefined {
  const end = clauseEnd(r, k + 1);
  const comma = wordsEnd(r.all, behindSpeaker(r, k, end), Math.min(end, k + FAR));
  if (r.all[comma]?.type !== 'comma' || SUBORDINATE.test(wordAt(r.all, comma + 1))) return undefined;
  const told = isToldWithin(r, comma + 1, end, true) || r.all.slice(comma, end).some((i) => tellsReport(i, r.grammar));
  if (!told && !isInfinitive(r.all, comma + 1, end)) return undefined;
  const to = told ? end : actEnd(r, comma + 1, end);
  return { from: comma + 1, to, subject: subjectOf(r, k, 'verb', start, comma), rule: 'bare-clause' };
}

/** erklärte der Direktor der Behörde (IAEO), Rolf Kern, [er bleibe]: behind what says more of whoever speaks. */
function behindSpeaker(r: Reading, k: number, end: number): number {
  let at = wordsEnd(r.all, k + 1, Math.min(end, k + FAR));
  while (r.all[at]?.type === 'open') {
    while (at < end && r.all[at]?.type !== 'close') at++;
    at = wordsEnd(r.all, at + 1, Math.min(end, k + FAR));
  }
  const close = wordsEnd(r.all, at + 1, Math.min(end, at + NAME));
  const isCapital = (i: number) => {
    const word = r.all[i];
    return word?.type === 'word' && word.capital;
  };
  const isName = r.all[at]?.type === 'comma' && r.all[close]?.type === 'comma' && close > at + 2;
  return isName && isCapital(close - 1) && isCapital(close - 2) ? close : at;
}

/** In items: so far behind its verb a clause begins, and so long is a name between two commas, with what its bearer is. */
const [FAR, NAME] = [20, 8];
/** Behind a verb of saying, the first word of what is not said: meldete den Wagen gestohlen, nachdem … */
const SUBORDINATE = /^(?:nachdem|obwohl|weil|als|um|ohne|statt|anstatt|sodass|wobei|woraufhin)$/;

/** versprach, [den Hafen zu öffnen]; forderte sie auf, [früh aufzustehen]; not: sprach, um zu gefallen. */
export function isInfinitive(all: readonly Item[], from: number, end: number): boolean {
  const word = (k: number) => wordAt(all, k);
  for (let k = from; k < Math.min(end, from + 30); k++) {
    if (all[k]?.type === 'comma') return false;
    if (PREFIXED.test(word(k)) || (word(k) === 'zu' && /n$/.test(word(k + 1)) && !(all[k + 1] as WordItem).capital))
      return true;
  }
  return false;
}

/** stattzugeben, bereitzustellen */
const PREFIXED = /^\p{L}{2,12}zu\p{L}{2,16}n$/u;

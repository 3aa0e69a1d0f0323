import { type Clause, clauseEnd, type Range } from '../../clause/clause';
import { type Grammar, set } from '../../grammar';
import { commaFrom, type Item, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { clauseStart, sentenceStart, tellsReport } from '../../read/sentence';
import { isInfinitive } from './bare-clause';
import { isToldWithin } from './konjunktiv';
import { ownerOfNoun } from './owner';
import { clauseSubject, finiteVerb } from './subject';

/** wies darauf hin, [dass …]; ist der Ansicht, [dass …]: behind an account or a verb's particle, with the verb that it goes with. */
export function contentClause(r: Reading, k: number, from: number): { clause: Clause; cue: number } | undefined {
  const named = ofNoun(r, k);
  if (named) return named;
  const [word, comma, opener] = [r.all[k] as WordItem, r.all[k + 1], r.all[k + 2]];
  if (comma?.type !== 'comma' || opener?.type !== 'word' || !r.grammar.complementizers.has(opener.folded))
    return undefined;
  if (!r.grammar.particles.has(word.folded) && !(word.capital && r.grammar.accounts?.test(word.folded)))
    return undefined;
  const start = Math.max(from, sentenceStart(r.all, k));
  const cue = finiteVerb(r, start, k);
  // Alles spricht dafür, dass …
  if (cue === undefined || (ARGUES.test(wordAt(r.all, cue)) && word.folded === 'dafur')) return undefined;
  const subject = clauseSubject(r, start, k);
  return { clause: { from: k + 2, to: clauseEnd(r, k + 3), subject, rule: 'complementizer' }, cue };
}

const ARGUES = /^spr(?:icht|echen|ach|achen)$/;

/** die Behauptung des Rates, [der Kai sei sicher], …; ihre Forderung, [den Kai zu öffnen]: behind a noun of saying that has an owner. */
function ofNoun(r: Reading, k: number): { clause: Clause; cue: number } | undefined {
  const word = r.all[k] as WordItem;
  if (!word.capital || !SAYING.test(word.folded)) return undefined;
  const comma = wordsEnd(r.all, k + 1, k + OWNED);
  if (r.all[comma]?.type !== 'comma') return undefined;
  const subject = ownerOfNoun(r, k);
  if (!subject || subject.to > comma) return undefined;
  const end = clauseEnd(r, comma + 1);
  // … weist der Rat zurück: the main clause goes on with its verb.
  let to = commaFrom(r.all, comma + 1, end);
  for (let next = r.all[to + 1]; to < end; next = r.all[to + 1]) {
    if (next?.type === 'word' && r.grammar.mayBeFinite(next, r.grammar)) break;
    to = commaFrom(r.all, to + 1, end);
  }
  const told = r.all.slice(comma, to).some((i) => tellsReport(i, r.grammar)) || isToldWithin(r, comma + 1, to, true);
  const opens = r.grammar.complementizers.has(wordAt(r.all, comma + 1));
  if (!told && !opens && !isInfinitive(r.all, comma + 1, to)) return undefined;
  return { clause: { from: comma + 1, to, subject, rule: 'complementizer' }, cue: k };
}
const SAYING =
  /(?:behauptung|vorwurf|forderung|ankundigung|aufforderung|aussage|drohung|warnung|vorschlag|hinweis|zusage|zusicherung|beteuerung|erklarung|mitteilung|kritik|appell|aufruf|eindruck|einwand|these|vermutung|befurchtung)$/;
/** In items. */
const OWNED = 9;

/** Kern sagte, der Kai sei zu[, ehe er die Werft verließ]; [, aber er ging hin]: behind words that are reported by their form, what was done and is not. */
export function narratesBehind(r: Reading, comma: number, from: number): boolean {
  const opening = wordAt(r.all, comma + 1);
  if (!THEN.has(opening) && !BUT.has(opening)) return false;
  const end = wordsEnd(r.all, comma + 2, r.all.length);
  const isReported = (i: Item) => tellsReport(i, r.grammar);
  const words = r.all.slice(comma + 2, end);
  // …, doch die Leute brauchten Hilfe: of many the form may be that of reported speech.
  const isOne = (verb: string) => THEN.has(opening) || !verb.endsWith('en');
  return (
    r.all.slice(from, comma).some(isReported) &&
    !words.some(isReported) &&
    words.some((w) => w.type === 'word' && !w.capital && !w.accent && isPast(w.folded, r.grammar) && isOne(w.folded))
  );
}
const THEN = set('ehe bevor nachdem woraufhin worauf');
const BUT = set('aber doch jedoch');
const isPast = (word: string, { auxiliaries, invertedVerb }: Grammar): boolean =>
  !auxiliaries.has(word) && (/.{3}ten?$/.test(word) || invertedVerb?.also.has(word) === true);

/** …, da [laut Polizei] niemand kam, …: in a clause whose verb stands last, no more is said by the source; nor what a colon parts from it. */
export function clauseAround(r: Reading, start: number, at: number, end: number): Range {
  let from = start;
  for (let k = at - 1; k >= start; k--)
    if (r.all[k]?.type === 'colon' || r.text[r.all[k]?.start ?? 0] === ';') {
      from = k + 1;
      break;
    }
  const own = clauseStart(r.all, at, from);
  if (own === from || r.all[own - 1]?.type !== 'comma' || !opensDependent(r, own)) return { from, to: end };
  return { from: own, to: commaFrom(r.all, at, end) };
}

/** Whether item `k`, behind a comma, opens a clause whose verb stands last: weil, der, in dem. */
function opensDependent(r: Reading, k: number): boolean {
  const { subordinators, complementizers, within } = r.grammar;
  const [word, next] = [wordAt(r.all, k), wordAt(r.all, k + 1)];
  if (subordinators.has(word) || complementizers.has(word)) return true;
  // die, unter denen
  return (
    RELATIVE.test(word) ||
    ((within.has(word) || PREPOSITION.test(word)) &&
      /^(?:denen|dem|der|den|die|das)$/.test(next) &&
      !isNamed(r.all[k + 2]))
  );
}
const RELATIVE = /^(?:der|die|das|den|dem|denen|deren|dessen|welche[rs]?)$/;
const PREPOSITION = /^(?:unter|bei|mit|von|zu|nach|über|durch|gegen|an|wegen|neben|zwischen|fur|uber|wonach)$/;
const isNamed = (item: Item | undefined): boolean => item?.type === 'word' && item.capital;

import { type Clause, clauseEnd } from '../../clause/clause';
import { actEnd } from '../../clause/speech-acts';
import { set } from '../../grammar';
import { type Item, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { tellsReport } from '../../read/sentence';
import { subjectOf } from '../../who/subject';

/** er sagte, [es regne]; sie versprach, [früh zu kommen]: behind the comma of a verb of saying. */
export function bareClause(r: Reading, k: number, start: number): Clause | undefined {
  const end = clauseEnd(r, k + 1);
  const comma = wordsEnd(r.all, k + 1, Math.min(end, k + 16));
  if (r.all[comma]?.type !== 'comma') return undefined;
  const reported = r.all.slice(comma, end).some((i) => tellsReport(i, r.grammar)) || isTold(r, comma + 1, end);
  if (!reported && !isInfinitive(r.all, comma + 1, end)) return undefined;
  const to = reported ? end : actEnd(r, comma + 1, end);
  return { from: comma + 1, to, subject: subjectOf(r, k, 'verb', start, comma), rule: 'bare-clause' };
}

/** versprach, [den Hafen zu öffnen]; forderte sie auf, [früh aufzustehen]; not: sprach, um zu gefallen. */
function isInfinitive(all: readonly Item[], from: number, end: number): boolean {
  const word = (k: number) => wordAt(all, k);
  if (/^(?:um|ohne|statt|anstatt)$/.test(word(from))) return false;
  for (let k = from; k < Math.min(end, from + 30); k++) {
    if (all[k]?.type === 'comma') return false;
    if (PREFIXED.test(word(k)) || (word(k) === 'zu' && /n$/.test(word(k + 1)) && !(all[k + 1] as WordItem).capital))
      return true;
  }
  return false;
}

/** stattzugeben, bereitzustellen */
const PREFIXED = /^\p{L}{2,12}zu\p{L}{2,16}n$/u;

/** …, der Wagen [gehöre] ihm; …, er [warte] noch: whether a verb behind its subject tells by its form that it is reported. */
function isTold({ all, grammar }: Reading, from: number, end: number): boolean {
  for (let k = from + 1; k < end; k++) {
    const [before, item, next] = [all[k - 1], all[k], all[k + 1]];
    if (item?.type !== 'word' || item.capital || before?.type !== 'word') continue;
    const pronoun = grammar.reportativeForm?.behind.has(before.folded) === true;
    if (!pronoun && !before.capital) continue;
    // große Sorge: an adjective has its noun behind it.
    if (next?.type === 'word' && next.capital && !pronoun) continue;
    if ((KONJUNKTIV.test(item.folded) && !NEVER.has(item.folded)) || AMBIGUOUS.has(item.folded)) return true;
  }
  return false;
}

const KONJUNKTIV = /[^aeioyt]e$/;
const NEVER = set(
  'neue treue blaue graue wurde ohne alle keine eine diese jene jede ihre seine meine unsere gerade heute gerne gern lange bange beinahe nahe ehe solange danke beide solche welche manche andere mehrere viele einige wenige folgende besondere',
);
/** Where the stem ends with a t; of most verbs this form is the past. */
const AMBIGUOUS = set(
  'warte erwarte arbeite biete verbiete trete vertrete leite rate berate achte fürchte befürchte vermute bedeute halte enthalte behalte streite bestreite berichte richte verzichte antworte leiste veranstalte verwalte bitte',
);

import { set } from '../../grammar';
import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { isAccountOf } from '../../who/source';
import { adverbialEnd, DETERMINERS, isSomebody } from './adverbial';

/**
 * Where the subject behind a verb begins: whom it was told, and when and where, may stand between: a déclaré à l'AFP
 * [la maire]; précisait plus tôt dans la journée [le producteur]. `at` itself where no subject follows.
 */
export function behindVerb(r: Reading, at: number, end: number): number {
  let k = behindManner(r, at, end);
  const called = nameGiven(r, k, end);
  if (called !== undefined) return called;
  while (k < end && k - at < REACH) {
    // à Sablon (nord) [Anne Roux]
    if (k > at && r.all[k]?.type === 'open') {
      while (k < end && r.all[k]?.type !== 'close') k++;
      k++;
      continue;
    }
    const next = adverbialEnd(r, k, end);
    // nous confiait ce matin, devant l'hôpital, [Gaëtan Roux]
    const comma = next === k && k > at && r.all[k]?.type === 'comma' && goesOn(r, k + 1, end);
    if (next === k && !comma) break;
    k = comma ? k + 1 : next;
  }
  return k < end && r.all[k]?.type === 'word' ? k : at;
}

/** L'Écho rapporte les propos du [chirurgien] : « … »: of who passes words on, whose they are. */
export function wordsOf(r: Reading, k: number): Phrase | undefined {
  if (!PASSES_ON.test(wordAt(r.all, k))) return undefined;
  for (let i = k + 1; i <= k + 3; i++) if (isAccountOf(r, i)) return phraseAfter(r, i + 2);
  return undefined;
}
const PASSES_ON = /^(?:rapport|cit|relai|relay|retranscri|reprodui|diffus|publi)(?:e|ent|ait|aient|t|s|sent|sait)$/;

/** celle qui se fait appeler [Nadia]; celui que tous surnomment [Momo]: the name that the clause behind a pronoun gives. */
function nameGiven(r: Reading, at: number, end: number): number | undefined {
  if (!POINTING.has(wordAt(r.all, at)) || !r.grammar.relatives.has(wordAt(r.all, at + 1))) return undefined;
  for (let k = at + 2; k < Math.min(end, at + MANNER); k++) {
    const name = r.all[k + 1];
    if (NAMES.test(wordAt(r.all, k)) && name?.type === 'word' && name.capital) return k + 1;
  }
  return undefined;
}
const POINTING = set('celui celle');
const NAMES = /^(?:(?:sur|pre)?nomm|appell?)(?:e|ent|er|ait|aient|ons)$/;

/** confie, la voix brisée, [Anne Roux]: how somebody speaks, between two commas; `at` itself where that does not stand there. */
function behindManner(r: Reading, at: number, end: number): number {
  if (r.all[at]?.type !== 'comma') return at;
  let k = at + 1;
  while (k < end && k - at < MANNER && r.all[k]?.type === 'word' && !(r.all[k] as WordItem).capital) k++;
  return k > at + 1 && r.all[k]?.type === 'comma' && goesOn(r, k + 1, end) ? k + 1 : at;
}
/** In items. */
const MANNER = 9;

/** In items. */
const REACH = 16;

/** Whether an adverbial or whoever speaks stands behind a comma. */
function goesOn(r: Reading, k: number, end: number): boolean {
  const word = r.all[k];
  if (word?.type !== 'word' || k >= end) return false;
  const noun = DETERMINERS.has(word.folded) ? wordAt(r.all, k + 1) : '';
  return word.capital || isSomebody(r, noun) || nameGiven(r, k, end) !== undefined || adverbialEnd(r, k, end) > k;
}

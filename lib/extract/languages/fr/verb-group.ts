import { set } from '../../grammar';
import { commaFrom, type Item, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { ADVERBS, adverbialsEnd, isAdverbial, phraseEnd, phraseTo } from './adverbial';
import { AGREEING, MOODS, PARTICIPLES } from './verbs';

/** A verb with its auxiliary, what stands between the two, and the small words before it. */
interface VerbGroup {
  /** Its first item: [a] toutefois pointé; [s']est de nouveau félicitée. */
  readonly first: number;
  /** a été jugé; des propos jugés: whoever acts stands behind “par”, if anywhere. */
  readonly passive: boolean;
}

/** The group of the verb at item `k`, which begins no earlier than `start`. */
export function verbGroup(r: Reading, k: number, start: number): VerbGroup {
  const verb = r.all[k] as Item;
  const word = wordAt(r.all, k);
  // décrit par la maire; not: dit par ailleurs
  const acted = !/e$/.test(word) && r.grammar.agentParticles.has(wordAt(r.all, k + 1)) && phraseEnd(r, k + 1) === k + 1;
  const told = AGREEING.has(word) || acted || (verb.type === 'word' && verb.accent);
  let first = k;
  let have = false;
  let be = false;
  let reflexive = false;
  for (let i = k - 1; i >= start && k - i <= REACH; i--) {
    const word = wordAt(r.all, i);
    if (isHave(r, i) && !have) {
      have = true;
      first = i;
    } else if (BE.has(word)) {
      be = true;
      first = i;
    } else if (i === k - 1 && CAUSING.has(word)) {
      // fait valoir, laisse entendre
      first = i;
    } else if (CLITICS.has(word) && phraseTo(r, i, start) === undefined) {
      if (word === 's' || word === 'se') reflexive = true;
      first = i;
    } else if (have || be) break;
    else {
      const before = betweenStart(r, i, start);
      if (before === undefined) break;
      i = before;
    }
  }
  const active = reflexive || (!have && !be && sharesHave(r, k, start));
  return { first, passive: PARTICIPLES.has(word) && !active && (be || (!have && told)) };
}

/** Le maire, visiblement [agacé], a dit …: a participle with nothing that makes it a verb. */
export function isAttribute(r: Reading, k: number): boolean {
  const item = r.all[k];
  if (item?.type !== 'word' || !item.accent || !MOODS.has(item.folded)) return false;
  return verbGroup(r, k, Math.max(0, k - REACH)).first === k;
}

/** Le procureur avait requis deux ans et [demandé] son maintien en prison: behind “et”, the auxiliary of the participle before it. */
function sharesHave(r: Reading, k: number, start: number): boolean {
  if (!r.grammar.joiners.has(wordAt(r.all, k - 1)) || r.grammar.agentParticles.has(wordAt(r.all, k + 1))) return false;
  for (let i = k - 2; i > start && k - i <= REACH && r.all[i]?.type === 'word'; i--)
    if (isHave(r, i)) return PARTICIPLE.test(wordAt(r.all, verbFrom(r, i)));
  return false;
}

/** How a participle ends. */
const PARTICIPLE = /(?:e|i|u|is|it|ert)e?s?$/;

/**
 * The verb that what stands at item `at` leads to: nous [confiait], s'est de nouveau [félicitée], a toutefois [pointé].
 * @param pronoun the item of a pronoun that stands behind the auxiliary: a-t-il encore [pointé]
 */
export function verbFrom(r: Reading, at: number, pronoun?: number): number {
  let k = at;
  let aided = false;
  while (k - at < REACH) {
    if (k === pronoun) k++;
    const word = wordAt(r.all, k);
    const aids = isHave(r, k) || BE.has(word);
    // a en conférence de presse tonné: where it opens an adverbial, “en” is no pronoun.
    const next = aided && !aids ? betweenEnd(r, k) : k;
    if (next > k) k = next;
    else if (aids || CLITICS.has(word)) k++;
    else break;
    aided ||= aids;
  }
  return k;
}

/** The end of what stands between an auxiliary and its participle and begins at item `k`; `k` where nothing does. */
function betweenEnd(r: Reading, k: number): number {
  if (r.all[k]?.type === 'comma') {
    const comma = commaFrom(r.all, k + 1, k + ADVERBIALS);
    const isVerb = PARTICIPLES.has(wordAt(r.all, comma + 1)) || mayStandBetween(wordAt(r.all, comma + 1));
    return r.all[comma]?.type === 'comma' && isVerb && wordsEnd(r.all, k + 1, comma) === comma ? comma + 1 : k;
  }
  const end = phraseEnd(r, k);
  if (end > k) return end;
  let moment = k;
  while (moment - k < MOMENT && COUNTS.has(wordAt(r.all, moment))) moment++;
  if (moment > k && MOMENTS.has(wordAt(r.all, moment))) return moment + 1;
  const item = r.all[k];
  const isAlone = item?.type === 'word' && !item.capital && mayStandBetween(item.folded);
  return isAlone ? k + 1 : adverbialsTo(r, k);
}

/** In items. */
const REACH = 14;

/** The first item of what may stand between an auxiliary and its participle and ends at item `i`: toutefois, de son côté, lundi; between commas too. */
function betweenStart(r: Reading, i: number, start: number): number | undefined {
  const item = r.all[i];
  if (item?.type === 'comma') {
    let k = i - 1;
    while (k > start && i - k < ADVERBIALS && r.all[k]?.type === 'word') k--;
    if (r.all[k]?.type !== 'comma') return undefined;
    // avait pourtant, quelques heures plus tôt, tempéré
    while (k - 1 > start && mayStandBetween(wordAt(r.all, k - 1))) k--;
    return isHave(r, k - 1) || BE.has(wordAt(r.all, k - 1)) ? k : undefined;
  }
  if (item?.type !== 'word') return undefined;
  if (item.capital) return adverbialsStart(r, i, start);
  const { folded } = item;
  const phrase = phraseTo(r, i, start);
  if (phrase !== undefined) return phrase;
  // plusieurs fois, à deux reprises, quelques jours plus tôt, dès le lendemain
  if (MOMENTS.has(folded)) {
    let from = i;
    while (from - 1 > start && i - from < MOMENT && COUNTS.has(wordAt(r.all, from - 1)) && !isHave(r, from - 1)) from--;
    if (from < i) return from;
  }
  if (mayStandBetween(folded)) return i;
  return adverbialsStart(r, i, start);
}

/** a [dans un soupir] concédé; a-t-il [au micro de Radio Sud] estimé: the first of the adverbials that fill all between an auxiliary and item `i`. */
function adverbialsStart(r: Reading, i: number, start: number): number | undefined {
  for (let k = i; k > start && i - k < ADVERBIALS && r.all[k]?.type === 'word'; k--)
    if (isHave(r, k - 1) || BE.has(wordAt(r.all, k - 1))) return adverbialsEnd(r, k, i + 1) === i + 1 ? k : undefined;
  return undefined;
}

/** avait [avec un sourire] prévenu: the participle of saying that adverbials from item `k` on lead to; `k` itself where they do not. */
function adverbialsTo(r: Reading, k: number): number {
  for (let to = k + 1; to < k + ADVERBIALS && r.all[to]?.type === 'word'; to++) {
    const word = r.all[to] as WordItem;
    const isParticiple = PARTICIPLES.has(word.folded) && (word.accent || !word.folded.endsWith('e'));
    if (isParticiple && !word.capital && adverbialsEnd(r, k, to) === to) return to;
  }
  return k;
}
/** In items. */
const ADVERBIALS = 12;

const mayStandBetween = (word: string): boolean => BETWEEN.has(word) || ADVERBS.has(word) || isAdverbial(word);

/** a, never à. */
const isHave = (r: Reading, k: number): boolean =>
  HAVE.has(wordAt(r.all, k)) && r.text[(r.all[k] as Item).start] !== 'à';

const HAVE = set('a ont avait avaient aura auront aurait auraient eut ayant ait ai avons avez');
const BE = set('est sont était étaient fut furent sera seront serait seraient été être étant suis sommes');
const CLITICS = set("s se m nous vous lui leur y en l le la les ne n t me c'est");
const CAUSING = set('fait font faisait faisaient laisse laissent laissait laissaient');
const BETWEEN = set(
  "jamais pas plus point tout tous toutes hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche tôt tard beaucoup trop peu lui elle eux",
);
/** What is counted ends when or how often something was said, and what stands before it there. */
const MOMENTS = set('fois reprises lendemain veille tôt tard avant après auparavant');
const COUNTS = set(
  'plusieurs maintes bien des de nombreuses deux trois quatre cinq six dix cent mille quelques peu plus moins à dès le la un une jours jour heures minutes semaines semaine mois ans années instants',
);
/** In items. */
const MOMENT = 5;

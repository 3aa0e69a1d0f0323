import { list, set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
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
    if (aids || CLITICS.has(word)) k++;
    else {
      const next = aided ? betweenEnd(r, k) : k;
      if (next === k) break;
      k = next;
    }
    aided ||= aids;
  }
  return k;
}

/** The end of what stands between an auxiliary and its participle and begins at item `k`; `k` where nothing does. */
function betweenEnd(r: Reading, k: number): number {
  const end = phraseEnd(r, k);
  if (end > k) return end;
  let moment = k;
  while (moment - k < MOMENT && COUNTS.has(wordAt(r.all, moment))) moment++;
  if (moment > k && MOMENTS.has(wordAt(r.all, moment))) return moment + 1;
  const item = r.all[k];
  return item?.type === 'word' && !item.capital && (BETWEEN.has(item.folded) || isAdverbial(item.folded)) ? k + 1 : k;
}

/** The end of the adverbial of several words that begins at item `k`, de son côté, en revanche; `k` where none does. */
export function phraseEnd(r: Reading, k: number): number {
  const found = BY_FIRST.get(wordAt(r.all, k))?.find((words) =>
    words.every((word, i) => wordAt(r.all, k + i) === word),
  );
  return found ? k + found.length : k;
}

/** lentement; not: gouvernement */
export const isAdverbial = (word: string): boolean =>
  /ment$/.test(word) && !/^(?:gouverne|parle|mouve|departe|regle|docu|loge|traite|juge|senti|argu|ele)ment$/.test(word);

/** In items. */
const REACH = 14;

/** The first item of what may stand between an auxiliary and its participle and ends at item `i`: toutefois, de son côté, lundi; between commas too. */
function betweenStart(r: Reading, i: number, start: number): number | undefined {
  const item = r.all[i];
  if (item?.type === 'comma') {
    for (let k = i - 1; k > start && i - k <= 7; k--)
      if (r.all[k]?.type === 'comma') return isHave(r, k - 1) || BE.has(wordAt(r.all, k - 1)) ? k : undefined;
    return undefined;
  }
  if (item?.type !== 'word' || item.capital) return undefined;
  const { folded } = item;
  const phrase = phraseTo(r, i, start);
  if (phrase !== undefined) return phrase;
  // plusieurs fois, à deux reprises, quelques jours plus tôt, dès le lendemain
  if (MOMENTS.has(folded)) {
    let from = i;
    while (from - 1 > start && i - from < MOMENT && COUNTS.has(wordAt(r.all, from - 1)) && !isHave(r, from - 1)) from--;
    if (from < i) return from;
  }
  if (BETWEEN.has(folded) || isAdverbial(folded)) return i;
  // ce matin, le 3 mai, la semaine dernière
  if (TIMES.has(folded) || /^\d{1,4}$/.test(folded)) {
    const before = wordAt(r.all, i - 1);
    return OF_TIME.has(before) ? i - 1 : i;
  }
  return undefined;
}

/** Where one of the phrases begins that ends with item `i`: quant à lui. */
function phraseTo(r: Reading, i: number, start: number): number | undefined {
  const ending = BY_LAST.get(wordAt(r.all, i));
  const phrase = ending?.find((words) => words.every((word, k) => wordAt(r.all, i - words.length + 1 + k) === word));
  const from = phrase && i - phrase.length + 1;
  return from !== undefined && from > start ? from : undefined;
}

/** a, never à. */
const isHave = (r: Reading, k: number): boolean =>
  HAVE.has(wordAt(r.all, k)) && r.text[(r.all[k] as Item).start] !== 'à';

const HAVE = set('a ont avait avaient aura auront aurait auraient eut ayant ait ai avons avez');
const BE = set('est sont était étaient fut furent sera seront serait seraient été être étant suis sommes');
const CLITICS = set("s se m nous vous lui leur y en l le les ne n t me c'est");
const OF_TIME = set('ce cet cette le la l');
const BETWEEN = set(
  "toutefois pourtant cependant ensuite déjà encore récemment également notamment aussitôt enfin aussi même ainsi alors bien plutôt donc néanmoins surtout souvent toujours parfois jamais pas plus point tout tous toutes hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche tôt tard puis beaucoup trop peu volontiers maintenant désormais lui elle eux",
);
/** What is counted ends when or how often something was said, and what stands before it there. */
const MOMENTS = set('fois reprises lendemain veille tôt tard avant après auparavant');
const COUNTS = set(
  'plusieurs maintes bien des de nombreuses deux trois quatre cinq six dix cent mille quelques peu plus moins à dès le la un une jours jour heures minutes semaines semaine mois ans années instants',
);
/** In items. */
const MOMENT = 5;
const TIMES = set(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir midi nuit semaine week-end mois année matinée soirée journée dernier dernière prochain',
);
const PHRASES = [
  'de nouveau',
  'à nouveau',
  'de son côté',
  'de leur côté',
  'pour sa part',
  'pour leur part',
  'à son tour',
  'à leur tour',
  'quant à lui',
  'quant à elle',
  'quant à eux',
  'par ailleurs',
  'en effet',
  'en outre',
  'en revanche',
  'au contraire',
  "d'ailleurs",
  "d'abord",
  'tout de même',
  'de même',
  'par la suite',
  'entre autres',
  'en personne',
  'à plusieurs reprises',
  'ces derniers jours',
  'il y a quelques jours',
  'sans détour',
  'sans ambages',
  'au passage',
  'sur twitter',
  'à ce titre',
  'à cet égard',
  'à cette occasion',
  'à titre personnel',
  'à la place',
  'à juste titre',
  'à maintes reprises',
  "à l'inverse",
  "à l'époque",
  'sur ce point',
  'sur facebook',
  'sur place',
  'en retour',
  'en réponse',
  'en conclusion',
  'en préambule',
  'en particulier',
  'en même temps',
  'en début de soirée',
  'en fin de journée',
  'dans la foulée',
  'dans la soirée',
  'dans la matinée',
  'dans un communiqué',
  'dans un tweet',
  'dans le même temps',
  'dans un premier temps',
  'une nouvelle fois',
  'une fois de plus',
  'sans surprise',
  'pour autant',
  'tout à fait',
  'haut et fort',
  "d'emblée",
  "pour l'instant",
  'pour le moment',
  'malgré tout',
  'du bout des lèvres',
  'de bon matin',
  'de bonne foi',
  'mine de rien',
  'un peu vite',
  'tant bien que mal',
  'au préalable',
  'au demeurant',
  'au final',
  'en substance',
  'en chœur',
  'en aparté',
  'en privé',
  'à raison',
  'à tort',
  "à l'unisson",
  "à l'envi",
  'à chaud',
  'à mots couverts',
  'pour finir',
  'pour conclure',
  'de guerre lasse',
  'sans hésiter',
  "sans l'ombre d'un doute",
  'la veille',
].map((phrase) => list(phrase.replace("'", ' ')));

const by = (end: 0 | -1): ReadonlyMap<string, readonly string[][]> => {
  const found = new Map<string, string[][]>();
  for (const words of PHRASES)
    found.set(words.at(end) as string, [...(found.get(words.at(end) as string) ?? []), words]);
  return found;
};
const [BY_FIRST, BY_LAST] = [by(0), by(-1)];

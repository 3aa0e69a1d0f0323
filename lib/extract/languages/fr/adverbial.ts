import { list, set } from '../../grammar';
import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isPersonal } from '../../who/speaker-words';

/** A noun for a person or a body. */
export const isSomebody = ({ grammar }: Reading, noun: string): boolean =>
  isPersonal(noun, grammar.speakers) || grammar.speakers.bodies.has(noun);

/** How an adjective or a participle ends by which it is told how somebody speaks. */
const HOW = /(?:ante?|[^m]ente?|ee?|[^q]ue?|eux|euse|if|ive)s?$/;

/** In items. */
const REACH = 16;

/** The end of the adverbial that begins at item `k`; `k` where none does. */
export function adverbialEnd(r: Reading, k: number, end: number): number {
  const word = r.all[k];
  if (word?.type !== 'word' || word.capital) return k;
  const phrase = phraseEnd(r, k);
  if (phrase > k) return phrase;
  const ago = agoEnd(r, k);
  if (ago > k) return ago;
  const voice = Math.max(voiceEnd(r, k, end), degreeEnd(r, k, end));
  if (voice > k) return voice;
  if (TIMES.has(word.folded) || ADVERBS.has(word.folded) || isAdverbial(word.folded)) return k + 1;
  // encore tremblante [la patronne]
  const noun = DETERMINERS.has(wordAt(r.all, k + 1)) ? wordAt(r.all, k + 2) : '';
  if (r.grammar.speakers.persons.has(noun) && !PREPOSITIONS.has(word.folded) && HOW.test(word.folded)) return k + 1;
  // jeudi 3 mai 2018
  if (/^\d+$/.test(word.folded)) return TIMES.has(wordAt(r.all, k + 1)) || TIMES.has(wordAt(r.all, k - 1)) ? k + 1 : k;
  if (OPENS.has(word.folded)) {
    // ce week-end, la semaine dernière, le même jour, le 3 mai
    const from = wordAt(r.all, k + 1) === 'meme' ? k + 2 : k + 1;
    if (
      (from < end && NOUNS.has(wordAt(r.all, from))) ||
      (/^\d/.test(wordAt(r.all, from)) && TIMES.has(wordAt(r.all, from + 1)))
    )
      return from + 1;
    return k;
  }
  // des élus, not: dès lundi
  if (word.folded === 'des' && !/^dès$/i.test(r.text.slice(word.start, word.end))) return k;
  // non sans malice
  if (word.folded === 'non' && wordAt(r.all, k + 1) === 'sans') return complementEnd(r, k + 2, end);
  // par téléphone, par la voix de son avocat; not: décrit par la maire
  if (word.folded === 'par')
    return [k + 1, k + 2].some((i) => MEANS.has(wordAt(r.all, i))) ? complementEnd(r, k + 1, end) : k;
  return PREPOSITIONS.has(word.folded) ? complementEnd(r, k + 1, end) : k;
}

/** The end of all adverbials in a row that begin at item `from`. */
export function adverbialsEnd(r: Reading, from: number, end: number): number {
  let k = from;
  for (let next = adverbialEnd(r, k, end); k < end && next > k; next = adverbialEnd(r, k, end)) k = next;
  return k;
}

/** d'[une même voix], d'[un ton sec], d'[une voix douce]: where it ends how somebody speaks; `k` itself where that does not stand there. */
function voiceEnd(r: Reading, k: number, end: number): number {
  if (!OF.has(wordAt(r.all, k)) || !ONE.has(wordAt(r.all, k + 1))) return k;
  const noun = [k + 2, k + 3].find((i) => VOICES.has(wordAt(r.all, i)));
  if (noun === undefined) return k;
  let to = noun + 1;
  for (let word = r.all[to]; to < end && to <= noun + 2 && word?.type === 'word' && !word.capital; word = r.all[to]) {
    if (OPENS.has(word.folded) || ONE.has(word.folded) || r.grammar.speakers.persons.has(word.folded)) break;
    to++;
  }
  return to;
}

/** il y a dix ans, voici quelques semaines: how long ago. */
function agoEnd(r: Reading, k: number): number {
  const word = wordAt(r.all, k);
  const isAgo = word === 'il' && wordAt(r.all, k + 1) === 'y' && wordAt(r.all, k + 2) === 'a';
  if (!isAgo && word !== 'voici' && word !== 'voila') return k;
  const from = isAgo ? k + 3 : k + 1;
  for (let at = from; at < from + 4; at++) if (isTimeNoun(wordAt(r.all, at))) return at + 1;
  return k;
}

/** un brin [amer], un peu [gêné], très [ému]; visiblement [agacé],: how much, and an adjective; un peu plus tôt. */
function degreeEnd(r: Reading, k: number, end: number): number {
  const little = wordAt(r.all, k) === 'un' && LITTLE.has(wordAt(r.all, k + 1));
  const parted = isAdverbial(wordAt(r.all, k)) && HOW.test(wordAt(r.all, k + 1)) && r.all[k + 2]?.type === 'comma';
  const to = little ? k + 2 : DEGREES.has(wordAt(r.all, k)) || (parted && k + 2 <= end) ? k + 1 : k;
  const adjective = r.all[to];
  if (to === k || adjective?.type !== 'word' || adjective.capital || isSomebody(r, adjective.folded)) return k;
  if (OPENS.has(adjective.folded) || PREPOSITIONS.has(adjective.folded)) return k;
  return /^(?:plus|moins)$/.test(adjective.folded) ? to + 2 : to + 1;
}
const LITTLE = set('brin peu rien tantinet poil chouïa');
const DEGREES = set(
  'très plutôt quelque fort assez presque franchement carrément passablement visiblement manifestement',
);
const VOICES = set(
  'voix ton air trait sourire geste souffle bloc mot phrase formule rire soupir revers hochement haussement clin',
);

/** dans [la journée], à [la sortie du tribunal], à [l'AFP], devant [la presse]: up to the next article or name. */
function complementEnd(r: Reading, from: number, end: number): number {
  let k = from;
  while (k < end && (DETERMINERS.has(wordAt(r.all, k)) || LINKS.has(wordAt(r.all, k)))) k++;
  let own = k;
  for (; k < end && k - from < REACH; k++) {
    const word = r.all[k];
    if (word?.type !== 'word') return k;
    const opens = DETERMINERS.has(word.folded) && !LINKS.has(wordAt(r.all, k - 1));
    if (opens || (word.capital && k > own && beginsName(r, word, k, own)) || TIMES.has(word.folded)) return k;
    if (k > own && (QUANTITIES.has(word.folded) || (word.folded === 'des' && endsWithMany(r, k, end)))) return k;
    if (LINKS.has(word.folded) || (DETERMINERS.has(word.folded) && own === k)) own = k + 1;
    // devant la presse: a verb begins another clause.
    if (r.grammar.phraseEnds.has(word.folded) && !LINKS.has(word.folded) && !word.capital) return k;
  }
  return k;
}

/** avec un sourire [des manifestants].: whether several people end what is told, whom no other subject stands behind. */
const endsWithMany = (r: Reading, k: number, end: number): boolean =>
  isSomebody(r, wordAt(r.all, k + 1)) && (k + 2 >= end || r.all[k + 2]?.type !== 'word');
const QUANTITIES = set('plusieurs quelques certains certaines');

/** Whether a word with a capital, behind the first word of a complement, is the name of another. */
function beginsName(r: Reading, { folded }: WordItem, k: number, own: number): boolean {
  // à Paris Rana Salim; au tribunal Rana Salim
  if (r.grammar.givenNames.has(folded) || r.grammar.speakers.titles.has(folded)) return true;
  const before = r.all[k - 1];
  if (before?.type !== 'word') return true;
  const { written } = before.entry;
  // au micro de beIN Sports; auprès de l'AFP Rana Salim: an agency's name is one word.
  if (!/\p{Lu}/u.test(written) || /^\p{Lu}{2,}$/u.test(written)) return true;
  return k === own + 1 && before.capital && isIntroduced(r, k + 1);
}

/** à Rive Lise, [employée] du port; à Rive Lise, [44] ans; de l'Hôtel Lise, [une aide]: what somebody is stands behind their name. */
function isIntroduced(r: Reading, comma: number): boolean {
  const next = r.all[comma + 1];
  if (r.all[comma]?.type !== 'comma' || next?.type !== 'word' || next.capital) return false;
  const { persons } = r.grammar.speakers;
  const opens = /^une?$/.test(next.folded) && /^l['’]?$/i.test(wordAt(r.all, comma - 3));
  return /^\d/.test(next.folded) || persons.has(next.folded) || (opens && persons.has(wordAt(r.all, comma + 2)));
}

const [OF, ONE] = [set('d de'), set('un une')];
const OPENS = set('le la l ce cet cette');
export const DETERMINERS = set('le la les l un une ce cet cette ces son sa ses leur leurs');
const LINKS = set('de du des d');
const PREPOSITIONS = set(
  'à au aux dans devant dès depuis lors pendant durant en sur chez auprès avec sans sous après avant via face peu entre vers parmi outre',
);
const MEANS = set('téléphone voix courriel mail écrit message communiqué sms intermédiaire biais visioconférence');
/** Words that go with a verb wherever they stand, and end a complement before it. */
const APART = 'toutefois ensuite déjà encore récemment également notamment aussitôt enfin aussi même ainsi alors';
/** Words that go with a verb wherever they stand. */
export const ADVERBS = set(
  APART,
  'pourtant cependant auparavant naguère jadis bien plutôt donc néanmoins surtout souvent toujours parfois puis volontiers maintenant désormais',
);
const NOUNS = set(
  'jour semaine journée matinée soirée nuit matin soir midi après-midi week-end weekend mois année lendemain veille printemps été automne hiver fin début lundi mardi mercredi jeudi vendredi samedi dimanche',
);
/** jour, veille, mercredi: nouns by which it is told when. */
export const isTimeNoun = (word: string): boolean => NOUNS.has(word) || MORE_TIMES.has(word);
const MORE_TIMES = set('heure heures minute minutes jours semaines ans an années instants décennie décennies siècle');
const TIMES = set(
  "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin soir midi après-midi janvier février mars avril mai juin juillet août septembre octobre novembre décembre plus tôt tard dernier dernière derniers passé prochain suivant quant là-dessus dernièrement",
  APART,
);

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

/** Where one of the phrases begins that ends with item `i`: quant à lui. */
export function phraseTo(r: Reading, i: number, start: number): number | undefined {
  const ending = BY_LAST.get(wordAt(r.all, i));
  const phrase = ending?.find((words) => words.every((word, k) => wordAt(r.all, i - words.length + 1 + k) === word));
  const from = phrase && i - phrase.length + 1;
  return from !== undefined && from > start ? from : undefined;
}

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
  'du reste',
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

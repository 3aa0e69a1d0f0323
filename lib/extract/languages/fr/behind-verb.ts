import { set } from '../../grammar';
import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { isAccountOf } from '../../who/source';
import { phraseEnd } from './verb-group';

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

/** Whether an adverbial or whoever speaks stands behind a comma. */
function goesOn(r: Reading, k: number, end: number): boolean {
  const word = r.all[k];
  if (word?.type !== 'word' || k >= end) return false;
  const noun = DETERMINERS.has(word.folded) ? wordAt(r.all, k + 1) : '';
  return word.capital || isSomebody(r, noun) || nameGiven(r, k, end) !== undefined || adverbialEnd(r, k, end) > k;
}

/** A noun for a person or a body. */
const isSomebody = ({ grammar }: Reading, noun: string): boolean =>
  grammar.speakers.persons.has(noun) || grammar.speakers.bodies.has(noun) || grammar.speakers.personForm.test(noun);

/** How an adjective or a participle ends by which it is told how somebody speaks. */
const HOW = /(?:ante?|[^m]ente?|ee?|[^q]ue?|eux|euse|if|ive)s?$/;

/** In items. */
const REACH = 16;

/** The end of the adverbial that begins at item `k`; `k` where none does. */
function adverbialEnd(r: Reading, k: number, end: number): number {
  const word = r.all[k];
  if (word?.type !== 'word' || word.capital) return k;
  const phrase = phraseEnd(r, k);
  if (phrase > k) return phrase;
  const ago = agoEnd(r, k);
  if (ago > k) return ago;
  const voice = Math.max(voiceEnd(r, k, end), degreeEnd(r, k));
  if (voice > k) return voice;
  if (TIMES.has(word.folded)) return k + 1;
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
  return PREPOSITIONS.has(word.folded) ? complementEnd(r, k + 1, end) : k;
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
  for (let at = from; at < from + 4; at++)
    if (NOUNS.has(wordAt(r.all, at)) || MORE_TIMES.has(wordAt(r.all, at))) return at + 1;
  return k;
}

/** un brin [amer], un peu [gêné], très [ému]: how much, and an adjective; un peu plus tôt. */
function degreeEnd(r: Reading, k: number): number {
  const to =
    wordAt(r.all, k) === 'un' && LITTLE.has(wordAt(r.all, k + 1)) ? k + 2 : DEGREES.has(wordAt(r.all, k)) ? k + 1 : k;
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
    if (LINKS.has(word.folded) || (DETERMINERS.has(word.folded) && own === k)) own = k + 1;
    // devant la presse: a verb begins another clause.
    if (r.grammar.phraseEnds.has(word.folded) && !LINKS.has(word.folded) && !word.capital) return k;
  }
  return k;
}

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

/** à Lyon Stella, [employée] de bureau; à Lyon Stella, [44] ans; de l'Opéra Lucie, [une aide]: what somebody is stands behind their name. */
function isIntroduced(r: Reading, comma: number): boolean {
  const next = r.all[comma + 1];
  if (r.all[comma]?.type !== 'comma' || next?.type !== 'word' || next.capital) return false;
  const { persons } = r.grammar.speakers;
  const opens = /^une?$/.test(next.folded) && /^l['’]?$/i.test(wordAt(r.all, comma - 3));
  return /^\d/.test(next.folded) || persons.has(next.folded) || (opens && persons.has(wordAt(r.all, comma + 2)));
}

const [OF, ONE] = [set('d de'), set('un une')];
const OPENS = set('le la l ce cet cette');
const DETERMINERS = set('le la les l un une ce cet cette ces son sa ses leur leurs');
const LINKS = set('de du des d');
const PREPOSITIONS = set(
  'à au aux dans devant dès depuis lors pendant durant en sur chez auprès avec sans sous après avant via face peu',
);
const NOUNS = set(
  'jour semaine journée matinée soirée nuit matin soir midi après-midi week-end weekend mois année lendemain veille printemps été automne hiver fin début lundi mardi mercredi jeudi vendredi samedi dimanche',
);
/** jour, veille, mercredi: nouns by which it is told when. */
export const isTimeNoun = (word: string): boolean => NOUNS.has(word) || MORE_TIMES.has(word);
const MORE_TIMES = set('heure heures minute minutes jours semaines ans an années instants décennie décennies siècle');
const TIMES = set(
  "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin soir midi après-midi janvier février mars avril mai juin juillet août septembre octobre novembre décembre plus tôt tard dernier dernière derniers passé prochain suivant notamment encore aussi ainsi ensuite également récemment alors même déjà enfin toutefois quant là-dessus aussitôt dernièrement",
);

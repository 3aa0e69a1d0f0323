import { PARTICLE } from '../languages/names-of-all';
import { type Item, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { nameBehindOffices } from './offices-in-row';
import type { Phrase } from './phrase';

/** la maire de Sablon, [Lina Bahri]: a name between the phrase and the next comma or point belongs to it. */
export function withApposition(r: Reading, from: number, to: number, end: number): number {
  if (r.grammar.speakers.headFirst && r.all[to]?.type === 'open' && to > from) return behindBracket(r, to, end);
  if (r.all[to]?.type !== 'comma' || to >= end || to === from) return to;
  const behindOffices = nameBehindOffices(r, from, to, end);
  if (behindOffices !== undefined) return behindOffices;
  if (isNamed(r, from, to)) return to;
  const described = describedName(r, to + 1, end);
  if (described !== undefined) return described;
  // explique son président, le Dr Sami Nabil
  let name = to + 1;
  const { headFirst, titles, persons } = r.grammar.speakers;
  if (headFirst && r.grammar.articles.has(wordAt(r.all, name))) name++;
  while (name < to + 4 && (titles.has(wordAt(r.all, name)) || persons.has(wordAt(r.all, name)))) name++;
  let k = name;
  while (k < end && k < name + 4 && r.all[k]?.type === 'word' && isOfName(r.all, k, name)) k++;
  const next = r.all[k];
  const ends =
    next === undefined ||
    next.type === 'comma' ||
    next.type === 'stop' ||
    next.type === 'colon' ||
    (r.grammar.speakers.headFirst && (next.type === 'open' || r.grammar.phraseEnds.has(wordAt(r.all, k))));
  // said his sister, May.
  const titled = name > to + 1 && titles.has(wordAt(r.all, name - 1));
  const named = k - name >= 2 || (k - name === 1 && (titled || r.grammar.givenNames.has(wordAt(r.all, name))));
  return named && ends && !isListed(r, k) ? k : to;
}

/** Two engineers, Ann Roe[, Paul Lee and Sam Hill], said: whether the name before item `comma` is the first of several. */
function isListed(r: Reading, comma: number): boolean {
  for (let at = comma, names = 0; names < MOST_LISTED && r.all[at]?.type === 'comma'; names++) {
    let k = at + 1;
    while (isOfName(r.all, k, at + 1)) k++;
    if (k === at + 1) return false;
    if (r.grammar.joiners.has(wordAt(r.all, k))) return isCapitalAt(r, k + 1);
    at = k;
  }
  return false;
}
const MOST_LISTED = 6;

/**
 * her deputy, [the former swimmer Tom Lee]; son adjoint, [l'ancien rameur Luc Roux]; ihr Vertreter, [der frühere Ruderer Jan
 * Ott]: where what somebody is stands before the name, behind an article, no link and no verb. The item behind it.
 */
export function describedName(r: Reading, from: number, end: number): number | undefined {
  const { articles, determiners, givenNames, nounCapitals, nounLinks, relatives, speakers } = r.grammar;
  const { ends, endForm, links, never } = speakers;
  if (!r.grammar.capitals) return undefined;
  let to = from;
  while (to < end && to - from < LONGEST_APPOSITION && r.all[to]?.type === 'word') {
    const word = r.all[to] as WordItem;
    const before = r.all[to - 1];
    if (!word.capital && to > from && before?.type === 'word' && before.capital && !PARTICLE.test(word.folded)) break;
    to++;
  }
  let name = to;
  while (name > from && isOfName(r.all, name - 1, from)) name--;
  // un ancien entraîneur [de] Marc Petit
  const first = r.all[name];
  if (first?.type === 'word' && !first.capital) return undefined;
  const [noun, opening] = [r.all[name - 1], wordAt(r.all, from)];
  const opens = articles.has(opening) || determiners.has(opening);
  if (to - name < 2 || name === from || noun?.type !== 'word' || !(opens || name === from + 1)) return undefined;
  // der Arzt Jan Ott, der frühere Ruderer Jan Ott: the noun has a capital as well.
  if (nounCapitals) return to - name >= 3 || givenNames.has(wordAt(r.all, name)) ? to : undefined;
  const isVerb =
    ends.has(noun.folded) || endForm.test(r.text.slice(noun.start, noun.end)) || relatives.has(noun.folded);
  return isVerb || never.has(noun.folded) || links.has(noun.folded) || nounLinks.has(noun.folded) ? undefined : to;
}
/** In items. */
const LONGEST_APPOSITION = 9;

/** le député Insoumis (gauche) [Adrien Marel]: a name behind what stands in brackets. */
function behindBracket(r: Reading, to: number, end: number): number {
  let k = to + 1;
  while (k < end && k < to + 6 && r.all[k]?.type === 'word') k++;
  if (r.all[k]?.type !== 'close') return to;
  // le délégué de la Fédération du commerce (FCD), [Jacques Marel]
  const name = r.all[k + 1]?.type === 'comma' ? k + 2 : k + 1;
  for (k = name; k < end && k < name + 4 && r.all[k]?.type === 'word' && isOfName(r.all, k, name); ) k++;
  return k - name >= 2 ? k : to;
}

/** Whether the phrase ends with a name already; not: le vice-président Les Marins, l'avocate de Paul Renard. */
export function isNamed(r: Reading, from: number, to: number): boolean {
  if (!isName(r.all, { from: Math.max(from, to - 2), to })) return false;
  const { links, persons } = r.grammar.speakers;
  if (to - from <= 2) return true;
  // ein Sprecher von Ministerin Rita Halm, [Peter Lund]
  // der Innenminister Frankreichs, [Karl Ott]
  if (r.grammar.nounCapitals) return !isOwnedBy(r, from, to) && !isOfState(r, to);
  let name = to;
  for (let item = r.all[name - 1]; name > from && item?.type === 'word' && item.capital; item = r.all[name - 1]) name--;
  // the deputy leader of the Reform Alliance, [Ann Roe]
  const link = r.grammar.articles.has(wordAt(r.all, name - 1)) ? name - 2 : name - 1;
  const owned =
    links.has(wordAt(r.all, link)) && r.all.slice(from, name).some((w) => w.type === 'word' && persons.has(w.folded));
  return !owned && !r.grammar.articles.has(wordAt(r.all, to - 2));
}

/** ein Sprecher [von Ministerin Rita Halm]: whether the name that a phrase ends with is that of whom an office is held for. */
function isOwnedBy(r: Reading, from: number, to: number): boolean {
  const { agentParticles, articles, forms } = r.grammar;
  let k = to;
  while (k > from && isCapitalAt(r, k - 1)) k--;
  const office = wordAt(r.all, k - 2);
  return (
    k - 2 >= from + 1 &&
    agentParticles.has(wordAt(r.all, k - 1)) &&
    forms.office.test(office) &&
    articles.has(wordAt(r.all, from))
  );
}
const isOfState = ({ all, grammar }: Reading, to: number): boolean => {
  const [office, state] = [wordAt(all, to - 2), wordAt(all, to - 1)];
  const { bareGenitive, office: isOffice } = grammar.forms;
  return isOffice.test(office) && bareGenitive.test(state) && grammar.states.has(state.slice(0, -1));
};

const isCapitalAt = ({ all }: Reading, k: number): boolean => {
  const item = all[k];
  return item?.type === 'word' && item.capital;
};

/** A capital, or a particle between two: François de Rive, Ursula von der Leyen. */
const isOfName = (all: readonly Item[], k: number, from: number): boolean => {
  const item = all[k];
  if (item?.type !== 'word' || item.capital) return item?.type === 'word';
  if (k <= from || !PARTICLE.test(item.folded)) return false;
  const next = all[PARTICLE.test(wordAt(all, k + 1)) ? k + 2 : k + 1];
  return next?.type === 'word' && next.capital;
};

/** Two words or more, each with a capital, or a particle between two: Marisol de la Cruz. */
export const isName = (all: readonly Item[], { from, to }: Pick<Phrase, 'from' | 'to'>): boolean =>
  to - from >= 2 && all.slice(from, to).every((_, i) => isOfName(all, from + i, from));

import { foldWord } from '../../text/fold';
import type { Grammar } from '../grammar';
import type { Token } from './phrase-parts';
import { isPersonal, type SpeakerWords } from './speaker-words';

/** The end of the words that name whoever the phrase is about whose first noun stands at `from`. */
export function phraseEnd(text: string, tokens: readonly Token[], from: number, grammar: Grammar): number {
  const words = grammar.speakers;
  let to = from;
  while (
    to < tokens.length &&
    (to === from ||
      joinsComplement(tokens, from, to, grammar) ||
      !(endsAt(tokens[to] as Token, grammar) || isObject(tokens, to, grammar) || isPresent(tokens, to, grammar)))
  )
    to++;
  // les riverains interrogés se disent …: a participle that nothing stands behind says which.
  if (saysWhich(text, tokens, to, grammar)) to++;
  // a person familiar with the matter: what goes on the noun is no end.
  if (to > from && grammar.postmodifiers.has(`${tokens[to - 1]?.folded} ${tokens[to]?.folded}`)) to = tokens.length;
  // l'ancien ministre quitte la scène: right before an object stands its verb.
  if (tokens[to] && to - from > 1 && isObject(tokens, to, grammar) && isVerbBefore(tokens, to - 1, grammar)) to--;
  while (to > from && isLoose(tokens[to - 1] as Token, words) && !goesAlone(tokens, to - 1, grammar)) to--;
  to = beforeMoment(tokens, from, to, words);
  return isVerbOf(text, tokens.slice(from, to), grammar) ? to - 1 : to;
}

/** Whether whoever a phrase names is named before this word: who, dont, a participle, a verb. */
export const endsAt = (t: Token, { speakers, adverbs, cues, weakCues }: Grammar): boolean => {
  const { ends, endForm, links, persons, bodies } = speakers;
  // à links, a is a verb.
  if (t.capital || (links.has(t.folded) && t.raw !== t.folded)) return false;
  if (ends.has(t.folded)) return true;
  const ended = endForm.test(t.raw.toLowerCase()) || adverbs.form?.test(t.folded) === true;
  // la direction [parle] d'un ajustement
  const says = speakers.headFirst && (cues.get(t.folded) === 'verb' || weakCues.has(t.folded));
  return (ended || says) && !persons.has(t.folded) && !bodies.has(t.folded) && !speakers.documents.has(t.folded);
};

/** les citoyens [interrogés]; un homme [interpellé]; not: la maire élue par …: behind a noun for people and before the verb, or nothing. */
function saysWhich(text: string, tokens: readonly Token[], k: number, grammar: Grammar): boolean {
  const { agentParticles, auxiliaries, forms, prepositions, speakers } = grammar;
  const [noun, t, next] = [tokens[k - 1], tokens[k], tokens[k + 1]];
  if (!speakers.headFirst || !noun || noun.capital || !t || t.capital || !forms.participle.test(t.raw)) return false;
  if (!speakers.persons.has(noun.folded) || speakers.plural.test(noun.folded) !== speakers.plural.test(t.folded))
    return false;
  // un homme arrêté par la police; but: arrêté a dit
  const raw = /^ (\p{L}+)/u.exec(text.slice(t.end, t.end + 20))?.[1] ?? '';
  const behind = foldWord(raw);
  const governs = agentParticles.has(behind) || prepositions.has(behind) || speakers.links.has(behind);
  if (governs && !(raw === behind && auxiliaries.has(behind))) return false;
  return next === undefined || forms.verbal.test(next.folded);
}

/** Marel [invite] les élus: behind a capital, a verb that only its accent tells from a noun for somebody. */
const isPresent = (tokens: readonly Token[], k: number, { accentedCues, weakCues }: Grammar): boolean => {
  const { raw, folded, capital } = tokens[k] as Token;
  return (
    !capital && raw === folded && tokens[k - 1]?.capital === true && weakCues.has(folded) && accentedCues.has(folded)
  );
};

/** le ministre de l'Action [et] des comptes publics Marc Petit: behind “and”, the link of another complement, and a name. */
function joinsComplement(
  tokens: readonly Token[],
  from: number,
  k: number,
  { forms, joiners, speakers, titleLinks }: Grammar,
): boolean {
  const [link, next] = [tokens[k + 1]?.folded ?? '', tokens[k + 2]?.folded ?? ''];
  if (!joiners.has(tokens[k]?.folded ?? '')) return false;
  // secrétaire d'État aux Anciens combattants et à la Mémoire Anne Roux
  const isTitle = (word: string) => speakers.headFirst && titleLinks.has(word);
  if (isTitle(link)) return tokens.at(-1)?.capital === true && tokens.slice(from, k).some((t) => isTitle(t.folded));
  if (!forms.ofLink.test(link)) return false;
  // de la Fédération du commerce [et] de la distribution
  const whole = forms.definiteLink.test(`${link} ${next}`) || tokens.at(-1)?.capital === true;
  return whole && tokens.slice(from, k).some((t) => forms.ofLink.test(t.folded));
}

/** la ministre [l]'assume: behind a noun, an article that no link stands before is the object of a verb. */
function isObject(tokens: readonly Token[], k: number, { speakers, articles }: Grammar): boolean {
  const [before, t] = [tokens[k - 1], tokens[k] as Token];
  if (!speakers.headFirst || !before || t.capital || !articles.has(t.folded) || speakers.links.has(t.folded))
    return false;
  const named = before.capital && tokens[k + 1]?.capital === true;
  return !named && !speakers.links.has(before.folded) && !speakers.opens.has(before.folded);
}

/** Whether the word before an object is its verb: no name, no noun for people, no adjective, by their forms. */
function isVerbBefore(tokens: readonly Token[], k: number, { speakers, forms }: Grammar): boolean {
  const { capital, folded } = tokens[k] as Token;
  if (capital || speakers.links.has(tokens[k - 1]?.folded ?? '')) return false;
  const noun = isPersonal(folded, speakers) || speakers.bodies.has(folded);
  return !noun && forms.verb.test(folded);
}

/** une autre, certains: what only opens a phrase elsewhere is somebody where nothing follows. */
export const standsAlone = (tokens: readonly Token[], k: number, grammar: Grammar): boolean => {
  const next = tokens[k + 1];
  return grammar.anonymous.has((tokens[k] as Token).folded) && (next === undefined || endsAt(next, grammar));
};

/** a mother of [three]: so many, behind a noun for people and its link. */
const isOfMany = (tokens: readonly Token[], k: number, { determiners, forms, speakers }: Grammar): boolean =>
  k > 1 &&
  !determiners.has((tokens[k] as Token).folded) &&
  !speakers.links.has((tokens[k] as Token).folded) &&
  forms.ofLink.test((tokens[k - 1] as Token).folded) &&
  speakers.persons.has((tokens[k - 2] as Token).folded);

/** the government [for the first time]: what a link and a noun for a time say is no part of the phrase. */
function beforeMoment(tokens: readonly Token[], from: number, to: number, { links, moments }: SpeakerWords): number {
  if (!moments.has(tokens[to - 1]?.folded ?? '')) return to;
  for (let k = to - 2; k > from && to - k <= 4; k--) if (links.has(tokens[k]?.folded ?? '')) return k;
  return to;
}

/** the government [uses] the word: a word that ends like a verb, between a noun that speaks and what opens its object. */
function isVerbOf(text: string, group: readonly Token[], grammar: Grammar): boolean {
  const { bodies, documents, headFirst, persons, mute, muteForm } = grammar.speakers;
  const [noun, verb] = group.slice(-2);
  if (headFirst || !noun || !verb || verb.capital || noun.capital) return false;
  if (!bodies.has(noun.folded) && !persons.has(noun.folded)) return false;
  if (!grammar.forms.thirdPerson.test(verb.folded) || grammar.forms.thirdPerson.test(noun.folded)) return false;
  const isNoun = [bodies, documents, persons, mute, grammar.anonymous, grammar.groups].some((w) => w.has(verb.folded));
  const next = /^ (\p{L}+)/u.exec(text.slice(verb.end, verb.end + 20))?.[1];
  return !isNoun && !muteForm.test(verb.folded) && next !== undefined && grammar.determiners.has(foldWord(next));
}

/** une autre; a mother of [three]: what only opens a phrase elsewhere. */
const goesAlone = (tokens: readonly Token[], k: number, grammar: Grammar): boolean =>
  standsAlone(tokens, k, grammar) || isOfMany(tokens, k, grammar);

/** An article or a link with nothing behind it. */
const isLoose = (t: Token, { links, opens }: SpeakerWords): boolean =>
  !t.capital && (links.has(t.folded) || opens.has(t.folded));

import { foldWord } from '../../text/fold';
import { isGivenName } from '../grammar';
import { OWNER } from '../languages/names-of-all';
import { genderOf, whole } from './by-noun';
import type { Nominal } from './nominal';
import { type Naming, type Token, unmarked } from './phrase-parts';
import { isPersonal } from './speaker-words';

/** What a phrase names by the name in it, which are the words of its group between two; undefined where that cannot speak. */
export function byName(naming: Naming, [from, end]: readonly [number, number]): Nominal | undefined {
  const { text, grammar, opening, group, labels } = naming;
  const words = grammar.speakers;
  let to = end;
  while (to - from > 1 && words.honours.has(group[to - 1]?.folded ?? '')) to--;
  const head = group[from] as Token;
  if (isTerm(head)) {
    // répond le « boxeur »: somebody by the noun for people in them.
    const noun = foldWord(unmarked(head.raw));
    if (opening.length > 0 && group.length === 1 && isPersonal(noun, words)) return whole(naming, head.end, 'office');
    // la « double peine »: of what stands in marks in small letters only many speak.
    if (!opening.some((t) => grammar.forms.count.test(t.folded))) return undefined;
  }
  if (to - from === 1 && isOrigin(naming, from)) return whole(naming, head.end, 'noun');
  if (to === group.length && isOfNamed(naming, from)) return whole(naming, (group.at(-1) as Token).end, 'office');
  const before = labels.slice(0, from);
  const isBody = /B/.test(before) && !/P/.test(before);
  const noun = isBody && isInstitution(naming, from) ? group[from - 1] : undefined;
  const last = group[to - 1] as Token;
  // In an earlier version of this story [Price] said: what is no office does not go with the name.
  const apart = !words.headFirst && !/[PB]/.test(before);
  const gender = isBody || to - from < 2 ? undefined : grammar.givenNames.get(head.folded);
  return {
    span: [(apart ? head : (opening[0] ?? (group[0] as Token))).start, last.end],
    name: unmarked(text.slice((noun ?? head).start, endOf(text, last))).replace(OWNER, ''),
    sort: isBody ? 'body' : isTerm(head) ? 'group' : 'name',
    office: from > 0 && !apart ? text.slice((group[0] as Token).start, (group[from - 1] as Token).end) : '',
    // Emma Voisin is a woman, whatever else her surname means.
    gender: genderOf(opening, gender ? group.slice(0, from) : group, grammar) ?? gender,
    plural: false,
  };
}

/** les « bonnets rouges »: what stands in marks and begins with a small letter. */
const isTerm = ({ raw, folded }: Token): boolean => folded === '' && /^.\s*\p{Ll}/u.test(raw);

/** A Briton accused of …: with such an article, one word is where somebody comes from. */
function isOrigin({ grammar, opening, group }: Naming, from: number): boolean {
  const { folded } = group[from] as Token;
  const article = opening.at(-1)?.folded;
  return from === 0 && folded !== '' && grammar.forms.indefinite.test(`${article} `) && !grammar.givenNames.has(folded);
}

/** the spokesperson for the party Rive Now, a spokesman for grain giant Rive: the name is that of whom they are of; not: the head of the station Gareth Pugh. */
function isOfNamed({ text, grammar, opening, group, labels }: Naming, from: number): boolean {
  const head = group[from] as Token;
  if (grammar.speakers.headFirst || isGivenName(head.folded, grammar)) return false;
  const before = labels.slice(0, from);
  const start = (opening[0] ?? (group[0] as Token)).start;
  return (
    /^w*P[^L]*L.*B$/.test(before) ||
    (/^w*P[^L]*L/.test(before) && grammar.spokesperson.behind.test(text.slice(start, head.start)))
  );
}

/** l'association Mer Libre is named so, la CGT Cheminots too; le groupe Carrefour is Carrefour. */
function isInstitution({ grammar, group }: Naming, from: number): boolean {
  const noun = group[from - 1];
  const isLetters = grammar.speakers.headFirst && /^\p{Lu}{2,5}$/u.test(noun?.raw ?? '');
  return isLetters || grammar.institutions.has(noun?.folded ?? '');
}

/** Where a word ends, with the point of an initial: Jan B. */
const endOf = (text: string, { end, raw }: Token): number => (text[end] === '.' && INITIAL.test(raw) ? end + 1 : end);
const INITIAL = /^\p{Lu}\p{L}?$/u;

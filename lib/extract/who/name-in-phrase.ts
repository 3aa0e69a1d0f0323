import { type Grammar, isGivenName } from '../grammar';
import { GENITIVE, PARTICLE } from '../languages/names-of-all';
import type { IsName } from './nominal';
import type { Token } from './phrase-parts';

/** C for a name's word, P for a noun for people, B for a body or a document, L for a link, A for an article, w for what else. */
export function labelOf(
  group: readonly Token[],
  k: number,
  grammar: Grammar,
  isName: IsName,
  opens: () => boolean,
): string {
  const { speakers } = grammar;
  const [t, before, next] = [group[k] as Token, group[k - 1], group[k + 1]];
  const { folded } = t;
  // Trump’s lawyer, Mr Hart’s focus: whose it is only opens the phrase.
  if (GENITIVE.test(folded) || (speakers.titles.has(folded) && GENITIVE.test(next?.folded ?? ''))) return 'A';
  if (!t.capital) {
    // Abdel Fattah al Sissi, Ursula von der Leyen, Europe 1
    // J. P. van der Hoek
    const opened = before?.capital || (group[k - 2]?.capital && PARTICLE.test(before?.folded ?? ''));
    if (before && opened && PARTICLE.test(folded) && (next?.capital || PARTICLE.test(next?.folded ?? ''))) {
      // Procès de Dijon: what happened, and where.
      const { persons, bodies, documents, mute } = speakers;
      const place = [persons, bodies, documents, mute].some((nouns) => nouns.has(before.folded));
      const isGiven = k === 1 || before.raw.length === 1 || grammar.givenNames.has(before.folded);
      if (!place && (isGiven || !speakers.links.has(folded))) return 'C';
    }
    // Europe 1; not: Marie Petit 82 ans
    if (before?.capital && /^\d+$/.test(folded)) return speakers.mute.has(next?.folded ?? '') ? 'w' : 'C';
    if (speakers.links.has(folded)) return 'L';
    if (speakers.opens.has(folded)) return group.length === 1 ? 'P' : 'A';
  }
  // Bruno Le Maire, Stephen King: a surname, whatever else it means.
  const lasts =
    t.capital &&
    next === undefined &&
    before?.capital === true &&
    (grammar.givenNames.has(before.folded) || PARTICLE.test(before.folded));
  if (!lasts) {
    // Marine Lopez: no navy; Pape Diouf Sarr: no pope.
    const given = t.capital && next?.capital === true && grammar.givenNames.has(folded);
    const named = given && (group[k + 2]?.capital === true || !grammar.givenNames.has(next.folded));
    if (speakers.titles.has(folded) || (speakers.persons.has(folded) && !named)) return 'P';
    if (!given && (speakers.bodies.has(folded) || speakers.documents.has(folded))) return 'B';
  }
  // Irish beef exports; the Romanian: where somebody is from.
  if (t.capital && !before?.capital && !next?.capital && grammar.forms.demonym.test(folded)) return 'w';
  // to a halt Saturday: a day beside no name is none.
  if (t.capital && !before?.capital && !next?.capital && k > 0 && speakers.lead.has(folded)) return 'w';
  // Commentaire de texte: what goes on in small letters is a noun; Golan said is not.
  if (t.capital && !(!next?.capital && opens() && isNoun(t, next, grammar, isName))) return 'C';
  return !t.capital && speakers.personForm.test(folded) ? 'P' : 'w';
}

/** Of the first word of a sentence, whose capital says nothing. */
const isNoun = (t: Token, next: Token | undefined, grammar: Grammar, isName: IsName): boolean =>
  !isName(t.folded) && (next !== undefined || isPlain(t, grammar)) && !grammar.givenNames.has(t.folded);

/** Car, Reconnaissant, Commentaire: words of the language, were they not the sentence's first. */
const isPlain = ({ folded, raw }: Token, grammar: Grammar): boolean => {
  const { ends, endForm, lead, mute, muteForm, never } = grammar.speakers;
  return (
    grammar.anonymous.has(folded) ||
    grammar.groups.has(folded) ||
    never.has(folded) ||
    ends.has(folded) ||
    lead.has(folded) ||
    mute.has(folded) ||
    endForm.test(raw.toLowerCase()) ||
    muteForm.test(folded) ||
    grammar.phraseEnds.has(folded) ||
    grammar.adverbials.has(folded) ||
    grammar.adverbs.form?.test(folded) === true
  );
};

/**
 * The words of the name among the phrase's, if one stands there: the last run of capitals, or the first.
 * @param opened an article stands before the group
 */
export function nameIn(
  group: readonly Token[],
  all: string,
  grammar: Grammar,
  opened = false,
): readonly [number, number] | undefined {
  // The Lancet souhaite; la maire Anne Roux veut: what no adjective is ends the name.
  const { headFirst } = grammar.speakers;
  const cut = headFirst ? all.replace(/(?<=[CP]C)w+$/, '') : all;
  // la maire Anne Roux profite de la fête: nor does anything behind it.
  const goesOn = headFirst ? /^[^C]*CC+(?=w[^C]*$)/.exec(cut) : null;
  const labels = goesOn && !grammar.forms.adjective.test((group[goesOn[0].length] as Token).folded) ? goesOn[0] : cut;
  // Anne Roux élève des chèvres: a full name that opens the phrase ends before a noun for people, were it a verb.
  const opening = headFirst ? /^CC+(?=P)/.exec(labels)?.[0].length : undefined;
  if (opening && isGivenName((group[0] as Token).folded, grammar)) return [0, opening];
  // Amnistie internationale; l'INRS propose
  const country = headFirst ? /^(A*)Cw/.exec(labels) : null;
  if (country) {
    const from = (country[1] as string).length;
    let to = from + 1;
    while (labels[to] === 'w' && grammar.forms.adjective.test((group[to] as Token).folded)) to++;
    if (from === 0 || to > from + 1) return [from, to];
  }
  const at = runAtEnd(labels);
  if (at < labels.length) {
    const before = labels.slice(0, at);
    // le vice-président Les Marins, la députée LR: the party of whoever holds the office.
    // M. Le Gall is called so.
    const called = grammar.speakers.titles.has(group[at - 1]?.folded ?? '');
    if (headFirst && at > 0 && !called && isParty(group.slice(at), grammar)) return undefined;
    // ministre de l'Intérieur [Christophe Castaner]: the run that a link opens is its complement's first.
    const given = isGivenName((group[at] as Token).folded, grammar);
    // patron du groupe [Carrefour]: the complement's body is named, not whoever heads it.
    const body = before.search(/LA?Bw*$/);
    // président du Medef [Luc Marin]
    const owned = labels.length - at > 1 && group[at - 1]?.capital === true;
    const ofBody = headFirst && before.slice(0, Math.max(0, body)).includes('P') && !given && !owned;
    // lawyers for Mr Dunn, l'avocat de M. Petit: the title belongs to whoever the noun is about.
    const title = group[at - 1]?.folded ?? '';
    // Minister for Justice Karl Roe: what the office is for.
    const titled =
      grammar.speakers.titles.has(title) && !grammar.portfolios.has(title) && /^A*w*[PB].*LA*P$/.test(before);
    // the wife of mayor Karl Roe: without an article, what somebody is goes with their name.
    const bare = !headFirst && isGivenName((group[at] as Token).folded, grammar) && /^A*w*P[^L]*L[^AL]*P$/.test(before);
    const theirs = bare && !grammar.speakers.plural.test(title) && !grammar.portfolios.has(title);
    if (titled || theirs || (headFirst && isOfAnother(group, at, before, grammar))) return undefined;
    // leader de La France libre: a body's name has its own article.
    if (/L$/.test(before) && grammar.articles.has((group[at] as Token).folded)) return undefined;
    const forOffice = grammar.portfolios.has(title) && /LP$/.test(before);
    if (forOffice || (!ofBody && !/LA?A?$/.test(before))) {
      // député LR [Luc Marin]: what a given name follows in the run is a place or a party.
      // la Suissesse [Lara Marel]: nor is where somebody is from.
      const from = at === 0 && opened && grammar.forms.origin.test((group[at] as Token).folded);
      const second =
        labels.length - at > 2 && !given && (from || isGivenName((group[at + 1] as Token).folded, grammar));
      return [second && headFirst ? at + 1 : at, labels.length];
    }
    // a lawyer for John Paul Reed: the run is one name, whom the noun is about.
    for (let k = at + 1; k + 1 < labels.length && !(given && !headFirst); k++)
      if (isGivenName((group[k] as Token).folded, grammar)) return [k, labels.length];
    // procureur de Paris [Rémy Heitz], not: spokesman for South West Trains
    const isOf = headFirst || grammar.forms.ofLink.test(group[at - 1]?.folded ?? '');
    if (isOf && labels.length - at === 3 && labels.startsWith('P')) return [at + 1, labels.length];
  }
  // Southern District of Rive prosecutors; Transport for Rive: no name ends before its link.
  if (!headFirst && /^C+LC+w*P$/.test(labels)) return undefined;
  if (
    /^CLC+$/.test(labels) &&
    grammar.titleLinks.has(group[1]?.folded ?? '') &&
    !isGivenName(group[0]?.folded ?? '', grammar)
  )
    return [0, labels.length];
  // Rana Salim of the union; but the Bank of England, Ministry of Defence
  const leading = /^(P*)(C+)L/.exec(labels);
  const parted = leading?.[1] && isParty(group.slice(leading[1].length, leading[1].length + 1), grammar);
  if (leading && !parted && leading[2] !== undefined && leading[1] !== undefined)
    return [leading[1].length, leading[1].length + leading[2].length];
  return undefined;
}

/** une conseillère du ministre [Paul Roux], une employée de l'hôtel [Bellevue]: the name is that of whoever or whatever a link makes the noun's own. */
function isOfAnother(group: readonly Token[], at: number, before: string, grammar: Grammar): boolean {
  // secrétaire d'État auprès du Premier ministre Anne Roux, commissaire aux droits de l'homme Anne Roux
  if (!/^[^C]*Pw?LA*[Pw]$/.test(before)) return false;
  const { forms, portfolios, speakers } = grammar;
  const noun = group[at - 1]?.folded ?? '';
  if (speakers.mute.has(noun)) return group.length - at === 1 && !portfolios.has(noun);
  const link = group[before.lastIndexOf('L')]?.folded ?? '';
  return speakers.persons.has(noun) && !speakers.plural.test(noun) && forms.ofLink.test(link);
}

/** LREM, Les Marins: what may name a party, and no person. */
const isParty = ([first, second]: readonly Token[], { articles }: Grammar): boolean =>
  first !== undefined &&
  ((second === undefined && /^\p{Lu}{2,5}$/u.test(first.raw)) || (second !== undefined && articles.has(first.folded)));

/** Where the run of capitals begins that the phrase ends with. */
function runAtEnd(labels: string): number {
  let at = labels.length;
  while (at > 0 && labels[at - 1] === 'C') at--;
  return at;
}

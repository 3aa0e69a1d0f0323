import { BEGINS_SMALL } from '../../text/characters';
import { foldWord } from '../../text/fold';
import { type Grammar, isGivenName } from '../grammar';
import {
  GENITIVE,
  GENITIVE_OF_MANY,
  NAME,
  NAME_AT_END,
  OFFICE_AND_NAME,
  PARTICLE,
  WHOSE_NAME,
  WITHIN_NAME,
} from '../languages/names-of-all';

/** The full names of a text that capitals tell, in its order, each with where it begins. */
export function* capitalNames(text: string, grammar: Grammar): Generator<{ name: string; at: number }> {
  const { nounCapitals, speakers } = grammar;
  for (const m of text.matchAll(nounCapitals ? OFFICE_AND_NAME : speakers.headFirst ? NAME : NAME_AT_END)) {
    const run = { text: m[0], at: m.index };
    const own = withoutOffice(text, run, grammar);
    // à Paris Rana Salim: a given name begins the name.
    const begins = own[0] !== undefined && isGivenName(own[0].folded, grammar);
    const parts = withNext(text, run, begins ? own : withoutPlace(text, run, own, grammar), grammar);
    if (isNobody(text, run, parts, begins, grammar) || (!begins && isInMarks(text, run))) continue;
    if (nounCapitals && !begins && isNounPair(text, run, parts, grammar)) continue;
    const opening = parts[0]?.raw ?? '';
    // Musée [du Louvre]
    const count = parts.filter(({ raw }) => !PARTICLE.test(raw)).length;
    if (BEGINS_SMALL.test(opening) || count < 2 || count > 3 || isAccountOf(parts, grammar)) continue;
    const name = parts.map(({ raw }) => raw).join(' ');
    yield { name: name.replace(GENITIVE, ''), at: m.index + Math.max(0, m[0].indexOf(opening)) };
  }
}

/** Angaben von Jan Ott: where nouns have capitals, what somebody says looks like a name with a particle. */
const isAccountOf = ([first, link]: readonly Part[], { accounts, nounCapitals, speechNouns }: Grammar): boolean =>
  nounCapitals &&
  first !== undefined &&
  PARTICLE.test(link?.raw ?? '') &&
  (accounts?.test(first.folded) === true || speechNouns.has(first.folded));

/** A run of words with capitals, and where it begins. */
interface Run {
  readonly text: string;
  readonly at: number;
}

/** A word of what may be a name: as written, folded, and without the point of an abbreviation. */
interface Part {
  readonly raw: string;
  readonly folded: string;
  readonly plain: string;
}

const partOf = (raw: string): Part => {
  const folded = foldWord(raw);
  return { raw, folded, plain: folded.replace('.', '') };
};

/** The words of a run without what stands before a name: articles, adverbs, titles, offices, owners. */
function withoutOffice(text: string, run: Run, grammar: Grammar): Part[] {
  const { speakers, forms } = grammar;
  // L'écrivaine Nora Sagan: no part of a name.
  const elided = forms.elided.exec(run.text);
  const all = (elided ? run.text.slice(elided[0].length) : run.text).split(' ').map(partOf);
  // Last June Golan: what stands before a word that only leads belongs to it.
  const led = all.slice(0, -1).findLastIndex((w) => speakers.lead.has(w.folded));
  const words = all.slice(Math.max(led, officeIn(all, grammar), ownerIn(all, grammar)) + 1);
  // Marine Le Gall: what only opens a name elsewhere is a part of this one.
  const opens = speakers.headFirst ? words.findIndex((w) => !opensOnly(w.plain, grammar)) : 0;
  let parts = speakers.headFirst
    ? words.slice(Math.max(0, opens))
    : words.filter((w, i) => isParticle(words, i) || (!opensOnly(w.plain, grammar) && !isOffice(words, i, grammar)));
  // Der Stadtrat Karl Huber, die Leiterin Rana Salim: where nouns have capitals, an office stands before the name.
  if (parts.length > 2) {
    const given = parts.findIndex((w) => grammar.givenNames.has(w.folded));
    if (given > 0 && given < parts.length - 1) parts = parts.slice(given);
    else if (
      given < 0 &&
      !speakers.headFirst &&
      (isArticle(all[0], grammar) || forms.behindArticle.test(text.slice(Math.max(0, run.at - BEFORE), run.at)))
    )
      parts = parts.slice(1);
  }
  // the Greens' Ada Holm: whose they are.
  if (parts.length > 2 && GENITIVE_OF_MANY.test((parts[0] as Part).raw)) parts = parts.slice(1);
  // New York Democrat Jane Roe
  if (parts.length > 3) {
    const given = parts.slice(0, -1).findLastIndex((w) => isGivenName(w.folded, grammar));
    // not: Omar bin Yusuf al-Finch
    if (given > 0 && !PARTICLE.test((parts[given - 1] as Part).raw)) parts = parts.slice(given);
  }
  // la Suissesse Lara Marel
  const isFrom = parts.length > 2 && speakers.headFirst && forms.origin.test(parts[0]?.folded ?? '');
  if (isFrom && forms.behindArticle.test(text.slice(Math.max(0, run.at - BEFORE), run.at))) return parts.slice(1);
  // Heroes Jane Roe: in capitals too, a noun for people is no part of the name.
  return parts.length > 2 && isPerson(parts[0] as Part, grammar) ? parts.slice(1) : parts;
}

/** Stellungnahme [der] Armee: where nouns have capitals, a link that no name has stands before what something belongs to. */
const ownerIn = (words: readonly Part[], { articles, nounCapitals }: Grammar): number =>
  nounCapitals
    ? words.findLastIndex(
        ({ raw, folded }, i) =>
          i > 0 && raw === folded && articles.has(raw) && !PARTICLE.test((words[i - 1] as Part).raw),
      )
    : -1;

const isArticle = (word: Part | undefined, { articles }: Grammar): boolean =>
  word !== undefined && articles.has(word.folded);
/** In UTF-16 code units: so far before a name its noun's article stands. */
const BEFORE = 40;

/** Ursula [von der] Leyen */
const isParticle = (words: readonly Part[], i: number): boolean =>
  i > 0 && PARTICLE.test((words[i] as Part).raw) && i < words.length - 1;

/** Paris [Rana Salim], Sports [Rana Salim]: what a given name stands behind, and what a link opens, is another's. */
function withoutPlace(text: string, run: Run, parts: Part[], grammar: Grammar): Part[] {
  if (parts.length <= 2) return parts;
  const apart = isGivenName((parts[1] as Part).folded, grammar) || isLinked(text, run.at, grammar);
  return apart ? parts.slice(1) : parts;
}

const CAPITAL_BEHIND = /^ (\p{Lu}[\p{L}’'-]+)/u;

/** Les Républicains [Georges Marel]: the last given name of a run begins the name, and goes on behind it. */
function withNext(text: string, run: Run, parts: Part[], grammar: Grammar): Part[] {
  const end = run.at + run.text.length;
  const after = grammar.speakers.headFirst ? CAPITAL_BEHIND.exec(text.slice(end, end + 30))?.[1] : undefined;
  const [first, last] = [parts[0], parts.at(-1)];
  const begins = after && first && last && !isGivenName(first.folded, grammar) && isGivenName(last.folded, grammar);
  return begins ? [last, partOf(after)] : parts;
}

/** her novel, “The Salt Road”, …: whether a run, with its article or without, is all that stands in marks, as a title does. */
const isInMarks = (text: string, { at, text: { length } }: Run): boolean =>
  text[at + length] !== ' ' &&
  /^[.,]?[”"»]/.test(text.slice(at + length, at + length + 2)) &&
  /[“"„«]\s?(?:\p{Lu}\p{L}{0,2}['’ ])?$/u.test(text.slice(Math.max(0, at - 6), at));

/** Whether a run names a thing, a place, what somebody owns, or is a heading. @param begins its first word is a given name */
function isNobody(text: string, run: Run, parts: readonly Part[], begins: boolean, grammar: Grammar): boolean {
  const { speakers, forms } = grammar;
  if (WITHIN_NAME.test(text.slice(Math.max(0, run.at - BEFORE), run.at))) return true;
  // Saudi Arabia’s King Salman: whose king they are.
  if (WHOSE_NAME.test(text.slice(run.at, run.at + run.text.length + 2))) return true;
  // Deuxième Guerre: a thing is nobody; Karl Rivière: unless it is the surname behind a given name.
  const surname = begins && speakers.headFirst ? parts.length - 1 : -1;
  if (parts.some(({ folded }, i) => i !== surname && (speakers.mute.has(folded) || speakers.bodies.has(folded))))
    return true;
  // Bloquer Paris: a heading that begins with a verb. L'IMPORTANCE DE LA FORMATION: one in capitals.
  if (isHeading(text, parts, run.at, grammar)) return true;
  // British Industry: where something is from begins no person's name.
  if (parts.length > 1 && forms.demonym.test(parts[0]?.folded ?? '')) return true;
  // BFM TV: an abbreviation ends no person's name.
  if (!begins && BODY.test(parts.at(-1)?.raw ?? '')) return true;
  // in Winter Harbor: a place.
  return !begins && forms.placeBefore.test(text.slice(Math.max(0, run.at - LINK), run.at));
}

/** In UTF-16 code units: so long is a word that makes a name a place, with its space and the one before. */
const LINK = 9;

/** TV, CGT; not: MARX */
const BODY = /^\p{Lu}{2,3}$/u;

const HAS_SMALL = /\p{Ll}/u;

/** Words with capitals that are no name: a verb at a sentence's beginning, small words in capitals. */
function isHeading(text: string, parts: readonly Part[], at: number, grammar: Grammar): boolean {
  const [first] = parts;
  if (parts.length > 1 && parts.every((w) => !HAS_SMALL.test(w.raw)) && parts.some((w) => isSmall(w, grammar)))
    return true;
  if (!first || !grammar.forms.infinitive.test(first.raw) || isGivenName(first.folded, grammar)) return false;
  if (isLabelled(text, at + first.raw.length)) return false;
  return /(?:^|[.!?…»”\n]\s?)$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Garnier : …: a word alone before a colon, whatever its form. */
export const isLabelled = (text: string, end: number): boolean => /^\s?[:：]/.test(text.slice(end, end + 2));

/** auf dem [Portal Möwe], den [Matrosen Pullover]: where nouns have capitals, two words right behind an article or a number, the first no given name. */
function isNounPair(text: string, { text: words, at }: Run, parts: readonly Part[], { forms }: Grammar): boolean {
  const [first, , third] = parts;
  const from = first ? words.indexOf(first.raw) : 0;
  return (
    parts.length > 1 &&
    !third &&
    forms.rightBehindArticle.test(text.slice(Math.max(0, at - LINK), at) + words.slice(0, from))
  );
}

/** Police [Chief] Dan Roe: the last title before a name where names stand last, which a body may stand before; no part of a name. */
function officeIn(words: readonly Part[], grammar: Grammar): number {
  const { speakers, nounCapitals } = grammar;
  if (nounCapitals || speakers.headFirst) return -1;
  const at = words.slice(0, -2).findLastIndex(({ plain }) => speakers.titles.has(plain) || speakers.persons.has(plain));
  return at > 0 && isGivenName((words[at - 1] as Part).folded, grammar) ? -1 : at;
}

function isPerson({ folded }: Part, grammar: Grammar): boolean {
  return grammar.speakers.persons.has(folded) && !isGivenName(folded, grammar);
}

function isSmall({ folded }: Part, { prepositions, articles }: Grammar): boolean {
  return prepositions.has(folded) || articles.has(folded);
}

/** Whether a link stands right before: ministre [des] Sports Rana Salim. */
function isLinked(text: string, at: number, { speakers, forms }: Grammar): boolean {
  const before = forms.linkBefore.exec(text.slice(Math.max(0, at - 12), at))?.[1];
  return before !== undefined && speakers.links.has(foldWord(before));
}

/** [Oppositionsführerin] Ayla Demir, [Mann] Viktor: an office by its form, or a noun for somebody, and a name behind it. */
function isOffice(words: readonly Part[], i: number, { forms, givenNames, genderOf }: Grammar): boolean {
  const { folded } = words[i] as Part;
  if (i === words.length - 1 || givenNames.has(folded)) return false;
  return forms.office.test(folded) || genderOf.has(folded);
}

/** A word that may stand with a capital before a name and is no part of it. */
function opensOnly(folded: string, grammar: Grammar): boolean {
  const { speakers, articles, adverbials, prepositions, cues, viewpoints } = grammar;
  const carries = grammar.nounCapitals && grammar.carriers.has(folded);
  // Entre la France
  const governs = prepositions.has(folded) && !PARTICLE.test(folded);
  return (
    carries ||
    governs ||
    cues.get(folded) === 'source' ||
    viewpoints.has(folded) ||
    speakers.titles.has(folded) ||
    speakers.lead.has(folded) ||
    articles.has(folded) ||
    adverbials.has(folded)
  );
}

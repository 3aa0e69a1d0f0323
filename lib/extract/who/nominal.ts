import { isAbbreviation } from '../../text/abbreviations';
import { foldWord } from '../../text/fold';
import type { Span } from '../../text/span';
import { type Gender, type Grammar, isGivenName } from '../grammar';
import { OWNER } from '../languages/names-of-all';
import type { Written } from '../read/written';
import { isLabelled } from './capital-names';
import { labelOf, nameIn } from './name-in-phrase';
import {
  beforeMoment,
  endsAt,
  isObject,
  isOfMany,
  isPresent,
  isVerbBefore,
  isVerbOf,
  joinsComplement,
  saysWhich,
  standsAlone,
} from './nominal-end';
import { headOf, sortOf } from './nominal-head';
import { partsOf, type Token } from './phrase-parts';
import type { SpeakerWords } from './speaker-words';

/** What a phrase names. */
export type Sort = 'name' | 'office' | 'body' | 'group' | 'document' | 'unnamed' | 'noun';

/** Somebody or something that can speak, as far as the words that name it tell. */
export interface Nominal {
  /** The words that name it, without adverbs before and clauses behind. */
  readonly span: Span;
  /** The name and nothing more: no title, no office, no clause. */
  readonly name: string;
  readonly sort: Sort;
  /** The words before a name: its title or office. */
  readonly office: string;
  readonly gender: Gender | undefined;
  readonly plural: boolean;
}

/** Whether the text has the word as a name: with a capital where no sentence begins. */
export type IsName = (folded: string) => boolean;

/** In words: what is longer is a clause. */
const MOST = 18;

/**
 * What the words of `span` name, where names have capitals; undefined where nothing in them can speak: adverbs,
 * negations, dates, what stands behind a preposition, verbs, nouns for things.
 */
export function capitalNominal(written: Written, span: Span, isName: IsName): Nominal | undefined {
  const { text, grammar } = written;
  const parts = partsOf(written, span);
  const [first, ...others] = parts.map((part) => readPart(text, part, grammar, isName));
  // le député Insoumis (gauche radicale) Adrien Marel: the second name is theirs.
  const full =
    first?.sort === 'name' &&
    first.office !== '' &&
    !first.name.includes(' ') &&
    others.find((n) => isFull(n, grammar));
  if (full) return { ...full, office: first.office };
  if (first?.sort === 'name') return first;
  // la maire de Sablon, Lina Bahri: the name may stand behind the comma; une des figures du port, Lina Bahri
  // la Fédération du commerce (FCD), Jacques Marel: an abbreviation is the name where there is no other.
  const names = first || isArticle(parts[0]?.[0], grammar) ? others.filter((n) => n?.sort === 'name') : [];
  const named = names.find((n) => !/^\p{Lu}{2,6}$/u.test(n?.name ?? '')) ?? names[0];
  if (!named) return first;
  return {
    ...named,
    office: first?.name ?? '',
    gender: named.gender ?? first?.gender,
    span: [first?.span[0] ?? span[0], named.span[1]],
  };
}

/** A given name and another. */
const isFull = (nominal: Nominal | undefined, grammar: Grammar): nominal is Nominal => {
  const [given = '', family] = nominal?.sort === 'name' ? nominal.name.toLowerCase().split(' ') : [];
  return family !== undefined && isGivenName(given, grammar);
};

const isArticle = (token: Token | undefined, { articles }: Grammar): boolean =>
  token !== undefined && articles.has(token.folded);

function readPart(text: string, tokens: readonly Token[], grammar: Grammar, isName: IsName): Nominal | undefined {
  const words = grammar.speakers;
  let start = 0;
  // Ana Ruiz/EPA: a photographer's credit, and what was run on behind it.
  const credit = tokens.findLastIndex(
    (t, i) => text[t.start - 1] === '/' || t.raw.includes('/') || (i > 0 && t.capital && GLUED.test(t.raw)),
  );
  if (credit >= 0) start = credit + 1;
  while (start < tokens.length && leads(tokens, start, grammar)) start++;
  // heard [a man]: a verb, and its object.
  const leading = tokens[start];
  if (!words.headFirst && leading?.capital === false && endsAt(leading, grammar)) {
    const governs = words.never.has(leading.folded);
    if (!governs && grammar.articles.has(tokens[start + 1]?.folded ?? '')) start++;
    else if (words.ends.has(leading.folded)) return undefined;
  }
  // said the source Meanwhile, …: a sentence that lost its point.
  if (tokens.length - start > 1 && isRunOn(text, tokens, words))
    return readPart(text, tokens.slice(0, -1), grammar, isName);
  const first = tokens[start];
  const others =
    first &&
    words.others?.exec(
      tokens
        .slice(start, start + MOST)
        .map((t) => t.folded)
        .join(' '),
    );
  if (others) return othersOf(text, tokens.slice(start), others[0].split(' ').length, grammar);
  // Bloquer Paris: a heading that begins with a verb.
  const isVerb = first?.capital && grammar.forms.infinitive.test(first.folded) && !isLabelled(text, first.end);
  if (isVerb && !isName(first.folded) && !isGivenName(first.folded, grammar) && opensSentence(text, first.start))
    return undefined;
  // Me Samir Benali; not: me; J.-P. Morvan, not: j’
  const isInitial = first?.raw.length === 1 && first.capital && text[first.end] === '.';
  const isTitle = first?.capital && (isInitial || words.titles.has(first.folded)) && tokens[start + 1]?.capital;
  // lance ce pêcheur, ce jeune retraité
  const noun = grammar.titleAdjectives.has(tokens[start + 1]?.folded ?? '') ? tokens[start + 2] : tokens[start + 1];
  const pointed = first && noun && !noun.capital && words.opens.has(first.folded) && isPersonal(noun, words);
  if (!first || (!isTitle && !pointed && (words.never.has(first.folded) || words.never.has(first.raw.toLowerCase()))))
    return undefined;
  // il aurait dû aller plus loin: what begins with a pronoun is a clause; They met [Sami Haddad]
  if (grammar.pronouns.has(first.folded) && !isInitial && start + 1 < tokens.length) {
    const last = tokens.findLastIndex((t) => !t.capital) + 1;
    return last > start && last < tokens.length ? readPart(text, tokens.slice(last), grammar, isName) : undefined;
  }
  let from = start;
  while (from < tokens.length && opensPhrase(tokens[from] as Token, words) && !standsAlone(tokens, from, grammar))
    from++;
  // one of the drivers, deux des pilotes: whoever they are taken from says who they are.
  if (from > start && words.links.has(tokens[from]?.folded ?? '') && opensPhrase(tokens[from + 1] ?? first, words)) {
    const whole = readPart(text, tokens.slice(from + 1), grammar, isName);
    return whole && whole.sort !== 'name' && whole.sort !== 'body'
      ? { ...whole, span: [first.start, whole.span[1]], name: unmarked(text.slice(first.start, whole.span[1])) }
      : undefined;
  }
  let to = from;
  // tout cela
  if (from > start && tokens[from] && isThing(tokens[from] as Token, words)) return undefined;
  // l'on découvre des gens: a clause again.
  if (from > start && grammar.pronouns.has(tokens[from]?.folded ?? '')) return undefined;
  while (
    to < tokens.length &&
    (to === from ||
      joinsComplement(tokens, from, to, grammar) ||
      !(endsAt(tokens[to] as Token, grammar) || isObject(tokens, to, grammar) || isPresent(tokens, to, grammar)))
  )
    to++;
  // les citoyens interrogés se disent …: a participle that nothing stands behind says which.
  if (saysWhich(text, tokens, to, grammar)) to++;
  // a person familiar with the matter: what goes on the noun is no end.
  const goesOn = to > from && grammar.postmodifiers.has(`${tokens[to - 1]?.folded} ${tokens[to]?.folded}`);
  if (goesOn) to = tokens.length;
  // l'ancien ministre vise la politique: right before an object stands its verb.
  const stopped = tokens[to];
  if (stopped && to - from > 1 && isObject(tokens, to, grammar) && isVerbBefore(tokens, to - 1, grammar)) to--;
  while (to > from && isLoose(tokens[to - 1] as Token, words) && !goesAlone(tokens, to - 1, grammar)) to--;
  to = beforeMoment(tokens, from, to, words);
  if (isVerbOf(text, tokens, from, to, grammar)) to--;
  const group = tokens.slice(from, to);
  if (group.length === 0 || group.length > MOST || group.every((t) => isNumber(t, words))) return undefined;
  // an estimated 175
  if (/^\d/.test(group.at(-1)?.folded ?? '') && !group.at(-2)?.capital && group.length > 1) return undefined;
  // Des quatre autres candidats, un vient: what they are a part of.
  if (grammar.forms.partitive.test(`${first.folded} ${tokens[start + 1]?.folded}`)) return undefined;
  const labels = group.map((t, k) => labelOf(group, k, grammar, isName, () => opensSentence(text, t.start))).join('');
  const run = nameIn(group, labels, grammar, from > start);
  const told = tokens
    .slice(start, to)
    .map((t) => grammar.genderOf.get(t.folded))
    .find(Boolean);
  /** The phrase under all of its words up to an offset. */
  const whole = (to: number, sort: Nominal['sort']): Nominal => ({
    span: [first.start, to],
    name: unmarked(text.slice(first.start, to)),
    sort,
    office: '',
    gender: told,
    plural: false,
  });
  if (run) {
    const nameFrom = run[0];
    let nameTo = run[1];
    while (nameTo - nameFrom > 1 && words.honours.has(group[nameTo - 1]?.folded ?? '')) nameTo--;
    const [head, last] = [group[nameFrom] as Token, group[nameTo - 1] as Token];
    // la « double peine »: of what stands in marks in small letters only many speak.
    // répond le « boxeur »: somebody by the noun for people in them.
    const inner = isTerm(head) && to - from === 1 ? foldWord(unmarked(head.raw)) : '';
    if (from > start && (words.persons.has(inner) || words.personForm.test(inner))) return whole(head.end, 'office');
    if (isTerm(head) && !tokens.slice(0, from).some((t) => grammar.forms.count.test(t.folded))) return undefined;
    const before = labels.slice(0, nameFrom);
    // A Briton accused of …: with such an article, one word is where somebody comes from.
    const article = tokens[from - 1];
    const isOrigin =
      article !== undefined &&
      grammar.forms.indefinite.test(`${article.folded} `) &&
      nameTo - nameFrom === 1 &&
      before === '' &&
      !isTerm(head) &&
      head.folded !== '' &&
      !grammar.givenNames.has(head.folded);
    if (isOrigin) return whole(head.end, 'noun');
    const isBody = /B/.test(before) && !/P/.test(before);
    // the spokesperson for the party Rive Now, a spokesman for grain giant Rive: the name is that of whom they are of; not: the head of the station Gareth Pugh.
    const isOf =
      /^w*P[^L]*L.*B$/.test(before) ||
      (/^w*P[^L]*L/.test(before) && grammar.spokesperson.behind.test(text.slice(first.start, head.start)));
    if (!words.headFirst && nameTo === group.length && isOf && !isGivenName(head.folded, grammar))
      return whole((group.at(-1) as Token).end, 'office');
    // l'association Mer Libre is named so; le groupe Carrefour is Carrefour.
    const noun = group[nameFrom - 1];
    // la CGT Cheminots
    const isInstitution =
      isBody &&
      noun !== undefined &&
      (grammar.institutions.has(noun.folded) || (words.headFirst && /^\p{Lu}{2,5}$/u.test(noun.raw)));
    const named = isInstitution ? noun : head;
    // l'association Vivre au Port
    const goesOn =
      isInstitution && grammar.titleLinks.has(group[nameTo]?.folded ?? '') && labels[nameTo + 1] === 'C'
        ? (group[nameTo + 1] as Token)
        : last;
    // In an earlier version of this story [Price] said: what is no office does not go with the name.
    const apart = !words.headFirst && !/[PB]/.test(before);
    return {
      span: [apart ? head.start : first.start, goesOn.end],
      name: unmarked(text.slice(named.start, endOf(text, goesOn))).replace(OWNER, ''),
      sort: isBody ? 'body' : isTerm(head) ? 'group' : 'name',
      office: nameFrom > 0 && !apart ? text.slice((group[0] as Token).start, (group[nameFrom - 1] as Token).end) : '',
      gender: told ?? (isBody || nameTo - nameFrom < 2 ? undefined : grammar.givenNames.get(head.folded)),
      plural: false,
    };
  }
  const head = headOf(group, labels, grammar);
  const sort = head && sortOf(head, words, grammar);
  if (!sort) return undefined;
  const plural = words.plural.test(head.folded);
  // Who is nothing but a noun needs an article, or to be many: engineers said; a lorry driver said.
  if (sort === 'noun' && from === start && !(plural && !words.headFirst)) return undefined;
  if (words.headFirst && from === start && /^w/.test(labels) && !grammar.titleAdjectives.has(group[0]?.folded ?? ''))
    return undefined;
  const last = group.at(-1) as Token;
  // Trois personnes à Lyon; not: l'ambassadeur à Lyon
  const place = plural ? grammar.forms.placeBehind.exec(text.slice(head.end, last.end))?.index : undefined;
  const until = place === undefined ? last.end : head.end + place;
  return { ...whole(until, sort), plural };
}

/** [l'un d'eux] a ri; [d'autres élus] ont ri: so many words, and the noun with a plural behind them. */
function othersOf(text: string, tokens: readonly Token[], count: number, { speakers }: Grammar): Nominal {
  const noun = tokens[count];
  const named = noun && !noun.capital && (speakers.persons.has(noun.folded) || speakers.personForm.test(noun.folded));
  const span: Span = [(tokens[0] as Token).start, (tokens[named ? count : count - 1] as Token).end];
  return { span, name: text.slice(...span), sort: 'unnamed', office: '', gender: undefined, plural: count === 2 };
}

const isPersonal = ({ folded }: Token, { persons, personForm }: SpeakerWords): boolean =>
  persons.has(folded) || personForm.test(folded);

/** les « bonnets rouges »: what stands in marks and begins with a small letter. */
const isTerm = ({ raw, folded }: Token): boolean => folded === '' && /^.\s*\p{Ll}/u.test(raw);

/** Where a word ends, with the point of an initial: Jan B. */
const endOf = (text: string, { end, raw }: Token): number => (text[end] === '.' && INITIAL.test(raw) ? end + 1 : end);
const INITIAL = /^\p{Lu}\p{L}?$/u;

const unmarked = (name: string): string => name.replace(/["“”„«»]/g, '').trim();

/** Then, on Friday, hier: what only says when or how. */
function leads(tokens: readonly Token[], k: number, { articles, speakers, adverbs }: Grammar): boolean {
  const t = tokens[k] as Token;
  const next = tokens[k + 1];
  // Nearly 8,000 people; but Connolly Smith
  const opens = next !== undefined && !(t.capital && next.capital);
  // Mme la maire Anne Roux
  const honours =
    next?.capital === false && speakers.headFirst && speakers.titles.has(t.folded) && articles.has(next.folded);
  return honours || speakers.lead.has(t.folded) || (opens && adverbs.form?.test(t.folded) === true);
}

const opensPhrase = (t: Token, words: SpeakerWords): boolean => words.opens.has(t.folded) || isNumber(t, words);

/** 41, 1,500; but the 41-year-old */
const isNumber = ({ folded }: Token, { personForm }: SpeakerWords): boolean =>
  /^\d/.test(folded) && !personForm.test(folded);

/** Whether the last word opens the next sentence: Meanwhile, … */
function isRunOn(text: string, tokens: readonly Token[], { lead, links }: SpeakerWords): boolean {
  const [before, last] = tokens.slice(-2) as [Token, Token];
  return last.capital && text[last.end] === ',' && lead.has(last.folded) && !links.has(before.folded);
}

/** A word that no phrase begins with stands behind what opens one: tout cela; but une personne. */
const isThing = ({ capital, folded }: Token, { never, opens, persons }: SpeakerWords): boolean =>
  !capital && never.has(folded) && !opens.has(folded) && !persons.has(folded);

/** EPAThe, ImagesA */
const GLUED = /^\p{Lu}{3,}\p{Ll}{2,}$|^\p{Lu}\p{Ll}{3,}\p{Lu}$/u;

/** une autre; a mother of [three]: what only opens a phrase elsewhere. */
const goesAlone = (tokens: readonly Token[], k: number, grammar: Grammar): boolean =>
  standsAlone(tokens, k, grammar) || isOfMany(tokens, k, grammar);

/** An article or a link with nothing behind it. */
const isLoose = (t: Token, { links, opens }: SpeakerWords): boolean =>
  !t.capital && (links.has(t.folded) || opens.has(t.folded));

const SHORTENED = /(?<![\p{L}\p{M}])(\p{Lu}\p{L}{0,2})\.\s$/u;

/** Whether a sentence begins there, where a capital says nothing. */
function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  // M. Traoré, J.-P. Andréa: the point of what is shortened ends nothing.
  const short = SHORTENED.exec(before)?.[1];
  if (short && (short.length === 1 || isAbbreviation(short.toLowerCase()))) return false;
  const last = before.trimEnd().at(-1);
  return last === undefined || before.includes('\n') || '.!?…:;|»”“"«—–-'.includes(last);
}

import { isAbbreviation } from '../../text/abbreviations';
import type { Span } from '../../text/span';
import { type Gender, type Grammar, isGivenName } from '../grammar';
import { GENITIVE } from '../languages/names-of-all';
import { isInitial } from '../read/items';
import type { Written } from '../read/written';
import { byName } from './by-name';
import { byNoun } from './by-noun';
import { isLabelled } from './capital-names';
import { labelOf, nameIn } from './name-in-phrase';
import { endsAt, phraseEnd, standsAlone } from './nominal-end';
import { partsOf, type Token, unmarked } from './phrase-parts';
import { isPersonal, type SpeakerWords } from './speaker-words';

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
/** In words: so long is the name of whose they are. */
const LONGEST_OWNER = 3;

/**
 * What the words of `span` name, where names have capitals; undefined where nothing in them can speak: adverbs,
 * negations, dates, what stands behind a preposition, verbs, nouns for things.
 */
export function capitalNominal(written: Written, span: Span, isName: IsName = () => false): Nominal | undefined {
  const { text, grammar } = written;
  const parts = partsOf(written, span);
  const [first, ...others] = parts.map((tokens) => readRun({ text, tokens, grammar, isName }));
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

/** The words of one run, in the text that they are of. */
interface Run {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  readonly isName: IsName;
}

function readRun(run: Run): Nominal | undefined {
  const { text, tokens, grammar } = run;
  const words = grammar.speakers;
  const start = startOf(run);
  const first = tokens[start];
  if (!first) return undefined;
  // said the source Meanwhile, …: a sentence that lost its point.
  if (tokens.length - start > 1 && isRunOn(text, tokens, words))
    return readRun({ ...run, tokens: tokens.slice(0, -1) });
  const others = words.others?.exec(
    tokens
      .slice(start, start + MOST)
      .map((t) => t.folded)
      .join(' '),
  );
  if (others) return othersOf(text, tokens.slice(start), others[0].split(' ').length, grammar);
  if (!mayBegin(run, start)) return undefined;
  // il aurait dû aller plus loin: what begins with a pronoun is a clause; They met [Sami Haddad]
  if (grammar.pronouns.has(first.folded) && !isInitial(text, first) && start + 1 < tokens.length) {
    const last = tokens.findLastIndex((t) => !t.capital) + 1;
    return last > start && last < tokens.length ? readRun({ ...run, tokens: tokens.slice(last) }) : undefined;
  }
  let from = start;
  while (from < tokens.length && opensPhrase(tokens[from] as Token, words) && !standsAlone(tokens, from, grammar))
    from++;
  const noun = tokens[from];
  if (from > start && noun) {
    // one of the drivers, deux des pilotes, one of Lind’s drivers: whoever they are taken from says who they are.
    const owned = tokens.slice(from + 1, from + 1 + LONGEST_OWNER).some(({ folded }) => GENITIVE.test(folded));
    if (words.links.has(noun.folded) && (owned || opensPhrase(tokens[from + 1] ?? first, words))) {
      const whole = readRun({ ...run, tokens: tokens.slice(from + 1) });
      return whole && whole.sort !== 'name' && whole.sort !== 'body'
        ? { ...whole, span: [first.start, whole.span[1]], name: unmarked(text.slice(first.start, whole.span[1])) }
        : undefined;
    }
    // tout cela; l'on découvre des gens: a clause again.
    if (isThing(noun, words) || grammar.pronouns.has(noun.folded)) return undefined;
  }
  const to = phraseEnd(text, tokens, from, grammar);
  const group = tokens.slice(from, to);
  if (group.length === 0 || group.length > MOST || group.every((t) => isNumber(t, words))) return undefined;
  // an estimated 175
  if (/^\d/.test(group.at(-1)?.folded ?? '') && !group.at(-2)?.capital && group.length > 1) return undefined;
  // Des quatre autres candidats, un vient: what they are a part of.
  if (grammar.forms.partitive.test(`${first.folded} ${tokens[start + 1]?.folded}`)) return undefined;
  const labels = group
    .map((t, k) => labelOf(group, k, grammar, run.isName, () => opensSentence(text, t.start)))
    .join('');
  const naming = { text, grammar, opening: tokens.slice(start, from), group, labels };
  const name = nameIn(group, labels, grammar, from > start);
  return name ? byName(naming, name) : byNoun(naming);
}

/** Where a run begins, behind what only leads to whom it names; its end, where it names nobody. */
function startOf({ text, tokens, grammar }: Run): number {
  // Ana Ruiz/EPA: a photographer's credit, and what was run on behind it.
  let start =
    tokens.findLastIndex(
      (t, i) => text[t.start - 1] === '/' || t.raw.includes('/') || (i > 0 && t.capital && GLUED.test(t.raw)),
    ) + 1;
  while (start < tokens.length && leads(tokens, start, grammar)) start++;
  const { articles, speakers } = grammar;
  const verb = tokens[start];
  if (speakers.headFirst || verb?.capital !== false || !endsAt(verb, grammar)) return start;
  // heard [a man]: a verb, and its object.
  if (!speakers.never.has(verb.folded) && articles.has(tokens[start + 1]?.folded ?? '')) return start + 1;
  return speakers.ends.has(verb.folded) ? tokens.length : start;
}

/** Whether a phrase that names somebody may begin with the word. */
function mayBegin({ text, tokens, grammar, isName }: Run, start: number): boolean {
  const words = grammar.speakers;
  const [first, second] = [tokens[start] as Token, tokens[start + 1]];
  // Bloquer Paris: a heading that begins with a verb.
  const isVerb = first.capital && grammar.forms.infinitive.test(first.folded) && !isLabelled(text, first.end);
  if (isVerb && !isName(first.folded) && !isGivenName(first.folded, grammar) && opensSentence(text, first.start))
    return false;
  if (!words.never.has(first.folded) && !words.never.has(first.raw.toLowerCase())) return true;
  // Me Samir Benali; not: me; J.-P. Morvan, not: j’
  if (first.capital && (isInitial(text, first) || words.titles.has(first.folded)) && second?.capital) return true;
  // lance ce pêcheur, ce jeune retraité
  const noun = grammar.titleAdjectives.has(second?.folded ?? '') ? tokens[start + 2] : second;
  return noun?.capital === false && words.opens.has(first.folded) && isPersonal(noun.folded, words);
}

/** [l'un d'eux] a ri; [d'autres élus] ont ri: so many words, and the noun with a plural behind them. */
function othersOf(text: string, tokens: readonly Token[], count: number, { speakers }: Grammar): Nominal {
  const noun = tokens[count];
  const named = noun && !noun.capital && isPersonal(noun.folded, speakers);
  const span: Span = [(tokens[0] as Token).start, (tokens[named ? count : count - 1] as Token).end];
  return { span, name: text.slice(...span), sort: 'unnamed', office: '', gender: undefined, plural: count === 2 };
}

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

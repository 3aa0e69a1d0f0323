import { isBareElision } from '../../text/elision';
import type { Span } from '../../text/span';
import { isNoun } from '../cue/cue';
import type { Grammar } from '../grammar';
import { type Item, isInitial, type QuoteItem, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { withApposition } from './apposition';
import { besideBracket, besideComma, besideDash } from './beside';
import { officeBefore } from './offices-in-row';

/** A noun phrase that may name a speaker: the items from `from` to `to`, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** In items: so long is a phrase at the most. */
export const LIMIT = 18;

/** The phrase that begins at item `at`, as in قال [رئيس الوزراء] إن and “…,” said [the minister]. */
export function phraseAfter(r: Reading, at: number, end = r.all.length): Phrase | undefined {
  if (r.grammar.phraseAt) return r.grammar.phraseAt(r, at, end);
  // “said also the minister”, „sagte dazu der Minister“
  let from = r.grammar.behindVerb(r, at, end);
  while (from < end && isAdverb(r.all[from], r.grammar)) from++;
  const first = r.all[from];
  if (first?.type === 'word' && from < end && r.grammar.pronouns.has(first.folded) && !isInitial(r.text, first))
    return phrase(r.all, from, from + 1);
  let to = from;
  for (; to < end && to - from < LIMIT; to++) {
    const item = r.all[to] as Item;
    if (isTerm(r, to) && to > from) continue;
    if (item.type !== 'word' || item.entry.opensClause) break;
    if (endsPhrase(item, r.grammar, to > from) && !isInitial(r.text, item) && !goesOn(r, from, to)) break;
    if (beginsClause(r, from, to) || beginsLine(r, from, to)) break;
  }
  // two people familiar with the matter
  if (to > from && to < end && isPostmodifier(r, to))
    while (
      to < end &&
      to - from < LIMIT &&
      r.all[to]?.type === 'word' &&
      !r.grammar.complementizers.has((r.all[to] as WordItem).folded)
    )
      to++;
  // l'agence « Le Port »: what stands in marks may be a name.
  if (to < end && to > from && isQuotedName(r, to)) return phrase(r.all, from, to + 1);
  return phrase(r.all, from, withApposition(r, from, to, end));
}

/** secrétaire d'État [à] l'Intérieur: the link of an office and what it is for. */
const holdsTitle = (r: Reading, k: number): boolean =>
  r.grammar.titleLinks.has(wordAt(r.all, k)) && [1, 2].some((n) => r.grammar.portfolios.has(wordAt(r.all, k + n)));

/** Whether a word that ends most phrases is within one: an office's link, another complement, a name's own small word. */
const goesOn = (r: Reading, from: number, k: number): boolean =>
  holdsTitle(r, k) || holdsName(r, from, k) || joinsComplement(r, from, k);

/** l'association Vivre [au] Port */
function holdsName(r: Reading, from: number, k: number): boolean {
  const [before, next] = [r.all[k - 1], r.all[k + 1]];
  if (!r.grammar.titleLinks.has(wordAt(r.all, k)) || before?.type !== 'word' || next?.type !== 'word') return false;
  return before.capital && next.capital && [from, from + 1].some((i) => r.grammar.institutions.has(wordAt(r.all, i)));
}

/** le ministre de l'Action [et] des comptes publics: behind “and”, the link of another complement of the same noun. */
function joinsComplement(r: Reading, from: number, k: number): boolean {
  if (!r.grammar.joiners.has(wordAt(r.all, k))) return false;
  const isLink = (i: number) => r.grammar.forms.ofLink.test(wordAt(r.all, i));
  for (let i = from; i < k; i++) if (isLink(i) && isLink(k + 1)) return true;
  // secrétaire d'État aux Anciens combattants et à la Mémoire
  const isTitle = (i: number) => r.grammar.speakers.headFirst && r.grammar.titleLinks.has(wordAt(r.all, i));
  for (let i = from; i < k; i++) if (isTitle(i) && isTitle(k + 1)) return true;
  return false;
}

/** Selon la direction [il] s'agit de …: behind a noun and its article, a pronoun begins the next clause. */
function beginsClause(r: Reading, from: number, k: number): boolean {
  if (!r.grammar.speakers.headFirst || k < from + 2 || !r.grammar.articles.has(wordAt(r.all, from))) return false;
  const [before, word] = [wordAt(r.all, k - 1), wordAt(r.all, k)];
  // l'un d'entre eux
  const governed = r.grammar.speakers.links.has(before) || r.grammar.prepositions.has(before);
  return r.grammar.pronouns.get(word)?.gender !== undefined && !governed;
}

/** témoigne un pompier ⏎ [Les] médias …: a line that begins with an article begins a sentence, were the one before to end without a point. */
function beginsLine({ text, all, grammar }: Reading, from: number, k: number): boolean {
  const [before, word] = [all[k - 1], all[k]];
  if (k <= from + 1 || word?.type !== 'word' || !word.capital || !grammar.determiners.has(word.folded)) return false;
  return text.slice(before?.end, word.start).includes('\n');
}

/** les [« bonnets rouges »]: a few words in marks right behind an article, where the noun stands first. */
function isTerm(r: Reading, k: number): boolean {
  const [before, marks] = [r.all[k - 1], r.all[k]];
  if (!r.grammar.speakers.headFirst || marks?.type !== 'quote' || marks.pauses || marks.asks) return false;
  const { determiners, speakers } = r.grammar;
  const opens =
    before?.type === 'word' &&
    (determiners.has(before.folded) || speakers.opens.has(before.folded) || /^\d/.test(before.folded));
  return opens && marks.end - marks.start <= LONGEST_TERM;
}
/** In UTF-16 code units. */
const LONGEST_TERM = 24;

/** In UTF-16 code units: what is longer is no name. */
export const LONGEST_NAME = 40;

/** Marks that may hold a name: a few words, the first with a capital, and no comma at their end. */
export const isShortName = ({ start, end, pauses, small }: QuoteItem): boolean =>
  end - start <= LONGEST_NAME && !pauses && !small;

/** Whether the marks at item `to` hold a name that goes on with the agency or body before them. */
export function isQuotedName(r: Reading, to: number): boolean {
  const [last, quote] = [r.all[to - 1], r.all[to]];
  if (quote?.type !== 'quote' || !isShortName(quote)) return false;
  return last?.type === 'word' && (r.grammar.carriers.has(last.folded) || r.grammar.institutions.has(last.folded));
}

/** The phrase that ends right before item `at`, as in [the minister] said; steps over an apposition. */
export function phraseBefore(r: Reading, behind: number, start = 0): Phrase | undefined {
  const at = beforeAge(r, behind, start);
  if (r.grammar.phraseUpTo) return r.grammar.phraseUpTo(r, at, start);
  const to = beforeAdverbs(r, at, start);
  const stepped = besideComma(r, to, start) ?? besideBracket(r, to, start) ?? besideDash(r, to, start);
  if (stepped) return stepped.phrase;
  const last = r.all[to - 1];
  if (
    to > start &&
    last?.type === 'word' &&
    r.grammar.pronouns.has(last.folded) &&
    r.grammar.subject === 'before-first'
  )
    return phrase(r.all, to - 1, to);
  let from = to;
  while (from > start && to - from < LIMIT) {
    const item = r.all[from - 1] as Item;
    if (isTerm(r, from - 1)) {
      from--;
      continue;
    }
    if (item.type !== 'word') break;
    if (item.entry.cue && !item.capital && !isNoun(r, from - 1)) break;
    if (
      endsPhrase(item, r.grammar, true) &&
      !(isLinkingWord(item, r.grammar) && from - 2 >= start && from < to && (r.all[from] as WordItem).capital)
    )
      break;
    from--;
    if (opensAnother(r, from, start)) break;
  }
  if (from < to && from - 2 > start && isPostmodifier(r, from - 1)) {
    const noun = phraseBefore(r, from - 2, start);
    if (noun?.to === from - 2) from = noun.from;
  }
  // But the engineers wrote
  if (r.grammar.capitals && from < to - 1 && r.grammar.joiners.has(wordAt(r.all, from))) from++;
  return phrase(r.all, officeBefore(r, from, start) ?? from, to);
}

/** Ann Lind, [43], who runs the port; Jan Ott, [aged 43], …: the comma before a number that two of them set apart, which is how old somebody is. */
function beforeAge({ all }: Reading, at: number, start: number): number {
  if (all[at]?.type !== 'comma' || !/^\d/.test(wordAt(all, at - 1))) return at;
  const comma = all[at - 2]?.type === 'comma' ? at - 2 : at - 3;
  return comma > start && all[comma]?.type === 'comma' ? comma : at;
}

/** Smith has often [loudly and openly] argued: the item behind which the adverbs before item `at` begin, also where two are joined. */
function beforeAdverbs({ all, grammar }: Reading, at: number, start: number): number {
  let to = at;
  while (to > start && isAdverb(all[to - 1], grammar)) {
    to--;
    const joins = grammar.joiners.has(wordAt(all, to - 1)) || all[to - 1]?.type === 'comma';
    if (joins && to - 2 >= start && isAdverb(all[to - 2], grammar)) to--;
  }
  return to;
}

/** a plan [its critics] called …: where a determiner stands right behind a noun, a phrase begins with it. */
function opensAnother(r: Reading, k: number, start: number): boolean {
  const [item, before] = [r.all[k], r.all[k - 1]];
  const { beforeDeterminer, determiners } = r.grammar;
  if (beforeDeterminer.size === 0 || k <= start || item?.type !== 'word' || before?.type !== 'word') return false;
  return determiners.has(item.folded) && !item.capital && !beforeDeterminer.has(before.folded);
}

const isPostmodifier = (r: Reading, k: number): boolean => {
  const [first, second] = [r.all[k - 1], r.all[k]];
  return (
    first?.type === 'word' && second?.type === 'word' && r.grammar.postmodifiers.has(`${first.folded} ${second.folded}`)
  );
};

export function phrase(all: readonly Item[], from: number, to: number): Phrase | undefined {
  if (from >= to) return undefined;
  const only = all[from] as Item;
  // d'ajouter: an elided word is no phrase.
  if (to - from === 1 && only.type === 'word' && isBareElision(only.folded)) return undefined;
  return { from, to, span: [(all[from] as Item).start, (all[to - 1] as Item).end] };
}

/** Whether the word cannot stand in a speaker's phrase. A name in capitals may look like one of them. */
function endsPhrase(item: WordItem, grammar: Grammar, inside: boolean): boolean {
  if (grammar.phraseEnds.has(item.folded)) return !(item.capital && inside && item.end - item.start > 2);
  return item.entry.cue === 'participle' && !item.capital;
}

/** Whether a phrase is headed by a noun for what cannot speak: [die Absicht] der Regierung, Trumps [Auftrag]. */
export function isInanimate(r: Reading, { from, to }: Phrase): boolean {
  const { inanimate } = r.grammar;
  if (!inanimate) return false;
  const nouns = r.all
    .slice(from, to)
    .filter((i): i is WordItem => i.type === 'word' && i.capital && !r.grammar.articles.has(i.folded));
  const [first, second] = nouns;
  // Seine Meinung: whose it is speaks.
  const opening = r.all[from];
  if (
    !first ||
    (opening?.type === 'word' && r.grammar.possessives.has(opening.folded) && r.grammar.accounts?.test(first.folded))
  )
    return false;
  if (inanimate.test(first.folded)) return true;
  // Trumps Auftrag: a genitive without an article stands before its noun.
  return (
    first.start === r.all[from]?.start &&
    r.grammar.forms.bareGenitive.test(first.folded) &&
    second !== undefined &&
    inanimate.test(second.folded)
  );
}

const isLinkingWord = (item: WordItem, grammar: Grammar): boolean => grammar.titleLinks.has(item.folded);

export const isAdverb = (item: Item | undefined, grammar: Grammar): boolean =>
  item?.type === 'word' &&
  !item.capital &&
  (grammar.adverbs.words.has(item.folded) || grammar.adverbs.form?.test(item.folded) === true);

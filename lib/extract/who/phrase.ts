import type { Span } from '../../text/span';
import { cueForm, isNoun } from '../cue/cue';
import type { Grammar } from '../grammar';
import { type Item, type QuoteItem, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';

/** A noun phrase that may name a speaker: the items from `from` to `to`, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

const LIMIT = 14;

/** The phrase that begins at item `at`, as in قال [رئيس الوزراء] إن and “…,” said [the minister]. */
export function phraseAfter(r: Reading, at: number, end = r.all.length): Phrase | undefined {
  if (r.grammar.phraseAt) return r.grammar.phraseAt(r, at, end);
  // “said also the minister”, „sagte dazu der Minister“
  let from = r.grammar.behindVerb(r, at, end);
  while (from < end && isAdverb(r.all[from] as Item, r.grammar)) from++;
  const first = r.all[from];
  if (first?.type === 'word' && from < end && r.grammar.pronouns.has(first.folded))
    return phrase(r.all, from, from + 1);
  let to = r.grammar.nounCapitals ? attributeEnd(r, from, end) : from;
  for (; to < end && to - at < LIMIT; to++) {
    const item = r.all[to] as Item;
    if (item.type !== 'word' || r.grammar.complementizers.has(item.folded)) break;
    if (endsPhrase(item, r.grammar, to > from)) break;
    if (r.grammar.nounCapitals && to > from && endsNounPhrase(r, to)) break;
  }
  // two people familiar with the matter
  if (to > from && to < end && isPostmodifier(r, to))
    while (
      to < end &&
      to - at < LIMIT &&
      r.all[to]?.type === 'word' &&
      !r.grammar.complementizers.has((r.all[to] as WordItem).folded)
    )
      to++;
  // wies Salim von sich: a link with nothing behind it links nothing.
  while (r.grammar.nounCapitals && to > from + 1 && endsInLink(r.all[to - 1] as Item, r.grammar)) to--;
  // die „Morgenpost“: what stands in marks may be a name.
  if (to < end && isQuotedName(r, from, to)) return phrase(r.all, from, to + 1);
  if (r.grammar.nounCapitals && !namesSomebody(r, from, to)) return undefined;
  return phrase(r.all, from, withApposition(r, from, to, end));
}

const endsInLink = (item: Item, grammar: Grammar): boolean =>
  item.type === 'word' && !item.capital && grammar.nounLinks.has(item.folded);

/** die [in New York geborene] Sängerin; der [sich selbst lobende] Minister: a participle and what belongs to it stand before the noun. */
function attributeEnd(r: Reading, from: number, end: number): number {
  const [article, second] = [r.all[from], r.all[from + 1]];
  if (article?.type !== 'word' || !r.grammar.articles.has(article.folded)) return from;
  if (second?.type !== 'word' || second.capital || !r.grammar.phraseEnds.has(second.folded)) return from;
  for (let k = from + 2; k + 1 < Math.min(end, from + LIMIT); k++) {
    const [item, next] = [r.all[k], r.all[k + 1]];
    if (item?.type !== 'word' || next?.type !== 'word') return from;
    if (!item.capital && next.capital && /(?:te|ten|ene|enen|ende|enden)$/.test(item.folded)) return k + 1;
  }
  return from;
}

/** In UTF-16 code units: what is longer is no name. */
const LONGEST_NAME = 40;

/** Marks that may hold a name: a few words, the first with a capital, and no comma at their end. */
const isShortName = ({ start, end, pauses, small }: QuoteItem): boolean =>
  end - start <= LONGEST_NAME && !pauses && !small;

/** Whether the marks at item `to` hold a name that goes on the phrase before them, or is all of it. */
function isQuotedName(r: Reading, from: number, to: number): boolean {
  const [last, quote] = [r.all[to - 1], r.all[to]];
  if (quote?.type !== 'quote' || !isShortName(quote)) return false;
  const bare = to === from || r.all.slice(from, to).every((i) => i.type === 'word' && r.grammar.articles.has(i.folded));
  if (bare) return r.grammar.nounCapitals;
  return (
    last?.type === 'word' &&
    (r.grammar.carriers.has(last.folded) ||
      r.grammar.institutions.has(last.folded) ||
      (r.grammar.nounCapitals && r.grammar.namingEnds?.test(last.folded) === true))
  );
}

/** Where nouns have capitals: a noun or name, or an article that stands for one (dieser, einige). */
const namesSomebody = (r: Reading, from: number, to: number): boolean =>
  r.all.slice(from, to).some((item, i) => {
    if (item.type !== 'word') return false;
    if (!item.capital) return to - from === 1 && r.grammar.articles.has(item.folded) && item.folded.length > 3;
    return i > 0 || !(r.grammar.articles.has(item.folded) || r.grammar.adverbials.has(item.folded));
  });

/** la maire de Sablon, [Lina Bahri]: a name between the phrase and the next comma or point belongs to it. */
function withApposition(r: Reading, from: number, to: number, end: number): number {
  if (r.all[to]?.type !== 'comma' || to >= end || to === from || isName(r.all, { from: Math.max(from, to - 2), to }))
    return to;
  let k = to + 1;
  while (k < end && k < to + 5 && r.all[k]?.type === 'word' && (r.all[k] as WordItem).capital) k++;
  const next = r.all[k];
  const ends = next === undefined || next.type === 'comma' || next.type === 'stop';
  return k - to > 2 && ends ? k : to;
}

/** The phrase that ends right before item `at`, as in [the minister] said; steps over an apposition. */
export function phraseBefore(r: Reading, at: number, start = 0): Phrase | undefined {
  if (r.grammar.phraseUpTo) return r.grammar.phraseUpTo(r, at, start);
  let to = at;
  while (to > start && isAdverb(r.all[to - 1] as Item, r.grammar)) to--;
  if (to > start && r.all[to - 1]?.type === 'comma') {
    const comma = lastComma(r.all, to - 2, start);
    // “Smith, a spokesman for the group, said”: the name stands before the pair of commas.
    if (comma !== undefined && comma > start) {
      const between = phraseBetween(r.all, comma + 1, to - 1);
      const named = phraseBefore(r, comma, start);
      // Clinton, at a meeting in Columbus, Ohio, said: a place is no speaker.
      const place = named && r.grammar.openVerb && between && isPlace(r.all, named, between);
      const outer = place ? lastCommaBefore(r.all, named.from, start) : undefined;
      if (outer !== undefined) return phraseBefore(r, outer, start);
      const before = beforeApposition(r, named, start);
      // “The mayor, Rana Salim, said”: the name may stand between them too.
      return before && between && isName(r.all, between) && !isName(r.all, before) ? between : (before ?? between);
    }
    return phraseBetween(r.all, start, to - 1);
  }
  if (to > start && r.all[to - 1]?.type === 'close') {
    let k = to - 1;
    while (k > start && r.all[k]?.type !== 'open') k--;
    return phraseBefore(r, k, start);
  }
  // Einem Bericht der „Morgenpost“ zufolge: a name in marks ends the phrase.
  const marks = r.all[to - 1];
  if (to - 1 > start && marks?.type === 'quote' && r.grammar.nounCapitals && isShortName(marks)) {
    let head = to - 1;
    while (
      head > start &&
      r.all[head - 1]?.type === 'word' &&
      r.grammar.articles.has((r.all[head - 1] as WordItem).folded)
    )
      head--;
    return phrase(r.all, phraseBefore(r, head, start)?.from ?? head, to);
  }
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
    if (item.type !== 'word') break;
    if (cueForm(item, r.grammar) && !item.capital && !isNoun(r, from - 1)) break;
    if (r.grammar.nounCapitals && r.grammar.auxiliaries.has(item.folded)) break;
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
  if (r.grammar.nounCapitals && !namesSomebody(r, from, to)) return undefined;
  return phrase(r.all, from, to);
}

/** in [Columbus], [Ohio]: behind a preposition, both with a capital. */
const isPlace = (all: readonly Item[], named: Phrase, between: Phrase): boolean => {
  const before = all[named.from - 1];
  const isCapital = ({ from, to }: Phrase) => all.slice(from, to).every((i) => i.type === 'word' && i.capital);
  return (
    before?.type === 'word' &&
    /^(?:in|at|from|near|outside)$/.test(before.folded) &&
    isCapital(named) &&
    isCapital(between)
  );
};

function lastCommaBefore(all: readonly Item[], at: number, start: number): number | undefined {
  for (let k = at - 1; k > start && at - k < LIMIT; k--) if (all[k]?.type === 'comma') return k;
  return undefined;
}

/** a plan [its critics] called …: where a determiner stands right behind a noun, a phrase begins with it. */
function opensAnother(r: Reading, k: number, start: number): boolean {
  const [item, before] = [r.all[k], r.all[k - 1]];
  if (!r.grammar.openVerb || k <= start || item?.type !== 'word' || before?.type !== 'word') return false;
  return r.grammar.determiners.has(item.folded) && !item.capital && !LINKS.test(before.folded);
}

const LINKS = /^(?:of|for|and|or|with|in|to|at|from|by|on|as|than|all|both|half|but)$/;

const isPostmodifier = (r: Reading, k: number): boolean => {
  const [first, second] = [r.all[k - 1], r.all[k]];
  return (
    first?.type === 'word' && second?.type === 'word' && r.grammar.postmodifiers.has(`${first.folded} ${second.folded}`)
  );
};

/** Arnaud, 52 ans, chauffeur, …: what has no capital and stands behind a comma only describes the name before it. */
function beforeApposition(r: Reading, found: Phrase | undefined, start: number): Phrase | undefined {
  const describes =
    found !== undefined &&
    r.grammar.capitals &&
    found.from - 1 > start &&
    r.all[found.from - 1]?.type === 'comma' &&
    r.all.slice(found.from, found.to).every((item) => item.type === 'word' && !item.capital);
  return describes ? (phraseBefore(r, found.from - 1, start) ?? found) : found;
}

/** Two words or more, each with a capital. */
const isName = (all: readonly Item[], { from, to }: Pick<Phrase, 'from' | 'to'>): boolean =>
  to - from >= 2 && all.slice(from, to).every((item) => item.type === 'word' && item.capital);

const phraseBetween = (all: readonly Item[], from: number, to: number): Phrase | undefined =>
  to - from <= LIMIT ? phrase(all, from, to) : undefined;

function phrase(all: readonly Item[], from: number, to: number): Phrase | undefined {
  if (from >= to) return undefined;
  const only = all[from] as Item;
  // d'ajouter: an elided word is no phrase.
  if (to - from === 1 && only.type === 'word' && /^[dlnsc]$/.test(only.folded)) return undefined;
  return { from, to, span: [(all[from] as Item).start, (all[to - 1] as Item).end] };
}

function lastComma(all: readonly Item[], from: number, start: number): number | undefined {
  for (let k = from; k >= start && from - k < 12; k--) {
    const type = all[k]?.type;
    if (type === 'comma') return k;
    if (type !== 'word' && type !== 'open' && type !== 'close') return undefined;
  }
  return undefined;
}

/** Whether the word cannot stand in a speaker's phrase. A name in capitals may look like one of them. */
function endsPhrase(item: WordItem, grammar: Grammar, inside: boolean): boolean {
  if (grammar.phraseEnds.has(item.folded))
    return !(item.capital && inside && !grammar.nounCapitals && item.end - item.start > 2);
  return cueForm(item, grammar) === 'participle' && !item.capital;
}

/** Behind a noun, what has no capital and links nothing to it stands outside: das Urteil [größtenteils …]. */
function endsNounPhrase(r: Reading, k: number): boolean {
  const [before, item] = [r.all[k - 1], r.all[k]];
  return (
    before?.type === 'word' &&
    before.capital &&
    !r.grammar.articles.has(before.folded) &&
    item?.type === 'word' &&
    !item.capital &&
    !r.grammar.nounLinks.has(item.folded)
  );
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
    first.folded.endsWith('s') &&
    second !== undefined &&
    inanimate.test(second.folded)
  );
}

const isLinkingWord = (item: WordItem, grammar: Grammar): boolean => grammar.titleLinks.has(item.folded);

export const isAdverb = (item: Item, grammar: Grammar): boolean =>
  item.type === 'word' &&
  !item.capital &&
  (grammar.adverbs.words.has(item.folded) || grammar.adverbs.form?.test(item.folded) === true);

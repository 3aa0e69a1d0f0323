import type { Span } from '../text/span';
import type { Grammar } from './grammar';
import { type Item, type QuoteItem, type WordItem, wordAt, wordsEnd } from './items';

/** A noun phrase that may name a speaker: the items from `from` to `to`, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

const LIMIT = 14;

/** The phrase that begins at item `at`, as in قال [رئيس الوزراء] إن and “…,” said [the minister]. */
export function phraseAfter(all: readonly Item[], at: number, grammar: Grammar, end = all.length): Phrase | undefined {
  // “said also the minister”, „sagte dazu der Minister“
  let from = at;
  from = afterListener(all, from, end, grammar);
  while (from < end && isAdverb(all[from] as Item, grammar)) from++;
  const first = all[from];
  if (first?.type === 'word' && from < end && grammar.pronouns.has(first.folded)) return phrase(all, from, from + 1);
  let to = grammar.nounCapitals ? attributeEnd(all, from, end, grammar) : from;
  for (; to < end && to - at < LIMIT; to++) {
    const item = all[to] as Item;
    if (item.type !== 'word' || grammar.complementizers.has(item.folded)) break;
    if (endsPhrase(item, grammar, to > from)) break;
    if (grammar.nounCapitals && to > from && endsNounPhrase(all, to, grammar)) break;
    if (to > from && !grammar.capitals && grammar.carriers.has(item.folded) && !isCarrier(all[from] as Item, grammar))
      break;
  }
  // two people familiar with the matter
  if (to > from && to < end && isPostmodifier(all, to, grammar))
    while (
      to < end &&
      to - at < LIMIT &&
      all[to]?.type === 'word' &&
      !grammar.complementizers.has((all[to] as WordItem).folded)
    )
      to++;
  if (!grammar.capitals && to > from) to = whereTheSourceIs(all, from, to, end, grammar);
  // wies Salim von sich: a link with nothing behind it links nothing.
  while (grammar.nounCapitals && to > from + 1 && endsInLink(all[to - 1] as Item, grammar)) to--;
  // die „Morgenpost“; صحيفة "المرفأ": what stands in marks may be a name.
  if (to < end && isQuotedName(all, from, to, grammar)) return phrase(all, from, to + 1);
  if (grammar.nounCapitals && !namesSomebody(all, from, to, grammar)) return undefined;
  return phrase(all, from, withApposition(all, from, to, end, grammar));
}

/** مصدر [في الشرطة], مصدر [من داخل الوزارة]: where somebody unnamed belongs; not: مصدر في بيان. */
function whereTheSourceIs(all: readonly Item[], from: number, to: number, end: number, grammar: Grammar): number {
  const [first, link, next] = [all[from], all[to], all[to + 1]];
  if (first?.type !== 'word' || !grammar.anonymous.has(first.folded) || to + 1 >= end) return to;
  if (link?.type !== 'word' || !/^(?:في|من)$/.test(link.folded) || next?.type !== 'word') return to;
  if (!/^(?:ال|داخل$)/.test(next.folded) && !grammar.institutions.has(next.folded) && !grammar.bodies.has(next.folded))
    return to;
  let k = to + 1;
  while (k < end && k < to + 5 && all[k]?.type === 'word') {
    const item = all[k] as WordItem;
    const ends = [grammar.complementizers, grammar.carriers, grammar.cues].some((words) => words.has(item.folded));
    if (ends || endsPhrase(item, grammar, true)) break;
    k++;
  }
  return k;
}

const endsInLink = (item: Item, grammar: Grammar): boolean =>
  item.type === 'word' && !item.capital && grammar.nounLinks.has(item.folded);

/** die [in New York geborene] Sängerin; der [sich selbst lobende] Minister: a participle and what belongs to it stand before the noun. */
function attributeEnd(all: readonly Item[], from: number, end: number, grammar: Grammar): number {
  const [article, second] = [all[from], all[from + 1]];
  if (article?.type !== 'word' || !grammar.articles.has(article.folded)) return from;
  if (second?.type !== 'word' || second.capital || !grammar.phraseEnds.has(second.folded)) return from;
  for (let k = from + 2; k + 1 < Math.min(end, from + LIMIT); k++) {
    const [item, next] = [all[k], all[k + 1]];
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
function isQuotedName(all: readonly Item[], from: number, to: number, grammar: Grammar): boolean {
  const [last, quote] = [all[to - 1], all[to]];
  if (quote?.type !== 'quote' || !isShortName(quote)) return false;
  const bare = to === from || all.slice(from, to).every((i) => i.type === 'word' && grammar.articles.has(i.folded));
  if (bare) return grammar.nounCapitals;
  return (
    last?.type === 'word' &&
    (grammar.carriers.has(last.folded) ||
      grammar.institutions.has(last.folded) ||
      (grammar.nounCapitals && grammar.namingEnds?.test(last.folded) === true))
  );
}

/** Where nouns have capitals: a noun or name, or an article that stands for one (dieser, einige). */
const namesSomebody = (all: readonly Item[], from: number, to: number, grammar: Grammar): boolean =>
  all.slice(from, to).some((item, i) => {
    if (item.type !== 'word') return false;
    if (!item.capital) return to - from === 1 && grammar.articles.has(item.folded) && item.folded.length > 3;
    return i > 0 || !(grammar.articles.has(item.folded) || grammar.adverbials.has(item.folded));
  });

/** a déclaré à l'AFP [la maire]: whom it was told stands before who told it. */
function afterListener(all: readonly Item[], at: number, end: number, grammar: Grammar): number {
  const first = all[at];
  if (first?.type !== 'word' || !grammar.toListener.has(first.folded)) return at;
  let k = at + 1;
  const word = () => (k < end && all[k]?.type === 'word' ? (all[k] as WordItem) : undefined);
  if (grammar.determiners.has(word()?.folded ?? '')) k++;
  if (word()) k++;
  while (word()?.capital) k++;
  return word() ? k : at;
}

/** la maire de Sablon, [Lina Bahri]: a name between the phrase and the next comma or point belongs to it. */
function withApposition(all: readonly Item[], from: number, to: number, end: number, grammar: Grammar): number {
  if (all[to]?.type !== 'comma' || to >= end || to === from || isName(all, { from: Math.max(from, to - 2), to }))
    return to;
  let k = to + 1;
  while (k < end && k < to + 5 && all[k]?.type === 'word' && (all[k] as WordItem).capital) k++;
  // والدة أحد المعتقلين، أم خالد، …: without capitals a known name tells.
  const first = all[to + 1];
  if (k === to + 1 && first?.type === 'word' && grammar.givenNames.has(first.folded))
    k = wordsEnd(all, k, Math.min(end, to + 4));
  else if (k === to + 1 && !grammar.capitals) k = endOfUnknownName(all, k, end, grammar);
  const next = all[k];
  const ends = next === undefined || next.type === 'comma' || next.type === 'stop';
  return k - to > 2 && ends ? k : to;
}

/** المديرة العامة، أودري أزولاي، في بيان: two or three words between commas that are neither adverbial nor joined on. */
function endOfUnknownName(all: readonly Item[], from: number, end: number, grammar: Grammar): number {
  let k = from;
  for (; k < end && k < from + 4; k++) {
    const item = all[k];
    if (item?.type !== 'word') break;
    if (grammar.phraseEnds.has(item.folded) || grammar.cues.has(item.folded)) return from;
  }
  const first = all[from];
  const joined = first?.type === 'word' && /^(?:ال|[وفبكل])/.test(first.folded);
  return !joined && k - from >= 2 && k - from <= 3 && all[k]?.type === 'comma' ? k : from;
}

/** The phrase that ends right before item `at`, as in [the minister] said; steps over an apposition. */
export function phraseBefore(all: readonly Item[], at: number, grammar: Grammar, start = 0): Phrase | undefined {
  let to = at;
  while (to > start && isAdverb(all[to - 1] as Item, grammar)) to--;
  if (to > start && all[to - 1]?.type === 'comma') {
    const comma = lastComma(all, to - 2, start);
    // “Smith, a spokesman for the group, said”: the name stands before the pair of commas.
    if (comma !== undefined && comma > start) {
      const between = phraseBetween(all, comma + 1, to - 1);
      const named = phraseBefore(all, comma, grammar, start);
      // Clinton, at a meeting in Columbus, Ohio, said: a place is no speaker.
      const place = named && grammar.openVerb && between && isPlace(all, named, between);
      const outer = place ? lastCommaBefore(all, named.from, start) : undefined;
      if (outer !== undefined) return phraseBefore(all, outer, grammar, start);
      const before = beforeApposition(all, named, grammar, start);
      // “The mayor, Rana Salim, said”: the name may stand between them too.
      return before && between && isName(all, between) && !isName(all, before) ? between : (before ?? between);
    }
    return phraseBetween(all, start, to - 1);
  }
  if (to > start && all[to - 1]?.type === 'close') {
    let k = to - 1;
    while (k > start && all[k]?.type !== 'open') k--;
    return phraseBefore(all, k, grammar, start);
  }
  // Einem Bericht der „Morgenpost“ zufolge: a name in marks ends the phrase.
  const marks = all[to - 1];
  if (to - 1 > start && marks?.type === 'quote' && grammar.nounCapitals && isShortName(marks)) {
    let head = to - 1;
    while (head > start && all[head - 1]?.type === 'word' && grammar.articles.has((all[head - 1] as WordItem).folded))
      head--;
    return phrase(all, phraseBefore(all, head, grammar, start)?.from ?? head, to);
  }
  const last = all[to - 1];
  if (to > start && last?.type === 'word' && grammar.pronouns.has(last.folded) && grammar.subject === 'before-first')
    return phrase(all, to - 1, to);
  let from = to;
  while (from > start && to - from < LIMIT) {
    const item = all[from - 1] as Item;
    if (item.type !== 'word') break;
    if (grammar.cues.has(item.folded) && !item.capital && !isNoun(all, from - 1, grammar)) break;
    if (grammar.nounCapitals && grammar.auxiliaries.has(item.folded)) break;
    if (
      endsPhrase(item, grammar, true) &&
      !(isLinkingWord(item, grammar) && from - 2 >= start && from < to && (all[from] as WordItem).capital)
    )
      break;
    from--;
    if (opensAnother(all, from, start, grammar)) break;
  }
  if (from < to && from - 2 > start && isPostmodifier(all, from - 1, grammar)) {
    const noun = phraseBefore(all, from - 2, grammar, start);
    if (noun?.to === from - 2) from = noun.from;
  }
  // But the engineers wrote
  if (grammar.capitals && from < to - 1 && grammar.joiners.has(wordAt(all, from))) from++;
  if (grammar.nounCapitals && !namesSomebody(all, from, to, grammar)) return undefined;
  return phrase(all, from, to);
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
function opensAnother(all: readonly Item[], k: number, start: number, grammar: Grammar): boolean {
  const [item, before] = [all[k], all[k - 1]];
  if (!grammar.openVerb || k <= start || item?.type !== 'word' || before?.type !== 'word') return false;
  return grammar.determiners.has(item.folded) && !item.capital && !LINKS.test(before.folded);
}

const LINKS = /^(?:of|for|and|or|with|in|to|at|from|by|on|as|than|all|both|half|but)$/;

const isPostmodifier = (all: readonly Item[], k: number, grammar: Grammar): boolean => {
  const [first, second] = [all[k - 1], all[k]];
  return (
    first?.type === 'word' && second?.type === 'word' && grammar.postmodifiers.has(`${first.folded} ${second.folded}`)
  );
};

/** Arnaud, 52 ans, chauffeur, …: what has no capital and stands behind a comma only describes the name before it. */
function beforeApposition(
  all: readonly Item[],
  found: Phrase | undefined,
  grammar: Grammar,
  start: number,
): Phrase | undefined {
  const describes =
    found !== undefined &&
    grammar.capitals &&
    found.from - 1 > start &&
    all[found.from - 1]?.type === 'comma' &&
    all.slice(found.from, found.to).every((item) => item.type === 'word' && !item.capital);
  return describes ? (phraseBefore(all, found.from - 1, grammar, start) ?? found) : found;
}

const isCarrier = (item: Item, grammar: Grammar): boolean => item.type === 'word' && grammar.carriers.has(item.folded);

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

/** A cue by its form, and a noun behind its article: l'accusé, the claim. */
export function isNoun(all: readonly Item[], k: number, grammar: Grammar): boolean {
  const before = wordAt(all, k - 1);
  if (before === '') return false;
  if (grammar.determiners.has(before)) return true;
  // a Twitter comment; not: the critics say, the people say.
  if (!grammar.openVerb || !grammar.determiners.has(wordAt(all, k - 2))) return false;
  const isBase = !/(?:ed|ing|s|said|told|wrote)$/.test(wordAt(all, k));
  return isBase && !/s$|^(?:people|police|women|men|children)$/.test(before);
}

/** Whether the word cannot stand in a speaker's phrase. A name in capitals may look like one of them. */
function endsPhrase(item: WordItem, grammar: Grammar, inside: boolean): boolean {
  // علي is a name, على is not.
  if (!grammar.capitals && !item.accent && grammar.givenNames.has(item.folded)) return false;
  // … ووصفه: a verb joined on begins another clause.
  if (
    grammar.subject === 'after-first' &&
    inside &&
    /^[وف]/.test(item.folded) &&
    grammar.cues.get(item.folded) === 'verb'
  )
    return true;
  if (grammar.phraseEnds.has(item.folded))
    return !(item.capital && inside && !grammar.nounCapitals && item.end - item.start > 2);
  return grammar.cues.get(item.folded) === 'participle' && !item.capital;
}

/** Behind a noun, what has no capital and links nothing to it stands outside: das Urteil [größtenteils …]. */
function endsNounPhrase(all: readonly Item[], k: number, grammar: Grammar): boolean {
  const [before, item] = [all[k - 1], all[k]];
  return (
    before?.type === 'word' &&
    before.capital &&
    !grammar.articles.has(before.folded) &&
    item?.type === 'word' &&
    !item.capital &&
    !grammar.nounLinks.has(item.folded)
  );
}

/** Whether a phrase is headed by a noun for what cannot speak: [die Absicht] der Regierung, Trumps [Auftrag]. */
export function isInanimate(all: readonly Item[], { from, to }: Phrase, grammar: Grammar): boolean {
  const { inanimate } = grammar;
  if (!inanimate) return false;
  const nouns = all
    .slice(from, to)
    .filter((i): i is WordItem => i.type === 'word' && i.capital && !grammar.articles.has(i.folded));
  const [first, second] = nouns;
  // Seine Meinung: whose it is speaks.
  const opening = all[from];
  if (
    !first ||
    (opening?.type === 'word' && grammar.possessives.has(opening.folded) && grammar.accounts?.test(first.folded))
  )
    return false;
  if (inanimate.test(first.folded)) return true;
  // Trumps Auftrag: a genitive without an article stands before its noun.
  return (
    first.start === all[from]?.start &&
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

/** A word with the form of a verb that may report. */
export const isVerbLike = (word: WordItem, grammar: Grammar): boolean =>
  grammar.invertedVerb !== undefined &&
  (grammar.invertedVerb.form.test(word.folded) || grammar.invertedVerb.also.has(word.folded)) &&
  !grammar.invertedVerb.never.has(word.folded) &&
  !grammar.phraseEnds.has(word.folded) &&
  !grammar.adverbials.has(word.folded);

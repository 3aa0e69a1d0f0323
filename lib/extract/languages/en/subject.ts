import { set } from '../../grammar';
import { type Item, type WordItem, wordAt, wordsEnd } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import type { Sort } from '../../who/nominal';
import { isAdverb, type Phrase, phrase, phraseAfter, phraseBefore } from '../../who/phrase';
import { subjectBefore } from '../../who/subject';
import { lostBefore } from './lost-name';
import { LONGEST_OWNER } from './owner';

/** The subject of an English verb: [The mayor] said. Of one that quotes, whom it quotes: quoted [the mayor]; [the mayor] was quoted. */
export function subjectOfVerb(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  if (!r.grammar.quotingVerbs.has((r.all[k] as WordItem).folded))
    return (
      agent(r, k) ??
      whoDid(r, k, start) ??
      lostBefore(r, k, start) ??
      nicknamed(r, k, start) ??
      saidBehind(r, k, behind) ??
      ofOpening(r, k, start, beforePlace(r, subjectBefore(r, k, start), start))
    );
  return r.grammar.passives.has(wordAt(r.all, k - 1)) ? phraseBefore(r, k - 1, start) : behind;
}

/**
 * [Ann Roe] took to Facebook to say …; [she] was quick to call it …; [protesters] used paint to write …: of an infinitive that tells what
 * was done, whoever its sentence is about.
 */
export function whoDid(r: Reading, k: number, start: number): Phrase | undefined {
  if (wordAt(r.all, k - 1) !== 'to') return undefined;
  // But, as [Ann Roe] likes to say, “…”
  let as = k - 2;
  while (as > start && k - as < LONGEST_OBJECT && r.all[as]?.type === 'word' && !opensAs(r, as)) as--;
  let acts = as + 1;
  while (acts < k - 1 && !DONE.has(wordAt(r.all, acts)) && !r.grammar.passives.has(wordAt(r.all, acts))) acts++;
  const named = acts > as + 1 ? phrase(r.all, as + 1, acts) : undefined;
  const subject = opensAs(r, as) ? named : r.grammar.openingPhrase(r, start, k - 1);
  if (!subject || subject.to >= k - 1 || r.all.slice(subject.to, k).some(({ type }) => type !== 'word'))
    return undefined;
  let verb = subject.to;
  while (isAdverb(r.all[verb], r.grammar)) verb++;
  const isDone = r.grammar.passives.has(wordAt(r.all, verb))
    ? r.all.slice(verb + 1, k - 1).some((_, n) => AT_ONCE.has(wordAt(r.all, verb + 1 + n)))
    : DONE.has(wordAt(r.all, verb));
  const speaks = r.grammar.pronouns.get(wordAt(r.all, subject.from))?.gender !== undefined || sortOf(r, subject);
  return isDone && speaks ? subject : undefined;
}
/** As she said; But, as she said */
const opensAs = ({ all, grammar }: Reading, k: number): boolean =>
  grammar.asSaid.has(wordAt(all, k)) && all[k - 1]?.type !== 'word';
/** Verbs behind which “to” says what was done next, and words that say so behind “be”. */
const DONE = set(
  'likes like liked loves loved went goes took takes stood rose rises used uses rang phoned called emailed texted wrote writes emerged returned came comes paused stopped interrupted intervened stepped appeared got continued proceeded turned leaned leant leapt jumped broke seized opened closed spoke posted tweeted joined rushed hurried',
);
const AT_ONCE = set('quick swift first last heard forced moved obliged keen overheard recorded');

/** [A welder] known on the docks as “Sparky” said: whoever stands before what calls them so. */
function nicknamed(r: Reading, k: number, start: number): Phrase | undefined {
  if (r.all[k - 1]?.type !== 'quote' || wordAt(r.all, k - 2) === '') return undefined;
  for (let i = k - 2; i > start && k - i < LONGEST_OBJECT && r.all[i]?.type === 'word'; i--)
    if (CALLED.test(wordAt(r.all, i))) return beforePlace(r, phraseBefore(r, i, start), start);
  return undefined;
}
const CALLED = /^(?:known|nicknamed|called|dubbed|named|styled|christened)$/;

/** had been described by [the growers’ chairman, Ned Fairley], as “…”; was rejected as “…” by [the union]: whoever acts in the passive. */
function agent(r: Reading, k: number): Phrase | undefined {
  let before = k - 1;
  while (isAdverb(r.all[before] ?? NOBODY, r.grammar) && !r.grammar.passives.has(wordAt(r.all, before))) before--;
  if (!r.grammar.passives.has(wordAt(r.all, before))) return agentBeside(r, k);
  for (let i = k + 1; i < r.all.length && i - k < LONGEST_OBJECT; i++) {
    const { type } = r.all[i] as Item;
    if (type === 'stop' || type === 'colon') return undefined;
    const found = r.grammar.agentParticles.has(wordAt(r.all, i)) ? phraseAfter(r, i + 1) : undefined;
    if (found && r.grammar.nominal(r, found.span)) return found;
  }
  return undefined;
}

/** The road, described by [one walker] as “…”; a plan branded as “…” by [the mayor, Ann Roe], …: right behind the participle, with what it takes behind whoever acts, or right behind the marks. */
function agentBeside(r: Reading, k: number): Phrase | undefined {
  const particles = r.grammar.regardingVerbs.get(wordAt(r.all, k));
  const marks = r.grammar.namingVerbs.has(wordAt(r.all, k))
    ? k + 1
    : k + (particles?.has(wordAt(r.all, k + 1)) ? 2 : 0);
  const last = [marks, marks + 1].find((at) => r.all[at]?.type === 'quote');
  if (marks > k && last !== undefined && r.grammar.agentParticles.has(wordAt(r.all, last + 1))) {
    const by = phraseAfter(r, last + 2);
    if (by && sortOf(r, by)) return by;
  }
  const found = particles && r.grammar.agentParticles.has(wordAt(r.all, k + 1)) ? phraseAfter(r, k + 2) : undefined;
  return found && particles?.has(wordAt(r.all, found.to)) && sortOf(r, found) ? found : undefined;
}
const NOBODY: Item = { type: 'stop', start: 0, end: 0 };
/** In items. */
const LONGEST_OBJECT = 14;

/** The road, said [the mayor], “…”: between two commas, and whoever is named can speak. Not so, insists [Ann Roe]: “…” */
function saidBehind(r: Reading, k: number, behind: Phrase | undefined): Phrase | undefined {
  // “…,” said [Ann Lind], adding that …; not: known for “The Quay,” told the Post
  if (r.all[k - 1]?.type === 'quote' && behind?.from === k + 1 && !TOLD.test(wordAt(r.all, k)))
    return r.grammar.nominal(r, behind.span)?.sort === 'name' ? behind : undefined;
  // Said one shopper: “…”
  const opens = k === sentenceStart(r.all, k);
  if (!(opens || r.all[k - 1]?.type === 'comma') || !INVERTED.has(wordAt(r.all, k))) return undefined;
  // … said the keeper afterwards, “…”: when stands behind whoever said it.
  const at = behind?.from === k + 1 ? wordsEnd(r.all, behind.to, behind.to + WHEN) : k;
  const point = r.all[at]?.type;
  if (!behind || !(point === 'comma' || point === 'colon') || r.all[at + 1]?.type !== 'quote') return undefined;
  const named = r.grammar.nominal(r, behind.span);
  return named && !r.grammar.adverbials.has(wordAt(r.all, behind.from)) ? behind : undefined;
}
/** In items. */
const WHEN = 3;
const TOLD = /^t(?:old|ells)$/;

/** Verbs with nobody for their object: told the mayor is no such one. */
const INVERTED = set(
  'said says insists insisted argues argued adds added notes noted explains explained replies replied recalls recalled claims claimed declares declared admits admitted concedes conceded jokes joked continues continued writes wrote asks asked',
);

/**
 * [Ann Pascual], a lawyer of several of them, including one who lost a hand, said: whoever opens the sentence before a
 * comma, where behind the last comma nothing but the verb stands, and before it nobody is named.
 */
function ofOpening(r: Reading, k: number, start: number, found: Phrase | undefined): Phrase | undefined {
  if (!pausesAt(r, k - 1)) return behindClause(r, k, start, found) ?? found;
  const described = ofRelative(r, k, start);
  if (described) return described;
  const isNamed = found && r.all.slice(found.from, found.to).some((i) => i.type === 'word' && i.capital);
  if (isNamed) return found;
  const opening = r.grammar.openingPhrase(r, start, k);
  // A diplomat with knowledge of the talks, speaking under condition of anonymity, said: what is said of them goes on with a preposition.
  const goesOn =
    opening && WITH.has(wordAt(r.all, opening.to))
      ? wordsEnd(r.all, opening.to, opening.to + LONGEST_OWNER * 2)
      : opening?.to;
  const isPlain =
    opening && r.all.slice(opening.to, goesOn).every((i) => i.type === 'word' && !r.grammar.mayBeFinite(i, r.grammar));
  if (!opening || !isPlain || r.all[goesOn ?? k]?.type !== 'comma') return found;
  return opening;
}

/** A comma, or marks that hold one at their end: The actor, known for “The Quay,” told the Post */
const pausesAt = ({ all }: Reading, k: number): boolean => {
  const item = all[k];
  return item?.type === 'comma' || (item?.type === 'quote' && item.pauses && all[k - 1]?.type === 'word');
};

const WITH = set('with of in at from for on close near familiar behind inside');

/**
 * [A clerk] who declined to be named said …; [people] who tried to cross the bridge said …: whom the relative clause that the
 * verb stands behind is about, where nobody right behind what opens it can speak.
 */
function behindClause(r: Reading, k: number, start: number, found: Phrase | undefined): Phrase | undefined {
  for (let i = k - 2; i > start && k - i < LONGEST_RELATIVE && r.all[i]?.type === 'word'; i--) {
    const word = wordAt(r.all, i);
    if (r.grammar.relatives.has(word)) {
      // a man who the police said was armed; but a nurse who works on Ward Nine said
      const speaks = found?.from === i + 1 && !isAction(r, found) && r.grammar.nominal(r, found.span);
      if (speaks) return undefined;
      return beforePlace(r, phraseBefore(r, r.all[i - 1]?.type === 'comma' ? i - 1 : i, start), start);
    }
    // who was there when the police said; but who were on board when the ferry left Hull said
    const opens = found && i < found.from && OPENS_CLAUSE.has(word);
    if (opens && r.all.slice(found.to, k).every((item) => isAdverb(item, r.grammar))) return undefined;
  }
  return undefined;
}
const OPENS_CLAUSE = set('when while because as that where if after before since although though until what how why');

/** works, worked: one word with the ending of a verb, and no noun for people. */
const isAction = (r: Reading, { from, to }: Phrase): boolean =>
  to - from === 1 && /(?:ed|[^s]s)$/.test(wordAt(r.all, from)) && !r.grammar.speakers.persons.has(wordAt(r.all, from));

/** [Ann Roe], who runs the port, about five miles north of Rive, said: whom the relative clause behind their name is about. */
function ofRelative(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 2; i > start + 1 && k - i < LONGEST_RELATIVE; i--) {
    const type = r.all[i]?.type;
    // Marsh, who published “The Quiet Harbour”, said
    if (type !== 'word' && type !== 'comma' && type !== 'quote') return undefined;
    // …, and Nowak, a rival, said: another clause has begun.
    if (type === 'comma' && r.grammar.joiners.has(wordAt(r.all, i + 1))) return undefined;
    if (type === 'word' && r.grammar.relatives.has(wordAt(r.all, i)) && r.all[i - 1]?.type === 'comma')
      return pausesAt(r, k - 1) ? beforePlace(r, phraseBefore(r, i - 1, start), start) : undefined;
  }
  return undefined;
}
/** In items. */
const LONGEST_RELATIVE = 30;

/** Prepositions that say where or when, between a subject and its verb. */
const PLACES = set(
  'in at near outside inside on during from across around behind aboard along opposite beside off beneath above below beyond over under',
);

/** [Three people] in Paris said: what stands behind such a word is no subject, if another phrase stands before it in the clause. */
export function beforePlace(r: Reading, phrase: Phrase | undefined, start: number): Phrase | undefined {
  if (!phrase) return phrase;
  const found = behindTime(r, phrase);
  // a fan in front of the bar said
  const from = [found.from + 2, found.from].find(
    (k) => wordAt(r.all, k - 1) === 'of' && wordAt(r.all, k - 2) === 'front',
  );
  const place = from === undefined ? found.from : from - 2;
  // [a study] by the university found
  const isBy = wordAt(r.all, place - 1) === 'by' && r.grammar.speakers.documents.has(wordAt(r.all, place - 2));
  const isWith = wordAt(r.all, place - 1) === 'with';
  if (!isBy && !isWith && !PLACES.has(wordAt(r.all, place - 1))) return found;
  const end = place - 1;
  const before = end > start && r.all[end - 1]?.type === 'word' ? phraseBefore(r, end, start) : undefined;
  // a diplomat with knowledge of the talks; an inspector with the agency
  // a nurse at the clinic with direct knowledge of it
  const head = isWith && before ? beforePlace(r, before, start) : undefined;
  const sort = head && sortOf(r, head);
  if (isWith && !(PERSONAL.has(sort || undefined) || (sort === 'noun' && !sortOf(r, found)))) return found;
  // a baker on Quay Street in Rive said
  return before?.to === end ? beforePlace(r, before, start) : found;
}

/** What the words of a phrase name. */
const sortOf = (r: Reading, { span }: Phrase): Sort | undefined => r.grammar.nominal(r, span)?.sort;
const PERSONAL: ReadonlySet<Sort | undefined> = new Set(['office', 'unnamed', 'group']);

/** For thirty years [Barry Lane] styled himself …; in red letters [someone] wrote …: behind when and how, whoever the phrase ends with. */
function behindTime(r: Reading, found: Phrase): Phrase {
  const { all, grammar } = r;
  let from = ANYBODY.has(wordAt(all, found.to - 1)) ? found.to - 1 : found.from;
  if (grammar.titleLinks.has(wordAt(all, found.from)))
    for (let k = found.to - 2; k > found.from && from === found.from; k--) if (TIMES.has(wordAt(all, k))) from = k + 1;
  return from === found.from ? found : { from, to: found.to, span: [(all[from] as Item).start, found.span[1]] };
}
const TIMES = set(
  'year years decade decades month months week weeks day days hour hours minute minutes time life lives season seasons night nights century centuries now moment while term terms long',
);
const ANYBODY = set('someone somebody everyone everybody nobody no-one anyone anybody');

/** in [Columbus], [Ohio]: behind a preposition, both with a capital. */
export function isPlace({ all }: Reading, named: Phrase, between: Phrase): boolean {
  const before = all[named.from - 1];
  const isCapital = ({ from, to }: Phrase) => all.slice(from, to).every((i) => i.type === 'word' && i.capital);
  return (
    before?.type === 'word' &&
    /^(?:in|at|from|near|outside)$/.test(before.folded) &&
    isCapital(named) &&
    isCapital(between)
  );
}

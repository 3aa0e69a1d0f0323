import type { Grammar } from './grammar';
import { type Item, type WordItem, wordAt } from './items';
import { isAdverb, isInanimate, isVerbLike, type Phrase, phraseAfter, phraseBefore } from './phrase';
import { sentenceStart, tellsReport } from './sentence';

/** Pronouns that are a subject and nothing else. */
const NOMINATIVE = /^(?:er|wir|ich|man)$/;

/** How far into a sentence its finite verb is looked for. */
const FRONT = 28;

/**
 * The subject of a cue where the finite verb stands second: in its own subordinate clause the phrase that opens it
 * (Wie [der Minister] gestern erklärte), behind an adverbial the one after the verb (Gestern sagte [der Minister]),
 * else the one that opens the sentence ([Der Minister] hat gestern gesagt).
 */
export function verbSecondSubject(
  all: readonly Item[],
  k: number,
  grammar: Grammar,
  sentence: number,
  after: Phrase | undefined,
): Phrase | undefined {
  // Der Rat rügte den Plan scharf: So sagte [die Leiterin] …: behind a colon a clause of its own begins.
  const start = afterColon(all, k, sentence);
  // zitiert einen Augenzeugen: whoever is quoted speaks, not who quotes. Der Zeitung sagte Filep Karma: a name.
  const cue = all[k] as WordItem;
  const quoted = QUOTES.test(cue.folded) ? quotedObject(all, k + 1, grammar) : undefined;
  if (quoted) return quoted;
  if (after && isNameBeforeMark(all, after)) return after;
  const next = all[k + 1];
  // … zu erhalten, nannte er …: these can be nothing but the subject.
  if (after && next?.type === 'word' && NOMINATIVE.test(next.folded)) return after;
  if (k === start) return after;
  const joined = all[k - 1];
  // Er lobte den Rat und nannte den Plan „…“: the subject is that of the clause before.
  if (joined?.type === 'word' && grammar.joiners.has(joined.folded)) {
    const whole = Math.max(sentenceStart(all, k), afterColon(all, k, 0));
    const shared = clauseSubject(all, whole, k - 1, grammar);
    if (shared) return shared;
  }
  const clause = clauseStart(all, k, start);
  const opening = all[clause];
  if (clause === k) {
    // Als er kam, sagte [die Leiterin]; Wie [der Richter], Karl Huber, ausführte.
    if (opensSubordinate(all, start, grammar)) return after ?? phraseAfter(all, start + 1, grammar, k);
    // Der Hafen, sagte [sie] …: no clause goes on behind a single comma.
    if (after && !all.slice(start, k - 1).some((i) => i.type === 'comma')) return after;
    return besideApposition(all, k, grammar, start) ?? openedBy(all, start, k, grammar) ?? after;
  }
  const relative = relativeSubject(all, clause, start, k, grammar);
  if (relative) return relative;
  if (opening?.type === 'word' && opensClause(opening, grammar) && !isAdverbial(all, clause, grammar)) {
    const subject = phraseAfter(all, clause + 1, grammar, k);
    if (subject) return subject;
  }
  const before = phraseBefore(all, k, grammar, start);
  const opens = before && (before.from === start || all[before.from - 1]?.type !== 'word');
  // Jede Schuld wies [die Leiterin] von sich: an object may open the clause.
  const isObject = before && after && isInanimate(all, before, grammar) && !isInanimate(all, after, grammar);
  if (before && opens && !isObject && !isAdverbial(all, before.from, grammar)) return before;
  if (isObject && opens) return after;
  if (isAdverbial(all, start, grammar) || opensSubordinate(all, start, grammar)) {
    const verb = finiteVerb(all, start, k + 1, grammar);
    const behind = verb === undefined || verb === k ? after : phraseAfter(all, verb + 1, grammar, k);
    if (behind) return behind;
  }
  return openedBy(all, start, k, grammar) ?? before ?? after;
}

/** zitiert: its object speaks. */
export const QUOTES = /^zitier(?:t|te|en|ten)$/;

/** zitiert [einen Zeugen]; zitiert dazu den [Minister]: the phrase at item `at`, were its article the accusative. */
export function quotedObject(all: readonly Item[], at: number, grammar: Grammar, end = all.length): Phrase | undefined {
  let k = at;
  while (k < end && isAdverb(all[k] as Item, grammar)) k++;
  const first = all[k];
  if (first?.type !== 'word' || k >= end) return undefined;
  const article = grammar.articles.has(first.folded);
  return first.capital || article ? phraseAfter(all, article && !first.capital ? k + 1 : k, grammar, end) : undefined;
}

/** Der Rat tagte, [die Leiterin], Rana Salim, sagte: the second of two clauses, its subject with an apposition. */
function besideApposition(all: readonly Item[], k: number, grammar: Grammar, start: number): Phrase | undefined {
  const found = phraseBefore(all, k, grammar, start);
  if (!found) return undefined;
  // Rana Salim is named behind the comma: her office opens the clause.
  const opens = all[found.from - 1]?.type === 'comma' ? [found.from, clauseStart(all, found.from - 1, start)] : [];
  const isSubject = (at: number) => {
    const first = all[at];
    return all[at - 1]?.type === 'comma' && first?.type === 'word' && NOMINATIVE_ARTICLE.test(first.folded);
  };
  return opens.some(isSubject) ? found : undefined;
}

const NOMINATIVE_ARTICLE = /^(?:der|die|das|ein|eine)$/;

/** The item behind the last colon before item `k`. */
function afterColon(all: readonly Item[], k: number, start: number): number {
  let at = k;
  while (at > start && all[at - 1]?.type !== 'colon') at--;
  return at;
}

/** The subject of the sentence's main clause, whatever its verb is. */
export function clauseSubject(all: readonly Item[], start: number, end: number, grammar: Grammar): Phrase | undefined {
  const opening = all[start];
  if (opening?.type !== 'word' || start >= end) return undefined;
  // Hatte [sie] im Mai …: the verb opens the sentence.
  if (grammar.auxiliaries.has(opening.folded)) return phraseAfter(all, start + 1, grammar, end);
  // Wie [der Richter] ausführte, …; Für [den Theologen] ist …: whose words the rest is.
  if (grammar.asSaid.has(opening.folded) || grammar.viewpoints.has(opening.folded))
    return phraseAfter(all, start + 1, grammar, end);
  const first = finiteVerb(all, start, end, grammar);
  const next = first === undefined ? undefined : all[first + 1];
  if (first !== undefined && next?.type === 'word' && NOMINATIVE.test(next.folded))
    return phraseAfter(all, first + 1, grammar, end);
  const behind = first === undefined ? undefined : phraseAfter(all, first + 1, grammar, end);
  if (isAdverbial(all, start, grammar) || opensSubordinate(all, start, grammar)) return behind;
  const opens = openedBy(all, start, end, grammar);
  // Jede Verantwortung weist [die Leiterin] von sich: an object may open the clause.
  const isObject = opens && behind && isInanimate(all, opens, grammar) && !isInanimate(all, behind, grammar);
  return isObject ? behind : opens;
}

/** Whether the sentence of item `at` opens with a main clause in the indicative, which says whose words follow. */
export function isEmbedded(all: readonly Item[], at: number, grammar: Grammar): boolean {
  if (!grammar.verbSecond) return false;
  const verb = finiteVerb(all, sentenceStart(all, at), at, grammar);
  return verb !== undefined && !tellsReport(all[verb] as Item, grammar);
}

/**
 * The subject of the clause that ends right before item `at` with a verb still to come: of a relative clause what it
 * goes on (ein Kommentar, der den Plan als „…“ bezeichnet), of a subordinate one the phrase that opens it.
 */
export function subjectOfOpenClause(all: readonly Item[], at: number, grammar: Grammar): Phrase | undefined {
  const start = sentenceStart(all, at);
  const clause = clauseStart(all, at, start);
  const opening = all[clause];
  if (clause > start && opening?.type === 'word') {
    if (opensClause(opening, grammar)) return phraseAfter(all, clause + 1, grammar, at);
    const relative = relativeSubject(all, clause, start, at, grammar);
    if (relative) return relative;
  }
  return clauseSubject(all, start, at, grammar);
}

/** A relative pronoun; one in the accusative, the dative or the genitive is never the subject. */
const RELATIVE = /^(?:der|die|das|welche[rs]?|den|dem|denen|deren|dessen)$/;
const OBLIQUE = /^(?:den|dem|denen|deren|dessen)$/;

/**
 * The subject of a relative clause: what it goes on (ein Kommentar, der den Plan verwirft), or the phrase behind the
 * pronoun (ein Ziel, das Salim ausgab).
 */
function relativeSubject(
  all: readonly Item[],
  clause: number,
  start: number,
  end: number,
  grammar: Grammar,
): Phrase | undefined {
  const opening = all[clause];
  if (clause <= start || all[clause - 1]?.type !== 'comma') return undefined;
  if (opening?.type !== 'word' || !RELATIVE.test(opening.folded)) return undefined;
  const next = all[clause + 1];
  const named = next?.type === 'word' && (next.capital || grammar.pronouns.has(next.folded));
  if (OBLIQUE.test(opening.folded) || (named && opening.folded !== 'der'))
    return phraseAfter(all, clause + 1, grammar, end);
  return phraseBefore(all, clause - 1, grammar, start);
}

/** In [dem Brief] heißt es: the document stands before the verb. */
export function frontPlace(all: readonly Item[], k: number, grammar: Grammar): Phrase | undefined {
  // heißt es; hatte es geheißen
  if (wordAt(all, k + 1) !== 'es' && wordAt(all, k - 1) !== 'es') return undefined;
  for (let i = Math.max(sentenceStart(all, k), k - FRONT); i < k; i++) {
    const item = all[i] as Item;
    if (item.type === 'word' && grammar.within.has(item.folded))
      return phraseAfter(all, i + 1, grammar, k) ?? phraseAfter(all, i + 2, grammar, k);
  }
  return undefined;
}

function openedBy(all: readonly Item[], start: number, end: number, grammar: Grammar): Phrase | undefined {
  const opening = all[start];
  const from = opening?.type === 'word' && FOCUS.test(opening.folded) ? start + 1 : start;
  const first = phraseAfter(all, from, grammar, end);
  // Europapolitik: Die SPD will …: what stands before the colon is a heading.
  const heads = first && first.to + 1 < end && all[first.to]?.type === 'colon';
  return heads ? phraseAfter(all, first.to + 1, grammar, end) : first;
}

/** Where the clause of item `k` begins: behind the last comma or mark before it; what stands in brackets interrupts none. */
export function clauseStart(all: readonly Item[], k: number, start: number): number {
  let at = k;
  while (at > start) {
    const type = all[at - 1]?.type;
    if (type === 'close') while (at > start && all[at - 1]?.type !== 'open') at--;
    else if (type !== 'word') break;
    at--;
  }
  return at;
}

/** A word that opens a clause whose verb stands last: weil, dass. */
const opensClause = (word: WordItem, grammar: Grammar): boolean =>
  grammar.subordinators.has(word.folded) || grammar.complementizers.has(word.folded);

const opensSubordinate = (all: readonly Item[], start: number, grammar: Grammar): boolean => {
  const opening = all[start];
  return opening?.type === 'word' && grammar.subordinators.has(opening.folded);
};

/** An adverb by its ending, where a sentence begins with it: Ursprünglich, Anschließend, Damals. */
const ADVERB = /(?:lich|isch|end|weise|mals|seits|wärts|ens)$/;

/** Auch [die Leiterin] …: such a word goes with the phrase behind it. */
const FOCUS = /^(?:auch|selbst|sogar|nur|aber|doch|und|denn)$/;

/** An article that no subject has. */
const NO_SUBJECT = /^(?:dem|den|einem|einen|diesem|diesen|seinem|seinen|ihrem|ihren|unserem|unseren)$/;

/** Whether a sentence opens with what is not its subject: a preposition, an adverb, Als Begründung, Den Kindern. */
function isAdverbial(all: readonly Item[], at: number, grammar: Grammar): boolean {
  const [first, second] = [all[at], all[at + 1]];
  if (first?.type !== 'word') return false;
  if (NO_SUBJECT.test(first.folded)) return true;
  if (FOCUS.test(first.folded)) return second?.type === 'word' && isFiniteVerb(second, grammar);
  if (second?.type === 'comma') return ADVERB.test(first.folded);
  if (grammar.adverbials.has(first.folded)) return true;
  if (second?.type !== 'word') return false;
  if (first.folded === 'als') return second.capital;
  return !second.capital && ADVERB.test(first.folded);
}

/**
 * The finite verb of the main clause: a small word that has a verb's form and stands behind no article; behind a
 * subordinate clause, the first word after its comma.
 */
export function finiteVerb(all: readonly Item[], start: number, end: number, grammar: Grammar): number | undefined {
  let from = start + 1;
  if (opensSubordinate(all, start, grammar) && !isAdverbial(all, start, grammar)) {
    while (from < end && all[from - 1]?.type !== 'comma') from++;
  }
  for (let k = from; k < Math.min(end, start + FRONT); k++) {
    const [item, before] = [all[k] as Item, all[k - 1] as Item];
    if (item.type !== 'word' || item.capital) continue;
    if (
      before.type === 'word' &&
      (grammar.articles.has(before.folded) || (grammar.adverbials.has(before.folded) && k > start + 1))
    )
      continue;
    if (isFiniteVerb(item, grammar) || tellsReport(item, grammar)) return k;
  }
  return undefined;
}

/** A small word with the form of a finite verb. */
export const isFiniteVerb = (word: WordItem, grammar: Grammar): boolean =>
  grammar.auxiliaries.has(word.folded) ||
  grammar.cues.get(word.folded) === 'verb' ||
  grammar.weakCues.has(word.folded) ||
  isVerbLike(word, grammar);

/** A name of two words or more with nothing between it and a colon. */
const isNameBeforeMark = (all: readonly Item[], { from, to }: Phrase): boolean =>
  to - from >= 2 &&
  all[to]?.type === 'colon' &&
  all.slice(from, to).every((item) => item.type === 'word' && item.capital);

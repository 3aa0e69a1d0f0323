import { isVerbLike } from '../../cue/cue';
import { type Grammar, set } from '../../grammar';
import { commaFrom, type Item, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { clauseStart, sentenceStart, tellsReport } from '../../read/sentence';
import { isInanimate, type Phrase, phraseAfter, phraseBefore } from '../../who/phrase';
import { agentOf, citedBeside, QUOTES, quotedObject } from './agent';
import { isKonjunktiv, looksReported } from './konjunktiv';
import { behindPlace, isGoverned } from './place';

/** Pronouns that are a subject and nothing else. */
const NOMINATIVE = /^(?:er|wir|ich|man)$/;

/** How far into a sentence its finite verb is looked for. */
export const FRONT = 28;

/**
 * The subject of a cue where the finite verb stands second: in its own subordinate clause the phrase that opens it
 * (Wie [der Minister] gestern erklärte), behind an adverbial the one after the verb (Gestern sagte [der Minister]),
 * else the one that opens the sentence ([Der Minister] hat gestern gesagt).
 */
export function verbSecondSubject(
  r: Reading,
  k: number,
  sentence: number,
  behind: Phrase | undefined,
): Phrase | undefined {
  // … durch [ihren Lehrer] verwiesen; auf die Rechte [ihres Mandanten] hingewiesen: no subject has such an article.
  const isOblique = (phrase: Phrase | undefined) => phrase !== undefined && NO_SUBJECT.test(wordAt(r.all, phrase.from));
  const cited = citedBeside(r, k) ?? agentOf(r, k, sentence);
  if (cited) return cited;
  const found = subjectAround(r, k, sentence, behind);
  if (!isOblique(found) || QUOTES.test(wordAt(r.all, k))) return found;
  return isOblique(behind) ? undefined : behind;
}

function subjectAround(r: Reading, k: number, sentence: number, after: Phrase | undefined): Phrase | undefined {
  // Der Rat rügte den Plan scharf: So sagte [die Leiterin] …: behind a colon a clause of its own begins.
  const start = afterColon(r, k, sentence);
  // zitiert einen Augenzeugen: whoever is quoted speaks, not who quotes. Der Zeitung sagte Filep Karma: a name.
  const cue = r.all[k] as WordItem;
  const quoted = QUOTES.test(cue.folded) ? quotedObject(r, k + 1) : undefined;
  if (quoted) return quoted;
  if (after && isNameBeforeMark(r.all, after)) return after;
  const next = r.all[k + 1];
  // … zu erhalten, nannte er …: these can be nothing but the subject.
  if (after && next?.type === 'word' && NOMINATIVE.test(next.folded)) return after;
  if (k === start) return after;
  const joined = r.all[k - 1];
  // Er lobte den Rat und nannte den Plan „…“: the subject is that of the clause before.
  if (joined?.type === 'word' && r.grammar.joiners.has(joined.folded)) {
    const whole = Math.max(sentenceStart(r.all, k), afterColon(r, k, 0));
    const shared =
      secondClause(r, clauseStart(r.all, k, start), start, k) ??
      invertedBefore(r, clauseStart(r.all, k, start), k) ??
      clauseSubject(r, whole, k - 1);
    if (shared) return shared;
  }
  const clause = clauseStart(r.all, k, start);
  const opening = r.all[clause];
  if (clause === k) {
    // Als er kam, sagte [die Leiterin]; Wie [der Richter], Karl Huber, ausführte.
    if (opensSubordinate(r, start)) return after ?? phraseAfter(r, start + 1, k);
    // Der Hafen, sagte [sie] …: no clause goes on behind a single comma.
    if (after && !r.all.slice(start, k - 1).some((i) => i.type === 'comma')) return after;
    // Die alten Fischer, die …, beschrieb [die Zeitung]: of one no verb of many is told.
    if (after && opensWithMany(r, start) && !r.grammar.pluralVerb?.test(wordAt(r.all, k))) return after;
    // Am Abend kamen [die Schüler], riefen „…“ und zogen weiter.
    const shared = r.all[k + 1]?.type === 'quote' && isAdverbial(r, start) ? clauseSubject(r, start, k - 1) : undefined;
    return besideApposition(r, k, start) ?? shared ?? openedBy(r, start, k) ?? after;
  }
  // Man habe, so sagte [der Leiter], …: behind an adverb the verb stands second, and its subject behind it.
  if (after && clause > start && clause + 1 === k && isAdverbial(r, clause)) return after;
  const relative = relativeSubject(r, clause, start, k);
  if (relative) return relative;
  const second = secondClause(r, clause, start, k);
  if (second) return second;
  // …, während [der Anwalt] sagte, …: what may stand before a noun opens a clause where the verb ends it.
  const contrasts = clause > start && r.grammar.contrasts.has(wordAt(r.all, clause)) && r.all[k + 1]?.type !== 'word';
  if (opening?.type === 'word' && opensClause(opening, r.grammar) && (contrasts || !isAdverbial(r, clause))) {
    // wie [es] der Leiter ausdrückte: no subject, were it to stand there.
    const expletive = r.grammar.expletives.has(wordAt(r.all, clause + 1)) && clause + 2 < k;
    const subject = phraseAfter(r, expletive ? clause + 2 : clause + 1, k);
    if (subject) return subject;
  }
  const before = phraseBefore(r, k, start);
  const opens = before && (before.from === start || r.all[before.from - 1]?.type !== 'word');
  // Jede Schuld wies [die Leiterin] von sich: an object may open the clause.
  const isObject = before && after && isInanimate(r, before) && !isInanimate(r, after);
  if (before && opens && !isObject && !isAdverbial(r, before.from)) return before;
  if (isObject && opens) return after;
  if (isAdverbial(r, start) || opensSubordinate(r, start)) {
    const verb = finiteVerb(r, start, k + 1);
    const behind = verb === undefined || verb === k ? (after ?? behindPlace(r, k)) : phraseAfter(r, verb + 1, k);
    if (behind) return behind;
  }
  // Jede Mitschuld an dem Brand im Hafen weist [Kern] von sich: rather whoever can speak.
  const found = [openedBy(r, start, k), before && isGoverned(r, before) ? undefined : before, after];
  return found.find((phrase) => phrase && !isInanimate(r, phrase)) ?? found.find(Boolean);
}

/** …, und [Jan Ott] stimmte zu und sprach von …: behind a comma and a joining word a clause has a subject of its own. */
function secondClause(r: Reading, clause: number, start: number, k: number): Phrase | undefined {
  if (clause <= start || !r.grammar.joiners.has(wordAt(r.all, clause))) return undefined;
  const subject = phraseAfter(r, clause + 1, k);
  const verb = subject && r.all[subject.to];
  const finite = verb?.type === 'word' && ((subject as Phrase).to === k || isFiniteVerb(verb, r.grammar));
  return finite && !isAdverbial(r, clause + 1) ? subject : undefined;
}

/** …, betonte [Jan Ott] und verwies auf „…“: the clause before opens with its verb. */
function invertedBefore(r: Reading, clause: number, k: number): Phrase | undefined {
  const verb = r.all[clause];
  const opens = verb?.type === 'word' && !verb.capital && clause > 0 && isFiniteVerb(verb, r.grammar);
  return opens ? phraseAfter(r, clause + 1, k - 1) : undefined;
}

/** Der Rat tagte, [die Leiterin], Rana Salim, sagte: the second of two clauses, its subject with an apposition. */
function besideApposition(r: Reading, k: number, start: number): Phrase | undefined {
  const found = phraseBefore(r, k, start);
  if (!found) return undefined;
  // Rana Salim is named behind the comma: her office opens the clause.
  const opens = r.all[found.from - 1]?.type === 'comma' ? [found.from, clauseStart(r.all, found.from - 1, start)] : [];
  const isSubject = (at: number) => {
    const first = r.all[at];
    return r.all[at - 1]?.type === 'comma' && first?.type === 'word' && NOMINATIVE_ARTICLE.test(first.folded);
  };
  return opens.some(isSubject) ? found : undefined;
}

const NOMINATIVE_ARTICLE = /^(?:der|die|das|ein|eine)$/;

/** The item behind the last colon, or semicolon, before item `k`. */
export function afterColon({ all, text }: Reading, k: number, start: number): number {
  let at = k;
  while (at > start && all[at - 1]?.type !== 'colon' && text[all[at - 1]?.start ?? 0] !== ';') at--;
  return at;
}

/** The subject of the sentence's main clause, whatever its verb is. */
export function clauseSubject(r: Reading, start: number, end: number): Phrase | undefined {
  const opening = r.all[start];
  if (opening?.type !== 'word' || start >= end) return undefined;
  // Hatte [sie] im Mai …: the verb opens the sentence.
  if (r.grammar.auxiliaries.has(opening.folded)) return phraseAfter(r, start + 1, end);
  // Wie [der Richter] ausführte, …; Für [den Theologen] ist …: whose words the rest is.
  const view = phraseAfter(r, start + 1, end);
  if (r.grammar.asSaid.has(opening.folded)) return view;
  if (view && r.grammar.viewpoints.has(opening.folded) && !CAUSES.test(wordAt(r.all, view.to))) return view;
  const found = finiteVerb(r, start, end);
  // Auf die Frage, ob er antrete, winkte [Ott] ab: the main verb stands behind another clause.
  const first =
    found !== undefined && commaFrom(r.all, start, found) < found ? (mainVerb(r, start, end) ?? found) : found;
  const next = first === undefined ? undefined : r.all[first + 1];
  if (first !== undefined && next?.type === 'word' && NOMINATIVE.test(next.folded))
    return phraseAfter(r, first + 1, end);
  // Anders sieht es [der Rat]: an object, were it to stand where the subject does.
  const object = first !== undefined && r.grammar.expletives.has(wordAt(r.all, first + 1)) && isAdverbial(r, start);
  const behind =
    first === undefined
      ? undefined
      : ((object ? phraseAfter(r, first + 2, end) : undefined) ?? phraseAfter(r, first + 1, end));
  if (isAdverbial(r, start) || opensSubordinate(r, start)) return behind;
  const opens = openedBy(r, start, end);
  // Jede Verantwortung weist [die Leiterin] von sich: an object may open the clause.
  const isObject = opens && behind && (isInanimate(r, opens) || isMarked(r, opens)) && !isInanimate(r, behind);
  return isObject ? behind : opens;
}

/** Eine „Heldin“ will [Mira Stahl] nicht sein: what marks hold behind such an article acts in no sentence. */
const isMarked = ({ all, grammar }: Reading, { from, to }: Phrase): boolean =>
  grammar.indefinite.has(wordAt(all, from)) && all.slice(from, to).some((i) => i.type === 'quote');

/** Für [Wirbel] sorgte …: what something is done for is nobody's view. */
const CAUSES =
  /^(?:sorg|kämpf|kampf|werb|warb|stimm|steh|stand|gilt|galt|find|fand|bekam|bekom|erhielt|erhalt|ernt|bedank|entschuldig|setz|plädier|pladier)\p{L}*$/u;

/** Whether the sentence of item `at` opens with a main clause in the indicative, which says whose words follow. */
export function isEmbedded(r: Reading, at: number): boolean {
  const verb = finiteVerb(r, sentenceStart(r.all, at), at);
  return verb !== undefined && !tellsReport(r.all[verb] as Item, r.grammar);
}

/**
 * The subject of the clause that ends right before item `at` with a verb still to come: of a relative clause what it
 * goes on (ein Kommentar, der den Plan als „…“ bezeichnet), of a subordinate one the phrase that opens it.
 */
export function subjectOfOpenClause(r: Reading, at: number): Phrase | undefined {
  const start = sentenceStart(r.all, at);
  const clause = beforeName(r, clauseStart(r.all, at, start), start);
  const opening = r.all[clause];
  if (opening?.type === 'word' && opensClause(opening, r.grammar)) return phraseAfter(r, clause + 1, at);
  if (clause > start && opening?.type === 'word') {
    const relative = relativeSubject(r, clause, start, at);
    if (relative) return relative;
  }
  return clauseSubject(r, start, at);
}

/** während der Landrat von Rive, [Heinz Ott], von „…“ sprach: where the clause begins, were it to begin behind a name between two commas. */
function beforeName(r: Reading, clause: number, start: number): number {
  let name = clause - 1;
  for (let item = r.all[name - 1]; name > start && item?.type === 'word' && item.capital; item = r.all[name - 1])
    name--;
  const parted = r.all[clause - 1]?.type === 'comma' && r.all[name - 1]?.type === 'comma';
  return parted && clause - 1 - name >= 2 ? clauseStart(r.all, name - 1, start) : clause;
}

/** A relative pronoun; one in the accusative, the dative or the genitive is never the subject. */
const RELATIVE = /^(?:der|die|das|welche[rs]?|den|dem|denen|deren|dessen)$/;
const OBLIQUE = /^(?:den|dem|denen|deren|dessen)$/;

/**
 * The subject of a relative clause: what it goes on (ein Kommentar, der den Plan verwirft), or the phrase behind the
 * pronoun (ein Ziel, das Salim ausgab).
 */
function relativeSubject(r: Reading, clause: number, start: number, end: number): Phrase | undefined {
  const opening = r.all[clause];
  if (clause <= start || r.all[clause - 1]?.type !== 'comma') return undefined;
  if (opening?.type !== 'word' || !RELATIVE.test(opening.folded)) return undefined;
  const next = r.all[clause + 1];
  const named = next?.type === 'word' && (next.capital || r.grammar.pronouns.has(next.folded));
  if (OBLIQUE.test(opening.folded) || (named && opening.folded !== 'der')) return phraseAfter(r, clause + 1, end);
  return ofPredicate(r, clause, start) ?? phraseBefore(r, clause - 1, start);
}

/** [Der Lehrer] ist nur ein Schwätzer, der sagt: what somebody is, behind an indefinite article, is them. */
function ofPredicate(r: Reading, clause: number, start: number): Phrase | undefined {
  const verb = finiteVerb(r, start, clause);
  if (verb === undefined || !r.grammar.copulas.has(wordAt(r.all, verb)) || isAdverbial(r, start)) return undefined;
  const [is, who] = [phraseBefore(r, clause - 1, verb + 1), openedBy(r, start, verb)];
  const isOne = is && r.all.slice(is.from, is.to).some((w) => w.type === 'word' && r.grammar.indefinite.has(w.folded));
  return isOne && who && !r.grammar.expletives.has(wordAt(r.all, who.from)) ? who : undefined;
}

function openedBy(r: Reading, start: number, end: number): Phrase | undefined {
  const opening = r.all[start];
  const from = opening?.type === 'word' && FOCUS.test(opening.folded) ? start + 1 : start;
  const first = phraseAfter(r, from, end);
  // Europapolitik: Die SPD will …: what stands before the colon is a heading.
  const heads = first && first.to + 1 < end && r.all[first.to]?.type === 'colon';
  return heads ? phraseAfter(r, first.to + 1, end) : first;
}

/** A word that opens a clause whose verb stands last: weil, dass. */
const opensClause = (word: WordItem, grammar: Grammar): boolean =>
  grammar.subordinators.has(word.folded) || grammar.complementizers.has(word.folded);

const opensSubordinate = (r: Reading, start: number): boolean => {
  const opening = r.all[start];
  return opening?.type === 'word' && r.grammar.subordinators.has(opening.folded);
};

/** An adverb by its ending, where a sentence begins with it: Ursprünglich, Anschließend, Damals. */
const ADVERB = /(?:lich|isch|end|weise|mals|seits|wärts|ens)$/;

/** Auch [die Leiterin] …: such a word goes with the phrase behind it. */
const FOCUS = /^(?:auch|selbst|sogar|nur|aber|doch|und|denn)$/;

/** An article or a pronoun that no subject has. */
const NO_SUBJECT =
  /^(?:ihn|ihm|ihnen|mich|mir|des|dem|den|eines|einem|einen|diesem|diesen|seines|seinem|seinen|ihres|ihrem|ihren|unseres|unserem|unseren)$/;

/** Die alten [Fischer]: behind this article, such an ending tells of several. */
const opensWithMany = (r: Reading, at: number): boolean => {
  const [second, third] = [r.all[at + 1], r.all[at + 2]];
  return (
    wordAt(r.all, at) === 'die' &&
    second?.type === 'word' &&
    !second.capital &&
    /en$/.test(second.folded) &&
    third?.type === 'word' &&
    third.capital
  );
};

/** Whether a sentence opens with what is not its subject: a preposition, an adverb, Als Begründung, Den Kindern. */
function isAdverbial(r: Reading, at: number): boolean {
  const [first, second] = [r.all[at], r.all[at + 1]];
  if (first?.type !== 'word') return false;
  if (NO_SUBJECT.test(first.folded)) return true;
  if (FOCUS.test(first.folded)) return second?.type === 'word' && isFiniteVerb(second, r.grammar);
  if (second?.type === 'comma') return ADVERB.test(first.folded);
  if (r.grammar.adverbials.has(first.folded)) return true;
  if (second?.type !== 'word') return false;
  // Wochen zuvor hatte …
  if (LATER.has(second.folded)) return true;
  if (first.folded === 'als') return second.capital;
  return !second.capital && (ADVERB.test(first.folded) || DEGREES.has(first.folded));
}
// Weniger diplomatisch äußerte sich …
const DEGREES = set('weniger ganz etwas sehr recht ziemlich völlig weit weitaus genauso');

const LATER = set('zuvor später danach davor vorher darauf nachher');

/**
 * The finite verb of the main clause: a small word that has a verb's form and stands behind no article; behind a
 * subordinate clause, the first word after its comma.
 */
export function finiteVerb(r: Reading, start: number, end: number): number | undefined {
  let from = start + 1;
  if (opensSubordinate(r, start) && !isAdverbial(r, start)) {
    while (from < end && r.all[from - 1]?.type !== 'comma') from++;
  }
  for (let k = from; k < Math.min(end, start + FRONT); k++) {
    const [item, before] = [r.all[k] as Item, r.all[k - 1] as Item];
    if (item.type !== 'word' || item.capital) continue;
    if (
      before.type === 'word' &&
      (r.grammar.articles.has(before.folded) ||
        (r.grammar.adverbials.has(before.folded) && k > (LATER.has(before.folded) ? start + 2 : start + 1)))
    )
      continue;
    if (isFiniteVerb(item, r.grammar) || tellsReport(item, r.grammar)) return k;
  }
  return undefined;
}

/** Der Kai sei, wenn es regne, nass, sagte …; Der Kai, der alt ist, sei nass, sagte …: before the first comma, or right behind one. */
export function mainVerb(r: Reading, start: number, end: number): number | undefined {
  let opens = !opensSubordinate(r, start) || isAdverbial(r, start);
  for (let k = start; k < end; k++) {
    const [item, before] = [r.all[k] as Item, r.all[k - 1]];
    if (item.type === 'comma') opens = false;
    if (item.type !== 'word' || !(opens || before?.type === 'comma')) continue;
    // Ein Fischer, genannt „der Glückspilz“, …
    if (r.grammar.namedBy.has(item.folded)) continue;
    if (mayBeFinite(item, r.grammar) || isKonjunktiv(r, k, false)) return k;
    if (before?.type === 'comma' && looksReported(item.folded)) return k;
  }
  return undefined;
}

/** A small word with the form of a finite verb. */
const isFiniteVerb = (word: WordItem, grammar: Grammar): boolean =>
  grammar.auxiliaries.has(word.folded) ||
  word.entry.cue === 'verb' ||
  grammar.weakCues.has(word.folded) ||
  isVerbLike(word, grammar);

/** A name of two words or more with nothing between it and a colon. */
const isNameBeforeMark = (all: readonly Item[], { from, to }: Phrase): boolean =>
  to - from >= 2 &&
  all[to]?.type === 'colon' &&
  all.slice(from, to).every((item) => item.type === 'word' && item.capital);

/** Whether the word may be a finite verb of the clause. */
export const mayBeFinite = (word: WordItem, grammar: Grammar): boolean =>
  !word.capital && (isFiniteVerb(word, grammar) || tellsReport(word, grammar));

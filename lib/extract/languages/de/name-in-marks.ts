import { foldWord } from '../../../text/fold';
import { words } from '../../../text/words';
import type { Report } from '../../cue/report';
import { set } from '../../grammar';
import { type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { clauseStart, sentenceEnd, sentenceStart } from '../../read/sentence';

/** In words: what a name of one or two words, an outlet, and a title in marks is at the most. */
const [SHORT, OUTLET, TITLE] = [2, 5, 12];

/** Whether the marks at item `at` hold a name or a title and nobody's words, by what they hold or what stands around. */
export function isNameInMarks(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  if (count <= SHORT && (isType(r, at) || isDefined(r, at, count, report))) return true;
  if (count <= OUTLET && (isOutlet(r, at, report) || isNicknamed(r, at) || isOfKind(r, at, report) || isSign(r, at)))
    return true;
  if (count <= TITLE && (isInscription(r, at) || isLaid(r, at))) return true;
  return count <= TITLE && (isLaw(r, at) || isGiven(r, at) || isCalledSo(r, at) || isIntroduced(r, at));
}

const inside = (r: Reading, at: number): string => r.text.slice(...(r.all[at] as QuoteItem).range.inner).trim();

/** „c4“, „E 10“: what a machine or a class is called. */
const isType = (r: Reading, at: number): boolean => /^\p{L}{1,3}[ -]?\d{1,4}$/u.test(inside(r, at));

/** Das nennt man einen „Rückkauf“; ein Strom, der als „Seewind“ bezeichnet wird: what everybody calls so. */
function isDefined(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  const calls = report?.predicate || r.grammar.namingVerbs.has(wordAt(r.all, report?.cue ?? at));
  if (calls && report?.subject && wordAt(r.all, report.subject.from) === 'man') return true;
  if (count > 1 || !/^\p{Lu}/u.test(inside(r, at)) || wordAt(r.all, at - 1) !== 'als') return false;
  return wordAt(r.all, at + 1) === 'bezeichnet' && /^(?:wird|werden)$/.test(wordAt(r.all, at + 2));
}

/** Wie „hafen online“ berichtet; schrieb Kern in der „Neuen Fahrt“: who tells it, and where it was told. */
function isOutlet(r: Reading, at: number, report: Report | undefined): boolean {
  const next = r.all[at + 1];
  const before = wordAt(r.all, at - 1);
  if (r.grammar.asSaid.has(before) && next?.type === 'word' && next.entry.cue === 'verb') return true;
  if (report?.side !== 'before' || !TELLS.test(wordAt(r.all, report.cue)) || !report.subject) return false;
  const place = r.grammar.articles.has(before) && before !== 'im' ? at - 2 : at - 1;
  return (
    place > Math.max(report.cue, report.subject.to - 1) &&
    IN_OUTLET.test(wordAt(r.all, place)) &&
    /^\p{Lu}[^.!?…]*$/u.test(inside(r, at))
  );
}

const TELLS =
  /^(?:schrieb|schreibt|schrieben|schreiben|sagten?|erklarten?|berichte(?:t|te|ten)|kommentier(?:t|te|ten))$/;
const IN_OUTLET = /^(?:in|im|fur|gegenuber)$/;

/** stets „der Lange“ genannt, galt er …; Fans nennen ihn „den Langen“: not: wurde von ihm „ein Schwätzer“ genannt. */
function isNicknamed(r: Reading, at: number): boolean {
  const often = /^(?:ihn|sie)$/.test(wordAt(r.all, at - 1)) && /^nenn(?:t|en)$/.test(wordAt(r.all, at - 2));
  if (often && /^(?:den|die|das) \p{Lu}[\p{L}-]*$/u.test(inside(r, at))) return true;
  if (isCalledByAll(r, at)) return true;
  if (wordAt(r.all, at + 1) !== 'genannt' || r.grammar.passives.has(wordAt(r.all, at + 2))) return false;
  for (let k = at - 1; k >= Math.max(sentenceStart(r.all, at), at - CLAUSE); k--) {
    const word = wordAt(r.all, k);
    if (r.grammar.passives.has(word) || r.grammar.auxiliaries.has(word)) return false;
  }
  return true;
}

/** Die Wirtin, die alle im Dorf „Tante Lo“ nennen: what everybody calls somebody; not: den Kritiker „einen Spieler“ nennen. */
function isCalledByAll(r: Reading, at: number): boolean {
  if (!CALLED.test(wordAt(r.all, at + 1)) || r.all[at + 2]?.type === 'word') return false;
  const start = clauseStart(r.all, at, sentenceStart(r.all, at));
  const subject = ARTICLES.test(wordAt(r.all, start + 1)) ? start + 2 : start + 1;
  return ACCUSATIVE.test(wordAt(r.all, start)) && EVERYBODY.has(wordAt(r.all, subject));
}

const CALLED = /^(?:nenn(?:en|t)|nannten?|ruf(?:en|t)|riefen?)$/;
const [ACCUSATIVE, ARTICLES] = [/^(?:den|die|das)$/, /^(?:die|seine|ihre)$/];
const EVERYBODY = set(
  'alle jeder man viele manche hier dort freunde freundinnen fans nachbarn kollegen kolleginnen kinder mitschüler bekannte einheimische',
);

/** Neben dem Schild „Betreten verboten“ lehnte …: a sign that nobody holds up. */
function isSign(r: Reading, at: number): boolean {
  if (!/schild$/.test(wordAt(r.all, at - 1)) || !/^(?:dem|einem|das)$/.test(wordAt(r.all, at - 2))) return false;
  return !r.all
    .slice(sentenceStart(r.all, at), sentenceEnd(r.all, at))
    .some((i) => i.type === 'word' && (HELD_UP.test(i.folded) || i.entry.cue === 'verb'));
}

const HELD_UP = /^(?:halten|hielt|hielten|halt|hoch|trug|trugen|tragt|tragen|stand|steht|demonstra.*|protest.*)$/;

/** Auf dem Grabstein stand nur „Geliebt und unvergessen“: what is written on a thing that nobody holds up. */
function isInscription(r: Reading, at: number): boolean {
  const start = sentenceStart(r.all, at);
  let verb = at - 1;
  while (verb > start && at - verb < WRITTEN && !STANDS.test(wordAt(r.all, verb))) verb--;
  if (!STANDS.test(wordAt(r.all, verb)) || !ON.test(wordAt(r.all, start)) || verb - start > CLAUSE) return false;
  return r.all.slice(start, verb).some((i) => i.type === 'word' && i.capital && THING.test(i.folded));
}
/** In items: so far before the marks the verb stands. */
const WRITTEN = 6;
const STANDS = /^(?:stand|steht|prangt|prangte|las|liest)$/;
const ON = /^(?:auf|an|am|in|im|uber)$/;
const THING =
  /(?:stein|grab|grabmal|tafel|plakette|torte|kuchen|tasse|becher|ring|portal|giebel|sockel|denkmal|glocke|armband|medaille|etikett|schleife|kranz|klingelschild|turschild)$/;

/** Ihm werden „Betrug“ und „Untreue“ zur Last gelegt. */
function isLaid(r: Reading, at: number): boolean {
  let k = at + 1;
  while (r.all[k + 1]?.type === 'quote' && (r.all[k]?.type === 'comma' || r.grammar.joiners.has(wordAt(r.all, k))))
    k += 2;
  return wordAt(r.all, k) === 'zur' && wordAt(r.all, k + 1) === 'last';
}

/** die Firma „con vento ag“; Themen wie „…“, „…“: behind the noun for such things, were its first letter small. */
function isOfKind(r: Reading, at: number, report: Report | undefined): boolean {
  const { small } = r.all[at] as QuoteItem;
  const noun = r.all[at - 1];
  const isNoun = noun?.type === 'word' && noun.capital && r.grammar.namingEnds?.test(noun.folded);
  if (!isNoun || !small || report?.predicate) return false;
  const [first] = words(r.text, ...(r.all[at] as QuoteItem).range.inner);
  const next = r.all[at + 1];
  // sei das Museum „nicht zu halten“.: what is said of it ends the sentence.
  const goesOn = next?.type === 'comma' || (next?.type === 'word' && !next.capital);
  if (!first || !goesOn || DEGREES.has(first.folded)) return false;
  const { phraseEnds, articles, complementizers, adverbials } = r.grammar;
  return ![phraseEnds, articles, complementizers, adverbials].some((set) => set.has(first.folded));
}

const DEGREES = set('nicht kein keine zu sehr nur noch mehr völlig so ganz viel wenig');

/** ein „Gesetz zur Ordnung der Häfen“ */
function isLaw(r: Reading, at: number): boolean {
  const [first = '', second = ''] = inside(r, at).split(/\s+/, 2).map(foldWord);
  return LAW.test(first) && ABOUT.has(second);
}

const LAW = /(?:gesetz|verordnung|richtlinie|konvention|abkommen|ubereinkommen|erlass|satzung)(?:e?s)?$/;
const ABOUT = set('zur zum über gegen für von der des zu');

/** das „Große Ehrenzeichen der Stadt“ verliehen; „Wenn der Fluss wär“ sang: what is conferred or performed has a name. */
const isGiven = (r: Reading, at: number): boolean =>
  /^\p{Lu}/u.test(inside(r, at)) && (GIVEN.has(wordAt(r.all, at + 1)) || PERFORMED.has(wordAt(r.all, at + 1)));

const GIVEN = set('verliehen verleiht verlieh ausgezeichnet überreicht uraufgeführt veröffentlicht');
const PERFORMED = set('sang sangen singt singen gesungen spielte spielten inszenierte verfilmte');

/** nennt sich „Hafen 12“; der Rat „Neues Ufer“, wie er sich nennt; „…“, so lautet der Titel: it is called so. */
function isCalledSo(r: Reading, at: number): boolean {
  if (isCalledBehind(r, at)) return true;
  if (wordAt(r.all, at - 1) === 'sich' || wordAt(r.all, at - 2) === 'sich')
    for (let k = at - 1; k >= at - 4; k--) if (CALLS.test(wordAt(r.all, k))) return true;
  // Der Name lautet also „…“
  for (let k = at - 1; k >= at - 3; k--)
    if (IS_CALLED.test(wordAt(r.all, k)))
      for (let n = k - 1; n >= k - 3; n--) if (NAME.test(wordAt(r.all, n))) return true;
  return false;
}

/** „…“, so lautet der Titel: what stands behind the marks says that they hold what something is called. */
export function isCalledBehind({ text, all }: Reading, at: number): boolean {
  const end = (all[at] as QuoteItem).range.outer[1];
  return CALLED_BEHIND.test(text.slice(end, end + 70));
}

const CALLED_BEHIND =
  /^\s?,? (?:wie (?:sich|er|sie|es) [^.,]{0,40}\bnenn(?:t|en|te|ten)\b|so (?:lautet|hei(?:ß|ss)t|hie(?:ß|ss)) (?:der|die|ihr|sein) (?:Titel|Name|Überschrift))/u;
const CALLS = /^nenn(?:t|en|te|ten)$|^nannten?$/;
const IS_CALLED = /^(?:lautet|lautete|heisst|hiess)$/;
const NAME = /(?:name|titel|bezeichnung)$/;

/** Den Namen der Sendung gab der Sender bekannt: „…“; stellte sie die neue CD vor: „…“: a colon leads to what it is called. */
function isIntroduced(r: Reading, at: number): boolean {
  if (r.all[at - 1]?.type !== 'colon' || /[.!?…]$/.test(inside(r, at))) return false;
  for (let k = at - 2; k >= Math.max(sentenceStart(r.all, at), at - CLAUSE) && r.all[k]?.type === 'word'; k--)
    if (INTRODUCED.test(wordAt(r.all, k))) return true;
  return false;
}

const INTRODUCED = /^(?:namens?|cds?|albums?|debutalbum|single|lieds|romans?|buchtitel|songs?)$/;

/** In items: so far back a clause is looked through. */
const CLAUSE = 14;

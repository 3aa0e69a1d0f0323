import { words } from '../../text/words';
import { cueAt } from '../cue/cue';
import type { Report } from '../cue/report';
import type { Medium } from '../medium';
import { type QuoteItem, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { isReportative, sentenceEnd, sentenceStart } from '../read/sentence';
import { isAdverb } from '../who/phrase';
import { hasFirstPerson, hasSubject, isClause, isFragment } from './inside';
import {
  embeddedName,
  isArticleAndName,
  isCharge,
  isExplained,
  isNameByForm,
  isNamed,
  isOfNoun,
  isTitleCase,
  isWork,
  namedBefore,
} from './named';
import { markReason, type Reason, type Rule } from './reason';
import type { Recurrence } from './recurrence';

export interface Evidence {
  readonly report: Report | undefined;
  readonly medium: Medium | undefined;
  /** Joined to a quotation before it in the same sentence. */
  readonly joined: boolean;
  /** The block holds nothing else. */
  readonly alone: boolean;
  readonly twin: boolean;
  /** The block before ends with a colon and this begins the next. */
  readonly announced: boolean;
  /** A quotation stands before it in its block, or ends the one before. */
  readonly amid: boolean;
  /** Whether the sentence before it reports. */
  readonly follows: () => boolean;
  /** Whether the sentence is about whoever was said to speak before it in the block. */
  readonly goesOn: () => boolean;
  /** How often the same words stand in the text. */
  readonly recurs: () => Recurrence;
}

/**
 * The reasons to take the marked range for a quotation, and not for a name, a title or a word held at
 * a distance. Their sum decides (0 or more: a quotation) and gives the confidence.
 */
export function judge(r: Reading, at: number, evidence: Evidence): Reason[] {
  const quote = r.all[at] as QuoteItem;
  const { inner } = quote.range;
  const inside = words(r.text, inner[0], Math.min(inner[1], inner[0] + 400));
  const count = inside.length;
  const reasons: Reason[] = [];
  const add = (rule: Rule) => reasons.push(markReason(rule, r.grammar.weights));
  add('marks');

  // who published “The Quiet Harbour”, said: the verb behind a name is not its own.
  const isCalled = isNamed(r, at);
  const report = isCalled && evidence.report?.side === 'after' ? undefined : evidence.report;
  const shown = evidence.medium === 'banner' || evidence.medium === 'chant';
  const reported = isReportative(r, at);
  // 'so etwas', ''so etwas'': a single mark, or two of them, as often only sets words off.
  const plain = r.text[quote.range.outer[0]] === "'";
  const fragment = r.grammar.nounCapitals && !plain && (quote.small || isFragment(r.text, r.all, at, count));
  const embedded =
    r.grammar.nounCapitals &&
    !fragment &&
    !shown &&
    !report?.predicate &&
    embeddedName(r, at, count, report !== undefined || reported);
  // Die „Freunde des Hafens“ sagten …: without a comma the verb tells what the name says next.
  const maybeName = embedded || (fragment && !quote.small);
  const acts =
    report?.side === 'after' &&
    report.kind !== 'source' &&
    !quote.asks &&
    r.all.slice(at + 1, report.cue).every((i) => isAdverb(i, r.grammar)) &&
    !(report.subject && report.subject.from > report.cue && report.cue > at + 1);
  const before = r.all[at - 1];
  // La grogne des « gilets jaunes » révèle …: a few words, inside a phrase that acts.
  const inPhrase = before?.type === 'word' && !quote.pauses && count <= MAX_TERM && !r.grammar.verbSecond;
  // The “yellow vest” protests began: the verb's subject begins with the marks, and no comma parts them.
  const inSubject =
    inPhrase && report?.side === 'after' && !quote.asks && report.subject?.from === at + 1 && isNounBehind(r, at);
  const isSubject = (acts && (maybeName || inPhrase)) || (inSubject && r.grammar.modifiersFirst);
  // le mouvement « pour le port », a dit …: right behind a noun that names, no verb before it tells what the marks hold.
  const cue = report?.side === 'before' && !shown && isOfNoun(r, at) ? undefined : report;
  if (isSubject) add('subject');
  else if (cue?.close) add(cue.kind === 'colon' ? 'colon' : `cue-${cue.side}`);
  else if (cue) add('cue-in-sentence');
  else if (evidence.announced) add('colon');
  if (cue && !cue.close && isInClause(r, at, cue)) add('in-clause');
  if (report?.predicate) add('predicate');
  // « Tout va bien », assure la maire; “Go home,” she told me: what a comma parts from the verb behind it is a sentence.
  if (report?.side === 'after' && report.close && (quote.pauses || quote.asks || r.all[at + 1]?.type === 'comma'))
    add('parted');
  // “Really,” she added; she said, “Really.”: a sentence of its own begins with a capital, whatever its words.
  const opens =
    report?.side === 'after' ? sentenceStart(r.all, at) === at : ['comma', 'colon'].includes(r.all[at - 1]?.type ?? '');
  const ownSentence = report?.close === true && opens;
  // „Bis Ostern“, sagte er: a sentence that a comma parts from a verb behind it, were its words all nouns.
  // antwortete er knapp: „Kein Kommentar.“
  const ended = r.all[at - 1]?.type === 'colon' && /[.!?…]\s*$/.test(r.text.slice(...inner));
  const spoken =
    ownSentence && r.grammar.nounCapitals && ((report.kind === 'verb' && r.all[at + 1]?.type === 'comma') || ended);
  // shouting “Dirty Scab”: what is cried is no title.
  const cried = report?.close && r.grammar.cries.has(wordAt(r.all, report.cue));
  const work = count <= 7 && isWork(r, at);
  const titled =
    work ||
    (count >= 2 &&
      count <= (report?.close ? 7 : MAX_TITLE) &&
      !report?.predicate &&
      !shown &&
      !spoken &&
      !cried &&
      isTitleCase(r.text, inner, r.grammar));
  if (evidence.joined && !titled) add('joined');
  if (shown) add('banner-or-chant');
  if (evidence.twin) add('twin');
  // « Pas encore. »: a turn of few words, amid others; „Noch.“: right behind the one that reports the last
  const goesOn = evidence.joined && sentenceStart(r.all, at) === at;
  const turn = ((evidence.alone && evidence.amid) || goesOn) && /[.!?؟…]\s*$/.test(r.text.slice(...inner));
  if (evidence.alone && (count >= 3 || turn)) add('alone');

  // sei „alarmierend“, was “proportionate”: a small word of what is reported is the speaker's own.
  // des permanences de « marcheurs » ont été …: inside a phrase that no comma parts from the verb, it is a part of the phrase.
  const apart = before?.type !== 'word' || quote.pauses || quote.asks || r.all[at + 1]?.type === 'comma';
  const near = report?.side === 'before' || (report?.close === true && apart);
  const small = quote.small && (near || reported || evidence.joined);
  if (count >= 12) add('long');
  else if (count >= 7) add('many-words');
  // “المدرسة مفتوحة”، قالت المديرة: a sentence of its own, where no capital tells it.
  else if (count >= 4 || (count > 1 && ownSentence && !r.grammar.capitals)) add('several-words');
  else if (count > 1) add('few-words');
  else if (!small && !ownSentence && !turn && !cried && !report?.predicate) add('one-word');

  if (!titled && /[.!?؟,،]\s*$/.test(r.text.slice(inner[0], inner[1]))) add('punctuation-inside');
  if (quote.range.unclosed) add(report || evidence.announced || evidence.joined ? 'unclosed' : 'unclosed-alone');
  // كتبت صحيفة البيان “…”: the noun names who writes.
  const ofSubject = report?.subject?.to === at && report.subject.to - report.subject.from > 1;
  const named = namedBefore(r, at, report, ofSubject ? 1 : 2);
  const clause = quote.small && count > MAX_NAME;
  if (named && !report?.close && !clause) add('name-before');
  else if (named && count <= MAX_NAME) add('name-before-cue');
  if (titled) add('capitals');
  else if (
    count === 1 &&
    !r.grammar.nounCapitals &&
    !ownSentence &&
    !turn &&
    !cried &&
    isTitleCase(r.text, inner, r.grammar)
  )
    add('one-capital');
  if (isNameByForm(r.text, inner, count, r.grammar)) add('name-by-form');
  if (embedded) add('embedded-name');
  if (/^[#@]/.test(r.text.slice(inner[0], inner[0] + 1))) add('hashtag');
  if (count <= MAX_TERM && (report || reported) && r.grammar.isIndefinite(inside, r.text)) add('indefinite');
  if (count >= 2 && !named && hasFirstPerson(inside, r.grammar)) add('first-person');
  if (reported && !isSubject) add('reportative');
  const charge = isCharge(r, at, report);
  const isName = work || isCalled || r.grammar.isNameInMarks(r, at, count, report);
  if (fragment && !isSubject && !charge && !isName) add('small-letter');
  if (r.grammar.capitals && !r.grammar.nounCapitals && quote.small && !plain) add('begins-small');
  // au collectif « Citoyens pour le port »: inside a sentence, a capital that no cue or colon leads to begins a name.
  const told = report?.close || evidence.joined || r.grammar.complementizers.has(wordAt(r.all, at - 1));
  if (
    r.grammar.capitals &&
    !r.grammar.nounCapitals &&
    before?.type === 'word' &&
    !told &&
    !shown &&
    count <= MAX_NAME &&
    BEGINS_NAME.test(r.text.slice(inner[0], inner[0] + 3))
  )
    add('begins-name');
  if (!shown && !report?.predicate && count <= MAX_NAME && isArticleAndName(r, at)) add('article-name');
  if (!shown && !report?.predicate && count <= MAX_TITLE && isExplained(r, at)) add('explained');
  if (report ? report.side === 'before' && isAscribed(r, at) : isTold(r, at)) add('told');
  if (evidence.medium && evidence.medium !== 'heading' && !shown) add('medium');
  // “…,” he said. “Nobody believed in it.”; Il est formel : « Rien ne changera. »
  const whole = !r.grammar.nounCapitals || /[.!?…]\s*$/.test(r.text.slice(...inner));
  const led = before?.type === 'colon' && r.grammar.capitals && whole && !quote.small && !titled;
  // Reeve: ‘We will sell’; Golan: ‘You will not’
  const labelled =
    led && report?.kind === 'colon' && report.subject !== undefined && isWhole(r, at, report.subject.from);
  if (labelled && !quote.endsSentence) add('own-sentence');
  if (quote.endsSentence && (led || (sentenceStart(r.all, at) === at && (evidence.amid || evidence.follows()))))
    add('own-sentence');
  if (evidence.amid) add('amid-quotations');
  if (isClause(inside, r.grammar)) add('clause-inside');
  if (hasSubject(r, inside)) add('subject-inside');
  if (!report && quote.small && evidence.goesOn()) add('about-speaker');
  // What somebody says of themselves is no term, however often they say it.
  const recurs = count <= MAX_TERM && !evidence.twin && !hasFirstPerson(inside, r.grammar) ? evidence.recurs() : 'once';
  // « C'est une farce »: a clause that a headline has too is no term.
  const repeated = recurs === 'twice' && isClause(inside, r.grammar);
  if (recurs !== 'once' && !repeated) add(recurs === 'often' ? 'recurs' : 'comes-back');
  if (before?.type === 'word') {
    // رفض الوزير الحديث، إلا أن “…”: a clause that nobody tells.
    const apart = !report && r.grammar.adversatives.has(wordAt(r.all, at - 2));
    const opens = r.grammar.complementizers.has(before.folded) && !apart;
    if (opens) add(isTopic(r, at, count) ? 'subject' : 'opens-clause');
    // الجسر “آمن”: what has no article says something of the noun that has one.
    else if (
      !r.grammar.capitals &&
      !r.grammar.opensWithVerb(inside[0]?.folded ?? '') &&
      !r.grammar.opensWithVerb(before.folded) &&
      !NOUNLESS.some((words) => r.grammar[words].has(before.folded)) &&
      // ما حدث «مهزلة»: what opens with such a word has its verb behind it.
      !r.grammar.whatever.has(wordAt(r.all, at - 2)) &&
      !(report?.close && report.kind === 'source' && report.subject?.to === at) &&
      !(report?.close && isPredicate(r, before, inside[0]?.folded ?? ''))
    )
      add('behind-noun');
  }
  const behind = r.all[at + 1];
  if (count <= MAX_TERM && behind?.type === 'word') {
    if (opensClause(r, at + 1) && !report?.predicate) add('before-clause');
    else if (modifies(r, at, behind) || describes(r, at, count, report)) add('modifies');
  }
  if (isName) add('named');
  if (charge) add('charge');
  const opensSentence = sentenceStart(r.all, at) === at && report?.side !== 'after' && !evidence.alone;
  if (opensSentence && count <= 3 && !quote.endsSentence) add('subject');
  return reasons;
}

/**
 * وأكد أن “أهل المرفأ” مستعدون: whether a few words with the article or an owner, right behind what opens a clause, are
 * only what the clause tells something of.
 */
function isTopic(r: Reading, at: number, count: number): boolean {
  const behind = r.all[at + 1];
  const { complementizers, phraseEnds, relatives } = r.grammar;
  if (r.grammar.capitals || count > 3 || behind?.type !== 'word' || (r.all[at] as QuoteItem).pauses) return false;
  if (complementizers.has(behind.folded) || phraseEnds.has(behind.folded) || relatives.has(behind.folded)) return false;
  const inside = words(r.text, ...(r.all[at] as QuoteItem).range.inner);
  return !isClause(inside, r.grammar) && !r.grammar.isIndefinite(inside, r.text);
}

/**
 * أعلن الجيش أنه ضرب “هدفا عسكريا”: what stands in the clause that somebody tells, and not in a relative one inside, is
 * rather theirs; where no capital tells a name.
 */
function isInClause({ all, grammar }: Reading, at: number, { cue, side, kind }: Report): boolean {
  if (grammar.capitals || side !== 'before' || kind !== 'verb') return false;
  for (let k = at - 1; k > cue; k--) {
    const word = wordAt(all, k);
    if (grammar.complementizers.has(word)) return true;
    if (grammar.relatives.has(word)) return false;
  }
  return false;
}

/** “…” that he made; not: “lost control” that night, where the word points to a time. */
const opensClause = (r: Reading, k: number): boolean => {
  const { complementizers, articles, speakers, forms } = r.grammar;
  const word = wordAt(r.all, k);
  // إن المفاوضات “مقلقة” وإن …: a second clause of what is told.
  return (
    complementizers.has(word) &&
    !forms.joined.test(word) &&
    !(articles.has(word) && speakers.mute.has(wordAt(r.all, k + 1)))
  );
};

/** Whether nothing stands in the sentence but a label that begins at item `from`, and the marks. */
function isWhole({ all, text }: Reading, at: number, from: number): boolean {
  const [before, behind] = [all[from - 1], all[at + 1]];
  const opens = before === undefined || before.type === 'stop' || text[before.start] === ';';
  return opens && (behind === undefined || behind.type === 'stop' || text[behind.start] === ';');
}

/** What is no noun, or names where the words stand: كتب على فيسبوك "…" */
const NOUNLESS = ['phraseEnds', 'cues', 'weakCues', 'media'] as const;

/** A capital right behind the mark. */
const BEGINS_NAME = /^\s?\p{Lu}/u;

/** In words: what a term, a name or the whole name of a thing in marks is at the most. */
const [MAX_TERM, MAX_NAME, MAX_TITLE] = [4, 6, 12];

/** the “sting-ball” grenades: between an article and a noun, marks hold a part of what it is called. */
const modifies = (r: Reading, at: number, behind: WordItem): boolean =>
  r.grammar.modifiersFirst &&
  !(r.all[at] as QuoteItem).pauses &&
  isNounBehind(r, at) &&
  !r.grammar.phraseEnds.has(behind.folded) &&
  !r.grammar.adverbials.has(behind.folded) &&
  !r.grammar.joiners.has(behind.folded) &&
  !cueAt(r, at + 1);

/**
 * le député « marcheur » du Gard; la manifestation « Tous en rouge » a réuni …; les « super-riches » paieront: behind a
 * noun, or with a sentence's first article, and before its verb, a few words say which.
 */
function describes(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  const { speakers, determiners } = r.grammar;
  const { pauses, asks } = r.all[at] as QuoteItem;
  // « l'épuisement » décrit par les syndicats is theirs; of a verb that stands further on they are its subject.
  const said = report?.close && (report.side === 'before' || report.cue <= at + 2);
  if (!speakers.headFirst || said || pauses || asks) return false;
  const [article, noun] = [wordAt(r.all, at - 2), wordAt(r.all, at - 1)];
  if (count <= 2 && speakers.persons.has(noun)) return true;
  const opens = sentenceStart(r.all, at);
  if (at - 1 === opens) return determiners.has(noun) && count <= 3;
  return at - 2 === opens && determiners.has(article) && !cueAt(r, at - 1) && !r.grammar.phraseEnds.has(noun);
}

/** Whether a word behind the marks may be their noun: not “a mess” he said. */
function isNounBehind({ all, grammar }: Reading, at: number): boolean {
  const behind = all[at + 1];
  return (
    behind?.type === 'word' &&
    !behind.capital &&
    !grammar.pronouns.has(behind.folded) &&
    !grammar.speakers.opens.has(behind.folded) &&
    !grammar.determiners.has(behind.folded)
  );
}

/** In items: so far from the marks a word may still report them. */
const TOLD = 30;

/** Whether a word that reports stands in the sentence, if not in the place of a report: qui, selon lui, « aide à survivre ». */
function isTold(r: Reading, at: number): boolean {
  const end = Math.min(sentenceEnd(r.all, at), at + TOLD);
  for (let k = Math.max(sentenceStart(r.all, at), at - TOLD); k < end; k++)
    if (r.all[k]?.type === 'word' && cueAt(r, k)) return true;
  return false;
}

/** إن ما رأته “جرح مفتوح”، بحسب تعبيرها: whether right behind the marks stands whose words they are. */
function isAscribed(r: Reading, at: number): boolean {
  const first = r.all[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  for (let k = first; k <= first + 2 && r.all[k]?.type === 'word'; k++) if (cueAt(r, k) === 'source') return true;
  return false;
}

/** Whether words without an article say something of the noun before them that has one, or an owner: فريقه “جاهز”. */
const isPredicate = (r: Reading, noun: WordItem, inside: string): boolean => {
  const { definiteForm, forms } = r.grammar;
  if (!definiteForm || definiteForm.test(inside)) return false;
  return definiteForm.test(noun.folded) || forms.owned.test(r.text.slice(noun.start, noun.end));
};

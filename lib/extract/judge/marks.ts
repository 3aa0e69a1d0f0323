import type { Span } from '../../text/span';
import { type Word, words } from '../../text/words';
import type { Report } from '../cue/report';
import type { Medium } from '../medium';
import { type QuoteItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { isReportative, sentenceStart } from '../read/sentence';
import { leadsOn } from '../who/in-place';
import { paintedAt } from '../who/medium';
import { isAdverb } from '../who/phrase';
import { followsReport, isAboutSpeaker } from '../who/subject-before';
import { isFragment } from './inside';
import { embeddedName, isCharge, isNamed, isTitleCase, isToldAsWork, isWork, namedBefore } from './named';
import type { Rule } from './reason';
import type { Recurrence } from './recurrence';

/** What the text around tells of a marked range. */
export interface Evidence {
  readonly report: Report | undefined;
  readonly medium: Medium | undefined;
  /** Joined to a quotation before it in the same sentence. */
  readonly joined: boolean;
  /** Right beside marks that hold nobody's words, in a row with them. */
  readonly besideNone: boolean;
  /** The block holds nothing else. */
  readonly alone: boolean;
  readonly twin: boolean;
  /** The block before ends with a colon and this begins the next. */
  readonly announced: boolean;
  /** A quotation stands before it in its block, or ends the one before. */
  readonly amid: boolean;
  /** What nothing reports goes on with a quotation before it that nothing reports either. */
  readonly goesOnFreely: boolean;
  /** How often words stand in the text. */
  readonly recurs: (span: Span) => Recurrence;
}

/** A marked range, with what several rules ask of it. */
export interface Marks extends Omit<Evidence, 'report'> {
  readonly r: Reading;
  readonly at: number;
  readonly quote: QuoteItem;
  /** The marked words; of a long quotation those at its beginning. */
  readonly inside: readonly Word[];
  readonly count: number;
  /** The report of these words, where its verb is not the one of whoever is named in the marks. */
  readonly report: Report | undefined;
  /** The sentence reports. */
  readonly reported: boolean;
  /** It goes on with what somebody was said to tell, in a sentence of the marks and hardly more. */
  readonly tells: boolean;
  /** On a banner, or chanted. */
  readonly shown: boolean;
  /** A single straight mark, or two of them: they as often only set words off. */
  readonly plain: boolean;
  /** A piece of a German sentence. */
  readonly fragment: boolean;
  /** Behind the form of “be” by which German tells what others say. */
  readonly predicated: boolean;
  /** A few German words that begin with a capital, as a name does. */
  readonly embedded: boolean;
  /** A noun before the marks names what they hold. */
  readonly named: boolean;
  /** The words, or the words around, are those of a name. */
  readonly isName: boolean;
  /** What somebody is charged with. */
  readonly charge: boolean;
  /** The marks are, or stand in, the subject of the verb that seemed to report them. */
  readonly isSubject: boolean;
  /** A sentence of its own, which a comma or a colon parts from its report. */
  readonly ownSentence: boolean;
  /** They open their block, and a colon, or points, behind them lead to what it tells of them, as a headline does. */
  readonly headed: boolean;
  /** Amid others, a turn of a conversation, however short. */
  readonly turn: boolean;
  /** The verb tells a cry, or what was written on a wall, and no title is. */
  readonly cried: boolean;
  /** A title by its verb or by its capitals. */
  readonly titled: boolean;
}

/** What one group of rules finds; what is none is left out. */
export type Found = readonly (Rule | false | undefined)[];

/** In words: what a term, a name or the whole name of a thing in marks is at the most. */
export const [MAX_TERM, MAX_NAME, MAX_TITLE] = [4, 6, 12];

const HYPHENED = /^\s?\p{L}+(?:-\p{L}+){1,2}\s?$/u;

/** In words, the length of a title that a verb right beside it tells, and of a work. */
const MAX_TOLD_TITLE = 7;

/** In characters, of a quotation: so much of it is looked at. */
const LOOKED_AT = 400;

/** Whether words end as a sentence does. */
const endsAsSentence = (m: Told): boolean => /[.!?؟…]\s*$/.test(m.r.text.slice(...m.quote.range.inner));

export function marksOf(r: Reading, at: number, evidence: Evidence): Marks {
  const quote = r.all[at] as QuoteItem;
  const { inner, outer } = quote.range;
  const inside = words(r.text, inner[0], Math.min(inner[1], inner[0] + LOOKED_AT), r.words);
  // on-dit is one word
  const count = HYPHENED.test(r.text.slice(...inner)) ? 1 : inside.length;
  // who published “The Quiet Harbour”, said: the verb behind a name is not its own.
  const isCalled = isNamed(r, at);
  const told = isCalled && evidence.report?.side === 'after' ? undefined : evidence.report;
  const nameInMarks = r.grammar.isNameInMarks(r, at, count, told);
  // ce que l'on qualifie de « X »: what everybody calls it nobody says.
  const report = nameInMarks && told?.predicate ? undefined : told;
  // What is written over a door is shown by nobody.
  const shown = !nameInMarks && (evidence.medium === 'banner' || evidence.medium === 'chant');
  const tells = r.grammar.goesOnTelling(r, at) && followsReport(r, at);
  const reported = tells || isReportative(r, at);
  // 'so etwas', ''so etwas''
  const plain = r.text[outer[0]] === "'";
  const fragment = r.grammar.nounCapitals && !plain && (quote.small || isFragment(r.text, r.all, at, count));
  // die Ärzte seien „Engel“: what is told that they are
  // sagte, das sei ein „Irrweg“; laut Ott braucht es eine „Notbremse“: what is told of with such an article has no name.
  const before = wordAt(r.all, at - 1);
  const isTold = reported || report?.kind === 'verb' || report?.kind === 'source';
  const predicated =
    r.grammar.nounCapitals && (r.grammar.reportative.has(before) || (isTold && r.grammar.indefinite.has(before)));
  const embedded =
    r.grammar.nounCapitals &&
    !predicated &&
    !fragment &&
    !shown &&
    !report?.predicate &&
    embeddedName(r, at, count, report !== undefined || reported);
  const marked = { r, at, quote, count, report };
  // “Really,” she added; she said, “Really.”: a sentence of its own begins with a capital, whatever its words.
  const opens =
    report?.side === 'after' ? sentenceStart(r.all, at) === at : ['comma', 'colon'].includes(r.all[at - 1]?.type ?? '');
  const ownSentence = report?.close === true && opens;
  // shouting “Dirty Scab”
  const painted = paintedAt(r, at) !== undefined;
  const cried = painted || (report?.close === true && r.grammar.cries.has(wordAt(r.all, report.cue)));
  const work = count <= MAX_TOLD_TITLE && (isWork(r, at) || isToldAsWork(r, at));
  // « Pas encore. »: a turn of few words, amid others; „Noch.“: right behind the one that reports the last
  const goesOn = evidence.joined && sentenceStart(r.all, at) === at;
  const turn = ((evidence.alone && evidence.amid) || goesOn) && endsAsSentence(marked);
  // „Im Kino.“: of nouns a turn holds as many as a title.
  const titled =
    work ||
    (count >= 2 &&
      !(turn && r.grammar.nounCapitals) &&
      count <= (report?.close ? MAX_TOLD_TITLE : MAX_TITLE) &&
      !report?.predicate &&
      !shown &&
      !isSpoken(marked, ownSentence) &&
      !cried &&
      isTitleCase(r.text, inner, r.grammar));
  const isSubject = isSubjectOfReport(marked, embedded || (fragment && !quote.small));
  // كتبت صحيفة البيان “…”: the noun names who writes.
  const ofSubject = report?.subject?.to === at && report.subject.to - report.subject.from > 1;
  // les mots de « honte » employés par le maire: who uses them says so.
  const used = report?.kind === 'noun' && report.side === 'after';
  const named = !used && !painted && namedBefore(r, at, report, ofSubject ? 1 : 2);
  const charge = isCharge(r, at, report);
  const isName = work || isCalled || nameInMarks;
  const { medium, joined, besideNone, alone, twin, announced, amid, goesOnFreely, recurs } = evidence;
  // One by one: a copy of what is copied already takes longer than all the rules.
  return {
    r,
    at,
    quote,
    count,
    report,
    medium,
    joined,
    besideNone,
    alone,
    twin,
    announced,
    amid,
    goesOnFreely,
    recurs,
    inside,
    reported,
    tells,
    shown,
    plain,
    fragment,
    predicated,
    embedded,
    isSubject,
    named,
    isName,
    charge,
    ownSentence,
    headed: at === 0 && isHeaded(r),
    turn,
    cried,
    titled,
  };
}

/** “…”: witnesses tell; «…».. شهود يروون: marks and a colon, or points that lead on, and more of the block. */
const isHeaded = ({ text, all }: Reading): boolean =>
  all.length > 2 && (all[1]?.type === 'colon' || leadsOn(text, all[1]));

type Told = Pick<Marks, 'r' | 'at' | 'quote' | 'count' | 'report'>;

/** „Bis Ostern“, sagte er; antwortete er knapp: „Kein Kommentar.“: a sentence of its own, were its words all nouns. */
function isSpoken({ r, at, quote, report }: Told, ownSentence: boolean): boolean {
  if (!ownSentence) return false;
  // “Come on Monday,” he said
  if (report?.side === 'after' && quote.pauses && sentenceStart(r.all, at) === at) return true;
  if (!r.grammar.nounCapitals) return false;
  // „Im Winter“, so der Förster, „kommen die Wölfe.“
  if ((report?.kind === 'verb' || report?.kind === 'source') && r.all[at + 1]?.type === 'comma') return true;
  return r.all[at - 1]?.type === 'colon' && /[.!?…]\s*$/.test(r.text.slice(...quote.range.inner));
}

/** Whether the verb behind the marks tells what they, or the phrase that they stand in, do. */
function isSubjectOfReport({ r, at, quote, count, report }: Told, maybeName: boolean): boolean {
  const { modifiersFirst, verbSecond } = r.grammar;
  // Die „Freunde des Hafens“ sagten …: without a comma the verb tells what the name says next.
  const acts =
    report?.side === 'after' &&
    report.kind !== 'source' &&
    report.kind !== 'noun' &&
    !quote.asks &&
    r.all.slice(at + 1, report.cue).every((i) => isAdverb(i, r.grammar)) &&
    !(report.subject && report.subject.from > report.cue && report.cue > at + 1);
  // La grogne des « gilets jaunes » révèle …: a few words, inside a phrase that acts.
  const inPhrase = r.all[at - 1]?.type === 'word' && !quote.pauses && count <= MAX_TERM && !verbSecond;
  // The “yellow vest” protests began: the verb's subject begins with the marks, and no comma parts them.
  const begins =
    inPhrase && report?.side === 'after' && !quote.asks && report.subject?.from === at + 1 && isNounBehind(r, at);
  return (acts && (maybeName || inPhrase)) || (begins && modifiersFirst);
}

/** Whether a word behind the marks may be their noun: not “a mess” he said. */
export function isNounBehind({ all, grammar }: Reading, at: number): boolean {
  const behind = all[at + 1];
  return (
    behind?.type === 'word' &&
    !behind.capital &&
    !grammar.pronouns.has(behind.folded) &&
    !grammar.speakers.opens.has(behind.folded) &&
    !grammar.determiners.has(behind.folded)
  );
}

/** Whether the sentence is about whoever was said to speak before it in the block. */
export const goesOn = ({ r, at, goesOnFreely, tells }: Marks): boolean =>
  tells || isAboutSpeaker(r, at) || goesOnFreely;

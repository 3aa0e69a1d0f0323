import { foldWord } from '../../text/fold';
import type { Language } from '../../text/language';
import { type Word, words } from '../../text/words';
import { cueAt, cueForm } from '../cue/cue';
import type { Report } from '../cue/report';
import type { Grammar } from '../grammar';
import type { Medium } from '../medium';
import { type Item, type QuoteItem, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { isReportative, sentenceEnd, sentenceStart } from '../read/sentence';
import { isAdverb } from '../who/phrase';

import type { Recurrence } from './recurrence';
import weights from './weights.json' with { type: 'json' };

/** One readable reason for or against a marked range being somebody's words. */
export interface Reason {
  readonly rule: string;
  readonly weight: number;
}

/** A rule of the model that tells quotations from names; its weight stands in `weights.json`. */
export type Rule = keyof typeof weights.prior.quotation;
const WEIGHTS: Record<Language, Record<Rule, number>> = weights.quotation;

/** How a speaker was found; its weight is the log-odds that such speakers are right. */
export type SpeakerRule = keyof typeof weights.speaker;
export const speakerReason = (rule: SpeakerRule): Reason => ({ rule, weight: weights.speaker[rule] });

/** How a reported clause was found, and the log-odds that it is one. */
export type ClauseRule = keyof typeof weights.clause;
export const clauseReason = (rule: ClauseRule): Reason => ({ rule, weight: weights.clause[rule] });

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
  const add = (rule: Rule) => reasons.push({ rule, weight: WEIGHTS[r.grammar.language][rule] });
  add('marks');

  const { report } = evidence;
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
  if (isSubject) add('subject');
  else if (report?.close) add(report.kind === 'colon' ? 'colon' : `cue-${report.side}`);
  else if (report) add('cue-in-sentence');
  else if (evidence.announced) add('colon');
  if (report?.predicate) add('predicate');
  // « Tout va bien », assure la maire; “Go home,” she told me: what a comma parts from the verb behind it is a sentence.
  if (report?.side === 'after' && report.close && (quote.pauses || quote.asks || r.all[at + 1]?.type === 'comma'))
    add('parted');
  // “Really,” she added; she said, “Really.”: a sentence of its own begins with a capital, whatever its words.
  const opens =
    report?.side === 'after' ? sentenceStart(r.all, at) === at : ['comma', 'colon'].includes(r.all[at - 1]?.type ?? '');
  const ownSentence = report?.close === true && opens;
  // „Bis Ostern“, sagte er: a sentence that a comma parts from a verb behind it, were its words all nouns.
  const spoken = ownSentence && r.grammar.nounCapitals && report.kind === 'verb' && r.all[at + 1]?.type === 'comma';
  // shouting “Dirty Scab”: what is cried is no title.
  const cried = report?.close && r.grammar.cries.has(wordAt(r.all, report.cue));
  const work = count <= 7 && isWork(r, at);
  const titled =
    work ||
    (count >= 2 &&
      count <= 7 &&
      !report?.predicate &&
      !shown &&
      !spoken &&
      !cried &&
      isTitleCase(r.text, inner, r.grammar));
  if (evidence.joined && !titled) add('joined');
  if (shown) add('banner-or-chant');
  if (evidence.twin) add('twin');
  if (evidence.alone && count >= 3) add('alone');

  // sei „alarmierend“, was “proportionate”: a small word of what is reported is the speaker's own.
  const near = report?.side === 'before' || report?.close === true;
  const small = quote.small && (near || reported);
  if (count >= 12) add('long');
  else if (count >= 7) add('many-words');
  // “المدرسة مفتوحة”، قالت المديرة: a sentence of its own, where no capital tells it.
  else if (count >= 4 || (count > 1 && ownSentence && !r.grammar.capitals)) add('several-words');
  else if (count > 1) add('few-words');
  else if (!small && !ownSentence && !report?.predicate) add('one-word');

  if (!titled && /[.!?؟,،]\s*$/.test(r.text.slice(inner[0], inner[1]))) add('punctuation-inside');
  if (quote.range.unclosed) add(report || evidence.announced ? 'unclosed' : 'unclosed-alone');
  // كتبت صحيفة البيان “…”: the noun names who writes.
  const ofSubject = report?.subject?.to === at && report.subject.to - report.subject.from > 1;
  const named = namedBefore(r, at, report, ofSubject ? 1 : 2);
  const clause = quote.small && count > MAX_NAME;
  if (named && !report?.close && !clause) add('name-before');
  else if (named && count <= MAX_NAME) add('name-before-cue');
  if (titled) add('capitals');
  else if (count === 1 && !r.grammar.nounCapitals && !ownSentence && isTitleCase(r.text, inner, r.grammar))
    add('one-capital');
  if (isNameByForm(r.text, inner, count, r.grammar)) add('name-by-form');
  if (embedded) add('embedded-name');
  if (/^[#@]/.test(r.text.slice(inner[0], inner[0] + 1))) add('hashtag');
  if (count >= 2 && !named && hasFirstPerson(inside, r.grammar)) add('first-person');
  if (reported && !isSubject) add('reportative');
  if (fragment && !isSubject) add('small-letter');
  if (r.grammar.capitals && !r.grammar.nounCapitals && quote.small && !plain) add('begins-small');
  // au collectif « Citoyens pour le port »: inside a sentence, a capital that no cue or colon leads to begins a name.
  const led = report?.close || evidence.joined || r.grammar.complementizers.has(wordAt(r.all, at - 1));
  if (
    r.grammar.capitals &&
    !r.grammar.nounCapitals &&
    before?.type === 'word' &&
    !led &&
    !shown &&
    count <= MAX_NAME &&
    BEGINS_NAME.test(r.text.slice(inner[0], inner[0] + 3))
  )
    add('begins-name');
  if (!report && isTold(r, at)) add('told');
  if (evidence.medium && evidence.medium !== 'heading' && !shown) add('medium');
  // “…,” he said. “Nobody believed in it.”
  if (quote.endsSentence && sentenceStart(r.all, at) === at && (evidence.amid || evidence.follows()))
    add('own-sentence');
  if (evidence.amid) add('amid-quotations');
  if (isClause(inside, r.grammar)) add('clause-inside');
  if (hasSubject(r, inside)) add('subject-inside');
  if (!report && quote.small && evidence.goesOn()) add('about-speaker');
  // What somebody says of themselves is no term, however often they say it.
  const recurs = count <= MAX_TERM && !evidence.twin && !hasFirstPerson(inside, r.grammar) ? evidence.recurs() : 'once';
  if (recurs !== 'once') add(recurs === 'often' ? 'recurs' : 'comes-back');
  if (before?.type === 'word') {
    if (r.grammar.complementizers.has(before.folded)) add('opens-clause');
    // الجسر “آمن”: what has no article says something of the noun that has one.
    else if (
      !r.grammar.capitals &&
      !NOUNLESS.some((words) => r.grammar[words].has(before.folded)) &&
      !(report?.close && isPredicate(before.folded, inside[0]?.folded ?? '', r.grammar))
    )
      add('behind-noun');
  }
  const behind = r.all[at + 1];
  if (count <= MAX_TERM && behind?.type === 'word') {
    if (r.grammar.complementizers.has(behind.folded) && !report?.predicate) add('before-clause');
    else if (modifies(r, at, behind)) add('modifies');
  }
  if (work || isNamed(r, at) || (count <= MAX_TERM && r.grammar.isHearer(r, at, report))) add('named');
  if (isCharge(r, at)) add('charge');
  const opensSentence = sentenceStart(r.all, at) === at && report?.side !== 'after' && !evidence.alone;
  if (opensSentence && count <= 3 && !quote.endsSentence) add('subject');
  return reasons;
}

/** a écrit « La Route du sel » et « Lampes »: right behind the verb, a noun with a capital behind its article; and what is joined to it. */
function isWork(r: Reading, at: number): boolean {
  let first = at;
  while (
    first > at - MOST_WORKS &&
    r.all[first - 2]?.type === 'quote' &&
    r.grammar.joiners.has(wordAt(r.all, first - 1))
  )
    first -= 2;
  const { inner } = (r.all[first] as QuoteItem).range;
  return (
    r.grammar.works.has(wordAt(r.all, first - 1)) &&
    WORK.test(r.text.slice(inner[0], Math.min(inner[1], inner[0] + 80)))
  );
}

/** In items: so far back the first of several works stands. */
const MOST_WORKS = 8;
const WORK = /^\s?L(?:es? |a |['’])\p{Lu}[^.!?]*$/u;

/** A capital right behind the mark. */
const BEGINS_NAME = /^\s?\p{Lu}/u;

/** In words: so far before the last of two words that name the first may stand: known on the docks as “…”. */
const NAMED = 6;

/** dubbed “…”; known as “…”; created an “…”; “…” (ABC): what stands around the marks makes them a name. */
function isNamed({ text, all, grammar }: Reading, at: number): boolean {
  const [open, short, close] = [all[at + 1], all[at + 2], all[at + 3]];
  if (open?.type === 'open' && short?.type === 'word' && close?.type === 'close')
    if (/^\p{Lu}{2,8}$/u.test(text.slice(short.start, short.end))) return true;
  const before = wordAt(all, at - 1);
  if (!before || grammar.agentParticles.has(wordAt(all, at + 1))) return false;
  if (grammar.namedBy.has(before)) return true;
  // was a decision that its critics called “…”: a verb and its auxiliary stand together.
  const reach = grammar.weakCues.has(before) || grammar.cues.has(before) ? 2 : NAMED;
  for (let k = at - 2; k >= Math.max(0, at - reach) && all[k]?.type === 'word'; k--)
    if (grammar.namedBy.has(`${wordAt(all, k)} ${before}`)) return true;
  const made = grammar.particles.has(wordAt(all, at - 2)) ? at - 3 : at - 2;
  return grammar.articles.has(before) && grammar.makers.has(wordAt(all, made));
}

/** What is no noun, or names where the words stand: كتب على فيسبوك "…" */
const NOUNLESS = ['phraseEnds', 'cues', 'media'] as const;

/** In words: what a term or a name in marks is at the most. */
const [MAX_TERM, MAX_NAME] = [4, 6];

/** the “sting-ball” grenades: between an article and a noun, marks hold a part of what it is called. */
const modifies = (r: Reading, at: number, behind: WordItem): boolean =>
  r.grammar.modifiersFirst &&
  !(r.all[at] as QuoteItem).pauses &&
  isNounBehind(r, at) &&
  !r.grammar.phraseEnds.has(behind.folded) &&
  !r.grammar.adverbials.has(behind.folded) &&
  !r.grammar.joiners.has(behind.folded) &&
  !cueAt(r, at + 1);

/** Whether a word behind the marks may be their noun: not “a mess” he said. */
function isNounBehind({ all, grammar }: Reading, at: number): boolean {
  const behind = all[at + 1];
  return (
    behind?.type === 'word' &&
    !behind.capital &&
    !grammar.pronouns.has(behind.folded) &&
    !grammar.determiners.has(behind.folded)
  );
}

/** In items: so far before the marks the word stands that makes them a crime's name, and so far behind. */
const [CHARGE, CHARGED] = [12, 2];

/** mis en examen pour « abus de confiance » et « recel »: what somebody is charged with, and nobody says. */
function isCharge(r: Reading, at: number): boolean {
  for (let k = at - 1; k >= Math.max(sentenceStart(r.all, at), at - CHARGE); k--)
    if (r.grammar.charges.has(wordAt(r.all, k))) return true;
  // wegen „schwerer Untreue“ vor Gericht
  for (let k = at + 1; k <= at + CHARGED && r.all[k]?.type === 'word'; k++)
    if (r.grammar.charges.has(wordAt(r.all, k))) return true;
  return false;
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

/** Whether a pronoun inside has its verb behind it, or with it: we are, it’s, ils veulent. */
const hasSubject = (r: Reading, inside: readonly Word[]): boolean =>
  inside.slice(0, 15).some(({ folded, end }, i) => {
    const [stem = '', clitic] = folded.split(/['’]/);
    if (!r.grammar.pronouns.has(stem)) return false;
    const next = inside[i + 1];
    if (clitic) return true;
    // Not parted from it by a point.
    if (!next || next.start - end > 1) return false;
    const capital = /^\p{Lu}/u.test(r.text.slice(next.start, next.start + 2));
    return r.grammar.mayBeFinite({ ...next, type: 'word', capital, accent: false }, r.grammar);
  });

/** Whether one of the first words inside is one that no name has: it is, qui ne servent pas, to wait. */
const isClause = (inside: readonly Word[], { phraseEnds, pronouns, complementizers, auxiliaries }: Grammar): boolean =>
  inside
    .slice(0, 15)
    .some(
      ({ folded }) =>
        phraseEnds.has(folded) || pronouns.has(folded) || complementizers.has(folded) || auxiliaries.has(folded),
    );

/** von einer „Entlastung weit entfernt“: a piece of a sentence, which begins inside it and ends without a noun. */
function isFragment(text: string, all: readonly Item[], at: number, count: number): boolean {
  const { inner } = (all[at] as QuoteItem).range;
  const before = all[at - 1];
  return (
    count >= 3 &&
    before?.type === 'word' &&
    !before.capital &&
    /(?:^|\s)\p{Ll}+[.,]?\s*$/u.test(text.slice(...inner).slice(-40))
  );
}

/** „Deutscher Fußball-Bund“ behind an article or a noun: a few words that begin with a capital inside a sentence. */
function embeddedName(r: Reading, at: number, count: number, told: boolean): boolean {
  const { inner } = (r.all[at] as QuoteItem).range;
  // eine „Stärkung des Friedens“: what is done or felt is no name.
  const [head = '', next = ''] = words(r.text, inner[0], Math.min(inner[1], inner[0] + 80)).map((w) =>
    r.text.slice(w.start, w.end),
  );
  if (told && /^(?:der|des|von|mit|gegen|an|auf|durch|in)$/.test(next) && r.grammar.inanimate?.test(foldWord(head)))
    return false;
  return (
    count <= 8 &&
    r.all[at - 1]?.type === 'word' &&
    /^\p{Lu}/u.test(r.text.slice(inner[0], inner[0] + 2)) &&
    !/[.!?…,]$/.test(r.text.slice(...inner).trim())
  );
}

/** Whether words without an article say something of the noun with one before them. */
const isPredicate = (noun: string, inside: string, { definiteForm }: Grammar): boolean =>
  definiteForm?.test(noun) === true && !definiteForm.test(inside);

/** An address (أحداث.أنفو), a network (الفيسبوك), or a phrase that an institution's noun opens (مؤسسة سوس …). */
function isNameByForm(text: string, [start, end]: readonly [number, number], count: number, grammar: Grammar): boolean {
  const inside = text.slice(start, Math.min(end, start + 80)).trim();
  if (/^[^\s]+\.[^\s.]+$/u.test(inside)) return true;
  const first = foldWord(inside.split(/\s/)[0] ?? '');
  if (count === 1) return grammar.media.get(first) === 'post' || grammar.carriers.has(first);
  return count <= 6 && grammar.institutions.has(first);
}

/** Whether one of the words before the marks, `reach` of them, makes them a name. */
function namedBefore(r: Reading, at: number, report: Report | undefined, reach: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - reach); k--) {
    const item = r.all[k] as Item;
    if (item.type === 'colon' && k === at - 1) continue;
    // Her commentary, “Open the Harbour,” is: a title stands between commas, where nothing reports it.
    if (item.type === 'comma' && k === at - 1 && !report && (r.all[at] as QuoteItem).pauses) continue;
    if (item.type !== 'word') return false;
    // laut „Die Woche“: what stands in marks right behind a cue of source is who says it.
    if (k === at - 1 && cueForm(item, r.grammar) === 'source' && r.grammar.capitals) return true;
    // what they called “a disaster”: a small word is no name.
    if ((r.all[at] as QuoteItem).small && r.grammar.namingVerbs.has(item.folded)) return false;
    // Der Name lautet „…“: the verb says what it is called.
    if (k === at - 1 && r.grammar.impersonal.has(item.folded)) continue;
    if (r.grammar.complementizers.has(item.folded) || cueForm(item, r.grammar)) return false;
    if (
      item.capital === r.grammar.nounCapitals &&
      !(r.all[at] as QuoteItem).small &&
      r.grammar.namingEnds?.test(item.folded)
    )
      return true;
    // قال لوكالة رويترز “…”: what has its name already.
    const { carriers, capitals } = r.grammar;
    if (k === at - 1 && !capitals && carriers.has(item.folded) && carriers.has(wordAt(r.all, k - 1))) return false;
    // لقناة "المرفأ": a preposition may hang before the noun.
    const noun = r.grammar.capitals ? item.folded : item.folded.replace(/^[وف]?[بلك]?(?=.{4})/, '');
    // وقال في مؤتمر صحفي “…”: what it was said at is named right before its name.
    if (k < at - 1 && (r.grammar.media.has(item.folded) || r.grammar.media.has(noun))) continue;
    if (r.grammar.namingNouns.has(item.folded) || r.grammar.namingNouns.has(noun))
      return k === at - 1 || r.grammar.capitals || item.folded.length > 3;
    if (r.grammar.capitals) return false;
  }
  return false;
}

/** I, we, our: somebody speaks of themselves. */
const hasFirstPerson = (inside: readonly Word[], { firstPerson }: Grammar): boolean =>
  inside.some(
    ({ folded }) =>
      firstPerson.has(folded) || (/['-]/.test(folded) && folded.split(/['-]/).some((part) => firstPerson.has(part))),
  );

function isTitleCase(text: string, [start, end]: readonly [number, number], grammar: Grammar): boolean {
  if (!grammar.capitals) return false;
  // “Fox News Sunday,” and “Fox and Friends.”: the mark belongs to the sentence around it.
  const words = text.slice(start, end).trim().replace(/[,.]$/, '');
  const tokens = words.split(/\s+/).filter(Boolean);
  if (tokens.length === 0 || /[.!?…]$/.test(words)) return false;
  return tokens.every((t, i) => /^\p{Lu}|^[\d&(]/u.test(t) || (i > 0 && grammar.smallInTitles.has(t)));
}

/** The share of such quotations that are right: a logistic of the summed weights. */
export const confidenceOf = (reasons: readonly Reason[]): number => {
  const sum = reasons.reduce((n, r) => n + r.weight, 0);
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100;
};

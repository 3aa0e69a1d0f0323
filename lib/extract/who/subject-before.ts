import type { Span } from '../../text/span';
import type { Pronoun } from '../grammar';
import { GENITIVE } from '../languages/names-of-all';
import { type Item, spanOf, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { isReportative, sentenceEnd, sentenceStart } from '../read/sentence';
import { jointSpeaker } from './joint';
import type { Memory } from './memory';
import type { Sort } from './nominal';
import type { People } from './people';
import { type Phrase, phraseAfter } from './phrase';
import { type Speaker, withoutMention } from './speaker';
import { askedAt, asksSomebody, lastReporter } from './subject';

/**
 * Whom a pronoun, or a quotation without a report, at item `at` may mean though nobody has spoken yet: the subject that
 * its sentence opens with, or one before it, where its gender and number do not differ; of those further back, and for a
 * quotation, only a name.
 * @param memory for a pronoun, also whom the paragraph before was about, were they named since anybody spoke
 */
export function subjectBefore(
  r: Reading,
  at: number,
  people: People,
  memory?: Memory,
  pronoun: Pronoun | undefined = r.grammar.pronouns.get(wordAt(r.all, at)),
): Speaker | undefined {
  const told = pronoun ?? ANYBODY;
  if (told.first) return undefined;
  const mention = spanOf(r.all[at] as Item);
  let start = sentenceStart(r.all, at);
  let [things, others] = [0, 0];
  for (let back = 0; back < FAR; back++) {
    // A reporter asked [Ann Roe] whether she would go. “No,” she said: whoever is asked answers.
    const asked = pronoun && back < 2 ? askedIn(r, start, at, people) : undefined;
    if (asked && people.agrees(asked, told)) return { ...asked, mention, named: asked.mention };
    const carried = carriesReport(r, back === 0 ? at : sentenceEnd(r.all, start) - 1);
    const subject = carried ? undefined : opening(r, start, at, people, told.plural);
    // Les témoignages se multiplient. « … », écrivent-ils: a document is no they.
    // Il écoute. « Tout le monde est là » ? demande-t-il: what stands in marks alone is no sentence about anybody.
    const marksAlone = r.all[start]?.type === 'quote' && r.all[start + 1]?.type === 'stop';
    if ((subject?.sort === 'document' && told.plural) || marksAlone) things++;
    // Der Wirt kennt den Preis. Die Scheune öffnet im Juni. Er …: what the pronoun cannot mean stands between.
    if (subject && told.gender && !people.mayBe(subject, told.gender)) others++;
    // le mouvement … il: a noun that nobody is known to speak by is no person, where others are told from it.
    const speaks = subject && !(subject.sort === 'noun' && r.grammar.speakers.headFirst);
    // The keeper is less sure. “…”: of whoever is not named, only right before.
    const isOffice = subject?.sort === 'office';
    const beside = told === ANYBODY ? back === 1 && isOffice : back < 2 + things + (isOffice ? others : 0);
    const near = speaks && (beside || subject.sort === 'name');
    if (near && people.agrees(subject, told))
      return told === ANYBODY ? subject : { ...subject, mention, named: subject.mention };
    if (start === 0) break;
    start = sentenceStart(r.all, start - 1);
  }
  const about = memory && aboutSince(memory);
  return pronoun && about && people.agrees(about, pronoun)
    ? { ...about, mention, ...(about.mention ? { named: about.mention } : {}) }
    : undefined;
}

/** Whom the paragraph before was about, were they named since anybody spoke. */
export const aboutSince = ({ about, speaker }: Memory): Speaker | undefined =>
  (about?.mention?.[0] ?? -1) > (speaker?.mention?.[0] ?? -1) ? about : undefined;

/**
 * انتقل [الحاكم] إلى المدينة. ¶ وقال: whom a verb without a subject may mean at the beginning of a paragraph, where it
 * may leave it out: whom the one before was about, unless it is a verb by which whoever spoke goes on.
 */
export function subjectOfParagraph(r: Reading, verb: string, people: People, memory: Memory): Speaker | undefined {
  const { subject, continuing, genderOf } = r.grammar;
  const about = subject === 'after-first' && !continuing.has(verb) ? aboutSince(memory) : undefined;
  const gender = genderOf.get(verb);
  return about && (!gender || people.mayBe(about, gender)) ? withoutMention(about) : undefined;
}

/** Farmers have blocked the road of a town [they] likened to …: whom the sentence opens with, for a pronoun right behind a noun. */
export function subjectOfOwn(r: Reading, at: number, people: People): Speaker | undefined {
  const before = wordAt(r.all, at - 1);
  const told = r.grammar.pronouns.get(wordAt(r.all, at));
  // ce qu'[il] appelle
  const free = r.grammar.freeRelatives.has(wordAt(r.all, at - 2)) && r.grammar.complementizers.has(before);
  const apart =
    free ||
    !(r.grammar.complementizers.has(before) || r.grammar.joiners.has(before) || r.grammar.phraseEnds.has(before));
  if (!before || !apart || !told || told.first) return undefined;
  const subject = opening(r, sentenceStart(r.all, at), at, people);
  return subject && people.agrees(subject, told) ? subject : undefined;
}

/** The person whom one of the last sentences of a block opens with, the last such. */
export function subjectOfLast(r: Reading, people: People): Speaker | undefined {
  let end = r.all.length;
  for (let back = 0; back < LAST && end > 0; back++) {
    const start = sentenceStart(r.all, end - 1);
    const subject = askedIn(r, start, end, people) ?? opening(r, start, end, people);
    if (subject?.sort === 'name' && subject.kind === 'person') return subject;
    end = Math.min(start, end - 1);
  }
  return undefined;
}

/** Whoever the sentence from `start` opens with, in words of their own. */
function opening(r: Reading, start: number, end: number, people: People, many = false): Speaker | undefined {
  if (r.grammar.whenAsked.has(wordAt(r.all, start)) && asksWithin(r, start, end)) return undefined;
  // Contacté, [le directeur] temporise. « … », glisse-t-il: whom such a word leads to stands in its own sentence.
  const leads = r.grammar.leadIns.has(wordAt(r.all, start));
  const to = leads ? Math.min(end, sentenceEnd(r.all, start)) : end;
  const phrase = start < end ? (viewed(r, start, to, people) ?? r.grammar.openingPhrase(r, start, to)) : undefined;
  const isPronoun = phrase && r.grammar.pronouns.has(wordAt(r.all, phrase.from));
  if (!phrase || isPronoun || phrase.to > end) return undefined;
  return readOwned(r, phrase, people, (many ? jointSpeaker(r, phrase, people) : undefined) ?? people.read(phrase.span));
}

/** The mayor’s mood was bad. He said; [Ann Roe]’s answer was short: “…”: what somebody has is nobody, unless its noun is known to speak; they are. @param read whom the phrase names as a whole */
export function readOwned(r: Reading, phrase: Phrase, people: People, read: Speaker | undefined): Speaker | undefined {
  const owner = r.all.slice(phrase.from, phrase.to).find((w) => w.type === 'word' && GENITIVE.test(w.folded));
  if (!owner || (read && read.sort !== 'noun' && read.sort !== 'document')) return read;
  return people.read([phrase.span[0], owner.end - GENITIVE_LENGTH]);
}

/** For [Ann Roe], that is not enough: a sentence is about whoever is named before its comma as the one to whom it seems so. */
function viewed(r: Reading, start: number, end: number, people: People): Phrase | undefined {
  if (!r.grammar.capitals || !r.grammar.viewpoints.has(wordAt(r.all, start))) return undefined;
  const whose = phraseAfter(r, start + 1, end);
  // Pour les Réunionnais, c'est, selon lui, une « double peine »: of many, or of one name, the sentence before may be about another.
  const read = whose && r.all[whose.to]?.type === 'comma' ? people.read(whose.span) : undefined;
  return read?.sort === 'name' && read.name.includes(' ') ? whose : undefined;
}

/** In UTF-16 code units: ’s */
const GENITIVE_LENGTH = 2;

/** Lorsque l'animatrice lui demande si elle a peur, elle rit: who asks is not whom the sentence is about. */
function asksWithin(r: Reading, start: number, end: number): boolean {
  for (let k = start; k < end && k - start < ASKED; k++) if (asksSomebody(r, k)) return true;
  return false;
}
/** In items. */
const ASKED = 12;

/** Whom the sentence from `start` asks something before item `end`. */
function askedIn(r: Reading, start: number, end: number, people: People): Speaker | undefined {
  const to = Math.min(end, sentenceEnd(r.all, start), start + LONGEST);
  for (let k = start; k < to; k++) {
    const whom = askedAt(r, k);
    if (whom && whom.to <= end) return people.read(whom.span);
  }
  return undefined;
}

/** What the pronoun at item `at` says of whom it stands for, and the form of its verb at item `cue`: sagten sie. */
export function pronounOf(r: Reading, at: number, cue: number | undefined): Pronoun | undefined {
  const pronoun = r.grammar.pronouns.get(wordAt(r.all, at));
  if (!pronoun?.maybeMany || cue === undefined || !r.grammar.pluralVerb?.test(wordAt(r.all, cue))) return pronoun;
  return { gender: undefined, plural: true };
}

/** حسب تقدير[ه], [her] demand for “…”: what a pronoun that hangs on its word, or one that owns a noun, says of whom it stands for. */
export function ownerOf(r: Reading, { from, to, span }: Phrase): Pronoun | undefined {
  const word = r.all[from];
  if (to - from !== 1 || word?.type !== 'word') return undefined;
  if (span[0] === word.start) return r.grammar.possessives.get(word.folded);
  if (span[0] <= word.start + 1) return undefined;
  return r.grammar.pronouns.get(r.text.slice(...span));
}

/** Whoever a reported clause has for its subject: of a pronoun that stands for nobody who spoke, whom the sentence before is about. */
export function subjectRead(
  r: Reading,
  subject: Phrase | undefined,
  span: Span,
  people: People,
  cue: number | undefined,
): Speaker | undefined {
  const alone = subject && subject.to - subject.from === 1 ? subject : undefined;
  const pronoun = alone && (pronounOf(r, alone.from, cue) ?? ownerOf(r, alone));
  const read = people.read(span, pronoun);
  if (!subject || !pronoun) return read;
  const before = subjectBefore(r, subject.from, people, undefined, pronoun);
  if (!before || read?.sort === 'pronoun') return before ?? read;
  // Whoever spoke is not meant where another sentence has another subject since.
  const isSince = read?.sort !== 'name' || (before.named?.[0] ?? 0) > (read.named?.[0] ?? before.named?.[0] ?? 0);
  return before.sort === 'name' && isSince ? before : read;
}

/** He said he was tired. [He] was “…”; [His] men had been “…”; The trip had been “…”: whether the sentence of what “be” says opens with a pronoun, with whose it is or with what was spoken of, and the one before it reports. */
export function isAboutSpeaker(r: Reading, at: number): boolean {
  if (isBehindPronoun(r, at)) return true;
  if (!r.grammar.passives.has(wordAt(r.all, at - 1))) return false;
  const first = wordAt(r.all, sentenceStart(r.all, at));
  const pronoun = r.grammar.pronouns.get(first) ?? r.grammar.possessives.get(first);
  const isThing = pronoun === undefined && r.grammar.articles.has(first) && !r.grammar.indefinite.has(first);
  return ((pronoun !== undefined && !pronoun.first) || isThing) && followsReport(r, at);
}

/** Les gens chantaient « à tue-tête »; on a marché « toute la nuit »; elle n'a « plus de jambes »: whether a verb of an account stands right before the marks at item `at`. */
export function isNarrated(r: Reading, at: number): boolean {
  const verb = r.all[at - 1];
  if (verb?.type !== 'word' || verb.capital || !r.grammar.speakers.headFirst) return false;
  const { auxiliaries, forms, reportedTense } = r.grammar;
  const isAuxiliary = (k: number) =>
    auxiliaries.has(wordAt(r.all, k)) && wordAt(r.all, k) === r.text.slice(r.all[k]?.start, r.all[k]?.end);
  if (forms.narrated.test(verb.folded) || isAuxiliary(at - 1)) return true;
  const { accented, plain } = reportedTense?.participle ?? {};
  return isAuxiliary(at - 2) && (verb.accent ? accented : plain)?.test(verb.folded) === true;
}

/** Quant au maire, il « ne regrette rien »: whether the marks at item `at` hold what a pronoun right before them does. */
export function isBehindPronoun(r: Reading, at: number): boolean {
  const pronoun = r.grammar.pronouns.get(wordAt(r.all, at - 1));
  return pronoun?.gender !== undefined && !pronoun.first && !r.grammar.prepositions.has(wordAt(r.all, at - 2));
}

/**
 * Die Behörde habe nichts gewusst: whether the sentence of item `at` goes on with what somebody said, by the form of its verb
 * up to there, and names nobody else for it. Whoever it is about is not who speaks.
 */
export function carriesReport(r: Reading, at: number): boolean {
  const first = wordAt(r.all, sentenceStart(r.all, at));
  if (r.grammar.asSaid.has(first) || r.grammar.viewpoints.has(first)) return false;
  return isReportative(r, at) && !r.grammar.isEmbedded(r, at);
}

/** Whether the sentence before that of item `at` says that somebody spoke. */
export function followsReport(r: Reading, at: number): boolean {
  const start = sentenceStart(r.all, at);
  return start > 0 && lastReporter(r, start, sentenceStart(r.all, start - 1)) !== undefined;
}

/** Lena Voss is furious. “…”; Luc Petit est inquiet. « … »: whether the sentence before that of item `at` is about somebody, where capitals tell names. */
export function followsSomebody(r: Reading, at: number): boolean {
  const end = sentenceStart(r.all, at);
  if (!r.grammar.capitals || end === 0) return false;
  const about = r.grammar.openingPhrase(r, sentenceStart(r.all, end - 1), end);
  const sort = about && r.grammar.nominal(r, about.span)?.sort;
  return sort !== undefined && SOMEBODY.has(sort);
}
const SOMEBODY: ReadonlySet<Sort> = new Set(['name', 'office', 'group', 'unnamed']);

/** In items: so much of a sentence is looked at. */
const LONGEST = 40;
/** In sentences: so far back a subject may stand, and so far from its end a paragraph says whom it is about. */
const [FAR, LAST] = [4, 3];
const ANYBODY: Pronoun = { gender: undefined, plural: false };

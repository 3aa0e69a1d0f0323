import { foldName } from '../../text/fold';
import type { Report } from '../cue/report';
import type { Pronoun } from '../grammar';
import type { SpeakerRule } from '../judge/reason';
import type { Medium } from '../medium';
import type { ExtractedQuote } from '../quote';
import { type Item, spanOf, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceStart } from '../read/sentence';
import { clauseJoined } from './clause-subject';
import { aboutBehind, namedBeforeColon, OWN, opensBlock } from './in-place';
import { jointSpeaker } from './joint';
import type { Memory } from './memory';
import type { People } from './people';
import { isInanimate, type Phrase } from './phrase';
import { mainSubject, sentenceSubject } from './sentence-subject';
import { sourceIn } from './source';
import type { Speaker } from './speaker';
import { lastReporter } from './subject';
import {
  aboutSince,
  carriesReport,
  followsReport,
  isNarrated,
  ownerOf,
  pronounOf,
  readOwned,
  subjectBefore,
  subjectOfOwn,
  subjectOfParagraph,
  subjectRead,
} from './subject-before';

/** A quotation of a block, as far as it is known before its speaker. */
export interface Spoken {
  readonly at: number;
  /** The first item after the quotation before it. */
  readonly since: number;
  readonly report: Report | undefined;
  readonly medium: Medium | undefined;
  /** The quotation that it is joined to. */
  readonly joined: ExtractedQuote | undefined;
  /** Whoever has the verb of the quotation before it, without a verb of their own. */
  readonly gapped: Speaker | undefined;
}

/** Somebody who may have said a quotation, and where the text has them. */
export interface Candidate {
  readonly speaker: Speaker;
  readonly how: SpeakerRule;
  /** They are the subject of a sentence that stands behind the last words of whoever spoke last. */
  readonly since?: boolean;
}

/**
 * Whoever may have said the quotation: the subject of its report, whoever the block before announces, the speaker of
 * the quotation that it is joined to, the sentence's own subject, whoever was said to speak since, whoever spoke before.
 * Nobody among them is what cannot speak.
 */
export function candidatesOf(r: Reading, spoken: Spoken, people: People, memory: Memory): Candidate[] {
  const { at, since, report, medium, joined, gapped } = spoken;
  const found: Candidate[] = [];
  // Whoever was said to speak since the quotation before, in marks or not.
  const until = report?.side === 'before' && report.kind === 'verb' ? report.cue : sentenceStart(r.all, at);
  const named = lastReporter(r, until, since);
  const meant = named && subjectRead(r, named, named.span, people, undefined);
  if (meant) people.remember(meant);
  // Who holds the banners, and whoever writes “I say”: nobody else is asked.
  if (medium === 'banner' || medium === 'chant') add(found, crowdOf(r, spoken, people), 'speaker-crowd');
  const item = report && r.all[report.cue];
  const cue = item?.type === 'word' ? item : undefined;
  if (cue && r.grammar.firstPersonVerbs.has(cue.folded)) add(found, people.writer(spanOf(cue)), 'speaker-pronoun');
  if (found.length > 0) return found;
  if (gapped) {
    add(found, gapped, 'speaker-beside');
    return found;
  }
  // وقيل للعمال, a-t-on appris, hieß es: nobody is named, and nobody else is meant.
  if (report && isSpeakerless(r, report.cue)) return found;
  if (report?.subject && isNobody(r, report.cue, report.subject)) return found;
  // One by one: a copy of what is copied takes longer.
  const search = { at, since, report, medium, joined, r, people, memory, found, cue, meant };
  if (report?.subject) addSubject(search, report, report.subject);
  else if (cue && report?.kind === 'verb' && sentenceStart(r.all, at) + since === 0)
    add(found, subjectOfParagraph(r, cue.folded, people, memory), 'speaker-subject-before');
  if (at === 0 && report === undefined) add(found, memory.introduced?.speaker, 'speaker-announced');
  // Le maire, qui dénonce des « casseurs », a appelé au calme: the verb behind the marks has its subject before them.
  const isBehind = report?.side === 'after' && report.kind === 'verb' && found.length === 0;
  // « Allons-y » et « tout ira bien », a dit la maire: of two that are joined, the report behind is both’s.
  const isOfBoth = report?.side === 'after' && report.kind === 'verb' && report.close && report.subject && !joined?.cue;
  if (!isOfBoth || found.length === 0) add(found, joined?.speaker, 'speaker-joined');
  // « Allons-y »: à Rive, [les pêcheurs] ne cèdent pas: whom the sentence is about that a colon parts from the words.
  if (!report && !joined && opensBlock(r, at)) add(found, aboutBehind(r, at, people), 'speaker-of-sentence');
  // سامي: «…»؛ ليلى: «…»: who stands before a colon speaks, whoever its sentence opens with.
  const isLabelled = report?.kind === 'colon' && report.subject !== undefined;
  // C'est, selon la maire, …, des prix qui « explosent »
  const source = report || !r.grammar.speakers.headFirst ? undefined : sourceIn(r, at);
  if (source) add(found, people.read(source.span), 'speaker-of-sentence');
  // The law is a trap; in the words of the judge, “an ass”: whose words a noun tells them to be.
  const isOwned = report?.kind === 'noun' && report.subject !== undefined && found.length > 0;
  if (!source && !isLabelled && !isOwned && (isBehind || mayBeOfSentence(r, at, report))) {
    const leading = report?.kind === 'participle' ? mainSubject(r, at, report) : undefined;
    const subject = leading ?? sentenceSubject(r, at, report) ?? mainSubject(r, at, report);
    const pronoun = subject && r.grammar.speakers.headFirst ? pronounOf(r, subject.from, undefined) : undefined;
    // J'aime le terme: …: whoever writes says nothing in marks.
    if (pronoun?.first) return found;
    addOfSentence(search, subject, pronoun);
  }
  addFromBefore(search, source !== undefined);
  return found;
}

/** The search for whoever said a quotation. */
interface Search extends Omit<Spoken, 'gapped'> {
  readonly r: Reading;
  readonly people: People;
  readonly memory: Memory;
  readonly found: Candidate[];
  /** The word of the report. */
  readonly cue: WordItem | undefined;
  /** Whoever was said to speak since the quotation before. */
  readonly meant: Speaker | undefined;
}

/** Adds the subject of the report, or whom that stands for. */
function addSubject({ r, at, people, memory, found, cue }: Search, report: Report, subject: Phrase): void {
  // … told a woman who suggested that …: of a relative clause it is less sure.
  const relative = r.grammar.relatives.has(wordAt(r.all, subject.to));
  const beside = isCarried(r, report)
    ? 'speaker-carried'
    : report.close && !relative && isBeside(report)
      ? 'speaker-beside'
      : 'speaker-near';
  const told = pronounOf(r, subject.from, report.cue) ?? ownerOf(r, subject);
  // a-t-il ajouté: whoever spoke goes on, whoever else the sentence before is about.
  const continues = cue && r.grammar.continuing.has(cue.folded) && told && memory.speaker?.sort !== 'pronoun';
  const goesOn = continues && memory.speaker && people.agrees(memory.speaker, told);
  const before = told && !goesOn ? subjectBefore(r, subject.from, people, memory, told) : undefined;
  add(found, before, 'speaker-subject-before', before !== undefined && isSince(before, memory));
  const joint = told ? undefined : jointSpeaker(r, subject, people);
  const single = subject.to - subject.from === 1;
  const until = report.side === 'after' ? (r.all[at] as Item).start : undefined;
  const named = joint ?? people.read(subject.span, single ? told : undefined, until);
  // وقال الراعي: of two of one name the one of the verb's gender.
  const gender = single && cue ? r.grammar.genderOf.get(cue.folded) : undefined;
  const read = gender && named?.sort === 'name' && !told ? people.namesake(named, gender) : named;
  // A pronoun that stands for nobody yet stands for the subject before it.
  // She said, behind what the ombudsman said and a paragraph about Dominique: rather whoever is named.
  const isNamed = before?.sort === 'name' && read?.sort !== 'name' && isNamedBehind(before, read);
  const own = told && subjectOfOwn(r, subject.from, people) !== undefined;
  // Ein Sprecher von Tom Ott lehnte ab, sagte er: whom the subject only belongs to is not meant, and a noun is no second reason for itself.
  const isWithin =
    before !== undefined && before.sort !== 'name' && read !== undefined && before.name.includes(read.name);
  // Her answer: “No.”: a word for whose it is names nobody by itself.
  const isLoose = read?.sort === 'pronoun' && r.grammar.possessives.has(wordAt(r.all, subject.from));
  if (!isLoose && !(before && (read?.sort === 'pronoun' || isNamed || own || isWithin)))
    add(found, read, told ? 'speaker-pronoun' : beside);
}

/** Adds the subject of the sentence, or whom its pronoun stands for. */
function addOfSentence(search: Search, subject: Phrase | undefined, pronoun: Pronoun | undefined): void {
  const { r, people, memory, found, report } = search;
  // Il a offert son aide pour « … »: whom the sentence before is about.
  const before = pronoun && subject && subjectBefore(r, subject.from, people, memory, pronoun);
  // Anne Roux et Marc Petit sont d'accord : « … »
  const named = subject && (jointSpeaker(r, subject, people) ?? people.read(subject.span));
  const read = subject && report?.kind === 'colon' ? readOwned(r, subject, people, named) : named;
  const isBefore = before && (isSince(before, memory) || (before.sort === 'name' && read?.sort !== 'name'));
  // “…,” said Anne Roux. Marc Petit is less sure: “…”: who stands before the colon, and not who goes on.
  const told = (report?.kind === 'colon' && namedBeforeColon(r, report.cue, people, read)) || read;
  const points = r.grammar.subject === 'before-first' && (report?.kind === 'colon' || report?.kind === 'participle');
  const isOther = points && !isBefore && told !== undefined && OWN.has(told.sort) && isLater(told, memory);
  // Anträge sollen bald erledigt sein, „…“: several of a noun are nobody whom a name tells.
  const isMany = subject !== undefined && !report && read?.sort === 'name' && isBareMany(r, subject);
  if (!isMany) add(found, isBefore ? before : told, 'speaker-of-sentence', isOther);
}

/** One word with a capital, and a verb of several behind it, where nouns have capitals. */
const isBareMany = ({ all, grammar }: Reading, { from, to }: Phrase): boolean =>
  grammar.nounCapitals && to - from === 1 && grammar.pluralVerb?.test(wordAt(all, to)) === true;

/** Adds whoever the text was about or let speak before. @param hasSource the sentence names whom it has its words from */
function addFromBefore(search: Search, hasSource: boolean): void {
  const { r, people, memory, found, cue, meant, at, since, report, joined } = search;
  const many = cue !== undefined && r.grammar.pluralVerbs.has(cue.folded);
  add(found, unlessOne(many, meant), 'speaker-goes-on');
  const gender = report && r.grammar.genderOf.get(wordAt(r.all, report.cue));
  add(found, unlessOne(many, (gender && people.lastAgreeing(gender)) || undefined), 'speaker-before');
  // “Will you sell?” Golan asked. “Never.”: who is asked is another.
  const answers = at === 0 && report === undefined && memory.asks;
  // “I rent it,” said Golan. “Then open the door.”: whoever asked has the next turn.
  const turns = !meant && report === undefined && memory.asker !== undefined && isTurn(r, at);
  if (turns) add(found, memory.asker, 'speaker-before');
  else if (!answers) add(found, unlessOne(many, memory.speaker), 'speaker-before');
  // التقى المدرب اللاعبة مي. وقالت: where nobody else may be meant, the verb's gender tells which of those named.
  const unmeant = gender && r.grammar.subject === 'after-first' && !found.some((c) => people.mayBe(c.speaker, gender));
  const verbal = cue && !r.grammar.impersonal.has(cue.folded) ? cue : undefined;
  const other = unmeant && verbal && people.namedBefore(verbal.start, gender);
  if (other) add(found, { ...other, unproven: true }, 'speaker-before');
  // She said no. Lind listed his failures. “…”: whom the sentence before is about, were they named since anybody spoke.
  const whole = report === undefined && !meant && sentenceStart(r.all, at) === at;
  // „…“, sagte Lind. Voss lehnt das ab. Es sei „…“: a sentence that is reported by its form goes on with them too.
  const told = report === undefined && !hasSource && !joined && at > since && (whole || carriesReport(r, at));
  const aboutLast = told ? subjectBefore(r, at, people) : undefined;
  const isAbout = whole || !r.grammar.forms.indefinite.test(foldName(aboutLast?.name ?? ''));
  if (aboutLast && isAbout && !answers && isLater(aboutLast, memory))
    add(found, aboutLast, 'speaker-subject-before', true);
  // دخلت ليلى. وضحكت: «…»: a verb that is no cue, and a colon.
  const isBareVerb = r.grammar.subject === 'after-first' && report?.kind === 'colon' && !report.subject;
  if (found.length === 0 && (report === undefined || isBareVerb) && !answers)
    add(found, subjectBefore(r, at, people) ?? (at === 0 ? aboutSince(memory) : undefined), 'speaker-subject-before');
}

/** Adds somebody who may have said it. */
function add(found: Candidate[], speaker: Speaker | null | undefined, how: SpeakerRule, since = false): void {
  // “It”, whoever that was, is nobody whom another sentence could mean.
  const isNobody = speaker?.sort === 'pronoun' && (how === 'speaker-before' || how === 'speaker-goes-on');
  if (speaker && !isNobody) found.push(since ? { speaker, how, since } : { speaker, how });
}

/** وقالا: one person is not whoever several go on as. */
const unlessOne = (many: boolean, speaker: Speaker | undefined): Speaker | undefined =>
  many && speaker?.sort === 'name' ? undefined : speaker;

/** وقيل للعمال: the form of the verb says that nobody is named, and nobody stands behind على لسان. */
export const isSpeakerless = (r: Reading, cue: number): boolean =>
  r.grammar.speakerless.has(wordAt(r.all, cue)) && !r.grammar.impersonalSource(r, cue);

/** on, man; es where the verb only says where the words stand: hieß es. */
function isNobody({ all, grammar }: Reading, cue: number, { from }: Phrase): boolean {
  const word = wordAt(all, from);
  return (
    grammar.pronouns.get(word)?.nobody || (grammar.expletives.has(word) && grammar.impersonal.has(wordAt(all, cue)))
  );
}

/** In characters: what is longer goes on with what was said. */
const SHORT_TURN = 40;

/** Whether a block is nothing but few words in marks, or a question: a line of a dialogue. */
const isTurn = ({ all }: Reading, at: number): boolean => {
  const item = all[at];
  if (item?.type !== 'quote' || at > 0 || all.length > 2 || (all[1] && all[1].type !== 'stop')) return false;
  return item.asks || item.end - item.start <= SHORT_TURN;
};

/** Whether somebody is named behind whoever spoke last, and is another. */
const isLater = ({ mention, name }: Speaker, { speaker }: Memory): boolean =>
  speaker !== undefined &&
  speaker.name !== name &&
  (mention?.[0] ?? 0) > (speaker.mention?.[0] ?? Number.MAX_SAFE_INTEGER);

/** Whether the text names the first behind the second, as far as it tells. */
const isNamedBehind = (one: Speaker, other: Speaker | undefined): boolean =>
  (one.named?.[0] ?? Number.MAX_SAFE_INTEGER) > (other?.named?.[0] ?? -1);

/** Whether the text names somebody behind the words by which whoever spoke last was named. */
const isSince = ({ named, name, kind }: Speaker, { speaker }: Memory): boolean =>
  kind === 'person' &&
  named !== undefined &&
  speaker !== undefined &&
  speaker.name !== name &&
  named[0] > (speaker.mention?.[0] ?? -1);

/** Whether the subject of the sentence may speak in it: not where its verb says that somebody else does. */
function mayBeOfSentence(r: Reading, at: number, report: Report | undefined): boolean {
  const carried = report === undefined && carriesReport(r, at);
  // Les policiers sont arrivés « en hurlant »: an account goes on, whoever its sentence is about.
  if (report === undefined && isNarrated(r, at) && followsReport(r, at)) return false;
  return !carried && (report === undefined || ['participle', 'noun', 'colon'].includes(report.kind));
}

/** Whether the subject stands right beside its cue: Der Minister sagte; not: Der Minister hat gestern in Bonn gesagt. */
const isBeside = ({ cue, subject }: Report): boolean =>
  subject !== undefined && (subject.from > cue ? subject.from - cue : cue - subject.to + 1) <= BESIDE;

/** وعاد [الوزير] إلى المدينة وقال: where the verb comes first, one without a subject has that of another verb. */
const isCarried = (r: Reading, { cue, kind, subject }: Report): boolean =>
  r.grammar.subject === 'after-first' &&
  kind === 'verb' &&
  subject !== undefined &&
  cue - subject.to > BESIDE &&
  !(r.all[subject.to]?.type === 'comma' && r.all[cue - 1]?.type === 'comma');

/** In items: an adverb or a comma may stand between. */
const BESIDE = 2;

/** The crowd that carries the banners: the last word for a group in the sentence, or whoever a clause joined on is about. */
function crowdOf(r: Reading, { at, since, report }: Spoken, people: People): Speaker | undefined {
  const start = sentenceStart(r.all, at);
  // Fans chanted “Out”, and vandals sprayed “…” on it; …, et [des inconnus] ont tagué « … »; not: and their signs read “…”
  const paints = report?.side === 'before' && r.grammar.paints.has(wordAt(r.all, report.cue));
  const own = since > start ? ((paints ? report.subject : undefined) ?? clauseJoined(r, since - 1, at)) : undefined;
  if (own && own.from >= since && !isInanimate(r, own)) return people.read(own.span) ?? undefined;
  for (let k = at - 1; k >= start; k--) {
    const item = r.all[k] as Item;
    if (item.type === 'word' && r.grammar.groups.has(item.folded)) {
      const read = people.read(spanOf(item));
      return {
        name: read?.name ?? r.text.slice(item.start, item.end),
        mention: spanOf(item),
        kind: 'group',
        sort: 'group',
      };
    }
  }
  return undefined;
}

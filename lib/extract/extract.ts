import { type Block, detectBlocks } from '../text/blocks';
import { detectLanguage, type LanguageCode, UNKNOWN } from '../text/language';
import { type Span, trimSpan } from '../text/span';
import { reportedClauses } from './clause/reported';
import { isDenied, isUnsaid } from './cue/denial';
import { findReport } from './cue/report';
import { type Turn, turns } from './form/dialogue';
import { marksAlone } from './form/marks-alone';
import { insertion, interrupts, joinedBy, joinsNext } from './form/pieces';
import { attributeTwins, quotedTwice, twinKey } from './form/twins';
import { NO_FORMS } from './forms';
import type { Grammar } from './grammar';
import { judge } from './judge/judge';
import { clauseReason, confidenceOf, type Reason, type SpeakerRule } from './judge/reason';
import { recurrence } from './judge/recurrence';
import { GRAMMARS, grammarOf } from './languages';
import { languageByCue } from './languages/by-cue';
import type { Medium } from './medium';
import type { ExtractedQuote } from './quote';
import { type Item, items, spanOf } from './read/items';
import { readingOf } from './read/reading';
import { sentenceStart } from './read/sentence';
import { announcedBy, speakersOf } from './who/attribution';
import { sentenceSubject } from './who/candidates';
import { mediumOf, type NamedMedium, viaOf } from './who/medium';
import type { Memory } from './who/memory';
import { People, type Speaker, withoutMention } from './who/people';
import { type Ranked, rankedAlone, sureness } from './who/rank';
import { lastReporter } from './who/subject';
import { followsReport, isAboutSpeaker, subjectOfLast, subjectRead } from './who/subject-before';

export interface Extraction {
  readonly language: LanguageCode;
  readonly blocks: readonly Block[];
  readonly quotes: readonly ExtractedQuote[];
}

const SKIPPED = new Set<Block['kind']>(['leftover', 'byline', 'post', 'caption']);

export interface Given {
  readonly language?: LanguageCode;
  readonly blocks?: readonly Block[];
  /** Who wrote the text: whose words “I said” are. */
  readonly author?: string | undefined;
  /** Also the clause around a quotation that is nothing but it and the word that opens it: that “…” */
  readonly wrappers?: boolean;
  /** Is told of every pair of marks and the reasons for and against it, kept or not. */
  readonly judged?: (inner: Span, reasons: readonly Reason[]) => void;
  /** Is told of every quotation and whoever may have said it, the likeliest first. */
  readonly ranked?: (inner: Span, candidates: readonly Ranked[]) => void;
}

/**
 * Finds every quoted statement of a text, who said it, by which words, how and by way of whom.
 * In blocks of other languages than ours what stands in marks is proposed, and nobody's.
 * A pure function of its input. Never throws; every offset lies in the text.
 */
export function extract(text: string, given: Given = {}): Extraction {
  const detected = given.language ?? detectLanguage(text);
  const language = detected === UNKNOWN ? (languageByCue(text, GRAMMARS) ?? detected) : detected;
  const blocks = given.blocks ?? detectBlocks(text, language);
  const people = new Map<LanguageCode, People>();
  const memory: Memory = {
    twins: quotedTwice(text, blocks),
    recurs: recurrence(text, (grammarOf(language)?.forms ?? NO_FORMS).pluralEnd),
    last: undefined,
    speaker: undefined,
    asks: false,
    introduced: undefined,
    about: undefined,
    open: undefined,
  };
  const quotes: ExtractedQuote[] = [];
  const speech = turns(text, blocks);
  blocks.forEach((block, i) => {
    if (SKIPPED.has(block.kind)) return;
    const grammar = grammarOf(block.language);
    if (!grammar) {
      for (const quote of marksAlone(text, block)) quotes.push(quote);
      return;
    }
    let known = people.get(block.language);
    if (!known) {
      known = new People(text, grammar, given.author);
      people.set(block.language, known);
    }
    const turn = speech.get(i);
    if (turn && turn !== speech.get(i - 1)) addTurn(quotes, turn, known, memory);
    if (turn) return;
    // One by one: a block may hold more than a call takes arguments.
    for (const quote of quotesOfBlock(text, block, blocks[i + 1], grammar, known, memory, given)) quotes.push(quote);
  });
  return { language, blocks, quotes: attributeTwins(text, quotes, blocks) };
}

/** Clauses that nobody is named for: whoever spoke before is not meant. */
const UNNAMED: ReadonlySet<string | undefined> = new Set(['hearsay', 'told-as-whole']);

const LABELLED = /^\p{Lu}[\p{Lu} .]{1,30}:/u;

/** A quotation whose pieces are still being found. */
interface Draft extends ExtractedQuote {
  /** The item of its last piece. */
  at: number;
  readonly items: number[];
  /** Words of its own report it. */
  readonly report: boolean;
  readonly spans: Span[];
}

/** What blocks say without marks. */
function addTurn(quotes: ExtractedQuote[], turn: Turn, people: People, memory: Memory): void {
  const read = turn.speaker ? people.read(turn.speaker) : memory.introduced?.speaker;
  const speaker = read && turn.alternates ? withoutMention(read) : read;
  const how: SpeakerRule = turn.alternates
    ? 'speaker-goes-on'
    : turn.cue
      ? 'speaker-beside'
      : turn.speaker
        ? 'speaker-label'
        : 'speaker-announced';
  const quote = {
    kind: 'direct' as const,
    spans: turn.spans,
    ...(turn.cue ? { cue: turn.cue } : {}),
    ...attributedTo(rankedAlone(speaker, how), people.grammar),
    ...(turn.rule === 'answer'
      ? { medium: 'interview' as const }
      : turn.speaker
        ? {}
        : mediumOfQuote(memory.introduced?.medium)),
    ...reasoned([clauseReason(turn.rule)]),
  };
  quotes.push(quote);
  if (speaker) people.remember(speaker);
  memory.last = quote;
  memory.speaker = speaker ?? memory.speaker;
  memory.introduced = undefined;
}

/**
 * The quotations of one block. One that goes on from the block before, whose mark was left open, is added there.
 */
function quotesOfBlock(
  text: string,
  block: Block,
  next: Block | undefined,
  grammar: Grammar,
  people: People,
  memory: Memory,
  { judged, ranked: told, wrappers = false }: Given,
): ExtractedQuote[] {
  const all = items(text, [block.start, block.end], grammar.forms);
  const r = readingOf(text, all, grammar);
  const before = memory.speaker;
  const first = all[0];
  // “WALLACE: …: another speaker's turn goes on with nothing.
  const turn = first?.type === 'quote' && LABELLED.test(text.slice(first.range.inner[0], first.range.inner[0] + 40));
  const opensAlike = first?.type === 'quote' && goesOnWith(memory.open?.mark, text[first.range.outer[0]]);
  const goesOnFrom = opensAlike && !turn ? memory.open : undefined;
  const found: Draft[] = [];
  all.forEach((item, at) => {
    if (item.type !== 'quote' || item.range.inner[1] <= item.range.inner[0]) return;
    const previous = found.at(-1);
    const report = findReport(r, at, previous?.at);
    const joined =
      previous !== undefined &&
      !all.slice(previous.at + 1, at).some((i) => i.type === 'stop' || i.type === 'quote') &&
      joinedBy(r, previous.at, at);
    const goesOn = previous !== undefined && interrupts(r, previous.at, at, previous, report);
    const alone = all.length === 1 || (all.length === 2 && all[1]?.type === 'stop');
    const saidIn = mediumOf(r, at, report) ?? (at === 0 ? memory.introduced?.medium : undefined);
    const medium = saidIn?.medium;
    const twin = block.kind === 'pull-quote' && memory.twins.has(twinKey(text.slice(...item.range.inner)));
    const continues = at === 0 && goesOnFrom !== undefined;
    const toBeContinued =
      item.range.unclosed && at === all.length - 1 && next && goesOnWith(text[item.range.outer[0]], text[next.start]);
    const signed = alone && next ? signatureBelow(text, next) : undefined;
    const announced = (at === 0 && memory.introduced !== undefined) || signed !== undefined;
    const reasons = judge(r, at, {
      report,
      medium,
      joined: joined || continues || goesOn || joinsNext(r, at) || toBeContinued === true,
      alone,
      twin,
      announced,
      amid: previous !== undefined || (at === 0 && memory.last !== undefined),
      follows: () => followsReport(r, at),
      goesOn: () => isAboutSpeaker(r, at),
      recurs: () => memory.recurs(item.range.inner),
    });
    judged?.(item.range.inner, reasons);
    const isNone = reasons.reduce((sum, { weight }) => sum + weight, 0) < 0 && toBeContinued !== true;
    if (isNone || (report ? isDenied(r, report, false) : isUnsaid(r, at))) return;

    const since = (previous?.at ?? -1) + 1;
    const joinedTo = joined ? previous : undefined;
    const ranked = speakersOf(r, { at, since, report, medium, joined: joinedTo }, people, memory);
    told?.(item.range.inner, ranked);
    const attributed = rankedAlone(signed && people.read(signed), 'speaker-label') ?? ranked[0];
    const carriesOn = joined || attributed?.speaker.mention?.[0] === memory.last?.speaker?.mention?.[0];
    const scope = !joined && attributed?.speaker.kind !== 'anonymous' ? since : 0;
    const via = viaOf(r, at, scope, report) ?? joinedTo?.via;
    const inside = report === undefined || !report.close ? insertion(text, item.range.inner, grammar) : undefined;
    const inserted = inside && people.read(inside.subject);
    const cut = inserted && inserted.sort !== 'noun' ? inside : undefined;
    const who = cut ? rankedAlone(inserted, 'speaker-beside') : attributed;
    const spans = (cut?.spans ?? [item.range.inner]).map((span) => trimSpan(text, span)).filter(([s, e]) => s < e);
    if (spans.length === 0) return;
    const quote = {
      at,
      report: report !== undefined || joined,
      items: [at],
      kind: 'direct' as const,
      spans,
      ...(cut ? { cue: cut.cue } : {}),
      ...(!cut && report && report.kind !== 'colon' ? { cue: spanOf(all[report.cue] as Item) } : {}),
      ...attributedTo(who, grammar),
      ...(block.kind === 'pull-quote'
        ? { medium: 'heading' as const }
        : (mediumOfQuote(saidIn) ?? (via ? TOLD : carriesOn ? carried(memory.last, joinedTo) : {}))),
      ...(via ? { via } : {}),
      ...reasoned(reasons),
    };
    if (continues) {
      goesOnFrom.spans.push(...spans);
      // A speech of several paragraphs may have its report behind the last.
      if (!goesOnFrom.quote.cue && report?.side === 'after') {
        Object.assign(goesOnFrom.quote, {
          ...(quote.cue ? { cue: quote.cue } : {}),
          ...attributedTo(who, grammar),
        });
        if (who) people.remember(who.speaker);
        memory.speaker = who?.speaker ?? memory.speaker;
      }
      return;
    }
    // Die „…“ hätten „…“, so Murtha: the report behind the second is the first one's too.
    const opening = report?.side === 'after' && report.kind !== 'colon' && who ? sentenceStart(all, at) : at;
    for (let i = found.length - 1; i >= 0 && (found[i] as Draft).at >= opening && !found[i]?.report; i--)
      Object.assign(found[i] as Draft, attributedTo(rankedAlone(who?.speaker, 'speaker-near'), grammar));
    if (who) people.remember(who.speaker);
    memory.speaker = who?.speaker ?? memory.speaker;
    // “…,” he said, “…”: one quotation in two pieces.
    if (previous && goesOn) {
      previous.at = at;
      previous.items.push(at);
      previous.spans.push(...quote.spans);
    } else found.push(quote);
    memory.last = found.at(-1);
    memory.asks = item.asks;
  });
  memory.introduced = announcedBy(r, people);
  const clauses: { readonly spans: readonly Span[]; readonly who: Speaker }[] = [];
  const reported = reportedClauses(
    r,
    found.flatMap((q) => q.items),
    wrappers,
  ).map(({ kind, from, spans, report, reasons }): ExtractedQuote => {
    // Salim left, promising to return: a participle has the subject of its sentence.
    const shared = report?.kind === 'participle' ? sentenceSubject(r, report.cue, report) : undefined;
    const untold = reasons[0]?.rule === 'told-as-whole' && !report;
    const named =
      report?.subject?.span ?? shared ?? (untold ? undefined : lastReporter(r, report?.cue ?? from, 0)?.span);
    const read = named && subjectRead(r, report?.subject, named, people, report?.cue);
    // واتهمت سامي: who went before is not meant where the verb has another gender.
    const cue = report && all[report.cue];
    const gender = cue?.type === 'word' && !report?.subject ? grammar.genderOf.get(cue.folded) : undefined;
    const who = read && gender && !people.mayBe(read, gender) ? people.lastAgreeing(gender) : read;
    if (who) people.remember(who);
    // Il aurait fui: nobody says so, unless somebody was said to speak in the same paragraph.
    const speaker = who ?? (UNNAMED.has(reasons[0]?.rule) ? undefined : before);
    const how: SpeakerRule = !who ? 'speaker-before' : report?.subject ? 'speaker-beside' : 'speaker-goes-on';
    if (who && report?.subject && kind === 'mixed') clauses.push({ spans, who });
    const via = report && viaOf(r, report.cue, 0, report);
    return {
      kind,
      spans: spans.map((span) => trimSpan(text, span)),
      ...(report ? { cue: spanOf(all[report.cue] as Item) } : {}),
      ...attributedTo(rankedAlone(speaker, how), grammar),
      ...((report && mediumOfQuote(mediumOf(r, Math.max(report.cue, from), report))) ?? (via ? TOLD : {})),
      ...(via ? { via } : {}),
      ...reasoned(reasons),
    };
  });
  // Sie warf ihm vor, diese „…“ zu wollen: what stands in a clause is said by whoever the clause is reported of.
  const direct = found.map(({ at: _, items: __, report: own, ...quote }) => {
    const around = own
      ? undefined
      : clauses.find(({ spans }) => spans.some(([s, e]) => s <= startOf(quote) && startOf(quote) < e));
    return around ? { ...quote, ...attributedTo(rankedAlone(around.who, 'speaker-near'), grammar) } : quote;
  });
  const last = all.at(-1);
  const unclosed = last?.type === 'quote' && last.range.unclosed;
  const opened = found.at(-1);
  const isOpen = opened !== undefined && opened.at === all.length - 1;
  const open = isOpen ? { quote: direct.at(-1) as ExtractedQuote, spans: opened.spans } : goesOnFrom;
  memory.open =
    unclosed && open ? { ...open, mark: goesOnFrom?.mark ?? (text[last.range.outer[0]] as string) } : undefined;
  const goesOn = lastReporter(r, all.length, (found.at(-1)?.at ?? -1) + 1);
  const reporter = goesOn && people.read(goesOn.span);
  if (reporter && block.kind === 'paragraph') people.remember(reporter);
  if (block.kind === 'paragraph') memory.speaker = reporter ?? memory.speaker;
  if (block.kind === 'paragraph') memory.about = subjectOfLast(r, people) ?? memory.about;
  return [...direct, ...reported].sort((a, b) => startOf(a) - startOf(b));
}

/** Whether a paragraph that begins with the second mark goes on with a speech that the first one opened: “ … “, « … » */
const goesOnWith = (open: string | undefined, mark: string | undefined): boolean =>
  open !== undefined && (open === mark || (open === '«' && mark === '»'));

/** A dash and a name, and nothing more, under a quotation: its words for who said it. */
function signatureBelow(text: string, { kind, start, end }: Block): Span | undefined {
  if (kind === 'post' || kind === 'byline' || end - start > LONGEST_SIGNATURE) return undefined;
  const line = text.slice(start, end);
  const dash = /^[—–―-]{1,2} ?(?=\p{L})/u.exec(line)?.[0].length;
  if (dash === undefined || /["“”„«».!?]/.test(line)) return undefined;
  // Behind a comma stands what they are.
  const comma = line.search(/[,،(;]/u);
  return [start + dash, comma > dash ? start + comma : end];
}

/** In UTF-16 code units. */
const LONGEST_SIGNATURE = 80;

const reasoned = (reasons: readonly Reason[]) => ({ confidence: confidenceOf(reasons), reasons });

const NOBODY = { speaker: null, speakerReasons: [] };

/** The best candidate as the speaker, and how likely it is they. */
function attributedTo(
  ranked: Ranked | undefined,
  { weights }: Grammar,
): Pick<ExtractedQuote, 'speaker' | 'speakers' | 'speakerReasons'> {
  if (!ranked) return NOBODY;
  const { speaker: found, reasons } = ranked;
  const { together, named: _, ...speaker } = found;
  const speakers = together && { speakers: together.map((name) => ({ name })) };
  return { ...speakers, speaker: { ...speaker, confidence: sureness(ranked, weights) }, speakerReasons: reasons };
}

const startOf = (quote: ExtractedQuote): number => (quote.spans[0] as Span)[0];

/** What somebody tells an agency or an outlet is a statement, where the text says nothing else. */
const TOLD = { medium: 'statement' } as const;

const mediumOfQuote = (found: NamedMedium | undefined): Pick<ExtractedQuote, 'medium' | 'mediumSpan'> | undefined =>
  found && { medium: found.medium, mediumSpan: found.span };

/** The medium of the quotation before, where this goes on from it. */
function carried(last: ExtractedQuote | undefined, previous: ExtractedQuote | undefined): { medium?: Medium } {
  const medium = (previous ?? last)?.medium;
  return medium === undefined || medium === 'heading' ? {} : { medium };
}

import type { Block } from '../text/blocks';
import { type Span, trimSpan } from '../text/span';
import { attributedTo, carried, mediumOfQuote, reasoned, TOLD } from './attributed';
import { isDenied, isUnsaid } from './cue/denial';
import { findReport, type Report } from './cue/report';
import { insertion, interrupts, joinedBy, joinsNext, sharesReport } from './form/pieces';
import { signatureBelow } from './form/signature';
import { twinKey } from './form/twins';
import type { Grammar } from './grammar';
import { judge } from './judge/judge';
import type { Evidence } from './judge/marks';
import type { Reason } from './judge/reason';
import type { ExtractedQuote } from './quote';
import { type Item, type QuoteItem, spanOf, wordAt } from './read/items';
import type { MarkedRange } from './read/marks';
import type { Reading } from './read/reading';
import { isRetold, sentenceStart } from './read/sentence';
import { speakersOf } from './who/attribution';
import { gappedSubject } from './who/gapped';
import { mediumOf, type NamedMedium, viaOf } from './who/medium';
import type { Memory, Open } from './who/memory';
import type { People } from './who/people';
import { type Ranked, rankedAlone } from './who/rank';
import type { Speaker } from './who/speaker';
import { isNarrated } from './who/subject-before';

/** More speaks against its being somebody's words than for it; or the text says that they were not said. */
export type LeftAlone = 'weighed' | 'denied';

/** How a text is read, for whoever wants to know why. */
export interface Wanted {
  /** Also the clause around a quotation that is nothing but it and the word that opens it: that “…” */
  readonly wrappers?: boolean;
  /** Is told of every pair of marks, the reasons for and against it, and why it is left alone, if it is. */
  readonly judged?: (inner: Span, reasons: readonly Reason[], leftAlone: LeftAlone | undefined) => void;
  /** Is told of every quotation and whoever may have said it, the likeliest first. */
  readonly ranked?: (inner: Span, candidates: readonly Ranked[]) => void;
}

/** A quotation whose pieces are still being found. */
export interface Draft extends ExtractedQuote {
  /** The item of its last piece. */
  at: number;
  readonly items: number[];
  /** Words of its own report it. */
  readonly report: boolean;
  /** Whoever says it has the verb of those before. */
  readonly gapped: boolean;
  readonly spans: Span[];
}

/** The quotation of an earlier block that this one goes on with, where its mark was left open. */
export function openBefore({ text, all }: Reading, { open }: Memory): Open | undefined {
  const first = all[0];
  if (first?.type !== 'quote' || !goesOnWith(open?.mark, text[first.range.outer[0]])) return undefined;
  // “WALLACE: …: another speaker's turn goes on with nothing.
  return LABELLED.test(text.slice(first.range.inner[0], first.range.inner[0] + 40)) ? undefined : open;
}

/** ”.: where no word stands nobody says anything. */
const WORD = /[\p{L}\p{N}]/u;

/** » À lire aussi: a mark that would go on with a speech, where none was left open, only sets its line off. */
const isBullet = (text: string, { outer: [from], unclosed }: MarkedRange): boolean =>
  unclosed && text[from] === '»' && /\s/.test(text[from + 1] ?? '');

const LABELLED = /^\p{Lu}[\p{Lu} .]{1,30}:/u;

/** What a text is read with: whom it is known to name, and what is carried on from words to words. */
export interface InText {
  readonly people: People;
  readonly memory: Memory;
  readonly wanted: Wanted;
}

/** A block as it is read. */
export interface InBlock extends InText {
  readonly r: Reading;
  readonly block: Block;
  readonly next: Block | undefined;
  /** The quotation that its first marks go on with. */
  readonly goesOnFrom: Open | undefined;
}

/** Two marks, and how they stand to what is around them. */
interface Pair {
  readonly at: number;
  readonly item: QuoteItem;
  /** The quotation before them in the block. */
  readonly previous: Draft | undefined;
  readonly report: Report | undefined;
  /** They share the speaker of the one before. */
  readonly joined: boolean;
  /** Whoever says them has the verb of those before, and none of their own. */
  readonly gapped: Speaker | undefined;
  /** They are another piece of it: “…,” he said, “…” */
  readonly goesOn: boolean;
  /** The block holds nothing else. */
  readonly alone: boolean;
  /** Whose name stands below. */
  readonly signed: Span | undefined;
  readonly saidIn: NamedMedium | undefined;
  /** The next block goes on with them. */
  readonly toBeContinued: boolean;
}

/** What stands in the marks of a block and is somebody's; what goes on from the block before is added there. */
export function markedQuotes(b: InBlock): Draft[] {
  const { text, all } = b.r;
  const found: Draft[] = [];
  let none = -1;
  all.forEach((item, at) => {
    if (item.type !== 'quote' || !WORD.test(text.slice(...item.range.inner))) return;
    if (at === 0 && !b.goesOnFrom && isBullet(text, item.range)) return;
    const pair = pairAt(b, at, item, found.at(-1));
    const reasons = judge(b.r, at, evidenceOf(b, pair, none));
    const isNone = reasons.reduce((sum, { weight }) => sum + weight, 0) < 0 && !pair.toBeContinued;
    const leftAlone = isNone ? 'weighed' : wasUnsaid(b.r, pair) ? 'denied' : undefined;
    b.wanted.judged?.(item.range.inner, reasons, leftAlone);
    if (isNone) none = at;
    if (leftAlone) return;
    const { quote, who } = draftOf(b, pair, reasons);
    if (at === 0 && b.goesOnFrom) goOn(b, b.goesOnFrom, pair, quote, who);
    else keep(b, pair, found, quote, who);
  });
  return found;
}

function pairAt({ r, next, memory, people }: InBlock, at: number, item: QuoteItem, previous: Draft | undefined): Pair {
  const { text, all } = r;
  const report = findReport(r, at, previous?.at);
  const gapped = previous && !(report && report.cue > at) ? gappedSubject(r, at, previous, people) : undefined;
  const alone = all.length === 1 || (all.length === 2 && all[1]?.type === 'stop');
  return {
    at,
    item,
    previous,
    report,
    joined: gapped !== undefined || (previous !== undefined && isJoined(r, at, previous, report)),
    gapped,
    goesOn: previous !== undefined && interrupts(r, previous.at, at, previous, report),
    alone,
    signed: alone && next ? signatureBelow(text, next) : undefined,
    saidIn: mediumOf(r, at, report) ?? (at === 0 ? memory.introduced?.medium : undefined),
    toBeContinued:
      item.range.unclosed &&
      at === all.length - 1 &&
      next !== undefined &&
      goesOnWith(text[item.range.outer[0]], text[next.start]),
  };
}

/** Whether words are said together with the quotation before them: by what joins the two, or as another object of its verb. */
function isJoined(r: Reading, at: number, previous: Draft, report: Report | undefined): boolean {
  if (r.all.slice(previous.at + 1, at).some((i) => i.type === 'stop' || i.type === 'quote')) return false;
  const shares = (previous.report || isFree(previous)) && (!report?.close || report.cue < previous.at);
  return (shares && sharesReport(r, previous.at, at, previous)) || joinedBy(r, previous.at, at);
}

/** What tells whether marks hold somebody's words. @param none the last that hold nobody's */
function evidenceOf({ r, block, goesOnFrom, memory }: InBlock, pair: Pair, none: number): Evidence {
  const { at, item, previous, report, joined, goesOn, alone, signed, saidIn, toBeContinued } = pair;
  const continues = at === 0 && goesOnFrom !== undefined;
  // « Entrez, dit Marel, la soupe fume.: a report inside tells that the mark opens words, were it never closed.
  const isSplit = () => item.range.unclosed && !report && insertion(r, item.range.inner) !== undefined;
  return {
    report: report?.atEnd ? undefined : report,
    medium: saidIn?.medium,
    joined: joined || continues || goesOn || toBeContinued || speaksOn(r, at, previous) || joinsNext(r, at),
    besideNone: none >= 0 && none === at - 2 && isInRow(r.all[at - 1], r.grammar),
    alone,
    twin: block.kind === 'pull-quote' && memory.twins.has(twinKey(r.text.slice(...item.range.inner))),
    announced: (at === 0 && memory.introduced !== undefined) || signed !== undefined || isSplit() || answers(r, at),
    amid: previous !== undefined || (at === 0 && memory.last !== undefined),
    goesOnFreely: goesOnFreely(r, at, previous),
    recurs: memory.recurs,
  };
}

const wasUnsaid = (r: Reading, { at, report }: Pair): boolean =>
  isUnsaid(r, at, report) || (report !== undefined && isDenied(r, report, false));

/** What marks hold as a quotation, and who said it. */
function draftOf(b: InBlock, pair: Pair, reasons: readonly Reason[]): { quote: Draft; who: Ranked | undefined } {
  const { r, block, people, memory, wanted } = b;
  const { at, item, previous, report, gapped, signed, saidIn } = pair;
  const { inner } = item.range;
  const since = (previous?.at ?? -1) + 1;
  const joined = pair.joined ? previous : undefined;
  const candidates = speakersOf(r, { at, since, report, medium: saidIn?.medium, joined, gapped }, people, memory);
  wanted.ranked?.(inner, candidates);
  const attributed = rankedAlone(signed && people.read(signed), 'speaker-label') ?? candidates[0];
  const scope = !joined && attributed?.speaker.kind !== 'anonymous' ? since : 0;
  const via = viaOf(r, at, scope, report) ?? joined?.via;
  const isOpen = !report?.close || (report.kind === 'colon' && !report.subject);
  const inside = isOpen ? insertion(r, inner) : undefined;
  const inserted = inside && people.read(inside.subject);
  const cut = inserted && inserted.sort !== 'noun' ? inside : undefined;
  const who = cut ? rankedAlone(inserted, 'speaker-beside') : attributed;
  const cue = cut?.cue ?? (report && report.kind !== 'colon' ? spanOf(r.all[report.cue] as Item) : undefined);
  const goesOn = joined || attributed?.speaker.mention?.[0] === memory.last?.speaker?.mention?.[0];
  const medium = mediumOfQuote(saidIn) ?? (via ? TOLD : goesOn ? carried(memory.last, joined) : {});
  const quote: Draft = {
    at,
    report: report !== undefined || pair.joined,
    gapped: gapped !== undefined,
    items: [at],
    kind: 'direct',
    spans: (cut?.spans ?? [inner]).map((span) => trimSpan(r.text, span)).filter(([start, end]) => start < end),
    ...(cue ? { cue } : {}),
    ...attributedTo(who, r.grammar),
    ...(block.kind === 'pull-quote' ? { medium: 'heading' } : medium),
    ...(via ? { via } : {}),
    ...reasoned(reasons),
  };
  return { quote, who };
}

/** Adds words to the speech that an earlier block left open. */
function goOn(b: InBlock, open: Open, { report }: Pair, { spans, cue }: Draft, who: Ranked | undefined): void {
  open.spans.push(...spans);
  // A speech of several paragraphs may have its report behind the last.
  if (open.quote.cue || report?.side !== 'after') return;
  Object.assign(open.quote, { ...(cue ? { cue } : {}), ...attributedTo(who, b.r.grammar) });
  remember(b, who);
}

/** Adds a quotation to those of the block. */
function keep(b: InBlock, pair: Pair, found: Draft[], quote: Draft, who: Ranked | undefined): void {
  const { r, memory } = b;
  const { at, item, previous, report, alone } = pair;
  // Die „…“ hätten „…“, so Murtha: the report behind the second is the first one's too.
  const opening = report?.side === 'after' && report.kind !== 'colon' && who ? sentenceStart(r.all, at) : at;
  for (let i = found.length - 1; i >= 0 && (found[i] as Draft).at >= opening && !found[i]?.report; i--)
    Object.assign(found[i] as Draft, attributedTo(rankedAlone(who?.speaker, 'speaker-near'), r.grammar));
  memory.asker = previous ? undefined : askerOf(who?.speaker, alone, memory);
  remember(b, who, report && isRetold(r, report.cue) ? memory.speaker : undefined);
  if (previous && pair.goesOn) {
    previous.at = at;
    previous.items.push(at);
    previous.spans.push(...quote.spans);
  } else found.push(quote);
  memory.last = found.at(-1);
  memory.asks = item.asks;
}

/** @param teller who tells of it, and goes on */
function remember({ people, memory }: InText, who: Ranked | undefined, teller?: Speaker): void {
  if (!who) return;
  people.remember(who.speaker);
  memory.speaker = teller ?? who.speaker;
}

/** Son secret ? « La patience. »: whether the words stand right behind what the article asks, and end their sentence. */
const answers = ({ text, all, grammar }: Reading, at: number): boolean => {
  const [asks, item, next] = [all[at - 1], all[at] as QuoteItem, all[at + 1]];
  const isWhole = item.endsSentence || next === undefined || next.type === 'stop';
  return grammar.capitals && asks?.type === 'stop' && text[asks.start] === '?' && !item.small && isWhole;
};

/** The trip had been “a nightmare”, the hotel “a cave”: what was told of one thing goes on with another. */
const isFree = ({ reasons }: Draft): boolean => reasons?.some(({ rule }) => rule === 'about-speaker') === true;

/** Who asked what these words, which open a block, answer; or with whom their speaker takes turns. */
function askerOf(speaker: Speaker | undefined, alone: boolean, { asks, asker, speaker: before }: Memory) {
  const other = before?.mention?.[0] !== speaker?.mention?.[0] ? before : undefined;
  return speaker && (asks || (alone && asker)) ? other : undefined;
}

/** « La mer », « le port » et « la pêche »: what stands between two in a row. */
const isInRow = (item: Item | undefined, { joiners, forms }: Grammar): boolean =>
  item?.type === 'comma' ||
  (item?.type === 'word' && (joiners.has(item.folded) || forms.joined.test(item.folded)) && !item.capital);

/** The knee was “as good as new”, the doctors had been “saints”: in one sentence with words that nothing reports either, behind “be”. */
const goesOnFreely = (r: Reading, at: number, previous: Draft | undefined): boolean =>
  previous?.report === false &&
  previous.at >= sentenceStart(r.all, at) &&
  (r.grammar.passives.has(wordAt(r.all, at - 1)) || isNarrated(r, at));

/** „Das Licht bleibt an“, sagte Jobst. „Punkt.“: a sentence of its own right behind the one that reports the last. */
function speaksOn({ all }: Reading, at: number, previous: Draft | undefined): boolean {
  const item = all[at];
  if (!previous?.cue || item?.type !== 'quote' || !item.endsSentence || all[at - 1]?.type !== 'stop') return false;
  if (previous.cue[0] < (all[previous.at] as Item).end) return false;
  return all.slice(previous.at + 1, at - 1).every((i) => i.type === 'word' || i.type === 'comma');
}

/** Whether a paragraph that begins with the second mark goes on with a speech that the first one opened: “ … “, « … » */
const goesOnWith = (open: string | undefined, mark: string | undefined): boolean =>
  open !== undefined && (open === mark || (open === '«' && mark === '»'));

import type { Block } from '../text/blocks';
import { type Span, trimSpan } from '../text/span';
import { attributedTo, carried, mediumOfQuote, reasoned, TOLD } from './attributed';
import { isDenied, isUnsaid } from './cue/denial';
import { findReport } from './cue/report';
import { insertion, interrupts, joinedBy, joinsNext, sharesReport } from './form/pieces';
import { signatureBelow } from './form/signature';
import { twinKey } from './form/twins';
import type { Grammar } from './grammar';
import { judge } from './judge/judge';
import type { Reason } from './judge/reason';
import type { ExtractedQuote } from './quote';
import { type Item, type QuoteItem, spanOf, wordAt } from './read/items';
import type { MarkedRange } from './read/marks';
import type { Reading } from './read/reading';
import { sentenceStart } from './read/sentence';
import { speakersOf } from './who/attribution';
import { mediumOf, viaOf } from './who/medium';
import type { Memory, Open } from './who/memory';
import type { People } from './who/people';
import { type Ranked, rankedAlone } from './who/rank';
import type { Speaker } from './who/speaker';
import { isNarrated } from './who/subject-before';

/** More speaks against its being somebody's words than for it; or the text says that they were not said. */
export type LeftAlone = 'weighed' | 'denied';

/** Whoever wants to know why. */
export interface Told {
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

/** What stands in the marks of a block and is somebody's; what goes on from `goesOnFrom` is added there. */
export function markedQuotes(
  r: Reading,
  block: Block,
  next: Block | undefined,
  goesOnFrom: Open | undefined,
  people: People,
  memory: Memory,
  { judged, ranked }: Told,
): Draft[] {
  const { text, all, grammar } = r;
  const found: Draft[] = [];
  let none = -1;
  all.forEach((item, at) => {
    if (item.type !== 'quote' || !WORD.test(text.slice(...item.range.inner))) return;
    if (at === 0 && !goesOnFrom && isBullet(text, item.range)) return;
    const previous = found.at(-1);
    const report = findReport(r, at, previous?.at);
    const shares =
      previous !== undefined &&
      (previous.report || isFree(previous)) &&
      (!report?.close || report.cue < previous.at) &&
      sharesReport(r, previous.at, at, previous);
    const joined =
      previous !== undefined &&
      !all.slice(previous.at + 1, at).some((i) => i.type === 'stop' || i.type === 'quote') &&
      (shares || joinedBy(r, previous.at, at));
    const goesOn = previous !== undefined && interrupts(r, previous.at, at, previous, report);
    const alone = all.length === 1 || (all.length === 2 && all[1]?.type === 'stop');
    const saidIn = mediumOf(r, at, report) ?? (at === 0 ? memory.introduced?.medium : undefined);
    const medium = saidIn?.medium;
    const twin = block.kind === 'pull-quote' && memory.twins.has(twinKey(text.slice(...item.range.inner)));
    const continues = at === 0 && goesOnFrom !== undefined;
    const toBeContinued =
      item.range.unclosed && at === all.length - 1 && next && goesOnWith(text[item.range.outer[0]], text[next.start]);
    const signed = alone && next ? signatureBelow(text, next) : undefined;
    // « Entrez, dit Marel, la soupe fume.: a report inside tells that the mark opens words, were it never closed.
    const split = item.range.unclosed && !report ? insertion(r, item.range.inner) : undefined;
    const announced =
      (at === 0 && memory.introduced !== undefined) || signed !== undefined || split !== undefined || answers(r, at);
    const reasons = judge(r, at, {
      report: report?.atEnd ? undefined : report,
      medium,
      joined: joined || continues || goesOn || speaksOn(r, at, previous) || joinsNext(r, at) || toBeContinued === true,
      besideNone: none >= 0 && none === at - 2 && isInRow(all[at - 1], grammar),
      alone,
      twin,
      announced,
      amid: previous !== undefined || (at === 0 && memory.last !== undefined),
      goesOnFreely: goesOnFreely(r, at, previous),
      recurs: memory.recurs,
    });
    const isNone = reasons.reduce((sum, { weight }) => sum + weight, 0) < 0 && toBeContinued !== true;
    const unsaid = isUnsaid(r, at, report) || (report !== undefined && isDenied(r, report, false));
    const leftAlone = isNone ? 'weighed' : unsaid ? 'denied' : undefined;
    judged?.(item.range.inner, reasons, leftAlone);
    if (isNone) none = at;
    if (leftAlone) return;

    const since = (previous?.at ?? -1) + 1;
    const joinedTo = joined ? previous : undefined;
    const candidates = speakersOf(r, { at, since, report, medium, joined: joinedTo }, people, memory);
    ranked?.(item.range.inner, candidates);
    const attributed = rankedAlone(signed && people.read(signed), 'speaker-label') ?? candidates[0];
    const carriesOn = joined || attributed?.speaker.mention?.[0] === memory.last?.speaker?.mention?.[0];
    const scope = !joined && attributed?.speaker.kind !== 'anonymous' ? since : 0;
    const via = viaOf(r, at, scope, report) ?? joinedTo?.via;
    const isOpen = !report?.close || (report.kind === 'colon' && !report.subject);
    const inside = isOpen ? insertion(r, item.range.inner) : undefined;
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
    memory.asker = previous ? undefined : askerOf(who?.speaker, alone, memory);
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
  return found;
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

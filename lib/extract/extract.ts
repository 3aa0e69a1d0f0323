import { type Block, detectBlocks } from '../text/blocks';
import { foldName, withoutCase } from '../text/fold';
import { detectLanguage, type Language } from '../text/language';
import type { Span } from '../text/span';
import type { Grammar, Medium } from './grammar';
import { reportedClauses } from './indirect';
import { type Item, items } from './items';
import { confidenceOf, judge, type Reason } from './judge';
import { ar } from './languages/ar';
import { de } from './languages/de';
import { en } from './languages/en';
import { fr } from './languages/fr';
import { People, type Speaker } from './people';
import { phraseAfter } from './phrase';
import {
  findReport,
  isReportative,
  lastReporter,
  openingPhrase,
  type Report,
  sentenceEnd,
  sentenceStart,
} from './reporting';

/** A quoted statement with its attribution, as the program proposes it. */
export interface ExtractedQuote {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** Without the marks; more than one where the reporting clause interrupts. */
  readonly spans: readonly Span[];
  readonly cue?: Span;
  /** Null where the text names nobody. */
  readonly speaker: Speaker | null;
  readonly medium?: Medium;
  readonly via?: { readonly name: string; readonly span: Span };
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export interface Extraction {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly quotes: readonly ExtractedQuote[];
}

const GRAMMARS: Record<Language, Grammar> = { ar, en, fr, de };
const SKIPPED = new Set<Block['kind']>(['leftover', 'byline', 'post', 'caption']);

/**
 * Finds every quoted statement of a text, who said it, by which words, how and by way of whom.
 * A pure function of its input. Never throws; every offset lies in the text.
 */
export function extract(text: string, given: { language?: Language; blocks?: readonly Block[] } = {}): Extraction {
  const language = given.language ?? detectLanguage(text);
  const blocks = given.blocks ?? detectBlocks(text, language);
  const people = new Map<Language, People>();
  const memory: Memory = {
    twins: wordsOfParagraphQuotes(text, blocks),
    last: undefined,
    speaker: undefined,
    introduced: undefined,
  };
  const quotes: ExtractedQuote[] = [];
  for (const block of blocks) {
    if (SKIPPED.has(block.kind)) continue;
    const grammar = GRAMMARS[block.language];
    let known = people.get(block.language);
    if (!known) {
      known = new People(text, grammar);
      people.set(block.language, known);
    }
    quotes.push(...quotesOfBlock(text, block, grammar, known, memory));
  }
  return { language, blocks, quotes: attributeTwins(text, quotes, blocks) };
}

interface Memory {
  /** Folded texts of the quotations in paragraphs, for pull quotes to be recognised by. */
  readonly twins: readonly string[];
  /** The last quotation, whose speaker and medium carry over: وأضاف "…" */
  last: ExtractedQuote | undefined;
  /** Who was last said to speak, in marks or not: they go on where nobody is named. */
  speaker: Speaker | undefined;
  /** Whom the block before announced: He said: */
  introduced: Speaker | undefined;
}

function quotesOfBlock(text: string, block: Block, grammar: Grammar, people: People, memory: Memory): ExtractedQuote[] {
  const all = items(text, [block.start, block.end]);
  const before = memory.speaker;
  const found: (ExtractedQuote & { readonly at: number; readonly items: readonly number[] })[] = [];
  all.forEach((item, at) => {
    if (item.type !== 'quote' || item.range.inner[1] <= item.range.inner[0]) return;
    const previous = found.at(-1);
    const report = findReport(all, at, previous?.at, grammar);
    const joined =
      previous !== undefined &&
      !all.slice(previous.at + 1, at).some((i) => i.type === 'stop' || i.type === 'quote') &&
      joinedBy(all, previous.at, at, grammar);
    const alone = all.length === 1 || (all.length === 2 && all[1]?.type === 'stop');
    const medium = mediumOf(all, at, report, grammar);
    const twin = block.kind === 'pull-quote' && isTwin(foldName(text.slice(...item.range.inner)), memory.twins);
    const reasons = judge(text, all, at, { report, medium, joined, alone, twin }, grammar);
    if (reasons.reduce((sum, r) => sum + r.weight, 0) < 0) return;

    const who = speakerOf(text, all, at, report, joined ? previous : undefined, found, grammar, people, memory);
    const carriesOn = !who?.mention || joined;
    const scope = previous && !joined && who?.kind !== 'anonymous' ? previous.at + 1 : 0;
    const via = viaOf(text, all, at, scope, report, grammar) ?? (joined ? previous?.via : undefined);
    const quote = {
      at,
      items: [at],
      kind: 'direct' as const,
      spans: [bare(text, item.range.inner)],
      ...(report && report.kind !== 'colon' ? { cue: spanOf(all[report.cue] as Item) } : {}),
      speaker: who ?? null,
      ...mediumField(
        block.kind === 'pull-quote'
          ? 'heading'
          : (medium ?? (carriesOn ? carried(memory.last, joined ? previous : undefined) : undefined)),
      ),
      ...(via ? { via } : {}),
      confidence: confidenceOf(reasons),
      reasons,
    };
    if (who) people.remember(who);
    memory.speaker = who ?? memory.speaker;
    // “…,” he said, “…”: one quotation in two pieces.
    if (previous && interrupts(all, previous.at, at, previous, report, grammar.language)) {
      found[found.length - 1] = {
        ...previous,
        at,
        items: [...previous.items, at],
        spans: [...previous.spans, ...quote.spans],
      };
    } else found.push(quote);
    memory.last = found.at(-1);
  });
  memory.introduced = announced(all, grammar, people) ?? undefined;
  const direct = found.map(({ at: _, items: __, ...quote }) => quote);
  const reported = reportedClauses(
    all,
    grammar,
    found.flatMap((q) => q.items),
  ).map(({ kind, from, span, report, reasons }): ExtractedQuote => {
    const named = report?.subject ?? lastReporter(all, report?.cue ?? from, 0, grammar);
    const who = named && people.read(named.span);
    const via = report && viaOf(text, all, report.cue, 0, report, grammar);
    return {
      kind,
      spans: [bare(text, span)],
      ...(report ? { cue: spanOf(all[report.cue] as Item) } : {}),
      speaker: who ?? before ?? null,
      ...mediumField(report && mediumOf(all, report.cue, report, grammar)),
      ...(via ? { via } : {}),
      confidence: confidenceOf(reasons),
      reasons,
    };
  });
  const goesOn = lastReporter(all, all.length, (found.at(-1)?.at ?? -1) + 1, grammar);
  memory.speaker = (goesOn && people.read(goesOn.span)) ?? memory.speaker;
  return [...direct, ...reported].sort((a, b) => startOf(a) - startOf(b));
}

/** Whom a block that ends with a colon announces for the next one. */
function announced(all: readonly Item[], grammar: Grammar, people: People): Speaker | undefined {
  const last = all.length - 1;
  if (all[last]?.type !== 'colon') return undefined;
  const report = findReport([...all, ANNOUNCED], all.length, undefined, grammar);
  const span = report?.subject?.span ?? sentenceSubject(all, last, undefined, grammar);
  return span && people.read(span);
}

/** Stands for the quotation that the next block begins with. */
const ANNOUNCED: Item = {
  type: 'quote',
  start: 0,
  end: 0,
  range: { outer: [0, 0], inner: [0, 0], unclosed: false },
  endsSentence: true,
  asks: false,
};

const startOf = (quote: ExtractedQuote): number => (quote.spans[0] as Span)[0];

const spanOf = (item: Item): Span => [item.start, item.end];
const mediumField = (medium: Medium | undefined) => (medium ? { medium } : {});

function carried(last: ExtractedQuote | undefined, previous: ExtractedQuote | undefined): Medium | undefined {
  const medium = (previous ?? last)?.medium;
  return medium === 'heading' ? undefined : medium;
}

/** The range without white space at its ends. */
function bare(text: string, [start, end]: Span): Span {
  let s = start;
  let e = end;
  while (s < e && /\s/.test(text[s] as string)) s++;
  while (e > s && /\s/.test(text[e - 1] as string)) e--;
  return s < e ? [s, e] : [start, end];
}

function joinedBy(all: readonly Item[], from: number, to: number, grammar: Grammar): boolean {
  const between = all.slice(from + 1, to).filter((i) => i.type === 'word');
  if (between.length === 0) return true;
  return (
    between.length <= 4 &&
    between.every(
      (i, k) =>
        i.type === 'word' &&
        (grammar.joiners.has(i.folded) ||
          grammar.complementizers.has(i.folded) ||
          (k > 0 && grammar.cues.get(i.folded) === 'participle') ||
          grammar.cues.get(i.folded) === 'participle'),
    )
  );
}

function interrupts(
  all: readonly Item[],
  from: number,
  to: number,
  previous: ExtractedQuote,
  report: Report | undefined,
  language: Language,
): boolean {
  const between = all.slice(from + 1, to);
  // “…,” he said, adding “…”: a cue of its own begins another quotation.
  if (report && (all[report.cue] as Item).start !== previous.cue?.[0]) return false;
  if (previous.cue === undefined || previous.cue[0] < (previous.spans[0] as Span)[1]) return false;
  // “…,” he said. “…”: the speech goes on right after its report.
  const goesOn = language === 'en' && between.at(-1)?.type === 'stop';
  return (
    (between.length <= 10 || (goesOn && between.length <= 30)) &&
    between
      .slice(0, goesOn ? -1 : undefined)
      .every((i) => i.type !== 'quote' && i.type !== 'stop' && i.type !== 'colon') &&
    between.some((i) => i.type === 'word')
  );
}

/** Who spoke: the subject of the report, the sentence's own subject for a participle, or whoever spoke before. */
function speakerOf(
  text: string,
  all: readonly Item[],
  at: number,
  report: Report | undefined,
  joined: ExtractedQuote | undefined,
  found: readonly { readonly at: number }[],
  grammar: Grammar,
  people: People,
  memory: Memory,
): Speaker | undefined {
  const medium = mediumOf(all, at, report, grammar);
  if (medium === 'banner' || medium === 'chant') {
    const group = groupBefore(text, all, at, grammar, people);
    if (group) return group;
  }
  if (report?.subject) {
    const speaker = people.read(report.subject.span);
    if (speaker) return speaker;
  }
  if (at === 0 && report === undefined && memory.introduced) return withoutMention(memory.introduced);
  const carriesOn = joined?.speaker ?? undefined;
  if (carriesOn) return withoutMention(carriesOn);
  const carried = report === undefined && isReportative(all, at, grammar);
  if (
    !carried &&
    (report === undefined || report.kind === 'participle' || report.kind === 'noun' || report.kind === 'colon')
  ) {
    const subject = sentenceSubject(all, at, report, grammar);
    const speaker = subject && people.read(subject);
    if (speaker) return speaker;
  }
  const reporter = lastReporter(all, sentenceStart(all, at), (found.at(-1)?.at ?? -1) + 1, grammar);
  const last = (reporter && people.read(reporter.span)) ?? memory.speaker;
  return last ? withoutMention(last) : undefined;
}

const withoutMention = ({ name, kind }: Speaker): Speaker => ({ name, kind });

/** The subject of an earlier cue of the sentence, or (Arabic) of the verb that the sentence begins with. */
function sentenceSubject(
  all: readonly Item[],
  at: number,
  report: Report | undefined,
  grammar: Grammar,
): Span | undefined {
  const start = sentenceStart(all, at);
  const end = report?.side === 'before' ? report.cue : at;
  for (let k = end - 1; k >= start; k--) {
    const item = all[k] as Item;
    if (item.type !== 'word' || grammar.cues.get(item.folded) !== 'verb') continue;
    const phrase = phraseAfter(all, k + 1, grammar, end);
    if (phrase) return phrase.span;
  }
  if (grammar.adverbials.size > 0) return openingPhrase(all, start, end, grammar)?.span;
  if (grammar.language !== 'ar') return undefined;
  let first = start;
  // من جهتها، دانت الولايات المتحدة …: what stands before the comma is an adverbial.
  for (let k = start; k < Math.min(end, start + 6); k++) if (all[k]?.type === 'comma') first = k + 1;
  return phraseAfter(all, first + 1, grammar, end)?.span;
}

/** The crowd that carries the banners: the last word for a group in the sentence. */
function groupBefore(
  text: string,
  all: readonly Item[],
  at: number,
  grammar: Grammar,
  people: People,
): Speaker | undefined {
  for (let k = at - 1; k >= sentenceStart(all, at); k--) {
    const item = all[k] as Item;
    if (item.type === 'word' && grammar.groups.has(item.folded)) {
      const read = people.read(spanOf(item));
      return { name: read?.name ?? text.slice(item.start, item.end), mention: spanOf(item), kind: 'group' };
    }
  }
  return undefined;
}

/** The nearest word for a medium in the sentence before the quotation, or between it and its cue. */
function mediumOf(all: readonly Item[], at: number, report: Report | undefined, grammar: Grammar): Medium | undefined {
  const start = sentenceStart(all, at);
  for (let k = at - 1; k >= start; k--) {
    const item = all[k] as Item;
    if (item.type === 'quote' && k < at - 6) break;
    if (item.type !== 'word') continue;
    const medium = grammar.media.get(item.folded) ?? grammar.media.get(item.folded.replace(/^[بلوف](?=.{3})/, ''));
    if (medium) return medium;
  }
  if (report?.side !== 'after') return undefined;
  for (let k = at + 1; k < sentenceEnd(all, at + 1); k++) {
    const item = all[k] as Item;
    const medium = item.type === 'word' ? grammar.media.get(item.folded) : undefined;
    if (medium) return medium;
  }
  return undefined;
}

/**
 * The agency or outlet that passed the words on, where it is not the speaker itself. What a named speaker
 * says goes back to item `from` only; of two unnamed sources in one sentence, both speak through its agency.
 */
function viaOf(
  text: string,
  all: readonly Item[],
  at: number,
  from: number,
  report: Report | undefined,
  grammar: Grammar,
): { name: string; span: Span } | undefined {
  const start = Math.max(from, sentenceStart(all, at));
  const end = sentenceEnd(all, at);
  for (let k = start; k < end; k++) {
    const item = all[k] as Item;
    if (item.type !== 'word' || !grammar.carriers.has(item.folded)) continue;
    if (grammar.language !== 'ar' && !item.capital && grammar.language !== 'de') continue;
    const subject = report?.subject;
    if (subject && k >= subject.from && k < subject.to) continue;
    const phrase = phraseAfter(all, k, grammar, end);
    if (phrase)
      return { name: text.slice(...phrase.span).replace(/^ل(?=وكالة|صحيفة|قناة|شبكة)/, ''), span: phrase.span };
  }
  return undefined;
}

function wordsOfParagraphQuotes(text: string, blocks: readonly Block[]): string[] {
  const found: string[] = [];
  if (!blocks.some((b) => b.kind === 'pull-quote')) return found;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const item of items(text, [block.start, block.end]))
      if (item.type === 'quote') found.push(foldName(text.slice(...item.range.inner)));
  }
  return found;
}

/** The same words, in any grammatical case: عمل إرهابي and عملاً إرهابياً. */
function isTwin(folded: string, others: readonly string[]): boolean {
  return others.some((other) => ` ${withoutCase(other)} `.includes(` ${withoutCase(folded)} `));
}

/** A pull quote was said by whoever said its twin in the body. */
function attributeTwins(text: string, quotes: readonly ExtractedQuote[], blocks: readonly Block[]): ExtractedQuote[] {
  const pulls = new Set(blocks.filter((b) => b.kind === 'pull-quote').map((b) => b.start));
  if (pulls.size === 0) return [...quotes];
  const textOf = (q: ExtractedQuote) => foldName(q.spans.map((s) => text.slice(...s)).join(' '));
  const blockOf = (q: ExtractedQuote) =>
    blocks.find((b) => b.start <= (q.spans[0] as Span)[0] && (q.spans[0] as Span)[0] < b.end);
  return quotes.map((q) => {
    if (blockOf(q)?.kind !== 'pull-quote') return q;
    const folded = textOf(q);
    const twin = quotes.find(
      (other) =>
        other !== q &&
        blockOf(other)?.kind !== 'pull-quote' &&
        other.kind === 'direct' &&
        isTwin(folded, [textOf(other)]),
    );
    if (!twin) return q;
    return {
      ...q,
      speaker: twin.speaker && withoutMention(twin.speaker),
      reasons: [...q.reasons, { rule: 'speaker-of-twin', weight: 0 }],
    };
  });
}

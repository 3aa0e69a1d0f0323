import { type Block, detectBlocks } from '../text/blocks';
import { foldName } from '../text/fold';
import { detectLanguage, type Language } from '../text/language';
import { type Span, trimSpan } from '../text/span';
import { announced, type Memory, mediumOf, speakerOf, viaOf } from './attribution';
import type { Grammar, Medium } from './grammar';
import { reportedClauses } from './indirect';
import { type Item, items, spanOf } from './items';
import { confidenceOf, judge } from './judge';
import { ar } from './languages/ar';
import { de } from './languages/de';
import { en } from './languages/en';
import { fr } from './languages/fr';
import { People } from './people';
import { phraseAfter } from './phrase';
import type { ExtractedQuote } from './quote';
import { findReport, type Report } from './reporting';
import { lastReporter } from './subject';
import { attributeTwins, isTwin, wordsOfParagraphQuotes } from './twins';

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

    const since = (previous?.at ?? -1) + 1;
    const joinedTo = joined ? previous : undefined;
    const attributed = speakerOf(text, all, { at, since, report, medium, joined: joinedTo }, grammar, people, memory);
    const carriesOn = !attributed?.mention || joined;
    const scope = !joined && attributed?.kind !== 'anonymous' ? since : 0;
    const via = viaOf(text, all, at, scope, report, grammar) ?? joinedTo?.via;
    const cut = report === undefined || !report.close ? insertion(text, item.range.inner, grammar) : undefined;
    const who = (cut && people.read(cut.subject)) ?? attributed;
    const spans = (cut?.spans ?? [item.range.inner]).map((span) => trimSpan(text, span)).filter(([s, e]) => s < e);
    if (spans.length === 0) return;
    const quote = {
      at,
      items: [at],
      kind: 'direct' as const,
      spans,
      ...(cut ? { cue: cut.cue } : {}),
      ...(!cut && report && report.kind !== 'colon' ? { cue: spanOf(all[report.cue] as Item) } : {}),
      speaker: who ?? null,
      ...mediumField(
        block.kind === 'pull-quote' ? 'heading' : (medium ?? (carriesOn ? carried(memory.last, joinedTo) : undefined)),
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
      spans: [trimSpan(text, span)],
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

const startOf = (quote: ExtractedQuote): number => (quote.spans[0] as Span)[0];

const mediumField = (medium: Medium | undefined) => (medium ? { medium } : {});

function carried(last: ExtractedQuote | undefined, previous: ExtractedQuote | undefined): Medium | undefined {
  const medium = (previous ?? last)?.medium;
  return medium === 'heading' ? undefined : medium;
}

/** « Il faut agir, explique la chercheuse, car … »: a report inside the marks, between commas, cuts the quotation in two. */
function insertion(
  text: string,
  inner: Span,
  grammar: Grammar,
): { spans: Span[]; cue: Span; subject: Span } | undefined {
  if (grammar.language !== 'fr' && grammar.language !== 'de') return undefined;
  const all = items(text, inner);
  for (let k = 1; k < all.length; k++) {
    const cue = all[k] as Item;
    if (all[k - 1]?.type !== 'comma' || cue.type !== 'word' || grammar.cues.get(cue.folded) !== 'verb') continue;
    const subject = phraseAfter(all, k + 1, grammar);
    const end = subject && all[subject.to];
    if (!subject || end?.type !== 'comma') continue;
    return {
      spans: [
        [inner[0], (all[k - 1] as Item).start],
        [end.end, inner[1]],
      ],
      cue: spanOf(cue),
      subject: subject.span,
    };
  }
  return undefined;
}

function joinedBy(all: readonly Item[], from: number, to: number, grammar: Grammar): boolean {
  const between = all.slice(from + 1, to).filter((i) => i.type === 'word');
  if (between.length === 0) return true;
  return (
    between.length <= 4 &&
    between.every(
      (i) =>
        grammar.joiners.has(i.folded) ||
        grammar.complementizers.has(i.folded) ||
        grammar.cues.get(i.folded) === 'participle',
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

import type { Block } from '../text/blocks';
import { foldWord } from '../text/fold';
import { type Span, trimSpan } from '../text/span';
import { attributedTo, mediumOfQuote, reasoned, startOf, TOLD } from './attributed';
import { reportedClauses } from './clause/reported';
import type { SpeakerRule } from './judge/reason';
import { type Draft, type InBlock, type InText, markedQuotes, openBefore } from './marked';
import type { ExtractedQuote } from './quote';
import { dateline } from './read/dateline';
import { type Item, items, spanOf } from './read/items';
import { readingOf } from './read/reading';
import type { Written } from './read/written';
import { announcedBy } from './who/attribution';
import { isSpeakerless } from './who/candidates';
import { jointSpeaker } from './who/joint';
import { mediumOf, viaOf } from './who/medium';
import { rankedAlone } from './who/rank';
import { sentenceSubject } from './who/sentence-subject';
import type { Speaker } from './who/speaker';
import { lastReporter } from './who/subject';
import { subjectOfLast, subjectRead } from './who/subject-before';

/**
 * The quotations of one block, in marks and without. One that goes on from the block before, whose mark was left open,
 * is added there.
 */
export function quotesOfBlock(
  written: Written,
  block: Block,
  next: Block | undefined,
  inText: InText,
): ExtractedQuote[] {
  const { text, grammar } = written;
  const { people, memory, wanted } = inText;
  const from =
    block.kind === 'paragraph' ? dateline(text.slice(block.start, Math.min(block.end, block.start + 500)), grammar) : 0;
  const all = items(written, [block.start + from, block.end]);
  const r = readingOf(written, all);
  const before = memory.speaker;
  const goesOnFrom = openBefore(r, memory);
  // One by one: a copy of what is copied takes longer.
  const b = { people, memory, wanted, r, block, next, goesOnFrom };
  const found = markedQuotes(b);
  // « On a tout perdu. » / « Et personne n'est venu », ajoute Ida Marais.
  const [first] = found;
  const adds = first?.at === 0 && first.cue !== undefined && grammar.continuing.has(foldWord(text.slice(...first.cue)));
  if (memory.orphan && adds && found.length === 1)
    Object.assign(memory.orphan, attributedTo(rankedAlone(memory.speaker, 'speaker-near'), grammar));
  memory.introduced = announcedBy(r, people);
  const clauses = reportedQuotes(b, found, before);
  // Sie warf ihm vor, diese „…“ zu wollen: what stands in a clause is said by whoever the clause is reported of.
  const direct = found.map(({ at: _, items: __, gapped: ___, report: own, ...quote }) => {
    const around = own
      ? undefined
      : clauses.find(
          ({ spans, holder, carried }) => holder && !(carried && quote.speaker) && isIn(spans, startOf(quote)),
        );
    return around ? { ...quote, ...attributedTo(rankedAlone(around.holder, 'speaker-near'), grammar) } : quote;
  });
  memory.orphan = all.length === 1 && direct[0]?.speaker === null ? direct[0] : undefined;
  const last = all.at(-1);
  const unclosed = last?.type === 'quote' && last.range.unclosed;
  const opened = found.at(-1);
  const isOpen = opened !== undefined && opened.at === all.length - 1;
  const open = isOpen ? { quote: direct.at(-1) as ExtractedQuote, spans: opened.spans } : goesOnFrom;
  memory.open =
    unclosed && open ? { ...open, mark: goesOnFrom?.mark ?? (text[last.range.outer[0]] as string) } : undefined;
  const goesOn = lastReporter(r, all.length, (found.at(-1)?.at ?? -1) + 1);
  const reporter = goesOn && people.read(goesOn.span);
  if (block.kind === 'paragraph') {
    if (reporter) people.remember(reporter);
    memory.speaker = reporter ?? memory.speaker;
    memory.about = subjectOfLast(r, people) ?? memory.about;
  }
  // وقالت إن السدود «تتآكل بصمت»: who says the words says the clause, where it tells nobody by itself.
  const reported = clauses.map(({ quote, spans }) => {
    const inside = quote.speaker ? undefined : direct.find((d) => d.speaker && isIn(spans, startOf(d)));
    return inside ? { ...quote, speaker: inside.speaker, speakerReasons: inside.speakerReasons } : quote;
  });
  return [...direct, ...reported].sort((a, b) => startOf(a) - startOf(b));
}

const isIn = (spans: readonly Span[], at: number): boolean => spans.some(([start, end]) => start <= at && at < end);

/** What is told without marks. */
interface Reported {
  readonly quote: ExtractedQuote;
  /** Before they are trimmed. */
  readonly spans: readonly Span[];
  /** Whose words stand in the clause, where it holds some in marks and names them. */
  readonly holder: Speaker | undefined;
  /** That is an agency or an outlet, which passes on what somebody else says: The mayor pledged to “…” by May, Reuters reported. */
  readonly carried: boolean;
}

/** The clauses of a block that somebody is reported to say, beside what was found in marks. @param before who spoke before it */
function reportedQuotes(
  { r, people, wanted }: InBlock,
  found: readonly Draft[],
  before: Speaker | undefined,
): Reported[] {
  const { text, all, grammar } = r;
  const gaps = found.flatMap(({ gapped }, i) => (gapped ? (all[found[i - 1]?.at ?? 0] as Item).end : []));
  return reportedClauses(
    r,
    found.flatMap((q) => q.items),
    wanted.wrappers ?? false,
  ).map(({ kind, from, spans, report, reasons }): Reported => {
    // Salim left, promising to return: a participle has the subject of its sentence.
    const shared = report?.kind === 'participle' ? sentenceSubject(r, report.cue, report)?.span : undefined;
    const untold = reasons[0]?.rule === 'told-as-whole' && !report;
    const silent = report !== undefined && isSpeakerless(r, report.cue);
    const named = silent
      ? undefined
      : (report?.subject?.span ?? shared ?? (untold ? undefined : lastReporter(r, report?.cue ?? from, 0)?.span));
    const joint = report?.subject && jointSpeaker(r, report.subject, people);
    const read = joint || (named && subjectRead(r, report?.subject, named, people, report?.cue));
    // واتهمت سامي: who went before is not meant where the verb has another gender.
    const cue = report && all[report.cue];
    const gender = cue?.type === 'word' && !report?.subject ? grammar.genderOf.get(cue.folded) : undefined;
    const who = read && gender && !people.mayBe(read, gender) ? people.lastAgreeing(gender) : read;
    if (who) people.remember(who);
    // Il aurait fui: nobody says so, unless somebody was said to speak in the same paragraph.
    const speaker = who ?? (silent || UNNAMED.has(reasons[0]?.rule) ? undefined : before);
    const how: SpeakerRule = !who ? 'speaker-before' : report?.subject ? 'speaker-beside' : 'speaker-goes-on';
    const via = report && viaOf(r, report.cue, 0, report);
    const quote: ExtractedQuote = {
      kind,
      spans: spans.map((span) => trimSpan(text, upTo(gaps, span))),
      ...(report ? { cue: spanOf(all[report.cue] as Item) } : {}),
      ...attributedTo(rankedAlone(speaker, how), grammar),
      ...((report && mediumOfQuote(mediumOf(r, Math.max(report.cue, from), report))) ?? (via ? TOLD : {})),
      ...(via ? { via } : {}),
      ...reasoned(reasons),
    };
    const { from: first = 0, to: end = 0 } = report?.subject ?? {};
    const carried = all.slice(first, end).some((i) => i.type === 'word' && i.entry.carrier);
    return { quote, spans, holder: report?.subject && kind === 'mixed' ? who : undefined, carried };
  });
}

/** وصفت ليلى القرار بأنه «خطوة»، وسامي بأنه «عار»: a clause, up to where somebody else has its verb. */
const upTo = (gaps: readonly number[], [start, end]: Span): Span => [
  start,
  gaps.find((gap) => gap > start && gap < end) ?? end,
];

/** Clauses that nobody is named for: whoever spoke before is not meant. */
const UNNAMED: ReadonlySet<string | undefined> = new Set(['hearsay', 'told-as-whole']);

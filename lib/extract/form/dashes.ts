import type { Block } from '../../text/blocks';
import { type Span, trimSpan } from '../../text/span';
import type { Report } from '../cue/report';
import { type Item, items, type QuoteItem, spanOf, type WordItem, wordAt, wordsEnd } from '../read/items';
import { type Reading, readingOf } from '../read/reading';
import type { As, Written } from '../read/written';
import type { Turn } from './dialogue';

/** – We stay, said Anna: the dash is the mark. A hyphen needs its white space; what has marks too is read by them. */
const DASHED = /^(?:[–—―]|-(?=\s))\s*(?=[^\s–—―"“”„«‹-])/;

const SPOKEN: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['title', 'heading', 'pull-quote', 'paragraph']);

/** Of so many lines one at least has a report: a list in which somebody is quoted once is no dialogue. */
const LINES_A_REPORT = 4;

/**
 * Dialogue whose lines begin with dashes, at least two in a row and some with a report: each line is one turn, without
 * its report. A line without one is said by whoever spoke two lines before, where two take turns. By the block's index.
 */
export function readDashes(text: string, blocks: readonly Block[], as: As): Map<number, Turn> {
  const found = new Map<number, Turn>();
  for (let i = 0; i < blocks.length; i++) {
    const run: Turn[] = [];
    for (let k = i; k < blocks.length; k++) {
      const turn = lineOf(text, blocks[k] as Block, as);
      if (!turn) break;
      run.push(turn);
    }
    const reports = run.filter((turn) => turn.cue).length;
    if (run.length >= 2 && reports > 0 && reports * LINES_A_REPORT >= run.length)
      inTurns(run).forEach((turn, k) => {
        found.set(i + k, turn);
      });
    i += Math.max(0, run.length - 1);
  }
  return found;
}

function inTurns(run: readonly Turn[]): Turn[] {
  const all: Turn[] = [];
  for (const turn of run) {
    const [other, same] = [all.at(-1), all.at(-2)];
    const alternates = !turn.cue && other?.speaker && same?.speaker;
    all.push(alternates ? { ...turn, speaker: same.speaker, alternates: true } : turn);
  }
  return all;
}

/** The turn that a line with a dash is. */
function lineOf(text: string, block: Block, as: As): Turn | undefined {
  const dash = DASHED.exec(text.slice(block.start, Math.min(block.end, block.start + 12)))?.[0].length;
  const written = dash === undefined || !SPOKEN.has(block.kind) ? undefined : as(block.language);
  if (!written || dash === undefined) return undefined;
  const line: Span = [block.start + dash, block.end];
  return reported(written, line) ?? { rule: 'dialogue', spans: [line], speaker: undefined };
}

/** So many points of a line are tried, and so many items behind each: a report stands early and is short. */
const [MOST_POINTS, WITHIN] = [12, 60];

/** A line with its report, at the first point that one stands behind. */
function reported(written: Written, line: Span): Turn | undefined {
  const { text, grammar } = written;
  const all = items(written, line);
  let tried = 0;
  for (let k = 1; k < all.length && tried < MOST_POINTS; k++) {
    const point = all[k] as Item;
    const asks = point.type === 'stop' && text[point.start] !== '.';
    // “Why?, she asked”: the comma behind is the one that parts.
    if (!(asks || point.type === 'comma' || point.type === 'dash') || all[k + 1]?.type === 'comma') continue;
    tried++;
    const said = trimSpan(text, [line[0], asks ? point.end : point.start]);
    const r = readingOf(written, [asMarked(said), ...all.slice(k + 1, k + 1 + WITHIN)]);
    const verb = bareVerb(r);
    if (verb)
      return {
        rule: 'dialogue',
        spans: [said],
        speaker: undefined,
        cue: spanOf(verb),
        gender: grammar.genderOf.get(verb.folded),
      };
    const report = grammar.reportBehind(r, 0);
    if (!report?.subject || !standsAlone(r, report)) continue;
    const rest = behind(r, Math.max(report.cue + 1, report.subject.to), line[1]);
    return {
      rule: 'dialogue',
      spans: rest ? [said, rest] : [said],
      speaker: report.subject.span,
      cue: spanOf(r.all[report.cue] as Item),
    };
  }
  return undefined;
}

/** – قبل العيد، [أجابت].: a verb of saying that needs nobody beside it, and with which the line ends. */
function bareVerb({ all, grammar }: Reading): WordItem | undefined {
  const [, verb, end, next] = all;
  if (grammar.subject !== 'after-first' || verb?.type !== 'word' || verb.entry.cue !== 'verb') return undefined;
  return end === undefined || (end.type === 'stop' && !next) ? verb : undefined;
}

/** What is said before a report, as if it stood between marks with a point at its end. */
const asMarked = ([start, end]: Span): QuoteItem => ({
  type: 'quote',
  start,
  end,
  range: { outer: [start, end], inner: [start, end], unclosed: false },
  endsSentence: false,
  asks: true,
  pauses: true,
  small: false,
});

/** Whether the report follows at once: said Anna; Anna said, and then nothing that she could have said besides. */
function standsAlone(r: Reading, { cue, subject }: Report): boolean {
  if (!subject || wordsEnd(r.all, 1, cue) < cue) return false;
  // An hour, I think: whoever speaks in the line says so.
  if (r.grammar.firstPerson.has(wordAt(r.all, subject.from))) return false;
  if (subject.from > cue) return cue <= 3;
  const next = r.all[cue + 1]?.type;
  return subject.from === 1 && (next === undefined || next === 'stop' || next === 'comma' || next === 'dash');
}

/** What the line goes on with behind its report: behind a point unless the narrator does, behind a comma a clause. */
function behind(r: Reading, report: number, end: number): Span | undefined {
  let at = report;
  while (at < r.all.length && r.all[at]?.type === 'word') at++;
  const [point, first] = [r.all[at], r.all[at + 1]];
  if (!point || first?.type !== 'word') return undefined;
  const { grammar } = r;
  const pronoun = grammar.pronouns.get(first.folded);
  const narrates = !grammar.capitals || pronoun?.gender !== undefined;
  const adds = first.capital || grammar.parentheses.has(first.folded) || grammar.relatives.has(first.folded);
  const goesOn = point.type === 'stop' ? !narrates : (point.type === 'comma' || point.type === 'dash') && !adds;
  const says = goesOn && r.all.slice(at + 1).some((i) => i.type === 'word' && grammar.mayBeFinite(i, grammar));
  return says && wordAt(r.all, at + 2) ? trimSpan(r.text, [first.start, end]) : undefined;
}

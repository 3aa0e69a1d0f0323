import type { Paragraph, ParagraphChild } from 'docx';
import { groupBy } from '@/lib/review/group-by';
import { GAP } from '@/lib/review/rules/proposal';
import type { Block } from '@/lib/text/blocks';
import { directionOfBlock } from '@/lib/text/direction';
import { overlaps, type Span } from '@/lib/text/span';
import type { ReportContent, ReportedQuote } from '../content';
import { changesOf, correctionsOf, readingOf } from '../corrections';
import { forXml } from './packed';
import type { Comment } from './word-comments';

/** Words of the article that should be others: a tracked change. */
interface Change {
  readonly at: Span;
  readonly is: string;
  readonly author: string;
  readonly date: string;
}

/** The article paragraph by paragraph, with its comments and changes at their places. */
export function paragraphsOf(
  docx: typeof import('docx'),
  content: ReportContent,
  comments: readonly Comment[],
): Paragraph[] {
  const { text, blocks, language } = content.revision;
  const changes = [...changesIn(content), ...suggestedIn(content)].map(narrowed(text)).reduce(apart, []);
  const draw = pen(docx, comments, changes);
  return blocks.map((block, i) => {
    const rtl = directionOfBlock(text.slice(block.start, block.end), language) === 'rtl';
    // What stands behind the last block, or in no block, is told at the end of the one before.
    const end = blocks[i + 1]?.start ?? text.length + 1;
    return new docx.Paragraph({
      bidirectional: rtl,
      ...styleOf(docx, block),
      children: draw(text, [block.start, block.end], end, rtl),
    });
  });
}

const styleOf = ({ HeadingLevel }: typeof import('docx'), { kind }: Pick<Block, 'kind'>) =>
  kind === 'title'
    ? { heading: HeadingLevel.TITLE }
    : kind === 'heading' || kind === 'pull-quote'
      ? { heading: HeadingLevel.HEADING_1 }
      : kind === 'block-quotation' || kind === 'post'
        ? { indent: { start: 480, end: 480 } }
        : {};

/** Draws stretches of the text: runs cut where a comment begins or ends and where words change. */
function pen(docx: typeof import('docx'), comments: readonly Comment[], changes: readonly Change[]) {
  const { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, InsertedTextRun, TextRun } = docx;
  const spans = new Map(comments.map((c) => [c.id, c.span]));
  const placed = comments.flatMap(({ id, span, answers }) => {
    const at = span ?? spans.get(answers as number);
    return at ? [{ id, at }] : [];
  });
  const begins = groupBy(placed, (c) => c.at[0]);
  const ends = groupBy(placed, (c) => c.at[1]);
  // A comment on no words at all still has a place.
  const nowhere = groupBy(
    placed.filter(({ at }) => at[0] === at[1]),
    (c) => c.at[0],
  );
  const isAdded = ({ at }: Change) => at[0] === at[1];
  const added = groupBy(changes.filter(isAdded), (c) => c.at[0]);
  const reworded = changes.filter((c) => !isAdded(c)).sort((a, b) => a.at[0] - b.at[0]);
  const firsts = reworded.map((c) => c.at[0]);
  const cutting = [...new Set([...begins.keys(), ...ends.keys(), ...changes.flatMap((c) => c.at)])].sort(
    (a, b) => a - b,
  );
  let revisions = 0;
  const close = (at: number): ParagraphChild[] =>
    (ends.get(at) ?? []).flatMap(({ id }) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]);
  const open = (at: number): ParagraphChild[] => (begins.get(at) ?? []).map(({ id }) => new CommentRangeStart(id));

  return (text: string, [from, to]: Span, limit: number, rtl: boolean): ParagraphChild[] => {
    const own = reworded.slice(reaching(firsts, from), reaching(firsts, to + 1)).filter((c) => c.at[1] <= to);
    const inside = cutting.slice(reaching(cutting, from + 1), reaching(cutting, to));
    const cuts = from < to ? [from, ...inside, to] : [from];
    let behind = 0;
    const children: ParagraphChild[] = [];
    const run = (words: string) => {
      for (const [i, line] of words.split('\n').entries())
        children.push(new TextRun({ text: forXml(line), rightToLeft: rtl, ...(i > 0 ? { break: 1 } : {}) }));
    };
    const insert = ({ is, author, date }: Change) => {
      if (is) children.push(new InsertedTextRun({ text: forXml(is), rightToLeft: rtl, id: revisions++, author, date }));
    };
    for (const [i, start] of cuts.entries()) {
      const empty = nowhere.get(start) ?? [];
      children.push(
        ...close(start).filter((_) => empty.length === 0),
        ...open(start),
        ...empty.flatMap(({ id }) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
      );
      for (const change of added.get(start) ?? []) insert(change);
      while ((own[behind]?.at[1] ?? start + 1) <= start) behind++;
      const next = cuts[i + 1];
      if (next === undefined) continue;
      const words = text.slice(start, next);
      const change = own[behind];
      if (!change || change.at[0] > start || next > change.at[1]) run(words);
      else {
        const { author, date } = change;
        children.push(new DeletedTextRun({ text: forXml(words), rightToLeft: rtl, id: revisions++, author, date }));
        if (next === change.at[1]) insert(change);
      }
    }
    // Comments whose words end between two paragraphs end with the first.
    for (let at = to + 1; at < limit; at++) children.push(...close(at));
    return children;
  };
}

/** The index of the first that is not less, in a sorted list. */
function reaching(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What should be changed in the text, where a source or a person says how it should read. */
function changesIn(content: ReportContent): Change[] {
  return correctionsOf(content).flatMap(({ quote, check, what, is, by, at }) => {
    if (what !== 'words' || is === null) return [];
    const mark = { author: forXml(by), date: at ?? content.createdAt };
    if (check?.verdict === 'altered' && check.comparison.length > 0 && is === readingOf(quote, check))
      return changesOf(quote.words, check).flatMap((change) => {
        const place = inArticle(quote, change.at);
        return place ? [{ at: place, is: change.is, ...mark }] : [];
      });
    const [whole] = quote.spans;
    return whole && quote.spans.length === 1 ? [{ at: whole, is, ...mark }] : [];
  });
}

/** Other words that people suggested and nobody has answered: theirs to take or refuse in Word as well. */
function suggestedIn({ annotations }: ReportContent): Change[] {
  return annotations.flatMap(({ span, suggestion, author, at }) =>
    span && suggestion?.state === 'open'
      ? [{ at: span, is: suggestion.words, author: forXml(author.name), date: at }]
      : [],
  );
}

/** A change without the words at its ends that stay: who suggests a sentence anew often means one word of it. */
const narrowed =
  (text: string) =>
  (change: Change): Change => {
    const [from, to] = change.at;
    const [was, is] = [text.slice(from, to), change.is].map((words) => words.split(/(\s+)/)) as [string[], string[]];
    const most = Math.min(was.length, is.length);
    let [head, tail] = [0, 0];
    while (head < most && was[head] === is[head]) head++;
    while (head + tail < most && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
    const lengthOf = (words: readonly string[]) => words.join('').length;
    return {
      ...change,
      at: [from + lengthOf(was.slice(0, head)), to - lengthOf(was.slice(was.length - tail))],
      is: is.slice(head, is.length - tail).join(''),
    };
  };

/** What reaches into the words of an earlier one is told in its comment alone. */
const apart = (kept: readonly Change[], change: Change): Change[] =>
  kept.some((other) => overlaps(other.at, change.at)) ? [...kept] : [...kept, change];

/** A range of a quotation's words in the text; none where it reaches over a gap between two parts. */
function inArticle({ spans }: ReportedQuote, [from, to]: Span): Span | undefined {
  let before = 0;
  for (const [start, end] of spans) {
    const length = end - start;
    if (from >= before && to <= before + length) return [start + from - before, start + to - before];
    before += length + GAP.length;
  }
  return undefined;
}

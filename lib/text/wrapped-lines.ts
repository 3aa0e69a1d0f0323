import { BEGINS_SMALL } from './characters';
import { foldWord } from './fold';
import { isGivenAnywhere } from './given-names';
import type { Span } from './span';
import { wordsEverywhere } from './writing';

/** The lines of a text that hold more than white space, without what surrounds them; lines that were wrapped are one. */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  const line = /[^\n\r\u2028\u2029]+/g;
  for (let m = line.exec(text); m; m = line.exec(text)) {
    const start = m.index + (m[0].length - m[0].trimStart().length);
    const end = m.index + m[0].trimEnd().length;
    if (start < end) spans.push([start, end]);
  }
  return unwrapped(text, spans);
}

/** In UTF-16 code units: the widths that text is wrapped to. */
const [NARROWEST, WIDEST] = [40, 100];

/**
 * Lines that were wrapped at a width are one: each ends where the next word would not have fitted. What stands by
 * itself keeps its lines: verse, lists, labels, and lines that an empty one parts.
 */
function unwrapped(text: string, lines: readonly Span[]): Span[] {
  const width = wrapWidth(text, lines);
  if (width !== undefined) return unwrappedAt(text, lines, width);
  const joined: Span[] = [];
  for (let i = 0; i < lines.length; ) {
    let last = i;
    while (last + 1 < lines.length && isNextLine(text, lines[last] as Span, lines[last + 1] as Span)) last++;
    const group = lines.slice(i, last + 1);
    if (isWrapped(text, group)) joined.push([(group[0] as Span)[0], (group.at(-1) as Span)[1]]);
    else for (const line of reportsWhole(text, cutWhole(text, quotationsWhole(text, group)))) joined.push(line);
    i = last + 1;
  }
  return joined;
}

/** A line right below, unless the one above announces it: verse, a list. */
const isNextLine = (text: string, [, end]: Span, [start]: Span): boolean =>
  /^[ \t]{0,8}\r?\n[ \t]{0,8}$/.test(text.slice(end, Math.min(start, end + 20))) && text[end - 1] !== ':';

/**
 * In UTF-16 code units: the width that a text was wrapped to as a whole, where each line that ends no sentence is as full
 * as its next word lets it be. Neither verse nor labels nor lists fill their lines so.
 */
function wrapWidth(text: string, lines: readonly Span[]): number | undefined {
  const width = lines.reduce((most, [start, end]) => Math.max(most, end - start), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  let goOn = 0;
  let tells = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i] as Span, lines[i + 1] as Span];
    if (!isNextLine(text, line, next) || startsAnew(text, next)) continue;
    const full = isFull(text, line, next, width);
    if (!ENDS_LINE.test(text.slice(line[1] - 1, line[1]))) {
      if (!full) return undefined;
      // Verse has its commas at its lines' ends, and a capital behind.
      if (text[line[1] - 1] !== ',' || BEGINS_SMALL.test(text[next[0]] as string)) goOn++;
    }
    // The widest line is full whatever follows.
    if (full && line[1] - line[0] < width) tells++;
  }
  return goOn > 0 && tells > 0 ? width : undefined;
}

function unwrappedAt(text: string, lines: readonly Span[], width: number): Span[] {
  const joined: Span[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const goesOn =
      above && isNextLine(text, above, line) && !startsAnew(text, line) && isFull(text, above, line, width);
    if (goesOn) joined[joined.length - 1] = [(joined.at(-1) as Span)[0], line[1]];
    else joined.push(line);
  });
  return joined;
}

/** Whether the next line's first word had no room in a line of that width. */
const isFull = (text: string, [start, end]: Span, next: Span, width: number): boolean =>
  end - start + 1 + firstWord(text, next).length > width;

const firstWord = (text: string, [start, end]: Span): string =>
  /^\S+/.exec(text.slice(start, Math.min(end, start + WIDEST)))?.[0] ?? '';

/** A list's item, or whoever speaks next. */
const startsAnew = (text: string, [start, end]: Span): boolean =>
  LIST.test(text.slice(start, start + 4)) || LABEL.test(text.slice(start, Math.min(end, start + 40)));

/** Whoever wraps by hand may leave so much room, in UTF-16 code units. */
const SLACK = 12;
const LIST = /^(?:[-–—•*>]|\d+[.)])/;
/** Whoever speaks in a dialogue, at the head of a line. */
const LABEL = /^\p{Lu}[\p{L} .'’-]{0,30}:\s(?!["“„«‘])/u;
const ENDS_LINE = /[.!?؟…:;”"»]/;

function isWrapped(text: string, group: readonly Span[]): boolean {
  if (group.length < 2) return false;
  const widest = group.reduce((most, [s, e]) => Math.max(most, e - s), 0);
  if (widest < NARROWEST || widest > WIDEST) return false;
  let within = false;
  for (let i = 0; i + 1 < group.length; i++) {
    const [[start, end], [next, nextEnd]] = [group[i] as Span, group[i + 1] as Span];
    const word = firstWord(text, [next, nextEnd]);
    const goesOn = !ENDS_LINE.test(text.slice(end - 1, end));
    const full = isFull(text, [start, end], [next, nextEnd], widest);
    // Where letters have no case, only full lines tell.
    const small = BEGINS_SMALL.test(word)
      ? end - start >= widest / 2
      : /^\p{Lo}/u.test(word) && full && group.length > 2;
    if (
      startsAnew(text, [next, nextEnd]) ||
      !(full || (goesOn && small) || end - start + word.length >= widest - SLACK)
    )
      return false;
    within ||= goesOn && small;
  }
  return within;
}

/** Lines over whose end a quotation runs that was opened amid the first and is closed in the last: however they were broken, they are one. */
function quotationsWhole(text: string, group: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (let i = 0; i < group.length; i++) {
    let [start, end] = group[i] as Span;
    let closes = closingLine(text, group, i);
    let last = closes?.line;
    // was “good / as gone” and “all / over”: the line that closes one may open the next.
    for (; closes; closes = closingLine(text, group, closes.line, closes.at + 1)) last = closes.line;
    if (last !== undefined) {
      // Anne Roux told the / workers: “…”
      for (let above = whole.at(-1); above && runsOn(text, above, start); above = whole.at(-1))
        start = (whole.pop() as Span)[0];
      end = (group[last] as Span)[1];
    }
    whole.push([start, end]);
    i = last ?? i;
  }
  return whole;
}

/** Whether a line that ends no sentence goes on in the next, by its small letter. */
const runsOn = (text: string, [above, end]: Span, start: number): boolean =>
  end - above <= WIDEST &&
  !ENDS_LINE.test(text.slice(end - 1, end)) &&
  /^(?:\p{Ll}|\p{Lo})/u.test(text.slice(start, start + 2));

/**
 * Lines of a paragraph that was cut amid its sentences, as where a link stood on a page: Interior minister / says no; the
 * leader of / , a small party, said.
 */
function cutWhole(text: string, lines: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    if (above && isCut(text, above, line)) whole[whole.length - 1] = [above[0], line[1]];
    else whole.push(line);
  }
  return whole;
}

/** Whether a sentence goes on in the next line, where one of the two is wider than any verse or list. */
const isCut = (text: string, [above, end]: Span, [start, below]: Span): boolean =>
  (end - above > WIDEST || below - start > WIDEST) &&
  CUT.test(text.slice(end - 1, end)) &&
  GOES_ON.test(text.slice(start, start + 2));
const CUT = /[\p{L}\p{N},)]/u;
const GOES_ON = /^(?:\p{Ll}|[,.;](?!\.))/u;

/**
 * Lines of any width over which a report goes on, beside what stands in marks: “We go,” said Dr Ann / Roe, who lives in /
 * the valley. Neither verse nor a list has marks amid its lines and a name or a sentence over their ends.
 */
function reportsWhole(text: string, lines: readonly Span[]): readonly Span[] {
  const isProse =
    lines.length > 1 &&
    lines.some((line) => isMarked(text, line)) &&
    !lines.some(([start]) => LIST.test(text.slice(start, start + 4)));
  if (!isProse) return lines;
  const whole: Span[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    if (above && (runsOnSmall(text, above, line) || isNameCut(text, above, line)))
      whole[whole.length - 1] = [above[0], line[1]];
    else whole.push(line);
  }
  return whole;
}

function isMarked(text: string, [start, end]: Span): boolean {
  const line = text.slice(start, Math.min(end, start + 2 * WIDEST));
  return MARK.test(line) && AMID_MARKS.test(line);
}

/** What is asked first: most lines have none. */
const MARK = /["“„«‘”»’]/;
/** Marks with a word of the line before or behind them; or one that the line opens, and a comma at its end. */
const AMID_MARKS = /^[“„«][^”“»]*,$|[\p{L},:] ["“„«‘]|["”“»’] \p{L}/u;

/** In UTF-16 code units: so much of a line's end and of the next one's head tells that a name is cut. */
const AROUND = 60;

/** … who lives / in the valley; … who founded the / Mill Project: a small letter, or behind a word that something must follow. */
function runsOnSmall(text: string, [above, end]: Span, [start]: Span): boolean {
  if (!/[\p{L}\p{N},]/u.test(text[end - 1] as string)) return false;
  const last = text.slice(Math.max(above, end - LONGEST_WORD), end);
  return BEGINS_SMALL.test(text[start] as string) || LEADS.has(last.slice(last.lastIndexOf(' ') + 1));
}

/** In UTF-16 code units. */
const LONGEST_WORD = 20;
const LEADS: ReadonlySet<string> = new Set(wordsEverywhere(({ unfinished }) => unfinished));

const NAME_CUT = /(?<![^\s])\p{Lu}\p{L}+$/u;
const NAME_WHOLE = /(?<![^\s])(\p{Lu}\p{L}+) \p{Lu}\p{L}+$/u;
const NAME_ENDS = /^\p{Lu}[\p{L}’'-]+(?:,| \p{Ll})/u;

/**
 * The mayor of Rive, Ann / Roe, said: a capital at the line's end behind a comma or marks, and one at the next one's head, with
 * which the sentence goes on; not: “We go,” says Ann Roe / Asked about it, … / The mayor said …
 */
function isNameCut(text: string, [above, end]: Span, [start, below]: Span): boolean {
  const tail = text.slice(Math.max(above, end - AROUND), end);
  if (!/[,”»"]/.test(tail) || !NAME_CUT.test(tail)) return false;
  if (!NAME_ENDS.test(text.slice(start, Math.min(below, start + AROUND)))) return false;
  if (!isFull(text, [above, end], [start, below], below - start)) return false;
  const [, given] = NAME_WHOLE.exec(tail) ?? [];
  const isWhole = given !== undefined && isGivenAnywhere(foldWord(given));
  return !isWhole && !LEADS.has(firstWord(text, [start, below]).toLowerCase());
}

/** Each mark that opens, and what closes it. */
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' };
const OPENS = new RegExp(`[${Object.keys(CLOSED_BY).join('')}]`);
/** In lines. */
const LONGEST_QUOTATION = 12;

/** Where a quotation closes that line `i` leaves open behind words of its own, from `from` on; no sentence's end may part all of its lines. */
function closingLine(
  text: string,
  group: readonly Span[],
  i: number,
  from = (group[i] as Span)[0],
): { readonly line: number; readonly at: number } | undefined {
  const mark = leftOpen(text, [from, (group[i] as Span)[1]], group[i + 1]);
  const closers = mark && CLOSED_BY[mark];
  if (!closers) return undefined;
  let runsOn = false;
  for (let k = i + 1; k < Math.min(group.length, i + LONGEST_QUOTATION); k++) {
    const [above, end] = group[k - 1] as Span;
    const [start, below] = group[k] as Span;
    if (
      end - above > WIDEST ||
      below - start > WIDEST ||
      mark === text[start] ||
      LIST.test(text.slice(start, start + 4))
    )
      return undefined;
    runsOn ||= !ENDS_LINE.test(text.slice(end - 1, end));
    for (let at = start; at < below; at++) {
      const char = text[at] as string;
      if (closers.includes(char)) return runsOn ? { line: k, at } : undefined;
      if (char === mark) return undefined;
    }
  }
  // “My mother was on / it. ⏎⏎ “She …: a paragraph of a longer speech closes none.
  const isHead = text[from] === mark;
  const line = group.length - 1;
  return isHead && runsOn && line - i < LONGEST_QUOTATION ? { line, at: (group[line] as Span)[1] } : undefined;
}

/** A letter, and the figure that the next line begins with. */
const HALVES = /\p{L}\d/u;

/** The mark that a line opens behind its first word, or at its head where the next line goes on with it, and does not close. */
function leftOpen(text: string, line: Span, next: Span | undefined): string | undefined {
  const [start, end] = line;
  if (end - start > WIDEST || !OPENS.test(text.slice(start, end))) return undefined;
  const goesOn = next && (runsOnSmall(text, line, next) || HALVES.test((text[end - 1] ?? '') + (text[next[0]] ?? '')));
  const from = goesOn ? start : start + 1;
  let open: string | undefined;
  for (let at = start; at < end; at++) {
    const char = text[at] as string;
    if (open) open = CLOSED_BY[open]?.includes(char) ? undefined : open;
    else if (CLOSED_BY[char] !== undefined && at >= from) open = char;
  }
  return open;
}

import { CharClass, charClasses } from '../../text/characters';
import { isBeforeGenitive, isCutAhead, isCutShort } from '../../text/elision';
import type { Span } from '../../text/span';
import { nestedMarks } from './nested';

/** A pair of quotation marks: the outer range takes in the marks, the inner one does not. */
export interface MarkedRange {
  readonly outer: Span;
  readonly inner: Span;
  /** The closing mark was missing: the range ends with its block. */
  readonly unclosed: boolean;
}

interface Open {
  readonly at: number;
  readonly width: number;
  readonly closers: string;
}

/** A pair within another, which may turn out to be never closed. */
interface Inside {
  readonly range: MarkedRange;
  readonly parent: Open;
}

/**
 * The outermost pairs of quotation marks of one block, in order. Reads "…" “…” ”…” ”…“ «…» »…« ‹…› „…“
 * ‘…’ '…' ''…'', ``…'', ,,…“ and ,,…''. A stray or missing mark is recovered from at the end of the block.
 * One pass, no backtracking: time linear in the block.
 */
export function markedRanges(text: string, [start, end]: Span): MarkedRange[] {
  const first = firstMark(text, start, end);
  if (first === end) return [];
  const found: MarkedRange[] = [];
  const stack: Open[] = [];
  const inside: Inside[] = [];
  const later = new LaterMarks(text, start, end);
  const nested = nestedMarks(text, first, end);
  for (let i = first; i < end; i++) {
    if (!mayMark(text.charCodeAt(i))) continue;
    const char = text[i] as string;
    if (char === ',' && text[i + 1] !== ',') continue;
    // 'Fox and Friends,''': the first of three closes the mark inside.
    const inner =
      char === "'" && text[i + 2] === char && text[stack.at(-1)?.at ?? -1] === char && stack.at(-1)?.width === 1;
    // » À LIRE - « Le port »: a bullet, where « opens behind it.
    if (i === start && char === '»' && isBullet(text, i, end)) continue;
    // 'We saw 'em': within single marks no others open.
    if (char === "'" && text[stack.at(-1)?.at ?? -1] === char && isCutAhead(text, i)) continue;
    const width = DOUBLED.has(char) && text[i + 1] === char && !inner ? 2 : 1;
    const mark = width === 2 ? char + char : char;
    if (!MARKS.has(mark)) {
      i += width - 1;
      continue;
    }
    const top = stack[stack.length - 1];
    const closes =
      top?.closers.includes(mark) &&
      (mark !== text[top.at] || SAME.has(mark) || top.at === start || standsBehind(text, i, start, end)) &&
      !(mark === '“' && text[top.at] === '”' && !standsBehind(text, i, start, end));
    // My parents’ house, a 55" screen: the mark that closes comes later.
    if (closes && top && isApostrophe(text, i, mark) && later.closes(top.closers, i)) continue;
    if (closes && top && isInches(text, i) && text[top.at] === '“' && later.next('”', '“', i)) continue;
    const nesting = closes && top && text[top.at] === mark ? nested.get(i) : undefined;
    if (nesting === 'anew') stack.splice(stack.length - 1, 1, { at: i, width, closers: closersFor(mark) });
    else if (nesting === 'inside') stack.push({ at: i, width, closers: closersFor(mark) });
    else if (closes && closesHere(text, i, width, start, end, mark)) close(text, i, width, stack, found, inside);
    // » … «: with white space inside, where the other mark follows.
    else if (mark === '»' && stack.length === 0 && opensReversed(text, i, start, end, later))
      stack.push({ at: i, width, closers: isSpace(text, i - 1, start, end) && later.next('«', '»', i) ? '«' : '»' });
    else if (opensHere(text, i, width, start, end, mark, stack)) {
      if (stack.length < MAX_DEPTH) stack.push({ at: i, width, closers: closersFor(mark) });
    } else {
      // A closer of an outer mark ends the inner ones, which stay open (a missing mark).
      const outer = lastIndexWith(stack, mark);
      if (outer >= 0 && mark !== "'" && mark !== '’') {
        stack.length = outer + 1;
        close(text, i, width, stack, found, inside);
      }
    }
    i += width - 1;
  }
  // What is still open at the end of the block: the outermost mark stands for the rest of it.
  const open = stack[0];
  // « … « … » … « … »: one mark was never closed, and the pairs behind it are pairs all the same.
  const pairs = inside.filter(({ parent }) => stack.includes(parent));
  if (open && pairs.length >= STRAY && !goesOnBelow(text, end, text[open.at] as string))
    return [...found, ...pairs.map(({ range }) => range)];
  // A single mark may be an apostrophe, unless the next paragraph begins with it too.
  if (open && (!SINGLE.has(text[open.at] as string) || goesOnBelow(text, end, text[open.at] as string)))
    found.push({ outer: [open.at, end], inner: [open.at + open.width, end], unclosed: true });
  return found;
}

/** Closes what was opened last: an outermost pair, or one inside another. */
function close(text: string, at: number, width: number, stack: Open[], found: MarkedRange[], inside: Inside[]): void {
  const open = stack.pop() as Open;
  const parent = stack.at(-1);
  const range: MarkedRange = { outer: [open.at, at + width], inner: [open.at + open.width, at], unclosed: false };
  if (!parent) found.push(range);
  else if (TURNED.has(text[open.at] as string)) inside.push({ range, parent });
}

/** Most blocks have no mark, and need nothing more. */
function firstMark(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    // One comma is none.
    if (mayMark(text.charCodeAt(i)) && (text[i] !== ',' || text[i + 1] === ',')) return i;
  }
  return end;
}

/** Whether the code unit may be a mark, or one half of it. */
const mayMark = (code: number): boolean => MAY_MARK[code] === 1;

/** Whether the first mark of a block that points to the right only sets a line off. */
const isBullet = (text: string, at: number, end: number): boolean => {
  const line = text.slice(at, Math.min(end, at + AHEAD));
  return /^»\s\p{Lu}/u.test(line) && /^[^«»]*«\s?\p{L}/u.test(line.slice(1)) && /«[^«»]*»/.test(line);
};

/**
 * Marks that close further on in the block, where the one at hand may be something else. Looks ahead, no further than a
 * paragraph's length, and from each place but once in a while.
 */
class LaterMarks {
  private looked = 0;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** Whether one of the marks stands behind punctuation, later and before the next that opens. */
  closes(marks: string, at: number): boolean {
    const { text, start, end } = this;
    return this.scan(at, (i) => {
      const char = text[i] as string;
      // „ein 55" breiter Schirm“: what opens elsewhere closes here.
      if (char === '“' && marks.startsWith(char)) return !isSpace(text, i - 1, start, end);
      if (char === '‘' || char === '“' || char === '„') return false;
      if (!marks.includes(char)) return undefined;
      if (/[.,!?…]/.test(text[i - 1] as string)) return true;
      if (isCutAhead(text, i)) return undefined;
      // 'Der Hof von Klaus' Mutter', sagte er: the comma may stand behind the mark.
      if (/^, \p{Ll}/u.test(text.slice(i + 1, i + 4))) return true;
      // Another that opens.
      return isSpace(text, i - 1, start, end) && char !== '’' ? false : undefined;
    });
  }

  /** Whether the first mark comes before the second, behind `at`. */
  next(mark: string, other: string, at: number): boolean {
    const { text } = this;
    return this.scan(at, (i) => (text[i] === mark ? true : text[i] === other ? false : undefined));
  }

  private scan(at: number, decides: (i: number) => boolean | undefined): boolean {
    const most = 4 * (this.end - this.start) + 1000;
    for (let i = at + 1; i < Math.min(this.end, at + AHEAD) && this.looked < most; i++) {
      this.looked++;
      const decided = decides(i);
      if (decided !== undefined) return decided;
    }
    return false;
  }
}

/** In UTF-16 code units. */
const AHEAD = 600;

/** parents’ house, 55" wide, ein 55"-Schirm: behind an s, before a word; behind a digit, before a small letter or a hyphen. */
const isApostrophe = (text: string, at: number, mark: string): boolean => {
  // parents’ house; doin’ our best
  const single = mark === '’' || mark === "'";
  const plural = single && (isBeforeGenitive(text[at - 1]) || isCutShort(text, at));
  const inches = mark === '"' && /\d/.test(text[at - 1] ?? '');
  // Nobody was fightin’.’: the mark that closes stands behind the point.
  const behind = text.slice(at + 1, at + 4);
  return (
    (plural || inches) &&
    ((plural ? /^\s\p{L}/u : /^(?:\s\p{Ll}|-\p{L})/u).test(behind) ||
      (single && isCutShort(text, at) && /^[.,!?]+[’']/.test(behind)))
  );
};

/** “The 55" is too big”: a straight mark behind a digit and before a word. */
const isInches = (text: string, at: number): boolean =>
  text[at] === '"' && /\d/.test(text[at - 1] ?? '') && /^\s\p{L}/u.test(text.slice(at + 1, at + 3));

/** Marks that close what they opened, wherever they stand. */
const SAME = new Set(['"', '»']);

const MAX_DEPTH = 64;
/** Marks that tell by their form that they open, and so many pairs inside one that nothing closes. */
const TURNED = new Set(['«', '“', '„']);
const STRAY = 2;
/** Marks that two of the same make. */
const DOUBLED = new Set(['`', "'", ',', '(', ')']);
/** Whether the next paragraph begins with the mark: a speech goes on in it. */
const goesOnBelow = (text: string, end: number, mark: string): boolean => {
  const below = text.slice(end, end + 12);
  return below.includes('\n') && below.trimStart()[0] === mark;
};
const MARKS = new Set(['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', "'", '``', "''", ',,', '((', '))']);
/** 1 for each code unit that a mark begins with, and for what stands among them from ‘ to ›. */
const MAY_MARK = new Uint8Array(0x10000).fill(1, 0x2018, 0x203b);
for (const mark of MARKS) MAY_MARK[mark.charCodeAt(0)] = 1;
const SINGLE = new Set(["'", '‘', '’', '‚', '‹', '›', ',']);
const CLOSERS: Record<string, string> = {
  '"': '"“”',
  '“': '”"“',
  '”': '”"“',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  "'": "'",
  '``': "''\"",
  "''": "''",
  // ,,…“: two commas look like the mark that opens
  ',,': "“”\"''",
  '((': '))',
};
const closersFor = (mark: string): string => CLOSERS[mark] ?? '';

function lastIndexWith(stack: readonly Open[], mark: string): number {
  for (let k = stack.length - 1; k >= 0; k--) if ((stack[k] as Open).closers.includes(mark)) return k;
  return -1;
}

const isSpace = (text: string, i: number, start: number, end: number): boolean => {
  if (i < start || i >= end) return true;
  const c = charClasses()[text.charCodeAt(i)];
  return c === CharClass.Space || c === CharClass.Newline;
};

/** » … «, and d’ » … » where the first is turned round: a mark that an elided word stands before closes nothing. */
function opensReversed(text: string, i: number, start: number, end: number, later: LaterMarks): boolean {
  const behind = text.slice(i + 1, Math.min(end, i + 3)).trimStart();
  if (!isSpace(text, i - 1, start, end) || !/^[\p{L}\p{N}…]/u.test(behind)) return false;
  return later.next('«', '»', i) || (/['’]\s$/.test(text.slice(Math.max(start, i - 2), i)) && later.next('»', '«', i));
}

const isWord = (text: string, i: number, start: number, end: number): boolean => {
  if (i < start || i >= end) return false;
  const c = charClasses()[text.charCodeAt(i)] as number;
  return c >= CharClass.Letter && c <= CharClass.Digit;
};

/** An opening mark where a closing one is meant: … for her here,“ said Jim Clyburn. */
const standsBehind = (text: string, i: number, start: number, end: number): boolean =>
  !isSpace(text, i - 1, start, end) && (isSpace(text, i + 1, start, end) || !isWord(text, i + 1, start, end));

function closesHere(text: string, i: number, width: number, start: number, end: number, mark: string): boolean {
  // An apostrophe inside a word closes nothing; neither does one that a letter follows.
  if (mark === "'" || mark === '’') return !isWord(text, i + width, start, end) && !isSpace(text, i - 1, start, end);
  return true;
}

function opensHere(
  text: string,
  i: number,
  width: number,
  start: number,
  end: number,
  mark: string,
  stack: readonly Open[],
): boolean {
  const before = isWord(text, i - 1, start, end);
  const after = isSpace(text, i + width, start, end);
  switch (mark) {
    case "''":
      return !before && !after && !/[.,;:!?)\]”“"«»]/.test(text[i + 2] as string);
    case '``':
    case '((':
    case '„':
    case '‟':
    case '«':
    case '‹':
      return true;
    case '“':
      return true;
    case ',,':
      return stack.length === 0 && !before && isWord(text, i + width, start, end);
    case '"':
      // 5'10" and 12" are inches; a mark glued to a clitic (ب"…) opens.
      return !(
        CharClass.Digit === charClasses()[text.charCodeAt(i - 1)] &&
        i > start &&
        (after || !isWord(text, i + 1, start, end))
      );
    case '”':
      return !before && !after && stack.length === 0;
    case '»':
      // At the head of a paragraph that goes on with what « opened.
      return (!before && !after) || i === start;
    case '›':
      return !before && !after;
    case '‘':
    case '‚':
      return !before && !after;
    case "'":
      return (
        !before &&
        !after &&
        isWord(text, i + 1, start, end) &&
        (hasClosingSingle(text, i + 1, end) || goesOnBelow(text, end, mark))
      );
    default:
      return false;
  }
}

/** Whether a single straight mark closes within reach: ’90s and 'twas do not open a quotation. */
function hasClosingSingle(text: string, from: number, end: number): boolean {
  const limit = Math.min(end, from + 600);
  for (let k = from + 1; k < limit; k++) {
    if (text[k] === "'" && !isWord(text, k + 1, from, end) && !isSpace(text, k - 1, from, end)) return true;
  }
  return false;
}

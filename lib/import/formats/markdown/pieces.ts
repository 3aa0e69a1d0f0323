/** A part of a text that is read by itself. */
export interface Piece {
  readonly text: string;
  /** Where its own words end; behind them stands what they refer to. */
  readonly own: number;
  /** Whether the head of a table stands once more above its rows, which began in a piece before. */
  readonly headed?: boolean;
}

/** In UTF-16 code units: a text that is shorter is one piece. The parser takes far more than twice as long for twice as much. */
const SHORT = 50_000;
/** … as long as a piece is, if it can be: a few paragraphs of a book, dozens of the shortest items. */
const LONG = 300;
/** In lines: what goes on for longer without an empty one is no paragraph that anybody wrote. */
const LONGEST_PARAGRAPH = 2000;
/** … and so many signs that may mean something. */
const MANY_SIGNS = 1000;

/**
 * In one paragraph: for each closing bracket the parser looks back over all of it, and each other sign that may begin or
 * end something makes it move all that follows. (Strokes part the cells of tables, which may be long.)
 */
const [MOST_BRACKETS, MOST_SIGNS] = [4000, 10_000];
const SIGNS = new Set('[<\\&*_`~!');

/** Whether a paragraph of it has more such signs than can be read. */
export function isTangled({ text }: Piece): boolean {
  let [brackets, signs] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (sign === ']' && ++brackets > MOST_BRACKETS) return true;
    if (SIGNS.has(sign) && ++signs > MOST_SIGNS) return true;
    if (sign === '\n' && text[i + 1] === '\n') [brackets, signs] = [0, 0];
  }
  return false;
}

/** A line takes the parser as long as some three of the signs that it looks at: more than a thick book has of both. */
const [LINE, MOST_WORK] = [3, 600_000];

/** Whether a text has more small parts than can be read in the time that a file is given. */
export function isTooMuch(body: string): boolean {
  let work = 0;
  for (let i = 0; i < body.length && work <= MOST_WORK; i++) {
    const sign = body[i] as string;
    if (sign === '\n') work += body[i + 1] === '\n' ? 0 : LINE;
    else if (sign === ']' || SIGNS.has(sign)) work++;
  }
  return work > MOST_WORK;
}

/**
 * A text in pieces, cut where nothing goes on: before what stands at the margin below an empty line, before an item of a
 * list, and within what never ends; never within code or HTML. Where a table is cut its head stands before the rows again.
 */
export function piecesOf(body: string): readonly Piece[] {
  const lines = body.split('\n');
  const pieces: { readonly text: string; readonly headed: boolean }[] = [];
  let open: string[] = [];
  /** The head of the table that goes on, and whether it was repeated in the piece that is written. */
  let [head, headed]: [string[], boolean] = [[], false];
  let size = 0;
  let [since, signs] = [0, 0];
  const closed = closedIn(lines);
  for (const [i, line] of lines.entries()) {
    const isBlank = line.trim() === '';
    if (!line.includes('|')) head = [];
    const isLong = body.length > SHORT && size > LONG && startsAnew(line, lines[i - 1] ?? '');
    if (
      !closed.has(i) &&
      open.length > 0 &&
      (isLong || (!isBlank && (since >= LONGEST_PARAGRAPH || signs > MANY_SIGNS)))
    ) {
      pieces.push({ text: open.join('\n'), headed });
      // It begins behind two lines that are the head’s own.
      headed = head.length > 0 && since > 1;
      [open, size, since, signs] = [headed ? [...head] : [], 0, 0, 0];
    }
    open.push(line);
    size += line.length + 1;
    since = isBlank || closed.has(i) ? 0 : since + 1;
    if (since === 0) signs = 0;
    else for (const sign of line) if (sign === ']' || SIGNS.has(sign)) signs++;
    if (since === 1 && head.length === 0)
      head = isHead(line.trim(), lines[i + 1]?.trim() ?? '') ? lines.slice(i, i + 2) : [];
  }
  pieces.push({ text: open.join('\n'), headed });
  return pieces.length === 1 ? [{ text: body, own: body.length }] : withReferences(pieces, lines, closed);
}

/** Whether nothing of what stands before goes on in a line. */
const startsAnew = (line: string, before: string): boolean =>
  before.trim() === ''
    ? /^\S/.test(line)
    : (/^[-+*] /.test(line) && /^(?:[-+*] |\s)/.test(before)) || (NOTE.test(line) && NOTE.test(before));
const NOTE = /^\[\^[^[\]\n]{1,300}\]:/;

/** What parts the cells of a table’s head, below it. */
const BELOW_HEAD = /^(?: {0,3}:?-{1,200}:? {0,3}\|){1,200}$/;
/** Strokes at both ends of a row are as good as none. */
const cellsOf = (row: string): string => `${row.replace(/^\|/, '').replace(/\|$/, '')}|`;
const isHead = (line: string, next: string): boolean =>
  line.includes('|') &&
  line.length <= 2000 &&
  !line.includes('\\') &&
  BELOW_HEAD.test(cellsOf(next)) &&
  cellsOf(line).split('|').length === cellsOf(next).split('|').length;

const FENCE = /^ {0,3}(`{3,100}|~{3,100})/;
/** HTML that goes on over empty lines, and what ends it. */
const HTML = /^ {0,3}<(?:(!--)|(\?)|(script|pre|style|textarea)\b)/i;

/** The lines that stand within code or HTML: cut there, both halves would be something else. */
export function closedIn(lines: readonly string[]): ReadonlySet<number> {
  const closed = new Set<number>();
  let end: ((line: string) => boolean) | undefined;
  for (const [i, line] of lines.entries()) {
    if (end) {
      closed.add(i);
      if (end(line)) end = undefined;
      continue;
    }
    const fence = FENCE.exec(line)?.[1];
    const html = HTML.exec(line);
    if (fence)
      end = (later) => later.trim().startsWith(fence) && later.trim().replaceAll(fence[0] as string, '') === '';
    else if (html) {
      const mark = html[1] ? '-->' : html[2] ? '?>' : `</${html[3]?.toLowerCase()}>`;
      const ends = (later: string) => later.toLowerCase().includes(mark);
      if (!ends(line)) end = ends;
    }
  }
  return closed;
}

const DEFINED = /^ {0,3}\[([^[\]]{1,300})\]:/;
const REFERRED = /\[([^[\]]{1,300})\]/g;
const labelOf = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();

/** Links and notes are told by what defines them, which may stand in another piece: its name is put behind each that needs it. */
function withReferences(
  pieces: readonly Pick<Piece, 'text' | 'headed'>[],
  lines: readonly string[],
  closed: ReadonlySet<number>,
): Piece[] {
  const defined = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const label = closed.has(i) ? undefined : DEFINED.exec(line)?.[1];
    if (label) defined.add(labelOf(label));
  }
  return pieces.map(({ text, headed }, i) => {
    const asked = new Map<string, string>();
    for (const [, label = ''] of text.matchAll(REFERRED))
      if (defined.has(labelOf(label))) asked.set(labelOf(label), label.replace(/\s+/g, ' '));
    const named = [...asked.values()].map((label) => (label.startsWith('^') ? `[${label}]: …` : `[${label}]: <#>`));
    // Code that is never ended goes on to the end of the last piece.
    const isOpen = i === pieces.length - 1 && closed.has(lines.length - 1);
    const whole = isOpen || named.length === 0 ? text : `${text}\n\n${named.join('\n\n')}`;
    return { text: whole, own: text.length, ...(headed ? { headed } : {}) };
  });
}

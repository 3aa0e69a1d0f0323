import { closedIn } from './pieces';

/** A definition below its term; what a short form stands for, which nobody sees; words that are marked or put in, or first code, which stays. */
const DEFINITION = /^( {0,3}):(?=[ \t]{1,4}\S)/;
const SHORT_FORM = /^\*\[[^\]\n]{1,60}\]: .{0,500}$/;
const MARKED = /`[^`\n]{1,300}`|(==|\+\+)(?=\S)([^=+`\n]{1,300})(?<=\S)\1/g;
/** [words]{.class}, and what stands behind a link or an image for programs: {width=50%}. */
const CLASSED = /\[([^[\]\n]{1,300})\]\{[.#][^{}\n]{1,100}\}/g;
const BEHIND = /(?<=\))\{(?:[.#:]\s?[\w-]|[\w-]{1,40}=)[^{}\n]{0,200}\}/g;
/** x^2^ */
const RAISED = /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,10})\^/gu;
/** [[Page]], [[Page|words]], ![[image.png]], as wikis link. */
const LINKED = /(!?)\[\[(\p{L}[^[\]|\n]{0,200})(?:\|([^[\]|\n]{1,200}))?\]\](?![([:])/gu;
/** Where a note begins that stands at its place: word^[the note]. */
const NOTE_HERE = /(?<=\S)\^\[/g;
/** In UTF-16 code units. */
const LONGEST_NOTE = 3000;

/** What other kinds of Markdown write (definitions, notes at their place, marked words) as the kind that is parsed writes it. */
export function inOneDialect(body: string): string {
  const lines = body.split('\n');
  const closed = closedIn(lines);
  const plain = lines.map((line, i) =>
    closed.has(i)
      ? line
      : SHORT_FORM.test(line)
        ? ''
        : unmarked(line.replace(DEFINITION, '$1-').replace(MARKED, (all, mark, said) => (mark ? said : all))),
  );
  return withNotesBelow(plain, closed);
}

/** What may be code stays as it is. */
const unmarked = (line: string): string =>
  line.includes('`')
    ? line
    : line
        .replace(CLASSED, '$1')
        .replace(BEHIND, '')
        .replace(RAISED, '$1')
        .replace(LINKED, (_, image: string, page: string, words = page) => (image ? '' : words));

/** Notes that stand at their place stand below, with a number there. */
function withNotesBelow(lines: readonly string[], closed: ReadonlySet<number>): string {
  const body = lines.join('\n');
  const parts: string[] = [];
  const notes: string[] = [];
  const closings = body.includes('^[') ? closingsIn(body) : undefined;
  let [at, line, start] = [0, 0, 0];
  for (const { index } of body.matchAll(NOTE_HERE)) {
    while (start + (lines[line] as string).length < index) start += (lines[line++] as string).length + 1;
    const from = index + '^['.length;
    const to = index < at || closed.has(line) ? undefined : closings?.get(from - 1);
    if (to === undefined || to - from > LONGEST_NOTE) continue;
    const words = body.slice(from, to).replace(/\n[ \t>]{0,20}/g, ' ');
    if (!/\p{L}{2}/u.test(words)) continue;
    notes.push(`[^at-its-place-${notes.length}]: ${words.trim()}`);
    parts.push(body.slice(at, index), `[^at-its-place-${notes.length - 1}]`);
    at = to + 1;
  }
  parts.push(body.slice(at));
  return notes.length === 0 ? body : `${parts.join('')}\n\n${notes.join('\n\n')}\n`;
}

/** Where each bracket that opens is closed, in the same paragraph and outside code. */
function closingsIn(body: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let [open, code]: [number[], boolean] = [[], false];
  for (const { 0: sign, index } of body.matchAll(/[[\]`]|\n\n/g)) {
    if (sign === '\n\n') [open, code] = [[], false];
    else if (sign === '`') code = !code;
    else if (code) continue;
    else if (sign === '[') open.push(index);
    else {
      const from = open.pop();
      if (from !== undefined) found.set(from, index);
    }
  }
  return found;
}

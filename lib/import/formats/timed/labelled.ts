import { detectBlocks } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';
import { cleanText } from '../../clean';
import type { Place } from '../../told';
import type { Format, KnownFile } from '../format';
import { readClock } from './clock';

/** Transcripts as plain text, whose lines say who speaks, or when. The text stays as it is. */
export const labelled: Format = {
  matches: (file) =>
    file.kind === 'text' && /\.(?:txt|text)?$|^[^.]{1,200}$/i.test(file.name) && linesOf(file) !== undefined,
  read: (file) => {
    const { text, places } = linesOf(file) as { text: string; places: Place[] };
    return { text, blocks: detectBlocks(text), title: undefined, posts: [], warnings: file.decoded().warnings, places };
  },
};

/** [00:12:30] Ada Finch: words; 12:30 – words; (0:05) words */
const TIMED = /^[[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?(?:\s?[-–—:]{1,3})?(?=\s|$)/;
/** Ada Finch: words. */
const NAMED = /^([\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’()/&-]{0,50}):(?=\s|$)/u;
/** Ada Finch (00:12:30), Speaker 1 0:05, in a line of its own. */
const HEAD = /^([\p{L}][\p{L}\p{M}\p{N} .'’-]{0,50}?),?\s{1,4}[[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?:?$/u;

interface Turn {
  /** Where its words begin and end. */
  readonly words: Span;
  readonly from: number | undefined;
  readonly speaker: string | undefined;
}

/** The turns of a transcript; undefined for any other text: most lines must begin a turn, or stand in one with a time. */
function linesOf({ decoded }: KnownFile): { text: string; places: Place[] } | undefined {
  const text = cleanText(decoded().text);
  const turns: Turn[] = [];
  let [lines, told, timed] = [0, 0, 0];
  let open: { from: number | undefined; speaker: string | undefined } | undefined;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trimEnd();
    if (line) {
      lines++;
      const head = turnAt(line);
      if (head) {
        told++;
        if (head.from !== undefined) timed++;
        open = { from: head.from ?? undefined, speaker: head.speaker };
        if (head.length < line.length) turns.push({ ...open, words: [start + head.length, start + line.length] });
      } else if (open) turns.push({ ...open, words: [start, start + line.length] });
    }
    start = end + 1;
  }
  if (told < 3 || (told * 2 < lines && timed * 5 < lines)) return undefined;
  const speakers = new Set(turns.map((turn) => turn.speaker));
  // Lines that begin with ever other words and a colon are a list.
  if (timed === 0 && (speakers.size * 2 > told || told < 4)) return undefined;
  return { text, places: turns.map((turn, i) => placeOf(turn, turns.slice(i + 1, i + 50))) };
}

function placeOf({ words: [start, end], from, speaker }: Turn, later: readonly Turn[]): Place {
  const to = from === undefined ? undefined : later.find((turn) => turn.from !== undefined && turn.from > from)?.from;
  return {
    start,
    end,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(speaker ? { speaker } : {}),
  };
}

function turnAt(line: string): { from: number | undefined; speaker: string | undefined; length: number } | undefined {
  const short = line.slice(0, 100);
  const head = line.length <= 80 ? HEAD.exec(short) : null;
  if (head) return { from: readClock(head[2] as string), speaker: head[1], length: line.length };
  const time = TIMED.exec(short)?.[0] ?? '';
  const after = time.length + spaces(short, time.length);
  const name = NAMED.exec(short.slice(after));
  if (!time && !name) return undefined;
  const clock = TIMED.exec(short)?.[1];
  const length = after + (name?.[0].length ?? 0);
  return { from: clock ? readClock(clock) : undefined, speaker: name?.[1], length: length + spaces(short, length) };
}

const spaces = (text: string, at: number): number => text.slice(at).length - text.slice(at).trimStart().length;

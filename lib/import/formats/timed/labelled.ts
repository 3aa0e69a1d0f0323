import { type Block, detectBlocks } from '@/lib/text/blocks';
import { labelOf } from '@/lib/text/label';
import { isFullName } from '@/lib/text/label-at';
import type { Span } from '@/lib/text/span';
import { cleanText } from '../../clean';
import type { Place } from '../../told';
import { type Format, oncePerFile } from '../format';
import { readClock } from './clock';

/** Transcripts as plain text, whose lines say who speaks, or when. The text stays as it is. */
export const labelled: Format = {
  matches: (file) =>
    file.kind === 'text' && /\.(?:txt|text)?$|^[^.]{1,200}$/i.test(file.name) && linesOf(file) !== undefined,
  read: (file) => {
    const { text, places } = linesOf(file) as { text: string; places: Place[] };
    return {
      text,
      blocks: blocksOf(text, places),
      title: undefined,
      posts: [],
      warnings: file.decoded().warnings,
      places,
    };
  },
};

/** The blocks of a transcript: neither who speaks nor what is said heads anything, and what a program signs it with is its own. */
function blocksOf(text: string, places: readonly Place[]): Block[] {
  const said = new Set(places.map(({ start }) => start));
  return detectBlocks(text).map((block) => {
    if (SIGNED.test(text.slice(block.start, block.start + 40))) return { ...block, kind: 'leftover' };
    const heads = block.kind === 'title' || block.kind === 'heading';
    return heads && (said.has(block.start) || labelOf(text, block)?.alone) ? { ...block, kind: 'paragraph' } : block;
  });
}

/** 12:30, 00:12:30.500, 12.5s */
const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?|\d{1,6}\.\d{1,3}s`;
/** What stands behind a name in a line of its own, or before it. */
const BESIDE_NAME = /\d{1,2}:\d{2}(?::\d{2})?/;
/** 00:12:30 - 00:12:34, [00:12.000 --> 00:34.000] */
const RANGE = `(${CLOCK})(?: ?(?:-{1,2}>|[-–—]) ?(${CLOCK}))?`;
const LETTERS = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}_ .,'’()/&-]{0,50}`;
/** [00:12:30] Ada Finch: words; 12:30 – words; (0:05) words */
const TIMED = new RegExp(String.raw`^[[(]?(?:${RANGE})[\])]?(?: ?[-–—:]{1,3})?(?=\s|$)`);
/** Ada Finch: words; **Ada Finch:** words; [SPEAKER_00]: words; Speaker 1 (00:05): words; Mme Dupont : words */
const NAMED = new RegExp(
  String.raw`^[*_]{0,3}\[?(${LETTERS})\]?[*_]{0,3}(?:\s{0,4}[[(](?:${RANGE})[\])])?[*_]{0,3}:[*_]{0,3}(?=\s|$)`,
  'u',
);
/** Ada Finch: [00:12:30] words */
const TIMED_AFTER = new RegExp(String.raw`^\s{1,9}[[(](?:${RANGE})[\])]:?(?=\s|$)`);
const MOMENT = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s[AP]\.?\s?M\.?)?`;
/** [03/03/2024, 10:00:05] Ada Finch: words; 03/03/24, 10:00 - Ada Finch: words, as messages are exported; some tell no sender. */
const SENT = new RegExp(
  String.raw`^[\u200e\u200f]?[[(]?${MOMENT}[\])]?\s?[-–]?\s(?:(?:~\s?)?([^:\n]{1,60}):(?=\s|$))?`,
  'i',
);
/** Ada Finch, [03.03.24 10:01], in a line of its own. */
const SENT_HEAD = new RegExp(String.raw`^([^,:\n]{1,60}), \[${MOMENT}\]$`, 'i');
/** From Ada Finch to Everyone, as the messages beside a call name who writes. */
const SENDER = /^From\s{1,3}(.{1,60}?)(?: to .{1,60})?$/;
/** What programs write below all turns. */
const SIGNED = /^Transcribed by /;

/** How a turn begins. */
interface Head {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly speaker?: string | undefined;
  /** Whether it says from when to when. */
  readonly whole?: boolean;
  /** Whether it is of a message, with when it was sent. */
  readonly sent?: boolean;
  readonly length: number;
}

interface Line extends Head {
  readonly at: Span;
  readonly isHead: boolean;
  /** Whether it begins a turn where others do: by a name of several words, of somebody who speaks once. */
  readonly mayHead: boolean;
}

type Turn = Pick<Head, 'from' | 'to' | 'speaker'> & {
  /** Where its words begin and end. */
  readonly words: Span;
};

const linesOf = oncePerFile(({ decoded }): { text: string; places: Place[] } | undefined => {
  const text = cleanText(decoded().text);
  const places = turnsIn(text);
  return places && { text, places };
});

/** The turns of a transcript; undefined for any other text: most lines must begin a turn, or stand in one with a time. */
export function turnsIn(text: string): Place[] | undefined {
  const lines = headsOf(text);
  if (!isTranscript(lines)) return undefined;
  const turns: Turn[] = [];
  let open: Pick<Head, 'from' | 'to' | 'speaker'> | undefined;
  /** A time in a line of its own is of whoever is named in the next one. */
  let waiting: number | undefined;
  const byName = lines.some(({ isHead, speaker, from }) => isHead && speaker && from === undefined);
  for (const { at, isHead, mayHead, from, to, speaker, sent, ...head } of lines) {
    const begins = isHead || (byName && mayHead);
    const [start, end] = [at[0] + (begins ? head.length : skipped(text.slice(...at), 0)), at[1]];
    if (begins) {
      open = { from: from ?? waiting, to, speaker: speaker ?? (start < end && !sent ? open?.speaker : undefined) };
      waiting = start === end && speaker === undefined ? from : undefined;
    } else if (SIGNED.test(text.slice(...at).slice(0, 40))) open = undefined;
    if (open && start < end && (speaker || !sent)) turns.push({ ...open, words: [start, end] });
  }
  return turns.map((turn, i) => placeOf(turn, turns.slice(i + 1, i + 50)));
}

/** All lines with words, and which begin a turn: by a time, or by a name that comes again or is a person's. */
function headsOf(text: string): Line[] {
  const lines: (Head & { readonly at: Span })[] = [];
  const times = new Map<string, number>();
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trimEnd();
    const head = line ? headOf(line, text, start) : undefined;
    if (line) lines.push({ length: 0, ...head, at: [start, start + line.length] });
    if (head?.speaker) times.set(head.speaker, (times.get(head.speaker) ?? 0) + 1);
    start = end + 1;
  }
  const isNamed = (speaker = '') => (times.get(speaker) ?? 0) > 1 || isFullName(speaker);
  return lines.map((line) => ({
    ...line,
    isHead: line.length > 0 && (line.from !== undefined || line.sent === true || isNamed(line.speaker)),
    mayHead: line.length > 0 && NAME_OF_SEVERAL.test(line.speaker ?? ''),
  }));
}

const NAME_OF_SEVERAL = /^\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){1,3}$/u;
const CAPITALS = /^[\p{Lu}\p{N}_ .'’-]{2,}$/u;

function isTranscript(lines: readonly Line[]): boolean {
  const heads = lines.filter(({ isHead }) => isHead);
  const timed = heads.filter(({ from }) => from !== undefined).length;
  const sent = heads.filter(({ sent, speaker }) => sent && speaker).length;
  if (sent > 1) return sent * 3 >= lines.length;
  // Nobody writes such a time but a program that wrote down a recording.
  if (heads.some(({ whole }) => whole) && heads.length * 2 >= lines.length) return true;
  if (timed > 0) return heads.length > 2 && (heads.length * 2 >= lines.length || timed * 5 >= lines.length);
  const speakers = new Set(heads.map(({ speaker }) => speaker));
  // Lines that begin with ever other words and a colon are a list; names in capitals may have long answers.
  const capital = speakers.size > 1 && heads.every(({ speaker = '' }) => CAPITALS.test(speaker));
  return heads.length > 3 && speakers.size * 2 <= heads.length && heads.length * (capital ? 6 : 2) >= lines.length;
}

function placeOf({ words: [start, end], from, to: said, speaker }: Turn, later: readonly Turn[]): Place {
  const next = from === undefined ? undefined : later.find((turn) => turn.from !== undefined && turn.from > from)?.from;
  const to = said ?? next;
  return {
    start,
    end,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(speaker ? { speaker } : {}),
  };
}

const ARABIC_DIGITS = /[٠-٩۰-۹]/g;

function headOf(line: string, text: string, start: number): Head | undefined {
  const short = line.slice(0, 120).replace(ARABIC_DIGITS, (d) => String(d.charCodeAt(0) & 0xf));
  const head = line.length <= 80 ? labelOf(text, { start, end: start + line.length }) : undefined;
  if (head?.alone) {
    const clock = BESIDE_NAME.exec(short.slice(head.at[1] - start)) ?? BESIDE_NAME.exec(short);
    return { from: readClock(clock?.[0] ?? ''), speaker: text.slice(...head.at), length: line.length };
  }
  const sent = SENT.exec(short) ?? (line.length <= 80 ? SENT_HEAD.exec(short) : null);
  if (sent) return { speaker: sent[1]?.trim(), sent: true, length: skipped(short, sent[0].length) };
  const before = TIMED.exec(short);
  let at = skipped(short, before?.[0].length ?? 0);
  const name = NAMED.exec(short.slice(at));
  if (name) at += name[0].length;
  const after = name && !before ? TIMED_AFTER.exec(short.slice(at)) : null;
  if (after) at += after[0].length;
  if (!before && !name) return undefined;
  const [from, to] = before ? before.slice(1) : after ? after.slice(1) : (name?.slice(2) ?? []);
  return {
    from: secondsOf(from),
    to: secondsOf(to),
    speaker: before ? name?.[1]?.trim().replace(SENDER, '$1') : name?.[1]?.trim(),
    whole: to !== undefined && short.includes('-->'),
    length: skipped(short, at),
  };
}

const secondsOf = (clock = ''): number | undefined =>
  clock.endsWith('s') ? Number.parseFloat(clock) : readClock(clock);

/** Behind the white space there. */
const skipped = (text: string, at: number): number => text.length - text.slice(at).trimStart().length;

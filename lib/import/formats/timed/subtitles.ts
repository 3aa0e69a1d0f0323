import type { Format, KnownFile } from '../format';
import { readClock } from './clock';
import { type Cue, readingOf } from './cues';
import { labelled } from './labels';

/** Subtitles of the kinds that players take: .srt, .vtt, .sbv; and what other programs make of them. */
export const subtitles: Format = {
  matches: (file) => file.kind === 'text' && (isVtt(file) || hasTimingFirst(file)),
  read(file) {
    const { text, warnings } = file.decoded();
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    return readingOf(cuesOf(lines, isVtt(file)), { warnings });
  },
};

const isVtt = ({ decoded }: KnownFile): boolean => /^\ufeff?WEBVTT(?:\s|$)/.test(decoded().text.slice(0, 10));

/** How many lines may stand before the first time: a number, empty ones, an owner's note. */
const HEAD = 12;

const hasTimingFirst = ({ decoded, name }: KnownFile): boolean =>
  decoded()
    .text.slice(0, /\.(?:srt|sbv)$/i.test(name) ? 20_000 : 2000)
    .split(/\r\n|\r|\n/)
    .slice(0, /\.(?:srt|sbv)$/i.test(name) ? undefined : HEAD)
    .some((line) => timingOf(line));

/** 00:00:01,000 --> 00:00:02,000 and where it stands; 0:00:01.000,0:00:02.000 */
function timingOf(line: string): { from: number; to: number } | undefined {
  if (line.length > 300) return undefined;
  const arrow = line.indexOf('-->');
  const [first = '', second = ''] =
    arrow >= 0
      ? [
          line.slice(0, arrow),
          line
            .slice(arrow + 3)
            .trim()
            .split(/\s/, 1)[0],
        ]
      : line.trim().split(',');
  if (arrow < 0 && !/^\d{1,2}:\d{2}:\d{2}\.\d{3}$/.test(first)) return undefined;
  const [from, to] = [readClock(spaceless(first)), readClock(spaceless(second))];
  return from === undefined || to === undefined ? undefined : { from, to };
}

const spaceless = (clock: string): string => clock.replace(/\s/g, '').replace(/^-/, '');

/** What stands at the head of a part of a WebVTT file that is no cue. */
const NO_CUE = /^(?:NOTE|STYLE|REGION|X-TIMESTAMP-MAP)(?:[\s:=]|$)/;

function cuesOf(lines: readonly string[], vtt: boolean): Cue[] {
  const cues: { from: number; to: number; lines: string[] }[] = [];
  let skipping = vtt;
  for (const [i, line] of lines.entries()) {
    const timing = timingOf(line);
    if (timing) {
      skipping = false;
      // Its number or name stands above it, behind the words of the one before.
      const before = cues.at(-1)?.lines;
      if (before && isName(before, lines, i, vtt)) before.pop();
      cues.push({ ...timing, lines: [] });
    } else if (vtt && NO_CUE.test(line) && (lines[i - 1] ?? '').trim() === '') skipping = true;
    else if (skipping) skipping = line.trim() !== '' || cues.length === 0;
    else cues.at(-1)?.lines.push(line);
  }
  return labelled(
    cues.flatMap(({ from, to, lines }) => spoken(lines.join('\n')).map((said) => ({ from, to, ...said }))),
  );
}

/** Whether the last line before a time is the cue's name: a number, or a line that an empty one parts from the words. */
function isName(before: readonly string[], lines: readonly string[], i: number, vtt: boolean): boolean {
  const last = before.at(-1)?.trim();
  if (!last || lines[i - 1] !== before.at(-1)) return false;
  return /^\d{1,7}$/.test(last) || (vtt && before.length > 1 && before.at(-2)?.trim() === '');
}

/** The words of a cue without tags, by whoever says them: <v Ada>. */
function spoken(text: string): { text: string; speaker?: string }[] {
  const voices = text.split(/<v(?:\.[^<>\s]{0,100})?[ \t]/);
  const found = voices.map((voice, i) => {
    const end = i === 0 ? -1 : voice.indexOf('>');
    const speaker = end > 0 && end < 200 ? plain(voice.slice(0, end)) : undefined;
    const words = plain(end >= 0 ? voice.slice(end + 1) : voice);
    return speaker ? { text: words, speaker } : { text: words };
  });
  return found.filter((said) => said.text.trim() !== '');
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
  '&quot;': '"',
  '&#39;': "'",
};

/** Without tags, times of single words and places on the screen. */
export const plain = (text: string): string =>
  text
    .replace(/<\/?[a-z\d][^<>]{0,200}>/gi, '')
    .replace(/\{\\[^{}]{0,200}\}/g, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g, (entity) => ENTITIES[entity] as string);

import { decodeHTMLStrict } from 'entities';
import type { Warning } from '../../warning';
import type { Format, KnownFile } from '../format';
import { readClock } from './clock';
import type { Cue } from './cue';
import { readingOf } from './cues';

/** Subtitles of the kinds that players take: .srt, .vtt, .sbv, .sub of SubViewer; and what other programs make of them. */
export const subtitles: Format = {
  matches: (file) => file.kind === 'text' && (isVtt(file) || hasTimingFirst(file)),
  read(file) {
    const { text, warnings } = file.decoded();
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    const vtt = isVtt(file);
    const head = lines.slice(0, HEAD);
    const title = head.map((line) => TITLE.exec(line)?.[1]?.trim()).find(Boolean);
    const above = head.slice(0, Math.max(0, head.indexOf('')));
    const language = vtt ? above.map((line) => LANGUAGE.exec(line)?.[1]).find(Boolean) : undefined;
    const rolls = vtt && WORD_TIMES.test(text.slice(0, 20_000));
    const cut: Warning[] = isCut(lines) ? [{ code: 'end-missing', params: {} }] : [];
    return readingOf(cuesOf(lines, vtt), { title, about: { language }, warnings: [...warnings, ...cut], rolls });
  },
};

/** [TITLE]Valley; WEBVTT - Valley; NOTE Title: Valley */
const TITLE = /^(?:\[TITLE\]|WEBVTT {1,5}[-–—] {1,5}|(?:NOTE {1,5})?Title: {1,5})(.{1,200})$/i;
/** Language: en, in the head of WebVTT. */
const LANGUAGE = /^language {0,2}[:=] {0,2}([a-z]{2,3}(?:-[a-z\d]{1,8})*)$/i;
/** Times of single words, as captions have that come in while somebody speaks. */
const WORD_TIMES = /<\d{2}:\d{2}:\d{2}\.\d{3}><c/;

const isVtt = ({ decoded }: KnownFile): boolean => /^\ufeff?WEBVTT(?:\s|$)/.test(decoded().text.slice(0, 10));

/** A time that is cut off. */
const HALF_TIME = /^\s{0,9}\d{1,3}:\d{0,2}(?::(?:\d{0,2}(?:[.,]\d{0,3})?)?)?\s{0,9}(?:-{1,2}>?\s{0,9}[\d:.,]{0,12})?$/;

/** Whether it ends where a cue has only begun: with its number, or with its time, whole or half. */
function isCut(lines: readonly string[]): boolean {
  const end = lines.length - (lines.at(-1) === '' ? 1 : 0);
  const [last = '', above = ''] = [lines[end - 1], lines[end - 2]];
  if (timingOf(last) || HALF_TIME.test(last.slice(0, 60))) return above.trim() === '' || numberIn(above) !== undefined;
  const number = above.trim() === '' ? numberIn(last) : undefined;
  if (number === undefined) return false;
  let timed = end - 2;
  while (timed > 0 && !timingOf(lines[timed] as string)) timed--;
  return numberIn(lines[timed - 1] ?? '') === number - 1;
}

/** How many lines may stand before the first time: a number, empty ones, an owner's note. */
const HEAD = 12;

function hasTimingFirst({ decoded, name }: KnownFile): boolean {
  const { text } = decoded();
  const named = /\.(?:srt|sbv|sub)$/i.test(name) || text.startsWith('[INFORMATION]');
  return text
    .slice(0, named ? 20_000 : 2000)
    .split(/\r\n|\r|\n/)
    .slice(0, named ? undefined : HEAD)
    .some((line) => timingOf(line));
}

/** Some write it too short, or as programs for texts make it. */
const ARROW = /[-–—]{1,3}>|→/;

/** 00:00:01,000 --> 00:00:02,000 and where it stands; 0:00:01.000,0:00:02.000; with hundredths SubViewer's */
function timingOf(line: string, vtt = false): { from: number; to: number } | undefined {
  if (line.length > 300) return undefined;
  const [before, after, ...more] = line.replace(NUMBER_BEFORE, '').split(ARROW);
  if (more.length > 0) return undefined;
  const [first = '', second = ''] =
    after === undefined ? line.trim().split(',') : [before, after.trim().split(/\s/, 1)[0]];
  if (after === undefined && !/^\d{1,2}:\d{2}:\d{2}\.\d{2,3}$/.test(first)) return undefined;
  if (vtt && (NO_VTT.test(first.trim()) || NO_VTT.test(second.trim()))) return undefined;
  const [from, to] = [readClock(spaceless(first)), readClock(spaceless(second))];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** 21 00:00:01,000 */
const NUMBER_BEFORE = /^\s{0,9}\d{1,6}\s{1,9}(?=\d{1,3}:\d\d:\d)/;
/** A time that no player of WebVTT takes: with ten thousandths, or with sixty minutes or seconds, or more. */
const NO_VTT = /\.\d{4}|(?:^|:)[6-9]\d(?:\.|:\d\d\.)/;
/** 00:05.100 --> line:0, until the next one. */
const OPEN_END = /^\s{0,9}(\d[\d:.]{3,20})\s{0,9}-->(?![^a-z]{0,20}\d)/;

const spaceless = (clock: string): string => clock.replace(/\s/g, '').replace(/^-/, '');

/** What stands at the head of a part of a WebVTT file that is no cue. */
const NO_CUE = /^(?:NOTE|STYLE|REGION|X-TIMESTAMP-MAP)(?:[\s:=]|$)/;

/** A time that cannot be read. */
const BROKEN =
  /^\s{0,9}\d[\w:.,\s]{0,30}-->|^\d{1,3}:\d{2}:\d{2},\d{3}$|^\d{1,3}:\d{2}:[\w.]{1,12},\d{1,3}:\d{2}:[\w.]{1,12}$/;
/** In WebVTT a line with it begins a cue, and is words of none. */
const BEGINS = '-->';

/** A cue as it is found, before what it lacks is filled in. */
interface Found {
  readonly from?: number;
  readonly to?: number;
  readonly lines: string[];
  readonly number?: number | undefined;
}

function cuesOf(lines: readonly string[], vtt: boolean): Cue[] {
  const cues: Found[] = [];
  let [skipping, styling] = [vtt, false];
  /** The number or name of a cue stands above it, behind the words of the one before. */
  const begin = (i: number, timing: Pick<Found, 'from' | 'to'> | undefined) => {
    const before = cues.at(-1)?.lines;
    const name = (before && isName(before, lines, i, vtt) ? before.pop() : lines[i - 1]) ?? '';
    cues.push({ ...timing, lines: [], number: numberIn(name) });
  };
  for (const [i, line] of lines.entries()) {
    const timing = timingOf(line, vtt) ?? openTiming(line, vtt);
    if (timing) {
      [skipping, styling] = [false, false];
      begin(i, timing);
    } else if (!vtt && BROKEN.test(line)) begin(i, undefined);
    else if (vtt && line.includes(BEGINS)) {
      if (BROKEN.test(line) && isName(cues.at(-1)?.lines ?? [], lines, i, vtt)) cues.at(-1)?.lines.pop();
      // Players leave out what has no time.
      skipping = true;
    } else if (vtt && NO_CUE.test(line) && (lines[i - 1] ?? '').trim() === '') [skipping, styling] = [true, true];
    // Rules of style may have empty lines between them.
    else if (skipping) skipping = styling || line.trim() !== '' || cues.length === 0;
    else if (!vtt && isNext(cues.at(-1), lines, i)) cues.push({ lines: [], number: numberIn(line) });
    else cues.at(-1)?.lines.push(line);
  }
  return inTime(cues).flatMap(({ from, to, lines }) => spoken(lines.join('\n')).map((said) => ({ from, to, ...said })));
}

const numberIn = (line: string): number | undefined =>
  /^\s{0,9}\d{1,7}\s{0,9}$/.test(line) ? Number(line) : undefined;

/** Whether a number begins a cue whose time was left out: it is the next one, and stands between an empty line and words. */
function isNext(last: Found | undefined, lines: readonly string[], i: number): boolean {
  const [number, next] = [numberIn(lines[i] as string), lines[i + 1] ?? ''];
  return (
    number !== undefined &&
    number === (last?.number ?? Number.NaN) + 1 &&
    (lines[i - 1] ?? '').trim() === '' &&
    next.trim() !== '' &&
    timingOf(next) === undefined &&
    !BROKEN.test(next)
  );
}

/** When a cue begins that has no end. */
function openTiming(line: string, vtt: boolean): { from: number } | undefined {
  const clock = (vtt && OPEN_END.exec(line.slice(0, 60))?.[1]) || '';
  const from = NO_VTT.test(clock) ? undefined : readClock(clock);
  return from === undefined ? undefined : { from };
}

/** What has no time stands between the cues around it: its words are kept. */
function inTime(cues: readonly Found[]) {
  let end = 0;
  return cues.map(({ from: begins = end, to, lines }, i) => {
    end = to ?? Math.max(begins, cues[i + 1]?.from ?? begins);
    return { from: begins, to: end, lines };
  });
}

/** Whether the last line before a time is the cue's name: a number, or a line that an empty one parts from the words. */
function isName(before: readonly string[], lines: readonly string[], i: number, vtt: boolean): boolean {
  const last = before.at(-1)?.trim();
  if (!last || lines[i - 1] !== before.at(-1)) return false;
  return numberIn(last) !== undefined || (vtt && before.length > 1 && before.at(-2)?.trim() === '');
}

/** Where a voice has ended, in a line of its own. */
const BEHIND_VOICE = /<\/v>[ \t]{0,9}\n/;

/** The words of a cue without tags, by whoever says them: <v Ada>. */
function spoken(text: string): { text: string; speaker?: string }[] {
  const voices = text.split(/<v(?:\.[^<>\s]{0,100})?\s/);
  const found = voices.flatMap((voice, i): { text: string; speaker?: string }[] => {
    const end = i === 0 ? -1 : voice.indexOf('>');
    const speaker = end > 0 && end < 200 ? plain(voice.slice(0, end)).replace(/\s+/g, ' ').trim() : undefined;
    const [own = '', ...rest] = (end >= 0 ? voice.slice(end + 1) : voice).split(BEHIND_VOICE);
    const words = plain(own);
    return [speaker ? { text: words, speaker } : { text: words }, { text: plain(rest.join('\n')) }];
  });
  return found.filter((said) => said.text.trim() !== '');
}

/** Names of tags, with or without what is said of them; of voices, classes and languages that stands there in plain words. */
const TAG =
  /<\/?(?:(?:b|i|u|s|em|strong|font|span|p|br|div|ruby|rt|a|big|small|sub|sup|center|tt|strike|del|ins|html|body)(?:\.[^<>\s]{0,100})?(?:\s[^<>]{0,200}=[^<>]{0,200})?\s?\/?|(?:v|c|lang)(?:[.\s][^<>]{0,200})?)>/gi;
/** <00:00:01.500> */
const WORD_TIME = /<\d{1,3}:\d{2}[\d:.,]{0,12}>/g;
/** A tag that nobody knows, and that is closed: who writes "a <b" or <LAUGHING> means the words. */
const UNKNOWN = /<\/?([a-z][\w-]{0,30})(?:[.\s][^<>]{0,200})?>/gi;

/** Without tags, words above others, times of single words and places on the screen. */
export function plain(text: string): string {
  const bare = text
    .replace(/<rt(?:\.[^<>]{0,100})?>[^<>]{0,200}(?:<\/rt>|$)/gi, '')
    .replace(/\[br\]/gi, '\n')
    .replace(TAG, (tag) => (/^<br/i.test(tag) ? '\n' : ''))
    .replace(WORD_TIME, '')
    .replace(/<[ /]{1,6}(?:[bisu]|font)(?: [^<>]{0,200}=[^<>]{0,200})? {0,3}>/gi, '')
    .replace(/\{(?:\\[^{}]{0,200}|\/?[bius]|[yY]:[^{}]{0,20})\}/g, '')
    .replaceAll('\\N', '\n')
    .replaceAll('\\h', '\u00a0');
  const closed = new Set(bare.match(/<\/[a-z][\w-]{0,30}>/gi)?.map((tag) => tag.slice(2, -1).toLowerCase()));
  const words = bare.replace(UNKNOWN, (tag, name: string) => (closed.has(name.toLowerCase()) ? '' : tag));
  return decodeHTMLStrict(words);
}

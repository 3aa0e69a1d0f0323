import type { Format, KnownFile } from '../format';
import { readClock } from './clock';
import type { Cue } from './cue';
import { readingOf } from './cues';

/** Subtitles whose lines each begin with their times: MicroDVD (.sub), MPL2, and words of songs (.lrc). */
export const lineTimed: Format = {
  matches: (file) => file.kind === 'text' && formOf(file) !== undefined,
  read(file) {
    const lines = linesOf(file);
    const title = lines.map((line) => /^\[ti:(.{1,200})\]$/i.exec(line.trim())?.[1]?.trim()).find(Boolean);
    const { cues } = formOf(file) as Form;
    return readingOf(cues(lines), { title, warnings: file.decoded().warnings });
  },
};

interface Form {
  /** How a line begins. */
  readonly line: RegExp;
  readonly cues: (lines: readonly string[]) => Cue[];
}

const MICRODVD = /^\{(\d{1,7})\}\{(\d{0,7})\}(.{0,2000})$/;
const MPL2 = /^\[(\d{1,7})\]\[(\d{0,7})\](.{0,2000})$/;
const LRC = /^((?:\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\]\s?){1,20})(.{0,2000})$/;
/** What words of songs say of themselves, above them: [ti:Valley]. */
const ABOUT = /^\[(?:ti|ar|al|au|by|re|ve|la|length|offset|#)\s?:.{0,300}\]$/i;

const FORMS: readonly Form[] = [
  { line: MICRODVD, cues: (lines) => inFrames(lines) },
  { line: MPL2, cues: (lines) => paired(lines, MPL2, 10) },
  { line: LRC, cues: (lines) => sung(lines) },
];

const linesOf = ({ decoded }: KnownFile): string[] =>
  decoded()
    .text.replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);

/** So many of the first lines with words tell, and of so many four in five must be so. A transcript may begin its lines with times like a song. */
function formOf(file: KnownFile): Form | undefined {
  const head = file
    .decoded()
    .text.slice(0, 4000)
    .replace(/^\ufeff/, '');
  if (!/^\s{0,100}[[{]/.test(head)) return undefined;
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim());
  const song = /\.lrc$/i.test(file.name) || lines.some((line) => /^\[(?:ti|ar|al):/i.test(line));
  const told = lines.filter((line) => !ABOUT.test(line.trim())).slice(0, 20);
  if (told.length === 0) return undefined;
  return FORMS.find(
    ({ line }) => (line !== LRC || song) && told.filter((one) => line.test(one.trim())).length * 5 >= told.length * 4,
  );
}

/** Frames a second, where the file does not say. */
const USUAL = 23.976;

/** {25}{50}words: in frames; what the first line says, where it stands at the first frame, is how many there are in a second. */
function inFrames(lines: readonly string[]): Cue[] {
  const first = MICRODVD.exec(lines.find((line) => line.trim())?.trim() ?? '');
  const said = first && Number(first[1]) <= 1 ? Number((first[3] ?? '').replace(',', '.').trim()) : Number.NaN;
  const isRate = said >= 5 && said <= 120;
  return paired(
    isRate ? lines.slice(lines.findIndex((line) => line.trim()) + 1) : lines,
    MICRODVD,
    isRate ? said : USUAL,
  );
}

/** In seconds: so long is shown what has no end. */
const SHOWN = 5;

function paired(lines: readonly string[], form: RegExp, perSecond: number): Cue[] {
  return lines.flatMap((line) => {
    const [, from = '', to = '', words = ''] = form.exec(line.trim()) ?? [];
    const text = words
      .replace(/\{[a-zA-Z]:[^{}]{0,60}\}/g, '')
      .split('|')
      .map((part) => part.replace(/^\s{0,5}\/(?=\S)/, ''))
      .join('\n');
    if (!from || !text.trim()) return [];
    const begins = Number(from) / perSecond;
    return [{ from: begins, to: to ? Math.max(begins, Number(to) / perSecond) : begins + SHOWN, text }];
  });
}

/** [00:12.00][00:45.00]words, at each of these times; until the next one. */
function sung(lines: readonly string[]): Cue[] {
  const starts = lines.flatMap((line) => {
    const [, times = '', words = ''] = LRC.exec(line.trim()) ?? [];
    const text = words
      .replace(/<\d{1,3}:\d{2}(?:[.:]\d{1,3})?>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return [...times.matchAll(/\[([\d:.]{1,15})\]/g)].flatMap(([, clock = '']) => {
      const from = readClock(clock.includes('.') ? clock : clock.replace(/^(\d{1,3}:\d{2}):(\d{1,3})$/, '$1.$2'));
      return from === undefined ? [] : [{ from, text }];
    });
  });
  starts.sort((a, b) => a.from - b.from);
  return starts
    .map(({ from, text }, i) => ({ from, text, to: starts[i + 1]?.from ?? from + SHOWN }))
    .filter(({ text }) => text !== '');
}

import { Problem } from '@/lib/problem';
import { timedFieldOf } from '../../columns';
import { decode } from '../../decode';
import { rowsOf } from '../../table';
import { type Format, oncePerFile } from '../format';
import { anyTranscript } from './any-transcript';
import { readClock } from './clock';
import { readingOf } from './cues';

/** A transcript as a table: .tsv of Whisper, .csv of programs that cut films, .stl with its times at the head of each line. */
export const timedTable: Format = {
  matches: (file) => file.kind === 'text' && ENDING.test(file.name) && foundIn(file) !== undefined,
  read: (file) => readingOf(foundIn(file)?.cues ?? [], { warnings: file.decoded().warnings }),
};

const foundIn = oncePerFile(({ name, decoded }) => transcriptIn(name, decoded().text));

const ENDING = /\.(?:csv|tsv|stl)$/i;

/** Whether a table that was dropped is one transcript, and no list of documents. */
export const isTimedTable = (name: string, bytes: Uint8Array): boolean =>
  ENDING.test(name) && transcriptIn(name, decode(bytes).text) !== undefined;

function transcriptIn(name: string, text: string) {
  const rows = timedRows(/\.stl$/i.test(name) ? spruce(text) : text);
  const found = rows && anyTranscript(rows);
  return found && found.cues.length > 0 && found.cues.length * 2 >= (rows?.length ?? 0) ? found : undefined;
}

/** What stands above the lines of .stl, and the bars that part lines on the screen. */
const spruce = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => /^\s{0,9}\d/.test(line))
    .map((line) =>
      line.replace(/^([^,]{1,30}),([^,]{1,30}),\s{0,9}(.{0,2000})$/, (_, from, to, words) => row(from, to, words)),
    )
    .join('\n');

const row = (from: string, to: string, words: string): string =>
  [from, to, words]
    .map(
      (cell) =>
        `"${cell
          .trim()
          .replaceAll('"', '""')
          .replace(/ ?\| ?/g, ' ')}"`,
    )
    .join(',');

function timedRows(text: string): Record<string, string>[] | undefined {
  // Most tables are none: their first lines tell.
  const head = text.replace(/^\ufeff/, '');
  if (!/\d/.test(head.slice(0, 2000))) return undefined;
  const rows = readable(head);
  const [first = []] = rows;
  const isHeadless = clockIn(first[0]) && clockIn(first[1]);
  const names = isHeadless ? ['start', 'end', 'text'] : first.map((name) => timedFieldOf(name) ?? '');
  if (!names.includes('start') || !names.includes('text') || new Set(names).size < 3) return undefined;
  return rows.slice(isHeadless ? 0 : 1).map((cells) => {
    const fields: Record<string, string> = {};
    names.forEach((name, i) => {
      const cell = cells[i]?.trim();
      if (name && cell) fields[name] ??= /^(?:start|end)$/.test(name) ? seconds(cell) : cell;
    });
    return fields;
  });
}

function readable(text: string): (readonly string[])[] {
  try {
    return rowsOf(text).flatMap(({ cells }) => (cells ? [cells] : []));
  } catch (error) {
    if (error instanceof Problem) return []; // No such table: whatever else it is, it is read as.
    throw error;
  }
}

const clockIn = (cell = ''): boolean => /:/.test(cell) && readClock(cell.replace(';', ':')) !== undefined;
/** Pictures within a second (00:00:01:12) as parts of it, of which most films have 25; some have up to 30. */
const seconds = (cell: string): string => {
  const counted = /^(\d{1,2}:\d{2}:\d{2})[:;](\d{2})$/.exec(cell);
  return counted ? `${counted[1]}.${String(Math.min(Number(counted[2]) * 40, 999)).padStart(3, '0')}` : cell;
};

import { type Info, parse } from 'csv-parse/sync';
import { Problem } from '@/lib/problem';
import { likeliestDelimiter } from './delimiter';

/** A row of a table, and the line of the file that it begins in, counted from 1; one that cannot be read has no cells. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[] | undefined;
  /** How a row that cannot be read is written. */
  readonly written?: string;
}

/** So many rows, without the first, and so many columns a table may have: each cell costs its reader far more than its characters. */
const [MOST_ROWS, MOST_COLUMNS] = [10_000, 200];
/** What spreadsheets write above a table, for each other: sep=; */
const SEPARATOR = /^sep=(.)[ \t]{0,9}\r?\n/i;
/** So many rows that cannot be read are left out of a table; behind them it is no table. */
const MOST_BROKEN = 5;

/**
 * The rows of a table, the names of its columns among them, whatever parts its cells. A mark that is never closed costs its
 * row, not those around it.
 * @throws Problem `many-too-wide`, `many-too-many`
 */
export function rowsOf(text: string): readonly Row[] {
  const said = SEPARATOR.exec(text.slice(0, 20));
  const table = said ? text.slice(said[0].length) : text;
  const head = table.slice(0, 10_000).split(/\r\n|\r|\n/, 1)[0] ?? '';
  const delimiter = said?.[1] ?? likeliestDelimiter(head);
  return recordsOf(Buffer.from(table), delimiter, said ? 1 : 0, MOST_BROKEN).filter(
    ({ cells }) => !cells?.every((cell) => cell.trim() === ''),
  );
}

function recordsOf(bytes: Buffer, delimiter: string, before: number, tries: number): Row[] {
  demandFits(bytes, delimiter);
  const { rows, end } = parsed(bytes, delimiter, before);
  if (end === undefined) return rows;
  // What is left begins with a row whose mark is never closed.
  const newline = bytes.indexOf(0x0a, end);
  const broken = bytes.subarray(end, newline < 0 ? bytes.length : newline).toString();
  const line = before + linesIn(bytes.subarray(0, end)) + 1;
  const row: Row = { line, cells: undefined, written: broken };
  const rest = newline < 0 || tries === 0 ? [] : recordsOf(bytes.subarray(newline + 1), delimiter, line, tries - 1);
  return [...rows, row, ...rest];
}

/** The rows that can be read, and where they end, if something stands behind them. */
function parsed(bytes: Buffer, delimiter: string, before: number, most?: number): { rows: Row[]; end?: number } {
  const form = { delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  if (most === 0) return { rows: [], end: 0 };
  try {
    let [line, end] = [before + 1, 0];
    const records = parse(bytes, { ...form, to: most ?? -1 }) as unknown as { record: string[]; info: Info }[];
    const rows = records.map(({ record, info }) => {
      const row = { line, cells: record };
      [line, end] = [before + info.lines + 1, info.bytes];
      return row;
    });
    return most === undefined ? { rows } : { rows, end };
  } catch (error) {
    const { code, records = 0 } = error as { code?: string; records?: number };
    if (code !== 'CSV_QUOTE_NOT_CLOSED' || most !== undefined) throw new Problem('file-damaged');
    return parsed(bytes, delimiter, before, records);
  }
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

/** Refuses a table by its size before it is read: marks begin a cell, as its reader takes them. */
function demandFits(bytes: Buffer, delimiter: string): void {
  const [between, quote, end, back] = [Buffer.from(delimiter)[0], 0x22, 0x0a, 0x0d];
  let [rows, cells] = [0, 1];
  let [quoted, begins] = [false, true];
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i];
    if (quoted) {
      if (code !== quote) continue;
      if (bytes[i + 1] === quote) i++;
      else quoted = false;
    } else if (code === quote && begins) [quoted, begins] = [true, false];
    else if (code === end || (code === back && bytes[i + 1] !== end)) {
      // An empty line is no row.
      if (!begins || cells > 1) rows++;
      [cells, begins] = [1, true];
    } else if (code === between) {
      begins = true;
      if (++cells > MOST_COLUMNS) throw new Problem('many-too-wide', { most: MOST_COLUMNS });
    } else if (code !== back) begins = false;
  }
  if (rows > MOST_ROWS + 1) throw new Problem('many-too-many', { n: rows - 1, most: MOST_ROWS });
}

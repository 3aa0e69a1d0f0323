import { stringify } from 'csv-stringify/sync';
import { type Locale, translatorOf } from '@/messages';
import { columnsIn } from '../columns';
import type { TextFormat } from './format';

/** One row a quotation, for a spreadsheet: with the mark by which Excel knows UTF-8, and nothing that it would reckon out. */
export const csv: TextFormat = { label: 'CSV', ending: 'csv', mediaType: 'text/csv', write };

function write(report: Parameters<TextFormat['write']>[0], locale: Locale): string {
  const columns = columnsIn(translatorOf(locale), report);
  const rows = report.content.quotes.map((q) => columns.map(([, cell]) => harmless(cell(q) ?? '')));
  return stringify([columns.map(([head]) => head), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // The library looks for its own ends of lines alone.
    quoted_match: /[\r\n]/,
  });
}

/**
 * The start of a formula within a cell. The library takes care of the first character. A program that parts cells by
 * semicolons, as in many a country, or that reads no quotation marks, would begin a cell at one of these;
 * a quotation mark at its beginning is none of its words to it.
 */
const BEGINNING = /([;\t\r\n][ "]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const harmless = (cell: string): string => cell.replace(BEGINNING, "$1'");

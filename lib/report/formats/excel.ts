import { strFromU8, strToU8 } from 'fflate';
import { directionOf } from '@/lib/text/language';
import type { Locale } from '@/messages';
import { columnsIn } from '../columns';
import type { FrozenReport } from '../content';
import { wordingOf } from '../wording';
import type { BinaryFormat, Bytes } from './format';
import { forXml, settled } from './packed';

/** One row a quotation. Every cell is text, so that nothing in it is reckoned out; a sheet in Arabic begins on the right. */
export const excel: BinaryFormat = {
  label: 'Excel',
  ending: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write,
};

/** In characters: no cell holds more. */
const MOST = 32_767;

async function write(report: FrozenReport, locale: Locale): Promise<Bytes> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const { content } = report;
  const { t } = wordingOf(locale, content);
  const columns = columnsIn(t, report);
  const text = (value: string | null | undefined) => ({
    value: forXml(value ?? '')
      .slice(0, MOST)
      .toWellFormed(),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  });
  const head = columns.map(([name]) => ({ ...text(name), fontWeight: 'bold' as const }));
  // The digest stands behind all others and runs on: wrapped, it would make every row higher.
  const rows = content.quotes.map((q) =>
    columns.map(([, cell], i) => ({
      ...text(cell(q)),
      wrap: i < columns.length - 1,
      // Numbers are text as well, and would stand at either side of their column.
      ...(i === 0 ? { align: 'center' as const } : {}),
    })),
  );
  const file = await writeExcelFile([head, ...rows], {
    sheet: t('report.quotesHeading').slice(0, 31),
    columns: columns.map((_, i) => ({ width: WIDTHS[i] ?? 14 })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    rightToLeft: directionOf(locale) === 'rtl',
  }).toBuffer();
  return settled(file, new Date(content.createdAt), forPrint);
}

/** In characters, of the first columns: number, words. */
const WIDTHS = [8, 48];

/**
 * On paper the table is two sheets wide, so that its letters can be read, and each sheet has the heads and says which
 * quotation a row is of.
 */
function forPrint(parts: Record<string, Uint8Array>): void {
  const change = (name: string, what: string, into: string) => {
    // No `$` of it stands for anything.
    parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace(what, () => into));
  };
  const sheet = 'xl/worksheets/sheet1.xml';
  change(sheet, '<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
  change(sheet, '<pageSetup ', '<pageSetup fitToWidth="2" fitToHeight="0" ');
  const workbook = 'xl/workbook.xml';
  const called = /<sheet [^>]*name="([^"]*)"/.exec(strFromU8(parts[workbook] as Uint8Array))?.[1] ?? '';
  const at = `'${called.replaceAll('&apos;', '&apos;&apos;')}'!`;
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${at}$A:$B,${at}$1:$1</definedName>`;
  change(workbook, '<definedNames/>', `<definedNames>${titles}</definedNames>`);
}

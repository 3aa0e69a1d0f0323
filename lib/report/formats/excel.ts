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
    columns: columns.map((_, i) => ({ width: WIDTHS[i] ?? 18 })),
    stickyRowsCount: 1,
    rightToLeft: directionOf(locale) === 'rtl',
  }).toBuffer();
  return settled(file, new Date(content.createdAt));
}

/** In characters, of the first columns: number, words. */
const WIDTHS = [8, 60];

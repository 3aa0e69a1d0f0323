import { LOCALES } from '@/messages';
import type { FrozenReport } from '../content';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../formats';
import type { Format } from '../formats/format';

/**
 * As what a file was written of a report, told by writing the report once more; undefined where it is none of that, or
 * another version of the workbench wrote it.
 * @param name of the file: how it ends tells what to try first
 */
export async function writtenAs(
  bytes: Uint8Array,
  name: string,
  report: FrozenReport,
): Promise<FormatName | undefined> {
  const ends = (format: FormatName) => Number(name.endsWith(`.${FORMATS[format].ending}`));
  const likely = FORMAT_NAMES.toSorted((a, b) => ends(b) - ends(a));
  for (const format of likely)
    for (const locale of LOCALES) {
      const { write }: Format = FORMATS[format];
      if (Buffer.from(await write(report, locale)).equals(bytes)) return format;
    }
  return undefined;
}

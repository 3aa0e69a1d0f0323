import { create } from 'content-disposition';
import type { Locale } from '@/messages';
import type { FrozenReport } from './content';
import { fileNameOf } from './file-name';
import { FORMATS, type FormatName } from './formats';

/** A report as a file to be downloaded. */
export interface ReportFile {
  readonly mediaType: string;
  /** The value of the header `content-disposition`. */
  readonly disposition: string;
  readonly body: string;
}

/** Writes a report in a format. */
export function fileOf(report: FrozenReport, name: FormatName, locale: Locale): ReportFile {
  const { ending, mediaType, write } = FORMATS[name];
  const { createdAt, number } = report.content;
  const plain = `${createdAt.slice(0, 10)}-isnad-${number}.${ending}`;
  return {
    mediaType,
    disposition: create(fileNameOf(report.content, ending), { fallback: plain }),
    body: write(report, locale),
  };
}

import { create } from 'content-disposition';
import { Problem } from '@/lib/problem';
import { work } from '@/lib/work/pool';
import type { Locale } from '@/messages';
import type { FrozenReport, ReportContent } from './content';
import { fileNameOf } from './file-name';
import { FORMATS, type FormatName } from './formats';
import { embeddedQuote } from './formats/embed';
import type { Format } from './formats/format';

/** A report as a file to be downloaded. */
export interface ReportFile {
  readonly mediaType: string;
  /** The value of the header `content-disposition`. */
  readonly disposition: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** Writes a report in a format, in a thread where it is long. @throws Problem where it is over a limit of `work` */
export async function fileOf(report: FrozenReport, name: FormatName, locale: Locale): Promise<ReportFile> {
  const { ending, mediaType }: Format = FORMATS[name];
  const { json, sha256 } = report;
  return {
    mediaType,
    disposition: dispositionOf(report.content, ending),
    body: name === 'json' ? json : await work('write-report', { report: { json, sha256 }, format: name, locale }),
  };
}

/** One quotation as a piece of HTML, by its place: `3`, or `r3` for reported speech. @throws Problem `not-found` */
export function quoteFileOf(report: FrozenReport, place: string, locale: Locale): ReportFile {
  const body = embeddedQuote(report, locale, place);
  if (body === undefined) throw new Problem('not-found');
  const name = fileNameOf(report.content, `${place}.${FORMATS.embed.ending}`);
  return { mediaType: FORMATS.embed.mediaType, disposition: create(name, { fallback: 'isnad.html' }), body };
}

/** As what a file of a report is kept by whoever downloads it: its title too, where their browser reads it. */
export const dispositionOf = (content: ReportContent, ending: string): string =>
  create(fileNameOf(content, ending), {
    fallback: `${content.createdAt.slice(0, 10)}-isnad-${content.number}.${ending}`,
  });

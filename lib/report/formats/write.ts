import type { Locale } from '@/messages';
import { reportContent } from '../content';
import { FORMATS, type FormatName } from '.';
import type { Bytes, Format } from './format';

/** A frozen report as it is kept. */
export interface KeptReport {
  readonly json: string;
  readonly sha256: string;
}

/** What to write, and how. */
export interface Writing {
  readonly report: KeptReport;
  readonly format: FormatName;
  readonly locale: Locale;
}

/** Writes a report in a format, from what is kept of it: what a thread does. */
export async function writeReport({ report, format, locale }: Writing): Promise<string | Bytes> {
  const { write }: Format = FORMATS[format];
  const { json, sha256 } = report;
  return write({ content: reportContent.parse(JSON.parse(json)), json, sha256 }, locale);
}

import type { Locale } from '@/messages';
import type { FormatName } from '../formats';

/** So many articles are exported at once. */
export const MOST = 500;
/** In days: so long the files of a job are there. */
export const KEPT_DAYS = 7;

/** What a job of exporting is told, as it is kept. */
export interface ToExport {
  readonly formats: readonly FormatName[];
  readonly locale: Locale;
  readonly zone: string;
}

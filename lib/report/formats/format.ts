import type { Locale } from '@/messages';
import type { FrozenReport } from '../content';

/** A form in which a report leaves the desk. What is only proposed is marked so in each of them. */
export interface Format {
  /** What it is called in every language. */
  readonly label: string;
  /** How its files end. */
  readonly ending: string;
  readonly mediaType: string;
  /** @param locale the language of the report's own words; the article keeps its own */
  readonly write: (report: FrozenReport, locale: Locale) => string;
}

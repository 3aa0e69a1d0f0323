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
  readonly write: (report: FrozenReport, locale: Locale) => string | Promise<Bytes>;
}

/** What a form that is no text is written as. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A form that is text. */
export interface TextFormat extends Format {
  readonly write: (report: FrozenReport, locale: Locale) => string;
}

/** A form that is made for a program to open. */
export interface BinaryFormat extends Format {
  readonly write: (report: FrozenReport, locale: Locale) => Promise<Bytes>;
}

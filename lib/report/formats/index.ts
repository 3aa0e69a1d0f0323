import { corrections, correctionsMail, correctionsWord } from './corrections';
import { csv } from './csv';
import { embed } from './embed';
import { excel } from './excel';
import type { Format } from './format';
import { html } from './html';
import { json } from './json';
import { jsonLd } from './json-ld';
import { markdown } from './markdown';
import { pdf } from './pdf';
import { word } from './word';

/** The forms in which a report leaves the desk. A new one is its file, a line here, and a message under `report.formats`. */
export const FORMATS = {
  html,
  pdf,
  word,
  corrections,
  'corrections-mail': correctionsMail,
  'corrections-word': correctionsWord,
  excel,
  csv,
  markdown,
  embed,
  json,
  'json-ld': jsonLd,
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as [FormatName, ...FormatName[]];

/** A format as a page offers it. */
export type OfferedFormat = { readonly name: FormatName; readonly label: string };
export const OFFERED: readonly OfferedFormat[] = FORMAT_NAMES.map((name) => ({ name, label: FORMATS[name].label }));

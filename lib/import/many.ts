import { parse } from 'csv-parse/sync';
import { Problem } from '@/lib/problem';
import { detectLanguage } from '@/lib/text/language';
import { readDate } from './date';
import { momentOf } from './date-time';
import { decode } from './decode';
import { FIELDS, type Field } from './fields';
import { kindOf } from './kind';
import { openZip } from './zip';

/** What a line of data says of a document. */
export type Given = { readonly [F in Field]?: string };

/** Which column of a table holds which field. */
export type Columns = Given;

/** In the place of what a line says that is no whole JSON. */
const DAMAGED = { damaged: true } as const;

/** Whether a line could not be read. */
export const isDamaged = (given: object): boolean => 'damaged' in given;

/** One of many documents in a file: a file in a folder, by its name, or a line of data. */
export interface OneOfMany {
  readonly name: string;
  /** Undefined for a file of a folder: see `fileIn`. */
  readonly given: Given | typeof DAMAGED | undefined;
}

const MOST = 10_000;

/**
 * What a file of many documents holds: a folder as .zip, JSON lines, or a table (CSV) with the names of its columns in
 * the first line.
 * @param columns of a table: where they are not said, told from their names
 * @throws Problem `many-none`, `many-too-many`, and what opening it throws
 */
export function manyIn(bytes: Uint8Array, columns: Columns = {}): readonly OneOfMany[] {
  const items = isZip(bytes) ? filesOf(bytes) : linesOf(decode(bytes).text.replace(/^\ufeff/, ''), columns);
  if (items.length === 0) throw new Problem('many-none');
  if (items.length > MOST) throw new Problem('many-too-many', { n: items.length, most: MOST });
  return items;
}

/** In UTF-16 code units: the longest name of a file in a folder. */
export const LONGEST_NAME = 300;

/** A file of a folder. @throws Problem `file-name-too-long`, `file-damaged`, `file-bomb` */
export function fileIn(bytes: Uint8Array, name: string): Uint8Array {
  const part = openZip(bytes).part(name);
  // What is kept of a longer name finds nothing.
  if (!part && name.length >= LONGEST_NAME - 1) throw new Problem('file-name-too-long', { most: LONGEST_NAME });
  if (!part) throw new Problem('file-damaged');
  return part;
}

/**
 * What a file that was dropped somewhere holds, by what it is: many documents (see `manyIn`), or undefined for one that is
 * a document by itself, or nothing that can be read.
 * @throws Problem what `manyIn` throws
 */
export function manyDropped(name: string, bytes: Uint8Array): readonly OneOfMany[] | undefined {
  if (isZip(bytes) ? !isFolder(bytes) : !/\.(?:jsonl|ndjson|csv|tsv)$/i.test(name)) return undefined;
  return manyIn(bytes);
}

/** Office files are packed as well. */
function isFolder(bytes: Uint8Array): boolean {
  try {
    kindOf(bytes);
    return false;
  } catch (error) {
    return error instanceof Problem && error.code === 'file-unsupported' && error.params.kind === 'zip';
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isLines = (text: string): boolean => /^\s{0,100}\{/.test(text.slice(0, 101));

/** What programs leave in folders beside what people put there. */
const LEFT_BEHIND = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

const filesOf = (bytes: Uint8Array): OneOfMany[] =>
  [...openZip(bytes).names]
    .filter((name) => !name.endsWith('/') && !LEFT_BEHIND.test(name))
    .sort()
    .map((name) => ({ name, given: undefined }));

function linesOf(text: string, columns: Columns): OneOfMany[] {
  if (isLines(text))
    return text
      .split('\n')
      .map((line, i) => ({ line: line.trim(), n: i + 1 }))
      .filter(({ line }) => line !== '')
      .map(({ line, n }) => named(givenIn(line), n, line));
  const [head = [], ...rows] = tableOf(text);
  const place = placesOf(head, columns);
  return rows.map((row, i) => named(cleaned(FIELDS.map((field) => [field, row[place.get(field) ?? -1]])), i + 2));
}

/** A line that is no object has nothing in it, and is told so when it is brought in. */
function givenIn(line: string): Given | typeof DAMAGED {
  try {
    const value: unknown = JSON.parse(line);
    return givenBy(typeof value === 'object' && value !== null ? value : {});
  } catch {
    return DAMAGED;
  }
}

/** So many columns a table may have: each cell costs the reader of tables far more than its characters. */
const MOST_COLUMNS = 200;

/** Refuses a table by its size before it is read. @throws Problem `many-too-wide`, `many-too-many` */
function demandFits(text: string, delimiter: string): void {
  const [between, quote, end] = [delimiter.charCodeAt(0), 0x22, 0x0a];
  let [rows, cells] = [0, 1];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (code === end) {
      cells = 1;
      // An empty line is no row.
      if (text.charCodeAt(i - 1) !== end && ++rows > MOST + 1)
        throw new Problem('many-too-many', { n: rows, most: MOST });
    } else if (code === between && ++cells > MOST_COLUMNS) throw new Problem('many-too-wide', { most: MOST_COLUMNS });
  }
}

function tableOf(text: string): string[][] {
  const head = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length);
  demandFits(text, delimiter);
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
  } catch {
    throw new Problem('file-damaged');
  }
}

/** What desks call the fields, in the languages that we know. */
const CALLED: Readonly<Record<Field, RegExp>> = {
  text: /^(?:text|body|content|article ?body|texte|corps|contenu|inhalt|النص|نص|المحتوى)$/i,
  title: /^(?:title|headline|titre|titel|überschrift|العنوان|عنوان)$/i,
  author: /^(?:author|byline|creator|auteur|autor|الكاتب|كاتب|المؤلف)$/i,
  outlet: /^(?:outlet|publisher|site|média|medium|الجهة|الناشر|الصحيفة)$/i,
  url: /^(?:url|link|address|adresse|lien|الرابط|رابط)$/i,
  publishedAt: /^(?:published ?at|date ?published|date|published|datum|التاريخ|تاريخ)$/i,
  language: /^(?:language|lang|langue|sprache|اللغة)$/i,
};

const fieldOf = (name: string): Field | undefined =>
  FIELDS.find(
    (field) =>
      CALLED[field].test(
        name
          .trim()
          .replace(/[_-]/g, ' ')
          .replace(/ ?(at|date|body)$/i, ' $1')
          .trim(),
      ) || field === name,
  );

function placesOf(head: readonly string[], columns: Columns): Map<Field, number> {
  const places = new Map<Field, number>();
  head.forEach((name, i) => {
    const field = FIELDS.find((f) => columns[f] === name) ?? fieldOf(name);
    if (field && (columns[field] === undefined || columns[field] === name) && !places.has(field)) places.set(field, i);
  });
  return places;
}

const givenBy = (object: object): Given =>
  cleaned(Object.entries(object).flatMap(([key, value]) => (fieldOf(key) ? [[fieldOf(key) as Field, value]] : [])));

function cleaned(entries: (readonly [Field, unknown])[]): Given {
  const given: { [F in Field]?: string } = {};
  let written: string | undefined;
  for (const [field, value] of entries) {
    if (typeof value !== 'string' || !value.trim()) continue;
    const said = value.replaceAll('\0', '').toWellFormed();
    if (field === 'publishedAt') written ??= said;
    else if (field === 'language') {
      const code = said.trim().slice(0, 2).toLowerCase();
      if (/^(?:ar|en|fr|de)$/.test(code)) given.language = code;
    } else given[field] ??= said;
  }
  if (written === undefined) return given;
  const language = given.language ?? detectLanguage(`${given.title ?? ''} ${given.text ?? ''}`, 'en');
  // The day as it is written there, whatever the zone.
  const day = readDate(written, language) ?? momentOf(written, language);
  return day ? { ...given, publishedAt: day.toISOString().slice(0, 10) } : given;
}

/** Called by its line and title; one that has none by how the line begins, so that it can be found and mended. */
const named = (given: Given | typeof DAMAGED, line: number, written = ''): OneOfMany => ({
  name: `${line}: ${(('damaged' in given ? undefined : (given.title ?? given.text)) ?? written).trim().split('\n', 1)[0]?.slice(0, 200).toWellFormed() ?? ''}`,
  given,
});

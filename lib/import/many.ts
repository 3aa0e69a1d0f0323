import { Problem } from '@/lib/problem';
import { excerpt } from '@/lib/text/excerpt';
import { detectLanguage } from '@/lib/text/language';
import { fieldOf, placesOf } from './columns';
import { readDate } from './date';
import { momentOf } from './date-time';
import { decode } from './decode';
import { FIELDS, type Field } from './fields';
import { isTimedTable } from './formats/timed/timed-table';
import { kindOf } from './kind';
import { lineOfHtml } from './page/parse';
import { rowsOf } from './table';
import { openZip, unpacked, type Zip } from './zip';
import type { Place } from './zip-list';

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
 * What a file of many documents holds: a folder as .zip, data (JSON lines, or a list), or a table (CSV) with the names of
 * its columns in the first line.
 * @param columns of a table: where they are not said, told from their names
 * @throws Problem `many-none`, `many-no-text`, `many-too-many`, and what opening it throws
 */
export function manyIn(bytes: Uint8Array, columns: Columns = {}): readonly OneOfMany[] {
  if (!isZip(bytes) && kindOf(bytes) !== 'text') throw new Problem('many-none');
  const items = isZip(bytes) ? filesOf(bytes) : given(decode(bytes).text.replace(/^\ufeff/, ''), columns);
  if (items.length === 0) throw new Problem('many-none');
  if (items.length > MOST) throw new Problem('many-too-many', { n: items.length, most: MOST });
  return items;
}

/** In UTF-16 code units: the longest name of a file in a folder. */
export const LONGEST_NAME = 300;

/** Where the files of a folder stand in it, by their names. @throws Problem what opening it throws */
export const placesIn = (bytes: Uint8Array): Zip['places'] => openZip(bytes).places;

/**
 * A file of a folder.
 * @param place as the list of the folder tells it, which is read once for however many files
 * @throws Problem `file-name-too-long`, `file-damaged`, `file-encrypted`, `file-bomb`
 */
export function fileIn(bytes: Uint8Array, name: string, place: Place | undefined): Uint8Array {
  // What is kept of a longer name finds nothing.
  if (!place && name.length >= LONGEST_NAME - 1) throw new Problem('file-name-too-long', { most: LONGEST_NAME });
  if (!place) throw new Problem('file-damaged');
  return unpacked(bytes, place);
}

/**
 * What a file that was dropped somewhere holds, by what it is: many documents (see `manyIn`), or undefined for one that is
 * a document by itself, or nothing that can be read.
 * @throws Problem what `manyIn` throws
 */
export function manyDropped(name: string, bytes: Uint8Array): readonly OneOfMany[] | undefined {
  if (isZip(bytes) ? !isFolder(bytes) : !/\.(?:jsonl|ndjson|csv|tsv)$/i.test(name)) return undefined;
  return isTimedTable(name, bytes) ? undefined : manyIn(bytes);
}

/** Whether it is no document that is packed, as those of offices are. */
function isFolder(bytes: Uint8Array): boolean {
  try {
    demandFolder(bytes);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** @throws Problem `many-none` for a document that is packed, and what opening it throws */
function demandFolder(bytes: Uint8Array): void {
  try {
    kindOf(bytes);
  } catch (error) {
    if (error instanceof Problem && error.code === 'file-unsupported' && error.params.kind === 'zip') return;
    throw error;
  }
  throw new Problem('many-none');
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** What programs leave in folders beside what people put there. */
const LEFT_BEHIND = /(?:^|[/\\])(?:\.(?!\.?[/\\])|~\$|__MACOSX[/\\]|Thumbs\.db$|desktop\.ini$)/i;

function filesOf(bytes: Uint8Array): OneOfMany[] {
  demandFolder(bytes);
  return [...openZip(bytes).places.keys()]
    .filter((name) => !/[/\\]$/.test(name) && !LEFT_BEHIND.test(name))
    .sort()
    .map((name) => ({ name, given: undefined }));
}

/** What a text of data or of a table holds. @throws Problem `many-no-text` where nothing in it is known to be a text */
function given(text: string, columns: Columns): OneOfMany[] {
  const items = /^\s{0,100}[[{]/.test(text.slice(0, 101)) ? dataOf(text) : tableOf(text, columns);
  const { named, said } = items;
  if (named.length > 0 && !named.some(({ given }) => given && ('text' in given || 'damaged' in given)))
    throw new Problem('many-no-text', { columns: excerpt(said.filter(Boolean).join(', '), 200) });
  return named;
}

interface Many {
  readonly named: OneOfMany[];
  /** What it calls what it holds. */
  readonly said: readonly string[];
}

function tableOf(text: string, columns: Columns): Many {
  const [head, ...rows] = rowsOf(text);
  const said = (head?.cells ?? []).map((name) => name.trim());
  const place = placesOf(said, columns);
  const named = rows.map(({ line, cells, written }) =>
    cells
      ? nameOf(cleaned(FIELDS.map((field) => [field, cells[place.get(field) ?? -1]])), line)
      : nameOf(DAMAGED, line, written),
  );
  return { named, said };
}

/** A list, also one in an object; an object by itself; or one in each line. */
function dataOf(text: string): Many {
  const whole = parsed(text);
  const list = whole === undefined ? undefined : Array.isArray(whole) ? whole : (listIn(whole) ?? [whole]);
  const named = list
    ? list.map((one, i) => nameOf(givenBy(one), i + 1, beginningOf(one)))
    : text
        .split('\n')
        .map((line, i) => ({ line: line.trim(), n: i + 1 }))
        .filter(({ line }) => /[^[\],]/.test(line))
        .map(({ line, n }) => nameOf(givenIn(line), n, line));
  const first: unknown = list?.[0] ?? parsed(text.trim().split('\n', 1)[0] ?? '');
  return { named, said: typeof first === 'object' && first !== null ? Object.keys(first) : [] };
}

/** A line of a list, or one by itself: without what begins, parts and ends a list. */
function givenIn(line: string): Given | typeof DAMAGED {
  const value = parsed(line) ?? parsed(line.replace(/^\[/, '').replace(/\]?,?$/, ''));
  return value === undefined ? DAMAGED : givenBy(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return undefined;
  }
}

/** How one of a list is written, without what it holds in turn, which may be as deep as it likes. */
function beginningOf(one: unknown): string {
  const isFlat = (inner: unknown) => typeof inner !== 'object';
  if (isFlat(one)) return JSON.stringify(one).slice(0, 200);
  return JSON.stringify(Object.fromEntries(Object.entries(one ?? {}).filter(([, inner]) => isFlat(inner)))).slice(
    0,
    200,
  );
}

/** The list in an object without a text of its own whose entries have texts: {"articles": [{"text": …}]}. */
const listIn = (value: unknown): unknown[] | undefined =>
  typeof value === 'object' && value !== null && !('text' in givenBy(value))
    ? Object.values(value).find(
        (list): list is unknown[] => Array.isArray(list) && list.slice(0, 20).some((one) => 'text' in givenBy(one)),
      )
    : undefined;

/** What has no fields has nothing in it, and is told so when it is brought in. */
const givenBy = (value: unknown): Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? cleaned(
        Object.entries(value).flatMap(([key, inner]) => {
          const field = fieldOf(key);
          return field ? [[field, wordsOf(inner, field)] as const] : [];
        }),
      )
    : {};

/** Words; of a list those of all; of somebody the name; what systems for pages write around them: {"rendered": …}. */
function wordsOf(value: unknown, field: Field): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return field === 'publishedAt' ? dayOf(value) : undefined;
  if (Array.isArray(value))
    return value
      .slice(0, 10)
      .map((one) => (Array.isArray(one) ? undefined : wordsOf(one, field)))
      .filter(Boolean)
      .join(field === 'text' ? '\n' : ', ');
  if (typeof value !== 'object' || value === null) return undefined;
  const { rendered, name, value: inner } = value as Record<string, unknown>;
  return [rendered, name, inner].find((one): one is string => typeof one === 'string');
}

/** Of seconds or thousandths since 1970. */
function dayOf(count: number): string | undefined {
  const day = new Date(Math.abs(count) < 1e11 ? count * 1000 : count);
  return Number.isNaN(day.getTime()) ? undefined : day.toISOString();
}

/** What is written as for a page. */
const MARKED = /&(?:[a-z]{2,8}|#\w{2,6});|<\/?[a-z]/i;

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
    } else given[field] ??= field === 'title' && MARKED.test(said) ? lineOfHtml(said) : said;
  }
  if (written === undefined) return given;
  const language = given.language ?? detectLanguage(`${given.title ?? ''} ${given.text ?? ''}`, 'en');
  // The day as it is written there, whatever the zone.
  const day = readDate(written, language) ?? momentOf(written, language);
  return day ? { ...given, publishedAt: day.toISOString().slice(0, 10) } : given;
}

/** Called by its line and title; one that has none by how the line begins, so that it can be found and mended. */
const nameOf = (given: Given | typeof DAMAGED, line: number, written = ''): OneOfMany => ({
  name: `${line}: ${(('damaged' in given ? undefined : (given.title ?? given.text)) ?? written).trim().split('\n', 1)[0]?.slice(0, 200).toWellFormed() ?? ''}`,
  given,
});

import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Problem } from '@/lib/problem';
import { guessEncoding } from './eight-bit';

/** Where a part of a zip stands, and how it is packed: enough to unpack it without reading the list again. */
export interface Place {
  /** Of what stands before its bytes, and repeats its name. */
  readonly at: number;
  /** In bytes: as it is packed, and as the file says that it is otherwise. */
  readonly packed: number;
  readonly size: number;
  /** Of its bytes, as CRC-32. */
  readonly sum: number;
  readonly method: number;
  readonly encrypted: boolean;
}

interface Listed {
  readonly name: Uint8Array;
  readonly isUtf8: boolean;
  readonly place: Place;
}

const [END, END_64, WHERE_END_64, PART] = [0x0605_4b50, 0x0606_4b50, 0x0706_4b50, 0x0201_4b50];
/** In bytes: so near the end the list’s own end stands; how long that is, what tells the larger one, and what a part says before its name. */
const [NEAR_END, END_SIZE, WHERE_64_SIZE, BEFORE_NAME] = [65_557, 22, 20, 46];
/** So many parts no file has that anybody packed: of more the list is not read. */
const MOST_PARTS = 30_000;
/** What stands for a number that is too large for its place. */
const ELSEWHERE = 0xffff_ffff;

/**
 * The list at the end of a zip: its parts, by their names as people wrote them.
 * @throws Problem `file-damaged`, or `file-bomb` for more parts than any file has
 */
export function listOfParts(bytes: Uint8Array): { readonly name: string; readonly place: Place }[] {
  const parts = read(bytes);
  const foreign = Buffer.concat(parts.filter((part) => !part.isUtf8).map(({ name }) => name));
  const encoding = foreign.length > 0 ? encodingOf(foreign) : 'utf-8';
  return parts.map(({ name, isUtf8, place }) => ({
    name: isUtf8 ? Buffer.from(name).toString() : iconv.decode(Buffer.from(name), encoding),
    place,
  }));
}

/** Of names that are no UTF-8: what DOS wrote, where that gives letters as they are spelt, else what the letters look like. */
function encodingOf(names: Buffer): string {
  const letters = iconv.decode(names, 'cp437').match(/\P{ASCII}/gu) ?? [];
  const spelt = letters.filter((letter) => /[äöüßÄÖÜéèêëàâîïôûùçÇÉæÆåÅñÑáíóú]/.test(letter)).length;
  return spelt * 10 >= letters.length * 9 ? 'cp437' : guessEncoding(names).encoding;
}

function read(bytes: Uint8Array): Listed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { from, count } = whereListStands(view);
    if (count > MOST_PARTS) throw new Problem('file-bomb');
    const parts: Listed[] = [];
    let at = from;
    for (let n = 0; n < count; n++) {
      if (view.getUint32(at, true) !== PART) throw new Problem('file-damaged');
      const start = at + BEFORE_NAME;
      const length = view.getUint16(at + 28, true);
      const flags = view.getUint16(at + 8, true);
      const name = bytes.subarray(start, start + length);
      parts.push({ name, isUtf8: (flags & 0x800) !== 0 || isUtf8(name), place: placeOf(view, at, flags) });
      at = start + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return parts;
  } catch (error) {
    // What is cut off is read beyond its end.
    throw error instanceof RangeError ? new Problem('file-damaged') : error;
  }
}

function whereListStands(view: DataView): { from: number; count: number } {
  let end = view.byteLength - END_SIZE;
  const nearest = Math.max(0, view.byteLength - NEAR_END);
  while (end >= nearest && view.getUint32(end, true) !== END) end--;
  if (end < nearest) throw new Problem('file-damaged');
  const told = end - WHERE_64_SIZE;
  if (told >= 0 && view.getUint32(told, true) === WHERE_END_64) {
    const large = long(view, told + 8);
    if (view.getUint32(large, true) === END_64) return { from: long(view, large + 48), count: long(view, large + 32) };
  }
  return { from: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

function placeOf(view: DataView, part: number, flags: number): Place {
  const sizes = [24, 20, 42].map((field) => view.getUint32(part + field, true));
  const extra = part + BEFORE_NAME + view.getUint16(part + 28, true);
  let more = largeNumbers(view, extra, extra + view.getUint16(part + 30, true));
  const [size, packed, at] = sizes.map((number) => {
    if (number !== ELSEWHERE || more === undefined) return number;
    const value = long(view, more);
    more += 8;
    return value;
  }) as [number, number, number];
  const [method, sum] = [view.getUint16(part + 10, true), view.getUint32(part + 16, true)];
  return { at, packed, size, sum, method, encrypted: (flags & 1) !== 0 };
}

/** Where the numbers of a part stand that are too large for their places. */
function largeNumbers(view: DataView, from: number, to: number): number | undefined {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return undefined;
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

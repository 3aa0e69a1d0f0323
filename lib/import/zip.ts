import { crc32, inflateRawSync } from 'node:zlib';
import { Problem } from '@/lib/problem';
import { listOfParts, type Place } from './zip-list';

/** A packed file: what is in it, and its parts as they are asked for. */
export interface Zip {
  /** Where each part stands. */
  readonly places: ReadonlyMap<string, Place>;
  /**
   * The bytes of a part; undefined where there is none. @throws what `unpacked` throws, and `file-damaged` where two parts
   * are called so: programs differ in which they show
   */
  readonly part: (name: string) => Uint8Array | undefined;
}

/** In bytes: of all parts as the file declares them, pictures among them; and of one that is read. */
const [MOST_IN_ALL, MOST_READ] = [512 * 1024 * 1024, 48 * 1024 * 1024];
/** What is larger than this and packs better than this is made to fill a memory, not to be read. */
const [LARGE, SUSPICIOUS] = [10 * 1024 * 1024, 500];

/**
 * Opens a zip without unpacking anything. Of parts of one name each has its own: a.txt, a (2).txt.
 * @throws Problem `file-damaged` (cut off, or not a zip), `file-encrypted`, or `file-bomb` by what it says of its parts
 */
export function openZip(bytes: Uint8Array): Zip {
  const listed = listOfParts(bytes);
  let all = 0;
  for (const { place } of listed) {
    all += place.size;
    const packsTooWell = place.size > LARGE && place.size / Math.max(1, place.packed) > SUSPICIOUS;
    if (all > MOST_IN_ALL || packsTooWell) throw new Problem('file-bomb');
  }
  // Of the first part: its general flags, of which the lowest says that a password is needed.
  if (bytes[0] === 0x50 && ((bytes[6] as number) & 1) === 1) throw new Problem('file-encrypted');
  const places = byOwnNames(listed);
  const known = new Map<string, Place | 'twice'>();
  for (const { name, place } of listed) known.set(plain(name), known.has(plain(name)) ? 'twice' : place);
  return {
    places,
    part: (name) => {
      const place = known.get(plain(name));
      if (place === 'twice') throw new Problem('file-damaged');
      return place && unpacked(bytes, place);
    },
  };
}

/** A part of a zip, as it was packed. @throws Problem `file-damaged`, `file-encrypted` or `file-bomb` */
export function unpacked(bytes: Uint8Array, { at, packed, size, sum, method, encrypted }: Place): Uint8Array {
  if (encrypted) throw new Problem('file-encrypted');
  if (size > MOST_READ) throw new Problem('file-bomb');
  const from = at + 30 + twoBytes(bytes, at + 26) + twoBytes(bytes, at + 28);
  const part = inflated(bytes.subarray(from, from + packed), method, size);
  if (part?.length !== size || crc32(part) !== sum) throw new Problem('file-damaged');
  return part;
}

/** Never longer than it is said to be. */
function inflated(stored: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return stored.slice();
  try {
    return method === 8 ? inflateRawSync(stored, { maxOutputLength: Math.max(1, size) }) : undefined;
  } catch {
    return undefined;
  }
}

const twoBytes = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

/** Each by a name that no other has: a number is put to the second of a name, and no part is called so already. */
function byOwnNames(listed: ReturnType<typeof listOfParts>): Map<string, Place> {
  const said = new Set(listed.map(({ name }) => name));
  const times = new Map<string, number>();
  const places = new Map<string, Place>();
  for (const { name, place } of listed) {
    let n = times.get(name) ?? 0;
    let own: string;
    do {
      n++;
      own = n > 1 ? numbered(name, n) : name;
    } while (n > 1 && (said.has(own) || places.has(own)));
    times.set(name, n);
    places.set(own, place);
  }
  return places;
}

const numbered = (name: string, n: number): string => {
  const ending = /\.[^./\\]{1,20}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, name.length - ending.length)} (${n})${ending}`;
};

/** Office knows parts by their names without regard to capitals, and some programs write folders as Windows does. */
const plain = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

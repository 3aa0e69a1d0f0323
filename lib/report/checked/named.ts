import { inflateRawSync } from 'node:zlib';
import { Unzip, UnzipPassThrough } from 'fflate';

/** What a file says of the report that it is: digests that stand in it, and texts by their ids. */
export interface Named {
  readonly digests: readonly string[];
  readonly revisions: readonly string[];
}

/** So many digests and ids are looked at. */
const MOST = 100;
/** In bytes: so much of what is packed in an office file is opened, whatever it says of its size; of so many parts. */
const UNPACKED = 20 * 1024 * 1024;
const MOST_PARTS = 10_000;
/** In bytes: so much of a file is looked through at once. */
const STEP = 64 * 1024;
/** Those of Word and Excel, and of what LibreOffice makes of them. */
const PARTS =
  /^(?:word\/(?:document|comments|footer\d?)|xl\/(?:sharedStrings|worksheets\/sheet\d)|docProps\/\w+|content|meta)\.xml$/;

/** Looks in the bytes of any file for what names a report of ours, in time that grows with its length. */
export function namedIn(bytes: Uint8Array): Named {
  const text = isZip(bytes) ? unpacked(bytes) : letters(withoutNul(bytes));
  return {
    digests: some(text, /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g),
    revisions: some(text, /"revision":\s{0,20}\{\s{0,20}"id":\s{0,5}"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g),
  };
}

const letters = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** A table may be saved as UTF-16: what we look for is told without the other half of each letter. */
function withoutNul(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0)) return bytes;
  const left = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) left[length++] = bytes[i] as number;
  return left.subarray(0, length);
}

const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;

/** Gives what is packed as it is: it is unpacked within a limit, which the library does not know. */
class Packed extends UnzipPassThrough {
  static override compression = 8;
}

/**
 * The parts of an office file that hold words, as far as they are not too large; nothing of what is no such file. They
 * are taken as they follow each other: a list of parts may name the same bytes any number of times.
 */
function unpacked(bytes: Uint8Array): string {
  const open: string[] = [];
  let left = UNPACKED;
  let parts = 0;
  const zip = new Unzip((part) => {
    if (++parts > MOST_PARTS) throw new RangeError('too many parts');
    if (!PARTS.test(part.name)) return;
    const chunks: Uint8Array[] = [];
    part.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      chunks.push(chunk);
      if (!isLast) return;
      const packed = Buffer.concat(chunks);
      const words = part.compression === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
      left -= words.length;
      if (left <= 0) throw new RangeError('too large');
      open.push(letters(words));
    };
    part.start();
  });
  zip.register(Packed);
  try {
    for (let at = 0; at < bytes.length; at += STEP) zip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    // Cut short, only begins like one, or is made to fill a memory: what was found until then is told.
  }
  return open.join('\n');
}

function some(text: string, what: RegExp): string[] {
  const found = new Set<string>();
  for (const [whole, part] of text.matchAll(what)) {
    found.add(part ?? whole);
    if (found.size >= MOST) break;
  }
  return [...found];
}

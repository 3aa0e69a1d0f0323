import { constants, inflateSync } from 'node:zlib';
import { Problem } from '@/lib/problem';

const MB = 1024 * 1024;
/** What one packed part of a file may unpack to, and all of them: far more than any document's. Pictures are larger, and not unpacked later. */
export const LARGEST = 64 * MB;
const [LARGEST_PICTURE, ALL] = [256 * MB, 400 * MB];
/** In bytes: so much of what a part says of itself is looked at. */
const HEAD = 400;

/**
 * Unpacks the parts of a PDF, one after the other, to see how large they are before pdf.js holds them.
 * @throws Problem `file-bomb`
 */
export function checkUnpacked(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let all = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    let start = at + 6;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    // What the usual packing begins with; anything else grows little, or is unpacked by nobody.
    const [first, second] = [file[start] ?? 0, file[start + 1] ?? 0];
    if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) continue;
    const next = file.indexOf('endstream', start);
    const end = next < 0 ? file.length : next;
    const picture =
      file
        .subarray(Math.max(0, at - HEAD), at)
        .toString('latin1')
        .lastIndexOf('/Image') >= 0;
    const size = sizeOf(file.subarray(start, end), picture ? LARGEST_PICTURE : LARGEST);
    if (!picture) all += size;
    if (all > ALL) throw new Problem('file-bomb');
    at = end;
  }
}

/** What a part unpacks to, as far as it is whole. @throws Problem `file-bomb` */
function sizeOf(packed: Uint8Array, most: number): number {
  // Packing makes nothing more than a thousand times smaller.
  if (packed.length * 1100 < 1 * MB) return 0;
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Problem('file-bomb');
    return 0; // Damaged, or encrypted: pdf.js finds its own way.
  }
}

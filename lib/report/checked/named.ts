import { strFromU8, unzipSync } from 'fflate';

/** What a file says of the report that it is: digests that stand in it, and texts by their ids. */
export interface Named {
  readonly digests: readonly string[];
  readonly revisions: readonly string[];
}

/** So many digests and ids are looked at. */
const MOST = 100;
/** In bytes: so much of what is packed in an office file is opened. */
const UNPACKED = 20 * 1024 * 1024;
const PARTS =
  /^(?:word\/(?:document|comments|footer\d?)|xl\/(?:sharedStrings|worksheets\/sheet\d)|docProps\/\w+)\.xml$/;

/** Looks in the bytes of any file for what names a report of ours, in time that grows with its length. */
export function namedIn(bytes: Uint8Array): Named {
  const text = isZip(bytes) ? unpacked(bytes) : strFromU8(bytes, true);
  return {
    digests: some(text, /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g),
    revisions: some(text, /"revision":\s{0,20}\{\s{0,20}"id":\s{0,5}"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g),
  };
}

const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;

/** The parts of an office file that hold words, as far as they are not too large; nothing of what is no such file. */
function unpacked(bytes: Uint8Array): string {
  let left = UNPACKED;
  const fits = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!PARTS.test(name) || originalSize > left) return false;
    left -= originalSize;
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter: fits });
    return Object.values(parts)
      .map((part) => strFromU8(part, true))
      .join('\n');
  } catch {
    // Cut short, or only begins like one.
    return '';
  }
}

function some(text: string, what: RegExp): string[] {
  const found = new Set<string>();
  for (const [whole, part] of text.matchAll(what)) {
    found.add(part ?? whole);
    if (found.size >= MOST) break;
  }
  return [...found];
}

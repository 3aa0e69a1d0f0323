import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { guessEncoding } from './eight-bit';

/** What the list at the end of a zip says of a part, beside what its library tells. */
interface Listed {
  readonly name: Uint8Array;
  readonly flags: number;
}

/** Its name is UTF-8; a password is needed. */
const [IS_UTF8, IS_ENCRYPTED] = [0x800, 1];
const [END, PART] = [0x0605_4b50, 0x0201_4b50];
/** In bytes: so near the end the list’s own end stands, and so long is what a part says before its name. */
const [NEAR_END, BEFORE_NAME] = [65_557, 46];

/** Names of parts as people wrote them, and whether a password is needed for each, in the order of the list; undefined where there is none. */
export function listedIn(bytes: Uint8Array): { readonly name: string; readonly encrypted: boolean }[] | undefined {
  const parts = partsIn(bytes);
  if (!parts) return undefined;
  const foreign = Buffer.concat(
    parts.filter(({ flags, name }) => !(flags & IS_UTF8) && !isUtf8(name)).map(({ name }) => name),
  );
  const encoding = foreign.length > 0 ? encodingOf(foreign) : 'utf-8';
  return parts.map(({ name, flags }) => ({
    name: flags & IS_UTF8 || isUtf8(name) ? Buffer.from(name).toString() : iconv.decode(Buffer.from(name), encoding),
    encrypted: (flags & IS_ENCRYPTED) !== 0,
  }));
}

/** Of names that are no UTF-8: what DOS wrote, where that gives letters as they are spelt, else what the letters look like. */
function encodingOf(names: Buffer): string {
  const letters = iconv.decode(names, 'cp437').match(/\P{ASCII}/gu) ?? [];
  const spelt = letters.filter((letter) => /[äöüßÄÖÜéèêëàâîïôûùçÇÉæÆåÅñÑáíóú]/.test(letter)).length;
  return spelt * 10 >= letters.length * 9 ? 'cp437' : guessEncoding(names).encoding;
}

function partsIn(bytes: Uint8Array): Listed[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - NEAR_END) && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return undefined;
  const parts: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + BEFORE_NAME <= bytes.length && view.getUint32(at, true) === PART) {
    const length = view.getUint16(at + 28, true);
    const start = at + BEFORE_NAME;
    parts.push({ name: bytes.subarray(start, start + length), flags: view.getUint16(at + 8, true) });
    at = start + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

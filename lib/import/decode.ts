import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { Problem } from '@/lib/problem';
import { MAX_BYTES } from './limits';

/**
 * Bytes of a text file → its text. Reads UTF-8, UTF-16 with or without a byte order mark, and the
 * 8-bit encodings of Arabic and Western desks (windows-1256, ISO-8859-6, windows-1252 …).
 * @throws Problem `file-too-large`, `file-binary` or `file-encoding` (UTF-8 with damage, at which byte)
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES)
    throw new Problem('file-too-large', { size: megabytes(bytes.length), most: megabytes(MAX_BYTES) });
  const encoding = markOf(bytes) ?? utf16WithoutMark(bytes);
  if (encoding) return read(bytes, encoding);
  if (isBinary(bytes)) throw new Problem('file-binary');
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const damage = damagedUtf8(bytes);
  if (damage !== undefined) throw new Problem('file-encoding', { at: damage + 1 });
  return read(bytes, legacyEncoding(bytes));
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Text of any script in UTF-16 has spaces, digits and line ends whose high byte is zero, all on one side. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const length = Math.min(bytes.length, 4096);
  const spaces = { le: 0, be: 0, zeros: 0, plain: 0 };
  for (let i = 0; i + 1 < length; i += 2) {
    const [a, b] = [bytes[i] as number, bytes[i + 1] as number];
    const plain = (n: number) => n === 0x20 || n === 0x0a || n === 0x0d || (n > 0x20 && n < 0x7f);
    if (b === 0 && plain(a)) spaces.le++;
    if (a === 0 && plain(b)) spaces.be++;
    if (a === 0 && b === 0) spaces.zeros++;
    // Arabic letters in UTF-16 stand in the block with high byte 6.
    if (b === 6) spaces.le += 0.2;
    if (a === 6) spaces.be += 0.2;
  }
  const units = length / 2;
  if (spaces.zeros > 0) return undefined;
  if (spaces.le > units * 0.15 && spaces.le > spaces.be * 8 && hasZero(bytes, length)) return 'utf-16le';
  if (spaces.be > units * 0.15 && spaces.be > spaces.le * 8 && hasZero(bytes, length)) return 'utf-16be';
  return undefined;
}

const hasZero = (bytes: Uint8Array, length: number): boolean => bytes.subarray(0, length).includes(0);

/** NUL, or more than a few control characters, in what should be text. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const b = bytes[i] as number;
    if (b === 0) return true;
    if (b < 9 || (b > 13 && b < 32 && b !== 27)) controls++;
  }
  return controls > length / 100;
}

/** The first bad byte of what is UTF-8 but for some damage; undefined for another encoding. */
function damagedUtf8(bytes: Uint8Array): number | undefined {
  let good = 0;
  let bad = 0;
  let first: number | undefined;
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i] as number;
    const more = b < 0x80 ? 0 : b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : -1;
    let whole = more >= 0;
    for (let k = 1; k <= more; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) whole = false;
    if (!whole) {
      bad++;
      first ??= i;
      i++;
    } else {
      if (more > 0) good++;
      i += more + 1;
    }
  }
  return good >= 4 && good > bad * 2 ? first : undefined;
}

function legacyEncoding(bytes: Uint8Array): string {
  // Without any letter of the upper half, all of them read alike.
  const guesses = analyse(bytes.subarray(0, 65_536)).map((g) => g.name.toLowerCase());
  const known = guesses.find((name) =>
    /^(?:windows-125\d|iso-8859-\d+|koi8-r|shift_jis|gb18030|big5|euc-[jk][pr])$/.test(name),
  );
  return arabicShare(bytes) > 0.5 ? 'windows-1256' : (known ?? 'windows-1252');
}

/** How much of the upper half, read as windows-1256, is Arabic letters. */
function arabicShare(bytes: Uint8Array): number {
  const upper = bytes.filter((b) => b >= 0x80).subarray(0, 4096);
  if (upper.length < 4) return 0;
  // Long runs of upper-half bytes are words of another script; French and German have single ones.
  let runs = 0;
  let inRun = 0;
  for (const b of bytes.subarray(0, 16_384)) {
    if (b >= 0x80) inRun++;
    else {
      if (inRun >= 3) runs += inRun;
      inRun = 0;
    }
  }
  const text = new TextDecoder('windows-1256').decode(upper);
  const letters = text.match(/[\u0621-\u064a]/g)?.length ?? 0;
  return runs > upper.length / 3 ? letters / text.length : 0;
}

const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10;

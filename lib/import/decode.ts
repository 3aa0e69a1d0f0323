import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Problem } from '@/lib/problem';
import { decodeEightBit, guessEncoding } from './eight-bit';
import { mediaOf } from './media';
import { unmarkedUnicode } from './unmarked-unicode';
import type { Warning } from './warning';

/** The text of a file, and what should be looked at in it. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/**
 * Bytes of a text file → its text. Reads UTF-8, UTF-16 and UTF-32 with or without a byte order mark, and the
 * 8-bit encodings of Arabic and Western desks (windows-1256, ISO-8859-6, windows-1252, the Mac's …), which
 * are told apart by what their texts look like. What a page declares is believed where its bytes allow it.
 * @param said the encoding that its host named, where the file itself names none
 * @throws Problem `file-recording`, `file-binary` or `file-encoding` (UTF-8 with damage, at which byte)
 */
export function decode(bytes: Uint8Array, said?: string): Decoded {
  const unicode = markOf(bytes) ?? unmarkedUnicode(bytes);
  if (unicode) return withLosses(decodeUnicode(bytes, unicode), []);
  if (isBinary(bytes)) throw new Problem(mediaOf(bytes) ? 'file-recording' : 'file-binary');
  if (isUtf8(bytes)) return withLosses(new TextDecoder('utf-8').decode(bytes), []);
  const damage = damagedUtf8(bytes);
  if (damage !== undefined) throw new Problem('file-encoding', { at: damage + 1 });

  const declared = declaredEncoding(bytes) ?? (said && (MEANT[said] ?? said));
  const known = declared !== undefined && !declared.startsWith('utf') && iconv.encodingExists(declared);
  const { encoding, certain } = guessEncoding(bytes, known ? declared : undefined);
  const warning: Warning | undefined =
    declared !== undefined && declared !== encoding
      ? { code: 'encoding-contradicted', params: { declared, encoding } }
      : certain
        ? undefined
        : { code: 'encoding-guessed', params: { encoding } };
  return withLosses(decodeEightBit(bytes, encoding), warning ? [warning] : []);
}

function withLosses(text: string, warnings: readonly Warning[]): Decoded {
  let n = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) n++;
  return { text, warnings: n > 0 ? [...warnings, { code: 'characters-lost', params: { n } }] : warnings };
}

/** The platform's own decoder tells a unit that is cut off; of UTF-32 it knows nothing. */
const decodeUnicode = (bytes: Uint8Array, encoding: string): string =>
  encoding.startsWith('utf-32') ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes);

function markOf(bytes: Uint8Array): string | undefined {
  const begins = (...mark: number[]) => mark.every((b, i) => bytes[i] === b);
  if (begins(0xff, 0xfe, 0, 0) && bytes.length % 4 === 0) return 'utf-32le';
  if (begins(0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (begins(0xff, 0xfe)) return 'utf-16le';
  if (begins(0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

/** Other programs' files that begin like text. */
const BEGINNINGS = /^(?:%PDF-|\{\\rtf|%!PS|GIF8|II\*|Rar!)/;

/** NUL, or more than a few control characters, in what should be text. */
function isBinary(bytes: Uint8Array): boolean {
  if (BEGINNINGS.test(String.fromCharCode(...bytes.subarray(0, 8)))) return true;
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

/** The encodings that pages call by names of others (https://encoding.spec.whatwg.org/#names-and-labels). */
const MEANT: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  macintosh: 'macroman',
  'x-mac-roman': 'macroman',
  'x-mac-arabic': 'macarabic',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};

/** What a page says of itself in its first 4,096 bytes: <meta charset>, <?xml encoding>. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = iconv.decode(bytes.subarray(0, 4096), 'latin1');
  const said =
    /<meta[^<>]{0,200}charset\s*=\s*(?:["']\s*)?([\w-]{3,20})/i.exec(head)?.[1] ??
    /^<\?xml[^<>]{0,100}encoding\s*=\s*["']([\w-]{3,20})/i.exec(head)?.[1];
  const name = said?.toLowerCase();
  return name && (MEANT[name] ?? name);
}

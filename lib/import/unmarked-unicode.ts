/** In code units of the encoding. */
const SAMPLE = 4096;

/** What texts of the newsrooms' scripts are made of: Latin, Greek, Cyrillic, Hebrew, Arabic, their punctuation and line ends. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0xa0 && unit < 0x250) ||
  (unit >= 0x370 && unit < 0x900) ||
  (unit >= 0x2000 && unit < 0x20d0) ||
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  unit === 0xfeff;

/**
 * UTF-16 or UTF-32 without a byte order mark: read the right way round, nearly all units are letters and
 * punctuation of a few scripts; read any other way, next to none are. Undefined for other encodings.
 */
export function unmarkedUnicode(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 8 && bytes.length % 4 === 0) {
    if (share(bytes.length / 4, (i) => view.getUint32(i * 4, true)) > 0.95) return 'utf-32le';
    if (share(bytes.length / 4, (i) => view.getUint32(i * 4, false)) > 0.95) return 'utf-32be';
  }
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const le = share(bytes.length / 2, (i) => view.getUint16(i * 2, true));
  const be = share(bytes.length / 2, (i) => view.getUint16(i * 2, false));
  if (le > 0.95 && be < 0.5) return 'utf-16le';
  if (be > 0.95 && le < 0.5) return 'utf-16be';
  return undefined;
}

function share(length: number, unitAt: (i: number) => number): number {
  const units = Math.min(length, SAMPLE);
  let plain = 0;
  for (let i = 0; i < units; i++) if (isPlain(unitAt(i))) plain++;
  return plain / units;
}

import iconv from 'iconv-lite';

/** The encodings of fonts, by \fcharset; fonts of 0 and 1 have the document's. */
const OF_CHARSET: Record<number, string> = {
  77: 'macroman',
  84: 'macarabic',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'cp1253',
  162: 'cp1254',
  163: 'cp1258',
  177: 'cp1255',
  178: 'cp1256',
  179: 'cp1256',
  180: 'cp1256',
  181: 'cp1255',
  186: 'cp1257',
  204: 'cp1251',
  222: 'cp874',
  238: 'cp1250',
  255: 'cp437',
};

export const encodingOfCharset = (charset: number): string | undefined => OF_CHARSET[charset];

/** The document's own, by \ansicpg, \mac, \pc, \pca. */
export function encodingOfPage(page: number): string {
  if (page === 65001) return 'utf8';
  if (page === 10000) return 'macroman';
  if (page === 10004) return 'macarabic';
  return iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'cp1252';
}

/** Whether a byte is the first of two that are one letter. */
export const isFirstOfTwo = (byte: number, encoding: string): boolean =>
  byte > 0x80 && byte < 0xff && OF_TWO.has(encoding) && !(encoding === 'cp932' && byte >= 0xa0 && byte < 0xe0);

const OF_TWO = new Set(['cp932', 'cp936', 'cp949', 'cp950']);

export const decodeAs = (bytes: readonly number[], encoding: string): string =>
  iconv.decode(Buffer.from(bytes), encoding);

/** Some programs write their letters as they are. What they say of the encoding is not true then. */
export function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** In bytes: so near its end the last part of a .zip and of a PDF begins. */
const [ZIP_END, PDF_END] = [65_557, 4096];
/** What ends a text that somebody wrote to its end: a line, a sentence, a quotation, a tag, data. */
const ENDS_TEXT = /[\n\r.!?…؟۔:"'”’»“)\]}>]$/u;

/**
 * Whether a file ends as files of its kind do. One that does not may still be written: its other half is to come. What
 * has no end of its own (a text whose last line is open) counts as half too.
 */
export function endsWhole(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK')) return latin1(bytes.subarray(-ZIP_END)).includes('PK\x05\x06');
  if (head.includes('%PDF-')) return latin1(bytes.subarray(-PDF_END)).includes('%%EOF');
  const tail = new TextDecoder(utf16Of(bytes)).decode(bytes.subarray(-256 - (bytes.length % 2)));
  const end = tail.replaceAll('\0', '').trimEnd();
  if (head.startsWith('{\\rtf')) return end.endsWith('}');
  if (/^[\s\xef\xbb\xbf]{0,20}</.test(head)) return /(?:<\/[^<>]{1,100}|--|\/)>$/.test(end);
  if (/^[\s\xef\xbb\xbf]{0,20}[[{]/.test(head)) return /[\]}]$/.test(end);
  return ENDS_TEXT.test(tail.replace(/[ \t\0]{1,100}$/, ''));
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const utf16Of = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

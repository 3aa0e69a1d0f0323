import { Problem } from '@/lib/problem';

/** What an RTF file is made of. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  /** \word123, \~ and other marks; without a number `value` is undefined. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** Bytes of text, in the encoding that holds there. */
  | { readonly kind: 'byte'; readonly byte: number; readonly escaped: boolean };

const [OPEN, CLOSE, ESCAPE, SPACE, QUOTE, STAR, MINUS] = [0x7b, 0x7d, 0x5c, 0x20, 0x27, 0x2a, 0x2d];
const isLetter = (b: number | undefined) => b !== undefined && ((b >= 0x61 && b <= 0x7a) || (b >= 0x41 && b <= 0x5a));
const isDigit = (b: number | undefined) => b !== undefined && b >= 0x30 && b <= 0x39;
/** No word of the format is longer, nor any number. */
const LONGEST = 32;
const MOST_DEEP = 500;

/**
 * Cuts an RTF file into tokens, in one pass.
 * @param isHalf whether a byte is the first of two that are one letter, where it stands
 * @throws Problem `file-damaged` where it ends before its last brace, `file-too-deep`
 */
export function* tokensOf(bytes: Uint8Array, isHalf: (byte: number) => boolean = () => false): Generator<Token> {
  let depth = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i++] as number;
    if (byte >= 0x80 && isOther(bytes, i) && isHalf(byte)) {
      yield { kind: 'byte', byte, escaped: false };
      yield { kind: 'byte', byte: bytes[i++] as number, escaped: false };
    } else if (byte === OPEN) {
      if (++depth > MOST_DEEP) throw new Problem('file-too-deep', { most: MOST_DEEP });
      yield { kind: 'open' };
      // Some programs forget the stroke before the star.
      if (bytes[i] === STAR && bytes[i + 1] === ESCAPE) {
        i++;
        yield { kind: 'word', word: '*', value: undefined };
      }
    } else if (byte === CLOSE) {
      yield { kind: 'close' };
      // What follows the last brace is no part of the file.
      if (--depth <= 0) return;
    } else if (byte === ESCAPE) {
      const next = bytes[i];
      if (next === QUOTE) {
        const code = Number.parseInt(String.fromCharCode(bytes[i + 1] ?? 0, bytes[i + 2] ?? 0), 16);
        i += 3;
        if (!Number.isNaN(code)) yield { kind: 'byte', byte: code, escaped: true };
      } else if (isLetter(next)) {
        const start = i;
        while (isLetter(bytes[i]) && i - start < LONGEST) i++;
        const word = ascii(bytes, start, i);
        const number = i;
        if (bytes[i] === MINUS) i++;
        while (isDigit(bytes[i]) && i - number < LONGEST) i++;
        const value = i > number ? Number.parseInt(ascii(bytes, number, i), 10) : undefined;
        if (bytes[i] === SPACE) i++;
        if (word === 'bin') i += Math.max(0, value ?? 0);
        else yield { kind: 'word', word, value: value === undefined || Number.isNaN(value) ? undefined : value };
      } else {
        i++;
        const mark = String.fromCharCode(next ?? 0);
        yield mark === '{' || mark === '}' || mark === '\\'
          ? { kind: 'byte', byte: next as number, escaped: false }
          : { kind: 'word', word: mark === '\r' || mark === '\n' ? 'par' : mark, value: undefined };
      }
    } else if (depth > 0 && (byte > 0x1f || byte === 0x09)) yield { kind: 'byte', byte, escaped: false };
  }
  throw new Problem('file-damaged');
}

/** Whether a brace or a stroke may be the other half of a letter: the stroke of a word is not. */
const isOther = (bytes: Uint8Array, i: number): boolean =>
  bytes[i] === OPEN || bytes[i] === CLOSE || (bytes[i] === ESCAPE && !isLetter(bytes[i + 1]) && bytes[i + 1] !== QUOTE);

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

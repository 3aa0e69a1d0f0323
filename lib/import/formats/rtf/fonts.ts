import { lettersOf, symbolOf } from '../symbols';
import { decodeAs, encodingOfCharset, encodingOfPage, isFirstOfTwo } from './encoding';

/** The fonts of a file: in which encoding each has its letters, and which draw symbols. */
export class Fonts {
  #page = 'cp1252';
  #usual = 0;
  readonly #encodings = new Map<number, string>();
  readonly #names = new Map<number, string>();
  readonly #ofSymbols = new Set<number>();
  readonly #western = new Set<number>();

  /** What the head of the file says of all of them. @returns whether the word does */
  ofAll(word: string, value: number | undefined): boolean {
    if (word === 'ansicpg') this.#page = encodingOfPage(value ?? 1252);
    else if (word === 'deff') this.#usual = value ?? 0;
    else if (PAGES.has(word)) this.#page = PAGES.get(word) as string;
    else return false;
    return true;
  }

  /** What their table says of one. */
  ofOne(font: number, word: string, value: number | undefined): void {
    const encoding =
      word === 'fcharset' ? encodingOfCharset(value ?? 0) : word === 'cpg' ? encodingOfPage(value ?? 1252) : undefined;
    if (encoding) this.#encodings.set(font, encoding);
    else if (word === 'fcharset' && value === 2) this.#ofSymbols.add(font);
    else if (word === 'fcharset' && value === 0) this.#western.add(font);
  }

  /** Goes on with the name of one. */
  name(font: number, words: string): void {
    this.#names.set(font, ((this.#names.get(font) ?? '') + words).slice(0, 100));
  }

  /** What bytes stand for in a font; below 0, in the usual one. */
  letters(bytes: readonly number[], font: number): string {
    if (!this.#ofSymbols.has(this.#known(font))) {
      const letters = decodeAs(bytes, this.#encodingOf(font));
      // A western font beside letters of two bytes: what is none of them is its own.
      return letters.includes('\ufffd') && this.#western.has(this.#known(font)) ? decodeAs(bytes, 'cp1252') : letters;
    }
    return bytes.map((byte) => symbolOf(this.#nameOf(font), byte.toString(16))).join('');
  }

  /** Whether a byte in a font is the first of two that are one letter. */
  isFirstOfTwo = (byte: number, font: number): boolean => isFirstOfTwo(byte, this.#encodingOf(font));

  /** A letter that is told by its number, which may be a code of a font of symbols. */
  letter = (letter: string, font: number): string => lettersOf(this.#nameOf(font), letter);

  #encodingOf = (font: number): string => this.#encodings.get(this.#known(font)) ?? this.#page;
  #known = (font: number): number => (font < 0 ? this.#usual : font);
  #nameOf = (font: number): string => (this.#names.get(this.#known(font)) ?? '').replace(';', '').trim();
}

const PAGES: ReadonlyMap<string, string> = new Map([
  ['mac', 'macroman'],
  ['pc', 'cp437'],
  ['pca', 'cp850'],
]);

/** Some programs write a symbol as a field that calls for it, and no result. */
export function symbolOfField(code: string): string {
  const [, number, font] = SYMBOL.exec(code) ?? [];
  return number && font ? symbolOf(font, Number(number).toString(16)) : '';
}

const SYMBOL = /^\s{0,9}SYMBOL\s{1,9}(\d{1,5})\s.{0,20}\\f\s{0,9}"([^"]{1,40})"/i;

/**
 * The class of every UTF-16 code unit, as one table lookup: what the scanners on hot paths ask.
 * Surrogates count as letters (emoji and rare scripts must not be cut in the middle).
 */
export const CharClass = { Other: 0, Space: 1, Newline: 2, Letter: 3, Mark: 4, Digit: 5, Terminator: 6 } as const;

let table: Uint8Array | undefined;

/** The table of classes, indexed by code unit; made on first use (about 15 ms). */
export function charClasses(): Uint8Array {
  if (table) return table;
  const classes = new Uint8Array(65536);
  const patterns: [RegExp, number][] = [
    [/[\p{L}\u0640]/u, CharClass.Letter],
    [/[\p{M}\u200c\u200d]/u, CharClass.Mark],
    [/\p{N}/u, CharClass.Digit],
    [/[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u, CharClass.Space],
    [/[.!?؟…۔]/u, CharClass.Terminator],
    [/[\n\r\u2028\u2029]/u, CharClass.Newline],
  ];
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      classes[code] = CharClass.Letter;
      continue;
    }
    const char = String.fromCharCode(code);
    for (const [pattern, value] of patterns) if (pattern.test(char)) classes[code] = value;
  }
  table = classes;
  return classes;
}

/**
 * How many words begin. They stand here once: run from its sources, a pattern of classes of letters is made anew wherever
 * a function holds one.
 */
export const BEGINS_CAPITAL = /^\p{Lu}/u;
export const BEGINS_SMALL = /^\p{Ll}/u;

/** Whether the code unit belongs to a word: a letter, a mark on one, or a digit. */
export function isWordUnit(code: number): boolean {
  const c = charClasses()[code] as number;
  return c >= CharClass.Letter && c <= CharClass.Digit;
}

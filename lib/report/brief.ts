/** In characters: so much of a quotation stands in a table. */
const LENGTH = 120;

/** The beginning of some words, where they are long. */
export function brief(words: string): string {
  return words.length <= LENGTH
    ? words
    : `${words
        .slice(0, LENGTH - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}

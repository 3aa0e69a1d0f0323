/** The largest upload, in bytes: a book in UTF-16, or an article with its pictures. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** The longest text, in UTF-16 code units. */
export const MAX_TEXT = 2_000_000;
/** The longest text that is shown before it is brought in, in UTF-16 code units. */
export const MOST_SHOWN = 200_000;

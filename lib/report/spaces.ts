/** Whether words that are put behind a text are to stand apart from it: not at its beginning, nor behind a space or a mark that opens. */
export const isApartFrom = (text: string): boolean => text !== '' && !OPENING.test(text.slice(-1));

/** Whether a text is to stand apart from words that are put before it: not where it begins with a space or a mark that closes. */
export const standsApart = (text: string): boolean => BEGINNING.test(text.slice(0, 2));

const OPENING = /[\s\p{Ps}\p{Pi}]/u;
const BEGINNING = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;

/**
 * What a file or a server calls something, as a database takes it: no longer than `most` (UTF-16 code units), without NUL,
 * and no half of a letter at its end.
 */
export const storable = (text: string, most: number): string => text.slice(0, most).replaceAll('\0', '').toWellFormed();

import { everywhere } from './writing';

/**
 * How a newsroom says of a text that it was corrected, in the words of the note that says so: what stands there in marks
 * is what the text had, and nobody says it.
 */
export const CORRECTED = new RegExp(everywhere(({ corrected }) => corrected).join('|'), 'iu');

/** In UTF-16 code units: a note says what it is at its beginning. */
const REACH = 240;

/** Whether a line says of the text that it was corrected. */
export const saysCorrected = (line: string): boolean => CORRECTED.test(line.slice(0, REACH));

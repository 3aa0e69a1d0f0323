/**
 * How a newsroom says of a text that it was corrected, in the words of the note that says so: what stands there in marks
 * is what the text had, and nobody says it. One line a language: English, French, German, Arabic.
 */
export const CORRECTED = new RegExp(
  [
    'this (?:article|story|report|text|piece|post|page) (?:was|has been|had been) (?:amended|corrected|updated|changed|edited)',
    'cet? (?:article|texte) a été (?:corrigé|modifié|rectifié|mis à jour)',
    '(?:artikel|text|meldung) (?:wurde|haben wir) (?:korrigiert|berichtigt|geändert|aktualisiert)',
    '(?:جرى|تم) (?:تصحيح|تعديل|تحديث) (?:هذا|الخبر|المقال|النص)',
  ].join('|'),
  'iu',
);

/** In UTF-16 code units: a note says what it is at its beginning. */
const REACH = 240;

/** Whether a line says of the text that it was corrected. */
export const saysCorrected = (line: string): boolean => CORRECTED.test(line.slice(0, REACH));

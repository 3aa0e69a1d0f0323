import { CORRECTED } from '../text/corrected';
import type { Unit } from './units';

/**
 * How a newsroom says that it corrected a text: the note repeats the old words, and is nobody's successor. One line a
 * language: English, French, German, Arabic.
 */
const NOTE = new RegExp(
  [
    CORRECTED.source,
    "^\\W{0,4}(?:corrections?|clarifications?|editor[’']s note|update|amended|corrected)\\b[^:]{0,30}:|(?:earlier|previous|original|initial|prior) version of (?:this|the)",
    '^\\W{0,4}(?:rectificatif|correctif|erratum|précision|mise à jour|correction|note de la rédaction)[^:]{0,30}:|version (?:précédente|antérieure|initiale|originale) de',
    '^\\W{0,4}(?:korrektur|berichtigung|anmerkung der redaktion|anm\\. d\\. red|hinweis|richtigstellung|update|aktualisierung)[^:]{0,30}:|(?:früheren|vorherigen|ersten|ursprünglichen|älteren) (?:version|fassung) (?:dieses|des|der)',
    '^[^\\p{L}]{0,4}(?:تصحيح|تصويب|استدراك|تنويه|توضيح|تحديث|ملاحظة)[^:]{0,30}:|(?:نسخة|صيغة) (?:سابقة|أولى|أقدم) من|(?:النسخة|الصيغة) (?:السابقة|الأولى|الأصلية) من',
  ].join('|'),
  'iu',
);

/** In UTF-16 code units: a note says what it is at its beginning. */
const REACH = 240;

/** 1 for the units of the later text that stand in the line of a correction note which the earlier text had not. */
export function noteUnits(before: readonly Unit[], after: readonly Unit[]): Uint8Array {
  const found = new Uint8Array(after.length);
  let known: ReadonlySet<string> | undefined;
  for (let at = 0; at < after.length; ) {
    let end = at + 1;
    while (end < after.length && (after[end] as Unit).line === (after[at] as Unit).line) end++;
    for (let a = at; a < end; a++) {
      const { text } = after[a] as Unit;
      if (!NOTE.test(text.slice(0, REACH))) continue;
      known ??= new Set(before.map((u) => u.text));
      if (known.has(text)) continue;
      // What stands in the line behind it belongs to the note; what stands before it does not.
      for (let n = a; n < end; n++) if (!known.has((after[n] as Unit).text)) found[n] = 1;
      break;
    }
    at = end;
  }
  return found;
}

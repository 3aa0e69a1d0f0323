import { foldWord } from '../../text/fold';
import { type Grammar, isGivenName } from '../grammar';
import { items } from './items';
import { writtenIn } from './written';

/** In UTF-16 code units: no dateline is longer, and no further is its sentence followed. */
const [LONGEST, SENTENCE] = [90, 400];

/** Berlin (dpa) – ; Berlin/Kiel, 3. Mai (dpa) - ; بيروت (أ ف ب) - : places, perhaps a day, and the agency in brackets. */
const WITH_AGENCY =
  /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.’'/ -]{1,40}(?:, ?[\p{L}\p{M}\d. ]{1,20})? ?\(\p{L}[\p{L}\p{M} ./-]{1,24}\) ?[-–—]+ (?=[\p{L}"“„«])/u;
/** Kiel – ; بيروت – : a place alone, of no more than three words. */
const PLACE = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}’'/-]{1,24}(?: [\p{L}\p{M}’'-]{1,20}){0,2} ?[–—-] (?=\p{L})/u;

/** NEW DELHI: a place in capitals, before a sentence that reports: no label of a transcript stands before marks. */
const CAPITALS = /^\p{Lu}{3,}(?: \p{Lu}{2,}){0,2} ?: (?=\p{Lu}\p{Ll})/u;

/** 08:25 … , 14.30 Uhr: … , [9h05] – … : when an entry of a live report was written. */
const CLOCK =
  /^[[(]?[\d٠-٩]{1,2}(?:[:\p{Ll}][\d٠-٩]{2}(?::[\d٠-٩]{2})?[\])]?(?: ?[-–—|:•])?|[.:]\d{2} \p{L}[\p{L}.]{0,4} ?[-–—|:•]) +(?=\S)/u;
const DIGIT = /^[[(]?[\d٠-٩]/;

/** What the first two end with. */
const DASH = /[–—-] /;

/**
 * How many code units of a paragraph are its dateline, or its time, which nobody's name stands in: 0 without one. What a second dash
 * closes is what somebody is (Petra Kohl (SPD) – the mayor – said).
 */
export function dateline(paragraph: string, grammar: Grammar): number {
  const head = paragraph.slice(0, LONGEST);
  const clock = DIGIT.test(head) ? CLOCK.exec(head)?.[0] : undefined;
  if (clock) return clock.length;
  // Which most paragraphs have not.
  const hasDash = DASH.test(head);
  const agency = hasDash ? WITH_AGENCY.exec(head)?.[0] : undefined;
  const found = agency ?? (hasDash ? PLACE.exec(head)?.[0] : undefined) ?? placeInCapitals(paragraph);
  if (!found || isGivenName(foldWord(/^[\p{L}\p{M}]+/u.exec(found)?.[0] ?? ''), grammar)) return 0;
  if (found.endsWith(': ')) return found.length;
  const sentence = /^[^.!?؟\n]*/u.exec(paragraph.slice(found.length, SENTENCE))?.[0] ?? '';
  if (/[\s”“"»][–—-]\s/u.test(sentence) && !/[–—-]\s.*[\s”“"»][–—-]\s/u.test(sentence)) return 0;
  return agency || opens(sentence, grammar) ? found.length : 0;
}

/** Whether words begin a sentence of their own behind a place: with a capital, or a verb where letters have none. */
function opens(sentence: string, grammar: Grammar): boolean {
  if (/^\p{Lu}/u.test(sentence)) return !/^[^"“„«:]{0,80}:/u.test(sentence);
  const [first] = /^\p{Lo}/u.test(sentence)
    ? items(writtenIn(sentence, grammar), [0, Math.min(sentence.length, 60)])
    : [];
  return first?.type === 'word' && first.entry.cue === 'verb';
}

/** Of a paragraph that holds marks, but not behind the point. */
function placeInCapitals(paragraph: string): string | undefined {
  const place = CAPITALS.exec(paragraph)?.[0];
  return place && /[“"„«]/.test(paragraph) ? place : undefined;
}

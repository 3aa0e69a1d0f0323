import { CharClass, charClasses, isWordUnit } from './characters';
import { isElided } from './elision';
import { foldWord } from './fold';

/** A word with its place in the text; `folded` is what words are compared by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The words of a text that were folded before. */
interface Folded {
  at(start: number, end: number): { readonly folded: string };
}

/**
 * The words of `text` from `start` to `end`: runs of letters, marks and digits, with an apostrophe,
 * a hyphen or a full stop between letters or digits kept inside (l'État is two words, don't is one).
 * Punctuation is not a word.
 */
export function words(text: string, start = 0, end = text.length, known?: Folded): Word[] {
  const found: Word[] = [];
  let i = start;
  while (i < end) {
    if (!isWordUnit(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let e = i + 1;
    for (; e < end; e++) {
      if (isWordUnit(text.charCodeAt(e))) continue;
      if (e + 1 < end && isWordUnit(text.charCodeAt(e + 1)) && joins(text, i, e)) continue;
      break;
    }
    const folded = known ? known.at(i, e).folded : foldWord(text.slice(i, e));
    if (folded) found.push({ start: i, end: e, folded });
    i = e;
  }
  return found;
}

/** Apostrophes join, except after an elided article or pronoun; points and commas join digits. */
function joins(text: string, wordStart: number, at: number): boolean {
  const char = text[at];
  if (char === "'" || char === '’') return !isElided(text.slice(wordStart, at));
  if (char === '.' || char === ',' || char === '٫' || char === '٬')
    return isDigit(text, at - 1) && isDigit(text, at + 1);
  return false;
}

const isDigit = (text: string, i: number) => charClasses()[text.charCodeAt(i)] === CharClass.Digit;

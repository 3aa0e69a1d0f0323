import { CharClass, charClasses } from '../text/characters';
import { foldWord, withoutCase } from '../text/fold';

/** A word of a quotation or a source, with what it is compared by. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Equal where only spelling differs (see `foldWord`). */
  readonly folded: string;
  /** What the word is looked up by: without the ending of the Arabic accusative. */
  readonly key: string;
  /** The word stands in [square brackets]: an editor's, neither counted nor hidden. */
  readonly editorial: boolean;
  /** A mark of omission (… or [...] or (…)) stands before this word. */
  readonly cutBefore: boolean;
}

/** In UTF-16 code units. */
const LONGEST_NOTE = 200;

const CUT = /^(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…|\.\.(?=\s|$))/u;

/** The words of a text with the marks of omission and the brackets around them. */
export function tokens(text: string): Token[] {
  const classes = charClasses();
  const isWord = (i: number) => {
    const c = classes[text.charCodeAt(i)] as number;
    return c >= CharClass.Letter && c <= CharClass.Digit;
  };
  const found: Token[] = [];
  let cut = false;
  // Where the brackets that are open here close; a bracket that nothing closes soon opens nothing.
  let bracketed = 0;
  let i = 0;
  while (i < text.length) {
    if (!isWord(i)) {
      const char = text[i] as string;
      const mark =
        char === '.' || char === '…' || char === '[' || char === '(' ? CUT.exec(text.slice(i, i + 12)) : null;
      if (mark) {
        cut = true;
        i += mark[0].length;
        continue;
      }
      if (char === '[' && i >= bracketed) bracketed = i + Math.max(0, text.slice(i, i + LONGEST_NOTE).indexOf(']'));
      i++;
      continue;
    }
    let e = i + 1;
    while (e < text.length && (isWord(e) || (joins(text[e] as string) && e + 1 < text.length && isWord(e + 1)))) e++;
    const folded = foldWord(text.slice(i, e));
    if (folded) {
      found.push({ start: i, end: e, folded, key: withoutCase(folded), editorial: i < bracketed, cutBefore: cut });
      cut = false;
    }
    i = e;
  }
  // A mark of omission at the very end belongs to no word and changes nothing.
  return found;
}

const joins = (char: string): boolean => char === "'" || char === '’';

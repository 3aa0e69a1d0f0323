import { CharClass, charClasses } from '../text/characters';
import { isElided } from '../text/elision';
import { foldWord, withoutCase } from '../text/fold';
import { everywhere } from '../text/writing';
import { isDigit, numberAt } from './numbers';

/** A word of a quotation or a source, with what it is compared by. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Equal where only spelling differs (see `foldWord`); of a number its value, of every sign for per cent `%`. */
  readonly folded: string;
  /** What the word is looked up by: without the ending of the Arabic accusative, without apostrophes. */
  readonly key: string;
  /** The word stands in [square brackets]: an editor's, neither counted nor hidden. */
  readonly editorial: boolean;
  /** A mark of omission (… or [...] or (…)) stands before this word. */
  readonly cutBefore: boolean;
  /** Of a word with an editor's letters in it, [T]he or want[ed]: what stands before and behind the brackets, folded. */
  readonly mended?: { readonly head: string; readonly tail: string };
}

/** In UTF-16 code units. */
const LONGEST_NOTE = 200;

const CUT =
  /^(?:\[\s*(?:\.[ \u00a0]?\.[ \u00a0]?\.|…)\s*\]|\(\s*(?:\.[ \u00a0]?\.[ \u00a0]?\.|…)\s*\)|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?|\.{3,}|…|\.\.(?=\s|$))/u;

/** Letters in brackets, and no more: [T], [accord]. */
const LETTERS = /\[[\p{L}\p{M}'’]{1,24}\]/uy;

/**
 * The words of a text with the marks of omission and the brackets around them. Numbers are whole (3.5, 1 500),
 * signs for per cent and for money are words, invisible characters and the hyphen at a line's end part none.
 */
export function tokens(text: string): Token[] {
  const classes = charClasses();
  const isWord = (i: number) => {
    const code = text.charCodeAt(i);
    const c = classes[code] as number;
    return c >= CharClass.Letter && c <= CharClass.Digit && code !== LETTER_APOSTROPHE;
  };
  const found: Token[] = [];
  let cut = false;
  // Where the brackets that are open here close; a bracket that nothing closes soon opens nothing.
  let bracketed = 0;
  const push = (start: number, end: number, folded: string, mended?: Token['mended']) => {
    if (!folded) return;
    let word = folded;
    let from = start;
    let cutBefore = cut;
    const opens = PERCENT.get(folded);
    const before = found[found.length - 1];
    if (opens === '') word = '%';
    else if (opens && before && start - before.end <= 4 && opens.includes(before.folded)) {
      found.pop();
      word = '%';
      from = before.start;
      cutBefore = before.cutBefore;
    }
    const token = {
      start: from,
      end,
      folded: word,
      key: keyOf(word),
      editorial: start < bracketed && !mended,
      cutBefore,
    };
    found.push(mended ? { ...token, mended } : token);
    cut = false;
  };
  let i = 0;
  while (i < text.length) {
    if (!isWord(i)) {
      if (text.charCodeAt(i) === SPACE_CODE) {
        i++;
        continue;
      }
      const char = text[i] as string;
      const mark =
        char === '.' || char === '…' || char === '[' || char === '(' ? CUT.exec(text.slice(i, i + 12)) : null;
      if (mark) {
        cut = true;
        i += mark[0].length;
        continue;
      }
      if (char === '[' && i >= bracketed) {
        const word = mendedWord(text, i, i, isWord);
        if (word) {
          push(i, word.end, word.folded, word.mended);
          i = word.end;
          continue;
        }
        bracketed = i + Math.max(0, text.slice(i, i + LONGEST_NOTE).indexOf(']'));
      }
      const sign = SIGNS.get(char);
      if (sign) push(i, i + 1, sign);
      i++;
      continue;
    }
    if (isDigit(text.charCodeAt(i))) {
      const number = numberAt(text, i);
      // 3rd, 14h30: a word. Behind a separator the letters are a word of their own (3.5km).
      const behind = number.end < text.length && isWord(number.end);
      const counted = behind ? countedIn(text, number.end, isMoney(text, i)) : undefined;
      const glued = behind && plainDigits(text, i, number.end);
      if (!glued || counted) {
        const minus = isMinus(text, i);
        push(minus ? i - 1 : i, number.end, minus ? `-${number.value}` : number.value);
        i = number.end;
        if (counted) push(i, i + counted.length, counted.word);
        i += counted?.length ?? 0;
        continue;
      }
    }
    let e = i + 1;
    let odd = false;
    for (; e < text.length; e++) {
      if (isWord(e)) continue;
      if (text.charCodeAt(e) === SPACE_CODE) break;
      const next = goesOnAt(text, i, e, isWord);
      if (next === 0) break;
      odd = true;
      e = next - 1;
    }
    const word = text[e] === '[' ? mendedWord(text, i, e, isWord) : undefined;
    if (word) {
      push(i, word.end, word.folded, word.mended);
      i = word.end;
      continue;
    }
    const end = withoutNote(text, i, e);
    const raw = text.slice(i, end);
    push(i, end, foldWord(seated(odd ? tidy(raw) : raw)));
    i = e;
  }
  // A mark of omission at the very end belongs to no word and changes nothing.
  return found;
}

/** An Arabic word whose hamza before و has the seat that most give it: مسئول is مسؤول, قرأوا is قرؤوا. */
const seated = (raw: string): string =>
  raw.charCodeAt(0) >= 0x600 && SEATS.test(raw) ? raw.replace(EVERY_SEAT, 'ؤو') : raw;
const SEATS = /(?!^)[أئء]و/;
const EVERY_SEAT = /(?!^)[أئء]و/g;

/** ʼ, a letter by its class. */
const LETTER_APOSTROPHE = 0x2bc;

/** $5m, €3bn: what behind a number stands for millions and more, right behind its digits, as the word that others write. */
function countedIn(text: string, at: number, money: boolean): { length: number; word: string } | undefined {
  const letters = COUNTED.exec(text.slice(at, at + 4))?.[0].toLowerCase();
  if (!letters || (letters.length === 1 && !money)) return undefined;
  return { length: letters.length, word: letters === 'm' ? 'mn' : letters === 'b' ? 'bn' : letters };
}

const COUNTED = /^(?:bn|mn|tn|m|b)(?![\p{L}\p{M}\p{N}])/iu;

/** A sign for money right before a number. */
const isMoney = (text: string, at: number): boolean => '€$£¥'.includes(text[at - 1] ?? ' ');

/** In letters: a shorter word with a small number above it may be a unit (km²). */
const UNIT = 3;

/** Where a word ends, without the number of a footnote behind it: again². */
function withoutNote(text: string, start: number, end: number): number {
  let own = end;
  while (own > start && SUPERSCRIPT.test(text[own - 1] as string)) own--;
  return own < end && own - start > UNIT && LETTER.test(text[own - 1] as string) ? own : end;
}

const SUPERSCRIPT = /[¹²³⁰-⁹]/;

const keyOf = (folded: string): string => {
  const bare = withoutCase(folded);
  return bare.includes("'") && bare.length > 1 ? bare.replaceAll("'", '') : bare;
};

/** Signs that are said as words. */
const SIGNS = new Map([
  ['%', '%'],
  ['٪', '%'],
  ['％', '%'],
  ['‰', '‰'],
  ['€', '€'],
  ['$', '$'],
  ['£', '£'],
  ['¥', '¥'],
]);

/** Words for per cent, and the words of which one must stand before them; '' for none. */
const PERCENT = new Map<string, '' | readonly string[]>();
for (const phrase of everywhere(({ percent }) => percent.split(' / ')).flat()) {
  const [word = '', before] = phrase.split(' ').map(foldWord).reverse();
  PERCENT.set(word, before === undefined ? '' : [...(PERCENT.get(word) ?? []), before]);
}

const APOSTROPHE = /['’‘ʼ´`′‛＇]/;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const HYPHEN = /[-‐‑\u00ad]/;

/**
 * Where the word that began at `start` goes on behind the character at `at`, which is no letter: behind an
 * apostrophe, invisible characters, or the hyphen at a line's end. 0 where it ends.
 */
function goesOnAt(text: string, start: number, at: number, isWord: (i: number) => boolean): number {
  const char = text[at] as string;
  if (APOSTROPHE.test(char)) {
    if (at + 1 >= text.length || !isWord(at + 1)) return 0;
    return at - start <= 7 && isElided(text.slice(start, at).replace(INVISIBLES, '')) ? 0 : at + 1;
  }
  let i = at;
  while (i < text.length && i - at < REACH && INVISIBLE.test(text[i] as string)) i++;
  if (i > at && i < text.length && isWord(i) && !isDigit(text.charCodeAt(i))) return i;
  if (HYPHEN.test(char)) {
    let j = at + 1;
    let line = false;
    while (j < text.length && j - at < REACH && SPACE.test(text[j] as string)) line = text[j++] === '\n' || line;
    if (line && j < text.length && LOWER.test(text[j] as string) && LETTER.test(text[at - 1] as string)) return j;
  }
  return 0;
}

/** Most words end at a space: nothing else is looked at there. */
const SPACE_CODE = 0x20;
/** In UTF-16 code units: invisible characters or white space in a row inside a word. */
const REACH = 12;
const SPACE = /\s/;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const INVISIBLES = new RegExp(INVISIBLE, 'g');

/** A word as it is read: one apostrophe, no invisible characters, no hyphen at a line's end. */
const tidy = (raw: string): string =>
  raw
    .replace(INVISIBLES, '')
    .replace(/[-‐‑]?\s+|[-‐‑]/g, '')
    .replace(/[’‘ʼ´`′‛＇]/g, "'");

/** A word with an editor's letters in it, from `start`, whose brackets open at `open`. */
function mendedWord(text: string, start: number, open: number, isWord: (i: number) => boolean) {
  LETTERS.lastIndex = open;
  const letters = LETTERS.exec(text)?.[0];
  if (!letters) return undefined;
  const behind = open + letters.length;
  let end = behind;
  while (end < text.length && (isWord(end) || (APOSTROPHE.test(text[end] as string) && isWord(end + 1)))) end++;
  if (end === behind && start === open) return undefined;
  const head = foldWord(text.slice(start, open));
  const tail = foldWord(tidy(text.slice(behind, end)));
  const inside = tidy(letters.slice(1, -1));
  if (/^sic$/i.test(inside)) return undefined;
  return {
    end,
    folded: foldWord(tidy(text.slice(start, open)) + inside + tidy(text.slice(behind, end))),
    mended: { head, tail },
  };
}

/** Whether nothing but digits stands from `start` to `end`. */
function plainDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** A minus right before a number, with nothing but white space or a bracket before it. */
function isMinus(text: string, at: number): boolean {
  const sign = text[at - 1];
  if (sign !== '-' && sign !== '−' && sign !== '–') return false;
  const before = text[at - 2];
  return before === undefined || /[\s([«“"„]/.test(before);
}

/** Shapes of letters: Latin and Hebrew ligatures, Arabic letters as they are joined. */
const SHAPE = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]/g;
/** Figures of Rome that look like one letter, and that a font calls by them which draws both alike. */
const FIGURE = /[\u216c-\u216f\u217c-\u217f]/g;
/** Phrases of honour that are written as one sign are kept: ﷺ ﷻ ﷽. */
const SIGN = /[\ufdfa\ufdfb\ufdfd]/;
const ALEF = /^[\u0622\u0623\u0625\u0627\u0671]/;

/** What Ghostscript makes of a ligature's two letters: their bytes turned round (fi 昀椀). */
const TURNED =
  /^(?:[\u6100\u6200\u6300\u6400\u6500\u6600\u6700\u6800\u6900\u6a00\u6b00\u6c00\u6d00\u6e00\u6f00\u7000\u7100\u7200\u7300\u7400\u7500\u7600\u7700\u7800\u7900\u7a00]){2,4}$/;
/** … of its three letters the last two added up. */
const ADDED: Readonly<Record<string, string>> = { '\u6600\ud200': 'ffl', '\u6600\ucf00': 'ffi' };

/** Letters of Arabic script by the lower half of their number: alefs and their like, marks, and all others. */
const [ALEFS, MARKS] = [
  new Set([0x22, 0x23, 0x25, 0x27, 0x49]),
  new Set([0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x51, 0x52]),
];
const LAM = 0x44;

/** … of joined letters and their marks the first, and behind it a half of it and one of the second (لا ل䐧) or of two added up (لَا \u064e乫). */
function fromHalves(text: string): string | undefined {
  if (text.length > 2 || text.length === 0) return undefined;
  const last = text.charCodeAt(text.length - 1);
  const [one, two] = [last >> 8, last & 0xff];
  const first = text.length === 2 ? text.charCodeAt(0) : one === LAM && ALEFS.has(two) ? 0x644 : 0;
  const block = first & 0xff00;
  if ((first & 0xff) !== one || (block !== 0x600 && block !== 0x500)) return undefined;
  const letter = (half: number) => String.fromCharCode(block + half);
  const third = block === 0x600 ? two - LAM : 0;
  if (!ALEFS.has(third) && !MARKS.has(third))
    return /^[\p{L}\p{M}]$/u.test(letter(two)) ? letter(one) + letter(two) : undefined;
  const [alef] = [one, third].filter((half) => ALEFS.has(half));
  const [mark] = [one, third].filter((half) => MARKS.has(half));
  if (alef === undefined || mark === undefined) return undefined;
  // A vowel stands on the lam, but on an alef that has something on it already.
  return `\u0644${alef === one ? letter(alef) + letter(mark) : letter(mark) + letter(alef)}`;
}

/** The letters of a ligature that was written so. */
function asMeant(text: string): string {
  const halved = fromHalves(text);
  if (halved) return halved;
  const added = ADDED[text];
  if (added) return added;
  return TURNED.test(text) ? [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) >> 8)).join('') : text;
}

/** What TeX’s fonts keep at the numbers of control characters, of which fonts of pictures say nothing else. */
const AT_CONTROL: Readonly<Record<string, string>> = {
  ...{ '\u000b': 'ff', '\u000c': 'fi', '\r': 'fl', '\u000e': 'ffi', '\u000f': 'ffl' },
  ...{ '\u001b': 'ff', '\u001c': 'fi', '\u001d': 'fl', '\u001e': 'ffi', '\u001f': 'ffl' },
};

/**
 * What a glyph with a width that is told to be a control character stands for: where its font is drawn as pictures a ligature
 * of TeX, else nobody knows what.
 */
export function letterAtControl(text: string, isPicture: boolean): string {
  if (isPicture && AT_CONTROL[text]) return AT_CONTROL[text];
  return /^(?!\s)\p{Cc}$/u.test(text) ? '\ufffd' : text;
}

/**
 * What a glyph stands for, in letters: what a font calls by its shape is the letter (ﻼ لا, ﬁ fi); vowel signs that
 * stand on a space or a stretch are the signs alone.
 */
export function lettersOf(text: string): string {
  const letters = asMeant(text).replace(SHAPE, (shape) => {
    if (SIGN.test(shape)) return shape;
    const plain = shape.normalize('NFKC');
    return /^[ \u0640]\p{M}+$/u.test(plain) ? plain.slice(1) : plain;
  });
  return lamAlef(letters.replace(FIGURE, (figure) => figure.normalize('NFKC')));
}

/** No letter joins an alef on its left: a glyph that is said to be alef and lam is lam and alef, told as it looks. */
const lamAlef = (letters: string): string =>
  letters.length >= 2 && ALEF.test(letters) && /^.\p{M}*\u0644\p{M}*$/u.test(letters)
    ? `\u0644${letters.slice(1).replace('\u0644', '')}${letters[0]}`
    : letters;

/** Letters with four shapes, by those that are not joined to the next: alone and last. */
const UNJOINED = new Set<string>();
for (let code = 0xfb50; code <= 0xfef4; code++) {
  const [shape, ...others] = [0, 1, 2, 3].map((i) => String.fromCharCode(code + i)) as [string, ...string[]];
  const letter = shape.normalize('NFKC');
  if (letter === shape || letter.length !== 1 || others.some((other) => other.normalize('NFKC') !== letter)) continue;
  UNJOINED.add(shape).add(others[0] as string);
  code += 3;
}

/** Whether a shape is that of a letter that could be joined to the next one and is not: the end of a word, or of a part of one. */
export const endsJoining = (shape: string): boolean => UNJOINED.has(shape);

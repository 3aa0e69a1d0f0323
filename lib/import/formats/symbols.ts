/** Characters of the fonts Symbol and Wingdings that stand in texts, by their code without 0xF000. */
const SYMBOL: Record<string, string> = {
  '22': '∀',
  '24': '∃',
  '2d': '−',
  a2: '′',
  a3: '≤',
  a5: '∞',
  ab: '↔',
  ac: '←',
  ad: '↑',
  ae: '→',
  af: '↓',
  b0: '°',
  b1: '±',
  b2: '″',
  b3: '≥',
  b4: '×',
  b7: '•',
  b8: '÷',
  b9: '≠',
  bb: '≈',
  bc: '…',
  d2: '®',
  d3: '©',
  d4: '™',
};
const WINGDINGS: Record<string, string> = {
  '4a': '☺',
  '4c': '☹',
  '6c': '●',
  '6e': '■',
  '6f': '□',
  '76': '❖',
  '9f': '•',
  a7: '▪',
  a8: '◻',
  d8: '➢',
  df: '←',
  e0: '→',
  e1: '↑',
  e2: '↓',
  e8: '➔',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
};
/** Of Symbol, in their order from A and from a. */
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const OF_LETTERS = /^symbol/i;
const OF_PICTURES = /^wingdings(?:-regular)?$/i;

/** Words that a font of symbols draws, where they are told by the font’s own codes. */
export function lettersOf(font: string, words: string): string {
  const codes = OF_LETTERS.test(font)
    ? /[\uf020-\uf0ff]/g
    : OF_PICTURES.test(font)
      ? /[!-\u00ff\uf020-\uf0ff]/g
      : undefined;
  return codes ? words.replace(codes, (char) => symbolOf(font, char.charCodeAt(0).toString(16))) : words;
}

/** The character that a font of symbols draws at a code; nothing where it is not known. */
export function symbolOf(font: string, code: string): string {
  const at = Number.parseInt(code, 16);
  if (Number.isNaN(at) || at > 0x10ffff) return '';
  const low = at >= 0xf000 && at <= 0xf0ff ? at - 0xf000 : at;
  if (low === 0x20) return ' ';
  const key = low.toString(16);
  if (OF_LETTERS.test(font)) {
    if (low >= 0x41 && low <= 0x5a) return CAPITALS[low - 0x41] as string;
    if (low >= 0x61 && low <= 0x7a) return SMALL[low - 0x61] as string;
    return SYMBOL[key] ?? (low < 0x7f ? String.fromCodePoint(low) : '');
  }
  if (OF_PICTURES.test(font)) return WINGDINGS[key] ?? '';
  return at >= 0xe000 && at <= 0xf8ff ? '' : String.fromCodePoint(at);
}

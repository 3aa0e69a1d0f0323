import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** One item of a line in the order in which it is read. */
export interface Step {
  /** Which of the items of the line, counted from the left. */
  readonly at: number;
  /** Whether it stands among letters that run to the left, where brackets look the other way. */
  readonly turned: boolean;
}

/** How an item runs: to the left, to the right, a number or its parts, or as its neighbours do. */
type Kind = 'R' | 'AL' | 'L' | 'D' | 'ES' | 'ET' | 'CS' | 'N';

/** The bracket that looks the other way; undefined for what is no bracket. */
export const mirrored = (char: string): string | undefined => bidi.getMirroredCharacter(char) ?? undefined;

export function kindOf(text: string): Kind {
  for (const char of text) {
    const type = bidi.getBidiCharTypeName(char);
    if (type === 'EN' || type === 'AN') return 'D';
    if (type === 'R' || type === 'AL' || type === 'L' || type === 'ES' || type === 'ET' || type === 'CS') return type;
    if (type !== 'NSM' && type !== 'BN') return 'N';
  }
  return 'N';
}

/**
 * The order in which a line is read, from how it looks: the bidirectional algorithm (Unicode Standard Annex 9), the
 * other way round. Several texts can look the same; of these the one is taken that a person would write: a number beside
 * Latin words in a line that runs to the left belongs to them.
 * @param visual the items of the line from the left to the right
 */
export function logicalOrder(visual: readonly string[], rtl: boolean): Step[] {
  const kinds = visual.map(kindOf);
  const line = { visual, kinds, words: wordsFrom(visual, kinds) };
  return rtl ? towardsLeft(line, 0, visual.length) : towardsRight(line);
}

interface Line {
  readonly visual: readonly string[];
  readonly kinds: readonly Kind[];
  /** For each item, where the Latin words begin that go on to it with nothing between that runs to the left. */
  readonly words: readonly (number | undefined)[];
}

function wordsFrom(visual: readonly string[], kinds: readonly Kind[]): (number | undefined)[] {
  const words: (number | undefined)[] = [];
  let first: number | undefined;
  for (const [i, kind] of kinds.entries()) {
    const text = visual[i] as string;
    if (isLeftward(kind) || (POINT.test(text) && visual[i - 1] === ' ' && visual[i + 1] !== ' ')) first = undefined;
    else if (kind === 'L') first ??= i;
    words.push(first);
  }
  return words;
}

/** Points that a space follows on their left: there the text runs to the left. */
const POINT = /^[.,:;!?،؛؟۔]$/;

const isLeftward = (kind: Kind | undefined): boolean => kind === 'R' || kind === 'AL';

/** Of a line that runs to the right, what runs to the left in it goes from its first such letter to its last. */
function towardsRight(line: Line): Step[] {
  const { kinds } = line;
  const steps: Step[] = [];
  for (let i = 0; i < kinds.length; ) {
    if (!isLeftward(kinds[i])) {
      steps.push({ at: i++, turned: false });
      continue;
    }
    let end = i + 1;
    for (let k = end; k < kinds.length && kinds[k] !== 'L'; k++) if (isLeftward(kinds[k])) end = k + 1;
    for (const step of towardsLeft(line, i, end)) steps.push(step);
    i = end;
  }
  return steps;
}

/** The items from `start` to `end` (exclusive), read from the right. */
function towardsLeft(line: Line, start: number, end: number): Step[] {
  const { kinds } = line;
  const steps: Step[] = [];
  // A number is Arabic or European by the letter that was read before it.
  let strong: Kind = kinds.slice(start, end).includes('AL') ? 'AL' : 'R';
  for (let i = end - 1; i >= start; ) {
    const kind = kinds[i] as Kind;
    const from = rightward(line, i, start);
    if (from <= i) {
      for (let k = from; k <= i; k++) steps.push({ at: k, turned: false });
      i = from - 1;
    } else if (isNumeric(kind) && (kind === 'D' || rightward(line, i - 1, start) > i - 1)) {
      let first = i;
      while (first > start && isNumeric(kinds[first - 1])) first--;
      for (const step of numbers(line, first, i, strong)) steps.push(step);
      i = first - 1;
    } else {
      if (isLeftward(kind)) strong = kind;
      steps.push({ at: i--, turned: true });
    }
  }
  return steps;
}

const isNumeric = (kind: Kind | undefined): boolean => kind === 'D' || kind === 'ES' || kind === 'ET' || kind === 'CS';

/**
 * Where a stretch of Latin words begins that ends at `last`: words, numbers and what stands between them, also a bracket
 * that closes behind words. `last + 1` where none ends here.
 */
function rightward({ visual, kinds, words }: Line, last: number, start: number): number {
  const kind = kinds[last];
  if (isLeftward(kind)) return last + 1;
  if (visual[last] === '/' && kinds[last - 1] === 'L' && isAddress(visual, last)) return words[last] ?? last + 1;
  if (kind !== 'L' && kind !== 'D') {
    // A bracket, closed here: it belongs to Latin words where it is opened behind some.
    const open = openedAt(visual, kinds, last, start);
    if (open === undefined) return last + 1;
    let k = open - 1;
    while (k >= start && kinds[k] !== 'L' && kinds[k] !== 'D' && !isLeftward(kinds[k])) k--;
    if (k < start || kinds[k] !== 'L') return last + 1;
  }
  const first = words[last];
  if (first === undefined || (kind === 'D' && isBracketed(visual, kinds, last, first))) return last + 1;
  let from = Math.max(first, start);
  // What is written together with the first word: 3D, @name.
  while (from > start && kinds[from - 1] === 'D') from--;
  const sign = visual[from - 1];
  if (from > start && (sign === '@' || sign === '#') && (from - 1 === start || visual[from - 2] === ' ')) from--;
  return from;
}

/** Whether an address of the web goes on to here: it may be broken behind any stroke. */
const isAddress = (visual: readonly string[], end: number): boolean =>
  /https?:|www\./.test(
    visual
      .slice(Math.max(0, end - LONGEST_ASIDE), end)
      .join('')
      .split(' ')
      .at(-1) as string,
  );

/** Whether a bracket stands between a number and the Latin words on the left of it: then they are two things. */
function isBracketed(visual: readonly string[], kinds: readonly Kind[], at: number, first: number): boolean {
  for (let k = at - 1; k > Math.max(first, at - LONGEST_ASIDE) && kinds[k] !== 'L'; k--)
    if (mirrored(visual[k] as string) !== undefined) return true;
  return false;
}

/** In items: what stands between brackets. */
const LONGEST_ASIDE = 200;

/** Where the bracket is opened that looks closed at `at`, with nothing in it that runs to the left. */
function openedAt(visual: readonly string[], kinds: readonly Kind[], at: number, start: number): number | undefined {
  const closed = visual[at] as string;
  const opening = closed === ')' || closed === ']' ? mirrored(closed) : undefined;
  if (opening === undefined) return undefined;
  for (let k = at - 1; k >= Math.max(start, at - LONGEST_ASIDE) && !isLeftward(kinds[k]); k--)
    if (visual[k] === opening) return k;
  return undefined;
}

/** Of figures and the signs between them: each number runs to the right, one is read after the other from the right. */
function numbers({ visual, kinds }: Line, first: number, last: number, strong: Kind): Step[] {
  const spans: [number, number][] = [];
  for (let i = first; i <= last; ) {
    let end = i + 1;
    if (kinds[i] === 'D') {
      const joins = (k: Kind | undefined) => k === 'CS' || (strong === 'R' && k === 'ES');
      while (end <= last && (kinds[end] === 'D' || (joins(kinds[end]) && kinds[end + 1] === 'D' && end < last))) end++;
    }
    spans.push([i, end]);
    i = end;
  }
  const ordered = upwards(visual, strong === 'R' ? withSigns(spans, kinds) : spans);
  return ordered.flatMap(([from, to]) => {
    const number = kinds.slice(from, to).includes('D');
    return Array.from({ length: to - from }, (_, k) => ({ at: from + k, turned: !number }));
  });
}

/** Among Hebrew letters a sign (%, $) beside a number runs with it. */
function withSigns(spans: readonly [number, number][], kinds: readonly Kind[]): [number, number][] {
  const merged: { span: [number, number]; number: boolean; sign: boolean }[] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    const [number, sign] = [kinds[from] === 'D', kinds[from] === 'ET'];
    if (last && (last.number || number || last.sign) && (last.sign || sign) && (sign || number)) {
      last.span[1] = to;
      last.number ||= number;
      last.sign = sign;
    } else merged.push({ span: [from, to], number, sign });
  }
  return merged.map(({ span }) => span);
}

/** From right to left; but years of which one is the end of the other go upwards, however they were laid. */
function upwards(visual: readonly string[], spans: readonly [number, number][]): [number, number][] {
  const ordered = [...spans].reverse();
  const yearAt = (span: [number, number] | undefined) => {
    const digits = span && visual.slice(...span).join('');
    return digits && /^(?:[12]\d{3}|[\u0661\u0662\u06f1\u06f2][\u0660-\u0669\u06f0-\u06f9]{3})$/.test(digits)
      ? digits
      : undefined;
  };
  const [first, , second] = ordered;
  if (ordered.length !== 3 || !first || !second) return ordered;
  const [one, two] = [yearAt(first), yearAt(second)];
  return one && two && one > two ? ordered.reverse() : ordered;
}

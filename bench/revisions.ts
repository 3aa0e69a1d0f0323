import { isAbbreviation } from '@/lib/text/abbreviations';
import { foldWord } from '@/lib/text/fold';
import type { Span } from '@/lib/text/span';
import { generator, type Text } from './texts';

/** A range of a text, what a copy-editor made of the text, and the words that the range is now; none where it is gone. */
export interface Revised {
  readonly kind: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
  readonly range: Span;
  readonly expected: string | undefined;
}

interface Change {
  readonly at: Span;
  readonly put: string;
}

const AND = { ar: 'و', en: 'and ', fr: 'et ', de: 'und ' } as const;
const NOTE = {
  ar: (w: string) => `تصحيح: ورد في نسخة سابقة من هذا الخبر: ${w}.`,
  en: (w: string) => `Correction: An earlier version of this article said ${w}.`,
  fr: (w: string) => `Rectificatif : une version précédente de cet article indiquait ${w}.`,
  de: (w: string) => `Korrektur: In einer früheren Version dieses Artikels hieß es ${w}.`,
} as const;

export const KINDS = [
  'split',
  'joined',
  'sentences swapped',
  'punctuation',
  'another word inside',
  'another word at its end',
  'a clause cut',
  'words put in',
  'name respelled, and a note with the old one',
  'marks around it',
  'paragraph moved',
  'paragraph parted',
  'before and behind it rewritten',
] as const;

/** Ordinary changes of a copy-editor to stretches of the texts; the same in every run. */
export function revisions(texts: readonly Text[], count: number, seed: number): Revised[] {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const made: Revised[] = [];
  for (let tries = 0; made.length < count && tries < count * 60; tries++) {
    const { text, language } = texts[below(texts.length)] as Text;
    const all = sentencesOf(text);
    if (all.length < 8) continue;
    const s = 1 + below(all.length - 3);
    const kind = KINDS[made.length % KINDS.length] as (typeof KINDS)[number];
    const one = revise(kind, text, language, all, s, below);
    if (one) made.push({ kind, language, before: text, ...one });
  }
  return made;
}

type Made = Pick<Revised, 'after' | 'range' | 'expected'> & { readonly before?: string };

function revise(
  kind: (typeof KINDS)[number],
  text: string,
  language: keyof typeof AND,
  all: readonly Span[],
  s: number,
  below: (n: number) => number,
): Made | undefined {
  const [from, to] = all[s] as Span;
  const words = wordsIn(text, [from, to]);
  if (words.length < 12 || text.indexOf(text.slice(from, to)) !== text.lastIndexOf(text.slice(from, to)))
    return undefined;
  const word = (i: number) => words[i] as Span;
  const a = below(Math.max(1, Math.floor(words.length / 4)));
  const b = Math.min(words.length - 1, a + 6 + below(words.length - 6 - a));
  const range: Span = [word(a)[0], word(b)[1]];
  const change = (changes: readonly Change[], own: Span = range): Made => apply(text, changes, own);
  const strange = () => {
    const other = all[below(all.length)] as Span;
    const list = wordsIn(text, other);
    const [x, y] = list[below(list.length)] as Span;
    return text.slice(x, y).toLowerCase();
  };
  switch (kind) {
    case 'split': {
      const comma = commasIn(text, range).filter((c) => c > word(a)[0] + 8 && c < word(b)[0] - 4)[0];
      if (comma === undefined) return undefined;
      const next = comma + 2;
      const skip = text.slice(next).startsWith(AND[language]) && below(2) === 0 ? AND[language].length : 0;
      return change([{ at: [comma, next + skip + 1], put: `. ${(text[next + skip] as string).toUpperCase()}` }]);
    }
    case 'joined': {
      const [next, end] = all[s + 1] as Span;
      if (!/^[.] $/.test(text.slice(to - 1, next)) || end - next < 20) return undefined;
      const put = [', ', '; ', ` ${AND[language]}`, ' – '][below(4)] as string;
      const tail = wordsIn(text, [next, end]);
      const far = tail[Math.min(tail.length - 1, 3 + below(5))] as Span;
      return change([{ at: [to - 1, next + 1], put: put + (text[next] as string).toLowerCase() }], [range[0], far[1]]);
    }
    case 'sentences swapped': {
      const [next, end] = all[s + 1] as Span;
      if (text.slice(to, next).includes('\n')) return undefined;
      const after =
        text.slice(0, from) + text.slice(next, end) + text.slice(to, next) + text.slice(from, to) + text.slice(end);
      return { after, range, expected: text.slice(...range) };
    }
    case 'punctuation': {
      const commas = commasIn(text, range);
      if (commas.length === 0) return undefined;
      return change(
        commas.map((c, i) => ({ at: [c, c + 1], put: i % 2 === 0 ? (language === 'ar' ? '؛' : ';') : ' –' })),
      );
    }
    case 'another word inside':
      return change([{ at: word(a + 2 + below(b - a - 3)), put: strange() }]);
    case 'another word at its end':
      return change([{ at: word(below(2) === 0 ? a : b), put: strange() }]);
    case 'a clause cut': {
      const x = a + 2 + below(2);
      if (x + 3 >= b) return undefined;
      return change([{ at: [word(x)[1], word(x + 2)[1]], put: '' }]);
    }
    case 'words put in':
      return change([{ at: [word(a + 2)[1], word(a + 2)[1]], put: ` ${strange()} ${strange()} ${strange()}` }]);
    case 'name respelled, and a note with the old one': {
      const name = words.find(
        ([x, y], i) =>
          i > 1 && i < words.length - 2 && y - x > 4 && /^[\p{Lu}\u0600-\u06ff][\p{L}]+$/u.test(text.slice(x, y)),
      );
      if (!name) return undefined;
      const old = text.slice(...name);
      const put =
        old.slice(0, 2) +
        (old[2] === 'a' ? 'o' : language === 'ar' ? 'ا' : 'a') +
        old.slice(3) +
        (language === 'ar' ? 'ي' : 't');
      const own = below(2) === 0 ? name : range;
      const { after, expected } = apply(text, [{ at: name, put }], own);
      return { after: `${after.trimEnd()}\n\n${NOTE[language](text.slice(...own))}`, range: own, expected };
    }
    case 'marks around it': {
      const [open, close] = [
        ['“', '”'],
        ['"', '"'],
        ['„', '“'],
        ['«\u00a0', '\u00a0»'],
      ][below(4)] as [string, string];
      const before = `${text.slice(0, range[0])}«${text.slice(...range)}»${text.slice(range[1])}`;
      const after = `${text.slice(0, range[0])}${open}${text.slice(...range)}${close}${text.slice(range[1])}`;
      const own: Span = [range[0], range[1] + 2];
      const expected = `${open}${text.slice(...range)}${close}`;
      return { before, after, range: own, expected };
    }
    case 'paragraph moved': {
      const paragraphs = text.split('\n');
      if (paragraphs.length < 4) return undefined;
      const i = text.slice(0, from).split('\n').length - 1;
      const [own] = paragraphs.splice(i, 1);
      paragraphs.splice((i + 2) % paragraphs.length, 0, own as string);
      return { after: paragraphs.join('\n'), range, expected: text.slice(...range) };
    }
    case 'paragraph parted':
      return change([
        { at: [from, from], put: '\n\n' },
        { at: [to, to], put: '\n\n' },
      ]);
    default: {
      if (a < 1 || b > words.length - 3) return undefined;
      return change([
        { at: [word(0)[0], word(a - 1)[1]], put: `${strange()} ${strange()}` },
        { at: [word(b + 1)[0], word(words.length - 1)[1]], put: strange() },
      ]);
    }
  }
}

/** The text changed, and what the range became: what is put at its ends belongs to it where it replaces its words. */
function apply(text: string, changes: readonly Change[], range: Span): Made {
  let after = '';
  let at = 0;
  let [start, end] = [-1, -1];
  for (const {
    at: [x, y],
    put,
  } of [...changes].sort((m, n) => m.at[0] - n.at[0])) {
    if (start < 0 && range[0] <= x) start = after.length + range[0] - at;
    if (end < 0 && range[1] <= x) end = after.length + range[1] - at;
    after += text.slice(at, x) + put;
    at = y;
  }
  if (start < 0) start = after.length + range[0] - at;
  if (end < 0) end = after.length + range[1] - at;
  after += text.slice(at);
  return { after, range, expected: after.slice(start, end) };
}

/** Sentences that end within a line, as ranges; none that a point cuts: nobody deletes half of one, up to “Mr.” */
function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\s.!?؟][^\n.!?؟]{20,600}[.!?؟](?=\s|$)/gu)]
    .filter(([own], i, all) => !isCut(own) && !(i > 0 && isCut((all[i - 1] as RegExpExecArray)[0])))
    .map((m) => [m.index, m.index + m[0].length]);
}

/** Whether the point behind its last word is that of an abbreviation, an initial or an ordinal. */
function isCut(sentence: string): boolean {
  const last = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}]{1,5}|\d{1,2})\.$/u.exec(sentence)?.[1];
  return last !== undefined && (/^(?:\p{L}|\d+)$/u.test(last) || isAbbreviation(foldWord(last)));
}

const wordsIn = (text: string, [from, to]: Span): Span[] =>
  [...text.slice(from, to).matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((m) => [
    from + m.index,
    from + m.index + m[0].length,
  ]);

const commasIn = (text: string, [from, to]: Span): number[] =>
  [...text.slice(from, to).matchAll(/[,،](?= \p{L})/gu)].map((m) => from + m.index);

/** A sentence that is deleted while one that differs in one word stays, and is edited perhaps. */
export function lookAlikes(texts: readonly Text[], count: number, seed: number): Revised[] {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const made: Revised[] = [];
  for (let tries = 0; made.length < count && tries < count * 40; tries++) {
    const { text, language } = texts[below(texts.length)] as Text;
    const all = sentencesOf(text);
    if (all.length < 8) continue;
    const s = 1 + below(all.length - 4);
    const own = all[s] as Span;
    const words = wordsIn(text, own);
    if (words.length < 9) continue;
    const [x, y] = words[below(3)] as Span;
    const other = all[below(all.length)] as Span;
    const list = wordsIn(text, other);
    const put = text.slice(...(list[below(list.length)] as Span));
    if (put === text.slice(x, y)) continue;
    const twin = text.slice(own[0], x) + put + text.slice(y, own[1]);
    const range: Span = [(words[4] as Span)[0], (words[words.length - 1 - below(2)] as Span)[1]];
    const far = all[Math.min(all.length - 1, s + 1 + below(6))] as Span;
    const space = below(2) === 0 ? ' ' : '\n';
    const kept = below(3) === 0 ? twin.replace(put, `${put} ${text.slice(...(list[0] as Span))}`) : twin;
    const before = `${text.slice(0, far[1])}${space}${twin}${text.slice(far[1])}`;
    const gone = other !== own && below(4) === 0 ? `${text.slice(...other)} ` : '';
    const after = `${text.slice(0, own[0])}${gone}${text.slice(own[1], far[1])}${space}${kept}${text.slice(far[1])}`;
    made.push({ kind: 'look-alike', language, before, after, range, expected: undefined });
  }
  return made;
}

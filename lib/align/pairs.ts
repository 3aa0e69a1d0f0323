import { foldWord } from '../text/fold';
import { detectLanguage } from '../text/language';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { words } from '../text/words';
import { densityOf } from './languages';

/** A sentence of a quotation and what stands for it in a source in another language; null where nothing does. */
export interface SentencePair {
  readonly quote: Span;
  readonly source: Span | null;
}

/** Leaving a sentence without a counterpart costs so much, inside and at the ends of the source. */
const SKIP_QUOTE = 3;
const SKIP_SOURCE = 1.2;
/** The spread of the logarithm of two sentences' lengths in different languages. */
const SPREAD = 0.45;

/**
 * Pairs the sentences of a quotation with those of a source in another language: by length (after Gale and Church
 * 1993), by the numbers in both, names in the same script, and how they end. The order of the sentences is kept;
 * the source may have more before, between and behind. A proposal, for a person to mend.
 */
export function pairSentences(quote: string, source: string): SentencePair[] {
  const own = sentences(quote).slice(0, MOST);
  const others = sentences(source).slice(0, MOST);
  const ratio = ratioOf(quote, source);
  const marks = others.map((span) => marksOf(source, span));
  const width = others.length + 1;
  const cost = new Float64Array((own.length + 1) * width);
  const back = new Uint8Array((own.length + 1) * width);
  for (let i = 1; i <= own.length; i++) {
    const span = own[i - 1] as Span;
    const mine = marksOf(quote, span);
    for (let j = 0; j <= others.length; j++) {
      const at = i * width + j;
      cost[at] = (cost[at - width] as number) + SKIP_QUOTE;
      back[at] = 1;
      if (j === 0) continue;
      const pair = (cost[at - width - 1] as number) + unlikeness(mine, marks[j - 1] as Marks, ratio);
      const side = (cost[at - 1] as number) + (i === own.length ? 0 : SKIP_SOURCE);
      if (pair < (cost[at] as number)) [cost[at], back[at]] = [pair, 2];
      if (side < (cost[at] as number)) [cost[at], back[at]] = [side, 3];
    }
  }
  const pairs: SentencePair[] = [];
  for (let i = own.length, j = others.length; i > 0; ) {
    const move = back[i * width + j];
    if (move === 2) pairs.push({ quote: own[--i] as Span, source: others[--j] as Span });
    else if (move === 3) j--;
    else pairs.push({ quote: own[--i] as Span, source: null });
  }
  return pairs.reverse();
}

/** So many sentences are paired: the cost is their product. */
const MOST = 600;

interface Marks {
  readonly size: number;
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly end: string;
}

/** So many words of the source are one of the quotation's. */
const ratioOf = (quote: string, source: string): number =>
  densityOf(detectLanguage(quote)) / densityOf(detectLanguage(source));

function marksOf(text: string, [start, end]: Span): Marks {
  const raw = text.slice(start, end);
  return {
    size: Math.max(1, words(text, start, end).length),
    numbers: new Set([...raw.matchAll(/[\p{Nd}][\p{Nd}.,٫٬]*/gu)].map((m) => foldWord(m[0].replace(/[.,٫٬]/g, '')))),
    names: new Set([...raw.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map((m) => foldWord(m[0]))),
    end: endOf(raw),
  };
}

/** The mark behind the last letter that tells a question or a call. */
function endOf(sentence: string): Marks['end'] {
  let end: Marks['end'] = '.';
  for (let i = sentence.length - 1; i >= 0 && !/\p{L}/u.test(sentence[i] as string); i--) {
    if (sentence[i] === '?' || sentence[i] === '؟') return '?';
    if (sentence[i] === '!') end = '!';
  }
  return end;
}

/** How little two sentences look like translations of each other: 0 for nothing against it. */
function unlikeness(a: Marks, b: Marks, ratio: number): number {
  const length = (Math.log(b.size / a.size) - Math.log(ratio)) / SPREAD;
  const shared = [...a.numbers].filter((n) => b.numbers.has(n)).length;
  const lone = a.numbers.size + b.numbers.size - 2 * shared;
  const names = [...a.names].filter((n) => b.names.has(n)).length;
  return Math.max(0, Math.min(4, (length * length) / 2) + 0.8 * lone - 2 * shared - names + (a.end === b.end ? 0 : 1));
}

import { expect, it } from 'vitest';
import { detectBlocks } from './blocks';
import { wordAt } from './boundary';
import { foldName, foldWord } from './fold';
import { detectLanguage } from './language';
import { trimSpan } from './span';
import { timeCodeAt } from './time-code';
import { words } from './words';

const LENGTH = 120_000;
/** In milliseconds of the processor: what is done sooner is linear enough. */
const SLOW = 150;

const HOSTILE: Record<string, string> = {
  'white space': ' ',
  'no-break spaces': '\u00a0',
  'empty lines': ' \n',
  'vowel signs on one letter': '\u064b',
  'accents on one letter': 'e\u0301\u0301',
  'zero-width characters': '\u200b\u200f',
  brackets: '[(',
  'marks that never close': '“',
  'pairs of marks': '"one two three four" ',
  'dashes at the beginning of a line': '—\n— ',
  'bylines of posts': 'one two three four\n— A (@a) 1\n',
  'bylines of posts, and pairs of marks that begin alike':
    '"one two three four five"\none two three four\n— A (@a) 1\n',
  'a word without end': 'ab',
  'time codes': '0:00 ',
  'lines of a block quotation': '> a\n',
  'halves of surrogate pairs': '\ud800',
};

const READERS: Record<string, (text: string) => unknown> = {
  detectBlocks,
  detectLanguage,
  foldName,
  foldWord,
  words,
  trimSpan: (text) => trimSpan(text, [0, text.length]),
  timeCodeAt: (text) => timeCodeAt(text, text.length),
  wordAt: (text) => wordAt(text, 0, [0, text.length]),
};

const processorTime = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

it.each(Object.entries(READERS))('%s takes no more than thrice as long for twice the text', (_, read) => {
  const bad = Object.entries(HOSTILE).flatMap(([name, piece]) => {
    const make = (length: number) => `a${piece.repeat(length / piece.length)}b`;
    const first = processorTime(() => read(make(LENGTH)));
    if (first < SLOW) return [];
    const best = (length: number) => Math.min(...[1, 2, 3].map(() => processorTime(() => read(make(length)))));
    const [half, whole] = [best(LENGTH / 2), best(LENGTH)];
    return whole > half * 3 ? [`${name}: ${half} → ${whole} ms`] : [];
  });
  expect(bad).toEqual([]);
});

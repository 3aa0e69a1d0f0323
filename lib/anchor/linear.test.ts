import { expect, it } from 'vitest';
import type { Span } from '../text/span';
import { moveRanges } from './move';

/** How often something is looked up to move the ranges. */
function lookUps(before: string, after: string, ranges: readonly Span[]): number {
  let steps = 0;
  const get = Map.prototype.get;
  const indexOf = String.prototype.indexOf;
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
    steps++;
    return get.call(this, key);
  };
  String.prototype.indexOf = function (this: string, ...asked) {
    steps++;
    return indexOf.apply(this, asked);
  };
  try {
    moveRanges(before, after, ranges);
  } finally {
    Map.prototype.get = get;
    String.prototype.indexOf = indexOf;
  }
  return steps;
}

/** A range for each ten words of one long sentence in which a word is new. */
function ofOneSentence(words: number): number {
  const before = 'we stay here for good and they leave us alone '.repeat(words / 10);
  const ranges = Array.from({ length: words / 10 }, (_, i): Span => [i * 46, i * 46 + 20]);
  return lookUps(`${before}${before}`, `${before}now ${before}`, ranges);
}

/** A range for each sentence, on a word that stands in all of them, where one sentence without a point replaced them. */
function ofOneWord(n: number): number {
  const before = lost(n);
  const ranges = [...before.matchAll(/sail/g)].map(({ index }): Span => [index, index + 4]);
  return lookUps(before, Array.from({ length: n }, (_, i) => `they sail ${i} around`).join(' '), ranges);
}

/** How many characters and words are put together in rows to move a range between the texts. */
function puttingTogether(before: string, after: string): number {
  let steps = 0;
  const { join, flatMap } = Array.prototype;
  Array.prototype.join = function (by) {
    const text = join.call(this, by);
    steps += text.length;
    return text;
  };
  Array.prototype.flatMap = function (each) {
    const row = flatMap.call(this, each as never);
    steps += row.length;
    return row as never;
  };
  try {
    moveRanges(before, after, [[0, 10]]);
  } finally {
    Object.assign(Array.prototype, { join, flatMap });
  }
  return steps;
}

const lost = (n: number) => Array.from({ length: n }, (_, i) => `Ships ${i} sail.`).join(' ');
it.each<[string, (n: number) => string]>([
  ['one long one', (n) => 'they leave us alone '.repeat(n)],
  ['a few long ones', (n) => `${'they leave us alone '.repeat(n / 20)}now.\n`.repeat(20)],
  ['a few long ones of hardly a word', (n) => `They ${'( – '.repeat(n / 20)}leave.\n`.repeat(20)],
])('many lost sentences are not held each against all of %s', (_, after) => {
  expect(puttingTogether(lost(800), after(800)) / puttingTogether(lost(400), after(400))).toBeLessThan(2.3);
});

it('many ranges of one sentence without a point are moved without going over it for each', () => {
  expect(ofOneSentence(800) / ofOneSentence(400)).toBeLessThan(2.3);
});

it('ranges of a word that stands everywhere are not held each against all places of it', () => {
  expect(ofOneWord(500) / ofOneWord(250)).toBeLessThan(2.3);
});

it('a range of very many words is moved', () => {
  const half = 'he w '.repeat(75_000);
  const [moved] = moveRanges(half + half, `${half}new ${half}`, [[0, 2 * half.length - 1]]);
  expect(moved).toEqual({ state: 'changed', span: [0, 2 * half.length + 3] });
});

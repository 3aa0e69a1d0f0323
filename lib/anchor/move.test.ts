import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsroomText } from '../text/arbitrary';
import type { Span } from '../text/span';
import { type Moved, moveRanges } from './move';

const rangeOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

/** Where the words went, as words. */
function moved(before: string, after: string, words: string): [Moved['state'], ...string[]] {
  const [result] = moveRanges(before, after, [rangeOf(before, words)]) as [Moved];
  if (result.state === 'orphan') return ['orphan'];
  const spans = result.state === 'ambiguous' ? result.candidates : [result.span];
  return [result.state, ...spans.map((s) => after.slice(...s))];
}

const ARTICLE = [
  'وصل الوفد إلى الميناء صباح الثلاثاء.',
  'وقال المحافظ سامي الحداد إن "الميناء سيفتح قبل نهاية الشهر". وغادر القاعة.',
  'وأضاف أن "العمل جارٍ ليلاً ونهاراً" في الأرصفة كلها.',
].join('\n');

describe('a range of one revision in the next', () => {
  it('keeps its characters wherever they stand', () => {
    const after = `تصحيح: صُحِّح اسم الميناء.\n${ARTICLE}`;
    expect(moved(ARTICLE, after, 'الميناء سيفتح قبل نهاية الشهر')).toEqual(['same', 'الميناء سيفتح قبل نهاية الشهر']);
    const turned = ARTICLE.split('\n').reverse().join('\n');
    expect(moved(ARTICLE, turned, 'العمل جارٍ ليلاً ونهاراً')).toEqual(['same', 'العمل جارٍ ليلاً ونهاراً']);
  });

  it('is changed when its words are', () => {
    const after = ARTICLE.replace('نهاية الشهر', 'نهاية العام');
    expect(moved(ARTICLE, after, '"الميناء سيفتح قبل نهاية الشهر"')).toEqual([
      'changed',
      '"الميناء سيفتح قبل نهاية العام"',
    ]);
  });

  it('is an orphan when it is gone, although a look-alike was left', () => {
    const about = (name: string) => `قال ${name} إن "القرار نهائي ولا رجعة فيه" وغادر القاعة.`;
    const before = [about('سامي الحداد'), 'خبر آخر في الوسط.', about('ليلى بحري')].join('\n');
    const after = ['خبر آخر في الوسط.', about('ليلى بحري')].join('\n');
    expect(moved(before, after, 'القرار نهائي ولا رجعة فيه')).toEqual(['orphan']);
    // The look-alike itself stays.
    const start = before.lastIndexOf('القرار');
    expect(moveRanges(before, after, [[start, start + 10]])).toMatchObject([{ state: 'same' }]);
  });

  it('is an orphan when its look-alike was edited in the very words that differed', () => {
    const about = (name: string) => `${name} told us that the harbour will never be sold. The hall was full.`;
    const before = ['A first line stands here.', about('Sami'), 'A line between.', about('Lina'), 'The end.'].join(
      '\n',
    );
    const after = ['A first line stands here.', 'A line between.', about('Rana'), 'The end.'].join('\n');
    expect(moved(before, after, 'The hall was full.')).toEqual(['orphan']);
    expect(moved(before, after, 'the harbour will never be sold')).toEqual(['orphan']);
  });

  it('does not move to the same words further on in its sentence', () => {
    const before = 'Of 707 people shot and killed by police four were shot and killed by officers here.';
    const after = 'Of 707 people shot and killed by police four were shot or wounded by officers here.';
    const start = before.lastIndexOf('shot and killed by');
    expect(moveRanges(before, after, [[start, start + 18]])).toMatchObject([{ state: 'changed' }]);
  });

  it('is ambiguous when two new places hold the same words', () => {
    const before = 'One line.\n“We will not sell the harbour.”\nAnother line.';
    const after =
      'One line.\nHe repeats: “We will not sell the harbour.” Twice.\nAnother line.\nShe repeats: “We will not sell the harbour.” Again.';
    const [state, ...candidates] = moved(before, after, 'We will not sell the harbour.');
    expect(['ambiguous', 'same']).toContain(state);
    expect(candidates.every((c) => c === 'We will not sell the harbour.')).toBe(true);
  });

  it('may begin and end inside a word', () => {
    expect(moved('The harbourmaster said no.', 'Yesterday: The harbourmaster said no.', 'bourmaster sa')).toEqual([
      'same',
      'bourmaster sa',
    ]);
  });

  it('outside of the text is an orphan', () => {
    expect(
      moveRanges('abc', 'abc', [
        [2, 9],
        [1, 1],
      ]),
    ).toEqual([{ state: 'orphan' }, { state: 'orphan' }]);
  });
});

describe('any two texts', () => {
  const given = fc
    .tuple(newsroomText, newsroomText)
    .chain(([a, b]) =>
      fc.tuple(
        fc.constant(a),
        fc.constant(b),
        fc.array(fc.tuple(fc.nat(a.length), fc.nat(a.length)), { maxLength: 8 }),
      ),
    );

  it('give one sound answer for each range, and “same” means the same characters', () => {
    fc.assert(
      fc.property(given, ([before, after, ends]) => {
        const ranges = ends.map(([x, y]): Span => [Math.min(x, y), Math.max(x, y)]);
        const moves = moveRanges(before, after, ranges);
        expect(moves).toHaveLength(ranges.length);
        moves.forEach((move, i) => {
          const spans = 'span' in move ? [move.span] : 'candidates' in move ? move.candidates : [];
          for (const [s, e] of spans) expect(0 <= s && s < e && e <= after.length).toBe(true);
          if (move.state === 'same') expect(after.slice(...move.span)).toBe(before.slice(...(ranges[i] as Span)));
        });
      }),
    );
  });

  it('that are one text leave every range that holds a word where it is', () => {
    fc.assert(
      fc.property(given, ([text, , ends]) => {
        const ranges = ends
          .map(([x, y]): Span => [Math.min(x, y), Math.max(x, y)])
          .filter(([s, e]) => /[\p{L}\p{N}]/u.test(text.slice(s, e)));
        for (const move of moveRanges(text, text, ranges)) expect(['same', 'ambiguous']).toContain(move.state);
      }),
    );
  });
});
